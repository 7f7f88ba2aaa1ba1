"""How far the words go that somebody says, in sentences as published pages have them."""

import pytest

from tawatur.model import Document, Statement
from tawatur.reading.pipeline import Reader


def statements(text: str) -> list[Statement]:
    return list(Reader().read(Document.of(text)).statements)


def content(statement: Statement) -> str:
    return " … ".join(part.text for part in statement.content)


def by_cue(text: str, cue: str) -> Statement:
    (found,) = [s for s in statements(text) if s.cue is not None and s.cue.text == cue]
    return found


# A clause is not complete before it has its predicate. text, cue, content
WHOLE = [
    (
        "حذر الوزير من أن إغلاق الشركة وفروعها المصنع، قد يرفع أسعار الدقيق.",
        "حذر",
        "إغلاق الشركة وفروعها المصنع، قد يرفع أسعار الدقيق",
    ),
    ("قالت الصحيفة إن عضوا واحدا، هو الأمين، أكد صحة المحضر.", "قالت", "عضوا واحدا، هو الأمين، أكد صحة المحضر"),
    (
        "وأشار المدير إلى أن أربعة مسعفين، بل جميع أفراد الفريق، قتلوا في الغارة.",
        "أشار",
        "أربعة مسعفين، بل جميع أفراد الفريق، قتلوا في الغارة",
    ),
    (
        "ولفتت الوكالة إلى أنه بعد لقاء الوزير مع الوفد، مساء الثلاثاء، أعلنت الناطقة أن القرار لم يصدر.",
        "لفتت",
        "أنه بعد لقاء الوزير مع الوفد، مساء الثلاثاء، أعلنت الناطقة أن القرار لم يصدر",
    ),
    (
        "وقال الباحث، مشيرا إلى أن انتشار الورش في الحي والذي بدأ قبل عام، أدى إلى ازدحام.",
        "مشيرا",
        "انتشار الورش في الحي والذي بدأ قبل عام، أدى إلى ازدحام",
    ),
    (
        "وأكد الوزير تضامن بلاده مع الأهالي، ودعمها لجهود الإغاثة.",
        "أكد",
        "تضامن بلاده مع الأهالي، ودعمها لجهود الإغاثة",
    ),
    (
        "وأشارت الصحيفة إلى حذر الوزير من مغبة أن تؤدي الخطة في قطاع الزراعة، إلى غلاء جديد.",
        "أشارت",
        "حذر الوزير من مغبة أن تؤدي الخطة في قطاع الزراعة، إلى غلاء جديد",
    ),
    (
        "وأكد المرصد إصابة ثلاثة عمال، اليوم، في حريق بالمصنع.",
        "أكد",
        "إصابة ثلاثة عمال، اليوم، في حريق بالمصنع",
    ),
]


@pytest.mark.parametrize(("text", "cue", "words"), WHOLE)
def test_a_comma_inside_a_clause_does_not_end_it(text: str, cue: str, words: str) -> None:
    assert content(by_cue(text, cue)) == words


# What is complete ends where another voice or the occasion begins.
ENDED = [
    ("قال المدير إن الطريق أغلق، مضيفا أن العمال غادروا.", "قال", "الطريق أغلق"),
    ("قال المدير إن الفريق وصل، أكد ذلك شهود.", "قال", "الفريق وصل"),
    ("قال المدير، نافيا انهيار السقف، إن العمل يسير.", "نافيا", "انهيار السقف"),
    ("قال السفير إن المجلس فشل، وذلك في حوار مع صحيفة الرأي.", "قال", "المجلس فشل"),
    ("قال السفير إن الطريق مغلق، وذلك في إطار خطة السير.", "قال", "الطريق مغلق، وذلك في إطار خطة السير"),
    ("وقال الناطق إن السفينتين غرقتا، حد قوله.", "قال", "السفينتين غرقتا"),
    ("غرقت السفينة، كما أشار سامر الخطيب، نائب رئيس الهيئة.", "أشار", "غرقت السفينة"),
]


@pytest.mark.parametrize(("text", "cue", "words"), ENDED)
def test_another_voice_or_the_occasion_ends_it(text: str, cue: str, words: str) -> None:
    assert content(by_cue(text, cue)) == words


