"""The tagger: names, sources, cues, contents, triggers, figures and times of a text, with their links."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar, cast

from tawatur.arabic.text import Text
from tawatur.model import EventType, Label
from tawatur.tagger.decoding import Stretch, decode
from tawatur.tagger.encoding import Encoding, Network
from tawatur.tagger.labels import HEADS
from tawatur.tagger.linking import Linker
from tawatur.tagger.tags import CueTag, NameTag, Tag, Tags, TriggerTag
from tawatur.tagger.weights import SHIPPED, checked

T = TypeVar("T")


class Tagger:
    """Reads one text at a time; the same text gives the same tags whatever was read before."""

    __slots__ = ("_linker", "network")

    def __init__(self, network: Network, linker: Linker) -> None:
        self.network = network
        self._linker = linker

    @classmethod
    def load(cls, path: Path | None = None) -> "Tagger":
        """The tagger of a weights folder, the shipped one by default; WeightsError names a missing or damaged file."""
        weights = checked(path or SHIPPED)
        return cls(Network(weights.model, weights.tokenizer), Linker.read(weights.linker))

    def tag(self, text: Text) -> Tags:
        """All that the tagger finds in the text."""
        windows = list(self.network.encode(text))
        return Tags(
            names=_each(windows, "names", _name),
            sources=_each(windows, "source", _tag),
            cues=_each(windows, "cue", self._cue),
            contents=_each(windows, "content", _tag),
            inner=_each(windows, "inner", _tag),
            triggers=_each(windows, "trigger", self._trigger),
            figures=_each(windows, "figure", _tag),
            times=_each(windows, "time", _tag),
        )

    def _cue(self, window: Encoding, found: Stretch) -> CueTag:
        links = self._linker.link(window.vectors, found.first)
        origin, relay, content, *_ = (_tag(window, link) if link else None for link in links)
        cue = _tag(window, found)
        return CueTag(cue.start, cue.end, cue.score, origin, relay, content)

    def _trigger(self, window: Encoding, found: Stretch) -> TriggerTag:
        links = self._linker.link(window.vectors, found.first)
        *_, actor, recipient, place = (_tag(window, link) if link else None for link in links)
        trigger, kind = _tag(window, found), cast(EventType, found.kind)
        return TriggerTag(trigger.start, trigger.end, trigger.score, kind, actor, recipient, place)


def _each(windows: list[Encoding], head: str, make: Callable[[Encoding, Stretch], T]) -> tuple[T, ...]:
    return tuple(make(window, found) for window, found in _found(windows, head))


def _found(windows: list[Encoding], head: str) -> Iterator[tuple[Encoding, Stretch]]:
    for window in windows:
        for found in decode(window.logits, HEADS[head]):
            yield window, found


def _tag(window: Encoding, found: Stretch) -> Tag:
    return Tag(window.units[found.first].start, window.units[found.last - 1].end, found.score)


def _name(window: Encoding, found: Stretch) -> NameTag:
    name = _tag(window, found)
    return NameTag(name.start, name.end, name.score, cast(Label, found.kind))
