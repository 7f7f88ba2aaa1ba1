"""What earlier stages found, by token: names, figures and times, and the mentions that a stretch of tokens holds."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from tawatur.arabic.text import Text
from tawatur.model import Entity, Span
from tawatur.reading.draft import Draft

_DURATION = "duration"


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of an entity: tokens `first` up to but not including `last`."""

    entity: Entity
    span: Span
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Landmarks:
    """`names`, `figures` and `times` give the end of each by its first token; a duration counts as a time.

    `mentions` are by first token, `inside` by every token; no phrase is joined to what stands at `stops`.
    """

    names: dict[int, int] = field(default_factory=dict)
    figures: dict[int, int] = field(default_factory=dict)
    times: dict[int, int] = field(default_factory=dict)
    mentions: dict[int, Mention] = field(default_factory=dict)
    inside: dict[int, Mention] = field(default_factory=dict)
    stops: frozenset[int] = frozenset()

    def mention_in(self, first: int, last: int) -> Mention | None:
        """The first mention that lies wholly among the tokens `first` up to `last`."""
        for k in range(first, last):
            mention = self.mentions.get(k)
            if mention is not None and mention.last <= last:
                return mention
        return None


def landmarks(draft: Draft) -> Landmarks:
    """The landmarks of a draft; where mentions overlap, the longer one counts."""
    mentions: dict[int, Mention] = {}
    inside: dict[int, Mention] = {}
    found = [(span, entity) for entity in draft.entities for span in entity.mentions]
    for span, entity in sorted(found, key=lambda pair: (pair[0].start - pair[0].end, pair[0].start)):
        first, last = tokens_of(draft.text, span)
        if first not in inside and last - 1 not in inside:
            mentions[first] = Mention(entity, span, first, last)
            inside.update(dict.fromkeys(range(first, last), mentions[first]))
    return Landmarks(
        names={first: mention.last for first, mention in mentions.items()},
        figures=_ends(draft.text, (figure.text for figure in draft.figures if figure.kind != _DURATION)),
        times=_ends(draft.text, (time.text for time in draft.times))
        | _ends(draft.text, (figure.text for figure in draft.figures if figure.kind == _DURATION)),
        mentions=mentions,
        inside=inside,
    )


def tokens_of(text: Text, span: Span) -> tuple[int, int]:
    """The tokens that a span touches, as a half-open range."""
    return text.token_at(span.start), text.token_at(span.end - 1) + 1


def _ends(text: Text, spans: Iterable[Span]) -> dict[int, int]:
    return dict(tokens_of(text, span) for span in spans)
