"""An Arabic sentence in, its figures out: value, unit, kind and words."""

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic.text import analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.model import Document, Figure, Span, Time
from tawatur.reading.draft import Draft
from tawatur.reading.figures import STAGE


def figures(text: str, *dated: str, outlet: str | None = None) -> list[Figure]:
    """The figures of a text in which the given expressions are times."""
    times = (Time(text=Span.cut(text, text.index(d), text.index(d) + len(d)), edtf="2024") for d in dated)
    document = Document.of(text, published=datetime.date(2024, 12, 7), outlet=outlet)
    found = STAGE.run(Draft(document, analyse(text, vocabulary()), times=tuple(times)))
    for figure in found:
        assert text[figure.text.start : figure.text.end] == figure.text.text
    return list(found)


def values(text: str) -> list[tuple[float | None, float | None, str]]:
    return [(figure.low, figure.high, figure.unit) for figure in figures(text)]


# text, low, high, unit
VALUES = [
    # Numbers with their nouns
    ("تشققت 95 بناية في الضاحية.", 95, 95, "building"),
    ("عبرت الحدود سبع وأربعون حافلة.", 47, 47, "vehicle"),
    ("غنمت القوات سبع آليات.", 7, 7, "vehicle"),
    ("صوتت لصالح القرار 124 دولة.", 124, 124, "country"),
    ("حلقت 4 مروحيات فوق الميناء.", 4, 4, "aircraft"),
    ("أطلق 22 صاروخا من البحر.", 22, 22, "rocket"),
    ("أغلقت (٢٣) مدرسة أبوابها.", 23, 23, "school"),
    ("نشرت القائمة 17 «شهيدا» سابقا.", 17, 17, "person"),
    ("انضم أربعة من قيادييه إلى المعتصمين.", 4, 4, "person"),
    ("وصل 600 عنصر من قوات الحدود.", 600, 600, "person"),
    ("حلب الراعي أبقاره الست.", 6, 6, "cow"),
    ("عاد موظفوه الثلاثة إلى المكتب.", 3, 3, "person"),
    ("يملك الحزب 17 مستشارا في المجلس.", 17, 17, "person"),
    # Measures, money and durations
    ("تقدمت الوحدات حوالي 18 كيلومتراً.", 18, 18, "kilometre"),
    ("زرعوا ثلاثة آلاف متر مربع من القمح.", 3000, 3000, "square metre"),
    ("ضخت المحطة 4 ملايين متر مكعب.", 4_000_000, 4_000_000, "cubic metre"),
    ("تكرر المصفاة 90 ألف برميل يوميا.", 90_000, 90_000, "barrel per day"),
    ("سار القطار 110 كيلومترات في الساعة.", 110, 110, "kilometre per hour"),
    ("جنحت السفينة 17 ميلا بحريا شمالا.", 17, 17, "nautical mile"),
    ("تسجل الحرارة غدا 37 درجة.", 37, 37, "degree Celsius"),
    ("تبلغ الحرارة 9 درجات تحت الصفر.", -9, -9, "degree Celsius"),
    ("سجلت الحرارة ناقص خمس درجات.", -5, -5, "degree Celsius"),
    ("شعر الناس بهزة من 4,9 درجات.", 4.9, 4.9, "magnitude"),
    ("زلزال بقوة 6.3 ضرب الساحل.", 6.3, 6.3, "magnitude"),
    ("ارتفعت الفائدة 50 نقطة أساس.", 50, 50, "basis point"),
    ("حكم أربعين عاماً.", 40, 40, "year"),
    ("حُبس ثلاثة عقود.", 30, 30, "year"),
    ("انتظروا ساعتين ونصف الساعة.", 2.5, 2.5, "hour"),
    ("دام القتال 3 ساعات ونصف.", 3.5, 3.5, "hour"),
    ("تأخر الترميم ثلاث سنوات وشهرين.", 38, 38, "month"),
    ("ارتفع السياج متراً وثلاثين سنتيمتراً.", 1.3, 1.3, "metre"),
    ("توقف القطار نصف ساعة.", 0.5, 0.5, "hour"),
    ("بقي الجسر مغلقا أسبوعا كاملا.", 1, 1, "week"),
    ("تأجلت الجلسة يوما واحدا.", 1, 1, "day"),
    ("قصف الحي مرتين.", 2, 2, "time"),
    ("كلف المشروع 50 مليار دولار.", 50e9, 50e9, "USD"),
    ("ثمن البيت $250,000 اليوم.", 250_000, 250_000, "USD"),
    ("تبرع بمليوني يورو وربع المليون.", 2_250_000, 2_250_000, "EUR"),
    ("وفر 75 ألف جنيه مصري.", 75_000, 75_000, "EGP"),
    ("كسب سبعمئة ألف ريال يمني.", 700_000, 700_000, "YER"),
    # Shares
    ("نزح 57% من السكان.", 57, 57, "percent"),
    ("غاب ٣٨ في المئة من العمال.", 38, 38, "percent"),
    ("ارتفع السعر ستة بالمئة.", 6, 6, "percent"),
    ("رفض نصف الأعضاء الخطة.", 50, 50, "percent"),
    ("دمر الحريق ثلثي المحصول.", 66.7, 66.7, "percent"),
    ("ضاعت ثلاثة أرباع المؤونة.", 75, 75, "percent"),
    ("يعاني طفل من كل خمسة من الجوع.", 20, 20, "percent"),
    ("نسبة المشاركة بلغت 41.", 41, 41, "percent"),
    ("بقي خمس العائلات بلا ماء.", 20, 20, "percent"),
    ("نجا ثلاثة من بين كل أربعة ركاب.", 75, 75, "percent"),
    # Bounds
    ("حضر ما لا يقل عن 50 نائبا.", 50, None, "person"),
    ("حضر أكثر من ألفي شخص.", 2000, None, "person"),
    ("حضر 70 شخصا على الأقل.", 70, None, "person"),
    ("تجاوز عدد النازحين 40 ألفا.", 40_000, None, "person"),
    ("يفوق طول النفق 700 متر.", 700, None, "metre"),
    ("لم يتجاوز الحضور 60 شخصا.", None, 60, "person"),
    ("لا تزيد العقوبة على ست سنوات.", None, 6, "year"),
    ("حضر أقل من عشرة نواب.", None, 10, "person"),
    ("لا يملك الصندوق أكثر من 8% من الأسهم.", None, 8, "percent"),
    ("الإيجار لا يتعدى 20 شهرا.", None, 20, "month"),
    ("منح تصل إلى 80 ألف دولار.", None, 80_000, "USD"),
    ("أنجزوا البناء في أقل من شهر.", None, 1, "month"),
    ("عمره أربعون عاما ونيف.", 40, None, "year"),
    ("قال فلا تكذب: أكثر من 12 مليون نازح.", 12_000_000, None, "person"),
    ("لا أحد يدفع، أكثر من 40 عاملا غادروا.", 40, None, "person"),
    ("لا أحد يدفع وأكثر من 40 عاملا غادروا.", 40, None, "person"),
    # Ranges
    ("تطوع ما بين 18 و22 مواطنا.", 18, 22, "person"),
    ("تعيش السلحفاة بين ثمانين سنة و150 سنة.", 80, 150, "year"),
    ("يدوم العلاج من ثلاثة إلى خمسة أسابيع.", 3, 5, "week"),
    ("يتوقع هطول 25-40 ملم من المطر.", 25, 40, "millimetre"),
    ("اشترت ست أو سبع سمكات.", 6, 7, "fish"),
    ("تكلف بين 7 و8 ملايين أوقية.", 7_000_000, 8_000_000, "MRU"),
    ("يحضر بين خمسة وعشرين شخصا.", 5, 20, "person"),
    ("بزيادة بين 10 و15% هذا الموسم.", 10, 15, "percent"),
    ("يتراوح عدد الزوار بين 1800 و2000.", 1800, 2000, "person"),
    ("عدد المقاعد بين 1900 و2000 مقعد.", 1900, 2000, "seat"),
    ("وصل بين 1990 و2010 متطوعين.", 1990, 2010, "person"),
    ("تراوح العدد بين 1500 و1700.", 1500, 1700, "person"),
    # Numbers that could be years
    ("دفع 2010 دولارات للبائع.", 2010, 2010, "USD"),
    ("بلغ عدد القتلى 1950 حتى المساء.", 1950, 1950, "person"),
    ("بلغ عدد القتلى نحو 2000.", 2000, 2000, "person"),
    ("رحلت الشرطة 2019 من العمال.", 2019, 2019, "person"),
    ("قتل ما بين 1990 و2000 من المقاتلين.", 1990, 2000, "person"),
    # Vague numbers
    ("تظاهر المئات في الساحة.", 200, 999, "person"),
    ("وصلت عشرات العائلات إلى المخيم.", 20, 99, "family"),
    ("تسلم آلاف المزارعين البذور.", 2000, 9999, "person"),
    ("شرد القصف مئات الآلاف من السكان.", 200_000, 999_000, "person"),
    ("ضاعت عشرات المليارات من الدولارات.", 20e9, 99e9, "USD"),
    ("تستمر المعاناة منذ عقود.", 20, 99, "year"),
    ("على مدى أشهر حوصرت المدينة.", 2, 11, "month"),
    ("جرح بضعة عشر متظاهرا.", 13, 19, "person"),
    ("دخل بضع مئات من الجنود.", 200, 999, "person"),
    ("انتهى الأمر بعد بضعة أيام.", 3, 9, "day"),
    # Duals
    ("قتل جنديين عند الحاجز.", 2, 2, "person"),
    ("احترقت غرفتان في المستشفى.", 2, 2, "room"),
    ("غاب شهرين عن العمل.", 2, 2, "month"),
    ("دمرت الغارة دبابتين.", 2, 2, "vehicle"),
    ("استأجرت البلدية طائرتي إطفاء.", 2, 2, "aircraft"),
    ("أصيب مدنيان اثنان بجروح.", 2, 2, "person"),
    ("اعتقل متطوعَيْن في الحي.", 2, 2, "person"),
    ("زادت الأجرة جنيهين.", 2, 2, "EGP"),
    # One
    ("فتحت مدرسة واحدة أبوابها.", 1, 1, "school"),
    ("لم يغادر ضابط واحد.", 1, 1, "person"),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), VALUES)
