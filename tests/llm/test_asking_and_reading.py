"""Both readers together: the model's words count where the text holds them, and the Record tells whose word it is."""

import datetime
from collections.abc import Callable

import msgspec
import pytest
from stand_in import StandIn, material, quote, said

from tawatur.llm.reader import LlmReader
from tawatur.model import Document, Record
from tawatur.reading.pipeline import Reader

Make = Callable[..., LlmReader]

TEXT = "قال وزير النقل سامر عطية إن الجسر أُغلق أمام السيارات. وتعثرت القافلة عند تل الرمان وفيها نحو ستين عربة."
DOCUMENT = Document.of(TEXT, id="d", published=datetime.date(2024, 12, 7), outlet="صحيفة النهر")


def spans(record: Record) -> list[tuple[str, int, int]]:
    """All spans of a record, wherever they stand."""
    found = []

    def walk(node: object) -> None:
        if isinstance(node, dict):
            if node.keys() == {"text", "start", "end"}:
                found.append((node["text"], node["start"], node["end"]))
            for value in node.values():
                walk(value)
        elif isinstance(node, list | tuple):
            for value in node:
                walk(value)

    walk(msgspec.to_builtins(record))
    return found


def statement(content: str, source: str, **more: object) -> dict[str, object]:
    return {
        "cue": None,
        "content": [quote(content)],
        "mode": "indirect",
        "cue_class": "say",
        "chain": [{"source": quote(source), "name": None, "kind": "person", "count": None}],
        "author_stance": "neutral",
        **more,
    }


def test_what_only_the_model_sees_is_added_and_says_so(server: StandIn, make: Make) -> None:
    place = {"label": "LOC", "name_ar": "تل الرمان", "mentions": ["تل الرمان"], "armed": False, "media": False}
    server.says(said(entities=[place], statements=[statement("تعثرت القافلة عند تل الرمان", "سامر عطية")]))
    record = make().read(DOCUMENT)
    own = Reader().read(DOCUMENT)
    (added,) = [s for s in record.statements if s.id not in {known.id for known in own.statements}]
    assert (added.content[0].text, added.origin.words) == ("تعثرت القافلة عند تل الرمان", "سامر عطية")
    assert added.reason == "the language model alone says so"
    assert added.confidence == 0.5
    assert any(m.text == "تل الرمان" for e in record.entities for m in e.mentions)
    assert all(text == TEXT[start:end] for text, start, end in spans(record))


def test_what_both_see_stands_as_the_pipeline_has_it(server: StandIn, make: Make) -> None:
    server.says(said(statements=[statement("الجسر أغلق أمام السيارات", "وزير النقل سامر عطية")]))
    (own,) = Reader().read(DOCUMENT).statements
    (joined,) = make().read(DOCUMENT).statements
    assert joined == msgspec.structs.replace(own, reason=f"{own.reason}; the language model agrees")


def test_where_they_differ_the_pipeline_stands_and_the_reason_says_so(server: StandIn, make: Make) -> None:
    server.says(said(statements=[statement("الجسر أغلق أمام السيارات", "القافلة")]))
    (joined,) = make().read(DOCUMENT).statements
    assert joined.origin.words != "القافلة"
    assert joined.reason.endswith("; the language model reads it otherwise")


def named(label: str, *mentions: str) -> dict[str, object]:
    return {"label": label, "name_ar": mentions[0], "mentions": mentions, "armed": False, "media": False}


def test_a_name_that_both_see_gets_the_mentions_that_only_the_model_sees(server: StandIn, make: Make) -> None:
    server.says(said(entities=[named("PERSON", "سامر عطية", "القافلة"), named("ORG", "سامر عطية")]))
    (own,) = [e for e in Reader().read(DOCUMENT).entities if e.mentions[0].text == "سامر عطية"]
    record = make().read(DOCUMENT)
    (joined,) = [e for e in record.entities if e.id == own.id]
    assert [m.text for m in joined.mentions] == ["سامر عطية", "القافلة"]
    assert (joined.label, joined.name_ar) == (own.label, own.name_ar)
    assert "the language model agrees" in joined.reason
    assert "the language model reads it otherwise" in joined.reason


