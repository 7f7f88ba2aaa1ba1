"""What comes is taken apart in a process of its own: what hangs or dies there costs the rest of itself alone."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from tawatur.errors import InputError
from tawatur.intake import limits
from tawatur.intake.elsewhere import Advance, Batch, Elsewhere, Work, batches
from tawatur.intake.worker import GoneError
from tawatur.sources import Columns, Original, Part, Spoilt, parts_of
from tawatur.sources.files import expand, opened, place_of
from tawatur.sources.kinds import Kind
from tawatur.sources.limits import MAX_FILE_BYTES
from tawatur.sources.streams import copy

P = TypeVar("P")


class Cutter:
    """Takes apart what comes, in its order; `advance` is told the bytes as they are read. Its process starts at once.

    `take` takes a file apart: it is given its path, what to call it, and the user's columns.
    """

    def __init__(
        self,
        columns: Columns,
        advance: Advance,
        take: Callable[..., Iterator[Part]] = parts_of,
        seconds: float = limits.SECONDS,
    ) -> None:
        self._advance = advance
        self._take = partial(take, columns=columns)
        self._elsewhere = Elsewhere(_ready, seconds)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._elsewhere.__exit__(kind, error, trace)

    def parts(self, paths: Iterable[str], skip: Path) -> Iterator[Part]:
        """Every Original of the paths, and what became of that which cannot be taken out."""
        for path in expand(paths, skip):
            if isinstance(path, InputError):
                yield path
            elif Path(path).is_file():
                yield from self._file(path, path)
            else:
                yield from self._piped(path)

    def aside(self, work: Callable[[], Iterable[P]], original: Original) -> Iterator[P | Spoilt]:
        """What the work on the Original gives; an Original on which it hangs or dies is spoilt."""
        try:
            yield from self._elsewhere.run(partial(_uncounted, work), self._advance)
        except GoneError as gone:
            yield Spoilt(original, str(gone))

    def _piped(self, path: str) -> Iterator[Part]:
        """What comes out of a pipe, once it has ended; till then it is copied to disk."""
        # Only who reads from a pipe needs it.
        import tempfile

        try:
            with opened(path) as pipe, tempfile.TemporaryDirectory() as folder:
                file = Path(folder, "piped")
                with file.open("wb") as written:
                    copy(pipe, written, place_of(path))
                yield from self._file(str(file), place_of(path))
        except InputError as error:
            yield error

    def _file(self, path: str, place: str) -> Iterator[Part]:
        try:
            yield from self._elsewhere.run(partial(_counted, partial(self._take, path, place)), self._advance)
        except GoneError as gone:
            yield _spoilt(Path(path), place, str(gone))


def _ready() -> tuple[None, Callable[[Work[Any] | None], Batch[Any]]]:
    """As `batches`; that it stands here has the process load all that takes apart before the first file comes."""
    return batches()


def _counted(take: Callable[..., Iterator[Part]], advance: Advance) -> Iterator[Part]:
    return take(advance=advance)


def _uncounted(work: Callable[[], Iterable[P]], advance: Advance) -> Iterable[P]:
    """The bytes of what was fetched count for nothing: nobody knows how many there will be."""
    return work()


def _spoilt(file: Path, place: str, reason: str) -> Spoilt | InputError:
    """With the bytes of the file, where these are not too many to be kept."""
    if file.stat().st_size > MAX_FILE_BYTES:
        return InputError(place, "it, or what is left of it, cannot be taken apart: {reason}", reason=reason)
    return Spoilt(Original(place=place, data=file.read_bytes(), kind=Kind.file), reason)
