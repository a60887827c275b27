"""A block of Markdown or HTML in, the stretches of it that are no prose out: marks, code, link targets, addresses, tags."""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.documents.html import BLOCK_TAGS, Tag
from checker.documents.links import email_at, url_at
from checker.documents.masking import Mask

# a pattern that starts with one set of characters is searched five times as fast as the same signs as alternatives
_MARKDOWN_SIGN = re.compile(r"[*_`~$\[\]<{&\\@:w](?:(?<=[^:w])|(?<=:)//|(?<=w)ww\.)")
_HTML_SIGN = re.compile(r"[<&@:w](?:(?<=[^:w])|(?<=:)//|(?<=w)ww\.)")
_CODE = re.compile(r"[(){}\[\]<>=;/\\$]|::|--")
# possessive throughout, so that hostile input cannot make them backtrack
_TARGET = re.compile(
    r"\]\(\s*+(?:<[^<>\n]*+>|[^\s()]*+(?:\([^\s()]*+\)[^\s()]*+)*+)(?:\s++(?:\"[^\"]*+\"|'[^']*+'|\([^()]*+\)))?+\s*+\)",
)
_REFERENCE = re.compile(r"\]\[[^\[\]]*+\]")
_MARK = re.compile(r"\[\^[^\[\]\s]++\]:?|\[![A-Za-z]++\]|\[\d{1,3}\](?![(\[:])")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*+)(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
_DECLARATION = re.compile(r"<![A-Za-z][^<>]*+>")
_RAISED = re.compile(r"<su([bp])>([^<>\s]{1,12})</su\1>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ATTRIBUTES = re.compile(r"\{[#.:][^{}\n]*+\}")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_SUPERSCRIPT = str.maketrans("0123456789+-\u2212", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207b")
# what stands in these is no prose of the page's author: programs, drawings, and text that is struck out
_HIDDEN = frozenset({"script", "style", "pre", "svg", "math", "textarea", "template", "del", "s", "strike"})
_LITERAL = frozenset({"code", "kbd", "samp", "tt", "var"})
_LONGEST_TAG = 2_000
_LONGEST_LABEL = 100


class Inline:
    """Scans blocks of one text, in order; `masks` grows with what is no prose, `tags` are the block-level tags of the block scanned last."""

    __slots__ = ("_absent", "_brackets", "_end", "_sign", "_start", "masks", "tags", "text")

    def __init__(self, text: str, masks: list[Mask], markdown: bool = True) -> None:
        self.text = text
        self.masks = masks
        self.tags: list[Tag] = []
        self._sign = _MARKDOWN_SIGN if markdown else _HTML_SIGN
        self._brackets: list[int] = []
        self._absent: set[str] = set()

    def scan(self, start: int, end: int) -> None:
        """Adds the masks of the block between two offsets."""
        self._start, self._end = start, end
        text, done = self.text, start
        fresh = True
        for found in self._sign.finditer(text, start, end):
            at = found.start()
            if at < done:
                continue
            if fresh:
                self.tags, fresh = [], False
                self._brackets.clear()
                self._absent.clear()
            done = _HANDLERS[text[at]](self, at, found.end())
        if fresh and self.tags:
            self.tags = []

    def find(self, closer: str, at: int) -> int:
        """The offset of `closer` behind `at` in the block, or -1; what was not found once is not searched again, which keeps hostile input linear."""
        if closer in self._absent:
            return -1
        found = self.text.find(closer, at, self._end)
        if found < 0:
            self._absent.add(closer)
        return found

    def emphasis(self, at: int, stop: int) -> int:
        """Blanks a run of `*` or `_`, unless it stands free (a product), between digits (a power), or is `_` within a name."""
        stop = self._run(at)
        before = self.text[at - 1] if at > self._start else " "
        after = self.text[stop] if stop < self._end else " "
        free = before.isspace() and after.isspace()
        inside = before.isalnum() and after.isalnum() if self.text[at] == "_" else before.isdigit() and after.isdigit()
        if not free and not inside:
            self.masks.append((at, stop, ""))
        return stop

    def code(self, at: int, stop: int) -> int:
        """Blanks the back-ticks of inline code, and what it holds too if that looks like code; an unclosed run stays."""
        stop = self._run(at)
        ticks = self.text[at:stop]
        close = self.find(ticks, stop)
        while close >= 0:
            behind = self._run(close)
            if behind - close == len(ticks):
                self._literal(at, stop, close, behind)
                return behind
            close = self.find(ticks, behind)
        return stop

    def strike(self, at: int, stop: int) -> int:
        """Blanks struck-out text with its marks: its author has taken it back."""
        if self._run(at) != at + 2:
            return self._run(at)
        close = self.find("~~", at + 2)
        if close < 0:
            return at + 2
        self.masks.append((at, close + 2, ""))
        return close + 2

    def opening(self, at: int, stop: int) -> int:
        """Blanks a footnote, citation or alert mark; else remembers the bracket, in case that a link target follows its end."""
        mark = _MARK.match(self.text, at, self._end)
        if mark:
            self.masks.append((at, mark.end(), ""))
            return mark.end()
        self._brackets.append(at)
        return at + 1

    def closing(self, at: int, stop: int) -> int:
        """Blanks the target behind a link or image text, and its brackets."""
        begun = self._brackets.pop() if self._brackets else -1
        target = _TARGET.match(self.text, at, self._end) or _REFERENCE.match(self.text, at, self._end)
        if begun < 0:
            return stop
        if not target:
            if any(c.isalpha() for c in self.text[begun + 1 : min(at, begun + _LONGEST_LABEL)]):  # "[the plan]" is defined elsewhere; "[5, 10]" is not
                self.masks += ((begun, begun + 1, ""), (at, stop, ""))
            return stop
        image = begun > self._start and self.text[begun - 1] == "!"
        self.masks.append((begun - image, begun + 1, ""))
        self.masks.append((at, target.end(), ""))
        return target.end()

    def tag(self, at: int, stop: int) -> int:
        """Blanks a comment, instruction, tag or autolink, and the content of elements that hold no prose."""
        text = self.text
        for opener, closer in (("<!--", "-->"), ("<?", "?>")):
            if text.startswith(opener, at):
                close = self.find(closer, at + len(opener))
                return self._blank(at, close + len(closer)) if close >= 0 else stop
        raised = _RAISED.match(text, at, self._end)
        if raised:
            return self._raise(raised)
        found = _TAG.match(text, at, min(self._end, at + _LONGEST_TAG))
        if found:
            return self._element(found)
        declaration = _DECLARATION.match(text, at, self._end)
        return self._blank(at, declaration.end()) if declaration else stop

    def _element(self, found: re.Match[str]) -> int:
        at, stop = found.span()
        name, closing = found[2].lower(), bool(found[1])
        if name in BLOCK_TAGS:
            self.tags.append(Tag(at, stop, name, closing))
        elif not closing and (name in _HIDDEN or name in _LITERAL) and not found[0].endswith("/>"):
            close = self.find(f"</{found[2]}", stop)
            behind = self.find(">", close) + 1 if close >= 0 else 0
            if behind and name in _HIDDEN:
                return self._blank(at, behind)
            if behind:
                self._literal(at, stop, close, behind)
                return behind
        return self._blank(at, stop)

    def _raise(self, found: re.Match[str]) -> int:
        """Writes `10<sup>6</sup>` as `10\u2076` and `CO<sub>2</sub>` as `CO2`, so that the digits do not stand alone."""
        written = found[2].translate(_SUPERSCRIPT) if found[1] in "pP" else found[2]
        self.masks.append((found.start(), found.end(), written.ljust(found.end() - found.start())))
        return found.end()

    def entity(self, at: int, stop: int) -> int:
        """Writes the character that an entity stands for, right-aligned in its place."""
        found = _ENTITY.match(self.text, at, self._end)
        if not found:
            return stop
        from html import unescape  # its table of names takes milliseconds to load, and most pages have no entity

        meant = unescape(found[0])
        if len(meant) > 2:  # no entity has that name; two characters are a letter with a mark that has no code of its own
            return stop
        usable = len(meant) == 1 and (meant.isprintable() or meant == "\xa0")
        self.masks.append((at, found.end(), meant.rjust(len(found[0])) if usable else ""))
        return found.end()

    def template(self, at: int, stop: int) -> int:
        """Blanks the tags of site generators and attribute lists: {{ x }}, {% x %}, {#id}."""
        for opener, closer in (("{{", "}}"), ("{%", "%}")):
            if self.text.startswith(opener, at):
                close = self.find(closer, stop)
                return self._blank(at, close + 2) if close >= 0 else stop
        found = _ATTRIBUTES.match(self.text, at, self._end)
        return self._blank(at, found.end()) if found else stop

    def escape(self, at: int, stop: int) -> int:
        """Blanks the backslash before punctuation or at the end of a line; the character that it guards is plain text."""
        following = self.text[stop] if stop < self._end else "\n"
        if following in _PUNCTUATION:
            self.masks.append((at, stop, ""))
            return stop + 1
        if following in "\r\n":
            self.masks.append((at, stop, ""))
        return stop

    def formula(self, at: int, stop: int) -> int:
        """Blanks a formula between two `$$`."""
        close = self.find("$$", at + 2) if self.text.startswith("$$", at) else -1
        return self._blank(at, close + 2) if close >= 0 else stop

    def address(self, at: int, stop: int) -> int:
        """Blanks a bare web address."""
        first, last = url_at(self.text, self._start, at, self._end)
        return self._blank(first, max(last, stop))

    def mailbox(self, at: int, stop: int) -> int:
        """Blanks a bare e-mail address."""
        stretch = email_at(self.text, self._start, at, self._end)
        return self._blank(*stretch) if stretch else stop

    def _run(self, at: int) -> int:
        """The offset behind the characters that equal the one at `at`."""
        char, text = self.text[at], self.text
        at += 1
        while at < self._end and text[at] == char:
            at += 1
        return at

    def _literal(self, at: int, stop: int, close: int, behind: int) -> None:
        """Masks marked code: from `at` to `behind`, its content from `stop` to `close`."""
        if _CODE.search(self.text, stop, close):
            self.masks.append((at, behind, ""))
        else:
            self.masks += ((at, stop, ""), (close, behind, ""))

    def _blank(self, start: int, end: int) -> int:
        self.masks.append((start, end, ""))
        return end


_HANDLERS: dict[str, Callable[[Inline, int, int], int]] = {
    "*": Inline.emphasis,
    "_": Inline.emphasis,
    "`": Inline.code,
    "~": Inline.strike,
    "[": Inline.opening,
    "]": Inline.closing,
    "<": Inline.tag,
    "{": Inline.template,
    "&": Inline.entity,
    "\\": Inline.escape,
    "$": Inline.formula,
    ":": Inline.address,
    "w": Inline.address,
    "@": Inline.mailbox,
}
