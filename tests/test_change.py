"""Findings that touch a change: named files, what git says, and the hook of pre-commit that stands on it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from checker.cli import run

GIT = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main")
ROOT = Path(__file__).parent.parent
TOWER, GUIDE, POND = "# Lea Tower\n\nLea Tower is 120 m high.\n", "# Lea Tower\n\nLea Tower is 150 m high.\n", "# Lea Pond\n\nLea Pond is 12 m deep.\n"


@pytest.fixture(autouse=True)
def no_hook(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if no hook had started the tests."""
    for variable in ("PRE_COMMIT", "PRE_COMMIT_FROM_REF", "PRE_COMMIT_TO_REF"):
        monkeypatch.delenv(variable, raising=False)


def git(*arguments: str) -> None:
    subprocess.run([*GIT, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two files that disagree and one that has nothing to do with them, all committed."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    monkeypatch.chdir(tmp_path)
    for variable in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(variable, raising=False)
    for name, text in (("tower.md", TOWER), ("guide.md", GUIDE), ("pond.md", POND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "first")
    return tmp_path


def change(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8") + "\nAnd that is all.\n", encoding="utf-8")


CHANGED = [
    ("a file without a part in it", ["--changed", "pond.md"], 0),
    ("a file that is not there any more", ["--changed", "gone.md"], 0),
    ("one of the two", ["--changed", "guide.md"], 1),
    ("both, in another spelling", ["--changed", "./pond.md", "--changed", "./tower.md"], 1),
]


@pytest.mark.parametrize(("name", "options", "code"), CHANGED, ids=[row[0] for row in CHANGED])
def test_findings_touch_the_named_files(name: str, options: list[str], code: int, repository: Path) -> None:
    assert run(["check", *options, "."]) == code


def test_the_changed_file_is_the_main_place(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for file in ("guide.md", "tower.md"):
        run(["check", "--format", "rdjson", "--changed", file, "."])
        assert json.loads(capsys.readouterr().out)["diagnostics"][0]["location"]["path"] == file


def test_only_what_was_changed_since_counts(repository: Path) -> None:
    change(repository / "pond.md")
    assert run(["check", "--since", "HEAD", "."]) == 0
    change(repository / "guide.md")
    assert run(["check", "--since", "HEAD", "."]) == 1


def test_a_new_file_is_a_change(repository: Path) -> None:
    (repository / "leaflet.md").write_text(GUIDE.replace("150", "180"), encoding="utf-8")
    assert run(["check", "--since", "HEAD", "."]) == 1


def test_a_branch_counts_from_where_it_left(repository: Path) -> None:
    git("checkout", "-q", "-b", "side")
    change(repository / "pond.md")
    git("commit", "-q", "-a", "-m", "second")
    git("checkout", "-q", "main")
    change(repository / "guide.md")
    git("commit", "-q", "-a", "-m", "third")
    git("checkout", "-q", "side")
    assert run(["check", "--since", "main", "."]) == 0


def test_from_a_folder_below_the_root(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository / "docs").mkdir()
    (repository / "docs" / "leaflet.md").write_text(GUIDE.replace("150", "180"), encoding="utf-8")
    monkeypatch.chdir(repository / "docs")
    assert run(["check", "--since", "HEAD", "..", "."]) == 1


@pytest.mark.parametrize("since", ["HEAD", "main"])
def test_an_unchanged_tree_does_not_look_clean(since: str, repository: Path) -> None:
    assert run(["check", "--since", since, "."]) == 1


def test_before_the_first_commit_everything_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    for name, text in (("tower.md", TOWER), ("guide.md", GUIDE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert run(["check", "--since", "HEAD", "."]) == 1


LEAFLET = GUIDE.replace("150", "180")
BELOW_PRE_COMMIT = [
    ("a new file that is nobody's yet", {"leaflet.md": LEAFLET, "pond.md": POND + "\nIt is green.\n"}, ["pond.md"], {}, 0),
    ("a new file that is staged", {"leaflet.md": LEAFLET}, ["leaflet.md"], {}, 1),
    ("a change that is not staged", {"guide.md": GUIDE + "\nIt has a lift.\n", "pond.md": POND + "\nIt is green.\n"}, ["pond.md"], {}, 0),
    ("commits without a part in it", {}, [], {"PRE_COMMIT_FROM_REF": "first", "PRE_COMMIT_TO_REF": "second"}, 0),
    ("commits with one of the two", {}, [], {"PRE_COMMIT_FROM_REF": "second", "PRE_COMMIT_TO_REF": "third"}, 1),
]


@pytest.mark.parametrize(("name", "files", "staged", "variables", "code"), BELOW_PRE_COMMIT, ids=[row[0] for row in BELOW_PRE_COMMIT])
def test_below_pre_commit_head_is_the_change_at_hand(
    name: str, files: dict[str, str], staged: list[str], variables: dict[str, str], code: int, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git("tag", "first")
    for file, tag in (("pond.md", "second"), ("tower.md", "third"), ("pond.md", "fourth")):
        change(repository / file)
        git("commit", "-q", "-a", "-m", tag)
        git("tag", tag)
    for file, text in files.items():
        (repository / file).write_text(text, encoding="utf-8")
    if staged:
        git("add", "--", *staged)
    for variable, value in {"PRE_COMMIT": "1", **variables}.items():
        monkeypatch.setenv(variable, value)
    assert run(["check", "--since", "HEAD", "."]) == code


@pytest.mark.parametrize("since", ["no-such-branch", "--output=stolen.txt", ""])
def test_what_is_no_commit_is_told(since: str, repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", f"--since={since}", "."]) == 2
    assert "a branch, tag or commit here?" in capsys.readouterr().err
    assert not (repository / "stolen.txt").exists()


def test_outside_of_a_repository_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "tower.md").write_text(TOWER, encoding="utf-8")
    assert run(["check", "--since", "HEAD", "."]) == 2
    assert "needs git, and a repository" in capsys.readouterr().err


def test_a_baseline_is_not_pruned_of_what_is_only_out_of_focus(repository: Path) -> None:
    assert run(["check", "--write-baseline", "known.json", "."]) == 0
    kept = (repository / "known.json").read_text(encoding="utf-8")
    assert run(["check", "--baseline", "known.json", "--changed", "pond.md", "."]) == 0
    assert (repository / "known.json").read_text(encoding="utf-8") == kept


def hook(repository: Path) -> int:
    """The exit code of the hook as pre-commit runs it, with the program of this environment."""
    (hooks,) = [each for each in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")) if each["id"] == "checker"]
    program = f"{Path(sys.executable).as_posix()} -m checker {hooks['entry'].removeprefix('checker ')}"
    local = {**hooks, "entry": program, "language": "system"}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [{"repo": "local", "hooks": [local]}]}), encoding="utf-8")
    git("add", ".")
    return subprocess.run([sys.executable, "-m", "pre_commit", "run"], check=False, capture_output=True, env=environment(repository)).returncode


def environment(repository: Path) -> dict[str, str]:
    """Ours, with a home of its own for pre-commit."""
    return {**os.environ, "PRE_COMMIT_HOME": str(repository.parent / "home"), "PYTHONPATH": str(ROOT)}


def test_the_hook_lets_a_commit_pass_and_stops_another(repository: Path) -> None:
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    change(repository / "pond.md")
    assert hook(repository) == 0
    change(repository / "guide.md")
    assert hook(repository) == 1
    assert run(["check", "--write-baseline", "known.json", "."]) == 0
    (repository / "checker.yaml").write_text("baseline: known.json\n", encoding="utf-8")
    assert hook(repository) == 0


def test_the_file_of_hooks_is_one() -> None:
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml"]
    assert subprocess.run(command, cwd=ROOT, check=False, capture_output=True).returncode == 0
