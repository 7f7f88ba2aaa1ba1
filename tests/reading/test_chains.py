"""An Arabic text in, the bearers of its last statement out: descriptions, provenance, references, continuation."""

import pytest

from tawatur.lexicon.bearer_verbs import bearer_verb
from tawatur.lexicon.speakers import speakers
from tawatur.model import Document, Statement
from tawatur.reading.pipeline import Reader


def statements(text: str, outlet: str | None = None) -> list[Statement]:
    return list(Reader().read(Document.of(text, outlet=outlet)).statements)


def chain(statement: Statement) -> list[str | None]:
    """The words, or the name where the text only implies the link."""
    return [link.source.text if link.source else link.name for link in statement.chain]


DESCRIBED = [
    ("قال دبلوماسي غربي معتمد في أنقرة إن المفاوضات تعثرت.", "دبلوماسي غربي معتمد في أنقرة"),
    ("وذكر مصدر عسكري في القيادة العامة أن الهدنة صامدة.", "مصدر عسكري في القيادة العامة"),
    ("وقال ضابط انشق حديثا إن رواتبهم متأخرة.", "ضابط انشق حديثا"),
    ("وأكدت تقديرات غير رسمية أن الخسائر كبيرة.", "تقديرات غير رسمية"),
    ("واتهمت الحكومة الحوثيين بخرق الهدنة.", "الحكومة"),
    ("ونفى المركز التراجع عن قراره بإغلاق الطريق.", "المركز"),
    ("وقال مسؤول محلي، فضّل حجب اسمه، إن الجسر مغلق.", "مسؤول محلي"),
    ("وأوضح الناطق باسمها، سامر الخطيب، أن العمل جار.", "الناطق باسمها، سامر الخطيب"),
]


@pytest.mark.parametrize(("text", "source"), DESCRIBED)
def test_a_description_ends_where_the_next_phrase_begins(text: str, source: str) -> None:
    assert chain(statements(text)[0])[-1] == source


