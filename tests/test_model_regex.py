"""A pattern that is compiled when it is first used: until then it is none, and from then on it does what a compiled one does."""

from __future__ import annotations

import re

import pytest

from checker.model.regex import regex

TEXT = "Pier 4 and pier 12"
USES = {
    "search": lambda p: p.search(TEXT)[0],
    "match": lambda p: p.match(TEXT, 11)[0],
    "fullmatch": lambda p: p.fullmatch("pier 12")[1],
    "finditer": lambda p: [found.span() for found in p.finditer(TEXT)],
    "findall": lambda p: p.findall(TEXT),
    "sub": lambda p: p.sub(r"dock \1", TEXT),
    "split": lambda p: p.split(TEXT),
    "pattern": lambda p: p.pattern,
}


@pytest.mark.parametrize("name", USES)
def test_it_does_what_a_compiled_pattern_does(name):
    later, now = regex(r"pier (\d+)", re.IGNORECASE), re.compile(r"pier (\d+)", re.IGNORECASE)
    assert [USES[name](later) for _ in range(2)] == [USES[name](now)] * 2


def test_it_is_compiled_once_and_not_before_it_is_used(monkeypatch):
    compiled, compile_now = [], re.compile
    monkeypatch.setattr(re, "compile", lambda *given: compiled.append(given) or compile_now(*given))
    later = regex("[0-9]+")
    assert compiled == []
    assert later.findall(TEXT) == later.findall(TEXT) == ["4", "12"]
    assert compiled == [("[0-9]+", 0)]


def test_it_has_nothing_that_the_program_does_not_use():
    with pytest.raises(AttributeError):
        regex("[0-9]+").scanner  # noqa: B018
