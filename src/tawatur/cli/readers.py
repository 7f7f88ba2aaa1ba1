"""The reader that a command's options ask for."""

from pathlib import Path
from typing import TYPE_CHECKING

from tawatur.cli.interface import Interface
from tawatur.cli.output import complain
from tawatur.reading.pipeline import Reader
from tawatur.reading.shipped import shipped
from tawatur.tagger import Tagger

if TYPE_CHECKING:
    from tawatur.tagger.with_names import WithNames

_NONE, _ONLY = "none", "only"


def reader(ui: Interface, tagger: str | None, names_model: str | None) -> Reader:
    """`tagger` is `none`, `only` or a weights folder, the shipped weights by default; `names_model` finds the names.

    What of the model's labels is left out is said once. WeightsError where weights or model cannot be loaded.
    """
    if names_model is not None:
        return Reader(_with_names(ui, names_model, _tagger(tagger)), tagger != _ONLY)
    return shipped() if tagger is None else Reader(_tagger(tagger), tagger != _ONLY)


def _tagger(asked: str | None) -> Tagger | None:
    if asked == _NONE:
        return None
    return Tagger.load(None if asked in (None, _ONLY) else Path(asked))


def _with_names(ui: Interface, name: str, tagger: Tagger | None) -> "WithNames":
    # Only who names a model needs the hub's libraries.
    from tawatur.tagger.hub import HubNames
    from tawatur.tagger.with_names import WithNames

    model = HubNames.load(name)
    if model.ignored:
        complain(ui.say("read.ignored", model=name, kinds=", ".join(model.ignored)))
    return WithNames(model, tagger)
