"""Causes: which side is which, how far each reaches, what is prevented and what is denied."""

from dataclasses import replace

import pytest

from tawatur.model import Cause
from tawatur.reading.causes import STAGE
from tawatur.reading.events import STAGE as EVENTS

CAUSES = [
    ("أغلقت المدارس بسبب الثلوج", "الثلوج", "أغلقت المدارس", "بسبب"),
    ("بسبب الثلوج أغلقت المدارس", "الثلوج", "أغلقت المدارس", "بسبب"),
    ("توقفت العبّارة نتيجة عطل في المحرك", "عطل في المحرك", "توقفت العبّارة", "نتيجة"),
    ("تعافت الأسواق بفضل الأمطار التي هطلت مبكرا", "الأمطار التي هطلت مبكرا", "تعافت الأسواق", "بفضل"),
    ("بقي الصيادون في بيوتهم لأن البحر هائج", "البحر هائج", "بقي الصيادون في بيوتهم", "لأن"),
    ("أدى انهيار السد إلى غرق القرية", "انهيار السد", "غرق القرية", "أدى"),
    ("انهار السد، ما أدى إلى غرق القرية", "انهار السد", "غرق القرية", "أدى"),
    ("العاصفة التي تسببت في غرق القارب مرت", "العاصفة", "غرق القارب", "تسببت"),
    ("أسفر الحريق عن تلف المخزن", "الحريق", "تلف المخزن", "أسفر"),
    ("عزا المهندس الانهيار إلى غياب الصيانة", "غياب الصيانة", "الانهيار", "عزا"),
    ("قال المهندس إن الانهيار ناجم عن غياب الصيانة", "غياب الصيانة", "الانهيار", "ناجم"),
    ("الانهيار مرده غياب الصيانة", "غياب الصيانة", "الانهيار", "مرده"),
    ("الانهيار في رأيي سببه غياب الصيانة", "غياب الصيانة", "الانهيار في رأيي", "سببه"),
    ("والعطش ثمرة إهمال القنوات", "إهمال القنوات", "العطش", "ثمرة"),
    ("غلت الأسعار، وسبب ذلك أن الميناء مغلق", "الميناء مغلق", "غلت الأسعار", "سبب"),
    ("لأن البحر هائج، بقي الصيادون في بيوتهم", "البحر هائج", "بقي الصيادون في بيوتهم", "لأن"),
    ("غلت الأسعار، بحسب التجار، لأن الميناء مغلق", "الميناء مغلق", "غلت الأسعار", "لأن"),
    ("انهار السد، الأمر الذي أدى إلى غرق القرية", "انهار السد", "غرق القرية", "أدى"),
    ("تجميد القروض شلّ المصانع", "تجميد القروض", "المصانع", "شلّ"),
    ("الغضب هو الذي أسقط الوزارة", "الغضب", "الوزارة", "أسقط"),
    ("ما أسقط الوزارة هو الغضب", "الغضب", "الوزارة", "أسقط"),
    ("الغضب الذي أشعله قرار الوزارة", "قرار الوزارة", "الغضب", "أشعله"),
    ("دفع الجوع آلاف السكان إلى الرحيل", "الجوع", "آلاف السكان إلى الرحيل", "دفع"),
    ("غرقت القرية، مخلفة خرابا كبيرا", "غرقت القرية", "خرابا كبيرا", "مخلفة"),
    ("هبطت الأسعار، وعزا التاجر ذلك إلى وفرة القمح", "وفرة القمح", "هبطت الأسعار", "عزا"),
    ("برر وزير التجارة الغلاء بأن الميناء مغلق", "الميناء مغلق", "الغلاء", "برر"),
    ("عزا زميلها المصري الانهيار إلى غياب الصيانة", "غياب الصيانة", "الانهيار", "عزا"),
    ("غلا الخبز مع تراجع مخزون القمح", "تراجع مخزون القمح", "غلا الخبز", "مع"),
    ("نزح السكان وسط نقص حاد في الدواء", "نقص حاد في الدواء", "نزح السكان", "وسط"),
    ("إقبال الناس على الذهب يعكس قلقا عميقا", "قلقا عميقا", "إقبال الناس على الذهب", "يعكس"),
    ("انقطع الطريق الساحلي، والنتيجة كانت عزل القرية", "انقطع الطريق الساحلي", "عزل القرية", "النتيجة"),
    ("بنى الجيش جسرا، وساعد في فك العزلة", "بنى الجيش جسرا", "فك العزلة", "ساعد"),
    ("لماذا غلا الخبز؟ لأن الميناء مغلق", "الميناء مغلق", "غلا الخبز", "لأن"),
    ("رحل التجار، أهل السوق، لأن القصف عنيف", "القصف عنيف", "رحل التجار، أهل السوق", "لأن"),
    ("تراجع نفوذ الحزب بعد القتال في الجبل", "القتال في الجبل", "تراجع نفوذ الحزب", "بعد"),
    ("وضعت العاصفة المزارعين في ضيق شديد", "العاصفة", "المزارعين في ضيق شديد", "وضعت"),
]


