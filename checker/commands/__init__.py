"""What each command does once its arguments are read: arguments in, reports on standard output and an exit code out."""
