"""Adjectives and names of peoples, which say where something is from and name no thing themselves; source: the country lists of general dictionaries."""

DEMONYMS = frozenset(
    "afghan afghans african africans albanian albanians algerian algerians american americans angolan angolans arab arabic argentine argentinian"
    " argentinians armenian armenians asian asians australian australians austrian austrians azerbaijani azerbaijanis bahraini bahrainis bangladeshi"
    " bangladeshis basque belarusian belarusians belgian belgians bolivian bolivians bosnian bosnians brazilian brazilians british buddhist bulgarian"
    " bulgarians burmese cambodian cambodians cameroonian cameroonians canadian canadians catalan catalans catholic catholics chilean chileans chinese"
    " christian christians colombian colombians congolese croatian croatians cuban cubans cypriot czech danish dutch ecuadorian ecuadorians egyptian"
    " egyptians emirati emiratis english eritrean eritreans estonian estonians ethiopian ethiopians european europeans fijian fijians finnish flemish"
    " french georgian georgians german germans ghanaian ghanaians greek guatemalan guatemalans haitian haitians hindu hungarian hungarians icelandic"
    " indian indians indonesian indonesians iranian iranians iraqi iraqis irish islamic israeli israelis italian italians ivorian ivorians jamaican"
    " jamaicans japanese jewish jordanian jordanians kazakh kenyan kenyans korean koreans kuwaiti kuwaitis kyrgyz laotian laotians latin latvian"
    " latvians lebanese liberian liberians libyan libyans lithuanian lithuanians macedonian macedonians malagasy malaysian malaysians malian malians"
    " maltese mauritian mauritians mexican mexicans moldovan moldovans mongolian mongolians moroccan moroccans mozambican mozambicans muslim muslims"
    " namibian namibians nepalese nepali nepalis nicaraguan nicaraguans nigerian nigerians norwegian norwegians omani omanis pakistani pakistanis"
    " palestinian palestinians panamanian panamanians paraguayan paraguayans persian persians peruvian peruvians philippine polish portuguese qatari"
    " qataris roman romanian romanians romans russian russians rwandan rwandans saudi saudis scandinavian scandinavians scottish senegalese serbian"
    " serbians singaporean singaporeans slovak slovakian slovakians slovenian slovenians somali somalis soviet spanish sudanese swedish swiss syrian"
    " syrians taiwanese tanzanian tanzanians thai thais tibetan tibetans tunisian tunisians turkish ugandan ugandans ukrainian ukrainians uruguayan"
    " uruguayans uzbek venezuelan venezuelans vietnamese welsh yemeni yemenis zambian zambians zimbabwean zimbabweans".split()
)
