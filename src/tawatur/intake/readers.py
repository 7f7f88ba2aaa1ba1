"""The reader that was asked for, by what can be sent to another process."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

# What reads is loaded where it reads; the process that only hands out the work starts sooner without it.
if TYPE_CHECKING:
    from tawatur.llm.settings import Settings
    from tawatur.model import Document, Record
    from tawatur.reading.pipeline import Reader
    from tawatur.tagger import Tagger
    from tawatur.tagger.with_names import WithNames

_NONE, _ONLY = "none", "only"


class Reads(Protocol):
    """What makes the Record of a document; `name` changes whenever the same text may give another one."""

    @property
    def name(self) -> str: ...

    def read(self, document: "Document") -> "Record": ...


@dataclass(frozen=True, slots=True)
class Choice:
    """`tagger` is `none`, `only` or a weights folder, the shipped weights by default; `names_model` finds the names.

    `llm` puts a language model beside them.
    """

    tagger: str | None = None
    names_model: str | None = None
    llm: "Settings | None" = None

    @property
    def patience(self) -> float:
        """Seconds that a unit may take longer than its reading, because somebody else is asked."""
        return self.llm.longest if self.llm is not None else 0.0


@dataclass(frozen=True, slots=True)
class Greeting:
    """The reader's name, and the labels of its model of names that Tawatur has no name for."""

    reader: str
    ignored: tuple[str, ...] = ()


def load(choice: Choice) -> tuple[Greeting, Reads]:
    """The reader; WeightsError where weights or model cannot be loaded, LanguageModelError as for `LlmReader.of`."""
    greeting, reader = _pipeline(choice)
    if choice.llm is None:
        return greeting, reader
    # Only who asks for a language model needs what talks to one.
    from tawatur.llm.reader import LlmReader

    beside = LlmReader.of(reader, choice.llm)
    return Greeting(beside.name, greeting.ignored), beside


def _pipeline(choice: Choice) -> "tuple[Greeting, Reader]":
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
