"""The reader that was asked for, by what can be sent to another process."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

# What reads is loaded where it reads; the process that only hands out the work starts sooner without it.
if TYPE_CHECKING:
    from tawatur.reading.pipeline import Reader
    from tawatur.tagger import Tagger
    from tawatur.tagger.with_names import WithNames

_NONE, _ONLY = "none", "only"


@dataclass(frozen=True, slots=True)
class Choice:
    """`tagger` is `none`, `only` or a weights folder, the shipped weights by default; `names_model` finds the names."""

    tagger: str | None = None
    names_model: str | None = None


@dataclass(frozen=True, slots=True)
class Greeting:
    """The reader's name, and the labels of its model of names that Tawatur has no name for."""

    reader: str
    ignored: tuple[str, ...] = ()


def load(choice: Choice) -> "tuple[Greeting, Reader]":
    """The reader; WeightsError where weights or model cannot be loaded."""
    from tawatur.reading.pipeline import Reader
    from tawatur.reading.shipped import shipped

    if choice.names_model is not None:
        names = _with_names(choice.names_model, _tagger(choice.tagger))
        reader = Reader(names, choice.tagger != _ONLY)
        return Greeting(reader.name, names.model.ignored), reader
    reader = shipped() if choice.tagger is None else Reader(_tagger(choice.tagger), choice.tagger != _ONLY)
    return Greeting(reader.name), reader


def _tagger(asked: str | None) -> "Tagger | None":
    from tawatur.tagger import Tagger

    if asked == _NONE:
        return None
    return Tagger.load(None if asked in (None, _ONLY) else Path(asked))


def _with_names(name: str, tagger: "Tagger | None") -> "WithNames":
    # Only who names a model needs the hub's libraries.
    from tawatur.tagger.hub import HubNames
    from tawatur.tagger.with_names import WithNames

    return WithNames(HubNames.load(name), tagger)
