"""Labels that annotators set and removed, in the records: nothing else changes, and each finds its part."""

import datetime

import msgspec
import pytest

from tawatur.model import Cause, Document, Entity, Event, Figure, Link, Record, Span, Statement, Term, Time
from tawatur.model.decision import Decision, Verdict, Words, decided
from tawatur.model.marks import marks
from tawatur.store.decided import with_decisions

TEXT = "أعلن المتحدث سامر حداد أن 14 عاملا أصيبوا أمس بسبب الانفجار، وقالت لجنة الميناء إن الحريق أخمد ليلا."
AT = datetime.datetime(2024, 5, 3, tzinfo=datetime.UTC)


def span(words: str, start: int = 0) -> Span:
    at = TEXT.index(words, start)
    return Span.cut(TEXT, at, at + len(words))


def record() -> Record:
    """What a reader could have read in the text."""
    speaker, committee = span("سامر حداد"), span("لجنة الميناء")
    return Record(
        id="d",
        digest=Document.of(TEXT, id="d").digest,
        reader="by-hand-1",
        entities=(
            Entity(id="e1", label="PERSON", name_ar="سامر حداد", mentions=(speaker,)),
            Entity(id="e2", label="ORG", name_ar="لجنة الميناء", mentions=(committee,)),
        ),
        statements=(
            Statement(
                id="s1",
                cue=span("أعلن"),
                content=(span("14 عاملا أصيبوا أمس بسبب الانفجار"),),
                mode="indirect",
                cue_class="say",
                chain=(Link(source=speaker, name="سامر حداد", kind="person", named=True),),
            ),
        ),
        figures=(
            Figure(text=span("14"), low=14, high=14, unit="person", of=span("عاملا"), kind="wounded", statement="s1"),
        ),
        times=(Time(text=span("أمس"), edtf="2024-05-02", statement="s1"),),
        events=(Event(id="v1", trigger=span("الانفجار"), type="ASSAULT", statement="s1"),),
        terms=(Term(term=committee, target="e2", by="author", tone="hostile"),),
        causes=(Cause(cause=span("الانفجار"), effect=span("14 عاملا أصيبوا"), cue=span("بسبب"), statement="s1"),),
    )


def label(verdict: Verdict, name: str, words: str | Span) -> Decision:
    place = words if isinstance(words, Span) else span(words)
    return decided("label", verdict, Words("d", place), "هدى", AT, label=name)


def after(*decisions: Decision) -> Record:
    return with_decisions(record(), decisions)


def names(found: Record) -> set[tuple[str, str]]:
    return {(mark.name, mark.span.text) for mark in marks(found)}


ALL = names(record())
SAID = "14 عاملا أصيبوا أمس بسبب الانفجار"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("entity:ORG", "لجنة الميناء"),
        ("attribution:cue", "أعلن"),
        ("figure:wounded", "14"),
        ("time:2024-05-02", "أمس"),
        ("event:ASSAULT", "الانفجار"),
        ("term:hostile", "لجنة الميناء"),
    ],
)
def test_a_label_that_was_removed_is_gone(name: str, words: str) -> None:
    gone = ALL - names(after(label("reject", name, words)))
    assert gone - {("term:hostile", "لجنة الميناء")} == {(name, words)} - {("term:hostile", "لجنة الميناء")}
    assert (name, words) in gone


@pytest.mark.parametrize(
    ("old", "words", "new", "instead"),
    [
        ("entity:PERSON", "سامر حداد", "entity:PERSON", "المتحدث سامر حداد"),
        ("entity:ORG", "لجنة الميناء", "entity:NORP", "لجنة الميناء"),
        ("attribution:content", SAID, "attribution:content", "14 عاملا أصيبوا أمس"),
        ("attribution:cue", "أعلن", "attribution:cue", "أعلن المتحدث"),
        ("attribution:source", "سامر حداد", "attribution:source", "المتحدث سامر حداد"),
        ("figure:wounded", "14", "figure:killed", "14"),
        ("time:2024-05-02", "أمس", "time:2024-05-01", "أمس"),
        ("event:ASSAULT", "الانفجار", "event:PROTEST", "الانفجار"),
        ("term:hostile", "لجنة الميناء", "term:neutral", "لجنة الميناء"),
        ("cause:effect", "14 عاملا أصيبوا", "cause:effect", "عاملا أصيبوا"),
    ],
)
def test_another_label_or_extent_takes_the_place_of_the_first(old: str, words: str, new: str, instead: str) -> None:
    found = after(label("reject", old, words), label("add", new, instead))
    assert names(found) == ALL - {(old, words)} | {(new, instead)}
    assert [len(getattr(found, part)) for part in ("entities", "statements", "figures", "events", "causes")] == [
        len(getattr(record(), part)) for part in ("entities", "statements", "figures", "events", "causes")
    ]


