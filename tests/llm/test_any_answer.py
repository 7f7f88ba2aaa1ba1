"""Whatever a model says, every span of the Record is one of the text, and what the pipeline read stays."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from stand_in import PARTS, whole

from tawatur.llm.account import Account
from tawatur.llm.asking import Asking
from tawatur.llm.cache import Cache
from tawatur.llm.reader import LlmReader
from tawatur.llm.server import Reply, Server
from tawatur.model import Document, Span
from tawatur.reading.pipeline import Reader

TEXT = "قال وزير النقل سامر عطية إن الجسر أُغلق. وقال سامر عطية لـ«النهر» إن ٦٠ عربة عبرت الجسر أمس بسبب المطر."
DOCUMENT = Document.of(TEXT, id="d")
OWN = Reader().read(DOCUMENT)

STANDING = TEXT.replace("«النهر»", "النهر").replace(".", "").split()
PLACES = st.tuples(st.integers(0, len(STANDING) - 1), st.integers(1, 3))
PHRASES = PLACES.map(lambda place: " ".join(STANDING[place[0] : sum(place)]))


def mostly(good: st.SearchStrategy[Any], bad: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Nine times of ten the first; `one_of` would flatten alternatives of alternatives."""
    return st.integers(0, 9).flatmap(lambda drawn: bad if drawn == 9 else good)


WORDS = mostly(PHRASES, st.text(max_size=6) | st.sampled_from(["سامر عطيه", "60 عربة"]))
GIVEN = st.fixed_dictionaries({"quote": WORDS, "before": WORDS})
QUOTES = mostly(GIVEN, st.none() | WORDS)
NUMBERS = st.none() | st.integers(-5, 5) | st.floats(allow_nan=False, allow_infinity=False)
RUBBISH = st.one_of(QUOTES, st.booleans(), NUMBERS, st.lists(QUOTES, max_size=2))
LINKS = st.fixed_dictionaries({"source": QUOTES, "name": st.none() | WORDS, "kind": st.just("person")})
ITEMS: dict[str, st.SearchStrategy[Any]] = {
    "entities": st.fixed_dictionaries(
        {"label": st.sampled_from(["ORG", "PERSON", "X"]), "name_ar": WORDS, "mentions": st.lists(WORDS, max_size=3)}
    ),
    "statements": st.fixed_dictionaries(
        {"cue": QUOTES, "content": st.lists(QUOTES, max_size=2), "mode": st.just("mixed"), "cue_class": st.just("deny")}
        | {"chain": st.lists(LINKS, max_size=2)}
    ),
    "figures": st.fixed_dictionaries(
        {"text": QUOTES, "low": NUMBERS, "high": NUMBERS, "unit": WORDS, "of": QUOTES, "kind": st.just("other")}
    ),
    "times": st.fixed_dictionaries({"text": QUOTES, "edtf": st.just("2024") | WORDS}),
    "events": st.fixed_dictionaries(
        {"trigger": QUOTES, "type": st.just("AID"), "actor": QUOTES, "recipient": QUOTES, "place": QUOTES}
        | {"time": st.none()}
    ),
    "relations": st.fixed_dictionaries(
        {"from": QUOTES, "to": QUOTES, "type": st.just("leads"), "evidence": QUOTES},
    ),
    "terms": st.fixed_dictionaries({"term": QUOTES, "target": QUOTES, "by": QUOTES, "tone": st.just("hostile")}),
    "causes": st.fixed_dictionaries(
        {"cause": QUOTES, "effect": QUOTES, "cue": QUOTES, "polarity": st.just("prevents")}
    ),
}
ANSWERS = st.fixed_dictionaries({name: st.lists(mostly(ITEMS[name], RUBBISH), max_size=3) for name in PARTS})


class Saying(Server):
    """A server that says this."""

    def __init__(self, answer: dict[str, Any]) -> None:
        self.answer = answer

    def ask(self, question: bytes) -> Reply:
        return Reply(json.dumps(self.answer), cut=False, tokens=1)


def spans(node: Any) -> list[Span]:
    if isinstance(node, Span):
        return [node]
    if isinstance(node, msgspec.Struct):
        return spans([getattr(node, name) for name in node.__struct_fields__])
    return [span for each in node for span in spans(each)] if isinstance(node, list | tuple) else []


def test_an_empty_answer_leaves_the_record_as_it_is() -> None:
    assert _read(whole()) == msgspec.structs.replace(OWN, reader=_read(whole()).reader)


@given(ANSWERS)
def test_any_answer(answer: dict[str, Any]) -> None:
    record = _read(answer)
    assert all(span == Span.cut(TEXT, span.start, span.end) for span in spans(record))
    for part in (*PARTS, "places"):
        assert len(getattr(record, part)) >= len(getattr(OWN, part))
    known = {entity.id for entity in record.entities}
    assert {end for tie in record.relations for end in (tie.from_, tie.to)} <= known
    assert {term.target for term in record.terms} <= known
    assert {part.statement for part in (*record.figures, *record.events)} <= {None, *(s.id for s in record.statements)}
    for part in ("entities", "statements", "events"):
        ids = [item.id for item in getattr(record, part)]
        assert len(ids) == len(set(ids))


def _read(answer: dict[str, Any]) -> Any:
    with TemporaryDirectory() as folder:
        asking = Asking(Saying(answer), Cache(Path(folder)), Account(Path(folder, "run"), 9, 9))
        return LlmReader(Reader(), "m", asking).read(DOCUMENT)
