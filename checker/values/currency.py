"""Two currencies and a period in, the lowest and highest rate between them out; the only door to currency_converter, whose wheel brings the rates.

The rates are the euro reference rates of the European Central Bank, as published for each working day since 1999.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from fractions import Fraction
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

from checker.model.frozen import dataclass
from checker.model.interval import Interval
from checker.model.moment import Period, calendar_day, day_number, iso

RATES_FILE = "eurofxref-hist.zip"  # the name under which the bank publishes it, and the package ships it
REFERENCE = "EUR"
LONGEST_GAP = 10  # days: the bank has never closed for so long; where rates are missing for longer, the currency was not quoted


@dataclass(frozen=True, slots=True)
class _Rates:
    """The lines of the file from the first day to the last, still as text, with the day of each as ISO and the column of each currency."""

    days: tuple[str, ...]
    lines: tuple[str, ...]
    columns: dict[str, int]

    def on(self, line: int, currency: str) -> Fraction | None:
        """How many units of a currency one euro was worth; None if it was not quoted."""
        if currency == REFERENCE:
            return Fraction(1)
        text = self.lines[line].split(",")[self.columns[currency]].strip()
        return Fraction(text) if text not in ("", "N/A") else None


def rate_band(source_code: str, target_code: str, period: Period) -> Interval | None:
    """How many units of the target currency one unit of the source currency was worth in a period: the lowest and highest daily rate, exact.

    The rates are those of the period's days and the last one before it began, which holds over a weekend or holiday. None if a currency is unknown, if an end
    of the period is open, or if either currency was not quoted throughout (no rate is made up, and none taken from another time).
    """
    rates = _rates()
    known = {REFERENCE, *rates.columns}
    if source_code not in known or target_code not in known or period.first is None or period.last is None:
        return None
    if not 1 <= calendar_day(period.first)[0] <= 9999 or period.last > _number(last_day()):
        return None
    last = bisect_right(rates.days, iso(period.last))
    first = max(0, bisect_left(rates.days, iso(period.first - LONGEST_GAP)))
    quoted = [(_number(rates.days[line]), rate) for line in range(first, last) if (rate := _rate(rates, line, source_code, target_code)) is not None]
    inside = quoted[max(0, bisect_right([day for day, _ in quoted], period.first) - 1) :]
    if not inside or not _covers([day for day, _ in inside], period.first, period.last):
        return None
    return Interval(min(rate for _, rate in inside), max(rate for _, rate in inside))


def last_day() -> str:
    """The last day for which there are rates, as ISO; it moves with the installed version of the package."""
    return _rates().days[-1]


def _rate(rates: _Rates, line: int, source_code: str, target_code: str) -> Fraction | None:
    source, target = rates.on(line, source_code), rates.on(line, target_code)
    return None if source is None or target is None else target / source


def _covers(days: list[int], first: int, last: int) -> bool:
    """True if the quoted days reach from the first to the last day without a gap in which a currency was not quoted."""
    ends = [*days, last + 1]
    return days[0] <= first and all(after - before <= LONGEST_GAP for before, after in pairwise(ends))


def _number(day: str) -> int:
    return day_number(int(day[:4]), int(day[5:7]), int(day[8:10]))


@cache
def _rates() -> _Rates:
    """The file of rates, unpacked but not parsed: 20 ms, where the package's own class takes 300 to parse all of it."""
    from zipfile import ZipFile

    with ZipFile(_rates_file()) as archive:
        text = archive.read(archive.namelist()[0]).decode("ascii")
    head, *lines = text.split()
    lines.sort()
    columns = {name: at for at, name in enumerate(head.split(",")) if at and name}
    return _Rates(tuple(line[:10] for line in lines), tuple(lines), columns)


def _rates_file() -> Path:
    """Where the installed package keeps its rates; found without importing it, which would load a network client."""
    spec = find_spec("currency_converter")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        if (Path(folder) / RATES_FILE).is_file():
            return Path(folder) / RATES_FILE
    from currency_converter import CURRENCY_FILE

    return Path(CURRENCY_FILE)
