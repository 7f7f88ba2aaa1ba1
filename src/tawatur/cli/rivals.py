"""The rival explanations of one event, as `explain` shows, marks and prints them."""

import datetime
import re
import sys
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import cast

from tawatur.cli.asked import Asked, unknown
from tawatur.cli.explanations import chosen, docs
from tawatur.cli.label import name
from tawatur.cli.options import Days, Show
from tawatur.cli.output import emit
from tawatur.cli.page import Page
from tawatur.cli.rivals_view import lines
from tawatur.cli.screen import display
from tawatur.cli.views import report_names
from tawatur.errors import QuestionError
from tawatur.model.marking import Mark, Marking
from tawatur.model.spot import Spot
from tawatur.situation.ach.matrix import Matrix, matrix
from tawatur.situation.ach.outcomes import of_event
from tawatur.situation.ach.table import csv_table
from tawatur.store.marks import add_marks, read_marks

_MARK = re.compile(r"E(?P<row>\d+):H(?P<column>\d+)=(?P<mark>CC|C|N|I|II)")


class Rivals:
    """The table of an event from a corpus, on request only of explanations that name something, or of some days."""

    def __init__(self, folder: Path, event: str, about: str | None, days: Days, language: str | None) -> None:
        asked = Asked(folder, language)
        situation = asked.some({"explanations": None, "origins": None})
        found = of_event(situation.explanations, event)
        if not found:
            raise unknown(asked.some({"entities": None}), event)
        documents = asked.documents(docs(found))
        self._folder, self._event = folder, event
        self._found = chosen(found, documents, asked, about, days)
        self._texts = {id: document.text for id, document in documents.items()}
        self._reports = {id: name(document) for id, document in documents.items()}
        self._situation = asked.told_in(situation, docs(self._found))

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
            emit({"answer": self.table, "legend": {"origins": self._origins}})
            return
        table = self.table
        telling = (member.doc for row in table.rows for member in row.item.members)
        rejecting = (doc for hypothesis in table.hypotheses for doc in hypothesis.rejected_in)
        page = Page(show.ui, show.limit, names=report_names(self._folder, (*telling, *rejecting)))
        display(lines(table, self._origins, page), show)

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
