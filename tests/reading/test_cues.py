"""An Arabic text in, who says what out: recordings that show, naming, interviews, echoes, frames that close."""

import pytest

from tawatur.model import Document, Statement
from tawatur.reading.pipeline import Reader


def said(text: str) -> list[tuple[str | None, str, list[str | None]]]:
    """Cue, content and chain of every statement; a link by its words, or by its name where it is only implied."""
    return [
        (s.cue.text if s.cue else None, " … ".join(part.text for part in s.content), links(s))
        for s in Reader().read(Document.of(text)).statements
    ]


def links(statement: Statement) -> list[str | None]:
    return [link.source.text if link.source else link.name for link in statement.chain]


SHOWN = [
    ("وأظهرت لقطات بثتها قناة العربية دبابات تحترق قرب المطار.", ["قناة العربية", "لقطات"], "دبابات تحترق قرب المطار"),
    ("واطلعنا على شريط يظهر جنودا في الساحة.", ["شريط"], "جنودا في الساحة"),
    (
        "ونشر مقطع مصور على صفحات مقربة من الشرطة يظهر سيارة تحترق.",
        ["صفحات مقربة من الشرطة", "مقطع مصور"],
        "سيارة تحترق",
    ),
    ("لكن تقريرا لمنظمة العفو الدولية يوثق ثلاثين حالة وفاة.", ["تقريرا", "منظمة العفو الدولية"], "ثلاثين حالة وفاة"),
]


@pytest.mark.parametrize(("text", "chain", "content"), SHOWN)
def test_a_recording_or_document_shows_something(text: str, chain: list[str], content: str) -> None:
    assert [(found, words) for _, words, found in said(text)] == [(chain, content)]


@pytest.mark.parametrize("text", ["وأظهر الفريق تفوقا واضحا.", "وأسفر القصف عن قتلى، بينهم «طفل المدرسة» المعروف."])
def test_what_only_looks_like_showing(text: str) -> None:
    assert said(text) == []


NAMED = [
    ("ودأبت صحيفة الوطن على وصف خصومها بـ«العملاء».", ["صحيفة الوطن"], "خصومها بـ«العملاء"),
    (
        "وتحولت قنوات التلفزيون من تسمية المحتجين بـ«الغوغاء» إلى «شركاء».",
        ["قنوات التلفزيون"],
        "المحتجين بـ«الغوغاء» إلى «شركاء",
    ),
    ("وترى موسكو الاتفاق خطوة مهمة نحو السلام.", ["موسكو"], "الاتفاق خطوة مهمة نحو السلام"),
    ("كان المدير يرى بقاءه في المنصب أمرا ضروريا.", ["المدير"], "بقاءه في المنصب أمرا ضروريا"),
]


@pytest.mark.parametrize(("text", "chain", "content"), NAMED)
def test_what_a_thing_is_held_to_be(text: str, chain: list[str], content: str) -> None:
    assert [(found, words) for _, words, found in said(text)] == [(chain, content)]


def test_who_refuses_a_name_or_sees_a_person_says_nothing() -> None:
    assert said("وامتنع الوزير عن تسمية القتلى بالشهداء.") == []
    assert said("ويرى الوزير زملاءه كل يوم.") == []


INTERVIEW = """التقينا الطبيب سامر الخطيب في عيادته.
■ كيف الوضع؟
- الوضع صعب. الأدوية نفدت منذ أسبوع.
■ لكن الوزارة تقول إن المخازن ممتلئة.
- هذا غير صحيح.
■ ماذا تطلب؟
- أجاب بعد صمت: «الوقود».
"""


def test_the_answers_of_an_interview_are_those_of_the_one_who_is_interviewed() -> None:
    found = said(INTERVIEW)
    assert (None, "الوضع صعب. الأدوية نفدت منذ أسبوع", ["سامر الخطيب"]) in found
    assert (None, "هذا غير صحيح", ["سامر الخطيب"]) in found
    assert ("أجاب", "الوقود", ["سامر الخطيب"]) in found
    assert len(found) == 4


