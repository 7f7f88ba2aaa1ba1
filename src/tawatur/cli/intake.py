"""Documents as a command reads them: what cannot be read is said on standard error and counted, the rest goes on."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tawatur.cli.interface import Interface
from tawatur.cli.label import label
from tawatur.cli.progress import ReadingProgress
from tawatur.errors import InputError, TawaturError
from tawatur.model import Document, Record
from tawatur.reading.pipeline import Reader
from tawatur.sources import documents

_BROKEN = "-broken"


@dataclass(frozen=True, slots=True)
class Defaults:
    """What documents that do not name it themselves are taken to have."""

    published: datetime.date | None = None
    outlet: str | None = None


class Intake:
    """An iterator over the documents of the paths; `read` and `failed` count what came of them so far."""

    def __init__(
        self,
        paths: Sequence[str],
        skip: Path,
        ui: Interface,
        progress: ReadingProgress,
        defaults: Defaults,
        reader: Reader,
    ) -> None:
        self.reader = reader
        self.read = 0
        self.failed = 0
        self._items = documents(paths, skip=skip, advance=progress.advance)
        self._ui = ui
        self._progress = progress
        self._defaults = defaults
        self._versions: dict[str, str] = {}
        self._several: set[str] = set()

    def __iter__(self) -> Iterator[Document]:
        for item in self._items:
            if isinstance(item, InputError):
                self.failed += 1
                self._progress.say(self._ui.say("read.failed", error=self._ui.explain(item)))
            else:
                self.read += 1
                self._progress.document()
                yield item.with_defaults(self._defaults.published, self._defaults.outlet)

    def record(self, document: Document) -> Record:
        """The document's record; what its notes say is missing is said on standard error too."""
        record = record_of(document, self.reader)
        self.failed += record.reader != self.reader.name
        for note in record.notes:
            self._progress.say(self._ui.say("read.noted", doc=label(document), note=self._ui.translate(note)))
        return record

    def compare(self, document: Document, kept: str | None = None) -> None:
        """Say once an id that two different documents have it; `kept` is the digest that the corpus has for it."""
        earlier = self._versions.get(document.id, kept)
        self._versions[document.id] = document.digest
        if earlier not in (None, document.digest) and document.id not in self._several:
            self._several.add(document.id)
            self._progress.say(self._ui.say("read.versions", doc=document.id))


def record_of(document: Document, reader: Reader) -> Record:
    """The document's record; where the reading breaks, an empty one whose note says so and whose reader is called
    broken, so that a corpus that holds it reads the document again.

    A fault of ours in one document must not cost the user the others, and is tried again at the next reading; a broken
    lexicon is no fault of the document.
    """
    try:
        return reader.read(document)
    except TawaturError:
        raise
    except Exception as error:
        note = f"the reading broke, please report it: {type(error).__name__}: {error}"
        return Record(id=document.id, digest=document.digest, reader=reader.name + _BROKEN, notes=(note,))
