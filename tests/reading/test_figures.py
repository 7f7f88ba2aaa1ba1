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
    ("انهارت 112 بناية في البلدة.", 112, 112, "building"),
    ("عبرت الحدود سبع وأربعون حافلة.", 47, 47, "vehicle"),
    ("غنمت القوات سبع آليات.", 7, 7, "vehicle"),
    ("صوتت لصالح القرار 124 دولة.", 124, 124, "country"),
    ("حلقت 4 مروحيات فوق الميناء.", 4, 4, "aircraft"),
    ("أطلق 22 صاروخا من البحر.", 22, 22, "rocket"),
    ("أغلقت (٢٣) مدرسة أبوابها.", 23, 23, "school"),
    ("نشرت القائمة 17 «شهيدا» سابقا.", 17, 17, "person"),
    ("انضم أربعة من قيادييه إلى المعتصمين.", 4, 4, "person"),
    ("وصل 600 عنصر من قوات الحدود.", 600, 600, "person"),
    ("باع مزارع أبقاره السبع.", 7, 7, "cow"),
    ("عاد موظفوه الثلاثة إلى المكتب.", 3, 3, "person"),
    ("يملك الحزب 17 مستشارا في المجلس.", 17, 17, "person"),
    # Measures, money and durations
    ("تقدمت الوحدات حوالي 18 كيلومتراً.", 18, 18, "kilometre"),
    ("ردم ألفي متر مربع من الشاطئ.", 2000, 2000, "square metre"),
    ("خزن السد 6 ملايين متر مكعب.", 6_000_000, 6_000_000, "cubic metre"),
    ("ينتج الحقل 12 ألف برميل يوميا.", 12_000, 12_000, "barrel per day"),
    ("بلغت سرعة الرياح 78 كيلومترا في الساعة.", 78, 78, "kilometre per hour"),
    ("على بعد 35 ميلا بحريا من الساحل.", 35, 35, "nautical mile"),
    ("وصلت الحرارة إلى 49 درجة.", 49, 49, "degree Celsius"),
    ("هبطت الحرارة إلى 4 درجات تحت الصفر.", -4, -4, "degree Celsius"),
    ("ستنخفض الحرارة إلى ناقص ثماني درجات.", -8, -8, "degree Celsius"),
    ("ضربت هزة قوتها 5,4 درجات المنطقة.", 5.4, 5.4, "magnitude"),
    ("زلزال بقوة 7.8 ضرب الساحل.", 7.8, 7.8, "magnitude"),
    ("ارتفعت الفائدة 50 نقطة أساس.", 50, 50, "basis point"),
    ("حكم أربعين عاماً.", 40, 40, "year"),
    ("حُبس ثلاثة عقود.", 30, 30, "year"),
    ("انتظروا ساعتين ونصف الساعة.", 2.5, 2.5, "hour"),
    ("دام القتال 3 ساعات ونصف.", 3.5, 3.5, "hour"),
    ("استغرق العمل خمس سنوات وشهرين.", 62, 62, "month"),
    ("بلغ سمك الثلج متراً وعشرين سنتيمتراً.", 1.2, 1.2, "metre"),
    ("توقف القطار نصف ساعة.", 0.5, 0.5, "hour"),
    ("أضربوا عن الطعام أسبوعا كاملا.", 1, 1, "week"),
    ("تأجلت الجلسة يوما واحدا.", 1, 1, "day"),
    ("قصف الحي مرتين.", 2, 2, "time"),
    ("كلف المشروع 50 مليار دولار.", 50e9, 50e9, "USD"),
    ("ثمن البيت $250,000 اليوم.", 250_000, 250_000, "USD"),
    ("دفع مليوني يورو ونصف المليون.", 2_500_000, 2_500_000, "EUR"),
    ("تقاضى 120 ألف جنيه مصري.", 120_000, 120_000, "EGP"),
    ("خسر ستمئة ألف ريال يمني.", 600_000, 600_000, "YER"),
    # Shares
    ("نزح 57% من السكان.", 57, 57, "percent"),
    ("شارك ٧٢ في المئة من الناخبين.", 72, 72, "percent"),
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
    ("تجاوز عدد النازحين 65 ألفا.", 65_000, None, "person"),
    ("يفوق طول النفق 700 متر.", 700, None, "metre"),
    ("لم يتجاوز العدد 46 شخصا.", None, 46, "person"),
    ("لا تزيد المدة على أربع سنوات.", None, 4, "year"),
    ("حضر أقل من عشرة نواب.", None, 10, "person"),
    ("لا يسهم القطاع بأكثر من 5% في الناتج.", None, 5, "percent"),
    ("الحبس لا يتعدى 18 شهرا.", None, 18, "month"),
    ("رشاوى تصل إلى 250 ألف دولار.", None, 250_000, "USD"),
    ("انهارت العصابات في أقل من شهر.", None, 1, "month"),
    ("عمره أربعون عاما ونيف.", 40, None, "year"),
    # Ranges
    ("استشهد ما بين 12 و15 مواطنا.", 12, 15, "person"),
    ("سجن بين ست سنوات و22 سنة.", 6, 22, "year"),
    ("يغيب من ستة إلى ثمانية أسابيع.", 6, 8, "week"),
    ("تهطل 80-100 ملم من المطر.", 80, 100, "millimetre"),
    ("صاد أربع أو خمس سمكات.", 4, 5, "fish"),
    ("تدر بين 3 و4 ملايين أوقية.", 3_000_000, 4_000_000, "MRU"),
    ("يحضر بين خمسة وعشرين شخصا.", 5, 20, "person"),
    ("بزيادة بين 10 و15% هذا الموسم.", 10, 15, "percent"),
    # Vague numbers
    ("تظاهر المئات في الساحة.", 200, 999, "person"),
    ("وصلت عشرات العائلات إلى المخيم.", 20, 99, "family"),
    ("هجر آلاف المزارعين قراهم.", 2000, 9999, "person"),
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
    ("أرسلت موسكو طائرتي إطفاء.", 2, 2, "aircraft"),
    ("أصيب مدنيان اثنان بجروح.", 2, 2, "person"),
    ("اعتقل متطوعَيْن في الحي.", 2, 2, "person"),
    ("رفع السعر جنيهين.", 2, 2, "EGP"),
    # One
    ("فتحت مدرسة واحدة أبوابها.", 1, 1, "school"),
    ("لن نرسل جنديا واحدا.", 1, 1, "person"),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), VALUES)
