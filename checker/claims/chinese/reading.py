"""The tokens of a Chinese sentence in, its dates and quantities out: the one door to the readers of Chinese, which load when the first such sentence comes."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.calendar.dates import DateMention
from checker.claims.counted import Counted
from checker.claims.lines import Sentence
from checker.claims.modality import Mood
from checker.claims.numbers.quantities import Quantity
from checker.claims.tokens import Token
from checker.model.claim import Change
from checker.model.moment import Period

Read = tuple[tuple[DateMention, ...], tuple[Quantity, ...]]


def read_chinese(tokens: tuple[Token, ...], published: Period | None, last: Period | None, language: str = "zh") -> Read:
    """The dates and quantities of a sentence; `published` is the document's date, `last` the last date of the text before it, `language` that of the document,
    which decides nothing here.

    A stretch of time ("近五年") and a distance ("五年前") are a date and state a duration as well.

    >>> from checker.claims.chinese.tokens import tokenize_chinese
    >>> dates, quantities = read_chinese(tokenize_chinese("2018年，全市有桥300座。"), None, None)
    >>> str(dates[0].days), quantities[0].amount.number.value
    ('2018', Fraction(300, 1))
    """
    from checker.claims.chinese.dates import read_chinese_dates
    from checker.claims.chinese.quantities import read_chinese_quantities

    dates = tuple(read_chinese_dates(tokens, published, last))
    windows = [(d.first, d.last) for d in dates if d.kind == "window"]
    distances = {(d.first, d.last) for d in dates if d.kind == "date" and not d.reason and is_distance(tokens, d)}
    taken = [(d.first, d.last) for d in dates if d.kind != "window" and (d.first, d.last) not in distances]
    return dates, tuple(read_chinese_quantities(tokens, taken, windows))


def is_distance(tokens: tuple[Token, ...], date: DateMention) -> bool:
    """True for "五年前" and "三天后": a count with a unit and a direction."""
    return date.relative != "absolute" and tokens[date.last - 1].text in ("前", "后", "後")


def counted_in_chinese(tokens: tuple[Token, ...], quantity: Quantity) -> Counted | None:
    """The noun that a number counts, before or behind it; None where neither is a noun."""
    from checker.claims.chinese.nouns import counted_chinese

    return counted_chinese(tokens, quantity)


def measured_in_chinese(tokens: tuple[Token, ...], quantity: Quantity, floor: int) -> str | None:
    """The words from token `floor` on that a measured value is said of; None where there are none."""
    from checker.claims.chinese.nouns import measured_chinese

    return measured_chinese(tokens, quantity, floor)


def change_in_chinese(tokens: tuple[Token, ...], quantity: Quantity) -> Change | None:
    """The direction for an amount by which something changed; None for a level."""
    from checker.claims.chinese.nouns import chinese_change

    return chinese_change(tokens, quantity)


def mood_in_chinese(tokens: tuple[Token, ...], index: int) -> Mood:
    """How the clause around token `index` is told."""
    from checker.claims.chinese.nouns import chinese_mood

    return chinese_mood(tokens, index)


def sentences_in_chinese(text: str, offset: int) -> Iterator[Sentence]:
    """The sentences of a Chinese passage that stands at `offset`, tokenized."""
    from checker.claims.chinese.tokens import chinese_sentences

    return chinese_sentences(text, offset)
