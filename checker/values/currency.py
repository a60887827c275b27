"""Two currencies and a period in, the lowest and highest rate between them out; the only door to currency_converter, whose wheel brings the rates.

The rates are the euro reference rates of the European Central Bank, as published for each working day since 1999.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from fractions import Fraction
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from checker.model.interval import Interval
from checker.model.moment import Period, calendar_day, day_number, iso

RATES_FILE = "eurofxref-hist.zip"  # the name under which the bank publishes it, and the package ships it
REFERENCE = "EUR"
PORTION = 2**16  # bytes that are unpacked at once: some 240 days
LONGEST_GAP = 10  # days: the bank has never closed for so long; where rates are missing for longer, the currency was not quoted


class _Rates:
    """The lines of the file, the newest first, still as text and as far back as was asked for, with the column of each currency.

    Unpacking all of it takes 25 ms, which is a tenth of a small run; most documents speak of the last ten of its years.
    """

    def __init__(self, file: Path) -> None:
        from zipfile import ZipFile

        archive = ZipFile(BytesIO(file.read_bytes()))
        self._packed = archive.open(archive.namelist()[0])
        self._rest = ""
        self.lines: list[str] = []
        self._read_on()
        head = self.lines.pop(0)
        self.columns = {name: at for at, name in enumerate(head.split(",")) if at and name}

    def between(self, first: str, last: str) -> list[str]:
        """The lines of the days from one to another, both as ISO, the earliest first."""
        while self.lines[-1] >= first and self._read_on():
            pass
        start = bisect_left(self.lines, -_digits(last), key=lambda line: -_digits(line))
        end = bisect_right(self.lines, -_digits(first), key=lambda line: -_digits(line))
        return self.lines[start:end][::-1]

    def rate(self, line: str, currency: str) -> Fraction | None:
        """How many units of a currency one euro was worth on the day of a line; None if it was not quoted."""
        if currency == REFERENCE:
            return Fraction(1)
        text = line.split(",")[self.columns[currency]].strip()
        return Fraction(text) if text not in ("", "N/A") else None

    def _read_on(self) -> bool:
        """Unpacks some more lines; False at the end of the file."""
        read = self._packed.read(PORTION).decode("ascii")
        whole, _, self._rest = (self._rest + (read or "\n")).rpartition("\n")
        self.lines += whole.split()
        return bool(read)


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
    lines = rates.between(iso(period.first - LONGEST_GAP), iso(period.last))
    quoted = [(_number(line), rate) for line in lines if (rate := _rate(rates, line, source_code, target_code)) is not None]
    inside = quoted[max(0, bisect_right([day for day, _ in quoted], period.first) - 1) :]
    if not inside or not _covers([day for day, _ in inside], period.first, period.last):
        return None
    return Interval(min(rate for _, rate in inside), max(rate for _, rate in inside))


def last_day() -> str:
    """The last day for which there are rates, as ISO; it moves with the installed version of the package."""
    return _rates().lines[0][:10]


def _rate(rates: _Rates, line: str, source_code: str, target_code: str) -> Fraction | None:
    source, target = rates.rate(line, source_code), rates.rate(line, target_code)
    return None if source is None or target is None else target / source


def _covers(days: list[int], first: int, last: int) -> bool:
    """True if the quoted days reach from the first to the last day without a gap in which a currency was not quoted."""
    ends = [*days, last + 1]
    return days[0] <= first and all(after - before <= LONGEST_GAP for before, after in pairwise(ends))


def _number(day: str) -> int:
    return day_number(int(day[:4]), int(day[5:7]), int(day[8:10]))


def _digits(day: str) -> int:
    """A day as one number that grows with time; what stands behind the day is not looked at."""
    return int(day[:10].replace("-", ""))


@cache
def _rates() -> _Rates:
    return _Rates(_rates_file())


def _rates_file() -> Path:
    """Where the installed package keeps its rates; found without importing it, which would load a network client."""
    spec = find_spec("currency_converter")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        if (Path(folder) / RATES_FILE).is_file():
            return Path(folder) / RATES_FILE
    from currency_converter import CURRENCY_FILE

    return Path(CURRENCY_FILE)
