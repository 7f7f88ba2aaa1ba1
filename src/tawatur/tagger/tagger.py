"""The tagger: names, sources, cues, contents, triggers, figures and times of a text, with their links."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

from tawatur.arabic.text import Text
from tawatur.model import EventType, Label
from tawatur.tagger.bio import Stretch, decode, faint
from tawatur.tagger.encoding import Encoding, Network
from tawatur.tagger.labels import CUE_ROLES, HEADS, TRIGGER_ROLES
from tawatur.tagger.linking import Linker
from tawatur.tagger.tags import CueTag, NameTag, Tag, Tags, TriggerTag
from tawatur.tagger.weights import SHIPPED, checked

_FAINT = 0.1
"""An event word that the lexicon knows and to which the tagger gives less is none; see reading/weighing.py."""


class Tagger:
    """Reads one text at a time; the same text gives the same tags whatever was read before."""

    __slots__ = ("_linker", "name", "network")

    def __init__(self, network: Network, linker: Linker, name: str) -> None:
        self.network = network
        self._linker = linker
        self.name = name

    @classmethod
    def load(cls, path: Path | None = None) -> "Tagger":
        """The tagger of a weights folder, the shipped one by default; WeightsError names a missing or damaged file."""
        weights = checked(path or SHIPPED)
        return cls(Network(weights.model, weights.tokenizer), Linker.read(weights.linker), weights.name)

    def tag(self, text: Text) -> Tags:
        """All that the tagger finds in the text."""
        windows = list(self.network.encode(text))
        return Tags(
            names=tuple(_name(window, found) for window, found in _found(windows, "names")),
            sources=_tags(windows, "source"),
            cues=tuple(cue for window in windows for cue in self._cues(window)),
            contents=_tags(windows, "content"),
            inner=_tags(windows, "inner"),
            triggers=tuple(trigger for window in windows for trigger in self._triggers(window)),
            figures=_tags(windows, "figure"),
            times=_tags(windows, "time"),
        )

    def _cues(self, window: Encoding) -> Iterator[CueTag]:
        for cue, links in self._linked(window, decode(window.logits, HEADS["cue"]), CUE_ROLES):
            place = _tag(window, cue)
            yield CueTag(place.start, place.end, place.score, *links)

    def _triggers(self, window: Encoding) -> Iterator[TriggerTag]:
        head = HEADS["trigger"]
        decoded = decode(window.logits, head)
        for trigger, links in self._linked(window, decoded, TRIGGER_ROLES):
            yield _trigger(window, trigger, links, faint=False)
        for trigger in faint(window.logits, head, decoded, _FAINT):
            yield _trigger(window, trigger, (None, None, None), faint=True)

    def _linked(
        self, window: Encoding, anchors: Sequence[Stretch], roles: Sequence[str]
    ) -> Iterator[tuple[Stretch, list[Tag | None]]]:
        """The anchors, each with what it points to."""
        if not anchors:
            return
        links = self._linker.link(window.vectors, [anchor.first for anchor in anchors], roles)
        for anchor, linked in zip(anchors, links, strict=True):
            yield anchor, [_tag(window, link) if link else None for link in linked]


def _tags(windows: list[Encoding], head: str) -> tuple[Tag, ...]:
    return tuple(_tag(window, found) for window, found in _found(windows, head))


def _found(windows: list[Encoding], head: str) -> Iterator[tuple[Encoding, Stretch]]:
    for window in windows:
        for found in decode(window.logits, HEADS[head]):
            yield window, found


def _tag(window: Encoding, found: Stretch) -> Tag:
    return Tag(window.units[found.first].start, window.units[found.last - 1].end, found.score)


def _trigger(window: Encoding, found: Stretch, links: Sequence[Tag | None], *, faint: bool) -> TriggerTag:
    place, (actor, recipient, where) = _tag(window, found), links
    kind = cast(EventType, found.kind)
    return TriggerTag(place.start, place.end, place.score, kind, actor, recipient, where, faint)


def _name(window: Encoding, found: Stretch) -> NameTag:
    name = _tag(window, found)
    return NameTag(name.start, name.end, name.score, cast(Label, found.kind))
