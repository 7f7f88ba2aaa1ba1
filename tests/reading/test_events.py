"""Events: their type, who does what to whom, where, and whether it is said to have happened."""

import datetime
from dataclasses import replace

import msgspec
import pytest

from tawatur.model import Event, Figure, Span, Time
from tawatur.reading.events import STAGE

NAMES = (
    ("لواء النسر", "ORG"),
    ("حركة الفجر", "ORG"),
    ("كتيبة الساحل", "ORG"),
    ("تل الزيتون", "GPE"),
    ("وادي القمر", "GPE"),
    ("سليم الراوي", "PERSON"),
    ("العراق", "GPE"),
    ("تجمع الصيادين", "ORG"),
)


def read(draft_of, text: str) -> tuple[Event, ...]:
    return STAGE.run(draft_of(text, *NAMES))


def only(draft_of, text: str, kind: str) -> Event:
    (event,) = [event for event in read(draft_of, text) if event.type == kind]
    return event


def words(span: Span | None) -> str | None:
    return span.text if span else None


TYPES = [
    ("هاجمت حركة الفجر مواقع لواء النسر", "ASSAULT", "هاجمت"),
    ("شنت الطائرات ثلاث غارات على تل الزيتون", "ASSAULT", "غارات"),
    ("أطلق مسلحون النار على الحافلة", "ASSAULT", "أطلق مسلحون النار"),
    ("اعتقلت الشرطة سليم الراوي", "COERCE", "اعتقلت"),
    ("ألقت الشرطة القبض على سارق", "COERCE", "ألقت الشرطة القبض"),
    ("أفرجت حركة الفجر عن سجينين", "RETREAT", "أفرجت"),
    ("أُطلق سراح أربعة صيادين", "RETREAT", "أُطلق سراح"),
    ("انسحبت كتيبة الساحل من وادي القمر", "RETREAT", "انسحبت"),
    ("سحبت الوزارة قواتها من الثكنة", "RETREAT", "سحبت"),
    ("سحبت الدولة سفيرها للتشاور", "SANCTION", "سحبت"),
    ("فرضت الدولة عقوبات على الشركة", "SANCTION", "فرضت"),
    ("رفعت الدولة العقوبات عن الشركة", "RETREAT", "رفعت"),
    ("ناشد سليم الراوي الأهالي البقاء", "REQUEST", "ناشد"),
    ("اتهمت حركة الفجر لواء النسر بالخيانة", "ACCUSE", "اتهمت"),
    ("رفض سليم الراوي العرض", "REJECT", "رفض"),
    ("هدد سليم الراوي بالانتقام", "THREATEN", "هدد"),
    ("تظاهر المئات في تل الزيتون", "PROTEST", "تظاهر"),
    ("نشرت الدولة دبابات على الحدود", "MOBILIZE", "نشرت"),
    ("التقى سليم الراوي وفدا زائرا", "CONSULT", "التقى"),
    ("انتشلت الفرق ثلاث جثث", "AID", "انتشلت"),
    ("ساندت كتيبة الساحل لواء النسر", "SUPPORT", "ساندت"),
    ("أعرب الوزير عن تضامنه", "SUPPORT", "أعرب"),
    ("جمدت الدولة علاقاتها بالحلف", "SANCTION", "جمدت"),
    ("تراجع الوزير عن قراره", "CONCEDE", "تراجع"),
    ("ترك الجنود مواقعهم", "RETREAT", "ترك"),
    ("كبّد المهاجمون اللواء خسائر فادحة", "ASSAULT", "كبّد"),
]


@pytest.mark.parametrize(("text", "kind", "trigger"), TYPES)
def test_type_and_trigger(draft_of, text: str, kind: str, trigger: str) -> None:
    assert only(draft_of, text, kind).trigger.text == trigger


PLAIN = [
    "نشرت الصحيفة مقالا عن الجسر",
    "ولم تعلق الوزارة على الخبر",
    "قال موظف طلب عدم كشف هويته إن الجسر قديم",
    "يقال إن المدينة قديمة",
    "سبعة قتلى في الحصيلة",
    "وانتهى الاجتماع عند الظهر",
    "لم يقبض العمال رواتبهم",
    "ما أسفر عن خسائر",
]


@pytest.mark.parametrize("text", PLAIN)
def test_no_event(draft_of, text: str) -> None:
    assert read(draft_of, text) == ()