def test_a_list_with_dashes_is_no_interview() -> None:
    assert said("زار الطبيب سامر الخطيب المخيم.\n- الماء شحيح.\n- الطريق مغلق.") == []


ECHOED = [
    (
        "وأعلن المتحدث أن الجيش انسحب، وهو ما نفاه الأهالي.",
        [("أعلن", "الجيش انسحب", ["المتحدث"]), ("نفاه", "الجيش انسحب", ["الأهالي"])],
    ),
    ("«لن نرحل»، هكذا رد الأهالي.", [("رد", "لن نرحل", ["الأهالي"])]),
]


@pytest.mark.parametrize(("text", "found"), ECHOED)
def test_who_takes_up_what_was_said_stands_beside_who_said_it(
    text: str, found: list[tuple[str | None, str, list[str | None]]]
) -> None:
    assert said(text) == found


CLOSING = [
    (
        "انسحب الجيش من البلدة وفق مصدر عسكري، وقصفت الطائرات الجسر وفق ناشطين.",
        [("وفق", "انسحب الجيش من البلدة", ["مصدر عسكري"]), ("وفق", "قصفت الطائرات الجسر", ["ناشطين"])],
    ),
    (
        "انقطعت الكهرباء عن الحي. وتوقفت المضخات. والأخطر من ذلك، أغلق المستشفى أبوابه، وفق ناشطين.",
        [("وفق", "انقطعت الكهرباء عن الحي. وتوقفت المضخات. والأخطر من ذلك، أغلق المستشفى أبوابه", ["ناشطين"])],
    ),
    (
        "انقطعت الكهرباء عن الحي. وأغلق المستشفى أبوابه، وفق ناشطين.",
        [("وفق", "أغلق المستشفى أبوابه", ["ناشطين"])],
    ),
    ("السد آمن، على ما جاء في ورقة لوزارة المياه.", [("جاء", "السد آمن", ["ورقة", "وزارة المياه"])]),
    (
        "وكتبت الصحيفة أن الطريق مغلق نقلا عن مصدر أمني.",
        [("كتبت", "الطريق مغلق", ["الصحيفة", "مصدر أمني"])],
    ),
    (
        "وقالت الوكالة إن الطريق مغلق، نقلا عن مصدر أمني.",
        [("قالت", "الطريق مغلق", ["الوكالة", "مصدر أمني"])],
    ),
]


@pytest.mark.parametrize(("text", "found"), CLOSING)
def test_the_frame_that_closes_a_sentence(text: str, found: list[tuple[str | None, str, list[str | None]]]) -> None:
    assert said(text) == found


TICKER = [
    ("• سقطت قذيفة على السوق (مصدر أمني)", [(None, "سقطت قذيفة على السوق", ["مصدر أمني"])]),
    ("• لن نتراجع عن القرار — وزير الداخلية", [(None, "لن نتراجع عن القرار", ["وزير الداخلية"])]),
    ("سقطت قذيفة على السوق (رويترز)", []),
]


@pytest.mark.parametrize(("text", "found"), TICKER)
def test_a_source_may_close_the_line_of_a_ticker(
    text: str, found: list[tuple[str | None, str, list[str | None]]]
) -> None:
    assert said(text) == found


def test_requests_inside_quoted_speech() -> None:
    text = "وقال الرئيس: «إذا كان الإيرانيون في الماضي يطلبون منا السلاح، فإنهم الآن يطلبون الخبز. هذا ما تغير»."
    assert [(cue, content) for cue, content, _ in said(text)[1:]] == [("يطلبون", "السلاح"), ("يطلبون", "الخبز")]
    assert [chain for _, _, chain in said(text)[1:]] == [["الرئيس", "الإيرانيون"]] * 2


@pytest.mark.parametrize("text", ["وتلقى بيانا نفياً «قاطعا من الوزارة».", "وعدد الضحايا بين «عشرين وثلاثين قتيلا»."])
def test_nouns_and_prepositions_that_are_written_like_verbs(text: str) -> None:
    assert said(text) == []