NAMED = [
    ("وقال ناشط في الحي، لقبه سامر الخطيب، إن الكهرباء مقطوعة.", "سامر الخطيب"),
    ("وقال محاميه سامر الخطيب إن الحكم جائر.", "سامر الخطيب"),
    ("وقال محامي سامر الخطيب إن الحكم جائر.", None),
    ("وقالت عائلة الأسير سامر الخطيب إنها لم تره منذ عام.", None),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_person_in_the_description_may_be_its_name_or_its_owner(text: str, name: str | None) -> None:
    assert statements(text)[0].origin.name == name


def test_a_family_name_that_two_share_is_that_of_the_one_named_last() -> None:
    text = "قال أحمد الخطيب إن الماء كاف. وقال سامر الخطيب إن الطريق آمن. وأكد الخطيب أن الجسر مفتوح."
    assert statements(text)[-1].origin.name == "سامر الخطيب"


def test_a_dual_with_an_unsplit_preposition_is_two_people() -> None:
    (found,) = statements("فُتح الجسر، وفقا لمصدرين في الجيش.")
    assert (found.origin.kind, found.origin.name, found.origin.count) == ("person", None, 2)


def test_whom_a_body_stands_close_to_is_not_its_name() -> None:
    (found,) = statements("وقالت فصائل مدعومة من أنقرة إن الجسر مغلق.")
    assert found.origin.source is not None
    assert (found.origin.source.text, found.origin.name == "أنقرة") == ("فصائل مدعومة من أنقرة", False)


PROVENANCE = [
    ("وقالت حسابات مقربة من البلدية إن الجسر مغلق.", ["حسابات مقربة من البلدية"]),
    ("وأكد ناشطون، بحسب رسالة مسربة، أن الجسر مغلق. ويقول ناشر الرسالة: «الأمر خطير».", ["الرسالة", "ناشر الرسالة"]),
    ("وقال مسؤول أميركي، تحدث إلى رويترز، إن القرار وشيك.", ["رويترز", "مسؤول أميركي"]),
    ("ورأى كاتب في صحيفة لوموند أن الحرب طويلة.", ["صحيفة لوموند", "كاتب"]),
    ("وكشفت وثيقة سرية أعدتها وزارة الصحة أن اللقاحات نفدت.", ["وثيقة سرية", "وزارة الصحة"]),
    ("وأظهرت رسالة نشرتها صحيفة لوموند أن الصفقة ألغيت.", ["صحيفة لوموند", "رسالة"]),
    ("انهار السد، وفق مذكرة سُربت إلى رويترز.", ["رويترز", "مذكرة"]),
    ("ونقلت رويترز عن وزير، عن مستشار له، أن الخطة جاهزة.", ["رويترز", "وزير", "مستشار"]),
    ("وأصدرت الوزارة تقريرا قالت فيه إن المياه صالحة للشرب.", ["تقريرا", "الوزارة"]),
    ("ونفت البلدية، برسالة مكتوبة، أن يكون الجسر مغلقا.", ["رسالة مكتوبة", "البلدية"]),
]


@pytest.mark.parametrize(("text", "links"), PROVENANCE)
def test_the_words_of_a_source_name_those_beside_it(text: str, links: list[str]) -> None:
    assert links in [chain(s) for s in statements(text)]


GOES_ON = [
    ("وأبدى مبعوث قطر ارتياحه وقال إن الإجلاء يبدأ فجر الغد.", ["مبعوث قطر"]),
    ("امتنعت شركة الحفر عن العمل، متذرعة بسوء الأحوال الجوية.", ["شركة الحفر"]),
    ("أقر المحافظ سامر الخطيب بالخطأ. وقال إن التحقيق بدأ.", ["سامر الخطيب"]),
    ("اتصلت بالناطق سامر الخطيب، الذي قال إن العدد أكبر.", ["الناطق سامر الخطيب"]),
    ("لا ثقة في استطلاع يزعم أن الحزب سيفوز بالأغلبية.", ["استطلاع"]),
]


@pytest.mark.parametrize(("text", "links"), GOES_ON)
def test_a_verb_without_a_subject_goes_on_with_the_nearest(text: str, links: list[str]) -> None:
    found = chain(statements(text)[-1])
    assert [link and link.removeprefix("ب") for link in found] == links


def test_the_next_sentence_only_implies_an_anonymous_speaker() -> None:
    first, second = statements("قال طبيب في المشفى إن الأدوية نفدت. وأضاف أن الوقود يكفي يومين.")
    assert first.origin.source is not None
    assert (second.origin.source, second.origin.name, second.origin.kind) == (None, None, "person")


def test_one_of_several_keeps_the_outlet_through_which_they_spoke() -> None:
    found = statements("ونقلت رويترز عن ثلاثة دبلوماسيين أن اللقاء فشل. وقال أحدهم إن الخلاف عميق.")
    assert chain(found[-1]) == ["رويترز", "أحدهم"]
    assert found[-1].origin.reason == "one of those before"


def test_a_pronoun_takes_up_the_one_whose_words_are_passed_on() -> None:
    found = statements("قال المحافظ سامر الخطيب إن الطريق سالك. ونقلت عنه رويترز أن المدارس ستفتح غدا.")
    assert chain(found[-1]) == ["رويترز", "سامر الخطيب"]


def test_a_comment_on_a_statement_is_no_link_of_it() -> None:
    found = statements("قالت موسكو إن الجسر دمر بالكامل، وهو ما نفته كييف.")
    assert chain(found[0]) == ["موسكو"]


UNLISTED = "وقال سامر الخطيب، وهو محلل، إن الأمر صعب. وقال المحلل {}: «الحل بعيد». وأضاف: «لا أحد يصغي»."


@pytest.mark.parametrize("name", ["زنكلي همقري", "الترنشاوي"])
def test_a_name_behind_a_title_is_never_somebody_else(name: str) -> None:
    _, second, third = statements(UNLISTED.format(name))
    assert second.chain[-1].name != "سامر الخطيب"
    assert third.chain[-1].name != "سامر الخطيب"


def test_a_name_that_no_list_holds_is_read_behind_a_title() -> None:
    _, second, third = statements(UNLISTED.format("زنكلي همقري"))
    assert (second.chain[-1].name, third.chain[-1].name) == ("زنكلي همقري", "زنكلي همقري")


CARRIED = [
    "وقال الوزير سهيل كريمي لقناة العربية إن وعود عمر حمدان بالدعم لم تنفذ. وقال كريمي: «الواقع صعب».",
    "وقال سهيل كريمي لقناة العربية إن السد آمن. وأعلنت البلدية فتح الطريق. واختتم كريمي حديثه قائلا: «لن نتراجع».",
]


@pytest.mark.parametrize("text", CARRIED)
def test_who_goes_on_speaks_through_the_same_outlet(text: str) -> None:
    assert [link.name for link in statements(text)[-1].chain] == ["العربية", "سهيل كريمي"]


def test_the_outlet_is_carried_no_further_than_the_next_sentence_of_another_paragraph() -> None:
    text = "وقال سهيل كريمي لقناة العربية إن السد آمن.{}\nوقال كريمي إن الماء كاف."
    near, far = (statements(text.format(between))[-1].chain for between in ("", " والمدينة هادئة."))
    assert [link.name for link in near] == ["العربية", "سهيل كريمي"]
    assert [link.name for link in far] == ["سهيل كريمي"]


def test_those_whose_words_he_passes_on_speak_through_his_outlet() -> None:
    text = "وقال سهيل كريمي لقناة العربية إن السد آمن. وأشار إلى تقارير من مصادره في المدينة قائلا: «رجالنا هناك»."
    assert [link.name or (link.source and link.source.text) for link in statements(text)[-1].chain] == [
        "العربية",
        "سهيل كريمي",
        "مصادره في المدينة",
    ]


@pytest.mark.parametrize("opens", ["قال", "وقال"])
def test_what_is_told_inside_another_attribution_has_its_bearer(opens: str) -> None:
    found = statements(f"{opens} سهيل كريمي إن السد آمن، بحسب ما نقلت عنه رويترز.")
    assert ["رويترز", "سهيل كريمي"] in [[link.name for link in s.chain] for s in found]


def test_another_occasion_is_not_that_of_the_outlet() -> None:
    text = "وقال سهيل كريمي لقناة العربية إن السد آمن. وأعلنت البلدية فتح الطريق. وقال كريمي إن الماء كاف."
    assert [link.name for link in statements(text)[-1].chain] == ["سهيل كريمي"]


def test_a_participle_passes_on_those_behind_a_document() -> None:
    text = "وأشار سامر الخطيب إلى تقارير من مصادره في المدينة قائلا: «رجالنا ليسوا هناك»."
    assert [chain(s) for s in statements(text)] == [["سامر الخطيب", "مصادره في المدينة"]]


OWN = [
    ("وقال مصدر أمني لجريدتنا إن الحدود أغلقت.", "جريدة المدى"),
    ("وقال مصدر أمني للجريدة إن الحدود أغلقت.", "جريدة المدى"),
    ("وقال مصدر أمني على حسابه في فيسبوك إن الحدود أغلقت.", "جريدة المدى"),
]


@pytest.mark.parametrize(("text", "outlet"), OWN)
def test_the_own_outlet_and_platforms_are_no_links(text: str, outlet: str) -> None:
    assert [chain(s) for s in statements(text, outlet)] == [["مصدر أمني"]]


VERBS = [
    ("نشرتها", "pass", "ها"),
    ("أعدته", "issue", "ه"),
    ("تحدثوا", "address", ""),
    ("استندت", "rest", ""),
]


@pytest.mark.parametrize(("word", "role", "pronoun"), VERBS)
def test_bearer_verbs_are_known_in_all_forms(word: str, role: str, pronoun: str) -> None:
    found = bearer_verb(word.replace("أ", "ا"))
    assert found is not None
    assert (found.role, found.pronoun) == (role, pronoun)


def test_a_body_wins_over_a_womans_title_that_is_written_alike() -> None:
    organisation, his_colleague = speakers().get("منظمه"), speakers().with_pronoun("زوجها")
    assert organisation is not None and organisation.kind == "organisation"
    assert his_colleague is not None and his_colleague.gender == "m"


OFFICES = [
    ("وقال دبلوماسي غربي رفيع المستوى إن الاتفاق قريب.", "دبلوماسي غربي رفيع المستوى"),
    ("وقال دبلوماسي غربي رفيع إن الاتفاق قريب.", "دبلوماسي غربي رفيع"),
    ("وقالت المتحدثة الرسمية باسم وزارة الخارجية ليلى سعد إنها قلقة.", "المتحدثة الرسمية باسم وزارة الخارجية ليلى سعد"),
    ("وقال المتحدث العسكري باسم الجماعة سامر الخطيب إن القوات انسحبت.", "المتحدث العسكري باسم الجماعة سامر الخطيب"),
    ("وندد محامو المعارضين بالحكم.", "محامو المعارضين"),
    ("أغلق الطريق، بحسب أربعة شهود، وهم سامر الخطيب وليلى سعد.", "أربعة شهود"),
    ("أغلق الطريق، بحسب محلل، وهو سامر الخطيب.", "محلل، وهو سامر الخطيب"),
    ("ذكرت وكالة «يو كاي إم تي أو» البريطانية أن السفينة أصيبت.", "وكالة «يو كاي إم تي أو» البريطانية"),
    ("وقال رجاله «سلموا كل مشتبه به إلى القضاء».", "رجاله"),
]


@pytest.mark.parametrize(("text", "source"), OFFICES)
def test_an_office_stands_with_its_rank_and_body(text: str, source: str) -> None:
    (found,) = statements(text)
    assert chain(found) == [source]


HEARD = [
    ("قال مصدر في الجيش للجزيرة، إن القوات صدت هجوما.", ["لجزيرة", "مصدر في الجيش"]),
    ("قصفت القوات المستشفى، وفق ما ذكرت مصادر للعربية.", ["لعربية", "مصادر"]),
    ("قال مصدر في الجيش للأهالي إن القوات صدت هجوما.", ["مصدر في الجيش"]),
    ("وذكرت وكالة «نوفوستي» الروسية للأنباء أن القوات صدت هجوما.", ["وكالة «نوفوستي» الروسية"]),
    ("وقال الوزير لبرنامج «بالورقة والقلم» إن العمل بدأ.", ["الوزير"]),
    ("وقالت الشركة في بيان نشره موقعها الرسمي إن العمل بدأ.", ["بيان", "الشركة"]),
    ("وأضافت الشركة في بيان نشرته عبر موقعها الرسمي أن العمل بدأ.", ["بيان", "الشركة"]),
]


@pytest.mark.parametrize(("text", "links"), HEARD)
def test_outlets_carry_what_they_hear_and_sites_of_ones_own_do_not(text: str, links: list[str]) -> None:
    (found,) = statements(text)
    assert chain(found) == links


@pytest.mark.parametrize(
    ("first", "noun", "name", "kind"),
    [
        ("أعلنت شبكة أطباء السودان", "الشبكة", "شبكة أطباء السودان", "organisation"),
        ("أعلنت وكالة رويترز", "الوكالة", "رويترز", "outlet"),
        ("أعلنت منظمة أطباء بلا حدود", "المنظمة", "أطباء بلا حدود", "organisation"),
    ],
)
def test_a_common_noun_takes_up_a_body_of_its_kind(first: str, noun: str, name: str, kind: str) -> None:
    found = statements(f"{first} مقتل خمسة مدنيين. وأوضحت {noun} أن العدد قد يرتفع.")[-1]
    assert (found.origin.name, found.origin.kind) == (name, kind)
