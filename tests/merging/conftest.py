"""Reports annotated by hand in few words, and the merging of them; and the clusters, from their annotations."""

import json
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path
from typing import Any

import gold_record
import pytest

from tawatur.model import Document, Record

Pair = tuple[Document, Record]


def _link(words: str) -> dict[str, Any]:
    """`kind:source=name`; an empty side is none."""
    kind, _, rest = words.partition(":")
    source, _, name = rest.partition("=")
    return {"source": source or None, "name": name or None, "kind": kind, "named": bool(name), "count": None}


def _report(
    id: str,
    text: str,
    *,
    outlet: str | None = None,
    published: str = "2024-03-01",
    says: tuple[tuple[str, str, str], ...] = (),
    figures: tuple[tuple[str, float, str], ...] = (),
    entities: tuple[tuple[str, str], ...] = (),
    causes: tuple[tuple[str, str], ...] = (),
    cues: tuple[str, ...] = (),
) -> Pair:
    """`says`: chain (links joined by >), cue class, content, of which parts are joined by …; `cues`: those of `says`.

    `figures`: words, value, kind; `entities`: label, name.
    """
    gold: dict[str, Any] = {
        "id": id,
        "text": text,
        "outlet": outlet,
        "published": published,
        "statements": _statements(says, cues),
        "entities": [
            {"id": f"e{n}", "label": label, "name_ar": name, "name_en": None, "mentions": [name]}
            for n, (label, name) in enumerate(entities)
        ],
        "figures": [
            {"text": words, "low": value, "high": value, "unit": "person", "of": None, "kind": kind}
            for words, value, kind in figures
        ],
        "causes": [{"cause": c, "effect": e, "cue": None} for c, e in causes],
        **{part: [] for part in ("times", "events", "relations", "terms")},
    }
    return gold_record.document(gold), gold_record.record(gold)


def _statements(says: tuple[tuple[str, str, str], ...], cues: tuple[str, ...]) -> list[dict[str, Any]]:
    return [
        {
            "id": f"s{n}",
            "cue": cue,
            "content": content.split(" … "),
            "mode": "indirect",
            "cue_class": cue_class,
            "chain": [_link(link.strip()) for link in chain.split(">")],
        }
        for n, ((chain, cue_class, content), cue) in enumerate(zip_longest(says, cues[: len(says)]), 1)
    ]


def _cluster(folder: Path) -> list[Pair]:
    files = sorted(path for path in folder.glob("*.json") if path.name != "cluster.json")
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in files]
    return [(gold_record.document(gold), gold_record.record(gold)) for gold in golds]


@pytest.fixture
def report() -> Callable[..., Pair]:
    """Makes a document with its record."""
    return _report


@pytest.fixture
def cluster() -> Callable[[Path], list[Pair]]:
    """The documents of a cluster's folder with the records that a reader without errors would give."""
    return _cluster