CLOSED_TWICE = [
    ("فُتح الجسر ليلا، وفقا لشاهدين، وفق ما ذكرت رويترز.", ["رويترز", "لشاهدين"]),
    ("فُتح الجسر ليلا، بحسب شاهدين، بحسب ما نقلته عنهما رويترز.", ["رويترز", "شاهدين"]),
    ("فُتح الجسر ليلا، بحسب شاهدين، كما أوردت رويترز.", ["رويترز", "شاهدين"]),
    ("فُتح الجسر ليلا، كما قال شاهدان، وفق ما أوردته رويترز.", ["رويترز", "شاهدان"]),
    ("فُتح الجسر ليلا، بحسب شاهدين، كما أوردت رويترز، وأغلق المطار.", ["رويترز", "شاهدين"]),
]


@pytest.mark.parametrize(("text", "chain"), CLOSED_TWICE)
def test_the_second_attribution_behind_the_words_is_the_outer_one(text: str, chain: list[str]) -> None:
    assert [(words, found) for _, words, found in said(text)] == [("فُتح الجسر ليلا", chain)]


def test_a_clause_that_only_adds_is_no_second_attribution() -> None:
    text = "فُتح الجسر ليلا، بحسب شاهدين، كما أعلنت البلدية فتح المطار."
    assert ["شاهدين"] in [chain for _, _, chain in said(text)]


def test_the_second_verb_of_a_speaker_in_a_document_stands_beside_the_first() -> None:
    text = "في رسالة خطية، أكد سامر الخطيب أن الجسر مغلق، ووصف الطريق بأنه خطر."
    assert [cue for cue, _, _ in said(text)] == ["أكد", "وصف"]


def test_who_comments_inside_the_words_does_not_bear_them() -> None:
    text = "ويرى سامر الخطيب أن الجسر سليم، لا مهدم كما تزعم وكالة رويترز."
    assert ["سامر الخطيب"] in [chain for _, _, chain in said(text)]


REQUESTED = [
    ("وقال الرئيس: «كان الجيران يطلبون مساعدتنا في نقل مرضاهم من الجزيرة».", "مساعدتنا في نقل مرضاهم من الجزيرة"),
    ("الأهالي يطلبون مساعدة من الجيش لنقل الجرحى.", "مساعدة من الجيش لنقل الجرحى"),
    ("طلبت الوزارة من السكان مغادرة الحي.", "مغادرة الحي"),
    ("طلبت الوزارة من السكان ألا يغادروا.", "ألا يغادروا"),
    ("وقال النائب: «الأهالي يطالبون بفتح الطريق وإدخال الغذاء».", "فتح الطريق وإدخال الغذاء"),
]


@pytest.mark.parametrize(("text", "content"), REQUESTED)
def test_a_request_goes_to_the_end_of_what_is_wanted(text: str, content: str) -> None:
    assert said(text)[-1][1] == content


LABELLED = """حوار مع الطبيب سامر الخطيب
{asks} كيف الوضع؟
{answers} الوضع صعب.
{asks} وماذا تطلبون؟
{answers} نطلب الوقود.
"""
LABELS = [("س:", "ج:"), ("سؤال:", "جواب:"), ("س-", "ج-"), ("المجلة:", "سامر الخطيب:"), ("المجلة:", "الخطيب:")]


@pytest.mark.parametrize(("asks", "answers"), LABELS)
def test_the_lines_of_an_interview_may_be_labelled(asks: str, answers: str) -> None:
    found = Reader().read(Document.of(LABELLED.format(asks=asks, answers=answers))).statements
    assert [s.content[0].text for s in found] == ["الوضع صعب", "نطلب الوقود"]
    assert [s.origin.name for s in found] == ["سامر الخطيب"] * 2


def test_a_dash_before_a_quotation_attributes_it_in_a_headline() -> None:
    assert said("وزير الصحة – «الأدوية نفدت من المستشفيات»") == [(None, "الأدوية نفدت من المستشفيات", ["وزير الصحة"])]
    assert said("الطقس – «موجة حر» تضرب الساحل") == []


def test_the_heading_of_a_claim_is_no_source() -> None:
    assert said("الادعاء: الأدوية نفدت من المستشفيات.") == []
