"""What a worker does: a unit in, its documents with their records out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import msgspec

from tawatur.errors import InputError, TawaturError
from tawatur.intake.readers import Choice, Greeting, Reads, load
from tawatur.intake.unit import Unit
from tawatur.model import Document, Record
from tawatur.sources import read

_BROKEN = "-broken"
_SAMPLE = "."

Item = tuple[Document, Record] | InputError
"""A document with its record, or what could not become one."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a unit holds, in its order; `kept` counts documents that the corpus holds already."""

    items: tuple[Item, ...]
    kept: int = 0


def desk(choice: Choice) -> tuple[Greeting, Callable[[Unit], Reading]]:
    """Who reads, and what reads a unit; WeightsError where the reader cannot be loaded."""
    greeting, reader = load(choice)
    warm(reader)
    return greeting, partial(read_unit, reader)


def warm(reader: Reads) -> None:
    """Load what the first reading would load, so that no unit is charged with it."""
    reader.read(Document.of(_SAMPLE))


def read_unit(reader: Reads, unit: Unit) -> Reading:
    """All that the unit holds; MemoryError where it holds too much."""
    return Reading(tuple(_items(reader, unit)))


def _items(reader: Reads, unit: Unit) -> Iterator[Item]:
    original = unit.sha256
    for item in read(unit.original):
        if isinstance(item, InputError):
            if isinstance(item.__cause__, MemoryError):
                raise item.__cause__
            yield item
        else:
            document = item.with_defaults(unit.defaults.published, unit.defaults.outlet)
            document = msgspec.structs.replace(document, original=original)
            yield document, record_of(document, reader)


def is_whole(record: Record) -> bool:
    """Whether nothing broke in the reading."""
    return not record.reader.endswith(_BROKEN)


def record_of(document: Document, reader: Reads) -> Record:
    """The document's record; one with nothing but a note where the document is not Arabic, or the reading breaks.

    The reader of a broken one is called so, so that a corpus that holds it reads the document again: a fault of ours in
    one document must not cost the user the others. A broken lexicon is no fault of the document.
    """
    if document.language is not None:
        note = f"not Arabic but {document.language}: kept, not read"
        return Record(id=document.id, digest=document.digest, reader=reader.name, notes=(note,))
    try:
        return reader.read(document)
    except (TawaturError, MemoryError):
        raise
    except Exception as error:
        note = f"the reading broke, please report it: {type(error).__name__}: {error}"
        return Record(id=document.id, digest=document.digest, reader=reader.name + _BROKEN, notes=(note,))
