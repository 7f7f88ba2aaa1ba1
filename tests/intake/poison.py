"""A reading that is poisoned by certain words; a module of its own, because workers find their work by its name."""

import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from tawatur.intake.readers import Choice, Greeting
from tawatur.intake.reading import Reading, read_unit
from tawatur.intake.unit import Unit
from tawatur.model import Document, Record

if TYPE_CHECKING:
    from tawatur.reading.pipeline import Reader

HANGS, DIES, EATS = "معلق", "قاتل", "أكول"


class Blind:
    """A reader that finds nothing in any text, at once."""

    name = "blind"

    def read(self, document: Document) -> Record:
        return Record(id=document.id, digest=document.digest, reader=self.name)


def desk(choice: Choice) -> tuple[Greeting, Callable[[Unit], Reading]]:
    """Texts that hold such a word are poison, unless `choice` has a cure for tagger."""
    return Greeting(Blind.name), lambda unit: _read(unit, cured=choice.tagger == "cure")


def _read(unit: Unit, *, cured: bool) -> Reading:
    text = "" if cured else unit.original.data.decode(errors="replace")
    if HANGS in text:
        time.sleep(3600)
    if DIES in text:
        os._exit(3)
    if EATS in text:
        bytearray(1 << 40)
    return read_unit(cast("Reader", Blind()), unit)
