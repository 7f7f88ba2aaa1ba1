"""What a tagger sees stands beside what the rules read, and the reason says whose word it was."""

from dataclasses import dataclass, replace

import pytest

from tawatur.arabic.text import Text
from tawatur.model import Document, EventType, Label, Record, Statement
from tawatur.reading.pipeline import Reader
from tawatur.tagger import CueTag, NameTag, Tag, Tags, TriggerTag

RULED = "قال وزير الصحة إن المستشفيات امتلأت بالجرحى."
# A verb that no lexicon lists as a verb of saying, and a name that no list holds.
UNKNOWN = "شقشق تلعفان بلغرود أن البئر جفت قبل الظهر."


@dataclass(frozen=True)
class Seen:
    """A tagger made by hand."""

    tags: Tags
    name: str = "made by hand"

    def tag(self, text: Text) -> Tags:
        return self.tags


def tag(text: str, words: str, score: float = 0.95) -> Tag:
    start = text.index(words)
    return Tag(start, start + len(words), score)


def cue(text: str, words: str, origin: str | None, content: str | None, score: float = 0.95) -> CueTag:
    place = tag(text, words)
    linked = (tag(text, part, score) if part else None for part in (origin, None, content))
    return CueTag(place.start, place.end, score, *linked)


def name(text: str, words: str, score: float = 0.95, label: Label = "PERSON") -> NameTag:
    """The last place where the words stand, as a name."""
    start = text.rindex(words)
    return NameTag(start, start + len(words), score, label)


def read(text: str, tags: Tags, *, rules: bool = True) -> Record:
    return Reader(Seen(tags), rules).read(Document.of(text))


def statement(record: Record) -> Statement:
    (only,) = record.statements
    return only


def test_a_cue_that_no_rule_knows_is_added_with_its_source() -> None:
    tags = Tags(cues=(cue(UNKNOWN, "شقشق", "تلعفان بلغرود", "البئر جفت قبل الظهر"),))
    found = statement(read(UNKNOWN, tags))
    assert [part.text for part in found.content] == ["البئر جفت قبل الظهر"]
    assert found.cue is not None and found.cue.text == "شقشق"
    assert found.origin.source is not None and found.origin.source.text == "تلعفان بلغرود"
    assert found.reason == "the tagger alone sees a cue (0.95)"


def test_an_unsure_cue_is_not_added() -> None:
    tags = Tags(cues=(cue(UNKNOWN, "شقشق", "تلعفان بلغرود", "البئر جفت قبل الظهر", score=0.2),))
    assert read(UNKNOWN, tags).statements == ()


def test_both_agree_and_the_reason_says_so() -> None:
    tags = Tags(cues=(cue(RULED, "قال", "وزير الصحة", "المستشفيات امتلأت بالجرحى"),))
    assert statement(read(RULED, tags)).reason.endswith("; the tagger agrees (0.95)")


def test_a_cue_that_the_tagger_does_not_see_stands_less_surely_by_its_known_speaker() -> None:
    found, ruled = statement(read(RULED, Tags())), statement(Reader().read(Document.of(RULED)))
    assert found.reason.endswith("; the tagger does not see it")
    assert found.confidence < ruled.confidence


def test_a_cue_without_a_known_speaker_that_the_tagger_does_not_see_falls() -> None:
    text = "ثم قال إن المستشفيات امتلأت بالجرحى."
    assert len(Reader().read(Document.of(text)).statements) == 1
    assert read(text, Tags()).statements == ()


@pytest.mark.parametrize("text", ["ثم يتساءلون إن كانت المستشفيات تكفي.", "ويُقال إن المستشفيات امتلأت بالجرحى."])
def test_a_verb_that_only_a_speaker_can_have_stands_without_the_tagger(text: str) -> None:
    assert statement(read(text, Tags())).reason.endswith("; the tagger does not see it")


def test_a_family_name_that_the_tagger_sees_alone_is_the_person_named_before() -> None:
    text = "نقلت رويترز عن المحلل كريم النجار قوله إن السد آمن. وقال النجار: «لم يبق أحد هناك»."
    tags = Tags(names=(name(text, "كريم النجار"), name(text, "النجار")), cues=None)
    second = read(text, tags).statements[-1]
    assert [link.name for link in second.chain] == ["رويترز", "كريم النجار"]


@pytest.mark.parametrize("head", ["قناة", "وكالة"])
def test_a_name_of_the_tagger_may_begin_with_the_word_for_an_outlet(head: str) -> None:
    text = f"فُتح الجسر ليلا، وفق {head} تلعفان."
    tags = Tags(names=(name(text, f"{head} تلعفان", label="ORG"),), cues=None)
    assert statement(read(text, tags)).origin.kind == "outlet"