def test_a_statement_keeps_what_else_is_known_of_it_and_says_who_changed_it() -> None:
    said = after(
        label("reject", "attribution:content", SAID), label("add", "attribution:content", "14 عاملا")
    ).statements[0]
    assert (said.id, said.cue, said.chain) == ("s1", span("أعلن"), record().statements[0].chain)
    assert said.reason == "labelled by a person"


def test_a_statement_without_content_is_gone_and_its_parts_are_the_authors() -> None:
    found = after(label("reject", "attribution:content", SAID))
    assert found.statements == ()
    assert found.figures[0].statement is None


def test_who_nobody_says_it_any_more_is_nobody() -> None:
    (said,) = after(label("reject", "attribution:source", "سامر حداد")).statements
    assert (said.origin.source, said.origin.named) == (None, False)


def test_a_new_statement_takes_its_new_source_and_cue() -> None:
    found = after(
        label("add", "attribution:content", "الحريق أخمد ليلا"),
        label("add", "attribution:source", "لجنة الميناء"),
        label("add", "attribution:cue", "قالت"),
    )
    old, new = found.statements
    assert old == record().statements[0]
    assert (new.origin.name, new.cue, new.content) == ("لجنة الميناء", span("قالت"), (span("الحريق أخمد ليلا"),))


def test_a_name_that_is_known_is_one_mention_more() -> None:
    text = msgspec.structs.replace(record().entities[1], mentions=())
    two = msgspec.structs.replace(record(), entities=(record().entities[0],))
    found = with_decisions(two, [label("add", "entity:ORG", "لجنة الميناء"), label("add", "entity:FAC", "الميناء")])
    assert {(e.label, e.name_ar) for e in found.entities} >= {("ORG", text.name_ar), ("FAC", "الميناء")}
    again = with_decisions(found, [label("add", "entity:ORG", "لجنة الميناء")])
    assert again == found, "what stands there is not added twice"


@pytest.mark.parametrize(
    ("part", "added"),
    [
        ("figures", [("figure:other", "14 عاملا")]),
        ("times", [("time:2024-05-02/2024-05-03", "ليلا")]),
        ("events", [("event:AID", "أخمد")]),
        ("terms", [("term:friendly", "المتحدث سامر حداد")]),
        ("causes", [("cause:cause", "أخمد ليلا"), ("cause:effect", "الحريق")]),
    ],
)
def test_what_was_not_read_is_there(part: str, added: list[tuple[str, str]]) -> None:
    found = after(*(label("add", name, words) for name, words in added))
    assert names(found) == ALL | set(added)
    assert len(getattr(found, part)) == len(getattr(record(), part)) + 1


def test_a_figure_in_digits_has_its_value_and_its_statement() -> None:
    without = msgspec.structs.replace(record(), figures=())
    (figure,) = with_decisions(without, [label("add", "figure:killed", "14")]).figures
    assert (figure.low, figure.high, figure.statement) == (14, 14, "s1")


def test_a_cause_without_effect_and_a_term_for_nobody_find_no_place() -> None:
    assert after(label("add", "cause:cause", "ليلا"), label("add", "term:hostile", "ليلا")) == record()


def test_mentions_that_are_labelled_otherwise_become_a_thing_of_their_own() -> None:
    twice = (span("الميناء"), span("الحريق"))
    both = msgspec.structs.replace(
        record(), entities=(Entity(id="e9", label="ORG", name_ar="الميناء", wikidata="Q1", mentions=twice),)
    )
    found = with_decisions(both, [label("reject", "entity:ORG", twice[1]), label("add", "entity:EVENT", twice[1])])
    assert [(e.id == "e9", e.label, e.name_ar, e.mentions) for e in found.entities] == [
        (True, "ORG", "الميناء", twice[:1]),
        (False, "EVENT", "الميناء", twice[1:]),
    ]
