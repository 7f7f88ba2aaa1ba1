"""What commands share that take reports in: paths to units, workers for them, and somebody to tell."""

import os
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tawatur.cli.interface import Interface
from tawatur.cli.output import complain
from tawatur.cli.web import Web
from tawatur.intake.cutting import Cutter
from tawatur.intake.intake import Intake
from tawatur.intake.pool import Bounds
from tawatur.intake.readers import Choice
from tawatur.intake.reading import desk
from tawatur.intake.tally import Tally
from tawatur.intake.unit import Coming, Defaults, coming
from tawatur.sources import Columns, Part, originals
from tawatur.sources.fetching.policy import Policy
from tawatur.sources.fetching.urls import looks_like_url

if TYPE_CHECKING:
    from tawatur.cli.log import Log
    from tawatur.cli.terminal import Terminal


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be read and how; `workers` None stands for one a core, `skip` is a folder that is no input."""

    paths: Sequence[str]
    skip: Path
    choice: Choice = field(default_factory=Choice)
    defaults: Defaults = field(default_factory=Defaults)
    columns: Columns = field(default_factory=Columns)
    workers: int | None = None
    log: bool = False
    policy: Policy = field(default_factory=Policy)

    @property
    def files(self) -> list[str]:
        """The paths that are no URLs."""
        return [path for path in self.paths if not looks_like_url(path)]


@dataclass(frozen=True, slots=True)
class Taking:
    """An intake at work."""

    intake: Intake
    tally: Tally
    request: Request
    web: Web
    cutter: Cutter | None

    def coming(self) -> Iterator[Coming]:
        """The units of the paths, and an error for each part that cannot be taken out."""
        for part in self._parts():
            yield coming(part, self.request.defaults)
        for address in filter(looks_like_url, self.request.paths):
            yield from self.web.units(address, self.request.defaults)

    def _parts(self) -> Iterator[Part]:
        """The parts of the files; without a cutter they are taken apart in this process."""
        request = self.request
        if self.cutter is not None:
            return self.cutter.parts(request.files, request.skip)
        return originals(request.files, skip=request.skip, advance=self.tally.take, columns=request.columns)


@contextmanager
def taking(request: Request, ui: Interface) -> Iterator[Taking]:
    """The intake of a request, its workers started; they end with it."""
    tally = Tally(_size(request.paths))
    listener = _listener(request, ui, tally)
    workers = _cores() if request.workers is None else request.workers
    make, bounds = partial(desk, request.choice), Bounds(seconds=lambda unit: unit.seconds + request.choice.patience)
    with Intake(make, workers, listener, tally, bounds) as intake, _cutter(request, tally) as cutter:
        if ignored := intake.greeting().ignored:
            complain(ui.say("read.ignored", model=request.choice.names_model, kinds=ui.join(ignored)))
        with listener:
            web = Web(request.policy, cutter.aside) if cutter else Web(request.policy)
            yield Taking(intake, tally, request, web, cutter)


def _listener(request: Request, ui: Interface, tally: Tally) -> "Log | Terminal":
    if request.log:
        from tawatur.cli.log import Log

        return Log(tally)
    from tawatur.cli.terminal import Terminal

    return Terminal(ui, tally)


def _cutter(request: Request, tally: Tally) -> AbstractContextManager[Cutter | None]:
    """Takes files and pages apart in another process, where others work at all."""
    return Cutter(request.columns, tally.take) if request.paths and request.workers != 0 else nullcontext()


def _cores() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _size(paths: Sequence[str]) -> int | None:
    """Bytes of all files of the paths, or None where one has no size."""
    total = 0
    for path in map(Path, paths):
        if path.is_dir():
            total += sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
        elif path.is_file():
            total += path.stat().st_size
        else:
            return None
    return total
