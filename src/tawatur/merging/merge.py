"""The merging: Records in, one Situation out. A pure function of the set of documents, whatever their order."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tawatur.merging.additions import Addition, of_report, of_story
from tawatur.merging.assembly import assembled
from tawatur.merging.extracts import Extract, extract
from tawatur.merging.homes import Home, homes
from tawatur.merging.judgement import Judgement
from tawatur.merging.propositions import Key, attributed
from tawatur.merging.reports import Report
from tawatur.merging.rulings import parted, rulings
from tawatur.merging.stories import stories
from tawatur.merging.telling import Told, tell
from tawatur.merging.things import Bearer, Resolved, resolve
from tawatur.model import Document, Record
from tawatur.model.decision import Decision
from tawatur.model.situation import Situation


def merge(pairs: Iterable[tuple[Document, Record]], decisions: Iterable[Decision] = ()) -> Situation:
    """What the documents say together; of several documents with one id the last by date counts.

    Of the decisions those count that two names or two voices are one, or that they are two.
    """
    latest = _latest(pairs)
    decided = tuple(decisions)
    extracts = [extract(document, record, parted(decided, document.id)) for document, record in latest]
    ruled = rulings(decided, latest, extracts)
    names = resolve((x.evidence for x in extracts), ruled.names)
    told = list(_told(extracts, names, ruled.voices))
    homed: dict[str, list[Home]] = defaultdict(list)
    for home in (home for each in told for claim in each.claims for home in homes(claim)):
        homed[home.member.doc].append(home)
    reports = [Report(x, homed[x.doc], names) for x in extracts]
    outlets = {report.doc: report.outlet for report in reports if report.outlet}
    additions = [
        *(Addition("entities", (id,), Bearer(thing)) for id, thing in names.things.items()),
        *(addition for report in reports for addition in of_report(report)),
        *(addition for each in told for addition in of_story(each, outlets)),
    ]
    return assembled([x.doc for x in extracts], told, additions)


def _told(extracts: Sequence[Extract], names: Resolved, ruled: Mapping[tuple[Key, Key], Judgement]) -> Iterator[Told]:
    """What each story tells."""
    titles = {id: thing.name_ar for id, thing in names.things.items()}
    cited = {x.doc: frozenset(names.of[name] for name in x.cited) for x in extracts}
    found = [attributed(p, names) for x in extracts for p in x.propositions]
    return (tell(story, cited, titles, ruled) for story in stories(found, ruled))


def _latest(pairs: Iterable[tuple[Document, Record]]) -> list[tuple[Document, Record]]:
    latest: dict[str, tuple[Document, Record]] = {}
    for document, record in pairs:
        held = latest.get(document.id)
        if held is None or _age(held[0]) < _age(document):
            latest[document.id] = (document, record)
    return [latest[id] for id in sorted(latest)]


def _age(document: Document) -> tuple[str, str]:
    return (document.published.isoformat() if document.published else "", document.digest)