def test_value_and_unit(text: str, low: float | None, high: float | None, unit: str) -> None:
    assert values(text) == [(low, high, unit)]


# What is no figure
NO_FIGURE = [
    "صدر القرار 2254 عن مجلس الأمن.",
    "جاء في بيان رقم 84 أن الطريق سالك.",
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
    "حشد اللواء 444 آلياته.",
    "رجل في الخمسين من عمره.",
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
    ("اعتقلت الشرطة 60 مشجعا.", ["detained"]),
    ("وقع 15 جنديا في الأسر.", ["detained"]),
    ("نزح خمسون ألف شخص من البلدة.", ["displaced"]),
    ("وصلت 40 عائلة نازحة.", ["displaced"]),
    ("ما زال ستة أشخاص في عداد المفقودين.", ["missing"]),
    ("جرى إجلاء 33 مريضا من المستشفى.", ["evacuated"]),
    ("وصل ألفا مقاتل إلى الجبهة.", ["fighters"]),
    ("أُخليت ثلاث قواعد في الشمال.", ["bases"]),
    ("تبرع بعشرة ملايين دولار.", ["money"]),
    ("استمرت المعركة ثلاثة أيام.", ["duration"]),
    ("تقول سعاد (34 عاما) إن البيت تهدم.", ["other"]),
    ("العثور على 22 محتجزا قضوا تحت التعذيب.", ["killed"]),
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
    ("ارتفع السعر من 45 دولارا إلى 220.", [(45, "USD"), (220, "USD")]),
    ("قفز الثمن من 15 إلى مئة ليرة سورية.", [(15, "SYP"), (100, "SYP")]),
    ("تعمل 16 بئرا من أصل 41.", [(16, "well"), (41, "well")]),
    ("تصدت الدفاعات لثمانية صواريخ وأسقطت خمسة منها.", [(8, "rocket"), (5, "rocket")]),
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
    ("ألقوا ثمانين طنا من القنابل.", "ثمانين طنا", "القنابل"),
    ("وصلت عشرات العائلات.", "عشرات", "العائلات"),
    ("أحرقوا سيارتين قرب الجسر.", "سيارتين", None),
    ("حضر 50 نائبا على الأقل.", "50 نائبا على الأقل", "نائبا"),
    ("نجا وثلاثة من رفاقه.", "ثلاثة", "رفاقه"),
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
