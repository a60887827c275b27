"""Recipes for build servers: the action for GitHub, the job for GitLab, and the files that the README shows, held against their schemas and run."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from consumers import package_index

from checker.cli import run

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "tests" / "data" / "pull-request"
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}
JOB: dict[str, Any] = yaml.safe_load((ROOT / ".gitlab" / "checker.yml").read_text(encoding="utf-8"))["checker"]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```yaml\n(.*?)```", README[README.index("### Before a commit") : README.index("## JSON")], re.DOTALL)
# Where the job runs, so that the report links to the files.
PLACE = {"GITHUB_SERVER_URL": "https://example.org", "GITHUB_REPOSITORY": "norwood/handbook", "GITHUB_SHA": "4f1c2d9", "GITHUB_WORKSPACE": str(SAMPLE)}


def keeps_to(schema: str, text: str, folder: Path) -> bool:
    """Whether the schema that check-jsonschema has by this name takes a YAML text."""
    (folder / "given.yml").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(folder / "given.yml")]
    return subprocess.run(command, check=False, capture_output=True, timeout=120).returncode == 0


SCHEMAS = [
    ("the action", "github-actions", yaml.safe_dump(ACTION), True),
    ("an action without steps", "github-actions", yaml.safe_dump({**ACTION, "runs": {"using": "composite"}}), False),
    ("the job for GitLab", "gitlab-ci", yaml.safe_dump({"checker": JOB}), True),
    ("a job with a misspelt word", "gitlab-ci", yaml.safe_dump({"checker": JOB}).replace("when: always", "when: allways"), False),
    ("the workflow in the README", "github-workflows", SHOWN[1], True),
    ("a workflow without steps", "github-workflows", SHOWN[1].replace("steps:", "stepz:"), False),
    ("the pipeline in the README", "gitlab-ci", SHOWN[2], True),
]


@pytest.mark.parametrize(("name", "schema", "text", "taken"), SCHEMAS, ids=[row[0] for row in SCHEMAS])
def test_recipes_keep_to_their_schemas(name: str, schema: str, text: str, taken: bool, tmp_path: Path) -> None:
    assert keeps_to(schema, text, tmp_path) == taken


def test_the_readme_names_hooks_that_there_are(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(SHOWN[0], encoding="utf-8")
    command = [sys.executable, "-m", "pre_commit", "validate-config", "config.yaml"]
    assert subprocess.run(command, cwd=tmp_path, check=False, capture_output=True).returncode == 0
    hooks = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    assert {hook["id"] for hook in yaml.safe_load(SHOWN[0])["repos"][0]["hooks"]} == hooks


def test_the_readme_uses_inputs_and_variables_that_there_are() -> None:
    (step,) = (step for step in yaml.safe_load(SHOWN[1])["jobs"]["facts"]["steps"] if step.get("uses", "").startswith("OWNER/"))
    assert step["with"].keys() <= ACTION["inputs"].keys() and yaml.safe_load(SHOWN[2])["variables"].keys() == JOB["variables"].keys()


def test_what_people_put_in_is_no_part_of_a_script() -> None:
    used = {name for step in STEPS.values() for value in step["env"].values() for name in re.findall(r"inputs\.([\w-]+)", value)}
    assert used == ACTION["inputs"].keys() and [step["name"] for step in STEPS.values() if "${{" in step["run"]] == []


def bash(script: str, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """A script as GitHub's runner starts it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "CI_"))}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=cwd, env=kept | variables, capture_output=True, text=True, check=False, timeout=300)


def outcome(tmp_path: Path, **inputs: str) -> tuple[str, str]:
    """What the step that checks prints on the sample, and the exit code that it sets; the program is that of this tree."""
    program = tmp_path / "checker"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    set_up = {"CHECKER": str(program), "PYTHONPATH": str(ROOT), "GITHUB_OUTPUT": str(tmp_path / "out"), "GITHUB_STEP_SUMMARY": str(tmp_path / "summary")}
    done = bash(STEPS["Check"]["run"], SAMPLE, **PLACE, **set_up, **{"PATHS": "", "OPTIONS": "", "SINCE": ""} | inputs)
    assert (tmp_path / "out").read_text(encoding="utf-8") == f"exit-code={done.returncode}\n"
    return f"{done.returncode} {done.stdout}", done.stderr


INPUTS = [
    ("one file", {"PATHS": "README.md"}, "0 1 document,"),
    ("two, one to a line", {"PATHS": "README.md\ndocs\n"}, "1 ::error file=README.md,line=3,"),
    ("options", {"OPTIONS": "--ignore=measure-disagrees\n\n--fail-on=warning"}, "0 2 documents,"),
    ("everything", {}, "1 ::error file=README.md,line=3,"),
]


