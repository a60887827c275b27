"""A file of paragraphs and an extractor's name in, the CPU seconds that it takes as a library out; run by the interpreter that has the extractor."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

Extractor = Callable[[str], object]


def ours() -> Extractor:
    """Every claim of a text, measured, as `checker claims` reads them."""
    from checker.claims.lexicon import compile_lexicon
    from checker.documents.plaintext import read_text
    from checker.model.document import Source
    from checker.model.vocabulary import Vocabulary
    from checker.pipeline import read_document

    lexicon = compile_lexicon(Vocabulary())
    return lambda text: read_document(read_text("text", text, Source()), lexicon)


def quantulum() -> Extractor:
    """The quantities that quantulum3 finds, without its classifier, which is an extra."""
    from quantulum3 import parser

    return parser.parse


def recognizer(kind: str) -> Extractor:
    """One model of Recognizers-Text for English."""
    from recognizers_text import Culture

    if kind == "number":
        from recognizers_number import NumberRecognizer

        model = NumberRecognizer(Culture.English).get_number_model()
    elif kind == "currency":
        from recognizers_number_with_unit import NumberWithUnitRecognizer

        model = NumberWithUnitRecognizer(Culture.English).get_currency_model()
    else:
        from recognizers_date_time import DateTimeRecognizer

        model = DateTimeRecognizer(Culture.English).get_datetime_model()
    return model.parse


def extractor(name: str) -> Extractor:
    """The extractor of that name."""
    if name == "ours":
        return ours()
    return quantulum() if name == "quantulum3" else recognizer(name)


def seconds(run: Extractor, paragraphs: list[str]) -> float:
    """The CPU seconds for all paragraphs, one call for each; a paragraph on which the extractor fails counts with the time that it took."""
    start = process_time()
    for paragraph in paragraphs:
        try:
            run(paragraph)
        except Exception as error:  # noqa: BLE001 - whatever a peer raises on real text is its own affair
            print(f"{type(error).__name__}: {error}", file=sys.stderr)
    return process_time() - start


if __name__ == "__main__":
    wanted, file = sys.argv[1:]
    parts = Path(file).read_text(encoding="utf-8").split("\n\n")
    found = extractor(wanted)
    found("In 2019 the bridge carried 1,240 cars a day.")  # what is loaded on first use is no part of the figure
    print(seconds(found, parts))
