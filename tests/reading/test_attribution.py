"""An Arabic sentence in, a chain out: who says it, through whom, in which words."""

import datetime

import pytest

from tawatur.model import Document, Statement
from tawatur.reading.pipeline import Reader


def statements(text: str) -> list[Statement]:
    record = Reader().read(Document.of(text, published=datetime.date(2024, 12, 3)))
    for statement in record.statements:
        assert all(text[c.start : c.end] == c.text for c in statement.content)
    return list(record.statements)


def chain(statement: Statement) -> list[str | None]:
    """The words, or the name where the text only implies the link."""
    return [link.source.text if link.source else link.name for link in statement.chain]


# text, cue, content, chain
ONE_STATEMENT = [
    (
        "قال وزير الصحة إن المستشفيات امتلأت بالجرحى.",
        "قال",
        "المستشفيات امتلأت بالجرحى",
        ["وزير الصحة"],
    ),
    (
        "وأعلن مصدر عسكري أن القوات انسحبت من البلدة.",
        "أعلن",
        "القوات انسحبت من البلدة",
        ["مصدر عسكري"],
    ),
    (
        "وقالت وكالة رويترز نقلا عن مسؤول أمني إن الحدود أغلقت.",
        "قالت",
        "الحدود أغلقت",
        ["وكالة رويترز", "مسؤول أمني"],
    ),
    (
        "ونقلت صحيفة لوموند عن ثلاثة دبلوماسيين أن المفاوضات توقفت.",
        "نقلت",
        "المفاوضات توقفت",
        ["صحيفة لوموند", "ثلاثة دبلوماسيين"],
    ),
    (
        "أغلقت السلطات المعبر صباح اليوم، وفق مصدر في الجمارك.",
        "وفق",
        "أغلقت السلطات المعبر صباح اليوم",
        ["مصدر في الجمارك"],
    ),
    (
        "وبحسب شهود عيان، سقطت قذيفتان قرب السوق.",
        "بحسب",
        "سقطت قذيفتان قرب السوق",
        ["شهود عيان"],
    ),
    (
        "«لن نغادر بيوتنا»، يقول أحد السكان.",
        "يقول",
        "لن نغادر بيوتنا",
        ["أحد السكان"],
    ),
    (
        "الوزارة نفت وقوع أي إصابات في الحريق.",
        "نفت",
        "وقوع أي إصابات في الحريق",
        ["الوزارة"],
    ),
    (
        "رويترز عن شاهدين: حريق في المصفاة",
        None,
        "حريق في المصفاة",
        ["رويترز", "شاهدين"],
    ),
    (
        "طالبت الحكومة المجتمع الدولي بوقف الغارات فورا.",
        "طالبت",
        "وقف الغارات فورا",
        ["الحكومة"],
    ),
    (
        "واكتفى المتحدث باسم الوزارة بالقول إن العمل جار.",
        "القول",
        "العمل جار",
        ["المتحدث باسم الوزارة"],
    ),
    (
        "اتهم المدير الشركة بتزوير الأرقام.",
        "اتهم",
        "الشركة بتزوير الأرقام",
        ["المدير"],
    ),
    (
        "وعد المحافظ بإصلاح الشبكة خلال أسبوع.",
        "وعد",
        "إصلاح الشبكة خلال أسبوع",
        ["المحافظ"],
    ),
    (
        "وذكر مصدر في الشرطة، طلب عدم كشف هويته، أن المشتبه به فر إلى الخارج.",
        "ذكر",
        "المشتبه به فر إلى الخارج",
        ["مصدر في الشرطة"],
    ),
    (
        "انسحبت القوات من المدينة، وفقا لمصدرين، وفق الصحيفة.",
        "وفقا",
        "انسحبت القوات من المدينة",
        ["الصحيفة", "لمصدرين"],
    ),
    (
        "أما المدير فقال إن الشركة ستستأنف العمل غدا.",
        "قال",
        "الشركة ستستأنف العمل غدا",
        ["المدير"],
    ),
]


@pytest.mark.parametrize(("text", "cue", "content", "links"), ONE_STATEMENT)
def test_one_statement(text: str, cue: str | None, content: str, links: list[str]) -> None:
    found = statements(text)
    match = [s for s in found if " ".join(c.text for c in s.content) == content]
    assert match, [[c.text for c in s.content] for s in found]
    assert (match[0].cue.text if match[0].cue else None) == cue
    assert chain(match[0]) == links


ADDRESSEES = [
    ("وقال وزير الدفاع للنواب إن الميزانية كافية.", ["وزير الدفاع"]),
    ("وقال لمراسلنا سائق الشاحنة: «الطريق مغلق منذ الفجر».", ["سائق الشاحنة"]),
    ("وقال المحافظ لوكالة رويترز إن الجسر سليم.", ["وكالة رويترز", "المحافظ"]),
    ("أخبر ضابط منشق الصحفيين أن القصر خال.", ["ضابط منشق"]),
]


@pytest.mark.parametrize(("text", "links"), ADDRESSEES)
def test_the_one_spoken_to_is_no_source_unless_it_publishes(text: str, links: list[str]) -> None:
    assert [chain(s) for s in statements(text)] == [links]


