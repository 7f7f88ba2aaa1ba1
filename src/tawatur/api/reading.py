"""Documents and files in, reports out."""

from collections.abc import Callable, Iterable, Iterator
from os import PathLike
from pathlib import Path

from tawatur.api.report import Report
from tawatur.api.reports import Reports
from tawatur.errors import InputError
from tawatur.intake.reading import record_of
from tawatur.model import Document
from tawatur.reading.pipeline import Reader
from tawatur.reading.shipped import shipped
from tawatur.sources import documents

Source = str | PathLike[str] | Document


def read(
    sources: Source | Iterable[Source],
    *,
    reader: Reader | None = None,
    on_error: Callable[[InputError], object] | None = None,
) -> Reports:
    """Read documents, files, folders or archives, in this process.

    `reader` is the shipped one where none is given. What cannot be read is an InputError that names the place, unless
    `on_error` is there to take it: then the rest is read. WeightsError where the tagger's file is missing.

    >>> import tawatur
    >>> document = tawatur.Document.of("قال متحدث باسم البلدية إن الجسر أغلق أمس.")
    >>> (report,) = tawatur.read(document)
    >>> for statement in report.record.statements:
    ...     print(statement.origin.words, "←", statement.content[0].text)
    متحدث باسم البلدية ← الجسر أغلق أمس
    """
    named = (sources,) if isinstance(sources, (str, PathLike, Document)) else sources
    reader = reader or shipped()
    return Reports(Report(found, record_of(found, reader)) for source in named for found in _found(source, on_error))


def _found(source: Source, on_error: Callable[[InputError], object] | None) -> Iterator[Document]:
    if isinstance(source, Document):
        yield source
        return
    for item in documents([Path(source)]):
        if isinstance(item, Document):
            yield item
        elif on_error is None:
            raise item
        else:
            on_error(item)
