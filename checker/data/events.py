"""Events that happen to a thing once or more, and the words that tell them; source: the senses of these verbs in general dictionaries of English.

Each row: the attribute's name, the verbs (past participle or past tense) and the nouns. Verbs in one row mean the same for a reader of dates;
look-alikes have rows of their own (opened is not announced).
"""

EVENTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "founded": (
        ("founded", "established", "set up", "created", "formed", "instituted", "came into being", "est"),
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
    "began": (("began", "started", "commenced", "broke out", "got under way"), ("start", "beginning", "outbreak")),
    "ended": (("ended", "concluded"), ("end",)),
    "sank": (("sank", "sunk", "foundered"), ("sinking",)),
    "discovered": (("discovered", "located", "unearthed"), ("discovery",)),
    "departed": (("departed", "set sail", "set off", "took off", "embarked"), ("departure", "maiden voyage", "maiden flight")),
    "arrived": (("arrived", "landed", "docked"), ("arrival", "landing")),
    "struck": (("struck", "collided with", "ran aground"), ("collision",)),
    "renamed": (("renamed", "rebranded"), ("renaming",)),
    "merged": (("merged",), ("merger",)),
    "united": (("united", "unified", "reunified"), ("unification", "reunification")),
    "proclaimed": (("proclaimed",), ("proclamation",)),
    "demolished": (("demolished", "torn down", "pulled down"), ("demolition",)),
    "destroyed": (("destroyed", "burned down", "burnt down"), ("destruction",)),
    "collapsed": (("collapsed",), ("collapse",)),
    "crashed": (("crashed",), ("crash",)),
    "filed for bankruptcy": (("filed for bankruptcy", "went bankrupt", "declared bankruptcy", "went bust"), ("bankruptcy filing",)),
    "left bankruptcy": (
        ("emerged from bankruptcy", "exited bankruptcy", "left bankruptcy", "emerged from chapter 11", "emerged from administration"),
        ("emergence from bankruptcy",),
    ),
    "elected": (("elected",), ("election",)),
    "appointed": (("appointed",), ("appointment",)),
}

# Events that happen to the subject of their verb, whatever follows it ("the ferry struck a pier").
OF_SUBJECT = frozenset(("sank", "departed", "arrived", "struck", "filed for bankruptcy", "left bankruptcy", "collapsed", "crashed", "died", "born"))
# What is kept on another day than the event that it is of.
REMEMBERED = frozenset("anniversary anniversaries birthday jubilee centenary centennial bicentenary bicentennial commemoration commemorate".split())
# What is done now to something that comes later: "approved a fair in 2027" dates the fair.
AHEAD = frozenset(
    "approved announced planned scheduled proposed agreed awarded granted booked reserved ordered commissioned won confirmed authorised authorized".split()
)
