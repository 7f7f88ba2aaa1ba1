"""Bodies and outlets in sentences: which words are the name, and which only announce it."""

import pytest

from tawatur.arabic.text import analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.model import Document, Entity
from tawatur.reading.draft import Draft
from tawatur.reading.names import names


def bodies(sentence: str, outlet: str | None = None) -> list[Entity]:
    draft = Draft(Document.of(sentence, outlet=outlet), analyse(sentence, vocabulary()))
    return [entity for entity in names(draft) if entity.label == "ORG"]


def mentions(sentence: str, outlet: str | None = None) -> set[str]:
    return {span.text for entity in bodies(sentence, outlet) for span in entity.mentions}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # a head noun and what completes it
        ("أصدرت وزارة الثروة الحيوانية تعميما.", {"وزارة الثروة الحيوانية"}),
        ("أعلنت وزارة الطاقة والثروة المعدنية عن مناقصة.", {"وزارة الطاقة والثروة المعدنية"}),
        ("نفت هيئة تنظيم المقاهي الخبر.", {"هيئة تنظيم المقاهي"}),
        ("احتجت نقابة عمال المخابز على القرار.", {"نقابة عمال المخابز"}),
        ("يدرس في جامعة كفرزبد منذ سنتين.", {"جامعة كفرزبد"}),
        ("تقدمت كتيبة هاشم الزعتري نحو التل.", {"كتيبة هاشم الزعتري"}),
        # a definite head with its adjectives, its number, its purpose
        ("رفضت الحكومة الهنغارية المقترح.", {"الحكومة الهنغارية"}),
        ("انتشر اللواء 77 على الحدود.", {"اللواء 77"}),
        ("قالت المديرية العامة لمكافحة التصحر إن الخطة جاهزة.", {"المديرية العامة لمكافحة التصحر"}),
        ("حذرت اللجنة الوطنية للاجئين من البرد.", {"اللجنة الوطنية للاجئين"}),
        ("استدعت الخارجية النمساوية السفير.", {"الخارجية النمساوية"}),
        ("وصلت قوافل الهلال الأحمر الزامبي.", {"الهلال الأحمر الزامبي"}),
        # a quoted name after a head; the head stays outside
        ("وزعت جمعية «الندى» سلالا غذائية.", {"الندى"}),
        ("هاجم لواء «الصخرة» الحاجز.", {"الصخرة"}),
        # a generic head only announces a known or unknown proper name
        ("دخلت قوات اليونيفيل البلدة.", {"اليونيفيل"}),
        ("باعت شركة زمردكس حصتها.", {"زمردكس"}),
        # a bare noun with its article that reports of one country use as a name
        ("أوقف الدرك ثلاثة رجال.", {"الدرك"}),
        ("قصف التحالف المطار.", {"التحالف"}),
        # clitics, and the ل that swallows the article
        ("سلم الملف لوزارة الزراعة.", {"وزارة الزراعة"}),
        ("ناشدوا منظمة «غصن» والصليب الأحمر.", {"غصن", "الصليب الأحمر"}),
        ("قدموا الشكوى للأونروا.", {"للأونروا"}),
    ],
)
def test_a_body_is_named(sentence: str, expected: set[str]) -> None:
    assert mentions(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "شكلوا لجنة جديدة للمتابعة.",
        "تأسست شركة صغيرة في الحي.",
        "طالبوا بهيئة مستقلة تراقب الأسعار.",
        "جلس في مكتب المدير ساعة.",
        "توقفت حركة الشاحنات على الجسر.",
        "حضر رئيس الوفد الهندي الجلسة.",
        "رحب وزير الخارجية النمساوي بالوفد.",
    ],
)
def test_a_common_noun_is_no_body(sentence: str) -> None:
    assert mentions(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("كتبت صحيفة «صباح المرفأ» أن السوق هادئ.", {"صباح المرفأ"}),
        ("وذكرت قناة محلية أن الطريق مفتوح.", set()),
        ("بث تلفزيون الزعفران اللقاء.", {"تلفزيون الزعفران"}),
        ("نقل موقع قرطبيل عن شاهد أن السيارة احترقت.", {"قرطبيل"}),
        ("نقلت صحيفة قرطبيل عن شاهد أن السيارة احترقت.", {"قرطبيل"}),
        ("نقلت وكالة قرطبيل عن شاهد أن السيارة احترقت.", {"وكالة قرطبيل"}),
        ("نقلت وكالة رويترز عن شاهد أن السيارة احترقت.", {"رويترز"}),
        ("قال النائب لـ«ميدان الخبر» إنه لن يستقيل.", {"ميدان الخبر"}),
        ("أفادت «مرايا الساحل» بأن الميناء أغلق.", {"مرايا الساحل"}),
        ("نشرت سهيلا برس الصور.", {"سهيلا برس"}),
        ("قالت القناة 19 إن الاجتماع انتهى.", {"القناة 19"}),
        ("تحدث عن «غضب عارم» في الشارع.", set()),
    ],
)
def test_an_outlet_is_named(sentence: str, expected: set[str]) -> None:
    found = {span.text for entity in bodies(sentence) if entity.media for span in entity.mentions}
    assert found == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # in the place of a source
        ("اطلعت عليها «نهار القلعة» صباحا.", {"نهار القلعة"}),
        ("الشريط الذي بثته «زعتران» قديم.", {"زعتران"}),
        ("كشف موظف تحدث إلى «مرايا» أن السد ممتلئ.", {"مرايا"}),
        ("قال الطبيب في اتصال مع «ضوء النهر» إن الدواء نفد.", {"ضوء النهر"}),
        ("عزا الوزير الغلاء إلى «سوء التخزين».", set()),
        # after those who belong to it
        ("نفى مصدر في «زعترسول» الخبر.", {"زعترسول"}),
        ("قال متحدث باسم «رجال النهر» إنهم باقون.", {"رجال النهر"}),
        ("استقالت رئيسة «بيوت مفتوحة» أمس.", {"بيوت مفتوحة"}),
        ("أكدت الرئيسة «بيوت مفتوحة للجميع».", set()),
        # after what it is
        ("نشرت الوكالة الرسمية «زعترتك» الصورة.", {"زعترتك"}),
        ("نشرت صفحات محلية، بينها «أخبار الزعرور»، الصورة.", {"أخبار الزعرور"}),
        ("طلبت الوزارة من الهيئة «مهلة قصيرة».", set()),
        # joined to one
        ("رفضت حركتا «الغصن» و«الندى» العرض.", set()),
        ("قال مصدر في «الغصن الأخضر» و«الندى» إن الاتفاق قريب.", {"الغصن الأخضر", "الندى"}),
    ],
)
def test_a_quoted_name_is_known_by_what_stands_before_it(sentence: str, expected: set[str]) -> None:
    assert mentions(sentence) == expected


def test_a_unit_is_called_by_its_number_without_the_state_that_it_is_of() -> None:
    assert mentions("انسحب لواء 77 من التل.") == {"لواء 77"}
    assert mentions("انسحبت الفرقة 77 الهنغارية من التل.") == {"الفرقة 77"}


def test_the_outlet_of_the_document_is_known() -> None:
    assert mentions("🔴 نبض الوادي 🔴 انقطع الماء منذ الفجر.", outlet="نبض الوادي") == {"نبض الوادي"}


@pytest.mark.parametrize(
    ("sentence", "armed"),
    [("رفضت الحكومة الهنغارية المقترح.", False), ("انتشرت كتيبة هاشم الزعتري.", True), ("تقدم الجيش شرقا.", True)],
)
def test_a_fighting_body_is_armed(sentence: str, armed: bool) -> None:
    (body,) = bodies(sentence)
    assert body.armed is armed


def test_an_abbreviation_in_brackets_is_the_same_body() -> None:
    (body,) = bodies("حذرت هيئة حماية السواحل (هحسو) من التلوث، ثم عادت هحسو فنفت.")
    assert [span.text for span in body.mentions] == ["هيئة حماية السواحل", "هحسو", "هحسو"]
