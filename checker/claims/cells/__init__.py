"""Tables: from rows of cells to claims."""
