"""What the processes of these tests do: one writes until it is killed, others read meanwhile."""

import os
import random
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from tawatur.errors import InputError
from tawatur.intake.intake import Intake
from tawatur.intake.readers import Choice, Greeting
from tawatur.intake.reading import Reading, read_unit
from tawatur.intake.tally import Tally
from tawatur.intake.unit import Unit
from tawatur.model import Document, Record
from tawatur.sources import Original
from tawatur.sources.kinds import Kind
from tawatur.store import Corpus
from tawatur.store.views import overview

if TYPE_CHECKING:
    from tawatur.reading.pipeline import Reader


def units(count: int) -> list[Unit]:
    """Short documents, each a unit."""
    return [_unit(number) for number in range(count)]


def _unit(number: int) -> Unit:
    text = (
        f"قال الناطق رقم {number} يوم {number % 28 + 1} مايو 2024 إن {number % 97} من السكان عادوا إلى الحي {number}."
    )
    return Unit(original=Original(place=f"{number}.txt", data=text.encode(), kind=Kind.text))


class Blind:
    """A reader that finds nothing in any text, at once."""

    name = "blind"

    def read(self, document: Document) -> Record:
        return Record(id=document.id, digest=document.digest, reader=self.name)


def blind(choice: Choice) -> tuple[Greeting, "partial[Reading]"]:
    """A desk where nothing is found."""
    return Greeting(Blind.name), partial(read_unit, cast("Reader", Blind()))


class Witness:
    """Writes down, each at once, what was read and what was acknowledged."""

    def __init__(self, folder: Path) -> None:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        self._read = os.open(folder / "read", flags)
        self._kept = os.open(folder / "kept", flags)

    def read(self, place: str, document: Document, record: Record) -> None:
        os.write(self._read, f"{document.id}\n".encode())

    def kept(self, documents: tuple[Document, ...], new: int) -> None:
        os.write(self._kept, "".join(f"{document.id}\n" for document in documents).encode())

    def failed(self, error: InputError) -> None:
        raise error

    def quarantined(self, place: str, reason: str) -> None:
        raise AssertionError(f"{place}: {reason}")

    def several(self, document: Document) -> None:
        raise AssertionError(document.id)

    def update(self) -> None:
        pass


def write(folder: Path, count: int, workers: int = 0) -> None:
    """Read so many documents into the corpus of the folder, telling a witness beside it."""
    with Intake(partial(blind, Choice()), workers, Witness(folder.parent), Tally()) as intake:
        intake.keep(units(count), folder)


def grow(folder: Path, batches: int) -> None:
    """Add so many batches of ten documents, each read anew by another reader."""
    corpus = Corpus.open(folder)
    for batch in range(batches):
        corpus.add(_pair(batch, number, "first") for number in range(10))
        corpus.add(_pair(batch, number, "second") for number in range(10))


def _pair(batch: int, number: int, reader: str) -> tuple[Document, Record]:
    document = Document.of(f"نص {batch} {number}", id=f"{batch:05}-{number}")
    return document, Record(id=document.id, digest=document.digest, reader=reader)


def watch(folder: Path, batches: int) -> None:
    """Read the corpus until it has them all; an assertion fails where a state is not one that was published."""
    seen = 0
    while seen < 10 * batches:
        corpus = Corpus.open(folder)
        records = list(corpus.records())
        found = {record.id.partition("-")[0] for record in records}
        assert len(records) == len(corpus) == 10 * len(found)
        assert found == {f"{number:05}" for number in range(len(found))}
        old = {record.id.partition("-")[0] for record in records if record.reader == "first"}
        assert old <= {max(found, default="")}, "of all batches but the last the newer reading stands"
        assert len(records) >= seen
        seen = len(records)
        if random.random() < 0.2:
            assert overview(corpus).documents == len(records)
