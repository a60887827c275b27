"""What one passage, table or list ties together: documents and measured claims in, ties and spans out."""
