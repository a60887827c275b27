"""Sets of numbers in, the words in which a person reads them out."""

from __future__ import annotations

from fractions import Fraction

from checker.model.interval import Interval


def say_band(band: Interval) -> str:
    """A set with three significant digits, for people: "7.24 to 8.85", "more than 400"."""
    if band.low is None or band.high is None:
        return f"at most {short(band.high)}" if band.high is not None else f"at least {short(band.low)}" if band.low is not None else "any"
    low, high = short(band.low), short(band.high)
    return low if low == high else f"{low} to {high}"


def short(value: Fraction) -> str:
    """A number rounded to three significant digits, with scale words from a million on; exact arithmetic, half away from zero.

    >>> [short(Fraction(n)) for n in ("0.0126", "8.0467", "12345", "330200000")]
    ['0.0126', '8.05', '12,300', '330 million']
    """
    if value == 0:
        return "0"
    size, scale = abs(value), ""
    for limit, word in ((10**12, " trillion"), (10**9, " billion"), (10**6, " million")):
        if size >= limit:
            size, scale = size / limit, word
            break
    places = 2
    while size * 10**places < 100:
        places += 1
    while size * 10**places >= 1000:
        places -= 1
    kept = int(size * 10 ** max(places, 0) + Fraction(1, 2)) if places >= 0 else int(size / 10**-places + Fraction(1, 2)) * 10**-places
    whole, rest = (kept, "") if places <= 0 else (kept // 10**places, str(kept % 10**places).rjust(places, "0").rstrip("0"))
    return f"{'-' if value < 0 else ''}{whole:,}{'.' + rest if rest else ''}{scale}"
