"""Short stories as cases: what their numbers are about, and which of them contradict each other."""

from __future__ import annotations

# (name, text, number): what the clause tells has no name here, or is not told as a fact
UNATTRIBUTED = [
    ("two firms", "Reed Ltd and Hall Ltd met in May. A company has 40 shops.", "40"),
    ("one of a place's hotels", "A hotel in Weston has 44 rooms.", "44"),
    ("the mayor of a place", "The mayor of Calder is 45 years old.", "45"),
    ("somebody's brother", "Hall's brother earns 41,000 euros a year.", "41,000"),
    ("a rule for others", "Ships longer than 44 m may not enter the port of Calder.", "44"),
    ("weather", "Rain fell for 41 days.", "41"),
    ("neither of two", "Neither Calder nor Weston has 41 schools.", "41"),
    ("one that was named for a comparison", "Unlike Calder, most towns have 41 schools.", "41"),
    ("a supposition", "If Calder had 41 schools, it would need more teachers.", "41"),
    ("a question", "Does Calder have 41 schools?", "41"),
    ("each of several", "Each of the towns has 41 lamps.", "41"),
    ("a visitor's spending", "A visitor to the Kestrel Museum spends 41 euros on average.", "41"),
    ("the rival", "Kestrel Air lost to a rival that flies 41 aircraft.", "41"),
    ("an older thing", "The Alder Bridge replaced a ferry that carried 41 cars.", "41"),
    ("who was met", "The farmers met Hall. They own 41 fields.", "41"),
    ("a part of another thing", "The museum's roof, like that of the Orr Tower, weighs 41 tonnes.", "41"),
    ("between two", "The road from Calder to Weston is 41 km long.", "41"),
    ("some of many", "The vaccine was given to 3,100 people in Calder, of whom 41 fell ill.", "41"),
    ("the oldest of its animals", "Weston Zoo is old. Its oldest elephant is 41 years old.", "41"),
    ("part of a council", "The Orr Party has a plan. It won 41 of the 120 seats in Calder.", "41"),
    ("what a museum in a place shows", "The museum in Calder shows 41 pictures.", "41"),
    ("a reader in a school", "The average pupil at Calder School reads 41 books a year.", "41"),
    ("those of a number of people", "Of Weston's 9,500 people, 41 are pensioners.", "41"),
    ("how much shorter", "Brann Glacier is 12 km long, 41 m shorter than in 1950.", "41"),
    ("a rank among others", "An earthquake of magnitude 6.1 struck Calder.", "6.1"),
    ("a time that is past", "In the last 41 hours Calder was calm.", "41"),
    ("a denial", "Hill denied that Harrow Foods had 41 shops.", "41"),
]

