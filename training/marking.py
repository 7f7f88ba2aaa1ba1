"""The annotations of one document as labels of its units and pointers between them."""

from collections.abc import Iterator
from typing import Any

from tawatur.tagger.labels import HEADS, ROLES
from training.example import Allowed, Pointer, mark_span, mark_unknown
from training.layout import Layout, Stretch

Annotation = dict[str, Any]


def mark_document(document: Annotation, layout: Layout, allowed: Allowed) -> list[Pointer]:
    """Marks all heads of ours and returns the pointers of cues and triggers."""
    _mark_names(document["entities"], layout, allowed)
    _mark_values(document["figures"], "figure", layout, allowed)
    _mark_values(document["times"], "time", layout, allowed)
    return [
        *_mark_statements(document["statements"], layout, allowed),
        *_mark_events(document["events"], layout, allowed),
    ]


def _mark_names(entities: list[Annotation], layout: Layout, allowed: Allowed) -> None:
    """Every place of every mention, the longest first; a mention of two labels is left unknown."""
    labels: dict[str, set[str]] = {}
    for entity in entities:
        for mention in entity["mentions"]:
            labels.setdefault(mention, set()).add(entity["label"])
    taken: set[int] = set()
    for mention in sorted(labels, key=lambda m: (-len(m), m)):
        for first, last in layout.all(mention):
            if taken.isdisjoint(range(first, last)):
                taken.update(range(first, last))
                if len(labels[mention]) == 1:
                    mark_span(allowed, HEADS["names"], first, last, tuple(labels[mention]))
                else:
                    mark_unknown(allowed, "names", first, last)


def _mark_values(found: list[Annotation], name: str, layout: Layout, allowed: Allowed) -> None:
    head = HEADS[name]
    for value in found:
        stretch = layout.nth(value["text"], value.get("nth", 1))
        if stretch:
            mark_span(allowed, head, *stretch, head.types)


def _mark_statements(statements: list[Annotation], layout: Layout, allowed: Allowed) -> Iterator[Pointer]:
    contents: list[Stretch] = []
    for statement in statements:
        parts = [
            s for part, nth in zip(statement["content"], _nths(statement), strict=True) if (s := layout.nth(part, nth))
        ]
        contents += parts
        cue = _cue(statement, parts, layout)
        anchor = cue[0] if cue else parts[0][0] if parts else 0
        sources = [s for link in statement["chain"] if link["source"] and (s := layout.nearest(link["source"], anchor))]
        if cue:
            mark_span(allowed, HEADS["cue"], *cue, ("CUE",))
            yield _pointer(anchor, "origin", sources[-1] if sources else None)
            yield _pointer(anchor, "relay", sources[-2] if len(sources) > 1 else None)
            yield _pointer(anchor, "content", parts[0] if parts else None)
        for source in sources:
            mark_span(allowed, HEADS["source"], *source, ("SOURCE",))
    _mark_contents(contents, allowed)


def _nths(statement: Annotation) -> list[int]:
    """Which place of each part of the content is meant."""
    nths = statement.get("content_nth", 1)
    return list(nths) if isinstance(nths, list) else [nths] * len(statement["content"])


def _cue(statement: Annotation, parts: list[Stretch], layout: Layout) -> Stretch | None:
    if not statement["cue"]:
        return None
    if "nth" in statement:
        return layout.nth(statement["cue"], statement["nth"])
    return layout.nearest(statement["cue"], parts[0][0] if parts else 0)


def _mark_contents(contents: list[Stretch], allowed: Allowed) -> None:
    """Outermost contents in one head, those inside another in the second; the longest first."""
    outer: list[Stretch] = []
    inner: list[Stretch] = []
    for stretch in sorted(set(contents), key=lambda s: s[0] - s[1]):
        overlaps = [kept for kept in outer if kept[0] < stretch[1] and stretch[0] < kept[1]]
        if not overlaps:
            outer.append(stretch)
            mark_span(allowed, HEADS["content"], *stretch, ("CONTENT",))
        elif not any(kept[0] < stretch[1] and stretch[0] < kept[1] for kept in inner):
            inner.append(stretch)
            mark_span(allowed, HEADS["inner"], *stretch, ("CONTENT",))


def _mark_events(events: list[Annotation], layout: Layout, allowed: Allowed) -> Iterator[Pointer]:
    for event in events:
        trigger = layout.nth(event["trigger"], event.get("nth", 1))
        if not trigger:
            continue
        mark_span(allowed, HEADS["trigger"], *trigger, (event["type"],))
        for role in ("actor", "recipient", "place"):
            yield _pointer(trigger[0], role, layout.nearest(event[role], trigger[0]) if event[role] else None)


def _pointer(anchor: int, role: str, target: Stretch | None) -> Pointer:
    first, last = target or (anchor, anchor + 1)
    return Pointer(anchor, ROLES.index(role), first, last - 1)
