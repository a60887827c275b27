"""Classes of data: what the library promises of them holds, although each method is made when it is first called."""

from __future__ import annotations

import dataclasses
import pickle

import pytest

from checker.model import frozen


@frozen.dataclass(frozen=True, slots=True, order=True)
class Boat:
    """A boat."""

    name: str
    seats: int = 4
    crew: tuple[str, ...] = dataclasses.field(default_factory=tuple)
    note: str = dataclasses.field(default="", compare=False, repr=False)


@frozen.dataclass(slots=True)
class Log:
    """A list that grows."""

    lines: list[str] = dataclasses.field(default_factory=list)


@frozen.dataclass(frozen=True, slots=True)
class Ferry(Boat):
    """A boat with a line."""

    line: str = "A"

    def __post_init__(self) -> None:
        if self.seats < 1:
            raise ValueError(self.seats)


def fresh() -> type[Boat]:
    """A class none of whose methods was called."""

    @frozen.dataclass(frozen=True, slots=True, order=True)
    class Raft:
        name: str
        seats: int = 4

    return Raft


def test_values_are_made_by_place_by_name_and_by_default():
    assert Boat("Ada", 5, ("Reed",)) == Boat("Ada", seats=5, crew=("Reed",), note="old")
    assert Boat("Ada").crew == () and Ferry("Ada", line="B").line == "B" and Log().lines is not Log().lines


@pytest.mark.parametrize("given", [(), ("Ada", 1, (), "", "")])
def test_too_few_and_too_many_are_refused_from_the_first_call_on(given):
    for kind in (fresh(), Boat):
        with pytest.raises(TypeError):
            kind(*given)


def test_equal_values_have_one_hash_and_values_of_two_classes_differ():
    assert hash(Boat("Ada")) == hash(Boat("Ada", note="old")) and Boat("Ada") != Ferry("Ada")
    assert fresh()("Ada") != fresh()("Ada")  # of two classes with one name
    with pytest.raises(TypeError):
        hash(Log())


def test_they_are_in_order():
    raft = fresh()
    assert raft("Ada") < raft("Bea") and raft("Ada", 5) >= raft("Ada") and min(raft("C"), raft("A")).name == "A"


def test_a_check_of_its_own_is_called():
    with pytest.raises(ValueError, match="0"):
        Ferry("Ada", 0)


def test_they_are_copied_shown_and_pickled():
    ferry = Ferry("Ada", note="old")
    assert frozen.replace(ferry, seats=6) == dataclasses.replace(ferry, seats=6) == Ferry("Ada", 6)
    assert repr(ferry) == "Ferry(name='Ada', seats=4, crew=(), line='A')"
    assert pickle.loads(pickle.dumps(ferry)) == ferry
