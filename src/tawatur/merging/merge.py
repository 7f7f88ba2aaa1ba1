"""The merging: Records in, one Situation out. A pure function of the set of documents, whatever their order."""

from collections.abc import Iterable, Mapping, Sequence

from tawatur.merging.claims import gather
from tawatur.merging.clues import Clue, Clues
from tawatur.merging.copies import sources
from tawatur.merging.explanations import explanations
from tawatur.merging.figures import figure_sets
from tawatur.merging.measured import Measured
from tawatur.merging.origins import one_source, origin
from tawatur.merging.propositions import Key, Proposition, propositions
from tawatur.merging.spoken import described, spoken
from tawatur.merging.statuses import Court
from tawatur.merging.things import resolve
from tawatur.merging.updates import rivals
from tawatur.model import Document, Record
from tawatur.model.situation import Situation

Group = tuple[Proposition, ...]


def merge(pairs: Iterable[tuple[Document, Record]]) -> Situation:
    """What the documents say together; of several documents with one id the last by date counts."""
    ordered = _ordered(pairs)
    records = [record for _, record in ordered]
    names = {key: entity for document, record in ordered for key, entity in spoken(document, record).items()}
    things = resolve(records, names, described(records))
    clues = Clues(records, things)
    found = [p for document, record in ordered for p in propositions(document, record, clues)]
    groups = gather(found)
    origins = _origins([group for group, _ in groups], {record.id: clues.cited(record.id) for record in records})
    by_id = {thing.id: thing for thing in things.things}
    known = {clue: origin(clue, by_id) for clue in origins.values()}
    source = {key: known[clue].id for key, clue in origins.items()}
    measured = [Measured(p, figure, source[p.key]) for p in found for figure in p.figures]
    sets = figure_sets(measured)
    court = Court(source, {o.id: o for o in known.values()}, rivals(sets, measured))
    claims = tuple(court.claim(group, reason) for group, reason in groups)
    return Situation(
        documents=tuple(record.id for record in records),
        entities=tuple(thing for thing in things.things if thing.members),
        origins=tuple(sorted({o.id: o for o in known.values()}.values(), key=lambda o: o.id)),
        claims=tuple(sorted(claims, key=lambda c: (-len(c.members), c.id))),
        figure_sets=sets,
        explanations=explanations(records, found, source, claims),
    )


def _ordered(pairs: Iterable[tuple[Document, Record]]) -> list[tuple[Document, Record]]:
    latest: dict[str, tuple[Document, Record]] = {}
    for document, record in pairs:
        held = latest.get(document.id)
        if held is None or _age(held[0]) < _age(document):
            latest[document.id] = (document, record)
    return [latest[id] for id in sorted(latest)]


def _age(document: Document) -> tuple[str, str]:
    return (document.published.isoformat() if document.published else "", document.digest)


def _origins(groups: Sequence[Group], cited: Mapping[str, frozenset[str]]) -> Mapping[Key, Clue]:
    """The clue of each proposition, once what is copied has that of its model and unnamed sources are put together."""
    own = {p.key: p.clue for group in groups for p in group}
    for group in groups:
        own |= {key: own[model.key] for key, model in sources(group, cited).items()}
    grouped = [[own[p.key] for p in group] for group in groups]
    one = one_source(grouped, ((key[0], clue) for key, clue in own.items()))
    return {key: one.get(clue, clue) for key, clue in own.items()}
