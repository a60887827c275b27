"""Events that happen to a thing once or more, and the words that tell them; source: the senses of these verbs in general dictionaries of English.

Each row: the attribute's name, the verbs (past participle or past tense) and the nouns. Verbs in one row mean the same for a reader of dates;
look-alikes have rows of their own (opened is not announced).
"""

EVENTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "founded": (
        ("founded", "established", "set up", "created", "formed", "instituted", "came into being"),
        ("founding", "foundation", "establishment", "creation", "formation", "inception"),
    ),
    "incorporated": (("incorporated",), ("incorporation",)),
    "inaugurated": (("inaugurated",), ("inauguration",)),
    "launched": (("launched",), ("launch",)),
    "introduced": (("introduced", "unveiled"), ("introduction", "unveiling")),
    "released": (("released", "rolled out"), ("release", "rollout")),
    "opened": (("opened",), ("opening",)),
    "reopened": (("reopened",), ("reopening",)),
    "completed": (("completed", "finished"), ("completion",)),
    "built": (("built", "constructed", "erected"), ("construction",)),
    "announced": (("announced",), ("announcement",)),
    "approved": (("approved", "authorised", "authorized"), ("approval", "authorisation", "authorization")),
    "acquired": (("acquired", "bought", "purchased", "took over"), ("acquisition", "purchase", "takeover")),
    "closed": (("closed", "shut down", "dissolved", "abolished", "disbanded"), ("closure", "dissolution", "abolition", "shutdown")),
    "born": (("born",), ("birth",)),
    "died": (("died",), ("death",)),
    "signed": (("signed", "ratified"), ("signing", "ratification")),
    "published": (("published",), ("publication",)),
    "visited": (("visited",), ("visit",)),
    "in force": (("in force", "came into force", "took effect"), ("entry into force",)),
}