@pytest.mark.parametrize(("name", "inputs", "start"), INPUTS, ids=[row[0] for row in INPUTS])
def test_the_action_checks(name: str, inputs: dict[str, str], start: str, tmp_path: Path) -> None:
    assert outcome(tmp_path, **inputs)[0].startswith(start)


@pytest.mark.parametrize("inputs", [{"PATHS": "$(touch made)"}, {"PATHS": "--output=text:made"}, {"SINCE": "x; touch made"}, {"OPTIONS": "`touch made`"}])
def test_the_action_runs_nothing_that_is_put_in(inputs: dict[str, str], tmp_path: Path) -> None:
    assert outcome(tmp_path, **inputs)[0].startswith("2 ")
    assert not (SAMPLE / "made").exists()


def test_the_readme_shows_a_comment_as_it_is_written(tmp_path: Path) -> None:
    outcome(tmp_path, OPTIONS=f"--output=markdown:{tmp_path / 'facts.md'}")
    page = (tmp_path / "facts.md").read_text(encoding="utf-8")
    shown = "".join(f"> {line}".rstrip() + "\n" for line in page.partition("\n## Coverage")[0].splitlines())
    assert f"<!-- comment:start -->\n{shown}<!-- comment:end -->\n" in README
    assert (tmp_path / "summary").read_text(encoding="utf-8") == page


LINKS = [
    ("nowhere", {}, "github", "(docs/walks.md#L3)"),
    ("on GitHub", PLACE, "github", "(https://example.org/norwood/handbook/blob/4f1c2d9/docs/walks.md?plain=1#L3)"),
    ("in a folder of the checkout", {**PLACE, "GITHUB_WORKSPACE": str(ROOT)}, "github", "/blob/4f1c2d9/tests/data/pull-request/docs/walks.md?plain=1#L3)"),
    ("outside of the checkout", {**PLACE, "GITHUB_WORKSPACE": str(ROOT / "checker")}, "github", "(docs/walks.md#L3)"),
    ("on GitHub, without its format", PLACE, "text", "(docs/walks.md#L3)"),
    (
        *("on GitLab", {"CI_PROJECT_URL": "https://example.org/n/h", "CI_COMMIT_SHA": "4f1c2d9", "CI_PROJECT_DIR": str(SAMPLE)}, "gitlab"),
        "(https://example.org/n/h/-/blob/4f1c2d9/docs/walks.md?plain=1#L3)",
    ),
]


@pytest.mark.parametrize(("name", "place", "format", "link"), LINKS, ids=[row[0] for row in LINKS])
def test_links_lead_to_the_files(name: str, place: dict[str, str], format: str, link: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SAMPLE)
    for variable in {*PLACE, "CI_PROJECT_URL", "CI_COMMIT_SHA", "CI_PROJECT_DIR", "GITHUB_STEP_SUMMARY"}:
        monkeypatch.delenv(variable, raising=False)
    for variable, value in place.items():
        monkeypatch.setenv(variable, value)
    assert run(["check", "--format", format, "--output", f"markdown:{tmp_path / 'facts.md'}"]) == 1
    assert link in (tmp_path / "facts.md").read_text(encoding="utf-8")


def test_the_action_installs_what_it_runs(tmp_path: Path) -> None:
    package_index()
    variables = {"PYTHON": sys.executable, "RUNNER_TEMP": str(tmp_path), "GITHUB_ACTION_PATH": str(ROOT), "GITHUB_ENV": str(tmp_path / "env")}
    assert bash(STEPS["Install checker"]["run"], tmp_path, **variables).returncode == 0
    name, _, program = (tmp_path / "env").read_text(encoding="utf-8").strip().partition("=")
    assert name == "CHECKER" and subprocess.run([program, "--version"], check=False).returncode == 0


def test_the_job_for_gitlab_runs(tmp_path: Path) -> None:
    package_index()
    for name in ("README.md", "docs/walks.md"):
        (tmp_path / "corpus" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "corpus" / name).write_text((SAMPLE / name).read_text(encoding="utf-8"), encoding="utf-8")
    variables = {**JOB["variables"], "CHECKER_PACKAGE": str(ROOT), "CHECKER_OPTIONS": "--fail-on warning .", "CI_BUILDS_DIR": str(tmp_path)}
    assert bash("\n".join(JOB["script"]), tmp_path / "corpus", **variables).returncode == 1
    reports = JOB["artifacts"]["reports"]
    assert json.loads((tmp_path / "corpus" / reports["codequality"]).read_text(encoding="utf-8"))[0]["check_name"] == "measure-disagrees"
    assert "<failure " in (tmp_path / "corpus" / reports["junit"]).read_text(encoding="utf-8")