ROLES = [
    ("هاجمت حركة الفجر قافلة لواء النسر", "ASSAULT", "حركة الفجر", "قافلة لواء النسر"),
    ("إن كتيبة الساحل اعتقلت سليم الراوي", "COERCE", "كتيبة الساحل", "سليم الراوي"),
    ("قُتل ثلاثة جنود قرب الجسر", "ASSAULT", None, "ثلاثة جنود"),
    ("اعتقل سليم الراوي قرب الجسر", "COERCE", None, "سليم الراوي"),
    ("بعد اعتقال سليم الراوي", "COERCE", None, "سليم الراوي"),
    ("بعد انسحاب كتيبة الساحل", "RETREAT", "كتيبة الساحل", None),
    ("بعد استهداف حركة الفجر قافلة الأدوية", "ASSAULT", "حركة الفجر", "قافلة الأدوية"),
    ("معارك بين حركة الفجر ولواء النسر", "ASSAULT", "حركة الفجر", "لواء النسر"),
    ("اعتُقل الصياد من قبل كتيبة الساحل", "COERCE", "كتيبة الساحل", "الصياد"),
    ("سليم الراوي الذي اعتقلته حركة الفجر", "COERCE", "حركة الفجر", "سليم الراوي"),
    ("تظاهر العمال ضد حركة الفجر", "PROTEST", "العمال", "حركة الفجر"),
    ("أما سليم الراوي فرفض المقترح", "REJECT", "سليم الراوي", None),
    ("وصل لواء النسر مساء واعتقل صيادين", "COERCE", "لواء النسر", "صيادين"),
    ("رفض سليم الراوي العرض وحمّل حركة الفجر المسؤولية", "ACCUSE", "سليم الراوي", "حركة الفجر"),
    ("تعرضت القرية لقصف نفذته كتيبة الساحل", "ASSAULT", "كتيبة الساحل", None),
    ("نجا السائق من غارة استهدفت قافلة لواء النسر", "ASSAULT", None, "قافلة لواء النسر"),
    ("اشتباكات بين «حركة الفجر» و«لواء النسر»", "ASSAULT", "حركة الفجر»", "لواء النسر»"),
    ("كانت كتيبة الساحل، وهي أقدم الكتائب، قد اعتقلت صيادين", "COERCE", "كتيبة الساحل", "صيادين"),
    ("قائد اللواء (ع. س) هاجم القافلة", "ASSAULT", "قائد اللواء", "القافلة"),
    ("اعتقلت الشرطة في السوق باعة جوالين", "COERCE", "الشرطة", "باعة جوالين"),
    ("ناشد محافظ المدينة، وهو طبيب، حركة الفجر البقاء", "REQUEST", "محافظ المدينة", "حركة الفجر"),
    ("رفض محافظ المدينة، سليم الراوي، المقترح", "REJECT", "سليم الراوي", None),
    ("طالبت حركة الفجر المجتمع الدولي بموقف", "REQUEST", "حركة الفجر", "المجتمع الدولي"),
    ("وصفته حركة الفجر بالقريب واعتقلت صيادين", "COERCE", "حركة الفجر", "صيادين"),
    ("وقال العراق إنه قصف المخفر", "ASSAULT", "العراق", "المخفر"),
    ("14:02 حركة الفجر تهدد العمال", "THREATEN", "حركة الفجر", "العمال"),
    ("وبين القتلى طبيبة كانت تداوي الجرحى", "AID", "طبيبة", "الجرحى"),
    ("أفرجت كتيبة الساحل عن سليم الراوي", "RETREAT", "كتيبة الساحل", "سليم الراوي"),
    ("أطلقت حركة الفجر سراح سليم الراوي", "RETREAT", "حركة الفجر", "سليم الراوي"),
    ("بعد سقوط حركة الفجر في تل الزيتون", "RETREAT", "حركة الفجر", None),
    ("خاضت كتيبة الساحل حربها الطويلة", "ASSAULT", "كتيبة الساحل", None),
    ("تعهد سليم الراوي بدعم حركة الفجر", "AGREE", "سليم الراوي", "حركة الفجر"),
    ("ودعا تجمع الصيادين إلى الهدوء", "REQUEST", "تجمع الصيادين", None),
]


@pytest.mark.parametrize(("text", "kind", "actor", "recipient"), ROLES)
def test_roles(draft_of, text: str, kind: str, actor: str | None, recipient: str | None) -> None:
    event = only(draft_of, text, kind)
    assert (words(event.actor), words(event.recipient)) == (actor, recipient)


def test_verbs_after_the_first_agree_with_a_plural_subject_that_the_first_precedes(draft_of) -> None:
    events = read(draft_of, "هاجم رجال مسلحون المخفر ثم فروا واختطفوا حارسا")
    assert [words(event.actor) for event in events] == ["رجال مسلحون"] * 3


