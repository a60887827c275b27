"""Words that end in a point without ending a sentence; source: the abbreviations that style guides of English news and science list."""

ABBREVIATIONS = frozenset(
    "adm al approx appt apr aug ave bros ca capt cent cf ch cm co col cos corp dec dept dr e.g ed eds eq eqs esp est etc feb fig figs fl fri ft gen gov hon"
    " i.e inc jan jr jul jun km lb lbs lt ltd maj mar max messrs min mon mr mrs ms mt no nos nov oct op oz pp prof pt ref refs rep rev sat sec sen sep sept"
    " sgt sq sr st sun thu thur thurs tue tues u.k u.n u.s univ vol vols vs wed yr yrs".split()
)
