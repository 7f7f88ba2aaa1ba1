"""Entities: the mentions that name one thing, put together."""

from collections.abc import Sequence

from tawatur.arabic.normal import fold
from tawatur.model import Entity, Span
from tawatur.model.ids import content_id
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.scene import Scene

_ARTICLE = "ال"


def entities(scene: Scene, standing: Sequence[Candidate]) -> tuple[Entity, ...]:
    """One entity for each thing that the standing candidates name, in the order of their first mentions."""
    groups: dict[tuple[str, str], list[Candidate]] = {}
    for candidate in standing:
        groups.setdefault(_key(scene, candidate), []).append(candidate)
    return tuple(_entity(scene, members) for members in groups.values())


def _key(scene: Scene, candidate: Candidate) -> tuple[str, str]:
    """What is the same for all names of one thing: its label and its canonical name."""
    if candidate.name is not None:
        return candidate.name.label, fold(candidate.name.name_ar)
    return candidate.label, candidate.key or scene.stems(candidate.first, candidate.last)


def _entity(scene: Scene, members: Sequence[Candidate]) -> Entity:
    best = members[0]
    name_ar = best.name.name_ar if best.name else max((_name(scene, c) for c in members), key=len)
    return Entity(
        id=content_id("e", best.label, name_ar),
        label=best.label,
        name_ar=name_ar,
        name_en=best.name.name_en if best.name else None,
        kind=best.kind,
        wikidata=best.name.wikidata if best.name else None,
        armed=best.armed,
        media=best.media,
        mentions=tuple(mention(scene, candidate) for candidate in members),
        reason=best.reason,
    )


def mention(scene: Scene, candidate: Candidate) -> Span:
    """The words of a candidate without clitics; where ل has swallowed the alef of the article it stays (للصين)."""
    first, last = scene.tokens[candidate.first], scene.tokens[candidate.last - 1]
    start = first.start if candidate.whole else first.stem_start
    if _merged(scene, candidate):
        start = first.start + len(first.proclitics) - 1
    return Span.cut(scene.text.raw, start, last.end)


def _name(scene: Scene, candidate: Candidate) -> str:
    """The candidate's words as a name: with the article that ل has swallowed."""
    text = mention(scene, candidate).text
    return _ARTICLE + text[2:] if _merged(scene, candidate) else text


def _merged(scene: Scene, candidate: Candidate) -> bool:
    first = scene.tokens[candidate.first]
    return first.proclitics.endswith("ل") and first.definite
