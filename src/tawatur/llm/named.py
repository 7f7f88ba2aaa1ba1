"""Entities: the model's beside the pipeline's, and which of them words name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from tawatur.llm.answer import Named
from tawatur.llm.grounding import Ground, NotThereError
from tawatur.llm.likeness import alike
from tawatur.llm.outcome import Outcome
from tawatur.llm.words import AGREES, ALONE, DIFFERS, also
from tawatur.model import Entity, Span
from tawatur.model.ids import content_id


@dataclass(frozen=True, slots=True)
class Names:
    """The entities of a document."""

    entities: tuple[Entity, ...]

    def of(self, span: Span | None) -> str | None:
        """Id of the entity that the words name, None where they name none."""
        if span is None:
            return None
        return next((e.id for e in self.entities for m in e.mentions if alike([m], [span])), None)


def names(own: Sequence[Entity], heard: Iterable[tuple[Ground, Named]], outcome: Outcome) -> Names:
    """The pipeline's entities, with those that only the model names on words that are no name to the pipeline."""
    entities = {entity.id: entity for entity in own}
    taken = [mention for entity in own for mention in entity.mentions]
    for found in _entities(heard, outcome):
        same = next((e for e in entities.values() if _same(e, found)), None)
        free = tuple(m for m in found.mentions if not any(m.overlaps(other) for other in taken))
        taken += free
        if same is not None:
            entities[same.id] = _joined(same, found, free, outcome)
        elif free:
            entities[found.id] = msgspec.structs.replace(found, mentions=free)
            outcome.added.append(("entities", found.name_ar))
        else:
            outcome.differing.append(found.name_ar)
    return Names(tuple(entities.values()))


def _entities(heard: Iterable[tuple[Ground, Named]], outcome: Outcome) -> list[Entity]:
    """What the model names, over all pieces; a name that stands nowhere gives way to the longest mention."""
    found: dict[str, Entity] = {}
    for ground, named in heard:
        mentions = [span for words in named.mentions for span in _places(ground, words, outcome)]
        if not mentions:
            continue
        entity = _entity(ground, named, mentions)
        earlier = found[entity.id].mentions if entity.id in found else ()
        found[entity.id] = msgspec.structs.replace(entity, mentions=_placed((*earlier, *entity.mentions)))
    return list(found.values())


def _places(ground: Ground, words: str, outcome: Outcome) -> list[Span]:
    try:
        return ground.everywhere(words)
    except NotThereError as missing:
        outcome.missing.append(missing.words)
        return []


def _entity(ground: Ground, named: Named, mentions: list[Span]) -> Entity:
    try:
        name = ground.name(named.name_ar) or ""
    except NotThereError:
        name = max((mention.text for mention in mentions), key=len)
    return Entity(
        id=content_id("e", named.label, name),
        label=named.label,
        name_ar=name,
        armed=named.armed,
        media=named.media,
        mentions=tuple(mentions),
        reason=ALONE,
    )


def _placed(mentions: Iterable[Span]) -> tuple[Span, ...]:
    """Each once, in the order of the text."""
    return tuple(sorted(set(mentions), key=lambda mention: (mention.start, mention.end)))


def _same(one: Entity, other: Entity) -> bool:
    return one.id == other.id or any(alike([a], [b]) for a in one.mentions for b in other.mentions)


def _joined(own: Entity, found: Entity, free: tuple[Span, ...], outcome: Outcome) -> Entity:
    """The pipeline's entity with the mentions that only the model sees."""
    if own.label == found.label:
        outcome.agreed += 1
    else:
        outcome.differing.append(found.name_ar)
    outcome.added += [("mentions", span.text) for span in free]
    reason = also(own.reason, AGREES if own.label == found.label else DIFFERS)
    return msgspec.structs.replace(own, mentions=_placed((*own.mentions, *free)), reason=reason)