# The object of a saying is no noun inside a prepositional phrase, title or name before it.
OBJECTS = [
    (
        "أدان الناطق باسم الوزارة، في رسالة عبر منصة إكس، قصف الخيمة، والذي قتل صحفيا.",
        "أدان",
        "قصف الخيمة، والذي قتل صحفيا",
    ),
    ("وعزا بيان من البنك بعد جولة محادثات مع الوزراء التراجع إلى الحرب.", "عزا", "التراجع إلى الحرب"),
    ("ونفى الوزير في تغريدة على منصة «إكس» وجود خلافات.", "نفى", "وجود خلافات"),
    ("واعتبر المحامي سامر الخطيب رئيس رابطة الحقوق أن الحكم ظالم.", "اعتبر", "الحكم ظالم"),
    ("واعتبر المحامي سامر الخطيب في حسابه على موقع فيسبوك أن الحكم ظالم.", "اعتبر", "الحكم ظالم"),
    ("وأعلنت النقابة إضرابا مفتوحا.", "أعلنت", "إضرابا مفتوحا"),
    ("واشترط الوزير ضمانات دولية.", "اشترط", "ضمانات دولية"),
]


@pytest.mark.parametrize(("text", "cue", "words"), OBJECTS)
def test_the_object_stands_outside_the_phrases_before_it(text: str, cue: str, words: str) -> None:
    assert content(by_cue(text, cue)) == words


BARE = [
    (
        "قال الناطق باسم الحكومة سامر الخطيب اليوم الثلاثاء، الحكومة راضية عن الموسم الذي أغنى المزارعين.",
        ["الحكومة راضية عن الموسم الذي أغنى المزارعين"],
    ),
    ("قال المدير، الوضع صعب والمستشفيات خرجت عن الخدمة.", ["الوضع صعب والمستشفيات خرجت عن الخدمة"]),
    ("قال الوزير كلمته، والجميع صامت.", []),
    ("وأضاف المدير، البالغ من العمر ستين عاما.", []),
    (
        "وقالت ليلى سعد، الاثنين في لقاء في العاصمة، ردا على أسئلة كثيرة من صحفيين في قاعة "
        "صغيرة في الطابق الأول من المبنى القديم قرب ساحة البلدية الكبرى في الحي الغربي من المدينة القديمة: «لم نشارك».",
        ["لم نشارك"],
    ),
    ("وقال المدير، الذي زار المخيم، إن الوضع صعب.", ["الوضع صعب"]),
]


@pytest.mark.parametrize(("text", "words"), BARE)
def test_a_clause_behind_a_comma_needs_no_particle(text: str, words: list[str]) -> None:
    assert [content(s) for s in statements(text)] == words


SPEECH = "«بيوتنا بلا سقوف ولا ماء ولا كهرباء منذ عام»"


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        (f"أكد سامر الخطيب، محلل الشؤون العسكرية، أهمية ذلك. {SPEECH}.", ["أكد", None]),
        (f"عاد الأهالي أمس. {SPEECH}.", []),
        (f"قال الشيخ إن الأهالي عادوا.\n{SPEECH}.", ["قال"]),
        (f"قال الشيخ إن الأهالي عادوا. {SPEECH}، تقول أم خالد.", ["قال", "تقول"]),
        ("قال الشيخ إن الأهالي عادوا. «عودة الأهالي».", ["قال"]),
    ],
)
def test_a_quotation_alone_goes_on_with_who_spoke_in_the_sentence_before(text: str, cues: list[str | None]) -> None:
    found = statements(text)
    assert [s.cue and s.cue.text for s in found] == cues
    for s in found:
        assert s.cue is not None or (s.origin.name, s.mode, content(s)) == ("سامر الخطيب", "direct", SPEECH[1:-1])


@pytest.mark.parametrize(
    ("line", "cue"),
    [("وعلقت المنظمة قائلة:", "قائلة"), ("وقال الوزير في بيان:", "قال"), ("وقالت ليلى سعد ما يلي:", "قالت")],
)
def test_a_quotation_on_the_line_below_belongs_to_the_cue(line: str, cue: str) -> None:
    (found,) = statements(f"{line}\n«العمل في الجسر لم يكتمل. سننتظر حتى الربيع».")
    assert (found.cue and found.cue.text, content(found)) == (cue, "العمل في الجسر لم يكتمل. سننتظر حتى الربيع")


