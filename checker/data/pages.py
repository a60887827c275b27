"""Words by which a page of a project's documentation is known for what it is, and by which two statements of one property are laid side by side.

The names of files and folders are those that hosting services, generators of documentation and style guides for repositories use; the words are from the
senses that general dictionaries of English give.
"""

HOME = frozenset("readme index home _index".split())  # the page that a project opens with, by its file name
# Folders that hold a project's documentation and are no project of their own, even with a page to open with.
FOLDERS = frozenset(
    "doc docs documentation guide guides manual manuals reference website site content pages src source wiki handbook learn user users developer developers"
    " admin api topics concepts how-to howto howtos faq en github .github _docs static public userguide user-guide dev".split()
)
# Pages that tell of many versions or days, each with its own values, by a word of their name or title.
CHRONICLES = frozenset(
    "changelog changelogs changes history news release releases released releasenotes relnotes whatsnew what's-new whats-new migration migrations migrating"
    " migrate upgrade upgrades upgrading upgrade-guide deprecations roadmap blog blogs post posts announcement announcements newsletter newsletters archive"
    " archives archived legacy deprecated obsolete adr adrs rfc rfcs proposal proposals enhancement enhancements meeting meetings minutes postmortem"
    " postmortems incident incidents todo todos authors credits license licence copying thirdparty third-party third_party vendor vendored node_modules"
    " security-advisories advisories".split()
)
# Of those, the ones whose name leaves no doubt whatever the page is about.
CHANGELOGS = frozenset("changelog changelogs releasenotes relnotes whatsnew what's-new whats-new".split())
# Pages whose numbers are the reader's or the author's own, by a word of their name or title.
WORKED = frozenset(
    "tutorial tutorials example examples sample samples demo demos walkthrough walkthroughs cookbook recipes recipe quickstarts benchmark benchmarks"
    " benchmarking case-study casestudy case-studies case-stories stories story test tests testing testdata fixture fixtures template templates snippet"
    " snippets exercise exercises lesson lessons workshop experiment experiments performance-tests evaluation results".split()
)
# Installations and editions of one program, each with values of its own.
STAGES = frozenset(
    "staging production prod sandbox preprod testnet mainnet devnet nightly beta alpha preview enterprise community premium lite cloud hosted"
    " on-premise on-premises self-hosted serverless".split()
)
# Words of headings and heads of columns that narrow nothing.
GENERAL = frozenset(
    """
    about additional advanced all answer answers api appendix architecture ask asked available background basic basics behaviour behavior big build building
    bug caveat cell change chapter characteristic common complete concept concepts configuration configure configuring considerations contact contents
    contribute contributing count current detail details default defaults deploy deploying deployment description design development different documentation
    docs does environment example exact expected faq far fast fact facts feature features figure figures find first frequently further general get getting
    glossary glance good guide handbook hard help high home important information install installation installing installed instruction instructions
    internals intro introduction introducing issue item key kind know known large last learn length limit limitation limitations limits list long low main
    maintenance manual many maximum mean minimum more much name need needed needs new next note notes number numbers often old operating operation operations
    option options overview page parameter parameters part plan plans platform policy policies prerequisite prerequisites price prices pricing privacy
    product project projects properties property quantity question questions quick quickstart quotas quota range rate rates read reading reference related
    request require required requirement requirements resource resources rule rules run running runtime section see service set setting settings setup short
    size small special specification specifications specs spec start started starting step steps stuff summary support supported system table technical term
    terms thing things tip tips title topic troubleshooting type type types understanding unit units usage use used user users using value values variable
    variables version versions want warning warnings way what when where why work working works field keyword argument arguments metric attribute
    readme welcome website home index
    max min constraint constraints cost costs data sheet datasheet model parameter amount threshold thresholds hardware software faqs
    """.split()
)
# Of those, the ones under which a value is the most that there may be.
LIMITING = frozenset("limit limits limitation limitations quota quotas maximum max threshold thresholds constraint constraints".split())
# Words of a clause that say no more than that something has a value, or that the thing itself does what it does.
EMPTY = frozenset(
    """
    accept accepts accommodate allow allowed allows application app available belong can come comes consist contain contained contains create created creates
    exist exists feature features get gets give gives guarantee guarantees handle handles has have hold holds include included includes kept-as let lets limit
    limited limits listen listens list lists maximum max minimum min most need needed needs number offer offered offers open permit permitted permits
    platform possess product program project promise promises provide provided provides require required requirement requirements requires run running runs
    server service set sets setting software support supported supports system take takes tool total up use uses using value values work works
    least newer later older higher lower fewer more less than plus
    currently now exactly only just simply also usually normally typically equal equals amount amounts there library package framework
    """.split()
)
# Words that tell which of several values of a property is meant, and not of which property.
QUALIFYING = frozenset("default recommended".split())
# Of each row the first word stands for all: what is done to a thing, and the property that it gives it.
MEANINGS = (
    "retention keep keeps kept keeping retain retains retained retaining",
    "timeout timeouts time-out",
    "weight weigh weighs",
    "cost costs price prices priced",
    "default defaults defaulted",
    "expiry expire expires expired expiration",
)
MOST = frozenset("maximum max limit limited limits exceed exceeds".split())
LEAST = frozenset("minimum min".split())
NEEDING = frozenset("need needs needed require requires required requirement requirements".split())
# Beginnings of a sentence that tells the reader to do something, so that its numbers are those of an example.
IMPERATIVES = frozenset(
    """
    add adjust assume build call change choose click compute configure connect consider copy create decrease define enter give imagine increase insert install
    let let's lets lower make multiply open pick press put raise reduce remove replace run say select set specify start suppose take test try turn type use
    wait write
    """.split()
)
# Words anywhere before a number that make it an example or a condition.
SUPPOSING = frozenset(
    "if when whenever example e.g eg instance see refer suppose supposing assume assuming imagine say unless while once otherwise without".split()
)
CONDITIONS = frozenset("if when whenever where provided assuming while during".split())  # behind a number they narrow it
# What ends on a day: the two sorts of words by which a page says until when something is supported.
SUPPORTING = frozenset("support supported supports maintained maintenance updates updated eol end-of-life".split())
UNTIL = frozenset("until till through ends end eol end-of-life".split())
