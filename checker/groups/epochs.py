"""Documents in, out the version of their project that an undated page speaks of: it shares its time with the pages of that version alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field

from checker.data.pages import CHANGELOGS, HOME
from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.frozen import dataclass
from checker.model.regex import regex

EDITION = regex(r"(?:v|version[-_ ]?|release[-_ ]?)\d+(?:[._-]\d+)*(?:[._-]x)?|\d+(?:\.(?:\d+|x))+|latest|stable|next|nightly|edge|unreleased")
RELEASE_NOTES = regex(r"\brelease[- ]notes?\b|\bchange[- ]?logs?\b|\bversion[- ]history\b|\bwhat'?s[- ]new in\b")
KEPT_BY_HAND = frozenset({"CHANGES", "Changes", "changes", "HISTORY", "NEWS", "RELEASES"})  # in small letters the others may be pages of any sort
RELEASE = regex(r"\[?(?:v|version |release )?\d+\.\d+", re.IGNORECASE)  # a heading that begins with the number of a version
SERIES = 3  # so many such headings on one page are a history of it
WORDS = regex(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Epochs:
    """The folders of versions that documents stand in, and the pages that tell of one release after another: from which offset on of which."""

    editions: Mapping[str, str] = field(default_factory=dict)
    changelogs: Mapping[str, tuple[tuple[int, str], ...]] = field(default_factory=dict)

    def of(self, claim: Claim) -> str:
        """The version that a claim is of, "" for the one that all pages share: the folder of its page, or the heading of the release that it is told of."""
        return self.release(claim) or self.editions.get(claim.place.document, "")

    def release(self, claim: Claim) -> str:
        """The release that a claim is told of, with the name of its page; "" for none."""
        name = claim.place.document
        release = next((text for start, text in reversed(self.changelogs.get(name, ())) if start <= claim.place.start), "")
        return f"{name}: {release}" if release else ""


NO_EPOCHS = Epochs()


def epochs_of(documents: Sequence[Document]) -> Epochs:
    """The versions of the undated documents."""
    undated = [d for d in documents if d.source.published is None]
    releases = {d.name: tuple(releases_of(d)) for d in undated}
    return Epochs(editions_of([d.name for d in undated]), {name: found for name, found in releases.items() if found})


def own_epochs(document: Document) -> Epochs:
    """The versions of one document: its folder counts as one, whatever other documents there are."""
    if document.source.published is not None:
        return NO_EPOCHS
    edition, releases = edition_of(document.name), tuple(releases_of(document))
    return Epochs({document.name: edition} if edition else {}, {document.name: releases} if releases else {})


def editions_of(names: Sequence[str]) -> dict[str, str]:
    """The version of each page that stands in the folder of one, by its name; none where these separate nothing."""
    editions = {name: edition_of(name) for name in names} if are_several(map(edition_shown, names)) else {}
    return {name: edition for name, edition in editions.items() if edition}


def edition_shown(name: str) -> str | None:
    """Of which version a page shows that there are pages, "" for those of none; None for what opens a project, which is of all of them."""
    edition = edition_of(name)
    return edition if edition or name.rpartition("/")[2].partition(".")[0].lower() not in HOME else None


def are_several(shown: Iterable[str | None]) -> bool:
    """True unless the pages of one version are all there are, but for those that open a project: then that version is the present one."""
    return len({edition for edition in shown if edition is not None}) > 1


def releases_of(document: Document) -> Iterator[tuple[int, str]]:
    """From which offset on a page tells of which release: below each heading that is one, and all of a changelog; "" where it goes on about the present."""
    always = is_changelog(document)
    headings = [(heading.start, heading.level, heading.text.strip()) for heading in document.headings]
    if not always and sum(RELEASE.match(text) is not None for _, _, text in headings) < SERIES:
        return
    if always:
        yield 0, "a changelog"
    depth = 0
    for start, level, text in headings:
        if RELEASE.match(text) or (always and any(c.isdigit() for c in text)):
            depth = level
            yield start, text
        elif level <= depth:
            depth = 0
            yield start, text if always else ""


def is_edition(folder: str) -> bool:
    """True for the name of a folder that holds one version of something.

    >>> [is_edition(name) for name in ("v1", "2.x", "version-3.13", "latest", "docs", "2019")]
    [True, True, True, True, False, False]
    """
    return EDITION.fullmatch(folder.lower()) is not None


def edition_of(name: str) -> str:
    """The folders of a file that name a version, "" for none.

    >>> edition_of("docs/v2/limits.md"), edition_of("docs/limits.md")
    ('v2', '')
    """
    return "/".join(part for part in name.split("/")[:-1] if is_edition(part))


def is_changelog(document: Document) -> bool:
    """True for a page whose name or title leaves no doubt that it tells of one version after another."""
    stem = document.name.rpartition("/")[2].partition(".")[0]
    words = WORDS.findall(stem.replace("_", " ").replace("-", " "))
    named = " ".join(words).lower()
    return (
        stem in KEPT_BY_HAND
        or not CHANGELOGS.isdisjoint(word.lower() for word in words)
        or any(RELEASE_NOTES.search(text) is not None for text in (named, title_of(document).lower()))
    )


def title_of(document: Document) -> str:
    """The first heading of a page, else the title that its source states; "" for none."""
    return document.headings[0].text.strip() if document.headings else document.source.title or ""
