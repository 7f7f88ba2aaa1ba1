"""Entities: the mentions that name one thing, put together."""

from collections.abc import Sequence

from tawatur.arabic.normal import fold
from tawatur.model import Entity, Span
from tawatur.model.ids import content_id
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.scene import Scene


def mention(scene: Scene, candidate: Candidate) -> Span:
    """The words of a candidate without clitics; where ل has swallowed the alef of the article it stays (للصين)."""
    first, last = scene.tokens[candidate.first], scene.tokens[candidate.last - 1]
    start = first.start if candidate.whole else first.stem_start
    if first.proclitics.endswith("ل") and first.definite:
        start = first.start + len(first.proclitics) - 1
    return Span.cut(scene.text.raw, start, last.end)


def entities(scene: Scene, standing: Sequence[Candidate]) -> tuple[Entity, ...]:
    """One entity for each thing that the standing candidates name."""
    groups: dict[tuple[str, str], list[tuple[Candidate, Span]]] = {}
    for candidate in standing:
        span = mention(scene, candidate)
        groups.setdefault(_key(candidate, span), []).append((candidate, span))
    return tuple(_entity(members) for members in groups.values())


def _key(candidate: Candidate, span: Span) -> tuple[str, str]:
    if candidate.name is not None:
        return candidate.name.label, fold(candidate.name.name_ar)
    return candidate.label, candidate.key or fold(span.text)


def _entity(members: Sequence[tuple[Candidate, Span]]) -> Entity:
    best = max((candidate for candidate, _ in members), key=lambda c: c.name is not None)
    spans = tuple(sorted({span for _, span in members}))
    name_ar = best.name.name_ar if best.name else max((s.text for s in spans), key=len)
    return Entity(
        id=content_id("e", best.label, name_ar),
        label=best.label,
        name_ar=name_ar,
        name_en=best.name.name_en if best.name else None,
        kind=best.kind,
        wikidata=best.name.wikidata if best.name else None,
        armed=best.armed,
        media=best.media,
        mentions=spans,
        reason=best.reason,
    )