def test_a_name_on_words_of_another_name_is_not_added(server: StandIn, make: Make) -> None:
    server.says(said(entities=[named("PERSON", "عطية إن الجسر أُغلق أمام السيارات")]))
    reader = make()
    assert reader.read(DOCUMENT).entities == Reader().read(DOCUMENT).entities
    assert reader.asking.account.sums()["differing"] == 1


def test_what_the_model_says_twice_is_added_once_and_agrees_with_nobody(server: StandIn, make: Make) -> None:
    twice = statement("تعثرت القافلة عند تل الرمان", "سامر عطية", cue_class="deny")
    server.says(said(statements=[twice, twice]))
    record = make().read(DOCUMENT)
    (added,) = [s for s in record.statements if "تعثرت" in s.content[0].text]
    assert added.reason == "the language model alone says so"
    assert (added.factuality, added.denied) == ("certain_false", added.content[0])


def test_roles_lead_to_the_entities_that_they_name(server: StandIn, make: Make) -> None:
    roles = {"actor": quote("سامر عطية"), "recipient": quote("القافلة"), "place": None, "time": None}
    server.says(said(events=[{"trigger": quote("تعثرت"), "type": "AID", **roles}]))
    record = make().read(DOCUMENT)
    (event,) = [event for event in record.events if event.trigger.text == "تعثرت"]
    assert event.actor_entity in {e.id for e in record.entities if e.mentions[0].text == "سامر عطية"}
    assert event.recipient_entity is None


def test_what_is_added_is_placed_in_its_statement(server: StandIn, make: Make) -> None:
    event = {"trigger": quote("تعثرت"), "type": "RETREAT", "actor": quote("القافلة"), "recipient": None, "place": None}
    more = {"time": None, "negated": False, "hypothetical": False}
    server.says(said(statements=[statement("تعثرت القافلة عند تل الرمان", "سامر عطية")], events=[event | more]))
    record = make().read(DOCUMENT)
    (found,) = [event for event in record.events if event.trigger.text == "تعثرت"]
    assert found.statement in {s.id for s in record.statements if "تعثرت" in s.content[0].text}


def test_a_part_without_reasons_is_told_in_a_note(server: StandIn, make: Make) -> None:
    term = {"term": quote("القافلة"), "target": quote("سامر عطية"), "by": None, "tone": "neutral"}
    server.says(said(terms=[term]))
    record = make().read(DOCUMENT)
    assert record.terms[-1].by == "author"
    assert "terms that the language model alone gives: «القافلة»" in record.notes


INVENTED = {
    "content": said(statements=[statement("الجسر فُتح أمام المشاة", "سامر عطية")]),
    "source": said(statements=[statement("تعثرت القافلة", "المتحدث العسكري")]),
    "name": said(
        statements=[
            statement(
                "تعثرت القافلة",
                "سامر عطية",
                chain=[{"source": None, "name": "رويترز", "kind": "outlet", "count": None}],
            )
        ]
    ),
    "cue": said(statements=[statement("تعثرت القافلة", "سامر عطية", cue=quote("أكد"))]),
    "mention": said(
        entities=[{"label": "GPE", "name_ar": "باريس", "mentions": ["باريس"], "armed": False, "media": False}]
    ),
    "figure": said(
        figures=[
            {"text": quote("سبعين عربة"), "low": 70, "high": 70, "unit": "vehicle", "of": None, "kind": "other"}
            | {"approx": False}
        ]
    ),
    "time": said(times=[{"text": quote("أول أمس"), "edtf": "2024-12-05"}]),
}


@pytest.mark.parametrize("kind", INVENTED)
def test_invented_words_are_left_out_and_named(server: StandIn, make: Make, kind: str) -> None:
    server.says(INVENTED[kind])
    own, reader = Reader().read(DOCUMENT), make()
    record = reader.read(DOCUMENT)
    assert msgspec.structs.replace(record, reader=own.reader, notes=own.notes) == own
    (note,) = [note for note in record.notes if note not in own.notes]
    assert note.startswith("left out of what the language model says, not in the text: 1 («")
    assert reader.asking.account.sums()["left_out"] == 1


