"""Relations: offices, words between two names, bodies named after persons, and deeds that last."""

from dataclasses import replace

import pytest

from tawatur.model import Event, Span
from tawatur.reading.events import STAGE as EVENTS
from tawatur.reading.relations import STAGE

NAMES = (
    ("حركة الفجر", "ORG"),
    ("لواء النسر", "ORG"),
    ("جمعية البحارة", "ORG"),
    ("وادي القمر", "GPE"),
    ("سليم الراوي", "PERSON"),
    ("مجلس البحارة", "ORG"),
)

TIES = [
    ("قال المتحدث باسم حركة الفجر سليم الراوي", "سليم الراوي", "part_of", "حركة الفجر"),
    ("قال سليم الراوي، وهو باحث في جمعية البحارة", "سليم الراوي", "part_of", "جمعية البحارة"),
    ("رئيس جمعية البحارة سليم الراوي", "سليم الراوي", "leads", "جمعية البحارة"),
    ("سليم الراوي، مديرة جمعية البحارة", "سليم الراوي", "leads", "جمعية البحارة"),
    ("محافظ وادي القمر سليم الراوي", "سليم الراوي", "leads", "وادي القمر"),
    ("قائد لواء النسر سليم الراوي", "سليم الراوي", "commands", "لواء النسر"),
    ("لواء النسر بقيادة سليم الراوي", "سليم الراوي", "commands", "لواء النسر"),
    ("سليم الراوي من جمعية البحارة", "سليم الراوي", "part_of", "جمعية البحارة"),
    ("رحبت جمعية البحارة بالقرار وقال رئيسها سليم الراوي", "سليم الراوي", "leads", "جمعية البحارة"),
    ("زار جمعية البحارة ثم التقى رئيس الجمعية سليم الراوي", "سليم الراوي", "leads", "جمعية البحارة"),
    ("لواء النسر التابع لحركة الفجر", "لواء النسر", "part_of", "حركة الفجر"),
    ("لواء النسر الموالي لحركة الفجر", "لواء النسر", "allied_with", "حركة الفجر"),
    ("لواء النسر المدعوم من حركة الفجر", "حركة الفجر", "supports", "لواء النسر"),
    ("قاتلت حركة الفجر لواء النسر شهرين", "حركة الفجر", "fights", "لواء النسر"),
    ("موّلت جمعية البحارة لواء النسر", "جمعية البحارة", "funds", "لواء النسر"),
    ("سيطرت حركة الفجر على وادي القمر", "حركة الفجر", "controls", "وادي القمر"),
    ("انسحبت حركة الفجر من وادي القمر", "حركة الفجر", "withdraws_from", "وادي القمر"),
    ("انتشر لواء النسر في وادي القمر", "لواء النسر", "present_in", "وادي القمر"),
    ("تدعم حركة الفجر لواء النسر", "حركة الفجر", "supports", "لواء النسر"),
    ("لواء النسر الذي تموله حركة الفجر", "حركة الفجر", "funds", "لواء النسر"),
    ("لواء النسر الذي يقوده العقيد سليم الراوي", "سليم الراوي", "leads", "لواء النسر"),
    ("تزود حركة الفجر لواء النسر بالذخيرة", "حركة الفجر", "arms", "لواء النسر"),
    ("تزود حركة الفجر لواء النسر بالوقود", "حركة الفجر", "supplies", "لواء النسر"),
    ("انضم لواء النسر إلى حركة الفجر", "لواء النسر", "part_of", "حركة الفجر"),
    ("حركة الفجر التي تضم لواء النسر", "لواء النسر", "part_of", "حركة الفجر"),
    ("وقعت اشتباكات بين حركة الفجر ولواء النسر", "حركة الفجر", "fights", "لواء النسر"),
    ("لواء النسر حليف حركة الفجر", "لواء النسر", "allied_with", "حركة الفجر"),
    ("سليم الراوي، من رابطة «جمعية البحارة»", "سليم الراوي", "part_of", "جمعية البحارة"),
    ("رحبت جمعية البحارة بالقرار وقال متحدثه سليم الراوي", "سليم الراوي", "part_of", "جمعية البحارة"),
    ("رحبت جمعية البحارة بالقرار وقال مدير مكتبها سليم الراوي", "سليم الراوي", "part_of", "جمعية البحارة"),
    ("رحبت جمعية البحارة بالقرار وقال المتحدث سليم الراوي", "سليم الراوي", "part_of", "جمعية البحارة"),
    ("زار وادي القمر والتقى رئيس البلدية سليم الراوي", "سليم الراوي", "leads", "وادي القمر"),
    ("مدير التحرير في جمعية البحارة سليم الراوي", "سليم الراوي", "part_of", "جمعية البحارة"),
    ("قال سليم الراوي، عضو مجلس البحارة، ذلك", "سليم الراوي", "part_of", "مجلس البحارة"),
    ("قال ناطق باسم جمعية البحارة د. سليم الراوي ذلك", "سليم الراوي", "part_of", "جمعية البحارة"),
    ("حرب حركة الفجر على لواء النسر", "حركة الفجر", "fights", "لواء النسر"),
    ("دعم حركة الفجر لجمعية البحارة", "حركة الفجر", "supports", "جمعية البحارة"),
    ("الحرب بين حركة الفجر ولواء النسر", "حركة الفجر", "fights", "لواء النسر"),
    ("قرب وادي القمر الذي تسيطر عليه حركة الفجر", "حركة الفجر", "controls", "وادي القمر"),
    ('خروج المئات من عناصر "حركة الفجر" من وادي القمر', "حركة الفجر", "withdraws_from", "وادي القمر"),
    ("أعلنت حركة الفجر سيطرتها على وادي القمر", "حركة الفجر", "controls", "وادي القمر"),
    ("أرسلت حركة الفجر تعزيزات إلى وادي القمر", "حركة الفجر", "present_in", "وادي القمر"),
    ("مقار حركة الفجر في وادي القمر", "حركة الفجر", "present_in", "وادي القمر"),
    ("أنفقت حركة الفجر أموالا لدعم لواء النسر", "حركة الفجر", "funds", "لواء النسر"),
    ("تدعم حركة الفجر سليم الراوي", "حركة الفجر", "supports", "سليم الراوي"),
    ("يتلقى لواء النسر البنادق والذخائر من حركة الفجر", "حركة الفجر", "arms", "لواء النسر"),
    ("يتلقى لواء النسر رواتبه من حركة الفجر", "حركة الفجر", "funds", "لواء النسر"),
    ("هرّبت حركة الفجر الصواريخ إلى لواء النسر", "حركة الفجر", "arms", "لواء النسر"),
    ("قدمت حركة الفجر الدعم لجمعية البحارة", "حركة الفجر", "supports", "جمعية البحارة"),
    ("توفر جمعية البحارة الوقود لحركة الفجر", "جمعية البحارة", "supplies", "حركة الفجر"),
    ("أعلنت حركة الفجر دعمها الكامل لجمعية البحارة", "حركة الفجر", "supports", "جمعية البحارة"),
    ("تحافظ حركة الفجر على خط إمداد بالأسلحة إلى لواء النسر", "حركة الفجر", "arms", "لواء النسر"),
    ("تواصل حركة الفجر تهريب البنادق ليلا إلى لواء النسر", "حركة الفجر", "arms", "لواء النسر"),
    ("حركة الفجر متهمة بتزويد لواء النسر بالذخيرة", "حركة الفجر", "arms", "لواء النسر"),
    ("تعهدت جمعية البحارة بتمويل لواء النسر", "جمعية البحارة", "funds", "لواء النسر"),
    ("لواء النسر، بدعم من حركة الفجر", "حركة الفجر", "supports", "لواء النسر"),
    ("وصل حليف حركة الفجر الأول لواء النسر", "لواء النسر", "allied_with", "حركة الفجر"),
    ("تخلت حركة الفجر عن لواء النسر، حليفها الأقرب", "حركة الفجر", "allied_with", "لواء النسر"),
    ("طلبت حركة الفجر من حليفها لواء النسر المساعدة", "حركة الفجر", "allied_with", "لواء النسر"),
]


