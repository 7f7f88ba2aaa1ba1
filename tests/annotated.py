"""Reports with their annotations in few words, as a reader without errors would give them, and the two seeds."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import gold_record
import pytest

from tawatur.model import Document, Record

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
Pair = tuple[Document, Record]
Part = dict[str, Any]
"""A part of a document as the gold files write it."""

PLACES = {"سوريا": "GPE", "لبنان": "GPE", "إيران": "GPE", "بلاد الشرق": "GPE", "الممر الجبلي": "LOC"}

seeds_beside = pytest.mark.skipif(
    not (SHARED / "seeds").exists(), reason="the seed texts, not ours to copy, are not beside the repository"
)


def report(
    id: str,
    text: str,
    *,
    published: str = "2024-03-01",
    outlet: str | None = None,
    says: tuple[tuple[str, str], ...] = (),
    denies: tuple[tuple[str, str], ...] = (),
    rejected: tuple[tuple[str, str], ...] = (),
    ties: tuple[tuple[str, str, str, str], ...] = (),
    events: tuple[tuple[str, str, str, str, str], ...] = (),
    causes: tuple[tuple[str, str], ...] = (),
    terms: tuple[tuple[str, str, str, str], ...] = (),
    figures: tuple[tuple[str, int], ...] = (),
    people: tuple[str, ...] = (),
) -> Pair:
    """`says`, `denies`, `rejected`: who, words (the last rejected by the author); `ties`: from, type, to, evidence;
    `events`: type, actor, recipient, trigger, EDTF; `causes`: cause, effect; `terms`: words, target, by, tone;
    `figures`: words, how many killed. A place is one of PLACES, all else a body, but for `people`.
    """
    said = [("say", *s) for s in says] + [("deny", *s) for s in denies] + [("allege", *s) for s in rejected]
    tied = [n for f, _, t, _ in ties for n in (f, t)] + [n for _, a, r, _, _ in events for n in (a, r)]
    named = [*tied, *(who for _, who, _ in said), *(target for _, target, _, _ in terms), *PLACES]
    statements = [_statement(f"s{n}", *each) for n, each in enumerate(said)]
    parts = {
        "relations": [_tie(statements, *each) for each in ties],
        "events": [_event(statements, *each) for each in events],
        "causes": [_at(statements, cause, cause=cause, effect=effect, cue=None) for cause, effect in causes],
        "terms": [{"term": words, "target": target, "by": by, "tone": tone} for words, target, by, tone in terms],
        "figures": [_killed(statements, *each) for each in figures],
    }
    gold = _head(id, text, published, outlet) | {
        "statements": statements,
        "entities": [_entity(name, people) for name in dict.fromkeys(named) if name in text],
        "times": [],
        **parts,
    }
    return gold_record.document(gold), gold_record.record(gold)


def _head(id: str, text: str, published: str, outlet: str | None) -> Part:
    return {"id": id, "text": text, "published": published, "outlet": outlet}


def _statement(id: str, manner: str, who: str, words: str) -> Part:
    return {
        "id": id,
        "cue": None,
        "content": [words],
        "mode": "indirect",
        "cue_class": manner,
        "author_stance": "rejects" if manner == "allege" else "neutral",
        "chain": [{"source": who, "name": who, "kind": "organisation", "named": True, "count": None}],
    }


def _entity(name: str, people: Sequence[str]) -> Part:
    label = PLACES.get(name, "PERSON" if name in people else "ORG")
    return {"id": name, "label": label, "name_ar": name, "name_en": None, "mentions": [name]}


def _tie(statements: Sequence[Part], source: str, type: str, target: str, words: str) -> Part:
    return _at(statements, words, type=type, evidence=words, **{"from": source, "to": target})


def _event(statements: Sequence[Part], type: str, actor: str, recipient: str, trigger: str, time: str) -> Part:
    sides = {"actor": actor, "actor_entity": actor, "recipient": recipient, "recipient_entity": recipient}
    return _at(statements, trigger, type=type, trigger=trigger, time=time, **sides)


def _killed(statements: Sequence[Part], words: str, value: int) -> Part:
    return _at(statements, words, text=words, low=value, high=value, unit="person", of=None, kind="killed")


def _at(statements: Sequence[Part], words: str, **part: object) -> Part:
    """The part with the statement whose content holds the words."""
    return {**part, "statement": next((s["id"] for s in statements if words in s["content"][0]), None)}


def seeds() -> list[Pair]:
    """The two seed articles as they were annotated by hand."""
    pairs = []
    for path in sorted((SHARED / "gold" / "seeds").glob("seed-*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        gold["text"] = (SHARED / "seeds" / gold["file"]).read_text(encoding="utf-8")
        pairs.append((gold_record.document(gold), gold_record.record(gold)))
    return pairs
