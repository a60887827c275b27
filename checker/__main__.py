"""`python -m checker`: hands the command line to the same entry point as the `checker` command."""

from checker.cli import main

if __name__ == "__main__":
    main()