def test_value_and_unit(text: str, low: float | None, high: float | None, unit: str) -> None:
    assert values(text) == [(low, high, unit)]


# What is no figure
NO_FIGURE = [
    "صدر القرار 2254 عن مجلس الأمن.",
    "جاء في بيان رقم 84 أن الطريق سالك.",
    "جاء في بيان رقم (17) أن الطريق سالك.",
    "جاء في البيان رقم 17 أن الطريق سالك.",
    "صدر القرار رقم 5 والقرار الدولي 1701.",
    "صدر القراران عن المجلس، والقرارين 1701 و2254 سبقاهما.",
    "1 - الغارات مستمرة.\n(4) المعابر مغلقة.",
    "وفق الفقرة 3 من المادة (12) يمنع الصيد.",
    "1- الغارات مستمرة.\n٢/ النزوح مستمر.\n3) المعابر مغلقة.",
    "أقفل الميناء في 27 من الشهر نفسه.",
    "تحلق طائرات اف-16 فوق المدينة.",
    "بثت القناة 12 الخبر.",
    "نصت المادة 107 من الدستور على ذلك.",
    "اجتمعت مجموعة السبع في روما.",
    "قال أحد السكان إن الطريق مغلق.",
    "زارت إحدى اللجان المكان.",
    "شارك عدة أعضاء وبعض الضيوف.",
    "الهدنة والحرب وجهان لعملة واحدة.",
    "أطلقوا المشاريع دفعة واحدة.",
    "نقلت الوكالة عن ثلاثة مسؤولين أن المعبر مغلق.",
    "قال شاهدان إن النار اندلعت ليلا.",
    "أفادت ثلاثة مصادر بتوقف القتال.",
    "ثلاثة دبلوماسيين غربيين قالوا إن الاتفاق قريب.",
    "نقل اللواء 36 آلياته.",
    "امرأة في الستين من عمرها.",
    "فاز الفريق 2-1 على ضيفه.",
    "عام 2012 كان صعبا.",
    "وصل الطرفان إلى اتفاق.",
    "جاء في المرتبة الثالثة عشرة.",
    "سجل الربع الأول خسائر كبيرة.",
    "وسم #رمضان_2024 يتصدر.",
    "هزم القرن العشرين كثيرا من الأفكار.",
    "لم يحضر أحد.",
]


