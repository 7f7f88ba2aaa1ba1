"""Units through the workers, in order; out again as documents with their records, or into a corpus."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from tawatur.errors import InputError
from tawatur.intake.listener import Listener
from tawatur.intake.pool import Alone, Bounds, Done, Lost, Pool
from tawatur.intake.readers import Greeting
from tawatur.intake.reading import Reading, is_whole
from tawatur.intake.shelf import Shelf
from tawatur.intake.sightings import Sightings
from tawatur.intake.tally import Tally
from tawatur.intake.unit import Coming, SpoiltUnit, Unit
from tawatur.intake.worker import Make
from tawatur.model import Document, Record

End = Done[Reading] | Lost

BOUNDS = Bounds(seconds=lambda unit: unit.seconds)
"""What a unit may cost."""

MakeDesk = Make[Greeting, Unit, Reading]
"""Such as `reading.desk` with its choice."""


class Intake:
    """Reads at desks that `make` makes, in so many `workers`, the first of which starts at once.

    With 0 workers all is read in this process, and nothing stops what hangs. WeightsError or WorkerError where the
    reading cannot begin.
    """

    def __init__(self, make: MakeDesk, workers: int, listener: Listener, tally: Tally, bounds: Bounds = BOUNDS) -> None:
        self._pool: Pool[Greeting, Unit, Reading] | Alone[Greeting, Unit, Reading]
        self._pool = Pool(make, workers, lambda unit: unit.size, bounds) if workers else Alone(make)
        self._listener = listener
        self._tally = tally
        self._sightings = Sightings()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.__exit__(kind, error, trace)

    def greeting(self) -> Greeting:
        """Who reads."""
        return self._pool.greeting()

    def pairs(self, coming: Iterable[Coming]) -> Iterator[tuple[Document, Record]]:
        """Each document with its record; nothing is kept."""
        for one, end in self._pool.run((one, _task(one, None)) for one in coming):
            yield from self._pairs(one, end, None)
            self._listener.update()

    def keep(self, coming: Iterable[Coming], folder: Path, *, again: bool = False) -> None:
        """All into the corpus of the folder, but for what this reader has read already, or given up.

        With `again` that is read too. StoreError where it cannot be kept.
        """
        shelf = Shelf(folder, self.greeting().reader, self._kept)
        for one, end in self._pool.run((one, _task(one, None if again else shelf)) for one in coming):
            pairs = tuple(self._pairs(one, end, shelf))
            if isinstance(end, Lost):
                shelf.give_up(_unit(one), end.reason)
            elif pairs:
                shelf.put(_unit(one), pairs)
            self._listener.update()
        shelf.flush()
        self._tally.copies = shelf.copies()

    def _pairs(self, one: Coming, end: End, shelf: Shelf | None) -> Iterator[tuple[Document, Record]]:
        """What came of it, told to the listener and counted."""
        if isinstance(end, Lost):
            self._tally.failed += 1
            self._tally.quarantined += 1
            self._listener.quarantined(_unit(one).original.place, end.reason)
            return
        self._tally.read += end.result.kept
        for item in end.result.items:
            if isinstance(item, InputError):
                self._tally.failed += 1
                self._listener.failed(item)
            else:
                self._tell(_unit(one).original.place, *item, shelf)
                yield item

    def _tell(self, place: str, document: Document, record: Record, shelf: Shelf | None) -> None:
        self._tally.read += 1
        self._tally.failed += not is_whole(record)
        self._listener.read(place, document, record)
        if self._sightings.is_news(document, shelf is not None and shelf.has_other(document)):
            self._tally.versions += 1
            self._listener.several(document)

    def _kept(self, documents: tuple[Document, ...], new: int) -> None:
        self._tally.new += new
        self._listener.kept(documents, new)


def _task(one: Coming, shelf: Shelf | None) -> Unit | End:
    """The unit, where it is not known before what comes of it."""
    if isinstance(one, InputError):
        return Done(Reading((one,)))
    if isinstance(one, SpoiltUnit):
        return Lost(one.reason)
    return (shelf.known(one) if shelf is not None else None) or one


def _unit(one: Coming) -> Unit:
    """What only units can come to: documents, or quarantine."""
    if isinstance(one, InputError):
        raise one
    return one.unit if isinstance(one, SpoiltUnit) else one
