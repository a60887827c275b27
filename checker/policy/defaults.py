"""A document and the settings in, the document with what the settings say of all those that say nothing of themselves out."""

from __future__ import annotations

from checker.model.document import Document
from checker.model.frozen import replace
from checker.model.settings import Settings


def with_defaults(document: Document, settings: Settings) -> Document:
    """The document in the language of the settings, if it states none, and with the currency that its shared signs stand for."""
    source = document.source
    if settings.language and not source.language_from and source.language != settings.language:
        source = replace(source, language=settings.language)
    if settings.currency and source.currency is None:
        source = replace(source, currency=settings.currency)
    return document if source is document.source else replace(document, source=source)
