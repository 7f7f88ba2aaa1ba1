"""What the ids in an answer stand for, and the sentences behind it, so that an answer can be read alone."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

import msgspec

from tawatur.cli.label import name
from tawatur.cli.options import Show
from tawatur.cli.output import emit
from tawatur.cli.page import Line, Page
from tawatur.cli.screen import display
from tawatur.model import Document, Span
from tawatur.model.origin import Origin
from tawatur.model.situation import Situation
from tawatur.situation.edges import Edge
from tawatur.situation.passage import passage

Answer = TypeVar("Answer", bound=msgspec.Struct)


class Legend(msgspec.Struct, frozen=True, kw_only=True):
    """Names of things, origins and reports by ids; the sentences that state edges, by document and words' offset."""

    things: dict[str, str]
    origins: dict[str, str]
    reports: dict[str, str]
    sentences: dict[str, dict[int, Span]]

    def thing(self, id: str) -> str:
        """What the thing is called."""
        return self.things.get(id, id)

    def origin(self, id: str) -> str:
        """What the origin is called."""
        return self.origins.get(id, id)

    def around(self, doc: str, words: Span) -> Span:
        """The sentence around the words, the words themselves where it is not in the legend."""
        return self.sentences.get(doc, {}).get(words.start, words)


def legend(
    edges: Iterable[Edge],
    quoted: Iterable[Edge],
    situation: Situation,
    documents: Mapping[str, Document],
    things: Iterable[str] = (),
) -> Legend:
    """The legend of an answer that speaks of these edges and things, with the sentences of edges that are quoted."""
    listed = list(edges)
    named = {*things, *(id for edge in listed for id in (edge.from_, edge.to))}
    origins = {id for edge in listed for id in edge.origins}
    told = [origin for origin in situation.origins if origin.id in origins]
    reports = {id: name(document) for id, document in documents.items()}
    sentences: dict[str, dict[int, Span]] = {}
    for evidence in (e for edge in quoted for e in edge.evidence if e.doc in documents):
        around = passage(documents[evidence.doc].text, evidence.words)
        sentences.setdefault(evidence.doc, {})[evidence.words.start] = around
    return Legend(
        things={thing.id: thing.name_ar for thing in situation.entities if thing.id in named},
        origins={o.id: _called(o, reports) for o in told},
        reports=reports,
        sentences=sentences,
    )


def _called(origin: Origin, reports: Mapping[str, str]) -> str:
    """Its name; that of a report where an outlet without one speaks, or where one passes on somebody unnamed."""
    if origin.name is None:
        return f"… ‹ {reports.get(origin.carrier or '', origin.carrier)}"
    return reports.get(origin.name, origin.name)


def tell(
    answer: Answer,
    key: Legend,
    lines: Callable[[Answer, Legend, Page], Iterable[Line]],
    show: Show,
) -> None:
    """Print the answer with its legend, as one JSON object or as lines."""
    if show.json:
        emit({"answer": answer, "legend": key})
        return
    page = Page(show.ui, show.limit, names=key.reports)
    display(lines(answer, key, page), show)
