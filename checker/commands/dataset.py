"""An audit in, a folder of Parquet out: it is there whole, with a marker, or not at all; a run that was ended leaves what it has read to the next."""

from __future__ import annotations

import json
import platform
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from hashlib import blake2b, sha256
from pathlib import Path

from checker import __version__
from checker.engine.work import FAULTS, Plan
from checker.model.audit import Audit
from checker.model.errors import InputError, Problem
from checker.model.frozen import dataclass
from checker.model.settings import Settings

FORMAT = 1  # of the manifest
MANIFEST, MARKER = "manifest.json", "_SUCCESS"  # programs that read such folders pass over names with "_"
CLAIMS, FINDINGS = "claims/part-00000.parquet", "findings/part-00000.parquet"
STAGED = ".part"  # what the folder beside the one to come is called in addition
UNLIMITED = 2**62  # bytes


@dataclass(frozen=True, slots=True)
class Balance:
    """What came in and what came of it, counted where it happens: documents given and read, claims in the file, judged, and without a value."""

    given: int
    read: int
    unread: int
    written: int
    judged: int
    valueless: int

    def __str__(self) -> str:
        documents = f"documents in {self.given:,} = read {self.read:,} + unread {self.unread:,}"
        return f"{documents}; claims written {self.written:,} = claims judged {self.judged:,} + without a value {self.valueless:,}"

    @property
    def holds(self) -> bool:
        """True if nothing was lost."""
        return self.given == self.read + self.unread and self.written == self.judged + self.valueless


def resuming(plan: Plan, folders: Sequence[str]) -> Plan:
    """The plan of a run that writes some folders: what it reads is kept beside the first of them until that is there, however little and however much it is.

    Raises InputError for a folder that holds something else, and where pyarrow is missing.
    """
    if not folders:
        return plan
    try:
        from checker.report.parquet import versions

        versions()
    except ImportError:
        raise InputError(Problem(folders[0], 0, 0, "to write Parquet needs pyarrow", hint="pip install 'source-checker[parquet]'")) from None
    strange = [folder for folder in folders if not is_ours(Path(folder))]
    if strange:
        raise InputError(*(Problem(folder, 0, 0, "something else stands there", hint="name a new folder, or one of an earlier run") for folder in strange))
    stage = str(staged(Path(folders[0])))
    return replace(plan, folder=stage, kept_from=0, row_from=0, limit=UNLIMITED, stage=stage)


def is_ours(folder: Path) -> bool:
    """True for what may be replaced: nothing, an empty folder, or one that an earlier run has written."""
    return not folder.exists() or (folder.is_dir() and ((folder / MARKER).is_file() or not any(folder.iterdir())))


def staged(folder: Path) -> Path:
    """The folder beside the one to come, in which it is got ready."""
    whole = folder.absolute()
    return whole.with_name(whole.name + STAGED)


def write_datasets(audit: Audit, given: int, settings: Settings, folders: Sequence[str]) -> Iterator[Balance]:
    """Writes an audit to some folders, with its balance for each; `given` documents could be opened. Raises RuntimeError where the balance does not hold."""
    for folder in folders:
        with published(Path(folder)) as new:
            balance = write_dataset(audit, given, settings, new)
        yield balance


@contextmanager
def published(folder: Path) -> Iterator[Path]:
    """A folder to write to, which takes the place of another one after the block; if the block fails, everything stays as it was."""
    stage = staged(folder)
    new, old = stage / "new", stage / "old"
    try:
        for path in (new, old):
            shutil.rmtree(path, ignore_errors=True)  # what a dead run has left
        new.mkdir(parents=True)
        yield new
        (new / MARKER).touch()
        if folder.exists():
            folder.rename(old)
        new.rename(folder)
        shutil.rmtree(stage)
    except OSError as error:
        raise InputError(Problem(str(folder), 0, 0, f"cannot write there: {error.strerror}", hint="name a folder that can be written")) from None


def write_dataset(audit: Audit, given: int, settings: Settings, folder: Path) -> Balance:
    """Writes claims, findings and the manifest of an audit to an empty folder."""
    from checker.report.parquet import rows_in, versions, write_claims_parquet, write_findings_parquet

    inventory = audit.inventory
    for name in (CLAIMS, FINDINGS):
        (folder / name).parent.mkdir()
    rows, ids = write_claims_parquet(audit, folder / CLAIMS)
    write_findings_parquet(audit, ids, folder / FINDINGS)
    valued, valueless = inventory.tally.valued, inventory.tally.valueless
    references = rows - valued - valueless
    unopened = sum(not left.reason.startswith(FAULTS) for left in inventory.unread)
    written = rows_in(folder / CLAIMS) - references
    balance = Balance(given + unopened, len(inventory.documents), len(inventory.unread), written, valued, valueless)
    if not balance.holds or rows_in(folder / CLAIMS) != rows:
        raise RuntimeError(f"something was lost: {balance}")
    manifest = {
        "format": FORMAT,
        "versions": {"checker": __version__, "python": platform.python_version()} | versions(),
        "settings": settings_digest(settings),
        "documents": {"in": balance.given, "read": balance.read, "unread": {left.name: left.reason for left in inventory.unread}},
        "claims": {"written": balance.written, "judged": balance.judged, "without_value": balance.valueless, "references": references},
        "complete": str(balance),
        **({"left_out": [notice.message for notice in audit.notices if not notice.file]} if inventory.stored else {}),
        "files": {name: {"rows": rows_in(folder / name), "sha256": digest_of(folder / name)} for name in (CLAIMS, FINDINGS)},
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8", errors="replace", newline="\n")
    return balance


def settings_digest(settings: Settings) -> str:
    """Of everything that was asked for, but for where reports go and where the settings stand."""
    told = repr(replace(settings, outputs=(), file=None))
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def digest_of(file: Path) -> str:
    """The SHA-256 of a file."""
    digest = sha256()
    with file.open("rb") as opened:
        while piece := opened.read(2**20):
            digest.update(piece)
    return digest.hexdigest()
