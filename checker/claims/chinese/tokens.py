"""A Chinese passage in, its sentences and tokens out: one character is one token."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.lines import Sentence, line_of
from checker.claims.tokens import Token, TokenKind, trimmed
from checker.data.chinese import ASCII_FORMS, WIDE_FORMS
from checker.model.regex import regex

TOKEN = regex(r"(\d+(?:[.,]\d+|[\u00a0\u202f\u2009]\d{3}(?!\d))*)|([\u3007\u3400-\u9fff\uf900-\ufaff]|(?:(?![\u3400-\u9fff\uf900-\ufaff])[^\W\d_])+)|\S")
FULL_STOP = regex(r"[。！？!?…]+[”’』」）)\]]*")
NARROW = str.maketrans(WIDE_FORMS, ASCII_FORMS)
LOWER = {"，": ","}  # the clause reader looks for the comma of English
LONGEST = 500  # a passage without a full stop is cut after so many characters: no sentence is as long


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
    for end in (*(match.end() for match in FULL_STOP.finditer(text)), len(text)):
        for first in range(begin, end, LONGEST):
            if stretch := trimmed(text, first, min(end, first + LONGEST)):
                start, stop = stretch
                yield Sentence(offset + start, offset + stop, text[start:stop], line_of(tokenize_chinese(text[start:stop], offset + start)))
        begin = end
