"""Programs that read our reports, as far as they are installed: npm packages below the folder that CHECKER_TEST_NODE names, and a browser."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest


def node_package(path: str) -> Path:
    """A file of an npm package; skips the test where it is not installed."""
    folder = os.environ.get("CHECKER_TEST_NODE")
    if not folder:
        pytest.skip("CHECKER_TEST_NODE names no folder with npm packages")
    found = Path(folder) / "node_modules" / path
    if not found.exists():
        pytest.skip(f"the npm package with {path} is not installed")
    return found


def chromium() -> str:
    """The path of Chromium; skips the test where there is none."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        pytest.skip("no Chromium is installed")
    return found