@pytest.mark.parametrize(
    ("text", "seen", "expected"),
    [
        ("قالوا إن جسر تلعفان ينهار منذ الفجر.", "جسر تلعفان ينهار", {"جسر تلعفان"}),
        ("اتفقت ألمانيا وفرنسا على التبادل.", "ألمانيا وفرنسا", {"ألمانيا", "فرنسا"}),
    ],
)
def test_a_name_of_the_tagger_holds_no_verb_and_no_second_name(text: str, seen: str, expected: set[str]) -> None:
    found = read(text, Tags(names=(name(text, seen, label="FAC"),), cues=None))
    assert {mention.text for entity in found.entities for mention in entity.mentions} == expected


def test_a_cue_stands_where_the_tagger_sees_its_content() -> None:
    tags = Tags(contents=(tag(RULED, "المستشفيات امتلأت بالجرحى"),))
    assert statement(read(RULED, tags)).origin.source is not None


def test_another_content_of_the_tagger_stands_instead() -> None:
    text = "الأدوية نفدت في مشافي المدينة كلها. قال وزير الصحة إن المستشفيات امتلأت بالجرحى."
    tags = Tags(cues=(cue(text, "قال", "وزير الصحة", "الأدوية نفدت في مشافي المدينة كلها"),))
    found = statement(read(text, tags))
    assert [part.text for part in found.content] == ["الأدوية نفدت في مشافي المدينة كلها"]
    assert "content by the tagger (0.95)" in found.reason


def test_a_content_of_which_the_tagger_sees_the_first_part_stays_whole() -> None:
    tags = Tags(cues=(cue(RULED, "قال", "وزير الصحة", "المستشفيات"),))
    assert [part.text for part in statement(read(RULED, tags)).content] == ["المستشفيات امتلأت بالجرحى"]


def test_an_event_that_no_rule_knows_is_added_with_its_roles() -> None:
    text = "شقشق تلعفان بلغرود البئر في القرية."
    trigger, actor = tag(text, "شقشق"), tag(text, "تلعفان بلغرود")
    seen = TriggerTag(trigger.start, trigger.end, 0.95, "ASSAULT", actor, None, None)
    (event,) = read(text, Tags(triggers=(seen,))).events
    assert (event.type, event.trigger.text, event.actor and event.actor.text) == ("ASSAULT", "شقشق", "تلعفان بلغرود")
    assert event.reason == "the tagger alone sees an event (0.95)"
    assert read(text, Tags(triggers=(replace(seen, score=0.3),))).events == ()


def test_a_sure_name_is_added_and_an_unsure_one_is_not() -> None:
    sure, unsure = (
        read(UNKNOWN, Tags(names=(name(UNKNOWN, "تلعفان بلغرود", score),))).entities for score in (0.95, 0.3)
    )
    assert [(entity.name_ar, entity.reason) for entity in sure] == [
        ("تلعفان بلغرود", "the tagger alone sees a PERSON (0.95)")
    ]
    assert unsure == ()


def test_an_event_word_that_the_tagger_does_not_see_falls_and_a_faint_one_stands() -> None:
    text = "قصفت الطائرات المدينة."
    place = tag(text, "قصفت")
    seen = TriggerTag(place.start, place.end, 0.2, "ASSAULT", None, None, None, faint=True)
    (event,) = read(text, Tags(triggers=(seen,))).events
    assert event.reason.endswith("; the tagger sees it faintly (0.20)")
    assert read(text, Tags()).events == ()
    assert len(read(text, Tags(triggers=None)).events) == 1


def event_tag(text: str, words: str, kind: EventType, score: float, **roles: Tag) -> TriggerTag:
    place = tag(text, words)
    return TriggerTag(
        place.start, place.end, score, kind, roles.get("actor"), roles.get("recipient"), roles.get("place")
    )


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("ضرب الأب الطاولة بيده.", "ضرب", "ASSAULT"),
        ("أنفقت البلدية كثيرا على المأوى.", "أنفقت", "AID"),
    ],
)
def test_a_word_that_is_an_event_only_in_company_stands_where_the_tagger_sees_one(
    text: str, word: str, kind: EventType
) -> None:
    seen = event_tag(text, word, kind, 0.4)
    assert [event.type for event in read(text, Tags(triggers=(seen,))).events] == [kind]
    assert Reader().read(Document.of(text)).events == ()
    assert read(text, Tags(triggers=(replace(seen, faint=True),))).events == ()
    assert read(text, Tags(triggers=(replace(seen, type="CONSULT"),))).events == ()


def test_a_known_word_in_other_company_needs_less_than_an_unknown_one() -> None:
    known, unknown = "ثم رفع الحارس الحاجز.", "ثم شقشق الحارس الحاجز."
    for text, word, count in ((known, "رفع", 1), (unknown, "شقشق", 0)):
        assert len(read(text, Tags(triggers=(event_tag(text, word, "RETREAT", 0.7),))).events) == count


def test_another_phrase_takes_a_role_over_where_the_tagger_is_sure() -> None:
    text = "وفي المساء هاجم الحراس بيوت العمال."
    found = []
    for score in (0.6, 0.9):
        seen = event_tag(text, "هاجم", "ASSAULT", 0.95, actor=tag(text, "بيوت العمال", score))
        (event,) = read(text, Tags(triggers=(seen,))).events
        found.append(tuple(role and role.text for role in (event.actor, event.recipient)))
    assert found == [("الحراس", "بيوت العمال"), ("بيوت العمال", None)]


