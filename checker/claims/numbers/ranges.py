"""Two numbers in, whether the text joins them to a range out: "11-13 °C", "between 5 and 10", "from $2 to 3 million"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from checker.claims.lines import CLOSED
from checker.claims.numbers.neighbours import DASHES, HYPHENS, around, glued, lower_at, token_at
from checker.claims.numbers.notclaims import chained, is_score
from checker.claims.numbers.numerals import Number, scaled_number
from checker.claims.numbers.terms import AGE_STEP, Sight, Term, read_term
from checker.claims.tokens import Token
from checker.data.hedges import CHANGES, RANGE_WORDS
from checker.data.units import UNITS
from checker.model.frozen import replace
from checker.nouns import is_plural

Joint = Literal["dash", "to", "and", "or"]
JOINTS = DASHES | {"to", "up", "and", "or"}


class Span(NamedTuple):
    """Two terms joined; `kind` says whether they are the ends of a range, two values of a change, or no quantity at all (with the reason)."""

    low: Term
    high: Term
    kind: Literal["range", "change", "none"]
    reason: str = ""


def read_span(sight: Sight, low: Term) -> Span | None:
    """The pair that `low` begins; None if it stands alone.

    >>> from checker.claims.tokens import tokenize
    >>> def span(text, i):
    ...     sight = Sight(tokenize(text), frozenset(), "en", None)
    ...     found = read_span(sight, read_term(sight, i))
    ...     return found and (found.kind, str(found.low.number.numeral.value), str(found.high.number.numeral.value), found.high.unit)
    >>> span("11-13°C", 0), span("between 5 and 10 boats", 1), span("$2-3 million", 1)
    (('range', '11', '13', 'degC'), ('range', '5', '10', ''), ('range', '2000000', '3000000', 'USD'))
    >>> span("rose from 5 to 8 percent", 2), span("a 3-1 win", 1), span("5 and 10 boats", 0), span("5 km and 10 km", 0)
    (('change', '5', '8', 'percent'), ('none', '3', '1', ''), None, None)
    """
    if low.number.numeral is None or low.number.form == "ordinal":
        return None
    found = joint(sight.tokens, low)
    if found is None:
        return None
    kind, at = found
    high = term_at(sight, at)
    if high is None or high.number.numeral is None or high.number.form == "ordinal":
        return None
    if AGE_STEP in low.steps and not high.measured:  # "ages 5 to 12"
        high = high._replace(unit=low.unit, dimension=low.dimension)
    low = joined(low, high)
    reason = no_range(sight.tokens, kind, at, low, high)
    if reason == "score" and chained(sight.tokens, low.number):
        reason = "number with dashes"
    if reason:
        return Span(low, high, "none", reason) if reason != "apart" else None
    changes = kind == "to" and says_change(sight.tokens, low)
    low = same_unit(low, high)
    high = high._replace(unit=low.unit, dimension=low.dimension) if low.measured and not high.measured else high
    return Span(low, high, "change" if changes else "range")


def no_range(tokens: Sequence[Token], kind: Joint, at: int, low: Term, high: Term) -> str:
    """Why two joined numbers are no range: a "score" or "proportion", or "apart" for two numbers of their own; "" if they are one."""
    bare = not low.measured and not high.measured
    if kind == "to" and bare and is_one(high) and not is_one(low) and not says_change(tokens, low):
        return "proportion"
    if kind != "dash":
        return "" if fits(tokens, kind, low, high) else "apart"
    tight = glued(tokens, at)
    if not tight and tokens[at - 1].text in HYPHENS and not high.measured and not is_plural(lower_at(tokens, high.last)) and not tells_range(tokens, low, high):
        return "apart"
    if not rising(low, high):
        return "score" if bare and tight else "apart"
    if not fits(tokens, kind, low, high):
        return "apart"
    return "score" if is_result(tokens, at, low, high) else ""


def tells_range(tokens: Sequence[Token], low: Term, high: Term) -> bool:
    """True if the sentence speaks of a range, and nothing follows the second number ("The range is 1000 - 5000")."""
    return token_at(tokens, high.last).kind == "mark" and any(t.lower in RANGE_WORDS for t in tokens[max(0, low.first - 7) : low.first])


def is_one(term: Term) -> bool:
    """True for the number one."""
    return term.number.numeral is not None and term.number.numeral.value == 1


def joint(tokens: Sequence[Token], low: Term) -> tuple[Joint, int] | None:
    """What joins the term to a number behind it, and the token at which that begins; None if nothing does."""
    at = low.last
    token = token_at(tokens, at)
    if token.text in DASHES:
        if lower_at(tokens, at + 1) in ("to", "and") and glued(tokens, at):
            return joint_word(tokens, low, at + 1)
        return ("dash", at + 1) if glued(tokens, at) == glued(tokens, at + 1) else None
    return joint_word(tokens, low, at)


def joint_word(tokens: Sequence[Token], low: Term, at: int) -> tuple[Joint, int] | None:
    """The same for the words "to", "and" after "between", and "or"."""
    word = lower_at(tokens, at)
    if word == "up" and lower_at(tokens, at + 1) == "to":
        return "to", at + 2
    if word == "to":
        return "to", at + 1 + (token_at(tokens, at + 1).text in HYPHENS and glued(tokens, at + 1))
    if word == "and" and "between" in (lower_at(tokens, low.first - 1), lower_at(tokens, low.first - 2), lower_at(tokens, low.first - 3)):
        return "and", at + 1
    return ("or", at + 1) if word == "or" else None


def term_at(sight: Sight, at: int) -> Term | None:
    """The term that begins exactly at token `at`, a currency in front allowed."""
    for i in range(at, at + 4):
        if sight.free(i):
            term = read_term(sight, i)
            return term if term and term.first == at else None
    return None


def joined(low: Term, high: Term) -> Term:
    """The first term with the scale of the second, where it was written once for both ("$2-3 million")."""
    numeral, other = low.number.numeral, high.number.numeral
    if numeral is None or other is None or low.number.scaled or not high.number.scaled or not numeral.value or numeral.digits > 3:
        return low
    scale = scale_of(high.number)
    if not scale or numeral.value * scale >= other.value or (low.measured and not low.prefixed):
        return low
    return low._replace(number=scaled_number(low.number, low.number.last, scale))


def scale_of(number: Number) -> int:
    """The factor of a scaled number: the largest power of ten, from thousand on, that its step and value share."""
    numeral = number.numeral
    scale = 10**15
    while numeral is not None and scale >= 1000 and abs(numeral.value) < scale:
        scale //= 1000
    return scale if scale >= 1000 else 0


def rising(low: Term, high: Term) -> bool:
    """True if the second number, brought to the first one's unit where both have one, is the larger."""
    a, b = low.number.numeral, high.number.numeral
    if a is None or b is None:
        return False
    factor = conversion(low.unit, high.unit) if low.measured and high.measured else Fraction(1)
    return factor is not None and a.value * factor < b.value


