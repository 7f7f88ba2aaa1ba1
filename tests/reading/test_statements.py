"""Which words attribute something, and how far the words go that are attributed."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tawatur.model import Document, Statement
from tawatur.reading.attribution import statements
from tawatur.reading.draft import Draft

DraftOf = Callable[..., Draft]


def cues_and_contents(found: tuple[Statement, ...]) -> list[tuple[str | None, str]]:
    return [(s.cue.text if s.cue else None, " + ".join(part.text for part in s.content)) for s in found]


# what each sentence says, by cue and content, in the order of the text
SAID = [
    pytest.param(
        "«الماء مقطوع»، يقول العمدة، «منذ أن انهار السد».",
        [("يقول", "الماء مقطوع + منذ أن انهار السد")],
        id="the verb interrupts the quotation",
    ),
    pytest.param("قال العمدة: «سيعود الماء غدا».", [("قال", "سيعود الماء غدا")], id="the future's letter stays"),
    pytest.param(
        "ندد الوزير بالهجوم، مؤكدا أن الحدود ستفتح غدا.",
        [("ندد", "الهجوم"), ("مؤكدا", "الحدود ستفتح غدا")],
        id="the complementiser belongs to the participle before it",
    ),
    pytest.param(
        "رد المدير قائلا: «لا علم لنا بالأمر».",
        [("قائلا", "لا علم لنا بالأمر")],
        id="a participle opens its words without a comma",
    ),
    pytest.param(
        "اتهم النائب الشركة بالتزوير ومطالبا القضاء بالتحقيق.",
        [("اتهم", "الشركة بالتزوير"), ("مطالبا", "التحقيق")],
        id="a participle joined by و",
    ),
    pytest.param(
        "أعرب وزير الصحة عن استعداده للحوار.",
        [("أعرب", "استعداده للحوار")],
        id="the subject ends before the preposition of its verb",
    ),
    pytest.param("أشاد الوالي بـ«وقفة الجيران»، ثم غادر.", [("أشاد", "وقفة الجيران")], id="ب alone before a quotation"),
    pytest.param(
        "رفضت الوزارة ما وصفته بـ«الضغوط الظالمة» على البلاد.",
        [("رفضت", "ما وصفته بـ«الضغوط الظالمة» على البلاد"), ("وصفته", "الضغوط الظالمة")],
        id="what something is called ends with the quotation",
    ),
    pytest.param(
        "هذه الخطة يسميها خصومها «الفوضى».", [("يسميها", "الفوضى")], id="the one who names it behind the verb"
    ),
    pytest.param(
        "نفى المدير، وهو مهندس قديم، أي خلل في السد، وقال إن المنسوب طبيعي.",
        [("نفى", "أي خلل في السد"), ("قال", "المنسوب طبيعي")],
        id="an aside is closed by its second comma",
    ),
    pytest.param("وعد رئيس الوزراء، في كلمة متلفزة، بإغلاق المصنع.", [("وعد", "إغلاق المصنع")], id="ب behind an aside"),
    pytest.param(
        "طلبت الشركة من الحكومة، في رسالة ثانية، تمديد المهلة.",
        [("طلبت", "تمديد المهلة")],
        id="the one asked is no content",
    ),
    pytest.param("طالب النائب الحكومة بوقف المشروع.", [("طالب", "وقف المشروع")], id="a verb written like a noun"),
    pytest.param(
        "حمّل الخبير الشركة مسؤولية الحريق.", [("حمّل", "الشركة مسؤولية الحريق")], id="a verb that needs its object"
    ),
    pytest.param(
        "تعهد المحافظ بفتح مكتب للشكاوى ولم يذكر موعدا.",
        [("تعهد", "فتح مكتب للشكاوى")],
        id="a negated clause of the narrator ends a noun phrase",
    ),
    pytest.param("نفى المتحدث ذلك جملة وتفصيلا.", [("نفى", "ذلك")], id="a demonstrative is the whole content"),
    pytest.param("نقل الوسيط رسالة مفادها أن الهدنة قريبة.", [("مفادها", "الهدنة قريبة")], id="the gist of a document"),
    pytest.param(
        "اكتفى الجيش بالإقرار بمقتل جنديين.", [("الإقرار", "مقتل جنديين")], id="a verbal noun that the verb governs"
    ),
    pytest.param(
        "ارتفعت الأسعار رغم إعلان الحكومة خفض الضرائب.",
        [("إعلان", "خفض الضرائب")],
        id="a verbal noun with owner and object",
    ),
    pytest.param(
        "كما أدان رئيس البلدية الغارة.", [("أدان", "الغارة")], id="a sentence that كما only adds to the one before"
    ),
    pytest.param("غادر «الضيوف» كما يسميهم الأهالي.", [("يسميهم", "الضيوف")], id="a term before كما"),
    pytest.param(
        "«نفدت المياه منذ يومين». هكذا لخص الطبيب الوضع.",
        [("لخص", "نفدت المياه منذ يومين")],
        id="an echo takes up the quotation before",
    ),
    pytest.param("صفحة «أخبار الحي» تتحدث عن حريق كبير.", [("تتحدث", "حريق كبير")], id="a name in quotation marks"),
    pytest.param(
        "«تأخرت الإسعافات كثيرا»، تروي أم سامر، وتضيف أن الطريق مغلق.",
        [("تروي", "تأخرت الإسعافات كثيرا"), ("تضيف", "الطريق مغلق")],
        id="a verb behind its quotation leaves the next words alone",
    ),
    pytest.param(
        "وقال الوزير إن الجسر، وقدره مليون دولار، سيفتح.",
        [("قال", "الجسر، وقدره مليون دولار، سيفتح")],
        id="a noun that looks like a verb of saying does not cut",
    ),
]


@pytest.mark.parametrize(("text", "said"), SAID)
def test_cue_and_content(draft_of: DraftOf, text: str, said: list[tuple[str, str]]) -> None:
    assert cues_and_contents(statements(draft_of(text, ("أم سامر", "PERSON")))) == said


NOTHING_SAID = [
    pytest.param("ستعلن الوزارة عن موعد الانتخابات.", id="the future is not said yet"),
    pytest.param("إذا أكدت المحكمة أن العقد باطل سقطت الدعوى.", id="a condition"),
    pytest.param("قد تهدد الشركة بالإغلاق.", id="a possibility"),
    pytest.param("حملت الشاحنة الأدوية إلى القرية.", id="a verb without the object that it needs"),
    pytest.param("نقلت الحافلة العمال إلى المصنع.", id="transport"),
    pytest.param("رفض المدير السفر لأنه متعب.", id="a reason is no content"),
    pytest.param("اتفق الطرفان على أن يغادر الجنود.", id="a condition of an agreement"),
]


@pytest.mark.parametrize("text", NOTHING_SAID)
def test_what_only_looks_like_saying(draft_of: DraftOf, text: str) -> None:
    assert statements(draft_of(text)) == ()


TICKER = [
    ("أخبار اليوم\n[05:40] شاهد من الحي: انهار المبنى بالكامل", [(None, "انهار المبنى بالكامل")]),
    ("أخبار اليوم\n🔸 رئيس البلدية للأهالي: المياه ستعود غدا", [(None, "المياه ستعود غدا")]),
    ("أخبار اليوم\n• إعلام محلي، عن ضابط كبير: المعبر مغلق", [(None, "المعبر مغلق")]),
    ("أخبار اليوم\n20:10 — الإذاعة نقلا عن طبيب: الوضع مستقر", [("نقلا", "الوضع مستقر")]),
    ("أخبار اليوم\n• سائق: الطريق انقطع.. ولا أحد يصل إلينا", [(None, "الطريق انقطع.. ولا أحد يصل إلينا")]),
]


@pytest.mark.parametrize(("text", "said"), TICKER)
def test_the_lines_of_a_ticker(draft_of: DraftOf, text: str, said: list[tuple[str | None, str]]) -> None:
    assert cues_and_contents(statements(draft_of(text))) == said


@pytest.mark.parametrize("text", ["حلب: وصلت القافلة صباح اليوم", "الحصيلة بحسب المدن\n- حلب: 5 قتلى"])
def test_a_place_before_a_colon_does_not_speak(draft_of: DraftOf, text: str) -> None:
    assert [s for s in statements(draft_of(text, ("حلب", "GPE"))) if s.cue is None] == []


@pytest.mark.parametrize("text", ["تطالب الوزارة المزارعين بترشيد المياه.", "ترى منظمتنا أن القانون ناقص."])
def test_the_publisher_of_a_document_makes_no_statement_in_it(draft_of: DraftOf, text: str) -> None:
    draft = draft_of(text)
    assert len(statements(draft)) == 1 or "منظمتنا" in text
    own = replace(draft, document=Document.of(text, outlet="وزارة الزراعة"))
    assert statements(own) == ()
