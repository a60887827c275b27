"""A second run: the same bytes without the work if nothing has changed, and the work if anything has, whatever it is."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import checker.commands.check
from checker import cli
from checker.commands import again
from checker.commands.console import BUG, FOUND, OK
from checker.documents import manifests
from checker.engine import local, traces
from checker.engine.traces import Facts, holds, watching
from checker.policy import discovery

ROOT = Path(__file__).resolve().parent.parent
ONE = "The Ferry Inn was built in 1872.\n\nThe Ferry Inn has 31 rooms.\n"
TWO = "The Ferry Inn has 45 rooms.\n"


@pytest.fixture
def desk(tmp_path, monkeypatch, capfd):
    return Desk(tmp_path, monkeypatch, capfd)


class Desk:
    """A folder with two documents that disagree, and a count of the runs that did the work."""

    def __init__(self, folder, monkeypatch, capfd) -> None:
        self.folder, self.capfd, self.monkeypatch = folder / "docs", capfd, monkeypatch
        self.cache = str(folder / "cache")
        self.folder.mkdir()
        (self.folder / ".git").mkdir()
        self.write("one.md", ONE)
        self.write("two.md", TWO)
        monkeypatch.chdir(self.folder)
        self.worked = 0
        work = checker.commands.check.run_check

        def counted(*given):
            self.worked += 1
            return work(*given)

        monkeypatch.setattr(checker.commands.check, "run_check", counted)

    def write(self, name: str, text: str) -> None:
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")

    def check(self, *arguments: str) -> tuple[int, str, str]:
        """The exit code and both streams."""
        code = cli.run(["check", "--cache-dir", self.cache, *(arguments or (".",))])
        return (code, *self.capfd.readouterr())

    def is_done_again(self, *arguments: str) -> bool:
        """Whether a run does the work; in any case it must say what one says that knows nothing."""
        before = self.worked
        found = self.check(*arguments)
        done = self.worked > before
        assert found == self.check("--no-cache", *(arguments or (".",)))
        return done


def test_the_same_again_is_not_done_again(desk):
    first = desk.check()
    assert first[0] == FOUND
    assert (desk.check(), desk.worked) == (first, 1)
    assert not desk.is_done_again()


def edit(desk):
    desk.write("two.md", "The Ferry Inn has 31 rooms.\n")


def edit_within_a_tick(desk):
    status = (desk.folder / "two.md").stat()
    desk.write("two.md", TWO.replace("45", "46"))
    os.utime(desk.folder / "two.md", ns=(status.st_atime_ns, status.st_mtime_ns))


def add(desk):
    desk.write("three.md", "The Ferry Inn has 52 rooms.\n")


def add_below(desk):
    desk.write("more/three.md", "The Ferry Inn has 52 rooms.\n")


def delete(desk):
    (desk.folder / "two.md").unlink()


def rename(desk):
    (desk.folder / "two.md").rename(desk.folder / "zwei.md")


def ignore(desk):
    desk.write(".gitignore", "two.md\n")


def describe(desk):
    desk.write("sources.yaml", "sources:\n  - file: one.md\n    published: 2019\n  - file: two.md\n    published: 2020\n")


def settle(desk):
    desk.write("checker.yaml", "severity:\n  count-disagrees: warning\n")


def settle_for_the_project(desk):
    desk.write("pyproject.toml", '[tool.checker]\nfail-on = "warning"\n')


def settle_above(desk):
    (desk.folder / ".git").rmdir()
    desk.write("../checker.yaml", "persona: auditor\n")


def variable(desk):
    desk.monkeypatch.setenv("CHECKER_TRACEBACK", "1")


def other_folder(desk):
    desk.write("more/.gitkeep", "")
    desk.monkeypatch.chdir(desk.folder / "more")


CHANGES = [edit, edit_within_a_tick, add, add_below, delete, rename, ignore, describe, settle, settle_for_the_project, settle_above, variable]


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_is_seen(desk, change):
    desk.check()
    change(desk)
    assert desk.is_done_again()
    assert not desk.is_done_again()


@pytest.mark.parametrize(
    "options", [("--format", "json"), ("--quiet",), ("--ignore", "count-disagrees"), ("--fail-on", "info"), ("one.md",), ("--today", "2020-01-01")]
)
def test_another_question_is_another_run(desk, options):
    desk.check(".")
    assert desk.is_done_again(*options, *(() if options == ("one.md",) else (".",)))


@pytest.mark.parametrize("options", [("--jobs", "2"), ("--jobs", "1")])
def test_how_it_is_done_is_no_part_of_the_question(desk, options):
    desk.check(".")
    desk.check(*options, ".")
    assert desk.worked == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("rules/rooms.yaml", "kind: agreement\ntitle: Rooms\nseverity: info\nwhy: Rooms are let.\noptions:\n  dimensions: [count]\n", id="a rule"),
        pytest.param("words.yaml", "entities:\n  - name: Ferry Inn\n    aliases: [the Inn]\n", id="a vocabulary"),
        pytest.param("known.csv", "entity,attribute,value,unit\nFerry Inn,rooms,31,room\n", id="a reference"),
    ],
)
def test_files_of_the_settings_are_seen(desk, name, text):
    key = {"rules/rooms.yaml": "rules: [rules]", "words.yaml": "vocabulary: [words.yaml]", "known.csv": "reference: [known.csv]"}[name]
    examples = 'examples:\n  fires:\n    - texts: ["The inn has 3 rooms.", "The inn has 4 rooms."]\n  silent:\n    - texts: ["The inn has 3 rooms."]\n'
    desk.write(name, text + (examples if name.startswith("rules") else ""))
    desk.write("checker.yaml", f"{key}\nsources: [one.md, two.md]\n")
    desk.check("--format", "json")
    assert not desk.is_done_again("--format", "json")
    desk.write(name, (desk.folder / name).read_text().replace("31", "32").replace("the Inn", "an Inn").replace("Rooms are let", "Rooms are sold"))
    assert desk.is_done_again("--format", "json")


def test_files_that_were_written_are_written_again(desk):
    asked = ("--output", "json:../report.json", ".")
    first = desk.check(*asked)
    report = desk.folder.parent / "report.json"
    text = report.read_bytes()
    report.unlink()
    assert (desk.check(*asked), desk.worked) == (first, 1)
    assert report.read_bytes() == text


def test_waivers_run_out(desk):
    desk.write("two.md", f'<!-- checker: ignore-file agreement until=2031-05-01 reason="being counted" -->\n{TWO}')
    for day, done in (("2031-05-01", True), ("2031-05-01", False), ("2031-05-02", True), ("2031-05-02", False)):
        desk.monkeypatch.setattr(again, "date", Day(day))
        before = desk.worked
        desk.check()
        assert (desk.worked > before) is done


def test_the_day_says_nothing_where_nothing_runs_out(desk):
    for day in ("2031-05-01", "2031-05-02"):
        desk.monkeypatch.setattr(again, "date", Day(day))
        desk.check()
    assert desk.worked == 1


class Day:
    def __init__(self, day: str) -> None:
        self.day = day

    def today(self) -> str:
        return self.day


def test_what_git_says_has_changed_is_part_of_the_question(desk):
    (desk.folder / ".git").rmdir()
    for command in ("init -q", "add .", "-c user.name=m -c user.email=m@example.org commit -qm one"):
        subprocess.run(["git", *command.split()], check=True, cwd=desk.folder)
    asked = ("--since", "HEAD", ".")
    assert [desk.is_done_again(*asked) for _ in range(2)] == [True, False]
    desk.write("one.md", ONE + "\n")
    assert [desk.is_done_again(*asked) for _ in range(2)] == [True, False]


def test_a_run_that_could_not_be_made_is_not_kept(desk):
    desk.write("checker.yaml", "persona: nobody\n")
    assert [desk.check()[0], desk.check()[0]] == [2, 2]
    assert desk.worked == 2


def test_a_baseline_that_is_pruned_is_pruned_and_then_rests(desk):
    desk.check("--write-baseline", "known.json", ".")
    edit(desk)
    asked = ("--baseline", "known.json", ".")
    assert "pruned" in desk.check(*asked)[2]
    assert [desk.is_done_again(*asked) for _ in range(2)] == [True, False]


def test_a_document_of_a_baseline_that_goes_is_seen(desk):
    desk.check("--write-baseline", "known.json", ".")
    asked = ("--baseline", "known.json", "one.md")
    assert [desk.is_done_again(*asked) for _ in range(2)] == [True, False]
    delete(desk)
    assert "pruned" in desk.check(*asked)[2]


def test_a_document_that_broke_the_program_is_told_and_not_kept(desk):
    def broken(*given):
        raise KeyError("room")

    desk.monkeypatch.setattr("checker.pipeline.read_document", broken)
    code, out, _ = desk.check()
    assert code == BUG
    assert "one.md: internal error: KeyError: 'room'" in out
    desk.check()
    assert desk.worked == 2


def test_a_damaged_cache_is_done_without(desk):
    first = desk.check()
    (Path(desk.cache) / "cache.sqlite").write_bytes(b"no database" * 1000)
    assert (desk.check(), desk.worked) == (first, 2)
    assert (desk.check(), desk.worked) == (first, 2)


# -- what is watched ----------------------------------------------------------------------------------------------


def test_a_file_that_changes_while_it_is_read_is_told(tmp_path):
    file = tmp_path / "a.md"
    file.write_text("one")
    with watching([]) as trace:
        file.read_text()
        file.write_text("two", encoding="utf-8")
    assert trace.facts([]) is None


def test_a_file_that_is_not_there_is_a_fact(tmp_path):
    with watching([]) as trace, contextlib.suppress(FileNotFoundError):
        (tmp_path / "a.md").read_text()
    facts = trace.facts([])
    assert holds(facts)
    (tmp_path / "a.md").write_text("")
    assert not holds(facts)


def test_a_file_that_becomes_too_large_is_another_fact(tmp_path):
    (tmp_path / "a.md").write_text("x")
    with watching([]) as trace:
        assert [*tmp_path.iterdir()] == [tmp_path / "a.md"]
    facts = trace.facts([])
    assert holds(facts)
    with (tmp_path / "a.md").open("wb") as file:
        file.truncate(traces.LARGE)
    assert not holds(facts)


def test_facts_of_nothing_hold():
    assert holds(Facts({}, {}, {}))


def test_every_variable_that_the_program_asks_for_is_part_of_the_question():
    texts = [text for file in (ROOT / "checker").rglob("*.py") if "environ" in (text := file.read_text("utf-8"))]
    names = {name for text in texts for name in re.findall(r"environ(?:\.get\(|\[)\"(\w+)\"", text)}
    names |= {name for text in texts if "format_map(os.environ)" in text for name in re.findall(r"\{([A-Z_]+)\}", text)}
    names -= {"XDG_CACHE_HOME", "LOCALAPPDATA", "JAVA_HOME"}  # where the cache and the tools of a cluster are
    assert names >= {"NO_COLOR", "PRE_COMMIT", "GITHUB_REPOSITORY"}
    assert {name for name in names if not name.startswith(again.VARIABLES)} == set()


def test_every_file_that_says_something_by_being_there_is_looked_for():
    assert {discovery.SETTINGS_FILE, discovery.PROJECT_FILE, discovery.MANIFEST, manifests.MANIFEST, ".git", ".gitignore"} <= {*again.MARKS}


def test_the_alarm_is_put_back():
    with local.alarm(60):
        pass
    with pytest.raises(local.OutOfTime), local.alarm(0.01):
        while True:
            pass


# -- what a run does not load -------------------------------------------------------------------------------------

HEAVY = "pydantic pint dateparser currency_converter rich jinja2 yaml numpy pandas multiprocessing concurrent.futures"
STAGES = (
    "checker.claims checker.groups checker.findings checker.documents "
    "checker.report checker.values checker.policy checker.pipeline checker.model.claim checker.model.rule"
)
SELDOM = "shutil tempfile traceback subprocess tomllib zipfile difflib"
# What reads other documents, files of the user's that are not there, dates in odd words, and what is asked for by an option.
OTHERS = (
    "checker.documents.csv_table checker.documents.json_table checker.documents.plaintext checker.claims.cells.rows checker.claims.chinese.tokens "
    "checker.values.moments checker.policy.yamlevents checker.policy.tomlfile checker.policy.conformity checker.policy.formats checker.policy.rulebook "
    "checker.policy.reference checker.policy.rates checker.policy.packs checker.policy.baseline checker.commands.dataset checker.commands.change "
    "checker.commands.repository checker.model.comparison checker.model.proposal"
)
LOADED = "import sys; from checker.cli import run; code = run(sys.argv[1:]); print(code, *sorted(sys.modules), file=sys.stderr)"


def loaded(folder: Path, *arguments: str) -> tuple[int, set[str]]:
    """The exit code of a run and the modules that it has loaded."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", LOADED, *arguments], cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=True)
    code, *modules = done.stderr.splitlines()[-1].split()
    return int(code), {*modules}


