"""The steps of the plan that are functions over rows: each calls the merging for some reports, pairs or stories."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
import numpy as np
import pyarrow as pa

from tawatur.engines import schemas
from tawatur.engines.marks import bucket_of, mark
from tawatur.merging import claims, stories
from tawatur.merging.additions import of_story
from tawatur.merging.blocks import Blocks, week_of
from tawatur.merging.evidence import Bearing, Fact, Name
from tawatur.merging.extracts import Extract, extract
from tawatur.merging.homes import homes
from tawatur.merging.judgement import Judgement
from tawatur.merging.propositions import Key, Proposition, attributed
from tawatur.merging.rulings import Voices, parted
from tawatur.merging.settings import Settings
from tawatur.merging.spoken import OUTLET
from tawatur.merging.telling import Told, tell
from tawatur.merging.things import Bearer, Resolved
from tawatur.model import Document, Record
from tawatur.model.decision import Decision
from tawatur.store.decided import with_decisions

Row = dict[str, Any]


class Spelling(msgspec.Struct, frozen=True):
    """One way in which a report spells a name."""

    name: Name
    name_ar: str
    name_en: str | None


class Attributed(msgspec.Struct, frozen=True):
    """A proposition with all that telling its story needs besides: its citations, outlet, titles, rulings."""

    proposition: Proposition
    cited: frozenset[str]
    outlet: str | None
    titles: dict[str, str]
    ruled: tuple[tuple[Key, Key, Judgement], ...]


EXTRACT = msgspec.msgpack.Decoder(Extract)
_ATTRIBUTED = msgspec.msgpack.Decoder(Attributed)
SPELLING = msgspec.msgpack.Decoder(Spelling)
FACT = msgspec.msgpack.Decoder(Fact)
packed = msgspec.msgpack.Encoder(order="deterministic").encode


def extracted(reports: pa.Table) -> pa.Table:
    """The extract of each report."""
    return pa.Table.from_pylist([_extracted(row) for row in reports.to_pylist()], schemas.EXTRACTS)


def _extracted(row: Mapping[str, Any]) -> Row:
    document = msgspec.json.decode(row["document"], type=Document)
    decisions = msgspec.json.decode(row["decisions"], type=tuple[Decision, ...])
    record = with_decisions(msgspec.json.decode(row["record"], type=Record), decisions)
    found = extract(document, record, parted(decisions, document.id))
    shown = found.evidence
    return {
        "bucket": bucket_of(week_of(document.published)),
        "mark": mark(row["page"]),
        "page": row["page"],
        "doc": row["doc"],
        "published": document.published,
        "outlet": document.outlet,
        "title": document.title,
        "voices": sorted(_voices(found)),
        "uses": sorted({name.key for name in shown.names.values()} | {_echo(each.word) for each in shown.unread}),
        "bearings": [_spelling(bearings[0]) for bearings in shown.bearings],
        "facts": [packed(fact) for fact in shown.facts],
        "body": packed(found),
    }


def _voices(found: Extract) -> set[str]:
    """The names that what its propositions are depends on."""
    known = {name.key for name in found.evidence.names.values()}
    outlet = found.evidence.names.get(OUTLET)
    shown = {name for p in found.propositions for name in p.clue.names}
    return ((shown | found.cited) & known) | ({outlet.key} if outlet else set())


def _spelling(bearing: Bearing) -> bytes:
    return packed(Spelling(bearing.name, bearing.name_ar, bearing.name_en))


def names_table(resolved: Resolved) -> pa.Table:
    """The resolved names as rows, and the words by which names can be met again."""
    rows = [
        {"name": name, "mark": mark(name, id, resolved.things[id].name_ar, resolved.bodies.get(id))}
        for name, id in sorted(resolved.of.items())
    ]
    rows += [{"name": _echo(word), "mark": mark(word, forms)} for word, forms in sorted(resolved.echoes.items())]
    return pa.Table.from_pylist(rows, schemas.NAMES)


def _echo(word: str) -> str:
    """What an unread word is joined by with the names that it may be of; no key of a name begins so."""
    return f"={word}"


def things_table(resolved: Resolved) -> pa.Table:
    """The things as what each adds to itself."""
    bodies = ((id, packed(Bearer(thing))) for id, thing in sorted(resolved.things.items()))
    rows = [added(0, mark(id, body), 0, "entities", (id,), body) for id, body in bodies]
    return pa.Table.from_pylist(rows, schemas.ADDED)


def added(bucket: int, mark: int, state: int, part: str, key: Sequence[Any], body: bytes) -> Row:
    """An addition as a row."""
    return {
        "bucket": bucket,
        "mark": mark,
        "state": state,
        "part": part,
        "key": msgspec.json.encode(key).decode(),
        "body": body,
    }


def proposed(extracts: pa.Table, names: Resolved, ruled: Voices) -> pa.Table:
    """The propositions of each extract with things for names; `version` tells one state of the names from another."""
    rows = (
        _proposed(version, number, p, found, names, ruled)
        for version, body in zip(extracts["version"].to_pylist(), extracts["body"].to_pylist(), strict=True)
        for found in (EXTRACT.decode(body),)
        for number, p in enumerate(found.propositions)
    )
    return pa.Table.from_pylist(list(rows), schemas.PROPOSITIONS)


def _proposed(version: int, number: int, own: Proposition, found: Extract, names: Resolved, ruled: Voices) -> Row:
    p = attributed(own, names)
    cited = frozenset(names.of[name] for name in found.cited)
    titles = {id: names.things[id].name_ar for id in (p.clue.thing, p.clue.carrier) if id in names.things}
    outlet = found.evidence.names.get(OUTLET)
    title = names.things[names.of[outlet.key]].name_ar if outlet else None
    rulings = tuple((a, b, judgement) for (a, b), judgement in ruled.items() if p.key in (a, b))
    node, week = mark(version, number), week_of(p.published)
    return {
        "bucket": bucket_of(week),
        "mark": node,
        "version": version,
        "node": node,
        "week": week,
        "words": _keys("words", stories.word_blocks(p)),
        "figures": _keys("figures", stories.figure_blocks(p)),
        "body": packed(Attributed(p, cited, title, titles, rulings)),
    }


def _keys(space: str, blocks: Blocks) -> list[int]:
    return sorted(mark(space, key) for key in blocks.keys)


def judged(pairs: pa.Table, found: pa.Table) -> pa.Table:
    """Of pairs that are worth comparing those that belong to one story."""
    by_node = {node: each.proposition for node, each in _decoded(found).items()}
    near = _near(pairs, by_node)
    columns = (near[name].to_pylist() for name in ("week", "a", "b", "words", "figures"))
    rows = [
        _judgement(bucket_of(week), *row)
        for week, a, b, words, figures in zip(*columns, strict=True)
        for row in _judged(a, b, by_node, words, figures)
    ]
    return pa.Table.from_pylist(rows, schemas.JUDGED)


def _near(pairs: pa.Table, by_node: Mapping[int, Proposition]) -> pa.Table:
    """The pairs but for those whose reports are set elsewhere: of ten pairs nine."""
    nodes = np.array(sorted(by_node), dtype=np.int64)
    settings = Settings([by_node[node].setting for node in nodes.tolist()])
    numbers = (np.searchsorted(nodes, pairs[side].to_numpy()) for side in ("a", "b"))
    return pairs.filter(pa.array(settings.may_meet(*numbers)))


def _judged(
    a: int, b: int, by_node: Mapping[int, Proposition], words: bool, figures: bool
) -> Iterator[tuple[int, int, str, bool, float]]:
    one, other = by_node[a], by_node[b]
    if figures and stories.measured_alike(one, other):
        yield a, b, "figures", False, 0.0
    if words and claims.may_matter(one, other):
        judgement = claims.judge(one, other)
        if judgement.verdict == "same":
            yield a, b, "words", False, judgement.score
        for denial, (score, _) in stories.answers(one, other, judgement):
            yield *((a, b) if denial == one.key else (b, a)), "words", True, score


def _judgement(bucket: int, a: int, b: int, space: str, answer: bool, score: float) -> Row:
    own = mark(a, b, space, answer)
    return {"bucket": bucket, "mark": own, "a": a, "b": b, "space": space, "answer": answer, "score": score}


def told(found: pa.Table) -> pa.Table:
    """What each story tells."""
    by_node = _decoded(found)
    members: dict[tuple[int, int, int], list[Attributed]] = defaultdict(list)
    columns = (found[name].to_pylist() for name in ("node", "bucket", "story", "seal"))
    for node, *story in zip(*columns, strict=True):
        bucket, number, seal = story
        members[bucket, number, seal].append(by_node[node])
    rows = [
        {"bucket": bucket, "mark": mark(seal, number, row["body"]), "story": story, "seal": seal, **row}
        for (bucket, story, seal), own in members.items()
        for number, row in enumerate(_told(own))
    ]
    return pa.Table.from_pylist(rows, schemas.TOLD)


def _told(members: Iterable[Attributed]) -> Iterator[Row]:
    ordered = sorted(members, key=lambda member: member.proposition.key)
    cited = {member.proposition.doc: member.cited for member in ordered}
    titles = {id: title for member in ordered for id, title in member.titles.items()}
    outlets = {member.proposition.doc: member.outlet for member in ordered if member.outlet}
    ruled = {(a, b): judgement for member in ordered for a, b, judgement in member.ruled}
    found = tell([member.proposition for member in ordered], cited, titles, ruled)
    yield from _items(found)
    for home in (home for claim in found.claims for home in homes(claim)):
        yield {"part": "homes", "doc": home.member.doc, "body": packed(home)}
    for part, key, value in of_story(found, outlets):
        yield {"part": part, "key": msgspec.json.encode(key).decode(), "body": packed(value)}


def _items(found: Told) -> Iterator[Row]:
    for claim in found.claims:
        yield {"part": "claims", "body": msgspec.json.encode(claim)}
    for figures in found.figure_sets:
        yield {"part": "figure_sets", "body": msgspec.json.encode(figures)}


def _decoded(found: pa.Table) -> dict[int, Attributed]:
    bodies = found["body"].to_pylist()
    return {node: _ATTRIBUTED.decode(body) for node, body in zip(found["node"].to_pylist(), bodies, strict=True)}
