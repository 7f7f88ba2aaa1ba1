"""A tagger whose names are those of a user's own model."""

from dataclasses import dataclass, replace

from tawatur.arabic.text import Text
from tawatur.tagger.hub import HubNames
from tawatur.tagger.tagger import Tagger
from tawatur.tagger.tags import Tags


@dataclass(frozen=True, eq=False)
class WithNames:
    """`model` finds the names, `tagger` all else; without a tagger nothing else is looked for."""

    model: HubNames
    tagger: Tagger | None

    @property
    def name(self) -> str:
        """Changes whenever the same text may give other tags."""
        return "+".join((*((self.tagger.name,) if self.tagger else ()), self.model.name))

    def tag(self, text: Text) -> Tags:
        """All that the two find in the text."""
        others = self.tagger.tag(text) if self.tagger else Tags(cues=None, triggers=None)
        return replace(others, names=self.model.names(text), every_kind=False)
