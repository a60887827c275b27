"""The tools that we are compared with: their packages, the virtualenv that holds them, and the ways to run them."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

PACKAGES = ("codespell", "quantulum3", "recognizers-text-suite")
ROOT = Path(__file__).resolve().parent.parent.parent
EXTRACT = Path(__file__).with_name("extract.py")


def make(folder: Path) -> Path:
    """The folder of the programs of a virtualenv with all peers; made, from the package index, if it is not there."""
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    if not (programs / "codespell").exists():
        venv.create(folder, with_pip=True)
        # the peers import pkg_resources, and a name that emoji 2 has no more
        subprocess.run([str(programs / "python"), "-m", "pip", "install", "--quiet", "setuptools<81", "emoji<2", *PACKAGES], check=True)
    return programs


@dataclass(frozen=True)
class Cost:
    """What a process took, its children included: user and system seconds, seconds by the clock, and the most memory that one of them had, in MiB."""

    work: float
    clock: float
    memory: float


def process_seconds(command: Sequence[str]) -> float:
    """User and system seconds of a whole process, its output thrown away; raises RuntimeError if it was killed or could not do its work."""
    return process_cost(command).work


def process_cost(command: Sequence[str]) -> Cost:
    """What a whole process took, its output thrown away; raises RuntimeError if it was killed or could not do its work."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a program that is installed has its bytecode
    start = perf_counter()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1, 65):  # 1: findings of ours, 65: findings of codespell
            said.seek(0)
            raise RuntimeError(f"{' '.join(command)}: exit code {process.returncode}: {said.read(2000).decode(errors='replace')}")
    return Cost(usage.ru_utime + usage.ru_stime, perf_counter() - start, usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10))


def library_seconds(python: str, extractor: str, text: Path) -> float:
    """CPU seconds of an extractor as a library, without its start."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([python, str(EXTRACT), extractor, str(text)], check=True, capture_output=True, text=True, env=environment)
    return float(done.stdout.split()[-1])


def ours(*arguments: str) -> list[str]:
    """The command line of the program itself."""
    return [sys.executable, "-m", "checker", *arguments]
