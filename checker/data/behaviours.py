"""How properties of general use behave over time, by the head noun of their name; source: our own reading of what each word means in reports and guides.

Singular and plural stand side by side, so that a look-up is enough. A vocabulary that names the attribute has the last word.
"""

# A thing has one of these once and for all; what changes them makes another thing (a tower that was raised, an area after a merger).
CONSTANTS = frozenset(
    "height elevation altitude length width depth thickness diameter radius circumference perimeter area latitude longitude wingspan displacement gauge span"
    " runtime".split()
)
# Amounts that add up over a period; one of them without its period says little.
TOTALS = frozenset(
    "revenue revenues sale sales turnover income profit profits loss losses earnings output production gdp export exports import imports visitor visitors"
    " tourist tourists passenger passengers arrival arrivals departure departures spending expenditure expenditures emission emissions rainfall precipitation"
    " snowfall investment investments delivery deliveries shipment shipments birth births admission admissions consumption traffic takings receipts footfall"
    " throughput harvest yield catch dividend dividends bonus donation donations grant grants".split()
)
# What an event did; the event has no period of its own to be compared by, and first reports of it are corrected.
OUTCOMES = frozenset(
    "death deaths fatality fatalities casualty casualties victim victims survivor survivors dead wounded injured injury injuries killed toll participant"
    " participants attendee attendees attendance entrant entrants finisher finishers".split()
)
RUNNING = frozenset("cumulative all-time lifetime running".split())  # as the first word of a name: "cumulative deaths"

# Attributes of dates that a thing has once; the names are those of `checker.data.events`. All other events may come again.
ONCE = frozenset("founded launched opened completed built born died published sank demolished".split())
# Of those, the ones that begin a thing: nothing in it can have begun earlier.
BEGINNINGS = frozenset("founded".split())

# States that move so fast that two undated texts may both be right.
VOLATILE = frozenset(
    "population inhabitant inhabitants resident residents price prices cost costs fare fares employee employees staff headcount workforce worker workers member"
    " members membership user users subscriber subscribers follower followers star stars download downloads customer customers student students pupil pupils"
    " enrollment enrolment rank ranking rating value capitalization capitalisation valuation debt unemployment inflation rate temperature temperatures balance"
    " stock stocks view views contributor contributors issue issues fork forks age share shares visitor visitors sale sales deposit deposits fee fees salary"
    " salaries wage wages turnout".split()
)
# As the first word of a name these make a limit of what would change from day to day: "supported users".
STEADYING = frozenset("supported allowed accepted permitted".split())
