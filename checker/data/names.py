"""What may be left out of a name, or written in two ways, without naming another thing; source: the company forms that the registers of these countries use."""

# The last words of a company's name; `company` itself stays, since "the Hudson Company" is not the Hudson.
LEGAL_FORMS = frozenset(
    "ab aps as asa bv co corp corporation gmbh inc incorporated kg kgaa kk limited llc llp lp ltd ltda nv ooo oy oyj plc pte pty sa sarl sas se spa srl".split()
)
# Of those, the ones that are words or abbreviations of other things as well: only in capitals, as a register writes them.
CAPITAL_FORMS = frozenset("ab as asa co kg kk lp sa sas se spa".split())
# Letters that do not come apart into a base letter and a mark.
LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ŧ": "t", "ħ": "h", "&": " and "}
# Phrases before a counted noun that say no more than the number does.
COUNTING = ("total number of", "overall number of", "number of", "total count of", "count of", "total")