def test_what_is_left_out_is_shown_short_and_harmless(server: StandIn, make: Make) -> None:
    server.says(said(times=[{"text": quote("\x1b[31mأمس\n" * 100), "edtf": "2024"}]))
    note = make().read(DOCUMENT).notes[-1]
    assert note.isprintable()
    assert len(note) < 200


@pytest.mark.parametrize("edtf", ["2024-13", "2024-12-32", "yesterday", "2024-12-05\n", "٢٠٢٤", ""])
def test_a_date_that_is_no_edtf_is_left_out(server: StandIn, make: Make, edtf: str) -> None:
    server.says(said(times=[{"text": quote("أُغلق"), "edtf": edtf}]))
    assert make().read(DOCUMENT).times == Reader().read(DOCUMENT).times


def test_a_tie_of_somebody_who_is_no_entity_is_left_out(server: StandIn, make: Make) -> None:
    tie = {"from": quote("القافلة"), "to": quote("الجسر"), "type": "supports", "evidence": quote("تعثرت القافلة")}
    server.says(said(relations=[tie]))
    record = make().read(DOCUMENT)
    assert not record.relations
    assert "left out of what the language model says, nobody's name: 1 («القافلة»)" in record.notes


def test_offsets_that_the_model_gives_are_not_believed(server: StandIn, make: Make) -> None:
    wrong = statement("تعثرت القافلة", "سامر عطية", start=3) | {"content": [quote("تعثرت القافلة", start=0, end=13)]}
    server.says(said(statements=[wrong]))
    record = make().read(DOCUMENT)
    (added,) = [s for s in record.statements if s.content[0].text == "تعثرت القافلة"]
    assert added.content[0].start == TEXT.index("تعثرت القافلة")


@pytest.mark.parametrize(
    "figure",
    [
        {"low": None, "high": None},
        {"low": 60, "high": 6},
        {"low": "ستين", "high": 60},
        {"kind": "cars"},
        {"unit": "\x1b[31m"},
        {"text": "نحو ستين عربة"},
    ],
    ids=["open", "reversed", "words", "kind", "unit", "shape"],
)
def test_items_of_no_known_shape_are_counted_and_the_rest_is_taken(
    server: StandIn, make: Make, figure: dict[str, object]
) -> None:
    right = {"text": quote("ستين عربة"), "low": 60, "high": 60, "unit": "vehicle", "of": None, "kind": "other"}
    place = {"label": "LOC", "name_ar": "تل الرمان", "mentions": ["تل الرمان"], "armed": False, "media": False}
    server.says(said(entities=[place], figures=[{**right, "approx": True, **figure}]))
    record = make().read(DOCUMENT)
    assert "left out of what the language model says, of no known shape: 1" in record.notes
    assert any(e.name_ar == "تل الرمان" for e in record.entities)


def test_the_name_tells_both_readers_and_the_model(make: Make) -> None:
    reader = make(model="qwen")
    assert reader.name.startswith(f"{Reader().name}+llm-qwen-")
    assert make(model="other").name != reader.name


def test_the_model_is_told_what_is_known_and_what_stands_before(server: StandIn, make: Make) -> None:
    server.says(said())
    text = "\n".join(f"الفقرة {number}: " + "قال المتحدث إن الطريق مفتوح. " * 40 for number in range(3))
    make().read(msgspec.structs.replace(DOCUMENT, text=text))
    asked = [material(question) for question in server.questions]
    assert "".join(one["passage"] for one in asked) == text
    assert (asked[0]["published"], asked[0]["outlet"]) == ("2024-12-07", "صحيفة النهر")
    assert asked[0]["words_before"] == ""
    assert asked[0]["passage"].endswith(asked[1]["words_before"])


def test_a_text_without_words_is_not_asked_about(server: StandIn, make: Make) -> None:
    make().read(Document.of(". 12 …"))
    assert server.questions == []