@pytest.mark.parametrize(
    ("arguments", "code", "absent"),
    [
        pytest.param(["--version"], OK, f"{HEAVY} {STAGES} {SELDOM} sqlite3 hashlib json", id="version"),
        pytest.param(["--help"], OK, f"{HEAVY} {STAGES} sqlite3 hashlib json", id="help"),
        pytest.param(["check", "--help"], OK, f"{HEAVY} {STAGES} sqlite3 hashlib json", id="help of a command"),
        pytest.param(["check", "."], FOUND, f"{HEAVY} {STAGES} {SELDOM}", id="a second run"),
        pytest.param(["cache", "info"], OK, f"{HEAVY} {STAGES}", id="cache info"),
    ],
)
def test_what_is_not_loaded(desk, arguments, code, absent):
    desk.monkeypatch.setenv("XDG_CACHE_HOME", desk.cache)
    loaded(desk.folder, *arguments)
    ended, modules = loaded(desk.folder, *arguments)
    assert ended == code
    assert {name for name in absent.split() if name in modules} == set()


def test_the_first_run_loads_no_library_that_it_has_no_use_for(desk):
    code, modules = loaded(desk.folder, "check", "--no-cache", ".")
    assert code == FOUND
    assert {name for name in "pydantic pint dateparser currency_converter rich jinja2 multiprocessing sqlite3".split() if name in modules} == set()