def read(draft_of, text: str, *names, armed=()):
    draft = draft_of(text, *(names or NAMES), armed=armed)
    return STAGE.run(replace(draft, events=EVENTS.run(draft)))


@pytest.mark.parametrize(("text", "source", "kind", "target"), TIES)
def test_tie(draft_of, text: str, source: str, kind: str, target: str) -> None:
    (relation,) = read(draft_of, text)
    assert (relation.from_, relation.type, relation.to) == (source, kind, target)
    assert text[relation.evidence.start : relation.evidence.end] == relation.evidence.text


NO_TIES = [
    "قال سليم الراوي إن جمعية البحارة قديمة",
    "لم تقاتل حركة الفجر لواء النسر",
    "ستقاتل حركة الفجر لواء النسر",
    "مدير معهد صغير في وادي القمر، سليم الراوي",
    "لا تدعم حركة الفجر لواء النسر",
    "قال الطبيب سليم الراوي لجمعية البحارة",
    "حركة الفجر في وادي القمر",
    "أرسلت حركة الفجر رسالة إلى وادي القمر",
    "الدعم التركي لحركة الفجر",
    "يتلقى لواء النسر دعوة من حركة الفجر",
    "قدمت حركة الفجر التهاني لجمعية البحارة",
    "منعت حركة الفجر تهريب البنادق إلى لواء النسر",
    "قطعت حركة الفجر خط إمداد الأسلحة إلى لواء النسر",
    "نفت حركة الفجر قيامها بتزويد لواء النسر بالذخيرة",
    "لم تتعهد حركة الفجر بتمويل لواء النسر",
    "وصلت حركة الفجر وحلفاؤها",
]


@pytest.mark.parametrize("text", NO_TIES)
def test_no_tie(draft_of, text: str) -> None:
    assert read(draft_of, text) == ()


