"""An exit code in, the end of the process out."""

from __future__ import annotations

import os
import sys
import threading
from typing import NoReturn


def leave(code: int) -> NoReturn:
    """Ends the process without taking apart first what it holds, which is a tenth of a small run; as is usual where other threads may have work to end."""
    if threading.active_count() == 1:
        try:
            for stream in (sys.stdout, sys.stderr):
                if hasattr(stream, "flush"):  # a process may be started without them
                    stream.flush()
        except (OSError, ValueError):
            sys.exit(code)  # which complains of what cannot be written
        os._exit(code)
    sys.exit(code)
