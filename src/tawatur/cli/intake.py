"""Documents as a command reads them: what cannot be read is said on standard error and counted, the rest goes on."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from tawatur.cli.interface import Interface
from tawatur.cli.progress import ReadingProgress
from tawatur.errors import InputError, TawaturError
from tawatur.model import Document, Record
from tawatur.reading.pipeline import READER, read
from tawatur.sources import documents


class Intake:
    """An iterator over the documents of the paths; `read` and `failed` count what came of them so far."""

    def __init__(self, paths: Sequence[str], skip: Path, ui: Interface, progress: ReadingProgress) -> None:
        self.read = 0
        self.failed = 0
        self._items = documents(paths, skip=skip, advance=progress.advance)
        self._ui = ui
        self._progress = progress

    def __iter__(self) -> Iterator[Document]:
        for item in self._items:
            if isinstance(item, InputError):
                self.failed += 1
                self._progress.say(self._ui.say("read.failed", error=self._ui.explain(item)))
            else:
                self.read += 1
                self._progress.document()
                yield item

    def record(self, document: Document) -> Record:
        """The document's record; what its notes say is missing is said on standard error too."""
        record = record_of(document)
        for note in record.notes:
            self._progress.say(self._ui.say("read.noted", doc=document.id, note=note))
        return record


def record_of(document: Document) -> Record:
    """The document's record; where the reading itself breaks, an empty one whose note says so.

    A fault of ours in one document must not cost the user the others; a broken lexicon is no fault of the document.
    """
    try:
        return read(document)
    except TawaturError:
        raise
    except Exception as error:
        note = f"the reading broke, please report it: {type(error).__name__}: {error}"
        return Record(id=document.id, digest=document.digest, reader=READER, notes=(note,))
