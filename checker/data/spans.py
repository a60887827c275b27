"""Names of days and months, and the words that begin, end or move a stretch of time; source: the English calendar and general dictionaries."""

# The names of a day of the week as texts write them, with its number (Monday is 0).
WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tues": 1, "tue": 1, "wednesday": 2, "wed": 2, "thursday": 3, "thurs": 3, "thur": 3, "thu": 3, "friday": 4, "fri": 4,
    "saturday": 5, "sat": 5, "sunday": 6, "sun": 6,
}  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7,
    "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
# Behind a year these count backwards from the start of an era, or in another one.
ERAS = ("BC", "B.C.", "BCE", "B.C.E.", "AH", "A.H.", "BP", "B.P.")
# A date that was moved goes "from 2015 to 2012" without being a range; beginnings of words.
MOVED = (
    "mov", "brought", "bring", "advanc", "shift", "chang", "revis", "earlier", "push", "reschedul", "lower", "accelerat", "forward", "cut", "reduc", "correct",
    "drop", "fell", "fall", "declin", "decreas", "roll", "downgrad", "amend", "pull", "backdat", "switch", "renam", "back", "shrank", "down", "updat", "wound",
)  # fmt: skip
BEGUN = ("founded", "established", "opened", "built", "created", "formed", "completed", "launched", "born", "started", "began", "founding", "opening", "birth")
ENDED = ("died", "dies", "was killed", "passed away", "killed")
# The last year in which a country of Europe still kept the Julian calendar.
JULIAN_UNTIL = 1923
# The beginning of a thing and its end, by the names of `checker.data.events`; what opens and closes may do so many times.
LIVES = {"born": "died", "founded": "closed"}
