"""Programs that read our reports or run us, as far as they are installed: npm packages, a browser, and whatever needs the package index.

The build sets CHECKER_TEST_NODE, the folder with the npm packages, and CHECKER_TEST_ALL, with which nothing is skipped (see conftest.py).
"""

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


def package_index() -> None:
    """Skips a test that installs from the package index, unless all tests are asked for: they take a minute and need the network."""
    if not os.environ.get("CHECKER_TEST_ALL"):
        pytest.skip("installs from the package index; CHECKER_TEST_ALL=1 asks for it")