def test_a_name_that_only_the_grammar_builds_falls_where_the_tagger_sees_none() -> None:
    text = "قال العقيد تلعفان بلغرود إن البئر جفت."
    assert [entity.name_ar for entity in Reader().read(Document.of(text)).entities] == ["تلعفان بلغرود"]
    assert read(text, Tags()).entities == ()
    assert len(read(text, Tags(every_kind=False)).entities) == 1


def test_without_a_tagger_the_rules_read_alone() -> None:
    assert statement(Reader().read(Document.of(RULED))).reason == "قال: a verb and the clause after it"


def test_the_tagger_alone_hears_no_rule() -> None:
    assert read(RULED, Tags(), rules=False).statements == ()
    assert read(RULED, Tags(), rules=False).entities == ()


def test_the_reader_of_a_record_names_the_tagger() -> None:
    assert Reader().name == "rules-4"
    assert Reader(Seen(Tags())).name == "rules-4+made by hand"
    assert Reader(Seen(Tags()), rules=False).name == "only+made by hand"


HEARD = "وأضاف خلال مداخلة هاتفية مع الإعلامية ليلى سعد أن الحكومة باقية."
MINISTER = "وقال الوزير إن مصر تعمل على السلام، مشددا على وحدة البلاد."
IN_CITY = "وقالت الناطقة ليلى سعد في مؤتمر صحفي في باريس إن القرار صدر."
TITLED = "أكدت صحيفة الرأي صحة ما نشر في تقرير بعنوان «الوزيران يعرقلان الضربة»."


@pytest.mark.parametrize(
    ("text", "word", "origin", "content", "bearers"),
    [
        (HEARD, "أضاف", "الإعلامية ليلى سعد", "الحكومة باقية", [None]),
        (MINISTER, "مشددا", "مصر", "وحدة البلاد", ["الوزير"]),
    ],
)
def test_nobody_speaks_who_is_spoken_with_or_whom_the_verb_does_not_fit(
    text: str, word: str, origin: str, content: str, bearers: list[str | None]
) -> None:
    record = read(text, Tags(cues=(cue(text, word, origin, content),)))
    (found,) = [s for s in record.statements if s.cue is not None and s.cue.text == word]
    assert [link.source and link.source.text for link in found.chain] == bearers


@pytest.mark.parametrize("place", ["باريس", "مؤتمر صحفي"])
def test_where_words_are_spoken_is_no_bearer(place: str) -> None:
    seen = replace(cue(IN_CITY, "قالت", "الناطقة ليلى سعد", "القرار صدر"), relay=tag(IN_CITY, place))
    (link,) = statement(read(IN_CITY, Tags(cues=(seen,)))).chain
    assert link.name == "ليلى سعد"


def test_a_title_is_not_what_is_said() -> None:
    seen = cue(TITLED, "أكدت", "صحيفة الرأي", "الوزيران يعرقلان الضربة")
    found = statement(read(TITLED, Tags(cues=(seen,))))
    assert found.content[0].text.startswith("صحة ما نشر")


@pytest.mark.parametrize(("text", "names"), [("احترق حي الصناعة أمس.", ["حي الصناعة"]), ("احترق مصنع زعترون أمس.", [])])
def test_a_name_that_the_tagger_does_not_see_stands_behind_the_word_for_a_neighbourhood(
    text: str, names: list[str]
) -> None:
    found = read(text, Tags(every_kind=True))
    assert [entity.name_ar for entity in found.entities] == names


def test_a_content_of_the_tagger_does_not_run_on_into_another_voice() -> None:
    text = "قال وزير الصحة إن الحصن صامد، مؤكدا أن الانسحاب من بلدة الرمل، مركز المحافظة، كان ضروريا."
    whole = text[text.index("الحصن") : -1]
    tags = Tags(cues=(cue(text, "قال", "وزير الصحة", whole),))
    first, *_ = read(text, tags).statements
    assert [part.text for part in first.content] == ["الحصن صامد"]


def test_a_known_speaker_is_not_exchanged_for_one_of_another_sentence() -> None:
    text = "قالت متحدثة باسم الوزارة إن السد آمن. وقالت صحيفة لوموند إن المدير استقال."
    place = text.rindex("قالت")
    content, origin = tag(text, "المدير استقال"), tag(text, "متحدثة باسم الوزارة")
    tags = Tags(cues=(CueTag(place, place + 4, 0.95, origin, None, content),))
    last = read(text, tags).statements[-1]
    assert last.origin.source is not None and last.origin.source.text == "صحيفة لوموند"


def test_a_clause_behind_a_cue_that_opens_its_sentence_stands_without_the_tagger() -> None:
    text = "قال وزير الصحة إن المستشفيات امتلأت. وأشار إلى أن الأدوية نفدت."
    assert [s.cue.text for s in read(text, Tags()).statements if s.cue] == ["قال", "أشار"]
