"""Promises that the project makes about itself: its code, its pages and its build files, each checked where it stands."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from configparser import ConfigParser
from pathlib import Path

import click
import pytest
import yaml

import checker
import checker.cli
from checker.policy.config import load_settings
from checker.policy.manifest import read_manifest
from checker.policy.reference import read_references

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "checker").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
RULES = sorted((ROOT / "rules").rglob("*.yaml"))
PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
# What the first documents speak of; code and rules that know one of these words were made for those documents.
CORPUS_WORDS = (
    *("guizhou", "guian", "guiyang", "baishan", "huaxi", "leishan", "moutai", "huochebang", "truck alliance", "taobao", "foxconn", "hon hai", "esgyn"),
    *("xi jinping", "big data", "big-data", "state council"),
)
UNFINISHED = re.compile(r"NotImplementedError|\bTODO\b|\bFIXME\b|\bXXX\b")
FINDING = re.compile(r"<!-- finding:start -->\s*```\w*\n(.*?)```\s*<!-- finding:end -->", re.DOTALL)
SET_UP = re.compile(r"^python3 -m venv \.venv && \.venv/bin/pip install -q [^&]+ && \.venv/bin/\w+( .+)?$", re.MULTILINE)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


def commands() -> dict[str, click.Command]:
    (group,) = [value for value in vars(checker.cli).values() if isinstance(value, click.Group)]
    return dict(group.commands)


def options(command: click.Command) -> list[str]:
    return [name for parameter in command.params if isinstance(parameter, click.Option) for name in parameter.opts if name.startswith("--")]


def section(page: str, heading: str) -> str:
    """What stands under a heading, up to the next one of its level or above; empty if the page has no such heading."""
    found = re.search(rf"^(#+) {re.escape(heading)}$", page, re.MULTILINE)
    if not found:
        return ""
    rest = page[found.end() :]
    end = re.search(rf"^#{{1,{len(found[1])}}} ", rest, re.MULTILINE)
    return rest[: end.start()] if end else rest


# -- code


def test_code_and_rules_know_no_word_of_the_first_documents() -> None:
    texts = {short(path): path.read_text(encoding="utf-8").casefold() for path in (*MODULES, *RULES)}
    assert [(path, word) for path, text in texts.items() for word in CORPUS_WORDS if word in text] == []


def test_every_module_opens_with_a_sentence() -> None:
    opening = {short(path): ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "" for path in MODULES + TESTS}
    assert [path for path, docstring in opening.items() if not re.match(r"[A-Z`*].{10,}", docstring)] == []


def test_every_file_is_small() -> None:
    lengths = {short(path): path.read_text(encoding="utf-8").count("\n") for path in MODULES}
    assert {path: lines for path, lines in lengths.items() if lines > 400} == {}


def test_every_function_is_small() -> None:
    lengths = {f"{short(path)}:{f.lineno} {f.name}": (f.end_lineno or f.lineno) - f.lineno + 1 for path in MODULES for f in functions(path)}
    assert {name: lines for name, lines in lengths.items() if lines > 60} == {}


def test_nothing_is_left_unfinished() -> None:
    assert [(short(path), found) for path in MODULES for found in UNFINISHED.findall(path.read_text(encoding="utf-8"))] == []


def test_tables_hold_no_logic() -> None:
    assert [(short(path), f.name) for path in MODULES if path.parent.name == "data" for f in functions(path)] == []


def test_heavy_libraries_stay_out_of_the_start() -> None:
    code = "import sys, checker.cli; print(sorted({'pint', 'dateparser', 'pydantic', 'currency_converter', 'yaml', 'rich'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# -- pages


@pytest.mark.parametrize("name", commands())
def test_readme_describes_the_command_with_its_options(name: str) -> None:
    text = section(read("README.md"), f"`checker {name}`")
    assert [option for option in options(commands()[name]) if f"`{option}" not in text] == []
    assert text.strip()


def test_readme_describes_no_command_that_is_not_there() -> None:
    assert set(re.findall(r"^#+ `checker ([\w-]+)`$", read("README.md"), re.MULTILINE)) == set(commands())


def test_readme_sets_up_with_two_single_lines() -> None:
    lines = [found[0] for found in SET_UP.finditer(read("README.md"))]
    assert [line.rpartition(".venv/bin/")[2].split()[0] for line in lines] == ["checker", "pytest"]


def test_readme_shows_a_finding_as_it_is_printed() -> None:
    shown = FINDING.search(read("README.md"))
    environment = {**os.environ, "NO_COLOR": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-m", "checker", "check", "sources/guizhou"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert shown and len(shown[1].splitlines()) > 3 and shown[1] in done.stdout


def test_readme_shows_files_that_are_read_without_a_complaint(tmp_path: Path) -> None:
    settings, vocabulary, manifest, facts, waivers = re.findall(r"```yaml\n(.*?)```", section(read("README.md"), "Your own words"), re.DOTALL)
    for name, text in {"checker.yaml": settings + waivers, "vocabulary.yaml": vocabulary, "sources.yaml": manifest, "facts.yaml": facts}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    for name in ("docs", "our-rules"):
        (tmp_path / name).mkdir()
    (tmp_path / "README.md").touch()
    shutil.copy(RULES[0], tmp_path / "our-rules" / "our-own.yaml")
    loaded = load_settings(str(tmp_path / "docs"))
    assert (loaded.fail_on, len(loaded.vocabulary.entities), len(loaded.vocabulary.attributes)) == ("warning", 2, 1)
    assert (len(loaded.paths), [bool(waiver.fingerprint) for waiver in loaded.waivers]) == (1, [False, True])
    on = {path.stem for path in RULES if yaml.safe_load(path.read_text(encoding="utf-8")).get("by_default", True)}
    assert {rule.id for rule in loaded.rules} == on - {"after-publication"} | {"our-own"}
    assert [entry.file for entry in read_manifest(tmp_path / "sources.yaml").entries] == ["annual-report.md"]
    assert [fact.claim.attribute for fact in read_references(tmp_path / "facts.yaml", "facts.yaml")] == ["paintings on display"]


def test_readme_names_every_key_of_the_settings() -> None:
    rows = re.findall(r"^\| (`.*?) \|", section(read("README.md"), "Settings"), re.MULTILINE)
    schema = json.loads((ROOT / "rules" / "settings.schema.json").read_text(encoding="utf-8"))
    assert sorted(re.findall(r"`([\w-]+)`", " ".join(rows))) == sorted(schema["properties"])


def test_changelog_tells_of_this_version() -> None:
    assert re.search(rf"^## \[?{re.escape(checker.__version__)}\]?( |$)", read("CHANGELOG.md"), re.MULTILINE)


def test_contributing_names_every_part_and_none_that_is_gone() -> None:
    page = read("CONTRIBUTING.md")
    parts = {p.name for p in (ROOT / "checker").iterdir() if p.is_dir() and (p / "__init__.py").exists()}
    assert {part for part in parts if f"`{part}/`" not in page} == set()
    assert [path for path in re.findall(r"`((?:checker|rules|tests|sources)/[\w/.-]+)`", page) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_links_inside_the_project_lead_somewhere(page: str) -> None:
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", read(page))
    assert [t for t in targets if "://" not in t and not (ROOT / t).exists()] == []


def test_license_is_mit() -> None:
    assert read("LICENSE").startswith("MIT License\n\nCopyright (c) 2026 The checker authors\n")


# -- build files


def test_hooks_are_local_and_run_every_quick_check() -> None:
    (repo,) = yaml.safe_load(read(".pre-commit-config.yaml"))["repos"]
    assert repo["repo"] == "local"
    assert {hook["id"]: hook["language"] for hook in repo["hooks"]} == dict.fromkeys(("ruff", "ruff-format", "mypy", "lint-imports"), "system")


def test_every_hook_runs_in_the_build_too() -> None:
    (repo,) = yaml.safe_load(read(".pre-commit-config.yaml"))["repos"]
    assert [hook["entry"] for hook in repo["hooks"] if f'"$dev/{hook["entry"].split()[0]}"' not in read(".ci/run")] == []


def test_each_heavy_library_has_one_door() -> None:
    contracts = ConfigParser()
    contracts.read(ROOT / ".importlinter", encoding="utf-8")
    doors = {
        contracts[s]["protected_modules"].strip(): " ".join(contracts[s]["allowed_importers"].split())
        for s in contracts.sections()
        if "protected_modules" in contracts[s]
    }
    assert doors == {
        "pint": "checker.values.units",
        "dateparser": "checker.values.moments",
        "currency_converter": "checker.values.currency",
        "pydantic": "checker.policy.schema",
        "yaml": "checker.policy.yamlevents",
        "click": "checker.cli",
        "jinja2": "checker.report.html.page",
        "pyspark": "checker.engine.shuffle checker.engine.spark",
        "py4j": "checker.engine.spark",
        "pyarrow": "checker.documents.parquet_rows checker.engine.shuffle checker.engine.spark checker.report.parquet",
        "warcio": "checker.documents.warc",
    }


def test_the_distribution_is_what_the_pages_say() -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    needs = {re.split(r"[<>=\[ ]", need)[0].lower() for need in project["dependencies"]}
    assert (project["name"], project["scripts"]) == ("source-checker", {"checker": "checker.cli:main"})
    assert needs == {"pyyaml", "pint", "dateparser", "currencyconverter", "pydantic", "click", "jinja2"}


def test_a_wheel_takes_the_rules_along() -> None:
    wheel = tomllib.loads(read("pyproject.toml"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel == {"packages": ["checker"], "force-include": {"rules": "checker/rules"}}


@pytest.mark.skipif(not shutil.which("bash"), reason="the build script is written for bash")
def test_the_build_script_can_be_run() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    assert subprocess.run(["bash", "-n", ".ci/run"], cwd=ROOT, check=False).returncode == 0


# -- our own documents


@pytest.mark.parametrize("folder", sorted(p.parent for p in (ROOT / "sources").rglob("sources.yaml")), ids=short)
def test_a_manifest_lists_every_document_once(folder: Path) -> None:
    entries = yaml.safe_load((folder / "sources.yaml").read_text(encoding="utf-8"))["sources"]
    assert sorted(e["file"] for e in entries) == sorted(p.name for p in folder.iterdir() if p.suffix in (".md", ".txt"))
    assert len({e["publisher"] for e in entries}) == len(entries)
    assert [e["file"] for e in entries if not {"title", "publisher", "url", "published", "language", "about"} <= e.keys()] == []


def test_a_vocabulary_holds_words_and_no_values() -> None:
    words = yaml.safe_load(read("sources/guizhou/vocabulary.yaml"))
    names = [name for entry in words["attributes"] for name in (entry["name"], *entry.get("nouns", ()), *entry.get("cues", ()))]
    assert [name for name in names if re.search(r"\d", name)] == []
