"""The documents of a run in, the projects that they document out: which pages speak of one undated thing, and which tell of many versions or of examples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.data.pages import CHRONICLES, FOLDERS, GENERAL, HOME, WORKED
from checker.groups.alignment.passages import content_words, stem
from checker.groups.epochs import WORDS, editions_of, is_edition, title_of
from checker.model.document import Document
from checker.model.frozen import dataclass
from checker.model.regex import regex

NUMBERED = regex(r"(?<![\w.])v?\d+\.\d+|\b(?:19|20)\d\d\b|\b[Vv]ersion\s+\d")  # a heading that names one version or year
NAME_ENDS = regex(r"\s[-–—|]\s|[:(]")
LONGEST_NAME = 4  # in words
PINNING = frozenset({"requirements", "constraints"})  # text files of a package manager
OTHER_PAGES = CHRONICLES | WORKED
GENERAL_STEMS = frozenset(map(stem, GENERAL))


@dataclass(frozen=True, slots=True)
class Project:
    """What some pages document: the folder that it starts in, the edition of it, its name, and whether a page opens it ("README")."""

    root: str
    edition: str
    title: str
    has_home: bool


def projects_of(documents: Sequence[Document]) -> Mapping[str, Project]:
    """The project of each page that speaks of the present state of one, by the name of the document; dated pages, changelogs and examples are left out."""
    homes = {folder_of(d.name) for d in documents if file_stem(d.name) == "readme"}
    roots = {d.name: root_of(d.name, homes) for d in documents}
    opening = {roots[d.name]: d for d in sorted(documents, key=lambda d: (-d.name.count("/"), d.name)) if opens(d.name, roots[d.name])}
    editions = editions_of([d.name for d in documents if d.source.published is None])
    names = {root: name_of(d) for root, d in opening.items()}
    return {
        d.name: Project(root, editions.get(d.name, ""), names.get(root, ""), root in opening)
        for d in documents
        for root in (roots[d.name],)
        if d.source.published is None and not is_pinning(d.name) and is_present(d.name[len(root) :], title_of(d))
    }


def folder_of(name: str) -> str:
    """The folder of a file with its stroke, "" for none."""
    return name[: name.rfind("/") + 1]


def file_stem(name: str) -> str:
    """The name of a file without its folder and endings, in small letters."""
    return name.rpartition("/")[2].partition(".")[0].lower()


def root_of(name: str, homes: set[str]) -> str:
    """The folder in which the project of a file starts: the nearest one with a README that is no folder of documentation, else the nearest such folder."""
    folder = folder_of(name)
    nearest: str | None = None
    while True:
        is_part = folder.rstrip("/").rpartition("/")[2].lower() in FOLDERS
        if folder in homes and (not is_part or not folder):
            return folder
        if nearest is None and not is_part and not is_edition(folder.rstrip("/").rpartition("/")[2]):
            nearest = folder
        if not folder:
            return nearest or ""
        folder = folder_of(folder.rstrip("/"))


def opens(name: str, root: str) -> bool:
    """True for the page that a project opens with: in its first folder, or in one of documentation below it."""
    return file_stem(name) in HOME and all(part.lower() in FOLDERS for part in folder_of(name)[len(root) :].split("/") if part)


def is_present(path: str, title: str) -> bool:
    """True for a page that neither its place nor its title makes one of many versions, of examples or of one number of a series."""
    words = {word.lower() for text in (path.replace("_", " ").replace("-", " "), path, title) for word in WORDS.findall(text)}
    return OTHER_PAGES.isdisjoint(words) and not NUMBERED.search(title)


def is_pinning(name: str) -> bool:
    """True for a text file of a package manager ("requirements/test.txt")."""
    return name.endswith(".txt") and not PINNING.isdisjoint(WORDS.findall(name.lower()))


def name_of(document: Document) -> str:
    """The name that heads the first page of a project; "" for a heading that is a sentence or general."""
    name = NAME_ENDS.split(title_of(document), maxsplit=1)[0]
    return name if len(name.split()) <= LONGEST_NAME and content_words(name) - GENERAL_STEMS else ""
