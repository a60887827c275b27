"""Vocabularies proposed from documents and claims made by hand: which names and properties are taken, and what the text says of them."""

from __future__ import annotations

import pytest
from builders import amount, claim, document, inventory

from checker.claims.find import find
from checker.claims.lexicon import compile_lexicon
from checker.documents.markdown import read_markdown
from checker.groups.proposal import propose
from checker.groups.statements import abbreviated, read_statements
from checker.groups.wordings import read_wording
from checker.model.proposal import Proposal, ProposedEntity
from checker.model.vocabulary import Vocabulary