def read(draft_of, text: str) -> tuple[Cause, ...]:
    draft = draft_of(text)
    return STAGE.run(replace(draft, events=EVENTS.run(draft)))


@pytest.mark.parametrize(("text", "cause", "effect", "cue"), CAUSES)
def test_cause_and_effect(draft_of, text: str, cause: str, effect: str, cue: str) -> None:
    (found,) = read(draft_of, text)
    assert found.cue is not None
    assert (found.cause.text, found.effect.text, found.cue.text) == (cause, effect, cue)
    assert (found.polarity, found.denied) == ("brings_about", False)


def test_a_noun_of_reason_stands_between_its_sides(draft_of) -> None:
    (found,) = read(draft_of, "غياب الصيانة هو سبب الانهيار")
    assert (found.cause.text, found.effect.text) == ("غياب الصيانة", "الانهيار")


def test_one_effect_may_have_several_causes(draft_of) -> None:
    found = read(draft_of, "عزا المهندس الانهيار إلى غياب الصيانة، وإلى قدم الجسر")
    assert [cause.cause.text for cause in found] == ["غياب الصيانة", "قدم الجسر"]
    assert {cause.effect.text for cause in found} == {"الانهيار"}


def test_a_second_cause_may_be_denied(draft_of) -> None:
    found = read(draft_of, "عزا المهندس الانهيار إلى غياب الصيانة لا إلى قدم الجسر")
    assert [cause.denied for cause in found] == [False, True]


@pytest.mark.parametrize("text", ["منعت الثلوج وصول القافلة", "حالت الثلوج دون وصول القافلة"])
def test_prevention(draft_of, text: str) -> None:
    (found,) = read(draft_of, text)
    assert (found.cause.text, found.effect.text, found.polarity) == ("الثلوج", "وصول القافلة", "prevents")


def test_a_toll_follows_from_a_blow_without_a_cue(draft_of) -> None:
    (found,) = read(draft_of, "مقتل ثلاثة صيادين في انفجار لغم")
    assert (found.cause.text, found.effect.text, found.cue) == ("انفجار لغم", "مقتل ثلاثة صيادين", None)


def test_a_clause_with_fa_follows_from_the_one_before(draft_of) -> None:
    (found,) = read(draft_of, "انهار الجسر فتوقفت القوافل")
    assert (found.cause.text, found.effect.text, found.cue) == ("انهار الجسر", "توقفت القوافل", None)
    assert read(draft_of, "أما القوافل فتوقفت") == ()


@pytest.mark.parametrize(
    ("text", "polarity"),
    [("لو صمد السد لنجت القرية", "brings_about"), ("لولا السد لغرقت القرية", "prevents")],
)
def test_a_condition_with_its_answer(draft_of, text: str, polarity: str) -> None:
    (found,) = read(draft_of, text)
    assert found.polarity == polarity
    assert found.effect.text in text.split("ل", 1)[1]


def test_a_missing_condition_prevents(draft_of) -> None:
    (found,) = read(draft_of, "لن تبحر العبّارة ما لم يهدأ البحر")
    assert (found.cause.text, found.effect.text, found.polarity) == ("يهدأ البحر", "لن تبحر العبّارة", "prevents")


CONTRASTS = [
    ("سقطت الوزارة بسبب الغلاء لا الحرب", ["الغلاء", "الحرب"], [False, True]),
    ("سقطت الوزارة ليس بسبب الحرب، بل الغلاء", ["الحرب", "الغلاء"], [True, False]),
    ("لم تسقط الوزارة لأن الحرب طالت، بل لأن الخبز غلا", ["الحرب طالت", "الخبز غلا"], [True, False]),
    ("الانهيار نتج عن غياب الصيانة لا عن قدم الجسر", ["غياب الصيانة", "قدم الجسر"], [False, True]),
    ("الغلاء هو ما أسقط الوزارة، لا الحرب", ["الغلاء", "الحرب"], [False, True]),
    ("عزا المهندس الانهيار إلى أمور: غياب الصيانة، وقلة العمال", ["غياب الصيانة", "قلة العمال"], [False, False]),
]


@pytest.mark.parametrize(("text", "causes", "denied"), CONTRASTS)
def test_a_cause_is_set_against_another(draft_of, text: str, causes: list[str], denied: list[bool]) -> None:
    found = read(draft_of, text)
    assert [cause.cause.text for cause in found] == causes
    assert [cause.denied for cause in found] == denied
    assert len({cause.effect.text for cause in found}) == 1