def test_a_marked_passive_does_not_go_on_from_the_subject_before(draft_of) -> None:
    events = read(draft_of, "هاجم لواء النسر المخفر وقُتل ثلاثة شرطيين")
    assert [(words(e.actor), words(e.recipient)) for e in events] == [
        ("لواء النسر", "المخفر"),
        (None, "ثلاثة شرطيين"),
    ]


@pytest.mark.parametrize(
    ("text", "figure", "recipient"),
    [
        ("قُتل ما لا يقل عن 17 عاملا", "ما لا يقل عن 17", "17 عاملا"),
        ("قُتل 12 عاملا على الأقل", "12 عاملا على الأقل", "12 عاملا"),
    ],
)
def test_a_counted_role_leaves_out_the_bounds(draft_of, text: str, figure: str, recipient: str) -> None:
    at = text.find(figure)
    span = Span.cut(text, at, at + len(figure))
    counted = Figure(text=span, low=12, high=None, unit="person", of=None, kind="killed")
    (event,) = STAGE.run(replace(draft_of(text), figures=(counted,)))
    assert words(event.recipient) == recipient


def test_a_named_role_carries_the_entity(draft_of) -> None:
    event = only(draft_of, "هاجمت حركة الفجر قافلة لواء النسر", "ASSAULT")
    assert (event.actor_entity, event.recipient_entity) == ("حركة الفجر", "لواء النسر")


CONTROLLED = [
    ("طالب سليم الراوي حركة الفجر بالإفراج عن السجناء", "RETREAT", "حركة الفجر"),
    ("هدد سليم الراوي بالانسحاب", "RETREAT", "سليم الراوي"),
    ("أعلن لواء النسر انسحابه", "RETREAT", "لواء النسر"),
    ("شنت حركة الفجر هجوما", "ASSAULT", "حركة الفجر"),
    ("قرر لواء النسر إغلاق الطريق", "COERCE", "لواء النسر"),
    ("رحب سليم الراوي بالهدنة مهددا بالرد", "THREATEN", "سليم الراوي"),
]


@pytest.mark.parametrize(("text", "kind", "actor"), CONTROLLED)
def test_an_event_noun_takes_over_its_actor(draft_of, text: str, kind: str, actor: str) -> None:
    assert words(only(draft_of, text, kind).actor) == actor


PLACES = [
    ("هاجم مسلحون حاجزا في تل الزيتون", "ASSAULT", "تل الزيتون"),
    ("شنت الطائرات غارة على وادي القمر", "ASSAULT", "وادي القمر"),
    ("انسحبت كتيبة الساحل من وادي القمر", "RETREAT", "وادي القمر"),
    ("وفي تل الزيتون تظاهر العمال", "PROTEST", "تل الزيتون"),
    ("غادرت كتيبة الساحل وادي القمر", "RETREAT", "وادي القمر"),
    ("أغلقت الدولة المعبر", "COERCE", "المعبر"),
    ("انسحب الجنود من خمس قرى", "RETREAT", None),
    ("نصب الجنود كمينا عند مفرق القرية", "ASSAULT", "مفرق القرية"),
    ("نجا السائق من غارة أصابت سوقا في تل الزيتون", "ASSAULT", "تل الزيتون"),
    ("تظاهر العمال عند أسواق وادي القمر", "PROTEST", "أسواق وادي القمر"),
    ("تظاهر العمال في محيط وادي القمر", "PROTEST", "محيط وادي القمر"),
    ("تظاهر العمال بعد يوم في إطار شؤون وادي القمر", "PROTEST", None),
    ("تظاهر العمال دفاعا عن الهدنة وعن حقهم في إخراج العراق", "PROTEST", None),
    ("تظاهر العمال للتشكيك في قدرة العراق", "PROTEST", None),
]


@pytest.mark.parametrize(("text", "kind", "place"), PLACES)
def test_place(draft_of, text: str, kind: str, place: str | None) -> None:
    assert words(only(draft_of, text, kind).place) == place


@pytest.mark.parametrize(("target", "recipient"), [("العراق", "العراق"), ("تل الزيتون", None)])
def test_a_state_is_attacked_and_a_town_is_where_one_attacks(draft_of, target: str, recipient: str | None) -> None:
    draft = draft_of(f"شنت حركة الفجر هجوما على {target}", *NAMES)
    kinds = {"العراق": "state", "تل الزيتون": "town"}
    entities = tuple(msgspec.structs.replace(e, kind=kinds.get(e.name_ar)) for e in draft.entities)
    (event,) = STAGE.run(replace(draft, entities=entities))
    assert (words(event.recipient), words(event.place)) == (recipient, target)


