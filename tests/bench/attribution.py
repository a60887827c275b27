"""`python -m tests.bench.attribution FILE`: how often what we take a quantity to be about shares a word with what people noted beside it.

FILE holds lines {"id", "text", "quantities": [{"start", "end", "entity"?: {"text"}, "property"?: {"text"}}]}. For every noted quantity that a claim of ours
overlaps, the words of the claim's entity, attribute, noun and scope are held against those of the noted entity and of the noted property.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from checker.claims.lexicon import compile_lexicon
from checker.documents.jsonl import read_rows
from checker.model.claim import Claim
from checker.model.vocabulary import Vocabulary
from checker.nouns import singular
from checker.pipeline import read_document

IDLE = frozenset("a an and as at by for from in into is it its of on or per that the their this to was were will with".split())
ASPECTS = ("entity", "property")


def words(*texts: str | None) -> frozenset[str]:
    """The words of some texts that mean something, in the singular."""
    return frozenset(singular(word) for text in texts if text for word in re.findall(r"[^\W_]+", text.lower())) - IDLE


def claims_of(rows: Iterable[dict[str, Any]]) -> dict[str, list[Claim]]:
    """The claims of each row, by its id."""
    lexicon = compile_lexicon(Vocabulary())
    found = defaultdict(list)
    lines = "\n".join(json.dumps({"id": row["id"], "text": row["text"]}) for row in rows)
    for document in read_rows("rows", lines.encode()):
        measured, unmeasured, _ = read_document(document, lexicon)
        found[document.name] = [*(m.claim for m in measured), *unmeasured]
    return found


def main() -> None:
    """Reads the file, compares, prints one line for each aspect."""
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    found = claims_of(rows)
    noted, met = Counter[str](), Counter[str]()
    for row in rows:
        for quantity in row["quantities"]:
            ours = [c for c in found[row["id"]] if c.place.start < quantity["end"] and quantity["start"] < c.place.end]
            about = words(*(text for c in ours for text in (c.entity, c.attribute, c.noun, *c.scope)))
            for aspect in ASPECTS if ours else ():
                if quantity.get(aspect):
                    noted[aspect] += 1
                    met[aspect] += bool(about & words(quantity[aspect]["text"]))
    for aspect in ASPECTS:
        print(f"{aspect}: {met[aspect]} of {noted[aspect]}, {100 * met[aspect] / max(1, noted[aspect]):.1f} %")


if __name__ == "__main__":
    main()