# -- the command --------------------------------------------------------------------------------------------------


def test_cache_info_and_clear(desk):
    desk.check()
    told = []
    for action in ("info", "clear", "info"):
        assert cli.run(["cache", action, "--cache-dir", desk.cache]) == OK
        told.append(desk.capfd.readouterr().out)
    assert told[0].startswith(f"{Path(desk.cache) / 'cache.sqlite'}\n  documents: 0\n  runs: 1\n")
    assert told[1:] == ["the cache is empty\n", f"{Path(desk.cache) / 'cache.sqlite'}\n  documents: 0\n  runs: 0\n  on disk: 0.0 MB\n"]


def test_claims_are_the_same_with_and_without(desk):
    listed = []
    for options in (["--cache-dir", desk.cache], ["--cache-dir", desk.cache, "--jobs", "2"], ["--no-cache"]):
        assert cli.run(["claims", ".", "--format", "jsonl", *options]) == OK
        listed.append(desk.capfd.readouterr().out)
    assert listed[0] == listed[1] == listed[2]
    assert "45" in listed[0]


def test_a_run_over_pages_of_markdown_loads_no_reader_of_anything_else(tmp_path):
    (tmp_path / "page.md").write_text("# Alder Bridge\n\nThe Alder Bridge is 310 metres long.\n", encoding="utf-8")
    (tmp_path / "more.md").write_text("In 2018 the Alder Bridge carried 4,100 cars a day.\n", encoding="utf-8")
    code, modules = loaded(tmp_path, "check", "--no-cache", ".")
    assert code == OK
    assert {name for name in f"{HEAVY} {SELDOM} {OTHERS} sqlite3".split() if name in modules} == set()
