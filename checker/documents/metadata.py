"""The front matter of a page in, what it says of its source out."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.model.document import Source
from checker.model.moment import Period, day_of, month_of, year_of
from checker.model.regex import regex

_OPENING = regex(r"(---|\+\+\+)[ \t]*\r?\n")
_FIELD = regex(r"^([A-Za-z][\w-]*)[ \t]*[:=][ \t]*(\S[^\n]*)", re.MULTILINE)
_COMMENT = regex(r"[ \t]#.*")
_DATE = regex(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?\Z")
# A day in an address or in a file's name as the common generators of blogs write it: "2018/11/27/survey", "_posts/2018-11-27-survey.md", "2018-11-27.md".
_DAY_IN_PATH = regex(r"(?:^|/)((?:19|20)\d\d)([-/])(\d{1,2})\2(\d{1,2})(?=[-_/.]|$)")
_LANGUAGE = regex(r"[A-Za-z]{2,3}")

# our fields, each with the keys that pages use for it, the first that is there wins
_KEYS = {
    "title": ("title",),
    "published": ("date", "published", "pubdate", "publishdate", "publish_date", "published_at"),
    "language": ("lang", "language"),
    "publisher": ("publisher", "author"),
    "url": ("canonical", "url"),
    "path": ("path", "permalink", "slug"),
}


def split_front_matter(text: str) -> tuple[int, Source]:
    """The offset behind the front matter at the start of `text` and what it says; (0, Source()) where there is none.

    Front matter stands between two lines `---` (YAML) or `+++` (TOML). Of both we read the plain lines `key: value` or `key = value` alone; lists, nested
    keys and folded values are passed over.
    """
    opening = _OPENING.match(text)
    if not opening:
        return 0, Source()
    mark = re.escape(opening[1])
    closing = re.compile(rf"^{mark}[ \t]*\r?(?:\n|\Z)", re.MULTILINE).search(text, opening.end())
    if not closing:
        return 0, Source()
    body = text[opening.end() : closing.start()]
    fields = {m[1].lower(): m[2].rstrip() for m in reversed(list(_FIELD.finditer(body)))}
    if body.strip() and not fields:
        return 0, Source()
    return closing.end(), _source(fields)


def merged(stated: Source, own: Source) -> Source:
    """What the manifest says of a document, completed by what the document says of itself; the manifest wins field by field."""
    dated = own if stated.published is None else stated
    return replace(
        stated,
        title=stated.title or own.title,
        publisher=stated.publisher or own.publisher,
        url=stated.url or own.url,
        published=dated.published,
        published_from=dated.published_from,
        language=own.language if stated.language == Source().language and not stated.language_from else stated.language,
        language_from=stated.language_from or own.language_from,
    )


def iso_period(written: str) -> Period | None:
    """The day, month or year that an ISO date names ("2018-04-12T10:00Z", "2018-04", "2018"); None for anything else."""
    found = _DATE.match(written.strip())
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if year is None or month is None:
            return year_of(year or 0) if year else None
        return month_of(year, month) if day is None else day_of(year, month, day)
    except ValueError:
        return None


def dated(source: Source, name: str) -> Source:
    """The source with the day in the document's name as its date, where nothing else dates it."""
    day = day_in_path(name) if source.published is None else None
    return source if day is None else replace(source, published=day, published_from="the file's name")


def day_in_path(path: str) -> Period | None:
    """The day that a path or an address of a page begins a part with.

    >>> [str(day_in_path(path)) for path in ("_posts/2018-11-27-survey.md", "2018/11/27/survey", "survey-2018-11-27.md", "a/2018-13-40-x.md")]
    ['2018-11-27', '2018-11-27', 'None', 'None']
    """
    found = _DAY_IN_PATH.search(path)
    return iso_period("-".join(found.group(1, 3, 4))) if found else None


def _source(fields: dict[str, str]) -> Source:
    found = {name: next((value for key in keys if (value := _plain(fields.get(key, "")))), None) for name, keys in _KEYS.items()}
    published = iso_period(found["published"] or "") or day_in_path(found["path"] or found["url"] or "")
    language = _LANGUAGE.match(found["language"] or "")
    return Source(
        title=found["title"],
        publisher=found["publisher"],
        url=found["url"],
        published=published,
        published_from="front matter" if published else "",
        language=language[0].lower() if language else Source().language,
        language_from="front matter" if language else "",
    )


def _plain(value: str) -> str | None:
    """A scalar without its quotes or comment; None for lists, mappings, folded text, anchors, tags and null."""
    if value[:1] in ('"', "'"):
        end = value.find(value[0], 1)
        return value[1:end].strip() or None if end > 0 else None
    value = _COMMENT.sub("", value).strip()
    return None if value[:1] in tuple("[{|>&*!#") or value in ("~", "null") else value or None
