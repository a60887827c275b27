"""From a fact to the picture that shows it best: value against time where its claims speak of several times, else a row for each source."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from checker.report.html.anchors import COLOURS, Anchors
from checker.report.html.drawing import LETTERS, NAME, Drawn, Pens, Picture, drawable, ends
from checker.report.html.facts import Fact
from checker.report.html.strips import by_source, is_of_one_time
from checker.report.html.timeline import over_time
from checker.report.quotes import fitted

SERIES = 4  # values of as many times make a picture even where one source alone gives them


def draw(number: int, fact: Fact, anchors: Anchors) -> Picture | None:
    """The picture of a fact; None where its claims have no common scale or a picture would tell nothing."""
    drawn = drawable(fact.claims)
    if len(drawn) < 2 or not ends(drawn) or not (fact.findings or is_telling(drawn)):
        return None
    pens = pens_of(drawn, anchors)
    in_rows = is_of_one_time(drawn)
    height, bars, lines, labels = (by_source if in_rows else over_time)(drawn, pens, anchors)
    legend = () if in_rows else tuple((pens.colours[name], letter, words) for letter, (name, words) in zip(LETTERS, pens.names.items(), strict=False))
    return Picture(
        number=number,
        title=fact.title,
        finding=fact.findings[0] if fact.findings else None,
        height=height,
        bars=bars,
        lines=lines,
        labels=labels,
        sources=legend,
        more_sources=0 if in_rows else len(pens.names) - len(legend),
        more=len(fact.claims) - len(drawn),
        words=f"{fact.title}: {len(drawn)} statements from {len(pens.names)} sources",
    )


def is_telling(drawn: Sequence[Drawn]) -> bool:
    """True if the claims say more than one thing, and several sources say it or one gives a series."""
    several = len({each.document for each in drawn}) > 1 or len({each.time for each in drawn}) >= SERIES
    return several and len({each.said for each in drawn}) > 1


def pens_of(drawn: Sequence[Drawn], anchors: Anchors) -> Pens:
    """The colours that the documents have in the whole page, or if there are too many for that, colours for this picture."""
    sources = {each.document: each.measured.source for each in drawn}
    own = count()
    return Pens(
        {name: anchors.colours[name] if name in anchors.colours else next(own) % COLOURS for name in sources},
        {name: fitted(source.publisher or source.title or anchors.short(name), NAME) for name, source in sources.items()},
    )