MOODS = [
    ("هاجمت حركة الفجر القرية", "ASSAULT", False, False),
    ("لم تهاجم حركة الفجر القرية", "ASSAULT", True, False),
    ("لن تهاجم حركة الفجر القرية", "ASSAULT", True, True),
    ("ستهاجم حركة الفجر القرية", "ASSAULT", False, True),
    ("نفى لواء النسر اعتقال صيادين", "COERCE", True, False),
    ("من دون قصف", "ASSAULT", True, False),
    ("طلب سليم الراوي وقف القتال", "RETREAT", False, True),
    ("أنفقت حركة الفجر المال لدعم لواء النسر", "SUPPORT", False, True),
    ("أنفقت حركة الفجر المال ثم جاء دعم لواء النسر", "SUPPORT", False, False),
    ("قد تهاجم حركة الفجر القرية", "ASSAULT", False, True),
    ("خشية قصف القرية", "ASSAULT", False, True),
    ("يعتزم لواء النسر الانسحاب", "RETREAT", False, True),
    ("طلب منهم أن يهاجموا القرية", "ASSAULT", False, True),
    ("وكانت حركة الفجر قد هاجمت القرية", "ASSAULT", False, False),
    ("نفى لواء النسر أن يكون قد هاجم القرية", "ASSAULT", True, False),
    ("نفى قائد لواء النسر في الشمال اعتقال صيادين", "COERCE", True, False),
    ("لا تريد حركة الفجر اعتقال أحد", "COERCE", True, True),
    ("لن نرد ما لم تهاجم حركة الفجر القرية", "ASSAULT", False, True),
    ("لم تهاجم حركة الفجر سوى قرية", "ASSAULT", False, False),
    ("وصلت الشرطة، ما دفع إلى اعتقال السكان", "COERCE", False, False),
    ("قال إن حركة الفجر اعتقلت صيادين", "COERCE", False, False),
]


@pytest.mark.parametrize(("text", "kind", "negated", "hypothetical"), MOODS)
def test_mood(draft_of, text: str, kind: str, negated: bool, hypothetical: bool) -> None:
    event = only(draft_of, text, kind)
    assert (event.negated, event.hypothetical) == (negated, hypothetical)


def test_a_weak_word_is_an_event_only_beside_a_name_and_another_role(draft_of) -> None:
    assert read(draft_of, "ضرب الأب الطاولة بيده") == ()
    assert read(draft_of, "ثم أصر سليم الراوي") == ()
    assert only(draft_of, "ضرب لواء النسر الميناء", "ASSAULT").actor_entity == "لواء النسر"


def test_the_first_person_is_the_speaker(draft_of, said) -> None:
    text = "سليم الراوي: هاجمنا الثكنة مرتين"
    draft = said(draft_of(text, *NAMES), "هاجمنا الثكنة مرتين", "سليم الراوي", "سليم الراوي")
    (event,) = STAGE.run(draft)
    assert event.actor_entity == "سليم الراوي"


def test_the_time_in_the_clause_is_the_event_s(draft_of) -> None:
    text = "هاجم مسلحون الحاجز أمس، وعاد الهدوء"
    at = text.find("أمس")
    time = Time(text=Span.cut(text, at, at + 3), edtf=datetime.date(2024, 5, 1).isoformat())
    (event,) = STAGE.run(replace(draft_of(text), times=(time,)))
    assert event.time == "2024-05-01"


def test_what_lies_after_the_day_of_publication_is_yet_to_come(draft_of) -> None:
    text = "انسحاب لواء النسر غدا"
    at = text.find("غدا")
    draft = draft_of(text, *NAMES)
    time = Time(text=Span.cut(text, at, at + 3), edtf="2024-05-02")
    document = msgspec.structs.replace(draft.document, published=datetime.date(2024, 5, 1))
    (event,) = STAGE.run(replace(draft, document=document, times=(time,)))
    assert event.hypothetical


def test_every_span_is_cut_from_the_text(draft_of) -> None:
    text = "وهاجمت حركة الفجر قافلة لواء النسر في تل الزيتون"
    event = only(draft_of, text, "ASSAULT")
    for span in (event.trigger, event.actor, event.recipient, event.place):
        assert span is not None
        assert text[span.start : span.end] == span.text
    assert event.trigger.text == "هاجمت"


def test_a_noun_in_the_written_accusative_is_the_object(draft_of) -> None:
    event = read(draft_of, "قتل لواء النسر حارسا وأصاب موظفةً أجنبيةً")[-1]
    assert (event.trigger.text, words(event.actor), words(event.recipient)) == ("أصاب", None, "موظفةً أجنبيةً")
