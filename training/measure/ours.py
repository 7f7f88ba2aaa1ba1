"""Every head and role on documents of our corpus."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import numpy as np

from tawatur.arabic.text import Text, analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.tagger import Tag, Tagger, Tags
from tawatur.tagger.labels import CUE_ROLES, HEADS, ROLES, TRIGGER_ROLES
from tawatur.tagger.units import Unit, units
from training.corpus import Document
from training.example import anything, mark_outside
from training.layout import Layout
from training.marking import mark_document
from training.measure.tally import Span, Tally

_PARTS = {
    "names": "names",
    "source": "sources",
    "cue": "cues",
    "content": "contents",
    "inner": "inner",
    "trigger": "triggers",
    "figure": "figures",
    "time": "times",
}


@dataclass(frozen=True)
class Report:
    """`heads` are exact spans; `near` are spans of which half is shared; `links` likewise, from cues and triggers
    that the tagger found itself. `confusion` counts pairs of name labels (gold, found), `-` for none."""

    heads: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in _PARTS})
    near: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in _PARTS})
    links: dict[str, Tally] = field(default_factory=lambda: {role: Tally() for role in ROLES})
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)


def measure(tagger: Tagger, documents: Iterable[Document]) -> Report:
    """All documents against what the corpus says."""
    report = Report()
    for document in documents:
        text = analyse(document["text"], vocabulary())
        _add(report, document, text, _sure(tagger.tag(text)))
    return report


def _sure(tags: Tags) -> Tags:
    """The tags without faint triggers, which are no findings."""
    return replace(tags, triggers=tuple(trigger for trigger in tags.triggers or () if not trigger.faint))


def _add(report: Report, document: Document, text: Text, tags: Tags) -> None:
    found = units(text)
    allowed = anything(len(found))
    for name in _PARTS:
        mark_outside(allowed, HEADS[name])
    pointers = mark_document(document, Layout(text.raw, found), allowed)
    for name, part in _PARTS.items():
        head = HEADS[name]
        gold = _spans(allowed[:, head.start : head.stop], head.types)
        given = [
            _span(tag, found, getattr(tag, "label", getattr(tag, "type", head.types[0]))) for tag in getattr(tags, part)
        ]
        report.heads[name].add(gold, given)
        report.near[name].add(gold, aligned(gold, given))
        if name == "names":
            _confuse(report.confusion, gold, given)
    expected = {(p.anchor, ROLES[p.role]): (p.first, p.last + 1) for p in pointers if p.first != p.anchor}
    for role in ROLES:
        gold = [(*target, str(anchor)) for (anchor, r), target in expected.items() if r == role]
        _renamed(report.links[role], gold, aligned(gold, _links(tags, role, found)), role)


def _renamed(tally: Tally, gold: Iterable[Span], given: Iterable[Span], role: str) -> None:
    right = set(gold) & set(given)
    tally.right[role] += len(right)
    tally.gold[role] += len(set(gold))
    tally.found[role] += len(set(given))


def _links(tags: Tags, role: str, found: tuple[Unit, ...]) -> list[Span]:
    anchors: Iterable[Tag] = tags.cues if role in CUE_ROLES else tags.triggers if role in TRIGGER_ROLES else ()
    linked = ((anchor, getattr(anchor, role)) for anchor in anchors)
    return [_span(target, found, str(_span(anchor, found, "")[0])) for anchor, target in linked if target]


def _spans(allowed: np.ndarray, types: tuple[str, ...]) -> list[Span]:
    found: list[Span] = []
    for place, row in enumerate(allowed):
        label = int(row.argmax()) if row.sum() == 1 else 0
        if label and label % 2 == 0 and found and found[-1][1] == place:
            found[-1] = (found[-1][0], place + 1, found[-1][2])
        elif label:
            found.append((place, place + 1, types[(label - 1) // 2]))
    return found


def _span(tag: Tag, found: tuple[Unit, ...], kind: str) -> Span:
    inside = [u for u, unit in enumerate(found) if unit.start < tag.end and unit.end > tag.start]
    return (inside[0], inside[-1] + 1, kind)


def aligned(gold: Iterable[Span], given: Iterable[Span]) -> list[Span]:
    """The spans given, each replaced by the expected one of its type of which it shares at least half."""
    free = set(gold)
    moved = []
    for span in given:
        near = max(free, key=lambda g: _overlap(g, span), default=None)
        if near and _overlap(near, span) >= 0.5:
            free.discard(near)
            span = near
        moved.append(span)
    return moved


def _overlap(a: Span, b: Span) -> float:
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / (max(a[1], b[1]) - min(a[0], b[0])) if a[2] == b[2] and shared > 0 else 0.0


def _confuse(confusion: Counter[tuple[str, str]], gold: Iterable[Span], given: Iterable[Span]) -> None:
    expected = {(first, last): kind for first, last, kind in gold}
    found = {(first, last): kind for first, last, kind in given}
    confusion.update((expected.get(place, "-"), found.get(place, "-")) for place in expected | found)
