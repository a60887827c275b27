"""A document and its lexicon in, where a reader of it is: the block, the last date, who speaks, and what the sentence before told of."""

from __future__ import annotations

from typing import NamedTuple

from checker.claims.carried import Told
from checker.claims.discourse import Discourse
from checker.claims.lexicon import Lexicon
from checker.claims.lines import Sentence
from checker.claims.reading import Reading, read_sentence
from checker.claims.speakers import definite_phrases, goes_on, speaker_of
from checker.model.document import Block, Document
from checker.model.frozen import dataclass
from checker.model.moment import Period


class Quote(NamedTuple):
    """A sentence as the document has it, with the line and column at which it starts; `one_line` says that it ends in that line."""

    start: int
    end: int
    text: str
    line: int
    column: int
    one_line: bool


@dataclass(slots=True)
class Context:
    """Where in the document the reader is: the block, the last date of the block and of the text, the antecedents, an open quotation's speaker."""

    document: Document
    lexicon: Lexicon
    discourse: Discourse
    text: str  # of the document
    block: int = 0
    last_date: Period | None = None
    last_named: Period | None = None
    quoting: str | None = None
    voice: str | None = None
    speaker: str | None = None
    told_of: frozenset[str] = frozenset()
    told: Told | None = None
    entry: Period | None = None
    quoted: Quote | None = None  # of the last sentence that claims were quoted in

    def enter(self, number: int, block: Block) -> None:
        """Begins a block; quotations do not reach across blocks, and a date only for words that refer to it ("the following year")."""
        self.block = self.discourse.block = number
        self.last_date = self.quoting = self.voice = self.speaker = self.told = None

    def read(self, sentence: Sentence) -> Reading:
        """Everything in a sentence at this point of the document."""
        return read_sentence(self.discourse, sentence, self.published, self.last_named, self.document.source)

    def listen(self, reading: Reading) -> None:
        """Notes who speaks in a sentence, and whether a quotation stays open behind it; one that opens anew is the last speaker's."""
        text = reading.sentence.text
        marks = [c for c in text if c in "“”"] if "“" in text or "”" in text else []
        opened = self.voice if marks and marks[0] == "“" else None
        before = self.speaker
        self.speaker = speaker_of(reading.phrases, reading.mentions, self.quoting or opened, self.discourse.topic)
        if self.speaker is None and before and not marks and goes_on(reading.phrases, reading.mentions, self.told_of):
            self.speaker = before
        if self.speaker:
            self.told_of = frozenset(text for _, text in definite_phrases(reading.phrases, reading.mentions))
        self.voice = self.speaker or self.voice
        if marks:
            self.quoting = self.speaker if marks[-1] == "“" else None

    def quote(self, sentence: Sentence) -> Quote:
        """A sentence as the document has it: one text for all of its claims."""
        if self.quoted is None or self.quoted.start != sentence.start or self.quoted.end != sentence.end:
            text = self.text[sentence.start : sentence.end]
            self.quoted = Quote(sentence.start, sentence.end, text, *self.document.position(sentence.start), "\n" not in text)
        return self.quoted

    @property
    def published(self) -> Period | None:
        """The day of the entry that is being read, else when the document was published, if that is known."""
        return self.entry or self.document.source.published
