"""How long a claim takes from the store to the findings, and how much memory all of them take: `python -m tests.bench.crowds [CLAIMS]...`.

Half of the claims are of one thing, the others of many; each row is worked out in a process of its own.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from checker.engine.store import Store
from checker.groups.epochs import NO_EPOCHS
from checker.groups.names import known_names
from checker.groups.postings import post
from checker.groups.survey import Corpus
from checker.model.claim import Amount, Claim, Numeral
from checker.model.document import Place, Source
from checker.model.interval import Interval
from checker.model.measured import Measured, Reading
from checker.model.rule import AgreementOptions, Rule
from checker.model.vocabulary import Vocabulary
from checker.stream import check_sorted

ROOT = Path(__file__).resolve().parents[2]
SIZES = (100_000, 1_000_000)
PAGE = 100  # claims of one document
THINGS = 500  # claims of the others for each of their things
ODD = 99_991  # each claim of this number has another value
RULE = Rule("values", "agreement", "", "error", "", AgreementOptions(("length",)))
VALUES = {value: Reading(point, point) for value, point in ((310, Interval.point(310)), (312, Interval.point(312)))}
AMOUNTS = {value: Amount(Numeral(Fraction(value), digits=3)) for value in VALUES}
PLACE = Place("", 0, 3, 1, 1, 1, 4)
CLAIM = Claim(PLACE, "310", "", 0, "quantity", "attributed", unit="meter", dimension="length", ground="clause", attribute="length", entity="Bridge")


def page(number: int, things: int) -> Iterator[Measured]:
    """The claims of one document."""
    for line in range(PAGE):
        claim = number * PAGE + line
        value = 312 if claim % ODD == 0 else 310
        thing = "Norwood Bridge" if claim % 2 else f"Bridge {claim * 7919 % things}"
        at, quote = line * 50, f"{thing} is {value} metres long, as page {number} tells."
        start = at + len(thing) + 4
        place = replace(PLACE, document=f"{number:07}.md", start=start, end=start + 3)
        stated = replace(CLAIM, place=place, text=str(value), quote=quote, quote_start=at, entity=thing, amount=AMOUNTS[value], block=line)
        yield Measured(stated, SOURCE, VALUES[value], VALUES[value], VALUES[value], "meter")


SOURCE = Source()


def measure(claims: int) -> str:
    """A row of the table."""
    names, things = known_names(Vocabulary()), max(1, claims // THINGS)
    with Store() as store:
        start = time.process_time()
        for number in range(claims // PAGE):
            stated = [*page(number, things)]
            for claim, measured in zip(store.add(stated, SOURCE), stated, strict=True):
                posting = post(measured, names, NO_EPOCHS, claim)
                if posting is not None:
                    store.post(posting)
        stored = time.process_time()
        judged = [*check_sorted(store.postings(), store.load, Corpus(), Vocabulary(), (RULE,))]
        seconds = stored - start, time.process_time() - stored
    hot, found = max(each.claims for each in judged), sum(len(each.findings) for each in judged)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    each = [f"{part / claims * 1e6:.1f}" for part in seconds]
    return f"| {claims:,} | {hot:,} | {len(judged):,} | {seconds[0]:.0f} | {seconds[1]:.0f} | {' + '.join(each)} | {peak:.0f} | {found:,} |"


def main(arguments: list[str]) -> None:
    """Prints the table."""
    heads = ("claims", "of one thing", "things", "seconds to store", "and to judge", "microseconds a claim", "peak MB", "findings")
    print(f"| {' | '.join(heads)} |\n|{'---|' * len(heads)}", flush=True)
    for size in map(int, arguments) if arguments else SIZES:
        subprocess.run([sys.executable, "-c", f"from tests.bench.crowds import measure; print(measure({size}))"], cwd=ROOT, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
