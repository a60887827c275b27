"""A sentence in, whether it is written in Chinese out, with its sentences and tokens if it is: one character is one token there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.tokens import Sentence, Token, TokenKind, trimmed
from checker.data.chinese import ASCII_FORMS, WIDE_FORMS

HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")
LETTER = re.compile(r"[^\W\d_\u3400-\u9fff\uf900-\ufaff]")
TOKEN = re.compile(r"(\d+(?:[.,]\d+|[\u00a0\u202f\u2009]\d{3}(?!\d))*)|([\u3007\u3400-\u9fff\uf900-\ufaff]|(?:(?![\u3400-\u9fff\uf900-\ufaff])[^\W\d_])+)|\S")
FULL_STOP = re.compile(r"[。！？!?…]+[”’』」）)\]]*")
NARROW = str.maketrans(WIDE_FORMS, ASCII_FORMS)
LOWER = {"，": ","}  # the clause reader looks for the comma of English
WORD_LENGTH = 2  # a Chinese character weighs as much as two letters when the scripts of a sentence are counted


def is_chinese(text: str, language: str) -> bool:
    """True if a sentence is to be read as Chinese: by its document's language, or because most of it is in Chinese characters; never with kana in it.

    >>> is_chinese("桥长3公里。", "en"), is_chinese("The bridge (大桥) is 3 km long.", "en"), is_chinese("The bridge (大桥)", "zh"), is_chinese("橋は3km", "zh")
    (True, False, True, False)
    """
    if text.isascii():
        return False
    han = len(HAN.findall(text))
    if not han or KANA.search(text) or language.startswith("ja"):
        return False
    return language.startswith("zh") or han * WORD_LENGTH > len(LETTER.findall(text))


def tokenize_chinese(text: str, offset: int = 0) -> tuple[Token, ...]:
    """The tokens of `text`, which stands at `offset` in its document: each Chinese character and mark, each number and word in other letters.

    Full-width digits and marks come in their narrow form, so that brackets and colons are what they are elsewhere.

    >>> [t.text for t in tokenize_chinese("约１.2万辆（BYD）")]
    ['约', '1.2', '万', '辆', '(', 'BYD', ')']
    """
    tokens = []
    for match in TOKEN.finditer(text):
        word = match[0].translate(NARROW)
        kind: TokenKind = "number" if match[1] else "word" if match[2] else "mark"
        tokens.append(Token(word, LOWER.get(word) or word.lower(), offset + match.start(), offset + match.end(), kind))
    return tuple(tokens)


def chinese_sentences(text: str, offset: int) -> Iterator[Sentence]:
    """The sentences of a Chinese passage that stands at `offset`, tokenized; no blank need follow a full stop.

    >>> [s.text for s in chinese_sentences("桥建成了。2018年通车！“好。”他说", 0)]
    ['桥建成了。', '2018年通车！', '“好。”', '他说']
    """
    begin = 0
    for match in (*FULL_STOP.finditer(text), None):
        end = match.end() if match else len(text)
        for start, stop in trimmed(text, begin, end):
            yield Sentence(offset + start, offset + stop, text[start:stop], tokenize_chinese(text[start:stop], offset + start))
        begin = end