RELAYED = [
    ("نسبت الصحيفة إلى ضابط منشق قوله إن القصر كان خاليا.", ["الصحيفة", "ضابط منشق"]),
    ("واستنادا إلى وثيقة اطلعت عليها رويترز، فإن الشركة أفلست.", ["رويترز", "وثيقة"]),
    ("ونفى مصدر حكومي، بحسب ما أوردت وكالة رويترز، وجود أي اتفاق.", ["وكالة رويترز", "مصدر حكومي"]),
]


@pytest.mark.parametrize(("text", "links"), RELAYED)
def test_who_passes_it_on_stands_before_who_said_it(text: str, links: list[str]) -> None:
    assert links in [chain(s) for s in statements(text)]


def test_the_documents_own_outlet_is_the_root_and_no_link() -> None:
    text = "وقالت منسقة الإغاثة لإذاعة المدى إن الأغطية نفدت."
    record = Reader().read(Document.of(text, outlet="إذاعة المدى"))
    assert [chain(s) for s in record.statements] == [["منسقة الإغاثة"]]


def test_a_frame_inside_the_words_does_not_cut_them() -> None:
    found = statements("وقالت هيئة البث إن الجيش، بحسب تقديرات استخباراتية، يتوقع ردا قريبا.")
    assert "الجيش، بحسب تقديرات استخباراتية، يتوقع ردا قريبا" in [s.content[0].text for s in found]


NO_STATEMENT = [
    "لم تؤكد موسكو النبأ ولم تنفه.",
    "تسير الحافلات وفق جدول الصيف.",
    "سار المرشحون وفق القانون.",
    "وصلت القافلة إلى المدينة مساء أمس.",
    "يذكر أن المدينة تقع على الساحل.",
]


@pytest.mark.parametrize("text", NO_STATEMENT)
def test_look_alikes_attribute_nothing(text: str) -> None:
    assert statements(text) == []


def test_the_last_speaker_goes_on() -> None:
    first, second = statements("قال المتحدث سامر الخطيب إن الجسر سليم. وأضاف أن المرور عاد إلى طبيعته.")
    assert first.origin.name == second.origin.name == "سامر الخطيب"
    assert second.origin.source is None


def test_a_participle_keeps_the_outlet_and_the_speaker() -> None:
    found = statements("ونقلت وكالة رويترز عن المحافظ كريم الحداد أن الطريق سالك، مضيفا أن المدارس ستفتح غدا.")
    assert [s.content[0].text for s in found] == ["الطريق سالك", "المدارس ستفتح غدا"]
    assert [link.name for link in found[1].chain] == ["رويترز", "كريم الحداد"]


def test_an_attribution_inside_an_attribution_carries_the_full_chain() -> None:
    found = statements("وقالت صحيفة لوموند إن وزير الدفاع وعد بسحب القوات قبل نهاية الشهر.")
    inner = next(s for s in found if s.cue_class == "promise")
    assert [link.kind for link in inner.chain] == ["outlet", "person"]
    assert inner.content[0].text == "سحب القوات قبل نهاية الشهر"


def test_a_noun_takes_an_outlet_up_again() -> None:
    found = statements("ذكرت صحيفة لوموند أن الهدنة انهارت. وأضافت الصحيفة أن القصف تجدد.")
    assert found[1].chain[0].name == "لوموند"


MODES = [
    ("قال الطبيب: «نعمل بلا توقف منذ الفجر».", "direct"),
    ("قال الطبيب إنهم يعملون بلا توقف.", "indirect"),
    ("قال الطبيب إن الوضع «يزداد سوءا كل ساعة» في القسم.", "mixed"),
]


@pytest.mark.parametrize(("text", "mode"), MODES)
def test_mode(text: str, mode: str) -> None:
    assert [s.mode for s in statements(text)] == [mode]


CLASSES = [
    ("أكدت البلدية أن المياه صالحة للشرب.", "confirm"),
    ("نفى المتحدث أن تكون الطائرة قد سقطت.", "deny"),
    ("زعم القائد أن قواته دمرت الجسر.", "allege"),
    ("توقع الخبير أن ترتفع الأسعار.", "predict"),
    ("يعتقد المحلل أن الاتفاق بعيد.", "believe"),
    ("هددت الجماعة بقطع الطريق الدولي.", "threaten"),
    ("وصفت الوزارة التقرير بأنه «مضلل».", "describe"),
]


@pytest.mark.parametrize(("text", "cue_class"), CLASSES)
def test_cue_class(text: str, cue_class: str) -> None:
    assert [s.cue_class for s in statements(text)] == [cue_class]


def test_the_author_may_reject_what_he_reports() -> None:
    (found,) = statements("زعم القائد أن قواته لم تقصف السوق، وهو محض افتراء.")
    assert found.author_stance == "rejects"


def test_every_statement_says_why_it_was_read() -> None:
    assert all(s.reason for s in statements("قال وزير الصحة إن المستشفيات امتلأت بالجرحى."))
