"""A sentence in, whether it is written in Chinese out."""

from __future__ import annotations

from collections.abc import Iterable

FIRST_HAN = "\u3007"  # the digit zero
HAN = (("\u3400", "\u9fff"), ("\uf900", "\ufaff"))
KANA = (("\u3041", "\u3096"), ("\u30a1", "\u30fa"))
WORD_LENGTH = 2  # a Chinese character weighs as much as two letters when the scripts of a sentence are counted


def is_chinese(text: str, language: str) -> bool:
    """True if a sentence is to be read as Chinese: by its document's language, or because most of it is in Chinese characters; never with kana in it.

    Counted without patterns: to compile one with so many characters in it takes longer than to look at some thousand sentences.

    >>> is_chinese("桥长3公里。", "en"), is_chinese("The bridge (大桥) is 3 km long.", "en"), is_chinese("The bridge (大桥)", "zh"), is_chinese("橋は3km", "zh")
    (True, False, True, False)
    """
    if text.isascii() or max(text) < FIRST_HAN:
        return False
    characters = count(text, HAN)
    han = characters + text.count(FIRST_HAN)  # a digit, and no letter
    if not han or count(text, KANA) or language.startswith("ja"):
        return False
    return language.startswith("zh") or han * WORD_LENGTH > sum(map(str.isalpha, text)) - characters


def count(text: str, ranges: Iterable[tuple[str, str]]) -> int:
    """How many characters of a text lie in one of some ranges."""
    return sum(first <= character <= last for character in text for first, last in ranges)