# (name, text, rows of number, entity, attribute, time that the text states, modality)
STORIES = [
    (
        "bus accident",
        "In Calder, 12 passengers were killed and 40 injured on 3 May 2019 when a bus hit a wall.",
        [("12", "Calder", "deaths", "2019-05-03", "actual"), ("40", "Calder", "injured", "2019-05-03", "actual")],
    ),
    (
        "fire",
        "The Weston Mill fire of 2007 left 9 people dead and 30 hurt. It destroyed 14 houses.",
        [
            ("9", "Weston Mill", "deaths", "2007", "actual"),
            ("30", "Weston Mill", "injured", "2007", "actual"),
        ],
    ),
    (
        "company",
        "Harrow Foods, founded in 1987 by Ada Hill, employs 2,340 people. The company reported revenue of 410 million euros in 2019."
        " It plans to open 25 shops by 2023.",
        [
            ("1987", "Harrow Foods", "founded", "1987", "actual"),
            ("2,340", "Harrow Foods", "employees", None, "actual"),
            ("410 million", "Harrow Foods", "revenue", "2019", "actual"),
            ("25", "Harrow Foods", "shops", "2023", "planned"),
        ],
    ),
    (
        "takeover",
        "Reed Ltd bought Hall Ltd for 30 million pounds in 2016. Hall Ltd had 200 workers; Reed Ltd had 900.",
        [("200", "Hall Ltd", "workers", "2016", "actual"), ("900", "Reed Ltd", "workers", "2016", "actual")],
    ),
    (
        "bridge",
        "The Alder Bridge, opened in 1982, has a length of 310 m. It is 14 m wide and its towers rise 88 m. Construction of the Alder Bridge cost 40 million"
        " euros.",
        [
            ("1982", "Alder Bridge", "opened", "1982", "actual"),
            ("310", "Alder Bridge", "length", None, "actual"),
            ("14", "Alder Bridge", "width", None, "actual"),
            ("88", "Alder Bridge", "height", None, "actual"),
            ("40 million", "Alder Bridge", "construction", "1982", "actual"),
        ],
    ),
    (
        "fact box",
        "# Alder Bridge\n\nThe Alder Bridge carries a road.\n\n- **Length:** 310 m\n- Height: 88 m\n- Opened: 4 May 1982\n- Daily traffic: 12,000 vehicles\n",
        [
            ("310", "Alder Bridge", "length", None, "actual"),
            ("88", "Alder Bridge", "height", None, "actual"),
            ("4 May 1982", "Alder Bridge", "opened", "1982-05-04", "actual"),
            ("12,000", "Alder Bridge", "daily traffic", None, "actual"),
        ],
    ),
    (
        "museum",
        "The Kestrel Museum shows 4,500 clocks. Some 120,000 people visited the museum in 2018. Admission costs 12 euros.",
        [
            ("4,500", "Kestrel Museum", "clocks", None, "actual"),
            ("120,000", "Kestrel Museum", "visitors", "2018", "actual"),
            ("12", "Kestrel Museum", "admission", None, "actual"),
        ],
    ),
    (
        "read me",
        "# Harrow\n\nHarrow is a queue server.\n\n- Keeps messages for 14 days\n- Supports up to 100 users\n"
        "- Limits uploads to 25 MB\n- Times out after 30 seconds\n",
        [
            ("14", "Harrow", "message retention", None, "actual"),
            ("100", "Harrow", "supported users", None, "actual"),
            ("25", "Harrow", "upload limit", None, "actual"),
            ("30", "Harrow", "timeout", None, "actual"),
        ],
    ),
    (
        "sports club",
        "Orrville Rovers was founded in 1902. The club has 1,200 members and plays at Mill Lane, which seats 8,000 spectators.",
        [
            ("1902", "Orrville Rovers", "founded", "1902", "actual"),
            ("1,200", "Orrville Rovers", "members", None, "actual"),
            ("8,000", "Mill Lane", "capacity", None, "actual"),
        ],
    ),
    (
        "hospital",
        "Brannock Hospital has 320 beds. In 2017 the hospital treated 41,000 patients, 5 percent more than in 2016.",
        [("320", "Brannock Hospital", "beds", None, "actual"), ("41,000", "Brannock Hospital", "patients", "2017", "actual")],
    ),
    (
        "election",
        "Turnout in Calder was 61 percent in 2020. Ada Hill won 14,200 votes; Tom Reed got 9,800.",
        [
            ("61", "Calder", "turnout", "2020", "actual"),
            ("14,200", "Ada Hill", "votes", "2020", "actual"),
            ("9,800", "Tom Reed", "votes", "2020", "actual"),
        ],
    ),
    (
        "climate",
        "The average temperature in Weston was 9.4 °C in 2015. Rainfall there reached 820 mm.",
        [("9.4", "Weston", "average temperature", "2015", "actual")],
    ),
    (
        "ferry",
        "The ferry Aurora, built in 1968, is 96 m long. The ship carries 240 passengers. It sank in 1994.",
        [
            ("1968", "Aurora", "built", "1968", "actual"),
            ("96", "Aurora", "length", None, "actual"),
            ("240", "Aurora", "passengers", None, "actual"),
            ("1994", "Aurora", "sank", "1994", "actual"),
        ],
    ),
    (
        "school",
        "Calder School has 640 pupils and 41 teachers. In 2005 the school had 580 pupils.",
        [
            ("640", "Calder School", "pupils", None, "actual"),
            ("41", "Calder School", "teachers", None, "actual"),
            ("580", "Calder School", "pupils", "2005", "actual"),
        ],
    ),
    (
        "ticket prices",
        "A ticket for the Orr Tower costs 9 euros. The tower is 130 m high and has 24 floors.",
        [
            ("9", "Orr Tower", "ticket", None, "actual"),
            ("130", "Orr Tower", "height", None, "actual"),
            ("24", "Orr Tower", "floors", None, "actual"),
        ],
    ),
    (
        "rivers",
        "| River | Length (km) | Bridges |\n|---|---|---|\n| Orr | 310 | 24 |\n| Brann | 96 | 7 |\n",
        [
            ("310", "Orr", "length", None, "actual"),
            ("24", "Orr", "bridges", None, "actual"),
            ("96", "Brann", "length", None, "actual"),
        ],
    ),
    (
        "trees",
        "Weston aims to plant 10,000 trees by 2030. Last year the town planted 2,300 trees.",
        [("10,000", "Weston", "trees", "2030", "planned"), ("2,300", "Weston", "trees", "2020", "actual")],
    ),
    (
        "wolves",
        "Brannock Forest covers 310 square kilometres. The forest is home to an estimated 60 wolves.",
        [("310", "Brannock Forest", "area", None, "actual"), ("60", "Brannock Forest", "wolves", None, "estimated")],
    ),
    (
        "fair",
        "The Weston Fair drew 15,000 visitors in 2018. In 2019 it attracted 17,000.",
        [("15,000", "Weston Fair", "visitors", "2018", "actual"), ("17,000", "Weston Fair", None, "2019", "actual")],
    ),
    (
        "dam",
        "The Orr Dam is 97 metres high. Its lake holds 2.1 million cubic metres of water, and its turbines have an output of 40 megawatts.",
        [("97", "Orr Dam", "height", None, "actual"), ("40", "Orr Dam", "output", None, "actual")],
    ),
    (
        "airline",
        "Kestrel Air flies 31 aircraft to 58 destinations. In 2019 the airline carried 4.1 million passengers.",
        [
            ("31", "Kestrel Air", "aircraft", None, "actual"),
            ("58", "Kestrel Air", "destinations", None, "actual"),
            ("4.1 million", "Kestrel Air", "passengers", "2019", "actual"),
        ],
    ),
    (
        "university",
        "Founded in 1911, the University of Calder enrolls 12,400 students; its library holds 900,000 books.",
        [
            ("1911", "University of Calder", "founded", "1911", "actual"),
            ("12,400", "University of Calder", "students", None, "actual"),
        ],
    ),
    (
        "mountain",
        "Mount Brann is 2,410 m high. The mountain was first climbed in 1874. About 3,000 people a year reach the top.",
        [("2,410", "Mount Brann", "height", None, "actual"), ("1874", "Mount Brann", None, "1874", "actual")],
    ),
    (
        "in apposition",
        "The Alder Bridge, 310 m long and 14 m wide, links Calder and Weston. At 88 m, the Orr Tower is the tallest in Kent.",
        [("310", "Alder Bridge", "length", None, "actual"), ("14", "Alder Bridge", "width", None, "actual"), ("88", "Orr Tower", "height", None, "actual")],
    ),
    (
        "telephone",
        "The Kestrel 5 weighs 170 grams and has a 6.1-inch screen. Its battery lasts 18 hours.",
        [
            ("170", "Kestrel 5", "weight", None, "actual"),
            ("6.1", "Kestrel 5", "screen", None, "actual"),
            ("18", "Kestrel 5", "duration", None, "actual"),
        ],
    ),
    (
        "two towns",
        "Calder, a town on the Orr, has 20,000 inhabitants. Weston has 9,500.",
        [("20,000", "Calder", "inhabitants", None, "actual"), ("9,500", "Weston", "inhabitants", None, "actual")],
    ),
    (
        "orchestra",
        "The Calder Orchestra, which has 84 players, gave 60 concerts in 2018. Its budget was 7 million euros.",
        [
            ("84", "Calder Orchestra", "players", None, "actual"),
            ("60", "Calder Orchestra", "concerts", "2018", "actual"),
            ("7 million", "Calder Orchestra", "budget", "2018", "actual"),
        ],
    ),
    (
        "strike",
        "Some 3,400 workers of Harrow Foods went on strike in June 2018. According to the union, 90 percent of them took part.",
        [("3,400", "Harrow Foods", "workers", "2018-06", "actual")],
    ),
    (
        "population",
        "In 2011 the population of Calder was 20,310. By 2021 it is expected to reach 24,000.",
        [("20,310", "Calder", "population", "2011", "actual"), ("24,000", "Calder", "population", "2021", "planned")],
    ),
    (
        "stadium",
        "The capacity of Orr Park is 22,000. In 2019 an average of 14,300 fans came to the stadium.",
        [("22,000", "Orr Park", "capacity", None, "actual")],
    ),
    (
        "library",
        "# Calder Library\n\nThe Calder Library is free to all.\n\n## Collection\n\nThere are 90,000 books and 1,200 maps.\n\nLoans: 310,000 in 2018\n",
        [
            ("90,000", "Calder Library", "books", None, "actual"),
            ("1,200", "Calder Library", "maps", None, "actual"),
            ("310,000", "Calder Library", "loans", "2018", "actual"),
        ],
    ),
    (
        "zoo",
        "Weston Zoo keeps 310 animals. Its oldest elephant is 51 years old, and its largest hall has 400 seats.",
        [("310", "Weston Zoo", "animals", None, "actual")],
    ),
    (
        "rents",
        "The average rent in Calder is 810 euros a month, up 4 percent from 2019.",
        [("810", "Calder", "average rent", None, "actual"), ("4", "Calder", "average rent", None, "actual")],
    ),
    (
        "writer",
        "Tom Reed (born 12 May 1948) wrote 14 novels. He died in 2011 aged 63.",
        [
            ("12 May 1948", "Tom Reed", "born", "1948-05-12", "actual"),
            ("14", "Tom Reed", "novels", None, "actual"),
            ("2011", "Tom Reed", "died", "2011", "actual"),
            ("63", "Tom Reed", "age", "2011", "actual"),
        ],
    ),
    (
        "patients",
        "The Kestrel Hospital admitted 12,000 patients in 2020, 8 percent fewer than in 2019.",
        [("12,000", "Kestrel Hospital", "patients", "2020", "actual"), ("8", "Kestrel Hospital", "patients", "2020", "actual")],
    ),
    (
        "shops",
        "Harrow Foods opened 70 shops in 2019 and wants to have 100 by 2021.",
        [("70", "Harrow Foods", "shops", "2019", "actual"), ("100", "Harrow Foods", "shops", "2021", "planned")],
    ),
    (
        "liner",
        "The Aurora, which was launched in 1931, could carry 900 passengers.",
        [("1931", "Aurora", "launched", "1931", "actual"), ("900", "Aurora", "capacity", None, "actual")],
    ),
    (
        "gallery",
        "The Orr Gallery, sold to Ada Hill in 1990, has 12 rooms.",
        [("12", "Orr Gallery", "rooms", None, "actual")],
    ),
    (
        "start-ups",
        "Weston has 55 start-ups and 12 state-owned firms.",
        [("55", "Weston", "start-ups", None, "actual"), ("12", "Weston", "state-owned firms", None, "actual")],
    ),
    (
        "two growths",
        "Prices in Calder rose 4 percent in 2018, in Weston by 3 percent.",
        [("4", "Calder", "prices", "2018", "actual")],
    ),
    (
        "manual",
        "# Parcelbox\n\nParcelbox is a file store.\n\n- API rate limit: 600 requests per minute\n- Sessions last 12 hours\n- `timeout` defaults to 40 seconds\n"
        "- Files can be up to 2 GB in size\n",
        [
            ("600", "Parcelbox", "api rate limit", None, "actual"),
            ("12", "Parcelbox", "session duration", None, "actual"),
            ("40", "Parcelbox", "timeout", None, "actual"),
            ("2", "Parcelbox", "file size", None, "actual"),
        ],
    ),
    (
        "prize",
        "Ada Hill, a painter, won the Orr Prize in 2004. She sold 41 pictures that year.",
        [("2004", "Ada Hill", None, "2004", "actual"), ("41", "Ada Hill", "pictures", "2004", "actual")],
    ),
]

