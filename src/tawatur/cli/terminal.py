"""What an intake does, told on a terminal."""

from types import TracebackType
from typing import Self

from tawatur.cli.interface import Interface
from tawatur.cli.label import name
from tawatur.cli.progress import ReadingProgress
from tawatur.errors import InputError
from tawatur.intake.tally import Tally
from tawatur.model import Document, Record


class Terminal:
    """A listener that shows a bar, and above it a line for each thing that the user should know."""

    def __init__(self, ui: Interface, tally: Tally) -> None:
        self._ui = ui
        self._progress = ReadingProgress(ui, tally)

    def __enter__(self) -> Self:
        self._progress.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.__exit__(kind, error, trace)

    def read(self, place: str, document: Document, record: Record) -> None:
        """A document was read; what its notes say is missing is said."""
        for note in (*document.notes, *record.notes):
            self._say("read.noted", doc=" · ".join((place, name(document))), note=self._ui.translate(note))

    def failed(self, error: InputError) -> None:
        """Something could not be read."""
        self._say("read.failed", error=self._ui.explain(error))

    def quarantined(self, place: str, reason: str) -> None:
        """A unit was given up."""
        self._say("read.quarantined", place=place, reason=self._ui.translate(reason))

    def several(self, document: Document) -> None:
        """Another document has the id or the address of this one."""
        name = document.url if document.unnamed and document.url else document.id
        self._say("read.versions", doc=name)

    def kept(self, documents: tuple[Document, ...], new: int) -> None:
        """Nothing to say: the sum is said in the end."""

    def update(self) -> None:
        """Show how far it is."""
        self._progress.update()

    def _say(self, key: str, **values: object) -> None:
        self._progress.say(self._ui.say(key, **values))
