"""Words that name a measured property, and those that lead to its value; source: the indicator lists of statistical offices and dictionaries of English."""

# Abbreviations that name a property and never an entity.
PROPERTY_ACRONYMS = frozenset(
    "GDP GNP GNI GVA CPI PPI PMI HDI PPP VAT ROI EBIT EBITDA EPS IPO R&D FDI CPU GPU RAM SSD API URL IQ BMI BAC PH AQI PM CO2 GHG HIV DNA RNA LED LCD AI"
    " IT TV GPS"
    " KPI SLA TPS RPS QPS MPG RPM HP MSRP RRP USB WLAN EV EVS SUV SUVS UV USD EUR GBP".split()
)
# Behind a measure: what "40 metres tall" and "40 metres in height" are values of.
DIMENSION_ADJECTIVES = {
    **dict.fromkeys(("tall", "high", "height"), "height"),
    **dict.fromkeys(("long", "length"), "length"),
    **dict.fromkeys(("wide", "across", "width"), "width"),
    **dict.fromkeys(("deep", "depth"), "depth"),
    **dict.fromkeys(("thick", "thickness"), "thickness"),
    **{"diameter": "diameter", "circumference": "circumference", "area": "area", "weight": "weight", "volume": "volume", "altitude": "altitude"},
    **{"elevation": "elevation", "radius": "radius", "perimeter": "perimeter", "capacity": "capacity"},
}
# (verb, dimension of its amount): the property that it states of its subject.
VERB_PROPERTIES = {
    **dict.fromkeys((("weigh", "mass"), ("weighs", "mass"), ("weighed", "mass"), ("weighing", "mass")), "weight"),
    **dict.fromkeys((("cost", "currency"), ("costs", "currency"), ("costing", "currency")), "cost"),
    **dict.fromkeys((("priced", "currency"), ("retails", "currency"), ("sells", "currency")), "price"),
    **dict.fromkeys(((w, d) for w in ("earned", "earns", "earning") for d in ("currency", "currency/time")), "earnings"),
    **dict.fromkeys(((w, d) for w in ("spent", "spends", "spending") for d in ("currency", "currency/time")), "spending"),
    **dict.fromkeys(((w, d) for w in ("lost", "loses", "losing") for d in ("currency", "currency/time")), "losses"),
    **dict.fromkeys(((w, "currency/time") for w in ("cost", "costs", "costing")), "cost"),
    **dict.fromkeys((("invested", "currency"), ("invests", "currency"), ("investing", "currency")), "investment"),
    **dict.fromkeys((("valued", "currency"), ("worth", "currency")), "value"),
    **dict.fromkeys((("covers", "area"), ("covered", "area"), ("covering", "area"), ("occupies", "area"), ("occupied", "area")), "area"),
    **dict.fromkeys((("lasted", "time"), ("lasts", "time"), ("lasting", "time")), "duration"),
}
# Verbs that say no more of their subject than that it has the value.
LINKING = frozenset(
    "is are was were be been being am become becomes became remain remains remained stand stands stood reach reaches reached reaching total totals totaled"
    " totalled amount amounts amounted hit hits average averages averaged exceed exceeds exceeded equal equals equalled measure measures measured come comes"
    " came run runs ran surpass surpassed top topped number numbers numbered seen put set estimated expected valued had has have having end ended ends"
    " defaults defaulted close closed closes finished range ranges ranged ranging peaked varies vary can could will would may might must shall should".split()
)
# Nouns that pass on what they count: the number of clubs is a count of clubs.
COUNT_NOUNS = frozenset("number total count amount sum share proportion percentage numbers quantity average".split())
# Nouns that say when, how far or in what respect, and not of what a value is told.
ADVERBIAL_NOUNS = frozenset(
    "year years month months week weeks day days quarter half decade century night morning afternoon evening trading trade record high low level levels close"
    " end top bottom peak least most average rest time times cent cents percent pct today yesterday monday tuesday wednesday thursday friday saturday sunday"
    " january february march april may june july august september october november december higher lower rise fall drop gain loss increase decrease growth"
    " slightly far sharply further up down maximum minimum total hand fact addition contrast comparison due only more less thing"
    " old long tall upward downward place part means".split()
)
ADVERBIAL_MODIFIERS = frozenset("new same previous last next first second third fourth early late full all final past".split())
# Plurals that are measured and not counted.
MEASURED_PLURALS = frozenset(
    "prices costs sales fees rates shares revenues profits levels scores temperatures wages earnings losses exports imports stocks bonds futures yields margins"
    " volumes proceeds assets liabilities reserves deposits savings funds takings receipts speeds heights lengths weights sizes ages values ratios fares rents"
    " salaries emissions limits thresholds deposits payments expenses debts".split()
)
# Nouns that open many a sentence about a value ("Revenue reached $6m"): a capital there makes no name of them.
PROPERTY_NOUNS = frozenset(
    "revenue income profit turnover output production capacity traffic attendance membership enrolment enrollment inflation unemployment employment population"
    " demand supply consumption construction maintenance work admission entry access parking storage memory bandwidth latency throughput retention"
    " rainfall temperature humidity pressure speed height length width depth weight mass area volume density altitude elevation distance duration size age"
    " power energy electricity water fuel mileage range battery charging price cost rent tax debt deficit surplus budget spending investment expenditure"
    " trade growth gdp wage salary pay ticket staff staffing personnel headcount crew leadership ridership readership viewership circulation"
    " turnout participation support funding financing interest mortality fertility life death birth infection vaccination coverage literacy yield harvest"
    " catch cargo freight tonnage delivery shipping travel research development training tuition repair restoration renovation excavation drilling mining"
    " logging fishing farming tourism shooting filming casting development installation default maximum minimum average median total".split()
)
# Nouns that are counted as units are: of what stands elsewhere.
UNIT_NOUNS = frozenset("points point units unit times".split())