# (name, one page, another): nothing in them is opposed
AGREEING = [
    ("killed and injured", "The Calder fire killed 12 people.", "The Calder fire injured 40 people."),
    ("gross and net", "The gross profit of Harrow Foods was 40 million euros in 2018.", "The net profit of Harrow Foods was 12 million euros in 2018."),
    ("founded and opened", "The Kestrel Museum was founded in 1911.", "The Kestrel Museum was opened in 1914."),
    ("whole and span", "The Alder Bridge is 310 m long.", "The main span of the Alder Bridge is 140 m long."),
    ("two years", "In 2018 Harrow Foods had revenue of 410 million euros.", "In 2019 Harrow Foods had revenue of 380 million euros."),
    ("plan and fact", "Weston plans to have 40 schools by 2025.", "Weston has 12 schools."),
    (
        "what is supported and what there is",
        "# Harrow\n\nHarrow is a queue server. Harrow supports 100 users.",
        "# Harrow\n\nHarrow is a queue server. Harrow has 40 users.",
    ),
    ("seats and fans", "Orr Park seats 22,000 spectators.", "In 2019 Orr Park drew 14,300 spectators."),
    ("bridge and towers", "The Alder Bridge is 24 m high.", "The towers of the Alder Bridge are 88 m high."),
    (
        "kept and deleted",
        "# Harrow\n\nHarrow is a queue server. Harrow keeps messages for 14 days.",
        "# Harrow\n\nHarrow is a queue server. Harrow deletes messages after 30 days.",
    ),
    ("two lakes", "Lake Orr is 40 m deep.", "Lake Orrmond is 90 m deep."),
    ("some of them", "Calder School has 640 pupils.", "In Calder School 120 pupils come by bus."),
    ("in one place", "Harrow Foods has 70 shops.", "Harrow Foods has 12 shops in Weston."),
    ("levels and growth", "The population of Calder is 20,310.", "The population of Calder grew by 1,200."),
    ("rounded", "The Orr Tower is 130 m high.", "The Orr Tower is about 129 m high."),
    ("seats won and seats there are", "The Calder council has 120 seats.", "The Orr Party won 41 of the 120 seats in Calder."),
    ("what a hall holds and what came", "The Aurora can carry 900 passengers.", "The Aurora carried 700 passengers."),
    ("an elephant's age", "Weston Zoo is 90 years old.", "Weston Zoo is old. Its oldest elephant is 51 years old."),
    ("two parts of a bridge", "The towers of the Alder Bridge are 88 m high.", "The piers of the Alder Bridge are 12 m high."),
    ("who was met", "Reed met Hall. The firm earned 41 million euros.", "Hall earned 30 million euros."),
    ("two growths", "Sales of Harrow Foods rose 4 percent in 2018.", "Sales of Harrow Foods were 40 million euros in 2018."),
    ("some of them and others", "Of Weston's 9,500 people, 2,100 are pensioners.", "Of Weston's 9,500 people, 1,900 are children."),
    ("women and men", "The council of Calder has 40 members, 22 of them women.", "The council of Calder has 40 members, 18 of them men."),
    ("a lift and its tower", "The Orr Tower's lift weighs 4 tonnes.", "The Orr Tower weighs 900 tonnes."),
    ("two persons of a place", "Weston's mayor earns 90,000 euros.", "Weston's chief engineer earns 70,000 euros."),
    ("two things that are kept", "Harrow keeps logs for 90 days.", "Harrow keeps messages for 14 days."),
    ("two things that are limited", "In Harrow, uploads are limited to 25 MB.", "In Harrow, messages are limited to 1 MB."),
    ("fans and cars", "The Orr Stadium can hold 30,000 fans.", "The Orr Stadium can hold 400 cars."),
    ("two ships of a line", "Kestrel Air's Boeing jets are 9 years old.", "Kestrel Air's Airbus jets are 4 years old."),
    ("a goal and what came of it", "Norwood's goal for 2025: 41 schools.", "Norwood had 38 schools in 2025."),
    ("two times of a choir", "The Calder Choir, which has 84 singers, toured in 2018.", "In 2001 the Calder Choir had 60 singers."),
    ("added", "In 2019 Kestrel Air added 12 aircraft.", "In 2019 Kestrel Air had 31 aircraft."),
]