@pytest.mark.parametrize(("armed", "kind"), [(("قوات الراوي",), "commands"), ((), "leads")])
def test_a_body_named_after_a_person(draft_of, armed: tuple[str, ...], kind: str) -> None:
    (relation,) = read(draft_of, "وصلت قوات الراوي", ("قوات الراوي", "ORG"), ("الراوي", "PERSON"), armed=armed)
    assert (relation.from_, relation.type, relation.to) == ("الراوي", kind, "قوات الراوي")


def test_a_body_named_after_a_person_whose_name_stands_elsewhere(draft_of) -> None:
    text = "خطب الراوي أمس. ووصلت قوات الراوي"
    (relation,) = read(draft_of, text, ("قوات الراوي", "ORG"), ("الراوي", "PERSON"))
    assert (relation.from_, relation.type, relation.to) == ("الراوي", "leads", "قوات الراوي")


COUNTRIES = [
    ("قالت تركيا إن الدعم التركي لحركة الفجر باق", "تركيا", "supports", "حركة الفجر"),
    ("نفت تركيا الانسحاب التركي من وادي القمر", "تركيا", "withdraws_from", "وادي القمر"),
    ("وصل الرئيس التركي سليم الراوي إلى تركيا", "سليم الراوي", "leads", "تركيا"),
    ("عاد رئيس الوزراء التركي سليم الراوي إلى تركيا", "سليم الراوي", "leads", "تركيا"),
]


@pytest.mark.parametrize(("text", "source", "kind", "target"), COUNTRIES)
def test_an_adjective_stands_for_a_country_that_the_text_names(
    draft_of, text: str, source: str, kind: str, target: str
) -> None:
    (relation,) = read(draft_of, text, *NAMES, ("تركيا", "GPE"))
    assert (relation.from_, relation.type, relation.to) == (source, kind, target)


def test_officials_of_a_people_promise_for_their_country(draft_of) -> None:
    text = "قالت تركيا ذلك. وتعهد المسؤولون الأتراك بتمويل لواء النسر"
    (relation,) = read(draft_of, text, *NAMES, ("تركيا", "GPE"), ("الأتراك", "NORP"))
    assert (relation.from_, relation.type, relation.to) == ("تركيا", "funds", "لواء النسر")


def test_a_body_has_posts_at_several_places(draft_of) -> None:
    found = read(draft_of, "مواقع حركة الفجر في وادي القمر وجبل الريح", *NAMES, ("جبل الريح", "LOC"))
    assert {(tie.type, tie.to) for tie in found} == {("present_in", "وادي القمر"), ("present_in", "جبل الريح")}


def test_a_common_noun_after_a_joining_word_stands_for_the_body_named_before(draft_of) -> None:
    (relation,) = read(draft_of, "وصلت حركة الفجر صباحا. وتقدم لواء النسر الموالي للحركة")
    assert (relation.from_, relation.type, relation.to) == ("لواء النسر", "allied_with", "حركة الفجر")


def test_a_common_noun_with_the_adjective_of_a_country_stands_for_no_body_named_before(draft_of) -> None:
    text = "وصلت حركة الفجر صباحا. وتحدث سليم الراوي، زعيم الحزب{}، في المساء"
    assert [tie.to for tie in read(draft_of, text.format(""))] == ["حركة الفجر"]
    assert read(draft_of, text.format(" البولندي")) == ()


def test_an_armed_body_stands_where_a_place_follows_its_name(draft_of) -> None:
    (relation,) = read(draft_of, "كتيبة لواء النسر قرب وادي القمر", armed=("لواء النسر",))
    assert (relation.from_, relation.type, relation.to) == ("لواء النسر", "present_in", "وادي القمر")


def test_a_verb_without_a_name_goes_on_from_the_one_before(draft_of) -> None:
    found = read(draft_of, "تدرّب حركة الفجر لواء النسر وتسلّحه")
    assert [(tie.from_, tie.type, tie.to) for tie in found] == [
        ("حركة الفجر", "supports", "لواء النسر"),
        ("حركة الفجر", "arms", "لواء النسر"),
    ]


@pytest.mark.parametrize(("between", "kinds"), [(" ", ["withdraws_from"]), (". ", [])])
def test_an_event_ties_nobody_of_another_sentence(draft_of, between: str, kinds: list[str]) -> None:
    text = f"وصلت حركة الفجر{between}وكان الانسحاب من وادي القمر"
    actor, trigger, place = (
        Span.cut(text, text.index(words), text.index(words) + len(words))
        for words in ("حركة الفجر", "الانسحاب", "وادي القمر")
    )
    event = Event(id="v", trigger=trigger, type="RETREAT", actor=actor, place=place, reason="انسحب withdraw")
    found = STAGE.run(replace(draft_of(text, *NAMES), events=(event,)))
    assert [tie.type for tie in found] == kinds


def test_each_tie_is_given_once(draft_of) -> None:
    text = "قاتلت حركة الفجر لواء النسر. وعادت حركة الفجر فقاتلت لواء النسر"
    assert [relation.type for relation in read(draft_of, text)] == ["fights"]
