"""What a figure counts: its kind, and the unit, the words and the currency that stand elsewhere."""

import pytest
from figures_of import figures, values

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
    # Idioms of dying
    ("لقي ثمانية مهاجرين حتفهم غرقا.", ["killed"]),
    ("فارقت سبع نساء الحياة.", ["killed"]),
    ("لفظ ثلاثة مرضى أنفاسهم الأخيرة.", ["killed"]),
    ("راح ضحيته خمسة أشخاص.", ["killed"]),
    ("حصد الوباء أرواح 12 شخصا.", ["killed"]),
    ("أزهق القصف أرواح تسعة سكان.", ["killed"]),
    ("خسر الجيش 14 جنديا.", ["killed"]),
    ("انتشل الغواصون جثث ستة ركاب.", ["killed"]),
    # What follows the number tells it, also of a subject before its verb
    ("ذكر الوالي أن أربعة ركاب توفوا وأن تسعة أصيبوا.", ["killed", "wounded"]),
    ("ذكر الوالي أن جنديين قتلا وأن ثلاثة مهندسين أُنقذوا.", ["killed", "evacuated"]),
    ("قال إن 14 راكبا كانوا في الحافلة وقضوا جميعا.", ["killed"]),
    ("أكد أن «25 مدنيا» قتلوا.", ["killed"]),
    ("تسعة أجانب قيد التوقيف.", ["detained"]),
    ("اضطرت 300 أسرة إلى النزوح.", ["displaced"]),
    ("لا يزال مصير 22 بحارا مجهولا.", ["missing"]),
    ("وفُقد سبعة بحارة.", ["missing"]),
    # A new clause tells of others
    ("قتل مدنيون وتظاهر المئات في الساحة.", ["other"]),
    ("قال نازحون إن 30 عاملا وصلوا.", ["other"]),
    ("أصيب جنود ونجا 12 راكبا.", ["other"]),
    # Plural nouns of state, and tolls
    ("بلغ عدد المخطوفين 35 تلميذا.", ["detained"]),
    ("بلغت حصيلة الغرقى 14 شخصا.", ["killed"]),
    ("ارتفعت الحصيلة إلى 19.", ["killed"]),
    ("ارتفعت حصيلة الموقوفين إلى 19 شخصا.", ["detained"]),
    # Of the hurt and the lost some are dead
    ("توفي خمسة من الجرحى.", ["killed"]),
    ("عثر على جثث ثمانية من المفقودين.", ["killed"]),
    ("عولج أربعون مصابا، مات منهم ثلاثة.", ["wounded", "killed"]),
    # Dead and wounded together, and those who are ill
    ("أسفر الانهيار عن سقوط 14 بين قتيل وجريح.", ["other"]),
    ("أصيب 60 تلميذا بالحصبة.", ["other"]),
    ("أصيب 60 تلميذا بشظايا.", ["wounded"]),
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
    ("ذكر ناجون أن العدد 70.", [(70, "person")]),
    ("شيع المئات ضحايا القصف.", [(200, "person")]),
    ("ارتفع سعر الصرف في دمشق من 12 إلى 15 ألف ليرة.", [(12_000, "SYP"), (15_000, "SYP")]),
    ("ارتفعت الأجرة في دمشق من 900 إلى ألف ليرة.", [(900, "SYP"), (1000, "SYP")]),
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
    ("قدرت الأضرار بما بين 20 و30 مليون دولار.", "ما بين 20 و30 مليون دولار", None),
    ("حضر ما بين 20 و30 ضيفا.", "ما بين 20 و30", "ضيفا"),
    ("قال إن عددهم لم يتجاوز 40 شخصا.", "40", "شخصا"),
    ("أفراد طاقمها الـ22 بخير.", "22", "أفراد طاقمها"),
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
