"""Settings, rules, vocabularies and manifests that are in form: what comes of them, and where they are looked for."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.document import Source
from checker.model.errors import InputError
from checker.model.moment import Period, day_of, iso, month_of, year_of
from checker.model.rule import AgreementOptions, Example, ExampleText, Rule
from checker.model.vocabulary import Attribute, Entity, Vocabulary
from checker.policy import folders, shipped
from checker.policy.config import Flags, load_settings
from checker.policy.folders import rules_folder
from checker.policy.manifest import read_manifest
from checker.policy.measures import is_unit, slip_for
from checker.policy.periods import NotAPeriod, parse_period
from checker.policy.rulebook import load_rules
from checker.policy.shipped import INDEX, index_text, shipped_rules, with_examples

WHOLE = Path(__file__).parent / "data" / "policy" / "whole"
SPAN = Rule(
    id="span-disagrees",
    kind="agreement",
    title="Two lengths of one bridge",
    severity="warning",
    why="The length of a bridge does not change from page to page.\n",
    options=AgreementOptions(("length",), "meter"),
    examples=(
        Example(
            texts=(
                ExampleText("The main span of the Alder Bridge is 310 metres long.", "2016"),
                ExampleText("The main span of the Alder Bridge is 290 metres long.", "2017-05", "Alder Bridge"),
            ),
            fires=True,
            name="main span",
            vocabulary=Vocabulary((Entity("Alder Bridge", ("the Alder",), "bridge", "Ring Road"), Entity("Ring Road"))),
        ),
        Example(
            texts=(
                ExampleText("The main span of the Alder Bridge is 310 metres long."),
                ExampleText("The main span of the Alder Bridge is 310 m long."),
            ),
            fires=False,
        ),
    ),
    file="span-disagrees.yaml",
)
WORDS = Vocabulary(
    (Entity("Alder Bridge", ("the Alder",), "bridge", "Ring Road"), Entity("Ring Road", ("The Ring",))),
    (Attribute("span", ("span", "main span"), ("main",), "meter", "constant"), Attribute("tolls")),
)
COUNTED = [
    "lodger",
    "county",
    "town",
    "visitor",
    "room",
    "company",
    "GPU",
    "star",
    "league",
    "count",
    "length",
    "date",
    "percent",
    "USD",
    "foot",
    "kilometer/hour",
]
SLIPS = [
    ("kilometr", "kilometer"),
    ("kilometers", "kilometer"),
    ("kilometre", "kilometer"),
    ("km", "kilometer"),
    ("km/hour", "kilometer/hour"),
    ("nautical mile", "nautical_mile"),
    ("feet", "foot"),
    ("%", "percent"),
    ("temperture", "temperature"),
    ("euros", "EUR"),
    ("usd", "USD"),
    ("CNX", "CNY"),
]
NO_PERIODS = [
    "",
    "/",
    "2018/",
    "18",
    "2018-4",
    "2018-00",
    "2018-13",
    "2018-02-30",
    "2019/2018",
    "2018-04-01T10:00",
    "May 2018",
    "0000",
    "-100",
    "20180401",
    "२०१८",
]


def rule_ids(flags: Flags) -> set[str]:
    return {rule.id for rule in load_settings(None, flags).rules}


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A repository with a page two folders down, and the working directory in it."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "docs" / "guide").mkdir(parents=True)
    (tmp_path / "docs" / "guide" / "page.md").write_text("The hall has 310 seats.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_rule_file_becomes_a_rule(monkeypatch):
    monkeypatch.chdir(WHOLE)
    assert load_rules([Path("span-disagrees.yaml")]) == (SPAN,)


def test_a_path_named_twice_is_read_as_one(monkeypatch):
    monkeypatch.chdir(WHOLE)
    assert load_rules([Path("span-disagrees.yaml"), Path("span-disagrees.yaml")]) == (SPAN,)


def test_shipped_rules_are_in_the_form_that_users_keep_to():
    checked = load_rules([rules_folder()])
    unchecked = tuple(map(with_examples, shipped_rules()))
    assert [len(rule.examples) for rule in unchecked] == [len(rule.examples) for rule in checked]
    without = [[replace(rule, file=Path(rule.file).name, examples=(), shipped=True) for rule in rules] for rules in (unchecked, checked)]
    assert without[0] == without[1]


def test_the_index_of_the_shipped_rules_is_up_to_date():
    text = (rules_folder() / INDEX).read_text(encoding="utf-8")
    assert text == index_text(rules_folder()), "run python -m checker.policy.shipped"


def test_shipped_rules_are_the_same_with_and_without_an_index(tmp_path, monkeypatch):
    indexed = shipped_rules()
    shutil.copytree(rules_folder(), tmp_path / "rules", ignore=shutil.ignore_patterns(INDEX))
    monkeypatch.setattr(shipped, "rules_folder", lambda: tmp_path / "rules")
    assert shipped_rules() == indexed


def test_a_rule_file_that_has_changed_since_the_index_was_made_is_read(tmp_path, monkeypatch):
    shutil.copytree(rules_folder(), tmp_path / "rules")
    changed = tmp_path / "rules" / "age-off.yaml"
    changed.write_text(changed.read_text(encoding="utf-8").replace("severity: error", "severity: info"), encoding="utf-8")
    monkeypatch.setattr(shipped, "rules_folder", lambda: tmp_path / "rules")
    assert {rule.severity for rule in shipped_rules() if rule.id == "age-off"} == {"info"}


def test_shipped_rules_are_found_in_a_package_and_beside_it(tmp_path, monkeypatch):
    monkeypatch.setattr(folders, "PACKAGE", tmp_path / "checker")
    with pytest.raises(FileNotFoundError):
        rules_folder()
    (tmp_path / "rules").mkdir()
    assert rules_folder() == tmp_path / "rules"
    (tmp_path / "checker" / "rules").mkdir(parents=True)
    assert rules_folder() == tmp_path / "checker" / "rules"


@pytest.mark.parametrize("name", ["checker.yaml", "checker.toml"])
def test_settings_say_what_a_run_needs(name, monkeypatch):
    monkeypatch.chdir(WHOLE)
    found = load_settings(None, Flags(config=name))
    assert found.vocabulary == WORDS.joined(Vocabulary((Entity("Bay Ferry"),)))
    assert (found.fail_on, found.sources, found.file) == ("warning", (".",), name)
    assert [rule for rule in found.rules if rule.id == SPAN.id] == [replace(SPAN, severity="error")]


def test_without_settings_the_shipped_rules_run(project):
    found = load_settings("docs/guide/page.md", Flags(rules=[str(WHOLE / "span-disagrees.yaml")]))
    on = (rule for rule in shipped_rules() if rule.by_default)
    assert found.rules == tuple(sorted((*on, replace(SPAN, file=(WHOLE / "span-disagrees.yaml").as_posix())), key=lambda rule: rule.id))
    assert (found.vocabulary, found.fail_on, found.sources, found.file) == (Vocabulary(), "error", (), None)


@pytest.mark.parametrize(
    ("files", "chosen"),
    [
        pytest.param({}, None, id="none"),
        pytest.param({"../checker.yaml": ""}, None, id="above the repository"),
        pytest.param({"pyproject.toml": "[tool.other]\nname = 'checker'"}, None, id="a project that is not set up for us"),
        pytest.param({"pyproject.toml": "no [ toml"}, None, id="a broken file that never names us"),
        pytest.param({"checker.yaml": ""}, "checker.yaml", id="at the root"),
        pytest.param({"docs/checker.yaml": "", "checker.yaml": ""}, "docs/checker.yaml", id="the nearest"),
        pytest.param({"pyproject.toml": "[tool.checker]", "docs/checker.yaml": ""}, "docs/checker.yaml", id="the nearest, whatever its kind"),
        pytest.param({"pyproject.toml": "[tool.checker]"}, "pyproject.toml", id="in the project file"),
        pytest.param({"pyproject.toml": "[tool.checker]", "checker.yaml": ""}, "checker.yaml", id="its own file before the project file"),
        pytest.param({"docs/pyproject.toml": "[project]\nname = 'checker'", "checker.yaml": ""}, "checker.yaml", id="past another project file"),
    ],
)
@pytest.mark.parametrize("first", ["docs/guide/page.md", "docs/guide"])
def test_settings_are_looked_for_upwards(project, files, chosen, first):
    for name, text in files.items():
        (project / name).write_text(text)
    assert load_settings(first, Flags(rules=[str(WHOLE / "span-disagrees.yaml")])).file == chosen


def test_paths_in_settings_begin_at_their_file(project, monkeypatch):
    Path("docs/checker.yaml").write_text("vocabulary: [../words.yaml]\nsources: [guide]\nrules: [../span-disagrees.yaml]\n")
    for name in ("words.yaml", "span-disagrees.yaml"):
        Path(name).write_text((WHOLE / name).read_text())
    monkeypatch.chdir("docs/guide")
    found = load_settings()
    assert (found.vocabulary, found.sources, found.file) == (WORDS, (".",), "../checker.yaml")
    assert "../../span-disagrees.yaml" in {rule.file for rule in found.rules}


def test_sources_that_are_gone_do_not_matter_where_paths_are_named(project):
    Path("checker.yaml").write_text("sources: [gone.md]\n")
    own = Flags(rules=[str(WHOLE / "span-disagrees.yaml")])
    assert load_settings("docs", own).sources == ()
    with pytest.raises(InputError, match=r"checker.yaml:1:11: there is no file or folder `gone.md`"):
        load_settings(None, own)


def test_a_rule_of_the_user_takes_the_place_of_a_shipped_one(tmp_path, monkeypatch):
    folder = tmp_path / "shipped" / "rules"
    folder.mkdir(parents=True)
    (folder / "span-disagrees.yaml").write_text((WHOLE / "span-disagrees.yaml").read_text().replace("Two lengths", "Shipped lengths"))
    monkeypatch.setattr(shipped, "rules_folder", lambda: folder)
    monkeypatch.chdir(WHOLE)
    assert load_settings(None, Flags(config="empty.yaml")).rules[0].title == "Shipped lengths of one bridge"
    assert load_settings(None, Flags(config="empty.yaml", rules=["span-disagrees.yaml"])).rules == (SPAN,)


@pytest.mark.parametrize(
    ("written", "flags", "expected"),
    [
        ("", {}, "abc"),
        ("select: [a, b]", {}, "ab"),
        ("ignore: [a]", {}, "bc"),
        ("select: [a, b]\nignore: [b]", {}, "a"),
        ("select: [a, b]", {"select": ["c"]}, "c"),
        ("ignore: [c]", {"select": ["b", "c"]}, "bc"),
        ("ignore: [c]", {"ignore": ["b"]}, "a"),
        ("select:\nignore:", {"ignore": ["b"]}, "ac"),
    ],
)
def test_the_command_line_has_the_last_word(written, flags, expected, tmp_path, monkeypatch):
    (tmp_path / "rules").mkdir()
    for name in "abc":
        (tmp_path / "rules" / f"{name}.yaml").write_text((WHOLE / "span-disagrees.yaml").read_text().replace("id: span-disagrees", ""))
    monkeypatch.setattr(shipped, "rules_folder", lambda: tmp_path / "rules")
    monkeypatch.chdir(tmp_path)
    Path("checker.yaml").write_text(written)
    assert rule_ids(Flags(**flags)) == set(expected)


def test_fail_on_of_the_command_line_wins(monkeypatch):
    monkeypatch.chdir(WHOLE)
    assert load_settings(None, Flags(fail_on="info")).fail_on == "info"


def test_a_run_without_files_of_the_user_never_loads_pydantic(project):
    code = (
        "import sys; from checker.policy.config import load_settings; load_settings('docs'); import checker.policy.manifest; print('pydantic' in sys.modules)"
    )
    root = Path(__file__).resolve().parent.parent
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": str(root)})
    assert done.stdout == "False\n"


def test_a_manifest_says_what_is_known_of_each_file(monkeypatch):
    monkeypatch.chdir(WHOLE)
    found = read_manifest(Path("sources.yaml"))
    office = Source(publisher="Harbour Office", published=year_of(2016), published_from="sources.yaml", rounding="truncate")
    gazette = replace(office, publisher="The Quay Gazette", published=month_of(2018, 4), title="Ferries in April", about="Bay Ferry", language="no")
    spring = Period(day_of(2018, 3, 5).first, day_of(2018, 5, 26).last, "span")
    assert found.path == "sources.yaml"
    assert [(e.file, e.line, e.source) for e in found.entries] == [
        ("year.md", 8, office),
        ("notes/month.md", 9, gazette),
        ("range.md", 15, replace(office, published=spring, rounding="nearest")),
        ("ends.md", 16, replace(office, published=Period(year_of(2017).first, month_of(2018, 2).last, "span"))),
    ]


def test_a_manifest_without_dates_gives_none(tmp_path):
    (tmp_path / "sources.yaml").write_text("sources: [{file: a.md, published: , language: ~}]")
    (entry,) = read_manifest(tmp_path / "sources.yaml").entries
    assert entry.source == Source()


@pytest.mark.parametrize("text", NO_PERIODS)
def test_what_is_no_period_is_refused(text):
    with pytest.raises(NotAPeriod):
        parse_period(text)


@given(first=st.dates(), last=st.dates())
def test_a_range_holds_both_of_its_ends_and_no_more(first, last):
    low, high = sorted((first, last))
    found = parse_period(f"{low}/{high}")
    assert (iso(found.first or 0), iso(found.last or 0)) == (str(low), str(high))


@given(day=st.dates())
def test_a_date_names_the_coarser_periods_that_hold_it(day):
    whole, month, year = (parse_period(str(day)[:length]) for length in (10, 7, 4))
    assert (whole, month, year) == (day_of(day.year, day.month, day.day), month_of(day.year, day.month), year_of(day.year))
    assert year.contains(month)
    assert month.contains(whole)


@pytest.mark.parametrize("name", COUNTED)
def test_a_name_that_may_be_meant_is_left_alone(name):
    assert slip_for(name) is None


@pytest.mark.parametrize(("written", "meant"), SLIPS)
def test_a_slip_of_the_pen_is_seen(written, meant):
    assert slip_for(written) == meant


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("", False),
        ("km", False),
        ("meter/", False),
        ("9**9**9", False),
        ("XXX", False),
        ("meter^2", True),
        ("square_kilometer", True),
        ("newton*meter", True),
        ("EUR", True),
    ],
)
def test_units_are_those_that_claims_carry(name, expected):
    assert is_unit(name) is expected
