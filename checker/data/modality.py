"""Words that turn a statement into a plan, an estimate, a denial or a supposition, and those that introduce a speaker; source: grammars of English."""

# Before the number, in its clause.
PLANNED = frozenset(
    "plan plans planned planning target targets targeted targeting aim aims aimed aiming intend intends intended will shall hope hopes hoped seek seeks"
    " wants want"
    " expects expected expect expecting goal goals pledged pledges vowed proposes proposed projected projects forecast forecasts predicted predicts slated"
    " scheduled envisions envisaged envisages confident anticipates anticipated should would".split()
)
# A plan that people buy or pay into intends nothing: by what stands before it ("pension plans", "the free plan"), or by what it does.
SOLD_PLANS = frozenset(
    "pension retirement savings health insurance medical dental benefit benefits subscription pricing data phone mobile free paid basic standard pro premium"
    " starter business team enterprise personal family individual monthly annual yearly payment floor tariff".split()
)
PLAN_SELLING = frozenset("cost costs costing priced allow allows offer offers support supports provide provides limits comes starts".split())
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
# What a page shows how to do, it does not state: "the following example sets the limit to 5 MB", "this command opens 40 channels", "with the settings below".
SHOWN = frozenset("example examples snippet command commands configuration listing code sample tutorial demo scenario excerpt".split())
EXAMPLES = frozenset("example examples sample samples scenario scenarios illustration illustrations exercise exercises walkthrough demo demonstration".split())
SHOWING = frozenset("following this these above below our an another simple minimal minimalistic complete typical sample".split())
# What whoever follows a page does and sees ("we get 300 messages", "you set it to 40"): told of this one try, and of nothing that has a name.
TRIERS = frozenset(("we", "you", "i", "let's", "us", "one"))
TRIED = frozenset(
    "see saw run ran try tried get got use used using create created start started add added send sent set publish published need want find found observe"
    " observed measure measured notice noticed take took make made put change changed configure configured call called define defined insert inserted pass"
    " passed specify specified write wrote choose chose pick picked assume simulate simulated test tested launch launched open opened enter entered".split()
)
# Behind "by": what one may do, and nothing that is so ("by setting it to 40").
BY_DOING = frozenset("setting passing specifying choosing".split())
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
