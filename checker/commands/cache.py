"""What the command line says of the cache and of processes in, a plan out; and the commands that show and empty the cache."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from checker.commands.console import BUG, OK, say
from checker.model.errors import InputError, Problem

if TYPE_CHECKING:
    from checker.engine.work import Plan
    from checker.model.document import Unread


def cache_folder(cache_dir: str | None, no_cache: bool) -> str | None:
    """The folder of the cache; None where there is to be none."""
    if no_cache:
        return None
    from checker.engine.cache import default_folder

    return cache_dir or default_folder()


def plan_for(jobs: int | None, folder: str | None, engine: str = "local", master: str | None = None) -> Plan:
    """How a run of a command is to be done. Raises InputError for a master without an engine that has one."""
    from checker.engine.work import Cluster, Plan

    if engine == "local" and master is not None:
        raise InputError(Problem("", 0, 0, f"--master {master}: the local engine has no master", hint="add --engine spark"))
    return Plan(jobs, folder, careful=True, cluster=Cluster(master or "") if engine == "spark" else None)


def ending(unread: Iterable[Unread], code: int) -> int:
    """The exit code of a run: another one where the program, and not the user, is to blame that a document was not read."""
    from checker.engine.work import FAULTS

    return BUG if any(each.reason.startswith(FAULTS) for each in unread) else code


def run_cache(action: str, cache_dir: str | None) -> int:
    """Does one of ACTIONS to the cache in a folder, by default that of the user."""
    from checker.engine.cache import default_folder

    return ACTIONS[action](cache_dir or default_folder())


def run_info(folder: str) -> int:
    """Says where the cache is and what it holds."""
    from checker.engine.cache import contents_of

    held = contents_of(folder)
    say(f"{held.file}\n  documents: {held.documents:,}\n  runs: {held.runs:,}\n  on disk: {held.size / 1e6:.1f} MB\n")
    return OK


def run_clear(folder: str) -> int:
    """Takes the cache away; raises InputError where that cannot be done."""
    from checker.engine.cache import Cache

    try:
        Cache(folder).clear()
    except OSError as error:
        raise InputError(Problem(folder, 0, 0, f"the cache there cannot be removed: {error.strerror}")) from None
    say("the cache is empty\n")
    return OK


ACTIONS: Mapping[str, Callable[[str], int]] = {"info": run_info, "clear": run_clear}
