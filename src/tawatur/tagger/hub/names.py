"""The names that a user's own model finds in a text, in our labels."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from tawatur.arabic.text import Text
from tawatur.model import Label
from tawatur.tagger.bio import Stretch
from tawatur.tagger.hub.labels import HubLabels
from tawatur.tagger.hub.loading import load
from tawatur.tagger.hub.model import HubModel
from tawatur.tagger.tags import NameTag
from tawatur.tagger.units import Unit, sentence_ends, units
from tawatur.tagger.weights import WeightsError
from tawatur.tagger.windows import windows


@dataclass(frozen=True, eq=False)
class HubNames:
    """Reads one text at a time; the same text gives the same names whatever was read before."""

    model: HubModel
    labels: HubLabels

    @classmethod
    def load(cls, name_or_path: str) -> "HubNames":
        """The model of a folder or a hub; WeightsError where it, or a library, is missing, or no label is of use."""
        model = load(name_or_path)
        labels = HubLabels.of(model.config.labels)
        if not labels.usable:
            given = ", ".join(model.config.labels) or "none"
            raise WeightsError("{model}: its labels name nothing of ours: {labels}", model=name_or_path, labels=given)
        return cls(model, labels)

    @property
    def name(self) -> str:
        """Changes whenever the same text may give other names."""
        return self.model.name

    @property
    def ignored(self) -> tuple[str, ...]:
        """The model's kinds of names that are not known here, and so are left out."""
        return self.labels.ignored

    def names(self, text: Text) -> tuple[NameTag, ...]:
        """The names in the order of the text; proclitics stand outside them."""
        given = units(text)
        cut = self.model.cut([unit.form for unit in given])
        found = [unit for unit, pieces in zip(given, cut, strict=True) if pieces]
        kept = [pieces for pieces in cut if pieces]
        names: list[NameTag] = []
        for window in windows([len(pieces) for pieces in kept], sentence_ends(text, found), self.model.longest):
            read = found[window.first : window.last]
            for stretch in self.labels.decode(self.model.logits(kept[window.first : window.last])):
                names += _name(read[stretch.first : stretch.last], stretch)
        return tuple(names)


def _name(found: Sequence[Unit], stretch: Stretch) -> list[NameTag]:
    """The name without the proclitics at its ends; nothing where it has no word."""
    words = [unit for unit in found if not unit.clitic]
    return [NameTag(words[0].start, words[-1].end, stretch.score, cast(Label, stretch.kind))] if words else []
