"""Chinese sentences: what is no claim, then numbers, units, hedges, dates, counted nouns and change, and a page of news with all that it states."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.chinese.tokens import tokenize_chinese
from checker.claims.find import Found, find
from checker.claims.lexicon import compile_lexicon
from checker.claims.scripts import is_chinese
from checker.documents.metadata import iso_period
from checker.documents.plaintext import read_text
from checker.model.claim import Claim, Numeral
from checker.model.document import Source
from checker.model.vocabulary import Attribute, Entity, Vocabulary

PAGE = Path(__file__).parent / "data" / "chinese" / "harbour.txt"
EXPECTED = PAGE.with_suffix(".expected")
HARBOUR = Vocabulary(
    (Entity("澜湾市", ("澜湾",), "市"),), (Attribute("schools", ("学校",), (), "school"), Attribute("throughput", ("吞吐量",), (), "tonne", "total"))
)


def read(text: str, published: str | None = "2019-04-12", language: str = "zh", vocabulary: Vocabulary = Vocabulary()) -> Found:
    source = Source(published=iso_period(published) if published else None, language=language)
    return find(read_text("page", text, source), compile_lexicon(vocabulary))


def plain(numeral: Numeral | None) -> str:
    """A number as a table writes it: a decimal where it is one, else a fraction."""
    if numeral is None:
        return ""
    value = numeral.value
    return str(value) if value.denominator in (1, 3) or value.denominator % 3 == 0 else f"{float(value):g}"


def value_of(claim: Claim) -> str:
    amount = claim.amount
    if amount is None:
        return str(claim.days)
    return f"{plain(amount.low)}..{plain(amount.high)}" if amount.low or amount.high else plain(amount.number)


def said(claim: Claim) -> str:
    """A claim in one line: value, unit, hedge, direction of change."""
    hedge = "" if claim.hedge in ("none", "range") else claim.hedge
    unit = "" if claim.unit == "date" else claim.unit
    return " ".join(word for word in (hedge, value_of(claim), unit, claim.change or "") if word)


def claims(text: str) -> list[str]:
    return [said(c) for c in read(text).claims if c.status != "name"]


SILENT = [
    ("no number", "渔船都回港了。"),
    ("one as an article", "一个老人带着一些孩子走过一座桥。"),
    ("one in words", "一方面统一规划，另一方面一起建设，一直没有停。"),
    ("what is said of nobody", "万一下雨，千万不要过桥。"),
    ("roads", "一带一路沿线的港口。"),
    ("three kingdoms", "他爱读三国，也爱看五一晚会。"),
    ("places", "三门峡、五台山、三里屯和九江都有桥。"),
    ("plan of years", "十二五规划和十三五期间修了路。"),
    ("idioms", "三三两两、五花八门、一五一十、七上八下、四通八达。"),
    ("thousand ways", "千方百计找出成千上万的理由。"),
    ("one of many", "它是最美的桥梁之一。"),
    ("one day", "有一天，他一年到头不在家。"),
    ("both sides", "两岸、两侧、两国、两会。"),
    ("grade", "三年级的孩子和三级医院的医生。"),
    ("two-element words", "多元文化和二元结构。"),
    ("regulation", "执行八项规定。"),
]


@pytest.mark.parametrize("text", [t for _, t in SILENT], ids=[n for n, _ in SILENT])
def test_nothing_is_stated(text: str) -> None:
    assert claims(text) == []


NO_CLAIMS = [
    ("mobile telephone", "请拨打13800138000。", "telephone number"),
    ("landline", "电话0851-81234567。", "telephone number"),
    ("hotline", "服务热线：400-123-4567。", "telephone number"),
    ("short number", "市民热线12345。", "telephone number"),
    ("postcode", "邮编350001。", "telephone number"),
    ("clock", "上午8时30分开门。", "clock time"),
    ("clock with a colon", "渡轮18：45开出。", "clock time"),
    ("clock, half past", "下午三点半放学。", "clock time"),
    ("building", "展厅在3号楼。", "label"),
    ("line", "地铁5号线开通。", "label"),
    ("page", "见第12页。", "label"),
    ("figure", "如图3所示。", "label"),
    ("generation", "90后爱上了航海。", "label"),
    ("code", "G7高速封闭。", "code"),
    ("mobile network", "5G基站建好了。", "code"),
    ("score", "主队以3比1获胜。", "score"),
    ("document number", "见〔2015〕号文。", "note mark"),
    ("primary industry", "第三产业发展快。", "idiom"),
    ("first of all", "第一，要修桥。", "idiom"),
    ("reign", "此桥修于乾隆三十年。", "year of a reign"),
    ("lunar date", "庙会在农历八月十五举行。", "lunar calendar"),
    ("vague years", "近年来修了路。", "a vague time"),
    ("no such day", "2019年2月30日开馆。", "the calendar has no such day"),
]


@pytest.mark.parametrize(("text", "reason"), [row[1:] for row in NO_CLAIMS], ids=[row[0] for row in NO_CLAIMS])
def test_number_that_is_no_claim(text: str, reason: str) -> None:
    found = read(text)
    assert claims(text) == [] and [s.reason for s in found.skipped] == [reason]


NAMES = [("session", "第十三届海洋节开幕了。"), ("census", "第七次人口普查结束。"), ("school", "市第一中学搬家了。"), ("project", "211工程、985高校。")]


@pytest.mark.parametrize("text", [t for _, t in NAMES], ids=[n for n, _ in NAMES])
def test_number_in_a_name(text: str) -> None:
    found = read(text).claims
    assert found and all(c.status == "name" for c in found)


QUANTITIES = [
    # numbers
    ("digits", "全市有桥梁9551座。", ["9551 桥梁"]),
    ("groups", "投资1,649亿元。", ["164900000000 CNY"]),
    ("ten thousands", "岛上有1.2万棵果树。", ["12000 果树"]),
    ("two scales", "发电2亿5000万千瓦时。", ["250000000 kilowatt_hour"]),
    ("trillion", "贷款余额1.3万亿元。", ["1300000000000 CNY"]),
    ("characters", "九千五百五十一名游客上岛。", ["9551 游客"]),
    ("two million", "两百万册图书被淹。", ["2000000 图书"]),
    ("hundreds and ones", "湖里有一百二十三种鱼。", ["123 鱼"]),
    ("zero between", "来了三百零六名选手。", ["306 选手"]),
    ("decimals in characters", "桥长三点五公里。", ["3.5 kilometer"]),
    ("a hundred and fifty thousand", "全县有十五万人。", ["150000 人"]),
    ("short for thousands", "工厂有一万二千名工人。", ["12000 工人"]),
    ("financial characters", "捐款伍拾万元。", ["500000 CNY"]),
    ("full width", "收入５０．５万元。", ["505000 CNY"]),
    ("traditional", "該市有3萬輛電動車，總投資約12億元。", ["30000 電動車", "about 1200000000 CNY"]),
    ("a few hundred", "船上有数百名乘客。", ["100..1000 乘客"]),
    ("teens", "校内有十几名教师。", ["11..19 教师"]),
    ("between two digits", "来了两三百人。", ["200..300 人"]),
    # units
    ("area", "公园占地12.5公顷，水面300亩。", ["12.5 hectare", "300 mu"]),
    ("square and cubic", "馆舍8万平方米，库容2亿立方米。", ["80000 meter^2", "200000000 meter^3"]),
    ("power and voltage", "电站装机50万千瓦，线路500千伏。", ["500000 kilowatt", "500 kilovolt"]),
    ("kilometres in another word", "航线长9千米。", ["9 kilometer"]),
    ("temperature", "水温升到12℃，夜里零下3摄氏度。", ["12 degC", "-3 degC"]),
    ("signs of other letters", "机房有64TB数据和3 km光缆。", ["64 terabyte", "3 kilometer"]),
    ("speed", "列车时速350公里，风速12米/秒。", ["350 kilometer/hour", "12 meter/second"]),
    ("price for a unit", "鱼价每公斤30元，租金55元/平方米。", ["30 CNY/kilogram", "55 CNY/meter^2"]),
    ("rice is no metre", "他吃了3米饭。", []),
    # money
    ("currencies", "捐了5万美元、3000港元、200欧元、8万日元和60英镑。", ["50000 USD", "3000 HKD", "200 EUR", "80000 JPY", "60 GBP"]),
    ("word before", "人民币300元和￥25。", ["300 CNY", "25 CNY"]),
    ("colloquial", "票价5块钱。", ["5 CNY"]),
    ("piece of land", "村里有5块土地。", ["5 土地"]),
    # shares
    ("percent", "入学率98.6%，上升3个百分点。", ["98.6 percent", "3 percentage_point up"]),
    ("percent in characters", "百分之十二点五的船需要修。", ["12.5 percent"]),
    ("tenths", "七成居民会游泳，近八成五的孩子上学。", ["70 percent", "about 85 percent"]),
    ("founding is no tenth", "三家公司成立了。", ["3 公司"]),
    ("fractions", "三分之二的岛有人住，1/4的没有。", ["2/3 dimensionless", "0.25 dimensionless"]),
    ("half", "过半数村民同意。", ["more_than 0.5 dimensionless"]),
    ("multiples", "货运量是十年前的3.5倍，又翻了一番。", ["10 year", "2009", "3.5 dimensionless", "2 dimensionless"]),
    # hedges
    ("about", "约300人、近50艘船、800米左右。", ["about 300 人", "about 50 船", "about 800 meter"]),
    ("more than", "超过12所、逾3万册图书、1200余家企业、50多名医生。", ["more_than 12 所", "more_than 30000 图书", "more_than 1200 企业", "more_than 50 医生"]),
    ("at least", "不少于5座桥，300元以上，至少8人。", ["at_least 5 桥", "at_least 300 CNY", "at_least 8 人"]),
    ("less than", "不到10万户，不足3天，低于5%。", ["less_than 100000 户", "less_than 3 day", "less_than 5 percent"]),
    ("at most", "不超过20人，30分钟以内。", ["at_most 20 人", "at_most 30 minute"]),
    ("recently is no hedge", "最近20人入选。", ["20 人"]),
    ("passing is no hedge", "会议通过3项建议。", ["3 建议"]),
    # ranges
    ("to", "桥宽25至30米，票价3到5元。", ["25..30 meter", "3..5 CNY"]),
    ("scale at the end", "投资300—500万元。", ["3000000..5000000 CNY"]),
    ("percent on both", "占15%-20%，或百分之十至百分之十五。", ["15..20 percent", "10..15 percent"]),
    ("from and to of a change", "渡轮从12艘增加到35艘。", ["12 渡轮", "35 渡轮"]),
    # durations and ages
    ("years", "工程历时五年，工期缩短了两个半月。", ["5 year", "2.5 month down"]),
    ("a year and a half", "建了一年半，前后三个多小时。", ["1.5 year", "more_than 3 hour"]),
    ("ages", "冠军只有17岁。", ["17 year"]),
    # ranks
    ("place", "港口排名全国第三。", ["3 rank"]),
    ("the second largest", "它是该省第二大港口。", ["2 rank"]),
    # change
    ("growth", "吞吐量同比增长12%，收入下降了近3%。", ["12 percent up", "about 3 percent down"]),
    ("level", "学校增至300所，失业率降到4%。", ["300 学校", "4 percent"]),
    ("noun of change", "实现8%的增幅。", ["8 percent up"]),
    ("more than the year before", "比2017年多300人。", ["2017", "300 人 up"]),
    ("both", "人数和收入分别增长12%和15%。", ["12 percent up", "15 percent up"]),
    # nouns
    ("noun before", "目前全市学校已达到312所。", ["312 学校"]),
    ("noun after a clause", "有12家从事养殖的企业。", ["12 企业"]),
    ("people who do", "3万人参加了长跑。", ["30000 人"]),
    ("visits", "接待游客20多万人次。", ["more_than 200000 人次"]),
    ("households", "300户居民搬进新房。", ["300 居民"]),
    ("strength of an earthquake", "发生5.2级地震。", ["5.2"]),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in QUANTITIES], ids=[row[0] for row in QUANTITIES])
def test_quantities(text: str, expected: list[str]) -> None:
    assert claims(text) == expected


# text, days of each date; the document is of Friday 12 April 2019
DATES = [
    ("day", "2018年4月12日开学。", ["2018-04-12"]),
    ("day by another word", "2018年4月12号开学。", ["2018-04-12"]),
    ("year in characters", "二〇一八年通车。", ["2018"]),
    ("day in characters", "一九九八年十月一日开馆。", ["1998-10-01"]),
    ("blanks", "2018 年 4 月通车。", ["2018-04"]),
    ("digits", "截至2018-04-30。", ["2018-04-30"]),
    ("end of a year", "截至2018年底。", ["2018-10-01..2018-12-31"]),
    ("half of a year", "今年上半年和2018年下半年。", ["2019-01-01..2019-06-30", "2018-07-01..2018-12-31"]),
    ("quarter", "2018年第三季度。", ["2018-Q3"]),
    ("months so far", "2018年前三季度。", ["2018-01-01..2018-09-30"]),
    ("months joined", "1至3月开工。", ["2019-01-01..2019-03-31"]),
    ("years by distance", "去年、今年、明年、前年。", ["2018", "2019", "2020", "2017"]),
    ("month of last year", "去年12月通车。", ["2018-12"]),
    ("year from the sentence", "2017年开工，9月停工。", ["2017", "2017-09"]),
    ("month before the document", "11月通车了。", ["2018-11"]),
    ("month still to come", "预计11月通车。", ["2019-11"]),
    ("day of this month", "记者10日获悉。", ["2019-04-10"]),
    ("day of last month", "记者28日获悉。", ["2019-03-28"]),
    ("yesterday", "昨天和上周五。", ["2019-04-11", "2019-04-05"]),
    ("this month and last", "本月和上个月。", ["2019-04", "2019-03"]),
    ("years", "2015年至2018年、2010—2012年。", ["2015-01-01..2018-12-31", "2010-01-01..2012-12-31"]),
    ("days", "8月3日至6日。", ["2018-08-03..2018-08-06"]),
    ("until now", "2015年至今。", ["2015-01-01..2019-04-12"]),
    ("decade", "20世纪90年代建成。", ["1990-01-01..1999-12-31"]),
    ("before Christ", "公元前221年。", ["-220"]),
    ("that year", "2014年开馆，次年扩建。", ["2014", "2015"]),
    ("before", "2020年前完工。", ["..2019-12-31"]),
    ("by", "到2025年建成。", ["..2025-12-31"]),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in DATES], ids=[row[0] for row in DATES])
def test_dates(text: str, expected: list[str]) -> None:
    assert [str(c.days) for c in read(text).claims if c.unit == "date"] == expected


def test_no_date_without_the_documents_own() -> None:
    assert [c.days for c in read("去年通车。", None).claims] == [None]


def as_of(text: str, number: str) -> str:
    claim = next(c for c in read(text).claims if c.text == number)
    return str(claim.when.period) if claim.when else ""


TIMES = [
    ("date before", "2018年，全市有300所学校。", "300", "2018"),
    ("not the year compared with", "2018年有300所，比2017年增加12所。", "12", "2018"),
    ("not the same time last year", "今年3月接待5万人，较去年同期增长8%。", "8", "2019-03"),
    ("not the founding", "成立于1998年的公司有员工3200人。", "3200", "2019-04-12"),
    ("sentence without a blank between", "2017年有3座桥。2018年有5座桥。", "5", "2018"),
]


@pytest.mark.parametrize(("text", "number", "period"), [row[1:] for row in TIMES], ids=[row[0] for row in TIMES])
def test_when_a_value_holds(text: str, number: str, period: str) -> None:
    assert as_of(text, number) == period


MOODS = [
    ("fact", "全市建成了5座桥。", "actual"),
    ("plan", "到2025年，该市计划再建5座桥。", "planned"),
    ("will", "明年将新建5座桥。", "planned"),
    ("nearly is no plan", "将近5座桥被毁。", "actual"),
    ("estimate", "据测算，约有5座桥要修。", "estimated"),
    ("condition", "如果有5座桥被毁，岛上就会缺粮。", "hypothetical"),
]


@pytest.mark.parametrize(("text", "modality"), [row[1:] for row in MOODS], ids=[row[0] for row in MOODS])
def test_how_a_value_is_told(text: str, modality: str) -> None:
    assert next(c for c in read(text).claims if c.text == "5").modality == modality


PRECISION = [
    ("one decimal and a scale", "1.2万人", Numeral(Fraction(12000), Fraction(1000), 1, 0, True)),
    ("scale", "3亿人", Numeral(Fraction(300000000), Fraction(100000000), 1, 0, True)),
    ("exact", "9551人", Numeral(Fraction(9551), Fraction(1), 4, 0)),
    ("zeros", "9600人", Numeral(Fraction(9600), Fraction(1), 4, 2)),
    ("characters, exact", "九千五百五十一人", Numeral(Fraction(9551), Fraction(1), 4, 0)),
    ("characters with a scale", "十五万人", Numeral(Fraction(150000), Fraction(10000), 2, 0, True)),
]


@pytest.mark.parametrize(("text", "numeral"), [row[1:] for row in PRECISION], ids=[row[0] for row in PRECISION])
def test_precision(text: str, numeral: Numeral) -> None:
    amount = read(text).claims[0].amount
    assert amount and amount.number == numeral


def test_the_same_sum_in_another_currency() -> None:
    first, second = read("大桥投资70亿元（约合10亿美元）。").claims
    assert second.restates == first.place.start and (first.unit, second.unit) == ("CNY", "USD")


def test_names_and_nouns_of_a_vocabulary() -> None:
    found = read("2018年，澜湾市共有学校312所，港口吞吐量达到1.2亿吨。", vocabulary=HARBOUR).claims
    assert [(c.attribute, c.entity, c.unit) for c in found if c.unit != "date"] == [("schools", "澜湾市", "school"), ("throughput", "澜湾市", "tonne")]


LANGUAGES = [
    ("language of the document", "桥长3公里。", "zh", True),
    ("by its characters", "桥长3公里。", "en", True),
    ("English with a few", "The bridge (大桥) cost 3亿元 in all.", "en", False),
    ("English in a Chinese document", "The bridge is 3 km long.", "zh", False),
    ("Japanese", "橋は3キロです。", "zh", False),
]


@pytest.mark.parametrize(("text", "language", "expected"), [row[1:] for row in LANGUAGES], ids=[row[0] for row in LANGUAGES])
def test_which_sentences_are_chinese(text: str, language: str, expected: bool) -> None:
    assert is_chinese(text, language) is expected


def test_chinese_inside_english_stays() -> None:
    found = read("In Norwood, plans call for 400万 servers and an output of 1,649亿元 in 2020.", None, "en").claims
    assert [said(c) for c in found][:2] == ["4000000 server", "164900000000 CNY"]


def rows(name: Path) -> list[list[str]]:
    """The rows of a table with bars, without its comments."""
    return [[cell.strip() for cell in line.split("|")] for line in name.read_text("utf-8").splitlines() if line and line[0] != "#"]


def test_a_page_of_news() -> None:
    found = read(PAGE.read_text("utf-8"), "2023-06-18")
    told = [[c.text, value_of(c), c.unit, c.hedge, c.change or "-"] for c in found.claims if c.status != "name"]
    assert told == [row[:5] for row in rows(EXPECTED) if len(row) > 2]
    others = [(s.text, s.reason) for s in found.skipped] + [(c.text, c.reason) for c in found.claims if c.status == "name"]
    assert sorted(others) == sorted((text, why) for text, why in (row for row in rows(EXPECTED) if len(row) == 2))


def test_times_on_the_page() -> None:
    found = [c for c in read(PAGE.read_text("utf-8"), "2023-06-18").claims if c.status != "name"]
    expected = [row for row in rows(EXPECTED) if len(row) > 2]
    stated = [(c.text, str(c.when.period) if c.when else "", row[5]) for c, row in zip(found, expected, strict=True) if row[5] != "-"]
    assert [(text, when) for text, when, _ in stated] == [(text, period) for text, _, period in stated]


PIECES = [
    "全市",
    "约",
    "超过",
    "第",
    "3",
    "1.2",
    "万",
    "亿",
    "千",
    "十",
    "百",
    "五",
    "两",
    "几",
    "半",
    "年",
    "月",
    "日",
    "个",
    "家",
    "企业",
    "元",
    "%",
    "成",
    "至",
    "-",
    "，",
    "。",
    "（",
    "）",
]


@given(st.lists(st.sampled_from([*PIECES, " ", "KB", "去年", "前", "多", "分之", "点", "零", "米", "增长", "倍", "/", "每", "的", "２"]), max_size=14))
def test_any_run_of_pieces_is_read(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = read(text)
    assert all(text[c.place.start : c.place.end] == c.text for c in found.claims)
    assert "".join(text[t.start : t.end] for t in tokenize_chinese(text)) == text.replace(" ", "")
