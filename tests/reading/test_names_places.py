"""Places, peoples and events in sentences."""

import pytest

from tawatur.arabic.text import analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.model import Document
from tawatur.reading.draft import Draft
from tawatur.reading.names import names


def named(sentence: str) -> set[tuple[str, str]]:
    draft = Draft(Document.of(sentence), analyse(sentence, vocabulary()))
    return {(entity.label, span.text) for entity in names(draft) for span in entity.mentions}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # known, with clitics and hashtags
        ("سافر الوفد إلى دمشق وبيروت.", {("GPE", "دمشق"), ("GPE", "بيروت")}),
        ("عادوا لقطر بعد أسبوع.", {("GPE", "قطر")}),
        ("أمطار غزيرة #تل_أبيب", {("GPE", "تل_أبيب")}),
        ("صور من #ساحة_زرقفون", set()),
        # unknown words after a head noun; a generic head stays outside, a named one does not
        ("قطعوا الطريق إلى بلدة كفرزعتر.", {("GPE", "كفرزعتر")}),
        ("اقتحموا قرية أم زعفران فجرا.", {("GPE", "أم زعفران")}),
        ("سقطت القذيفة على حي الزعفرانية.", {("LOC", "حي الزعفرانية")}),
        ("نقل الجرحى إلى مستشفى الزهور.", {("FAC", "مستشفى الزهور")}),
        ("توقفت محطة وادي زعترون أمس.", {("FAC", "محطة وادي زعترون")}),
        ("احترق مستودع زعترون أمس.", {("FAC", "مستودع زعترون")}),
        ("احترق مستودع الأدوية أمس.", set()),
        ("أغلقت سلطات البلدين معبر باب الندى.", {("FAC", "معبر باب الندى")}),
        ("وصلت الطائرة إلى مطار زعتران الدولي.", {("FAC", "مطار زعتران الدولي")}),
        ("دخلوا المستشفى الكندي ليلا.", {("FAC", "المستشفى الكندي")}),
        ("احترق السوق الكبير ليلا.", {("FAC", "السوق الكبير")}),
        ("تجمعوا أمام المسجد الكبير.", {("FAC", "المسجد الكبير")}),
        ("احترقت الغابات على جبل زعروران.", {("LOC", "جبل زعروران")}),
        ("أغلقت الشرطة الطريق الوطني رقم 30.", {("LOC", "الطريق الوطني رقم 30")}),
        ("أغلقت الشرطة الطريق المعبد.", set()),
        # a feminine adjective behind a masculine name describes the head; أبو ظبي is no byname
        ("سقط القتيل في بلدة القصر الحدودية.", {("GPE", "القصر")}),
        ("أقام في قرية الكهف الأبيض سنة.", {("GPE", "الكهف الأبيض")}),
        ("قالت أبو ظبي عاقبته لتأخره.", {("GPE", "أبو ظبي")}),
        # unknown words where a place stands
        ("وقع الانفجار قرب زعترونيا مساء.", {("GPE", "زعترونيا")}),
        ("عادوا إلى زعترونيا، ثم رحلوا.", {("GPE", "زعترونيا")}),
        ("رفعوا دعوى إلى محكمتنا.", set()),
        # several in a row
        (
            "قصفت بلدات زعتورة وكفرنيحا والخيزرانة.",
            {("GPE", "زعتورة"), ("GPE", "كفرنيحا"), ("GPE", "الخيزرانة")},
        ),
        ("انسحبوا من حقلي الزمرد والتوت.", {("FAC", "الزمرد"), ("FAC", "التوت")}),
        # an ordinary word is a place beside a cue
        ("خرجت مظاهرة في مدينة الباب.", {("GPE", "الباب")}),
        ("أغلق الباب بقوة.", set()),
        ("هطل المطر على دمشق والباب.", {("GPE", "دمشق"), ("GPE", "الباب")}),
        # what only looks like a place
        ("أسباب القوة القاهرة معروفة.", set()),
        ("التقى موفدا روسيا في الفندق.", set()),
        ("كسرت الريح الأغصان.", set()),
        ("وأدى ارتفاع السعر إلى الركود.", set()),
        ("وصلت المفاوضات إلى طريق مسدود.", set()),
    ],
)
def test_places(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert named(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # an ordinary word is a place at the end of its phrase where the text names a place of its state
        ("وصلت الحافلات من حلب. عادت العائلات إلى الباب، ثم غادرت.", {("GPE", "حلب"), ("GPE", "الباب")}),
        ("وصل الوفد من الرباط. وقف الرجل ينظر إلى الباب، ثم غادر.", {("GPE", "الرباط")}),
        ("وصلت الحافلات من حلب. نظر إلى الباب الحديدي.", {("GPE", "حلب")}),
        # what stands beside a place
        ("قصفوا حلب وزعترونة صباحا.", {("GPE", "حلب"), ("GPE", "زعترونة")}),
        ("انقطعت الكهرباء عن الرمادي وهيت.", {("GPE", "الرمادي"), ("GPE", "هيت")}),
        ("وصلوا إلى حلب ومعهم خيامهم.", {("GPE", "حلب")}),
        # a town that only the gazetteer knows
        ("قتل شخصان في نجف آباد أمس.", {("GPE", "نجف آباد")}),
        # numbers and people in names
        ("خسروا معسكر 48 والمطار.", {("FAC", "معسكر 48")}),
        ("وصلوا إلى مستشفى 22 مايو ليلا.", {("FAC", "مستشفى 22 مايو")}),
        ("غمرت المياه مدرسة القائد رائد الزعتري.", {("FAC", "مدرسة القائد رائد الزعتري")}),
        ("أغلقوا معبر زعترين الحدودي.", {("FAC", "معبر زعترين")}),
        # heads; a plural of people behind them; whom a building is for
        ("هاجموا مخفر زعترين ليلا.", {("FAC", "مخفر زعترين")}),
        ("سقطت القذيفة على زنقة العطارين.", {("LOC", "زنقة العطارين")}),
        ("انقطع الماء عن حي المعلمين.", {("LOC", "حي المعلمين")}),
        ("أغلقت مدرسة الخنساء للبنات أبوابها.", {("FAC", "مدرسة الخنساء للبنات")}),
        ("نقلوا إلى مستشفى الزهور للعلاج.", {("FAC", "مستشفى الزهور")}),
    ],
)
def test_places_by_their_neighbours_and_parts(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert named(sentence) == expected


def test_a_neighbourhood_may_come_again_without_its_head() -> None:
    assert named("قصفوا حي زعفوران ليلا. عاد الناس إلى زعفوران فجرا.") == {
        ("LOC", "حي زعفوران"),
        ("LOC", "زعفوران"),
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("اتهم الإيرانيون جيرانهم.", {("NORP", "الإيرانيون")}),
        ("غادر بعض اللبنانيين القاعة.", {("NORP", "اللبنانيين")}),
        ("عاد الأكراد إلى بيوتهم.", {("NORP", "الأكراد")}),
        ("بينهم سبعة سعوديين.", {("NORP", "سعوديين")}),
        ("توسط شيخ قبيلة زعتران.", {("NORP", "زعتران")}),
        ("قتلت امرأة من آل زعتر.", {("NORP", "آل زعتر")}),
        ("اجتمع المسؤولون الإيرانيون أمس.", set()),
        ("قتل جنود سوريون قرب النهر.", set()),
        ("ترك العمال المصنع.", set()),
        ("مرت سنة كاملة.", set()),
    ],
)
def test_peoples_are_nouns(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert named(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("شارك في معركة حلب.", {("EVENT", "معركة حلب")}),
        ("بدأت ثورة سبتمبر 1962 في الشمال.", {("EVENT", "ثورة سبتمبر 1962")}),
        ("أطلقوا عملية «الصخرة البيضاء» فجرا.", {("EVENT", "الصخرة البيضاء")}),
        ("وصفها بأنها عملية «فاشلة تماما».", set()),
    ],
)
def test_events(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert named(sentence) == expected