def conversion(unit: str, other: str) -> Fraction | None:
    """How many of `other` one `unit` is; None for units of different dimensions or scales that start elsewhere."""
    if unit == other or other.startswith(f"{unit}/"):
        return Fraction(1)
    here, there = UNITS.get(unit), UNITS.get(other)
    if here is None or there is None or here[0] != there[0] or here[2] != there[2]:
        return None
    return Fraction(here[1]) / Fraction(there[1])


def fits(tokens: Sequence[Token], kind: Joint, low: Term, high: Term) -> bool:
    """True if the two can be ends of one range: rising, and with one unit between them."""
    changed = kind == "to" and low.measured and says_change(tokens, low)
    if changed and not high.measured:
        return (
            low.dimension != "currency"
            and "from" in [t.lower for t in tokens[max(0, low.first - 3) : low.first]]
            and (token_at(tokens, high.last).kind != "word" or lower_at(tokens, high.last) in CLOSED)
        )
    if not rising(low, high):
        return changed and low.unit == high.unit
    if low.measured and not high.measured:
        alone = low.dimension == "currency" and (high.number.scaled or kind in ("dash", "and") or not is_plural(lower_at(tokens, high.last)))
        return (low.prefixed and alone) or kind == "dash"
    if high.measured and not low.measured and high.prefixed:
        return False
    if kind == "or":
        a, b = low.number.numeral, high.number.numeral
        return a is not None and b is not None and not low.measured and b.value - a.value == 10**a.zeros * (a.step if low.number.scaled else 1)
    return True


def is_result(tokens: Sequence[Token], at: int, low: Term, high: Term) -> bool:
    """True if "2-3" is the result of a match or a vote, and no range."""
    return not low.measured and not high.measured and not high.number.scaled and is_score(around(tokens, at)) and not is_plural(lower_at(tokens, high.last))


def same_unit(low: Term, high: Term) -> Term:
    """The first term in the unit of the second, or with it if it has none."""
    if not low.measured:
        return low._replace(unit=high.unit, dimension=high.dimension)
    if high.unit.startswith(f"{low.unit}/"):  # "between $62 and $68 per share"
        return low._replace(unit=high.unit, dimension=high.dimension)
    factor = conversion(low.unit, high.unit) if high.measured else None
    numeral = low.number.numeral
    if factor is None or factor == 1 or numeral is None:
        return low
    scaled = replace(numeral, value=numeral.value * factor, step=numeral.step * factor, zeros=0, rounded=True)
    return low._replace(number=low.number._replace(numeral=scaled), unit=high.unit)


def says_change(tokens: Sequence[Token], low: Term) -> bool:
    """True if the words before "A to B" tell how something changed, so that A and B are two values and no range.

    >>> from checker.claims.tokens import tokenize
    >>> def change(text):
    ...     sight = Sight(tokenize(text), frozenset(), "en", None)
    ...     i = next(i for i in range(len(sight.tokens)) if sight.free(i))
    ...     return says_change(sight.tokens, read_term(sight, i))
    >>> [change(t) for t in ("rose from 5 to 9", "varies from 5 to 9", "rose by 5 m to 9 m", "grew steadily from about 5 to 9", "for 5 to 9 days")]
    [True, False, True, True, False]
    """
    before = [t.lower for t in tokens[max(0, low.first - 7) : low.first] if t.kind != "mark" or t.text in ",;:("]
    if "from" not in before[-3:]:
        by = before[-1:] == ["by"] and low.measured
        return low.measured and bool(CHANGES.intersection(before[-4:-1] if by else before[-1:]))
    at = len(before) - 1 - before[::-1].index("from")
    lead = before[max(0, at - 4) : at]
    return not RANGE_WORDS.intersection(lead) and bool(CHANGES.intersection(lead))