# (name, one page, another): one finding
OPPOSED = [
    ("schools", "Calder has 12 schools.", "There are 15 schools in Calder."),
    ("lengths", "The Alder Bridge is 310 m long.", "The length of the Alder Bridge is 340 m."),
    ("foundings", "Harrow Foods was founded in 1987.", "Harrow Foods was set up in 1978."),
    ("victims", "In 2019 a fire in Calder killed 12 people.", "In 2019 a fire killed 14 people in Calder."),
    (
        "retention",
        "# Harrow\n\nHarrow is a queue server.\n\n- Keeps messages for 14 days",
        "Harrow is a queue server. In Harrow, messages are kept for 30 days.",
    ),
    (
        "limits",
        "# Harrow\n\nHarrow is a queue server.\n\n- Supports up to 100 users",
        "Harrow is a queue server. Up to 200 users are supported by Harrow.",
    ),
    ("fact box and prose", "# Alder Bridge\n\nThe Alder Bridge carries a road.\n\n- Length: 310 m", "The Alder Bridge is 340 m long."),
    ("capacity", "Orr Park seats 22,000 spectators.", "Orr Park has a capacity of 18,500."),
    ("table and prose", "| River | Length (km) |\n|---|---|\n| Orr | 310 |\n| Brann | 96 |\n", "The Orr is 350 km long."),
    ("injured", "In 2019 a storm in Weston left 12 dead and 40 hurt.", "In 2019, 55 people were injured in Weston by a storm."),
    ("uploads", "Parcelbox limits uploads to 25 MB.", "In Parcelbox, uploads are limited to 50 MB."),
    ("a limit at most", "Harrow supports up to 100 users.", "Harrow supports up to 250 users."),
    ("births", "Tom Reed (born 12 May 1948) wrote 14 novels.", "Tom Reed was born on 21 May 1948."),
    ("a firm and its kind", "Harrow Ltd is a shipbuilder. The shipbuilder has 31 cranes.", "Harrow Ltd has 38 cranes."),
    ("revenue", "In 2018 the revenue of Harrow Foods was 410 million euros.", "Harrow Foods reported revenue of 380 million euros in 2018."),
]
