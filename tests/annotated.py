"""Reports with their annotations in few words, as a reader without errors would give them, and the two seeds."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tawatur.model import Document, Record

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
Pair = tuple[Document, Record]
PLACES = {"سوريا": "GPE", "لبنان": "GPE", "إيران": "GPE", "بلاد الشرق": "GPE", "الممر الجبلي": "LOC"}

seeds_beside = pytest.mark.skipif(
    not (SHARED / "seeds").exists(), reason="the seed texts, not ours to copy, are not beside the repository"
)


def _tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


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
    named = [n for f, _, t, _ in ties for n in (f, t)] + [n for _, a, r, _, _ in events for n in (a, r)]
    named += [who for _, who, _ in said] + [target for _, target, _, _ in terms] + list(PLACES)
    names = [name for name in dict.fromkeys(named) if name in text]
    statements = [
        {
            "id": f"s{n}",
            "cue": None,
            "content": [words],
            "mode": "indirect",
            "cue_class": manner,
            "author_stance": "rejects" if manner == "allege" else "neutral",
            "chain": [{"source": who, "name": who, "kind": "organisation", "named": True, "count": None}],
        }
        for n, (manner, who, words) in enumerate(said)
    ]
    gold: dict[str, Any] = {
        "id": id,
        "text": text,
        "outlet": outlet,
        "published": published,
        "statements": statements,
        "entities": [
            {
                "id": name,
                "label": PLACES.get(name, "PERSON" if name in people else "ORG"),
                "name_ar": name,
                "name_en": None,
                "mentions": [name],
            }
            for name in names
        ],
        "relations": [
            {"from": f, "type": type, "to": t, "evidence": words, "statement": _home(words, statements)}
            for f, type, t, words in ties
        ],
        "events": [
            {
                "type": type,
                "trigger": trigger,
                "actor": actor,
                "actor_entity": actor,
                "recipient": recipient,
                "recipient_entity": recipient,
                "time": time,
                "statement": _home(trigger, statements),
            }
            for type, actor, recipient, trigger, time in events
        ],
        "causes": [
            {"cause": cause, "effect": effect, "cue": None, "statement": _home(cause, statements)}
            for cause, effect in causes
        ],
        "terms": [{"term": words, "target": target, "by": by, "tone": tone} for words, target, by, tone in terms],
        "figures": [
            {
                "text": words,
                "low": value,
                "high": value,
                "unit": "person",
                "of": None,
                "kind": "killed",
                "statement": _home(words, statements),
            }
            for words, value in figures
        ],
        "times": [],
    }
    tool = _tool("gold_record")
    return tool.document(gold), tool.record(gold)


def _home(words: str, statements: list[dict[str, Any]]) -> str | None:
    return next((s["id"] for s in statements if words in s["content"][0]), None)


def seeds() -> list[Pair]:
    """The two seed articles as they were annotated by hand."""
    tool, pairs = _tool("gold_record"), []
    for path in sorted((SHARED / "gold" / "seeds").glob("seed-*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        gold["text"] = (SHARED / "seeds" / gold["file"]).read_text(encoding="utf-8")
        pairs.append((tool.document(gold), tool.record(gold)))
    return pairs
