"""What a worker does with one unit."""

from collections.abc import Callable, Iterator
from typing import NoReturn

import pytest

from tawatur.errors import InputError, LexiconError
from tawatur.intake.reading import is_whole, read_unit, record_of
from tawatur.intake.unit import Defaults, Unit
from tawatur.model import Document
from tawatur.reading.pipeline import Reader

MakeUnit = Callable[..., Unit]


def failing(monkeypatch: pytest.MonkeyPatch, error: Exception) -> Reader:
    def read(reader: Reader, document: Document) -> NoReturn:
        raise error

    monkeypatch.setattr(Reader, "read", read)
    return Reader()


def test_a_document_leads_back_to_its_unit_and_takes_its_defaults(unit: MakeUnit) -> None:
    one = unit(1, defaults=Defaults(outlet="صحيفة"))
    ((document, record),) = read_unit(Reader(stages=()), one).items
    assert (document.original, document.outlet, document.text) == (one.sha256, "صحيفة", one.original.data.decode())
    assert record.digest == document.digest


def test_a_text_that_is_not_arabic_is_kept_but_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = failing(monkeypatch, AssertionError("it was read"))
    record = record_of(Document.of("The bridge is closed.", language="en"), reader)
    assert (record.reader, record.notes) == (reader.name, ("not Arabic but en: kept, not read",))


def test_a_fault_of_the_reading_is_noted_and_not_taken_for_a_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    record = record_of(Document.of("نص"), failing(monkeypatch, IndexError("no such token")))
    assert record.notes == ("the reading broke, please report it: IndexError: no such token",)
    assert not is_whole(record)


@pytest.mark.parametrize("error", [LexiconError("cues.tsv:3: bad"), MemoryError()])
def test_a_fault_that_is_not_the_documents_goes_on(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    with pytest.raises(type(error)):
        record_of(Document.of("نص"), failing(monkeypatch, error))


def test_a_parser_without_memory_is_no_refusal(monkeypatch: pytest.MonkeyPatch, unit: MakeUnit) -> None:
    def read(original: object) -> Iterator[InputError]:
        error = InputError("a", "cannot be parsed")
        error.__cause__ = MemoryError()
        yield error

    monkeypatch.setattr("tawatur.intake.reading.read", read)
    with pytest.raises(MemoryError):
        read_unit(Reader(), unit(1))
