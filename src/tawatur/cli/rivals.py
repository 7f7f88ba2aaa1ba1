"""The rival explanations of one event, as `explain` shows, marks and prints them."""

import datetime
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import cast

import msgspec

from tawatur.cli.asked import Asked, all_called, unknown
from tawatur.cli.label import name
from tawatur.cli.output import emit
from tawatur.cli.selection import within_days
from tawatur.cli.views import Show, report_names
from tawatur.errors import QuestionError
from tawatur.model import Document
from tawatur.model.explanation import Explanation, Reason
from tawatur.model.marking import Mark, Marking
from tawatur.model.spot import Spot
from tawatur.situation.ach.matrix import Matrix, matrix
from tawatur.situation.ach.outcomes import of_event
from tawatur.situation.ach.table import csv_table
from tawatur.situation.passage import passage
from tawatur.situation.places import names_in
from tawatur.store.marks import add_marks, read_marks

_MARK = re.compile(r"E(?P<row>\d+):H(?P<column>\d+)=(?P<mark>CC|C|N|I|II)")

Names = Mapping[str, re.Pattern[str]]
Days = tuple[datetime.datetime | None, datetime.datetime | None]


class Rivals:
    """The table of an event from a corpus, on request only of explanations that name something, or of some days."""

    def __init__(self, folder: Path, event: str, about: str | None, days: Days, language: str | None) -> None:
        asked = Asked(folder, language)
        situation = asked.some({"explanations": None, "origins": None})
        found = of_event(situation.explanations, event)
        if not found:
            raise unknown(asked.some({"entities": None}), event)
        documents = asked.documents(_docs(found))
        names = names_in(all_called(asked.some({"entities": None}), about)) if about else None
        self._folder, self._event = folder, event
        self._found = [x for x in found if any(_fits(v, documents, names, days) for v in _voices(x))]
        self._texts = {id: document.text for id, document in documents.items()}
        self._reports = {id: name(document) for id, document in documents.items()}
        self._situation = asked.told_in(situation, _docs(self._found))

    @cached_property
    def table(self) -> Matrix:
        """The table with the marks that are set."""
        return matrix(self._event, self._found, self._situation.claims, read_marks(self._folder), self._texts)

    def mark(self, wanted: Iterable[str], by: str) -> None:
        """Set marks for good, each given as `E1:H2=I` by the numbers of the table; QuestionError where one is wrong."""
        now = datetime.datetime.now(datetime.UTC)
        add_marks(self._folder, [self._marking(each, by, now) for each in wanted])
        del self.table

    def show(self, show: Show) -> None:
        """Print the table as JSON or as lines."""
        if show.json:
            emit(msgspec.json.encode({"answer": self.table, "legend": {"origins": self._origins}}))
            return
        from rich.console import Console

        from tawatur.cli.interface import interface
        from tawatur.cli.rivals_view import lines
        from tawatur.cli.view import Page, print_lines

        ui, console, table = interface(show.lang), Console(), self.table
        docs = (member.doc for row in table.rows for member in row.item.members)
        rejecting = (doc for hypothesis in table.hypotheses for doc in hypothesis.rejected_in)
        page = Page(ui, show.limit, console.width, names=report_names(self._folder, (*docs, *rejecting)))
        print_lines(lines(table, self._origins, page), console, ui, show.plain)

    def print_csv(self) -> None:
        """Print the table as comma-separated values, in UTF-8."""
        sys.stdout.buffer.write(csv_table(self.table, self._origins).encode())

    @property
    def _origins(self) -> Mapping[str, str]:
        origins = self._situation.origins
        named = {o.id: o.name or f"… ‹ {self._reports.get(o.carrier or '', o.carrier)}" for o in origins}
        return {id: self._reports.get(name, name) for id, name in named.items()}

    def _marking(self, wanted: str, by: str, now: datetime.datetime) -> Marking:
        match = _MARK.fullmatch(wanted)
        if match is None:
            raise QuestionError("«{mark}» is no mark; E1:H2=I is one, with CC, C, N, I or II", mark=wanted)
        row, column = int(match["row"]) - 1, int(match["column"]) - 1
        if not (0 <= row < len(self.table.rows) and 0 <= column < len(self.table.hypotheses)):
            raise QuestionError("«{mark}»: the table has no such row or column", mark=wanted)
        voice = self.table.hypotheses[column].voices[0]
        return Marking(
            evidence=self.table.rows[row].item.spots[0],
            hypothesis=Spot(voice.doc, voice.cause.start),
            mark=cast(Mark, match["mark"]),
            by=by,
            at=now,
        )


def _voices(explanation: Explanation) -> Iterator[Reason]:
    return (voice for account in explanation.accounts for voice in account.voices)


def _docs(found: Iterable[Explanation]) -> set[str]:
    return {voice.doc for each in found for voice in _voices(each)}


def _fits(voice: Reason, documents: Mapping[str, Document], names: Names | None, days: Days) -> bool:
    """Whether the report is of these days, and the sentence names what is asked for."""
    document = documents.get(voice.doc)
    if document is None or not within_days(str(document.published or ""), *days):
        return False
    return names is None or (voice.doc in names and _named(voice, document.text, names[voice.doc]))


def _named(voice: Reason, text: str, name: re.Pattern[str]) -> bool:
    return any(name.search(passage(text, side).text) for side in (voice.cause, voice.effect))
