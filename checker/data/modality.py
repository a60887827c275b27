"""Words that turn a statement into a plan, an estimate, a denial or a supposition, and those that introduce a speaker; source: grammars of English."""

# Before the number, in its clause.
PLANNED = frozenset(
    "plan plans planned planning target targets targeted targeting aim aims aimed aiming intend intends intended will shall hope hopes hoped seek seeks"
    " wants want"
    " expects expected expect expecting goal goals pledged pledges vowed proposes proposed projected projects forecast forecasts predicted predicts slated"
    " scheduled envisions envisaged envisages confident anticipates anticipated should would".split()
)
PLANNED_PHRASES = (
    ("set", "to"),
    ("due", "to"),
    ("is", "to"),
    ("are", "to"),
    ("going", "to"),
    ("seen", "at"),
    ("on", "track"),
    ("call", "for"),
    ("calls", "for"),
    ("calling", "for"),
)
PLANNING_NOUNS = frozenset("initiative project programme program campaign scheme strategy proposal drive".split())  # with an infinitive: "a scheme to plant"
# "wants" and "should" after the number plan it as well ("is what the city wants").
PLANNED_AFTER = frozenset("target targeted planned expected goal wants projected forecast".split())
ESTIMATED = frozenset("estimated estimate estimates estimating reckons reckoned reckon believed thought guessed".split())
ESTIMATING = (("is", "estimated"), ("was", "estimated"), ("are", "estimated"), ("were", "estimated"), ("estimated", "that"), ("estimates", "that"))
DENIED = frozenset("not never denied denies deny denying didn't wasn't weren't isn't aren't doesn't don't hasn't haven't".split())
HYPOTHETICAL = frozenset("if could might may would were suppose supposing assuming whether".split())
SAYING = frozenset(
    "said says say told tells announced announces added stated states noted notes reported reports claimed claims explained explains shared shares argued"
    " argues"
    " revealed reveals confirmed confirms declared predicted predicts estimates believes wrote writes recalled insisted acknowledged".split()
)
# What its maker says: "in the Institute's survey", "a survey by the Institute".
REPORTS = frozenset(
    "report reports survey surveys study studies ranking rankings poll polls census index estimate estimates forecast forecasts figures data statistics"
    " analysis review list database findings calculation calculations".split()
)
# What goes on with what was just reported.
ADDITIVE = (("in", "addition"), ("moreover",), ("furthermore",), ("also",), ("besides",), ("in", "total"), ("additionally",))
