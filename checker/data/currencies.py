"""Currency codes, words and signs as texts write them; source: ISO 4217, and the currencies that the European Central Bank publishes rates for."""

# code -> the words for it, in the singular or as an invariable form; an s may follow. "_" joins words. Only words that name one currency.
CURRENCY_WORDS = {
    "EUR": "euro",
    "USD": "us_dollar u.s._dollar american_dollar united_states_dollar us$ greenback buck",
    "GBP": "pound_sterling pounds_sterling british_pound uk_pound sterling quid",
    "JPY": "yen japanese_yen 日元 円",
    "CNY": "yuan renminbi rmb chinese_yuan yuan_renminbi yuan_rmb 元 人民币 kuai",
    "HKD": "hong_kong_dollar hk_dollar 港元",
    "TWD": "new_taiwan_dollar taiwan_dollar taiwanese_dollar nt_dollar",
    "SGD": "singapore_dollar singaporean_dollar",
    "AUD": "australian_dollar aussie_dollar",
    "NZD": "new_zealand_dollar kiwi_dollar",
    "CAD": "canadian_dollar",
    "CHF": "swiss_franc",
    "SEK": "swedish_krona swedish_kronor swedish_crown",
    "NOK": "norwegian_krone norwegian_kroner norwegian_crown",
    "DKK": "danish_krone danish_kroner danish_crown",
    "ISK": "icelandic_krona icelandic_kronur icelandic_crown",
    "CZK": "koruna koruny korun czech_crown czech_koruna",
    "PLN": "zloty zlotys zlotych złoty polish_zloty",
    "HUF": "forint hungarian_forint",
    "RON": "romanian_leu romanian_lei",
    "BGN": "bulgarian_lev bulgarian_leva",
    "HRK": "kuna croatian_kuna",
    "RUB": "russian_ruble russian_rouble",
    "UAH": "hryvnia hryvnias ukrainian_hryvnia",
    "TRY": "turkish_lira turkish_liras",
    "INR": "indian_rupee",
    "PKR": "pakistani_rupee pakistan_rupee",
    "LKR": "sri_lankan_rupee",
    "NPR": "nepalese_rupee nepali_rupee",
    "IDR": "rupiah indonesian_rupiah",
    "MYR": "ringgit malaysian_ringgit",
    "THB": "baht thai_baht",
    "PHP": "philippine_peso",
    "KRW": "south_korean_won korean_won",
    "VND": "dong vietnamese_dong",
    "BRL": "brazilian_real brazilian_reais reais",
    "MXN": "mexican_peso",
    "ARS": "argentine_peso argentinian_peso",
    "CLP": "chilean_peso",
    "COP": "colombian_peso",
    "ZAR": "rand south_african_rand",
    "NGN": "naira nigerian_naira",
    "KES": "kenyan_shilling",
    "UGX": "ugandan_shilling",
    "TZS": "tanzanian_shilling",
    "GHS": "cedi ghanaian_cedi",
    "EGP": "egyptian_pound",
    "LBP": "lebanese_pound",
    "ILS": "shekel sheqel new_shekel israeli_shekel",
    "SAR": "saudi_riyal",
    "QAR": "qatari_riyal",
    "AED": "dirham uae_dirham emirati_dirham",
    "KWD": "kuwaiti_dinar",
    "JOD": "jordanian_dinar",
    "BHD": "bahraini_dinar",
    "IQD": "iraqi_dinar",
    "RSD": "serbian_dinar",
    "IRR": "iranian_rial",
    "KZT": "tenge",
    "GEL": "lari georgian_lari",
    "BDT": "taka bangladeshi_taka",
    "MAD": "moroccan_dirham",
    "BTC": "bitcoin",
    "EEK": "kroon estonian_kroon estonian_krooni",
    "LTL": "litas lithuanian_litas",
    "LVL": "lats latvian_lats",
    "SIT": "tolar slovenian_tolar",
    "SKK": "slovak_koruna slovak_crown",
    "CYP": "cyprus_pound cypriot_pound",
    "MTL": "maltese_lira",
}
# Words that several currencies share: the code that holds when nothing else is said ("" is: stay silent), then words of the sentence that decide.
SHARED_WORDS = {
    "dollar": ("USD", {}),
    "$": ("USD", {}),
    "¥": ("", {"CNY": "yuan renminbi rmb cny china chinese", "JPY": "yen jpy japan japanese"}),
    "￥": ("", {"CNY": "yuan renminbi rmb cny china chinese", "JPY": "yen jpy japan japanese"}),
    "rupee": ("INR", {"PKR": "pakistan pakistani", "LKR": "lanka lankan", "NPR": "nepal nepalese", "MUR": "mauritius mauritian"}),
    "peso": (
        "",
        {"MXN": "mexico mexican", "PHP": "philippine philippines filipino", "ARS": "argentina argentine", "CLP": "chile chilean", "COP": "colombia colombian"},
    ),
    "krona": ("SEK", {"ISK": "iceland icelandic"}),
    "kronor": ("SEK", {}),
    "krone": ("", {"NOK": "norway norwegian", "DKK": "denmark danish"}),
    "kroner": ("", {"NOK": "norway norwegian", "DKK": "denmark danish"}),
    "kr": ("", {"SEK": "sweden swedish sek", "NOK": "norway norwegian nok", "DKK": "denmark danish dkk", "ISK": "iceland icelandic isk"}),
    "crown": ("", {"CZK": "czech prague", "SEK": "sweden swedish", "NOK": "norway norwegian", "DKK": "denmark danish"}),
    "franc": (
        "CHF",
        {  # "": of some other country, and so left open
            "CHF": "swiss switzerland chf zurich geneva basel",
            "": "cfa french france paris belgian belgium brussels luxembourg congolese congo rwandan rwanda burundi djibouti guinea senegal cameroon",
        },
    ),
    "ruble": ("RUB", {"BYN": "belarus belarusian"}),
    "rouble": ("RUB", {"BYN": "belarus belarusian"}),
    "lira": ("TRY", {}),
    "liras": ("TRY", {}),
    "leu": ("RON", {"RON": "romania romanian", "MDL": "moldova moldovan"}),
    "lei": ("RON", {"RON": "romania romanian", "MDL": "moldova moldovan"}),
    "shilling": ("", {"KES": "kenya kenyan", "UGX": "uganda ugandan", "TZS": "tanzania tanzanian"}),
    "dinar": ("", {"KWD": "kuwait kuwaiti", "JOD": "jordan jordanian", "IQD": "iraq iraqi", "RSD": "serbia serbian", "BHD": "bahrain bahraini"}),
    "riyal": ("", {"SAR": "saudi", "QAR": "qatar qatari"}),
    "rial": ("", {"IRR": "iran iranian", "OMR": "oman omani"}),
    "real": ("", {"BRL": "brazil brazilian"}),
    "won": ("", {"KRW": "korea korean seoul krw"}),
    "lev": ("BGN", {}),
    "R": ("", {"ZAR": "rand africa african johannesburg pretoria"}),
    "leva": ("BGN", {}),
}
# Rough bounds of how many units a US dollar, euro or pound sterling bought since 1999 (ECB reference rates): enough to tell the currencies of one sign apart.
BANDS = {"CNY": (6, 17), "JPY": (75, 260)}
# A hundredth of the main unit: word -> code when the sentence names no other.
MINOR_WORDS = {
    "cent": "USD",
    "cents": "USD",
    "pence": "GBP",
    "penny": "GBP",
    "pennies": "GBP",
    "eurocent": "EUR",
    "eurocents": "EUR",
    "paise": "INR",
    "¢": "USD",
}
# Signs; those of SHARED_WORDS need a prefix, a word of the sentence or a hint.
SIGNS = {
    "€": "EUR", "£": "GBP", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₫": "VND", "฿": "THB", "₦": "NGN", "₴": "UAH", "₱": "PHP", "₪": "ILS",
    "₿": "BTC",
    "₸": "KZT", "₾": "GEL", "₵": "GHS", "﷼": "IRR", "＄": "USD",
}  # fmt: skip
# What may stand before "$" or "£" (lower case, without points), glued or apart.
SIGN_PREFIXES = {
    "us": "USD", "hk": "HKD", "a": "AUD", "au": "AUD", "aud": "AUD", "aus": "AUD", "c": "CAD", "ca": "CAD", "cad": "CAD", "can": "CAD", "cdn": "CAD",
    "nz": "NZD", "nzd": "NZD", "s": "SGD", "sg": "SGD", "sgd": "SGD", "nt": "TWD", "mex": "MXN", "mx": "MXN", "r": "BRL", "usd": "USD", "hkd": "HKD",
    "mxn": "MXN",
}  # fmt: skip
# Words and letters that stand before the number, as written (a point may follow).
PREFIX_WORDS = {
    "RMB": "CNY", "Rmb": "CNY", "rmb": "CNY", "Rs": "rupee", "RM": "MYR", "Rp": "IDR", "kr": "kr", "Kr": "kr", "SFr": "CHF", "Fr": "franc", "Tk": "BDT",
    "Ksh": "KES", "KSh": "KES", "Dh": "AED", "Dhs": "AED", "R": "R", "zł": "PLN", "Kč": "CZK", "Ft": "HUF",
}  # fmt: skip
FOLDED_SIGNS = {"PS": "GBP"}  # what is left of a sign in a text that was folded to ASCII, glued to a sum
# Letters behind a number that are a currency only where the sentence speaks of prices; "p" is a hundredth.
PRICED_SUFFIXES = {"p": "GBP", "R": "ZAR", "kn": "HRK"}
PRICE_CUES = frozenset(
    "price prices priced cost costs costing pay pays paid paying share shares pence penny budget fee fees fare fares dividend dividends cheaper charge"
    " charges charged".split()
)
SCREEN_LINES = frozenset(("240", "360", "480", "576", "720", "1080", "1440", "2160"))
# Before a code, without a blank: so many of it ("120 MEUR", "5 kSEK").
CODE_SCALES = {"k": 10**3, "K": 10**3, "T": 10**3, "M": 10**6, "m": 10**6, "bn": 10**9, "B": 10**9}
GLUED_PREFIXES = frozenset(("R", "Fr"))  # read as a currency only if the number follows without a blank
SUFFIX_WORDS = {"kr": "kr", "zł": "PLN", "Kč": "CZK", "Ft": "HUF", "RMB": "CNY", "Rs": "rupee"}
# Adjectives and letters that may follow a sum in dollars ("$5 Canadian", "$75 U.S.").
SUM_QUALIFIERS = {"canadian": "CAD", "australian": "AUD", "us": "USD", "u.s.": "USD"}

CODES = frozenset(
    "AED ARS AUD BDT BGN BHD BRL BTC BYN CAD CHF CLP CNY COP CYP CZK DKK EEK EGP EUR GBP GEL GHS HKD HRK HUF IDR ILS INR IQD IRR ISK JOD JPY KES KRW KWD"
    " KZT LKR LTL LVL MAD MDL MTL MUR MXN MYR NGN NOK NPR NZD OMR PHP PKR PLN QAR ROL RON RSD RUB SAR SEK SGD SIT SKK THB TRL TRY TWD TZS UAH UGX USD VND"
    " ZAR".split()
)
LOWER_CODES = frozenset("aud chf cny eur gbp hkd inr jpy krw nzd usd".split())  # codes that are unmistakable in lower case