@pytest.mark.parametrize("text", NO_FIGURE)
def test_what_is_no_figure(text: str) -> None:
    assert values(text) == []


def test_a_number_inside_a_time_is_no_figure() -> None:
    assert figures("وقع الهجوم في 6 آب عند الساعة 4 فجرا.", "6 آب", "الساعة 4 فجرا") == []


def test_the_number_of_a_list_item_is_no_figure() -> None:
    text = "1- الغارات: سجلت 94 غارة.\n2- النزوح: فتح 70 مركزا."
    assert [figure.low for figure in figures(text)] == [94, 70]


# text, kinds
KINDS = [
    ("قتل 34 عنصرا و12 مقاتلا في الكمين.", ["killed", "killed"]),
    ("مقتل 3 وإصابة 5 في انفجار.", ["killed", "wounded"]),
    ("سقط سبعة جرحى في القصف.", ["wounded"]),
    ("استشهد تسعة بينهم ثلاثة أطفال.", ["killed", "killed"]),
    ("أصيب عشرون شخصا، اثنان منهم شرطيان.", ["wounded", "wounded"]),
    ("اعتقلت الشرطة 25 متسللا.", ["detained"]),
    ("وقع 15 جنديا في الأسر.", ["detained"]),
    ("نزح خمسون ألف شخص من البلدة.", ["displaced"]),
    ("وصلت 40 عائلة نازحة.", ["displaced"]),
    ("أصبح تسعة بحارة في عداد المفقودين.", ["missing"]),
    ("جرى إجلاء 14 تلميذا من المدرسة.", ["evacuated"]),
    ("وصل ألفا مقاتل إلى الجبهة.", ["fighters"]),
    ("أُخليت ثلاث قواعد في الشمال.", ["bases"]),
    ("تبرع بعشرة ملايين دولار.", ["money"]),
    ("استمرت المعركة ثلاثة أيام.", ["duration"]),
    ("تقول سعاد (34 عاما) إن البيت تهدم.", ["other"]),
    ("العثور على 8 سجناء قضوا عطشا.", ["killed"]),
    ("حضر 300 طالب الحفل.", ["other"]),
    ("دمرت 4 دبابات في الهجوم وقتل سائقان.", ["other", "killed"]),
    ("بلغ عدد القتلى 41 والمفقودون 12.", ["killed", "missing"]),
    ("بلغ عدد القتلى 61، فيما أصيب 180 آخرون.", ["killed", "wounded"]),
    ("رصدت الوزارة 27 إصابة بالكوليرا وثلاث وفيات.", ["other", "killed"]),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_kind(text: str, kinds: list[str]) -> None:
    assert [figure.kind for figure in figures(text)] == kinds


# Figures whose unit stands elsewhere
ELLIPTICAL = [
    ("غادر 40 ألف شخص مقابل 30 ألفا عادوا.", [(40_000, "person"), (30_000, "person")]),
    ("ارتفع السعر من 60 دولارا إلى 175.", [(60, "USD"), (175, "USD")]),
    ("قفز الثمن من 20 إلى ثلاثمئة ليرة سورية.", [(20, "SYP"), (300, "SYP")]),
    ("جفت 6 آبار من أصل 20.", [(6, "well"), (20, "well")]),
    ("سقطت تسعة صواريخ وانفجرت أربعة منها.", [(9, "rocket"), (4, "rocket")]),
    ("غرقت ست سفن وعادت ثلاث أخرى.", [(6, "ship"), (3, "ship")]),
    ("سبعة جرحى وعشرة قتلى.", [(7, "person"), (10, "person")]),
    ("اشترى 3 كيلوغرامات من العنب بخمسين ليرة تركية.", [(3, "kilogram"), (50, "TRY")]),
]


@pytest.mark.parametrize(("text", "found"), ELLIPTICAL)
def test_units_that_stand_elsewhere(text: str, found: list[tuple[float, str]]) -> None:
    assert [(figure.low, figure.unit) for figure in figures(text)] == found


# text, the figure's words, what is counted
WORDS = [
    ("قتل 34 عنصراً من القوات الحكومية السورية.", "34", "عنصراً من القوات الحكومية السورية"),
    ("عبر حوالي 6,000 شخص.", "حوالي 6,000", "شخص"),
    ("طلبوا ما لا يقل عن 50 مليار دولار.", "ما لا يقل عن 50 مليار دولار", None),
    ("نقلوا سبعين طنا من الحديد.", "سبعين طنا", "الحديد"),
    ("وصلت عشرات العائلات.", "عشرات", "العائلات"),
    ("أحرقوا سيارتين قرب الجسر.", "سيارتين", None),
    ("حضر 50 نائبا على الأقل.", "50 نائبا على الأقل", "نائبا"),
    ("نجا وثلاثة من رفاقه.", "ثلاثة", "رفاقه"),
    ("أصيب 20 جريحا وفق إحصاءات المشفى.", "20", "جريحا"),
    ("أصيب 20 جريحا حالة بعضهم حرجة.", "20", "جريحا"),
    ("أصيب 20 شابا لبنانيا معظمهم طلاب.", "20", "شابا لبنانيا"),
    ("أحصوا 30 مصابا، حالة أكثرهم مستقرة.", "30", "مصابا"),
    ("قدر عدد القتلى المدنيين بأكثر من 150.", "أكثر من 150", "المدنيين"),
    ("غادرت مئات العائلات المدينة.", "مئات", "العائلات"),
    ("غادر آلاف المدنيين السوريين المخيم.", "آلاف", "المدنيين السوريين"),
    ("وصل 500 لاجئ من العراق.", "500", "لاجئ من العراق"),
    ("نقلوا 20 طنا من مخازن الجيش السوري.", "20 طنا", "مخازن الجيش السوري"),
    ("نقلوا سبعين طنا من الحديد إلى الميناء.", "سبعين طنا", "الحديد"),
]


@pytest.mark.parametrize(("text", "words", "counted"), WORDS)
def test_the_words_of_a_figure(text: str, words: str, counted: str | None) -> None:
    (figure,) = figures(text)
    assert figure.text.text == words
    assert (figure.of.text if figure.of else None) == counted


@pytest.mark.parametrize("word", ["حوالي", "نحو", "قرابة", "زهاء", "ما يقارب"])
def test_about_leaves_the_value_and_says_so(word: str) -> None:
    (figure,) = figures(f"حضر {word} 300 شخص.")
    assert (figure.low, figure.high, figure.approx) == (300, 300, True)


# The bare name of a currency means that of the place spoken of
CURRENCIES = [
    ("في صنعاء باع الكيس بستين ألف ريال.", "YER"),
    ("في مسقط دفع خمسة ريالات.", "OMR"),
    ("قررت الحكومة في بغداد صرف مئة ألف دينار.", "IQD"),
    ("وزعت بلدية صفاقس منحة من 40 دينارا.", "TND"),
    ("في بيروت بلغ السعر 89 ألف ليرة.", "LBP"),
    ("في الخرطوم صار الرغيف بمئة جنيه.", "SDG"),
    ("في مراكش كلف الإصلاح 9 ملايين درهم.", "MAD"),
]


@pytest.mark.parametrize(("text", "code"), CURRENCIES)
def test_a_bare_currency_is_that_of_the_place(text: str, code: str) -> None:
    assert [figure.unit for figure in figures(text)] == [code]


def test_a_bare_currency_is_that_of_the_outlet_where_the_text_names_no_place() -> None:
    (figure,) = figures("صار سعر الكيس ألف ليرة.", outlet="الوكالة اللبنانية")
    assert figure.unit == "LBP"


def test_a_goal_is_a_target_outside_sport() -> None:
    assert values("قصفت الطائرات ثلاثة أهداف.") == [(3, 3, "target")]
    assert values("انتهت المباراة بثلاثة أهداف.") == [(3, 3, "goal")]


PIECES = """
و من بين إلى أو نحو على الأقل تجاوز لا يتجاوز ثلاثة عشر وعشرين مئة ألف آلاف ملايين نصف ثلثا ونيف واحد اثنين جنديين
شخصا طن دولار ريال درجة تحت الصفر في المئة % $ - ( ) « » ، . 12 3.5 6,000 ٢٠ منهم قتل وأصيب بضع عشرات أشهر كل آخرون
"""


@given(st.lists(st.sampled_from(PIECES.split()), max_size=30))
def test_figures_of_any_words_stand_in_order_and_apart(pieces: list[str]) -> None:
    found = figures(" ".join(pieces) or ".")
    assert all(before.text.end <= after.text.start for before, after in pairwise(found))
    assert all(figure.unit for figure in found)
    assert all(f.low is None or f.high is None or f.low <= f.high for f in found)
