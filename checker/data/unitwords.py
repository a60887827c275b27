"""How texts write units of measure: words and symbols for the names of `data/units.py`; source: BIPM SI brochure, NIST SP 811 and dictionaries of English.

Words are given in the singular, "_" joins the words of one name; a plural in s is understood, others are listed. Symbols are taken as written.
"""

UNIT_WORDS = {
    # length
    "picometer": "picometer picometre", "nanometer": "nanometer nanometre", "micrometer": "micrometer micrometre", "micron": "micron",
    "millimeter": "millimeter millimetre",
    "centimeter": "centimeter centimetre", "decimeter": "decimeter decimetre", "meter": "meter metre", "kilometer": "kilometer kilometre",
    "angstrom": "angstrom ångström", "inch": "inch inches", "foot": "foot feet", "yard": "yard", "mile": "mile statute_mile",
    "nautical_mile": "nautical_mile sea_mile", "furlong": "furlong", "fathom": "fathom", "light_year": "light_year light-year lightyear",
    "astronomical_unit": "astronomical_unit", "parsec": "parsec",
    # area
    "meter^2": "sqm", "foot^2": "sqft", "kilometer^2": "sqkm", "hectare": "hectare", "acre": "acre", "mu": "mu",
    # volume
    "microliter": "microliter microlitre", "milliliter": "milliliter millilitre", "centiliter": "centiliter centilitre", "deciliter": "deciliter decilitre",
    "liter": "liter litre", "hectoliter": "hectoliter hectolitre", "megaliter": "megaliter megalitre", "gigaliter": "gigaliter gigalitre",
    "teaspoon": "teaspoon tsp", "tablespoon": "tablespoon tbsp", "pint": "pint us_pint u.s._pint", "quart": "quart us_quart u.s._quart",
    "gallon": "gallon us_gallon u.s._gallon",
    "imperial_gallon": "imperial_gallon", "imperial_pint": "imperial_pint", "fluid_ounce": "fluid_ounce us_fluid_ounce u.s._fluid_ounce fl_oz",
    "barrel": "barrel bbl", "bushel": "bushel",
    "acre_foot": "acre_foot acre-foot acre_feet acre-feet", "board_foot": "board_foot board_feet",
    # mass
    "nanogram": "nanogram nanogramme", "microgram": "microgram microgramme", "milligram": "milligram milligramme", "gram": "gram gramme",
    "kilogram": "kilogram kilogramme kilo", "tonne": "tonne", "metric_ton": "metric_ton metric_tonne", "ton": "ton", "short_ton": "short_ton us_ton",
    "long_ton": "long_ton imperial_ton", "kilotonne": "kilotonne kiloton", "megatonne": "megatonne megaton", "gigatonne": "gigatonne gigaton",
    "ounce": "ounce", "troy_ounce": "troy_ounce", "pound": "pound", "hundredweight": "hundredweight", "carat": "carat",
    # time
    "nanosecond": "nanosecond", "microsecond": "microsecond", "millisecond": "millisecond msec", "second": "second sec", "minute": "minute min",
    "hour": "hour hr", "day": "day", "week": "week wk", "fortnight": "fortnight", "month": "month mo mos", "year": "year yr", "decade": "decade",
    "century": "century centuries", "millennium": "millennium millennia",
    # frequency, speed
    "hertz": "hertz cycles_per_second cps", "kilohertz": "kilohertz", "megahertz": "megahertz", "gigahertz": "gigahertz", "terahertz": "terahertz",
    "knot": "knot", "mile/hour": "mph m.p.h. mile_an_hour miles_an_hour", "kilometer/hour": "kph kmh kmph kilometers_an_hour kilometres_an_hour",
    "mile/gallon": "mpg", "revolutions_per_minute": "rpm revolutions_per_minute revolution_per_minute",
    # force, energy, power, pressure
    "newton": "newton", "kilonewton": "kilonewton", "meganewton": "meganewton", "joule": "joule", "kilojoule": "kilojoule", "megajoule": "megajoule",
    "gigajoule": "gigajoule", "terajoule": "terajoule", "petajoule": "petajoule", "watt_hour": "watt_hour", "kilowatt_hour": "kilowatt_hour",
    "megawatt_hour": "megawatt_hour", "gigawatt_hour": "gigawatt_hour", "terawatt_hour": "terawatt_hour", "calorie": "calorie",
    "kilocalorie": "kilocalorie",
    "british_thermal_unit": "british_thermal_unit btu", "million_Btu": "mmbtu", "therm": "therm", "electron_volt": "electron_volt electronvolt",
    "ton_TNT": "tons_of_tnt ton_of_tnt", "tonne_of_oil_equivalent": "tonnes_of_oil_equivalent tons_of_oil_equivalent",
    "watt": "watt", "milliwatt": "milliwatt", "kilowatt": "kilowatt", "megawatt": "megawatt", "gigawatt": "gigawatt", "terawatt": "terawatt",
    "horsepower": "horsepower brake_horsepower", "pascal": "pascal", "hectopascal": "hectopascal", "kilopascal": "kilopascal", "megapascal": "megapascal",
    "gigapascal": "gigapascal", "millibar": "millibar", "pound_force_per_square_inch": "psi pound_per_square_inch pounds_per_square_inch",
    "kip_per_square_inch": "ksi",
    "foot*pound_force": "foot_pound pound_foot foot-pound pound-foot pound-feet pound_feet lb-ft ft-lb ft-lbs foot_pound_force",
    "newton*meter": "newton_meter newton_metre newton-meter newton-metre",
    # electricity
    "ampere": "ampere amp", "milliampere": "milliampere milliamp", "ampere_hour": "ampere_hour amp_hour",
    "milliampere_hour": "milliampere_hour milliamp_hour",
    "volt": "volt", "millivolt": "millivolt", "kilovolt": "kilovolt", "ohm": "ohm", "farad": "farad", "microfarad": "microfarad",
    # data
    "bit": "bit", "kilobit": "kilobit", "megabit": "megabit", "gigabit": "gigabit", "terabit": "terabit", "byte": "byte", "kilobyte": "kilobyte",
    "megabyte": "megabyte", "gigabyte": "gigabyte", "terabyte": "terabyte", "petabyte": "petabyte", "exabyte": "exabyte", "zettabyte": "zettabyte",
    "kibibyte": "kibibyte", "mebibyte": "mebibyte", "gibibyte": "gibibyte", "tebibyte": "tebibyte", "pebibyte": "pebibyte",
    "pixel": "pixel", "megapixel": "megapixel", "gigapixel": "gigapixel",
    # angle, sound, light, radiation, substance
    "degree": "degree deg", "arcminute": "arcminute arc_minute minute_of_arc minutes_of_arc",
    "arcsecond": "arcsecond arc_second second_of_arc seconds_of_arc",
    "decibel": "decibel", "lumen": "lumen", "lux": "lux", "candela": "candela", "becquerel": "becquerel", "sievert": "sievert",
    "millisievert": "millisievert",
    "microsievert": "microsievert", "curie": "curie",
    # temperature
    "degC": "celsius degree_celsius degree_centigrade centigrade centigrate degree_c deg_c degree_celcius",
    "degF": "fahrenheit degree_fahrenheit degree_f deg_f degree_farenheit", "kelvin": "kelvin degree_kelvin",
    # shares
    "percent": "percent per_cent pct per-cent", "percentage_point": "percentage_point percent_point per_cent_point pp", "basis_point": "basis_point",
    "permille": "per_mille per_mill permille", "ppm": "ppm part_per_million", "ppb": "ppb part_per_billion",
}  # fmt: skip
# Symbols that mean the unit after any number, glued or apart.
UNIT_SYMBOLS = {
    "femtometer": "fm", "angstrom": "Å Å", "light_year": "ly", "kiloparsec": "kpc", "megaparsec": "Mpc", "gigaparsec": "Gpc", "nanometer": "nm",
    "micrometer": "µm μm", "millimeter": "mm", "centimeter": "cm", "decimeter": "dm", "kilometer": "km KM Km ㎞", "foot": "ft",
    "yard": "yd yds",
    "mile": "mi", "nautical_mile": "nmi", "hectare": "ha", "microliter": "µl µL μl μL", "milliliter": "ml mL", "centiliter": "cl cL",
    "deciliter": "dl dL", "liter": "ℓ", "gallon": "gal", "cubic_centimeter": "cc", "ounce": "oz", "pound": "lb lbs", "hundredweight": "cwt",
    "nanogram": "ng", "microgram": "µg μg mcg", "milligram": "mg", "kilogram": "kg Kg KG kgs ㎏", "kilotonne": "kt", "megatonne": "Mt", "gigatonne": "Gt",
    "femtosecond": "fs", "picosecond": "ps", "nanosecond": "ns", "microsecond": "µs μs", "millisecond": "ms", "second": "secs", "minute": "mins",
    "hour": "hrs", "year": "yrs", "week": "wks",
    "hertz": "Hz HZ hz", "kilohertz": "kHz KHz khz", "megahertz": "MHz Mhz mhz", "gigahertz": "GHz Ghz ghz", "terahertz": "THz",
    "knot": "kts", "kilonewton": "kN", "meganewton": "MN", "newton*meter": "Nm N·m N⋅m",
    "kilojoule": "kJ", "megajoule": "MJ", "gigajoule": "GJ", "terajoule": "TJ", "petajoule": "PJ", "exajoule": "EJ",
    "watt_hour": "Wh", "kilowatt_hour": "kWh KWh kwh", "megawatt_hour": "MWh", "gigawatt_hour": "GWh", "terawatt_hour": "TWh",
    "calorie": "cal", "kilocalorie": "kcal", "electron_volt": "eV", "kiloelectron_volt": "keV", "megaelectron_volt": "MeV", "gigaelectron_volt": "GeV",
    "teraelectron_volt": "TeV", "milliwatt": "mW", "kilowatt": "kW KW kw", "megawatt": "MW", "gigawatt": "GW", "terawatt": "TW", "horsepower": "hp HP bhp",
    "metric_horsepower": "PS",
    "kilopascal": "kPa", "hectopascal": "hPa", "megapascal": "MPa", "gigapascal": "GPa", "pascal": "Pa", "millibar": "mbar mb", "bar": "bar",
    "atmosphere": "atm", "torr": "Torr", "millimeter_Hg": "mmHg", "inch_Hg": "inHg",
    "nanoampere": "nA", "microampere": "µA μA uA", "milliampere": "mA", "kiloampere": "kA", "ampere_turn": "AT", "ampere_hour": "Ah", "milliampere_hour": "mAh",
    "nanovolt": "nV", "microvolt": "µV μV uV", "millivolt": "mV", "kilovolt": "kV", "megavolt": "MV", "milliohm": "mΩ", "ohm": "Ω", "kiloohm": "kΩ",
    "megaohm": "MΩ", "gigaohm": "GΩ", "nanohenry": "nH", "microhenry": "µH μH", "millihenry": "mH", "picotesla": "pT", "nanotesla": "nT",
    "microtesla": "µT μT", "millitesla": "mT", "milligauss": "mG", "kilogauss": "kG", "nanokelvin": "nK", "microkelvin": "µK μK", "millikelvin": "mK",
    "volt_ampere": "VA", "kilovolt_ampere": "kVA", "megavolt_ampere": "MVA",
    "gigavolt_ampere": "GVA", "microfarad": "µF μF", "nanofarad": "nF", "picofarad": "pF",
    "kilobit": "kbit Kbit", "megabit": "Mbit Mb", "gigabit": "Gbit Gb", "terabit": "Tbit Tb",
    "kilobyte": "kB KB", "megabyte": "MB", "gigabyte": "GB", "terabyte": "TB",
    "petabyte": "PB",
    "exabyte": "EB", "zettabyte": "ZB", "kibibyte": "KiB", "mebibyte": "MiB", "gibibyte": "GiB", "tebibyte": "TiB", "pebibyte": "PiB",
    "kilobit/second": "kbps Kbps", "megabit/second": "Mbps mbps", "gigabit/second": "Gbps gbps", "terabit/second": "Tbps",
    "megabyte/second": "MBps", "gigabyte/second": "GBps", "pixel": "px", "megapixel": "Mpx", "decibel": "dB dBA",
    "dot/inch": "dpi", "pixel/inch": "ppi", "frame/second": "fps", "beat/minute": "bpm", "query/second": "qps QPS", "request/second": "rps RPS",
    "operation/second": "IOPS", "barrel/day": "bpd", "megatonne/year": "Mtpa", "flops": "FLOPS", "gigaflops": "GFLOPS", "teraflops": "TFLOPS",
    "petaflops": "PFLOPS", "exaflops": "EFLOPS", "tonne_of_oil_equivalent": "toe", "kilotonne_of_oil_equivalent": "ktoe",
    "megatonne_of_oil_equivalent": "Mtoe", "lumen": "lm", "candela": "cd",
    "sievert": "Sv", "millisievert": "mSv", "microsievert": "µSv μSv", "becquerel": "Bq", "kilobecquerel": "kBq", "megabecquerel": "MBq", "mole": "mol",
    "millimole": "mmol", "micromole": "µmol μmol", "nanomole": "nmol", "millimolar": "mM", "micromolar": "µM μM",
    "nanomolar": "nM", "gray": "Gy", "microgray": "µGy μGy", "milligray": "mGy", "kilogray": "kGy", "gigabecquerel": "GBq", "terabecquerel": "TBq",
    "curie": "Ci", "microcurie": "µCi μCi", "millicurie": "mCi", "lux": "lx", "arcsecond": "arcsec", "arcminute": "arcmin", "milliarcsecond": "mas",
    "degree": "° º", "degC": "℃ °C ºC degC °Celsius °celsius",
    "degF": "℉ °F ºF degF °Fahrenheit °fahrenheit", "percent": "% ％ ٪", "permille": "‰",
    "percentage_point": "pp ppt pps",
}  # fmt: skip
# Symbols that are words or letters as well: taken only glued to digits ("20 C" is nothing, "20.5C" a temperature), some under conditions that the reader knows.
GLUED_SYMBOLS = {
    "m": "meter", "g": "gram", "s": "second", "h": "hour", "l": "liter", "L": "liter", "t": "tonne", "V": "volt", "A": "ampere", "W": "watt", "K": "kelvin",
    "N": "newton", "J": "joule", "T": "tesla", "B": "byte", "F": "degF", "C": "degC", "in": "inch", "pc": "percent", "MP": "megapixel", "hr": "hour",
    "Mp": "megapixel", "AU": "astronomical_unit",
}  # fmt: skip
# Of those, the ones that are safe after a blank as well.
SPACED_SYMBOLS = frozenset(("m", "g", "s", "h", "l", "L", "t", "V", "W", "K", "pc", "hr"))
TEMPERATURE_CUES = frozenset(
    "temperature temperatures degree degrees fahrenheit celsius centigrade thermostat thermometer oven weather climate warm warmer warmest hot hotter"
    " hottest cold colder coldest cool cooler heat heated boil boils boiling freeze freezes freezing fever °".split()
)
# What stands beside a length to make an area or a volume.
POWERS = {"square": 2, "sq": 2, "cubic": 3, "cu": 3}
POWER_MARKS = {"²": 2, "³": 3, "2": 2, "3": 3}
PER_WORDS = frozenset(("per", "a", "an", "each", "every", "/"))
RATE_ADVERBS = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year"}
# What a quantity may be given for besides a unit of measure; after "a" or "an" only these and units of time, mass and volume.
DENOMINATORS = {
    "share": "share", "person": "person", "head": "person", "capita": "person", "annum": "year", "household": "household", "barrel": "barrel",
    "game": "game",
    "user": "user", "night": "night", "piece": "piece", "employee": "employee", "unit": "unit", "vehicle": "vehicle", "student": "student",
    "worker": "worker",
    "customer": "customer", "passenger": "passenger", "seat": "seat", "ticket": "ticket", "page": "page", "minute": "minute", "quarter": "quarter",
    "wafer": "wafer",
    "charge": "charge", "child": "child", "family": "family", "inhabitant": "inhabitant", "resident": "resident",
}  # fmt: skip
# Dimension of a unit divided by another, where it has a name.
QUOTIENTS = {
    ("length", "time"): "speed", ("data", "time"): "data_rate", ("volume", "time"): "volume_flow", ("mass", "time"): "mass_flow",
    ("mass", "volume"): "density",
    ("mass", "area"): "area_density", ("power", "area"): "irradiance", ("length", "volume"): "fuel_economy", ("force", "area"): "pressure",
    ("length", "time^2"): "acceleration", ("energy", "time"): "power", ("mass", "mass"): "number", ("length", "length"): "number",
    ("volume", "volume"): "number",
}  # fmt: skip
# Products that are written with a sign between two symbols or words.
PRODUCTS = {"foot*pound_force": "energy", "newton*meter": "energy"}
# A larger unit with a smaller one after it: how many make one ("5 feet 2 inches", "2 hours and 30 minutes").
SMALLER = {
    ("foot", "inch"): 12, ("pound", "ounce"): 16, ("hour", "minute"): 60, ("minute", "second"): 60, ("year", "month"): 12, ("meter", "centimeter"): 100,
    ("kilogram", "gram"): 1000, ("kilometer", "meter"): 1000, ("degree", "arcminute"): 60, ("week", "day"): 7, ("day", "hour"): 24, ("yard", "foot"): 3,
}  # fmt: skip
# Words beside a temperature that make it a difference of temperatures.
DIFFERENCE_BEFORE = frozenset("by warmed cooled".split())
DIFFERENCE_AFTER = frozenset(
    "increase rise drop fall decrease decline warmer cooler hotter colder higher lower difference warming cooling change swing above below increases"
    " rises drops".split()
)
# Words that say that "pounds" are money.
MONEY_CUES = frozenset(
    "cost costs costing price prices priced worth pay pays paid paying spend spends spent fine fined salary wage wages revenue profit loss income budget"
    " sterling".split()
)
WEIGHT_CUES = frozenset("weigh weighs weighed weighing weight weights heavy heavier lighter lift lifts lifted fish meat rice grain wheat".split())
