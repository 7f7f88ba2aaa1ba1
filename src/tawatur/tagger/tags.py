"""What the tagger found in a text. Offsets are code points of the raw text; scores are probabilities."""

from dataclasses import dataclass

from tawatur.model import EventType, Label


@dataclass(frozen=True, slots=True)
class Tag:
    """A stretch of the text; `score` is the mean probability of its labels."""

    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class NameTag(Tag):
    """A name and what kind of thing it names."""

    label: Label


@dataclass(frozen=True, slots=True)
class CueTag(Tag):
    """A cue with what it points to; `relay` is who passes the origin's words on. None where there is none."""

    origin: Tag | None
    relay: Tag | None
    content: Tag | None


@dataclass(frozen=True, slots=True)
class TriggerTag(Tag):
    """An event's trigger with its arguments; None where the text names none.

    A `faint` one is more probably none: `score` is the probability that it is one at all; its arguments are not sought.
    """

    type: EventType
    actor: Tag | None
    recipient: Tag | None
    place: Tag | None
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Tags:
    """All heads, each in the order of the text. `inner` are contents that stand inside one of `contents`.

    `cues` and `triggers` are None where nobody looked for them; `every_kind` tells whether names of all our labels
    were looked for.
    """

    names: tuple[NameTag, ...] = ()
    every_kind: bool = True
    sources: tuple[Tag, ...] = ()
    cues: tuple[CueTag, ...] | None = ()
    contents: tuple[Tag, ...] = ()
    inner: tuple[Tag, ...] = ()
    triggers: tuple[TriggerTag, ...] | None = ()
    figures: tuple[Tag, ...] = ()
    times: tuple[Tag, ...] = ()