def test_what_stands_below_without_a_quotation_is_no_content() -> None:
    assert statements("وقال الوزير في بيان:\nوصلت القافلة إلى المدينة.") == []


def test_days_are_no_words_of_a_speaker_though_the_document_has_no_date() -> None:
    (found,) = statements("أعلن وزير الخارجية سامر الخطيب، اليوم الأربعاء «إن للبلاد مصالح كبيرة وستدافع عنها».")
    assert (found.mode, content(found)) == ("direct", "إن للبلاد مصالح كبيرة وستدافع عنها")


NOTHING_SAID = [
    "انتهى الهجوم بسقوط المدينة، مما يشير إلى انهيار النظام.",
    "انتهى الهجوم بسقوط المدينة، ما يعني أن النظام انهار.",
    "وتقدم الوزير بالتعازي، سائلا المولى أن يتغمدهم برحمته.",
    "صدر حكم بحق 323 متهما حكم عليهم بالسجن.",
    "يُعَد الجسر إنجازا بكل معنى الكلمة.",
    "أدانت المحكمة المدعى عليهم بالتزوير.",
]


@pytest.mark.parametrize("text", NOTHING_SAID)
def test_consequences_prayers_and_verdicts_are_nobodys_words(text: str) -> None:
    assert statements(text) == []


ONE_SAYING = [
    "قالت ليلى سعد «لقد أوضحنا للوفد عبر الوسيط أننا سنبقى في المدينة».",
    "قال الوزير إن الحملات منظمة تأمر بها قيادات الحزب، التي تجمع المال بدافع الطمع.",
    "وأكد مسؤول رفيع المستوى بالقول: «سنوقع العقد قبل الشتاء القادم».",
    "وأوضح الناطق أن المحكمة حكمت بسجنهم بحسب الجرائم التي ارتكبوها.",
]


@pytest.mark.parametrize("text", ONE_SAYING)
def test_nothing_inside_the_words_is_another_saying(text: str) -> None:
    assert len(statements(text)) == 1


# text, cue, content
ENDS = [
    # A day between the object and what is said of it, an opener, and what only says how the words came.
    ("أعلنت الرئاسة رفض دخول أي جهة، وفي الوقت ذاته، دخل الوفد.", "أعلنت", "رفض دخول أي جهة"),
    ("وقال إن كلام الوزير «مبني على وهم» مؤكدا وجود عشرين حالة.", "قال", "كلام الوزير «مبني على وهم"),
    ("وقالت الوكالة إن العرض قدم، وذلك نقلا عن مسؤولين.", "قالت", "العرض قدم"),
    # The noun of a deed, though recordings are called so too.
    ("كشفت الوزارة عن تسجيل 300 ألف إصابة بالحصبة.", "كشفت", "تسجيل 300 ألف إصابة بالحصبة"),
    ("نقلت الصحيفة عن مسؤول لم تسمه شكه في نية الشركة.", "نقلت", "شكه في نية الشركة"),
    # Behind the speaker's own paper the preposition is the verb's.
    ("وحذر المجلس في بيانه من مغبة السير في هذه الخطوة.", "حذر", "مغبة السير في هذه الخطوة"),
    ("واستفسر النائب أيضا عن موعد الانتخابات.", "استفسر", "موعد الانتخابات"),
]


@pytest.mark.parametrize(("text", "cue", "words"), ENDS)
def test_where_words_begin_and_end_on_published_pages(text: str, cue: str, words: str) -> None:
    assert content(by_cue(text, cue)) == words


# What only looks like a saying. text, cues
UNSAID = [
    ("قال المدرب: «فرطنا في النقاط، وهو ما سيفيدنا مستقبلاً».", ["قال"]),
    ("توقعت الصحيفة أن ترد أثينا على الهجوم «بضربات بحرية خاطفة».", ["توقعت"]),
]


@pytest.mark.parametrize(("text", "cues"), UNSAID)
def test_what_is_no_saying(text: str, cues: list[str]) -> None:
    assert [s.cue.text for s in statements(text) if s.cue is not None] == cues
