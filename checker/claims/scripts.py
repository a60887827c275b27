"""A sentence in, whether it is written in Chinese out."""

from __future__ import annotations

import re

FIRST_HAN = "\u3007"
HAN = r"[\u3007\u3400-\u9fff\uf900-\ufaff]"
KANA = r"[\u3041-\u3096\u30a1-\u30fa]"
LETTER = r"[^\W\d_\u3007\u3400-\u9fff\uf900-\ufaff]"
WORD_LENGTH = 2  # a Chinese character weighs as much as two letters when the scripts of a sentence are counted


def is_chinese(text: str, language: str) -> bool:
    """True if a sentence is to be read as Chinese: by its document's language, or because most of it is in Chinese characters; never with kana in it.

    The patterns are compiled when the first such character comes, so that a text without any does not wait for them.

    >>> is_chinese("桥长3公里。", "en"), is_chinese("The bridge (大桥) is 3 km long.", "en"), is_chinese("The bridge (大桥)", "zh"), is_chinese("橋は3km", "zh")
    (True, False, True, False)
    """
    if text.isascii() or max(text) < FIRST_HAN:
        return False
    han = len(re.findall(HAN, text))
    if not han or re.search(KANA, text) or language.startswith("ja"):
        return False
    return language.startswith("zh") or han * WORD_LENGTH > len(re.findall(LETTER, text))
