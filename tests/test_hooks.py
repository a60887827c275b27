"""The hooks as people get them: pre-commit clones this project, builds its environment with pip, and runs them when git commits."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from consumers import package_index

from checker.cli import run

ROOT = Path(__file__).resolve().parent.parent
GIT = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main")
BUILT_FROM = ("checker", "rules", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
TOWER, POND = "# Lea Tower\n\nLea Tower is 120 m high.\n", "# Lea Pond\n\nLea Pond is 12 m deep.\n"
GUIDE = "# A walk\n\nFrom Lea Tower it is not far to the pond.\n"
CONFLICT = GUIDE + "\nLea Tower is 150 m high.\n"
RULE = """kind: agreement
title: Two depths of one pond
severity: error
why: A pond has one depth.
options: {dimensions: [length]}
examples:
  fires:
    - texts: ["The depth of Lea Pond is 12 m.", "The depth of Lea Pond is 14 m."]
  silent:
    - texts: ["The depth of Lea Pond is 12 m.", "The depth of Lea Pond is 12 m."]
"""


@dataclass(frozen=True)
class Project:
    """A repository of this project, its commit, and the folder in which pre-commit keeps what it builds."""

    folder: Path
    commit: str
    home: Path


def environment(home: Path) -> dict[str, str]:
    """Ours, without what would let a hook see the code of this tree."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME") and not name.startswith(("GIT_", "PRE_COMMIT"))}
    return {**kept, "PRE_COMMIT_HOME": str(home)}


def call(*words: str, home: Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(words, cwd=cwd, env=environment(home), capture_output=True, text=True, encoding="utf-8", check=False, timeout=600)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    package_index()
    folder, home = tmp_path_factory.mktemp("project"), tmp_path_factory.mktemp("home")
    for name in BUILT_FROM:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    for words in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "all")):
        assert call(*GIT, *words, home=home, cwd=folder).returncode == 0
    return Project(folder, call("git", "rev-parse", "HEAD", home=home, cwd=folder).stdout.strip(), home)


class Repository:
    """Somebody's repository with our hooks in it."""

    def __init__(self, folder: Path, project: Project) -> None:
        self.folder, self.home = folder, project.home
        hooks = {"repo": project.folder.as_uri(), "rev": project.commit, "hooks": [{"id": "checker"}, {"id": "checker-rules"}]}
        self.write(**{".pre-commit-config.yaml": yaml.safe_dump({"repos": [hooks]}), "tower.md": TOWER, "guide.md": GUIDE, "pond.md": POND})
        assert call(*GIT, "init", "-q", home=self.home, cwd=folder).returncode == 0
        installed = self.pre_commit("install", "--install-hooks")
        assert installed.returncode == 0, installed.stdout + installed.stderr
        self.commit()

    def write(self, **files: str) -> None:
        for name, text in files.items():
            (self.folder / name).parent.mkdir(exist_ok=True)
            (self.folder / name).write_text(text, encoding="utf-8", newline="\n")

    def pre_commit(self, *words: str) -> subprocess.CompletedProcess[str]:
        return call(sys.executable, "-m", "pre_commit", *words, home=self.home, cwd=self.folder)

    def try_commit(self, *names: str) -> tuple[int, str]:
        """Stages these files, or all, and commits: git's exit code and what was printed."""
        assert call("git", "add", *(names or ("-A",)), home=self.home, cwd=self.folder).returncode == 0
        done = call(*GIT, "commit", "-m", "next", home=self.home, cwd=self.folder)
        return done.returncode, done.stdout + done.stderr

    def commit(self) -> str:
        """Commits all and gives the name of the commit."""
        code, told = self.try_commit()
        assert code == 0, told
        return call("git", "rev-parse", "HEAD", home=self.home, cwd=self.folder).stdout.strip()


@pytest.fixture
def repository(tmp_path: Path, project: Project) -> Repository:
    return Repository(tmp_path, project)


def test_a_commit_passes(repository: Repository) -> None:
    repository.write(**{"pond.md": POND + "\nIt is green.\n"})
    code, told = repository.try_commit()
    assert code == 0 and re.search(r"^checker\.+Passed$", told, re.MULTILINE), told


def test_a_conflict_with_a_file_that_did_not_change_stops_a_commit(repository: Repository) -> None:
    repository.write(**{"guide.md": CONFLICT})
    code, told = repository.try_commit()
    assert code == 1 and "error[measure-disagrees]" in told and "tower.md:3" in told and "guide.md:5" in told, told


def test_what_is_not_in_the_commit_stops_nothing(repository: Repository) -> None:
    repository.write(**{"guide.md": CONFLICT, "draft.md": CONFLICT, "pond.md": POND + "\nIt is green.\n"})
    code, told = repository.try_commit("pond.md")
    assert code == 0, told


def test_a_conflict_that_is_known_stops_no_commit(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.write(**{"guide.md": CONFLICT})
    monkeypatch.chdir(repository.folder)
    assert run(["check", "--write-baseline", "known.json"]) == 0
    repository.write(**{"checker.yaml": "baseline: known.json\n"})
    assert repository.try_commit()[0] == 0
    repository.write(**{"pond.md": POND + "\nLea Pond is 14 m deep.\n"})
    code, told = repository.try_commit()
    assert code == 1 and "Lea Pond" in told and "Lea Tower" not in told, told


def test_all_files_and_a_range_of_commits(repository: Repository) -> None:
    repository.write(**{"guide.md": CONFLICT})
    assert call(*GIT, "commit", "-a", "-q", "--no-verify", "-m", "by force", home=repository.home, cwd=repository.folder).returncode == 0
    repository.write(**{"pond.md": POND + "\nIt is deep.\n"})
    repository.commit()
    assert repository.pre_commit("run", "--all-files").returncode == 1
    assert repository.pre_commit("run", "--from-ref", "HEAD~1", "--to-ref", "HEAD").returncode == 0
    assert repository.pre_commit("run", "--from-ref", "HEAD~2", "--to-ref", "HEAD").returncode == 1


def test_rules_are_tried_before_they_are_committed(repository: Repository) -> None:
    repository.write(**{"rules/pond-depth.yaml": RULE, "rules/vocabulary.yaml": "entities: [{name: Lea Pond}]\n"})
    code, told = repository.try_commit()
    assert code == 0 and re.search(r"^checker-rules\.+Passed$", told, re.MULTILINE), told
    repository.write(**{"rules/pond-depth.yaml": RULE.replace("14 m", "12 m")})
    code, told = repository.try_commit()
    assert code == 1 and "pond-depth" in told, told