def test_what_is_taken_up_from_the_sentence_before_is_explained(draft_of) -> None:
    (found,) = read(draft_of, "غلت الأسعار هذا الصيف. والسبب إغلاق الميناء.")
    assert (found.cause.text, found.effect.text) == ("إغلاق الميناء", "غلت الأسعار هذا الصيف")


def test_one_more_reason_explains_the_same(draft_of) -> None:
    found = read(draft_of, "بقي الصيادون في بيوتهم لأن البحر هائج، ولأن الوقود نفد")
    assert [cause.cause.text for cause in found] == ["البحر هائج", "الوقود نفد"]
    assert {cause.effect.text for cause in found} == {"بقي الصيادون في بيوتهم"}


NO_CAUSES = [
    "كتبت الوزارة ردا على سؤال الصحيفة",
    "غرقت ثلاث سفن من أصل عشر",
    "رفع الحارس العلم",
    "أثر الحرب باق",
    "عادت السفينة إلى الميناء",
    "دفعت الأزمة ثمنا باهظا",
    "نفت الوزارة الخبر، إذ قال ناطقها إن الميناء مفتوح",
    "بلغ السعر عشرين ليرة بعد أن كان عشر ليرات",
    "سافر الوزير مع صديق له",
    "مرت سفينة ترفع علم بنما",
    "جرى اجتماع في المدينة",
    "يبرر المدير الخسارة بدلا من الاعتراف بأخطاء الإدارة",
]


@pytest.mark.parametrize("text", NO_CAUSES)
def test_what_looks_like_a_cue_is_none(draft_of, text: str) -> None:
    assert read(draft_of, text) == ()


def test_after_is_because_only_between_events(draft_of) -> None:
    (found,) = read(draft_of, "فر الصيادون بعد قصف الميناء")
    assert (found.cause.text, found.effect.text) == ("قصف الميناء", "فر الصيادون")
    assert read(draft_of, "عاد الصيادون بعد ساعة") == ()


@pytest.mark.parametrize("text", ["جاء كي يصلح الجسر", "اشترى شباكا بهدف الصيد", "عاد الصيادون إلى الميناء"])
def test_purpose_and_sequence_are_no_cause(draft_of, text: str) -> None:
    assert read(draft_of, text) == ()


UNABLE = [
    ("الحارس غير قادر على صيانة السد بعد انهيار الجدار", "انهيار الجدار"),
    ("عجزت الشركة عن تسليم القوارب بعد انقطاع الطريق", "انقطاع الطريق"),
    ("لم يتمكن الصيادون من الإبحار بعد تفاقم العواصف", "تفاقم العواصف"),
    ("بقيت الشركة عاجزة عن دفع الأجور بعد سنة قاسية من الخسائر", "سنة قاسية من الخسائر"),
]


@pytest.mark.parametrize(("text", "cause"), UNABLE)
def test_a_change_explains_what_somebody_cannot_do_after_it(draft_of, text: str, cause: str) -> None:
    (found,) = read(draft_of, text)
    assert (found.cause.text, found.effect.text) == (cause, text.split(" بعد ")[0])


def test_what_somebody_can_do_after_a_change_is_not_explained(draft_of) -> None:
    assert read(draft_of, "الحارس قادر على صيانة السد بعد انهيار الجدار") == ()


SIGNS = [
    ("فشل العمال في فتح السد، مما يظهر ضعف الإدارة", "ضعف الإدارة", "فشل العمال في فتح السد"),
    ("تأخرت القوارب يومين، ما يدل على سوء التنسيق", "سوء التنسيق", "تأخرت القوارب يومين"),
    ("غرقت السوق، الأمر الذي كشف هشاشة الجسور", "هشاشة الجسور", "غرقت السوق"),
    ("انهيار السد يكشف ضعف الصيانة", "ضعف الصيانة", "انهيار السد"),
    ("توضح سرعة سقوط الجسر ضعف الأعمدة", "ضعف الأعمدة", "سرعة سقوط الجسر"),
    ("سقوط المدينة كشف عن ثغرات في الدفاع", "ثغرات في الدفاع", "سقوط المدينة"),
]


@pytest.mark.parametrize(("text", "cause", "effect"), SIGNS)
def test_what_a_failure_shows_is_its_cause(draft_of, text: str, cause: str, effect: str) -> None:
    (found,) = read(draft_of, text)
    assert (found.cause.text, found.effect.text) == (cause, effect)


@pytest.mark.parametrize(
    "text", ["أظهر التقرير ارتفاع الأسعار", "كشفت الوزارة عن خطة جديدة", "التقرير يكشف ضعف الرقابة"]
)
def test_what_only_tells_is_no_sign(draft_of, text: str) -> None:
    assert read(draft_of, text) == ()
