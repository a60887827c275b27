"""The tokens of a sentence in, every quantity in it out: its amount, hedge and unit, or the reason why a number is none; the front door for numbers."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.claims.lines import CLOSED
from checker.claims.numbers.hedges import MARGINS, equal_behind, hedge_after, hedge_before, is_margin
from checker.claims.numbers.labelled import counts_noun
from checker.claims.numbers.neighbours import HYPHENS, glued, lower_at, token_at
from checker.claims.numbers.notclaims import in_code, is_version, reason_against, reason_against_range
from checker.claims.numbers.numbernames import inside_name, is_name_word
from checker.claims.numbers.numerals import STARTS, Number
from checker.claims.numbers.quantity import Quantity
from checker.claims.numbers.ranges import JOINTS, Span, conversion, read_span, term_at
from checker.claims.numbers.sharing import settled
from checker.claims.numbers.terms import Sight, Term, read_term
from checker.claims.tokens import Token
from checker.data.labels import PLACING, RANK_LABELS, VERSION_LABELS
from checker.data.numberwords import FOLDS, MULTIPLIED, MULTIPLIED_NEXT, MULTIPLIERS, VULGAR
from checker.data.unitwords import DIFFERENCE_AFTER, DIFFERENCE_BEFORE
from checker.data.words import PREPOSITIONS
from checker.model.claim import Amount, ClaimKind, Hedge, Numeral
from checker.model.frozen import replace
from checker.nouns import singular

__all__ = ("Quantity", "read_quantities", "starts_of_numbers")

NOTHING = Amount()
COMPARED_WORDS = frozenset(
    "as more less fewer the larger smaller greater bigger higher lower faster slower longer that what its their his her since over".split()
)
AMOUNT_LEADS = frozenset(
    "to at by was is are were be been reached reaches reach totalled totaled total number than of with for equals equal stood stands had has have"
    " about and or between".split()
)
AMOUNT_MARKS = frozenset("=:<>≤≥+−-$€£¥(/|*×")
RANK_WORDS = RANK_LABELS | {"top", "bottom"}
SPECIAL = RANK_WORDS | VERSION_LABELS | HYPHENS | {".", "#"}  # what stands before a rank or a version
CODES_IN_NAMES = ("code", "dotted number")  # "COVID-19" is a name
ONE_WORD = {word: str(value) for word, value in (*FOLDS.items(), *MULTIPLIED.items(), *MULTIPLIERS.items())}
START_WORDS = STARTS | ONE_WORD.keys()


def starts_of_numbers(words: Sequence[str], classes: str) -> list[int]:
    """The tokens at which a number may begin, by the lower-cased tokens of a sentence and one letter for each, N for digits."""
    if "N" not in classes and START_WORDS.isdisjoint(words) and "".join(words).isascii():
        return []
    return [i for i, word in enumerate(words) if classes[i] == "N" or word in START_WORDS or (word > "~" and word[0] in VULGAR)]


def read_quantities(
    tokens: Sequence[Token], taken: Sequence[tuple[int, int]], language: str, currency_hint: str | None = None, starts: Sequence[int] | None = None
) -> list[Quantity]:
    """Every number of a sentence in order of place, those that are no claims with their reason.

    `taken` are the token spans (end exclusive) that dates have used; `currency_hint` is the code to read a shared sign as ("$", "¥") where the sentence does
    not decide. `starts` is what `starts_of_numbers` finds: whoever has it spares this the search.
    """
    if starts is None:
        starts = starts_of_numbers([t.lower for t in tokens], "".join(["N" if t.kind == "number" else "W" for t in tokens]))
    if not starts:
        return []
    sight = Sight(tokens, frozenset([i for first, last in taken for i in range(first, last)]), language, currency_hint)
    found: list[Quantity] = []
    floor = 0
    for i in starts:
        if i >= floor and i not in sight.taken:
            read = quantities_at(sight, i, floor)
            found += read
            if read:
                floor = read[-1].outer_last
    return settled(tokens, found) if len(found) > 1 else found


def quantities_at(sight: Sight, i: int, floor: int) -> list[Quantity]:
    """The quantities that start at token i: none, one, or the two values of a change."""
    tokens = sight.tokens
    if tokens[i].lower in ONE_WORD:
        multiplies = tokens[i].lower not in MULTIPLIERS or lower_at(tokens, i + 1) in MULTIPLIED_NEXT
        return [multiple(tokens, i)] if multiplies else []
    if i and tokens[i - 1].end == tokens[i].start and in_code(tokens, i):
        return [Quantity(i, i + 1, i, i + 1, Amount(), skip="code")]
    term = read_term(sight, i)
    if term is None or term.first < floor:
        return []
    first = term.number.first
    if first and tokens[first - 1].lower in SPECIAL:
        special = version(tokens, term) or rank(tokens, term)
        if special:
            return [special]
    span = read_span(sight, term) if term.last < len(tokens) and tokens[term.last].lower in JOINTS else None
    if span is not None:
        return of_span(sight, span, floor)
    return [of_term(sight, term, floor)]


# -- one number ----------------------------------------------------------------------------------------------------------
def of_term(sight: Sight, term: Term, floor: int) -> Quantity:
    """The quantity of a single term: a claim with its hedge, a number in a name, or a number that is no claim."""
    tokens, number = sight.tokens, term.number
    marked = term.measured or number.scaled
    reason = "" if times_sign(tokens, term) else reason_against(tokens, number, marked, term.prefixed)
    if reason and reason not in CODES_IN_NAMES:
        return no_claim(term, reason)
    if inside_name(tokens, number, term.last, marked or bool(reason)) or hyphened_name(tokens, number):
        return part_of_name(term)
    if reason or number.numeral is None:
        return no_claim(term, reason or "dotted number")
    if number.form == "ordinal":
        return Quantity(number.first, number.last, term.first, term.last, Amount(number.numeral), "none", "rank", "rank", "rank")
    return finished(sight, hedged(sight, term, floor), number)


def no_claim(term: Term, reason: str) -> Quantity:
    """A number that is no claim, with the reason."""
    return Quantity(term.number.first, term.number.last, term.first, term.last, NOTHING, "none", term.unit, term.dimension, skip=reason)


def part_of_name(term: Term) -> Quantity:
    """A number inside a name."""
    number = term.number
    kind: ClaimKind = "rank" if number.form == "ordinal" else "quantity"
    return Quantity(number.first, number.last, term.first, term.last, Amount(number.numeral), "none", term.unit, term.dimension, kind, name=True)


def hedged(sight: Sight, term: Term, floor: int) -> Quantity:
    """The quantity of a term with its hedge, tolerance or vague upper end."""
    tokens, number = sight.tokens, term.number
    tolerance = with_margin(sight, term)
    if tolerance:
        return tolerance
    start, hedge = hedge_before(tokens, term.first, floor, term.dimension == "time")
    equal = equal_behind(tokens, term.last, hedge) if hedge != "none" else None
    end, after = equal or after_hedge(tokens, term)
    if equal or (after != "none" and hedge in ("none", "about")):
        hedge = after
    steps = term.steps
    if hedge != "none":
        steps = (*steps, f"hedge: {' '.join(t.text for t in (*tokens[start : term.first], *tokens[term.last : end])).strip()}")
    amount = Amount(number.numeral)
    if number.form == "vague":
        amount, hedge = (Amount(low=number.numeral, high=number.upper), "range") if number.upper else (amount, "at_least")
        steps = (*steps, "an order of magnitude")
    return Quantity(number.first, number.last, start, end, amount, hedge, term.unit, term.dimension, steps=steps)


def with_margin(sight: Sight, term: Term) -> Quantity | None:
    """The quantity of a term with the tolerance behind it ("5 ± 0.2 mm"); None if none is given."""
    tokens, number = sight.tokens, term.number
    if lower_at(tokens, term.last) not in MARGINS and lower_at(tokens, number.last) not in MARGINS:
        return None
    margin_at = is_margin(tokens, term.last) or (term.last > number.last and is_margin(tokens, number.last))
    margin = (term_at(sight, margin_at) or term_at(sight, margin_at - 1)) if margin_at else None  # the minus of "+/-" may read as its sign
    factor = conversion(margin.unit, term.unit) if margin and term.measured and margin.measured else Fraction(1)
    if margin is None or margin.number.numeral is None or factor is None:
        return None
    unit, dimension = (term.unit, term.dimension) if term.measured else (margin.unit, margin.dimension)
    spread = margin.number.numeral
    amount = Amount(number.numeral, margin=replace(spread, value=abs(spread.value) * factor, step=spread.step * factor))
    return Quantity(number.first, margin.number.last, term.first, margin.last, amount, "plus_minus", unit, dimension)


def after_hedge(tokens: Sequence[Token], term: Term) -> tuple[int, Hedge]:
    """End of the phrase and hedge behind the term: right after it, or between number and unit ("400+ km", "20-odd years")."""
    found = hedge_after(tokens, term.last)
    if found is None and term.last == term.number.last and token_at(tokens, term.last).kind == "word":
        noun = hedge_after(tokens, term.last + 1)
        if noun and noun[0] - term.last > 2 and token_at(tokens, noun[0]).kind == "mark":
            return term.last, noun[1]
    return found or (term.last, "none")


def finished(sight: Sight, quantity: Quantity, number: Number) -> Quantity:
    """The quantity with its kind, a unit behind a hedge, and the difference that a temperature may be."""
    tokens = sight.tokens
    if not quantity.unit and quantity.dimension == "number" and quantity.outer_last > quantity.last:
        quantity = unit_behind_hedge(sight, quantity)
    if quantity.dimension == "time":
        return replace(quantity, kind="duration")
    if quantity.dimension == "temperature" and quantity.unit in ("degC", "degF") and is_difference(tokens, quantity):
        return replace(quantity, unit=f"delta_{quantity.unit}", dimension="temperature_difference", steps=(*quantity.steps, "a difference of temperatures"))
    if quantity.dimension != "number":
        return quantity
    if number.form == "fraction" and quantity.hedge != "range" and not counts_parts(tokens, quantity):
        return replace(quantity, kind="ratio", unit="dimensionless")
    if is_multiple(tokens, quantity):
        last = quantity.outer_last + 1 + (tokens[quantity.outer_last].text in HYPHENS)
        return replace(quantity, kind="ratio", unit="dimensionless", outer_last=last, steps=(*quantity.steps, "a multiple"))
    if not is_year_like(tokens, quantity):
        return quantity
    if is_year(tokens, quantity):
        return replace(quantity, skip="year")  # with its amount: a row of a table may say which year it is about
    return replace(quantity, steps=(*quantity.steps, "looks like a year"))


def counts_parts(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """True for a fraction in digits that counts what follows it ("fell 1/4 point"), and is no share of a whole."""
    noun = token_at(tokens, quantity.last)
    return lower_at(tokens, quantity.last - 2) in ("/", "⁄") and noun.kind == "word" and noun.text.islower() and noun.lower not in CLOSED


def unit_behind_hedge(sight: Sight, quantity: Quantity) -> Quantity:
    """The unit of "400+ km" or "20 or more miles", read as if the hedge were not there."""
    from checker.claims.numbers.unitwords import read_unit

    unit = read_unit(sight.tokens, quantity.outer_last, sight.tokens[quantity.first].kind == "number")
    return replace(quantity, unit=unit.name, dimension=unit.dimension, outer_last=unit.last) if unit else quantity


def is_difference(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """True if a temperature is a difference: "by 2 °C", "a 2 °C rise"."""
    return lower_at(tokens, quantity.outer_first - 1) in DIFFERENCE_BEFORE or lower_at(tokens, quantity.outer_last) in DIFFERENCE_AFTER


def is_year_like(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """True for a bare number of four digits from 1500 to 2100."""
    text = tokens[quantity.first].text
    return quantity.last - quantity.first == 1 and len(text) == 4 and text.isdecimal() and "1500" <= text <= "2100"


def is_year(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """True for a number that looks like a year of our time where nothing says that it is an amount ("after an active 2017", "will end 2019 at").

    >>> def year(text): return [q.skip for q in read_quantities(tokenize(text), (), "en")]
    >>> from checker.claims.tokens import tokenize
    >>> [year(t) for t in ("After an active 2017 it rested.", "The tower's 2018 repairs end.", "It holds 2000 people.", "It rose to 1998.")]
    [['year'], ['year'], [''], ['']]
    """
    if not "1900" <= tokens[quantity.first].text <= "2049" or quantity.hedge != "none" or quantity.outer_first != quantity.first:
        return False
    first = quantity.first
    before = token_at(tokens, first - 1)
    if before.text == "(" and entitled(tokens, first):
        return True
    if before.lower == "'s" or (tokens[first].text[-1] != "0" and is_name_word(tokens, first - 1) and lower_at(tokens, first - 2) not in PREPOSITIONS):
        return True
    return before.lower not in AMOUNT_LEADS and before.text not in AMOUNT_MARKS and not counts_noun(tokens, quantity.last)


def entitled(tokens: Sequence[Token], first: int) -> bool:
    """True if the number opens brackets that tell a work from its namesakes: it, one or two words that are no plural, and their end ("(2016 film)").

    >>> from checker.claims.tokens import tokenize
    >>> [entitled(tokenize(t), 1) for t in ("(2016 film)", "( 2016 TV series )", "(2016 boats)", "(2016)", "(2016 was dry)")]
    [True, True, False, False, False]
    """
    last = next((i for i in range(first + 2, first + 4) if token_at(tokens, i).text == ")"), 0)
    words = tokens[first + 1 : last] if last else ()
    return bool(words) and all(t.kind == "word" and t.lower not in CLOSED for t in words) and singular(words[-1].lower) == words[-1].lower


def is_multiple(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """True for "40 times as many", "by 40 times", "3x", "5-fold"."""
    at = quantity.outer_last
    word = lower_at(tokens, at)
    if word in ("x", "×") and glued(tokens, at):
        return not glued(tokens, at + 1) or tokens[at + 1].kind == "mark"
    if word == "fold" or (word in HYPHENS and lower_at(tokens, at + 1) == "fold"):
        return True
    if word == "times":
        return lower_at(tokens, at + 1) in COMPARED_WORDS or lower_at(tokens, quantity.outer_first - 1) == "by" or lower_at(tokens, at + 1).endswith("er")
    return False


def times_sign(tokens: Sequence[Token], term: Term) -> bool:
    """True if "x" is glued to the number as the sign of a multiple ("3x")."""
    at = term.last
    return (
        at < len(tokens)
        and tokens[at].text in ("x", "×")
        and glued(tokens, at)
        and not (glued(tokens, at + 1) and tokens[at + 1].kind != "mark")
        and not glued(tokens, term.first)
    )


def multiple(tokens: Sequence[Token], i: int) -> Quantity:
    """A multiple in one word: "doubled", "tenfold"."""
    value = ONE_WORD[tokens[i].lower]
    return Quantity(i, i + 1, i, i + 1, Amount(Numeral(Fraction(value))), "none", "dimensionless", "number", "ratio", steps=("a multiple",))


def hyphened_name(tokens: Sequence[Token], number: Number) -> bool:
    """True for digits that a hyphen ties to a capitalised word before them ("COVID-19", "Voyager-2")."""
    first = number.first
    if first < 2 or tokens[first - 1].text not in HYPHENS or number.form != "digits" or not (glued(tokens, first) and glued(tokens, first - 1)):
        return False
    return tokens[first - 2].kind == "word" and any(c.isupper() for c in tokens[first - 2].text) and tokens[first - 2].lower != "sub"


# -- ranks and versions --------------------------------------------------------------------------------------------------
def version(tokens: Sequence[Token], term: Term) -> Quantity | None:
    """The version that the word before the number makes it ("version 3.10", "v2"); its parts stand in the text, not in the amount."""
    number = term.number
    if number.form not in ("digits", "dotted") or term.measured or number.scaled or not is_version(tokens, number.first):
        return None
    return Quantity(number.first, number.last, number.first, number.last, Amount(), "none", "version", "version", "version")


def rank(tokens: Sequence[Token], term: Term) -> Quantity | None:
    """The rank of "No. 5", "ranked 12" and "placed #12", or the first ranks together of "top ten"; None if the number is none."""
    number = term.number
    at = number.first - 1
    while token_at(tokens, at).text == "." or (token_at(tokens, at).text in HYPHENS and glued(tokens, at + 1)):
        at -= 1
    word = lower_at(tokens, at)
    if word == "#":
        at -= 2 if lower_at(tokens, at - 1) == "at" else 1
        word = "ranked" if lower_at(tokens, at) in PLACING else word
    if word not in RANK_WORDS or number.form not in ("digits", "words") or term.measured or number.scaled:
        return None
    if number.numeral is None or number.numeral.step != 1:
        return None
    if word == "top" and number.numeral.value > 1:
        ends = Amount(low=Numeral(Fraction(1)), high=number.numeral)
        return Quantity(number.first, number.last, at, number.last, ends, "range", "rank", "rank", "rank", steps=("the first ranks together",))
    if word == "bottom":
        return Quantity(number.first, number.last, at, number.last, Amount(), skip="rank from below")
    if word == "no" and at == number.first - 1:
        return None
    return Quantity(number.first, number.last, at, number.last, Amount(number.numeral), "none", "rank", "rank", "rank")


# -- two numbers ---------------------------------------------------------------------------------------------------------
def of_span(sight: Sight, span: Span, floor: int) -> list[Quantity]:
    """The quantities of a joined pair: one range, two values, or two numbers that are none."""
    tokens, low, high = sight.tokens, span.low, span.high
    if span.kind == "none":
        return [Quantity(t.number.first, t.number.last, t.first, t.last, Amount(), skip=span.reason) for t in (low, high)]
    if span.kind == "change":
        return [of_term(sight, low._replace(last=max(low.last, low.number.last)), floor), of_term(sight, high, high.first)]
    marked = low.measured or high.measured or high.number.scaled
    reason = reason_against_range(tokens, low.number, high.number, marked, low.prefixed)
    if is_years(tokens, low, high):
        reason = reason or "years"
    start, _ = hedge_before(tokens, low.first, floor, low.dimension == "time")
    if lower_at(tokens, start - 1) in ("between", "from"):
        start = max(floor, start - 1)
    found = hedge_after(tokens, high.last)
    end = found[0] if found else high.last
    unit, dimension = (high.unit, high.dimension) if high.measured else (low.unit, low.dimension)
    amount = Amount(low=low.number.numeral, high=high.number.numeral)
    whole = Quantity(low.number.first, high.number.last, start, end, amount, "range", unit, dimension, steps=(*low.steps, *high.steps))
    if reason:
        return [replace(whole, amount=Amount(), hedge="none", skip=reason)]
    return [finished(sight, whole, high.number)]


def is_years(tokens: Sequence[Token], low: Term, high: Term) -> bool:
    """True for "2013-18" and "2013 to 2018" without a unit."""
    text, other = tokens[low.number.first].text, tokens[high.number.first].text
    bare = not low.measured and not high.measured and not low.number.scaled and not high.number.scaled
    return bare and len(text) == 4 and text.isdecimal() and "1500" <= text <= "2100" and other.isdecimal() and (len(other) == 2 or "1500" <= other <= "2100")
