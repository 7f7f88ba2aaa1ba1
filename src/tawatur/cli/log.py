"""What an intake does, as a log for services: one JSON object a line on standard error."""

import sys
import time
from types import TracebackType
from typing import Any, Self

import structlog

from tawatur.errors import InputError
from tawatur.intake.tally import Tally
from tawatur.model import Document, Record

_EVERY = 10.0
"""Seconds between two lines that say how far it is."""


class Log:
    """A listener that writes; `kept` names what is in the corpus for good."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._told = time.monotonic()
        self._log: Any = structlog.wrap_logger(
            structlog.PrintLogger(sys.stderr),
            processors=[
                structlog.processors.TimeStamper(fmt="iso", utc=True),
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        )

    def __enter__(self) -> Self:
        self._log.msg("started", bytes=self._tally.total)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._log.msg("finished" if error is None else "stopped", **self._counts())

    def read(self, place: str, document: Document, record: Record) -> None:
        """A document was read; its notes are told."""
        for note in record.notes:
            self._log.msg("noted", place=place, document=document.id, note=note)

    def failed(self, error: InputError) -> None:
        """Something could not be read."""
        self._log.msg("failed", place=error.place, reason=error.why)

    def quarantined(self, place: str, reason: str) -> None:
        """A unit was given up."""
        self._log.msg("quarantined", place=place, reason=reason)

    def several(self, document: Document) -> None:
        """Another document has the id or the address of this one."""
        self._log.msg("several", document=document.id, url=document.url)

    def kept(self, documents: tuple[Document, ...], new: int) -> None:
        """These documents are in the corpus for good."""
        self._log.msg("kept", new=new, documents=[document.id for document in documents])

    def update(self) -> None:
        """Say how far it is, now and then."""
        if time.monotonic() - self._told >= _EVERY:
            self._told = time.monotonic()
            self._log.msg("progress", **self._counts())

    def _counts(self) -> dict[str, object]:
        tally = self._tally
        remaining = tally.remaining
        return {
            "read": tally.read,
            "new": tally.new,
            "failed": tally.failed,
            "quarantined": tally.quarantined,
            "versions": tally.versions,
            "copies": tally.copies,
            "seconds": round(tally.seconds, 1),
            "per_second": round(tally.rate, 2),
            "remaining_seconds": None if remaining is None else round(remaining),
        }
