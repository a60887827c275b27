"""The files of `init`: what they say, and that settings load from them whatever names the corpus holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import document
from hypothesis import given
from hypothesis import strategies as st

from checker.model.document import Place
from checker.model.proposal import Proposal, ProposedAttribute, ProposedEntity, Sighting, Stated
from checker.policy.config import Flags, load_settings
from checker.policy.yamlevents import parse
from checker.report.starter import MOST, MOST_UNSURE, scalar, settings_text, together_text, vocabulary_text

PLACE = document("docs/guide.md", "one\ntwo").place(4, 7)
HOSTILE = {
    "quotes": 'The "Old" Mill\'s',
    "colons": "Norwood: a history",
    "a comment": "Norwood #5",
    "a dash": "- Norwood",
    "brackets": "[Norwood], {Mill}",
    "Chinese": "诺伍德桥",
    "length": "Norwood " * 24 + "Mill end",
    "a word of YAML": "no",
    "a number": "1_000",
    "an anchor": "&Norwood *Mill",
    "a tag": "!!python/object",
    "a backslash": "Nor\\wood\\",
    "a percent sign": "%Norwood",
    "line ends": "Nor\nwood\r\n\u2028Mill",
    "control characters": "Nor\x1b[31m\x00wood",
    "a byte order mark": "\ufeffNorwood",
    "marks": "N\u0301orwood\u202e",
    "a non-character": "Nor\uffffwood",
    "spaces": " Norwood ",
    "markup": "<b>Norwood</b> | `Mill`",
}


def seen(count: int = 3, place: Place = PLACE) -> Sighting:
    return Sighting(count, 2, place)


def mill(name: str = "Norwood Mill", **fields: object) -> ProposedEntity:
    return ProposedEntity(name, seen(), **({"sure": True} | fields))


def rooms(name: str = "rooms", sure: bool = True, **fields: object) -> ProposedAttribute:
    given = {"nouns": ("room",), "cues": (), "unit": "room", "behaviour": "state"} | fields
    return ProposedAttribute(name, seen(), sure, **given)


def proposal(*proposed: ProposedEntity | ProposedAttribute) -> Proposal:
    entities = tuple(p for p in proposed if isinstance(p, ProposedEntity))
    return Proposal(2, 30, entities, tuple(p for p in proposed if isinstance(p, ProposedAttribute)))


def loaded(folder: Path, given: Proposal):
    (folder / "vocabulary.yaml").write_text(vocabulary_text(given), encoding="utf-8")
    (folder / "checker.yaml").write_text(settings_text("vocabulary.yaml", ["."]), encoding="utf-8")
    return load_settings(None, Flags(str(folder / "checker.yaml"))).vocabulary


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_any_name_can_be_loaded_again(tmp_path: Path, name: str) -> None:
    place = document(f"docs/{name}.md", "x").place(0, 1)
    said = Stated(name + "x", name, place)
    words = loaded(
        tmp_path,
        proposal(
            ProposedEntity(name, seen(3, place), True, (said,), said, Stated("Westmark", name, place), (name,)),
            mill("Westmark"),
            rooms(name, nouns=(name, "room"), unit=None),
        ),
    )
    assert [(e.name, e.aliases, e.kind, e.part_of) for e in words.entities] == [(name, (name + "x",), name + "x", "Westmark"), ("Westmark", (), None, None)]
    assert [(a.name, a.nouns) for a in words.attributes] == [(name, (name, "room"))]


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_is_read_again_as_it_was(text: str) -> None:
    assert parse(f"- {scalar(text)} # as it is\n- [{scalar(text)}, x]\n", "v.yaml").data == [text, [text, "x"]]


def test_half_a_pair_can_still_be_written() -> None:
    assert scalar("Nor\ud800wood") == '"Nor?wood"'


def test_what_is_not_sure_is_commented_out(tmp_path: Path) -> None:
    given = proposal(mill(), mill("Eastham", sure=False), rooms(), rooms("doors", sure=False))
    words = loaded(tmp_path, given)
    assert ([e.name for e in words.entities], [a.name for a in words.attributes]) == (["Norwood Mill"], ["rooms"])
    assert "\n  # - name: Eastham # " in vocabulary_text(given)


def test_without_the_marks_the_rest_loads_too(tmp_path: Path) -> None:
    given = proposal(mill(), mill("Eastham", sure=False, kind=Stated("town", "so")), rooms(), rooms("doors", sure=False))
    text = "\n".join("  " + line.removeprefix("  # ") if line.startswith("  # ") else line for line in vocabulary_text(given).splitlines())
    (tmp_path / "v.yaml").write_text(text)
    words = load_settings(str(tmp_path), Flags(vocabulary=(str(tmp_path / "v.yaml"),))).vocabulary
    assert ([e.name for e in words.entities], [a.name for a in words.attributes]) == (["Norwood Mill", "Eastham"], ["rooms", "doors"])


def test_a_container_that_is_no_entity_is_commented_out(tmp_path: Path) -> None:
    given = proposal(mill(part_of=Stated("Westmark", "so the text says", PLACE)), mill("Westmark", sure=False))
    assert loaded(tmp_path, given).entities[0].part_of is None
    assert "# part_of: Westmark # so the text says, docs/guide.md:2, but it is no entity here" in vocabulary_text(given)


def test_nothing_found_is_an_empty_vocabulary_that_says_so(tmp_path: Path) -> None:
    words = loaded(tmp_path, proposal())
    assert (words.entities, words.attributes) == ((), ())
    assert vocabulary_text(proposal()).count("Nothing of this sort was found") == 2


def test_comments_say_how_often_and_where() -> None:
    text = vocabulary_text(proposal(mill(aliases=(Stated("the Mill", "twice", PLACE),), kind=Stated("mill", "the last word of the name"))))
    assert "- name: Norwood Mill # 3 claims in 2 documents, first at docs/guide.md:2\n" in text
    assert "      - the Mill # twice, docs/guide.md:2\n    kind: mill # the last word of the name\n" in text


def test_more_than_a_person_reads_is_counted(tmp_path: Path) -> None:
    given = proposal(*(mill(f"Mill {n}x") for n in range(MOST + 2)), *(mill(f"Barn {n}x", sure=False) for n in range(MOST_UNSURE + 3)))
    assert len(loaded(tmp_path, given).entities) == MOST
    assert "  # 5 more are left out here\n" in vocabulary_text(given)


def test_one_file_holds_settings_and_vocabulary(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "checker.yaml").write_text(together_text(proposal(mill(), rooms()), ["docs"]))
    settings = load_settings(None, Flags(str(tmp_path / "checker.yaml")))
    assert ([e.name for e in settings.vocabulary.entities], [Path(s).name for s in settings.sources]) == (["Norwood Mill"], ["docs"])
