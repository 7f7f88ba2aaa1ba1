"""The steps of the plan that are functions over rows: each calls the merging for some reports, pairs or stories."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec
import pyarrow as pa

from tawatur.engines import schemas
from tawatur.merging import claims, stories
from tawatur.merging.blocks import Block, week_of
from tawatur.merging.evidence import Bearing, Fact, Name
from tawatur.merging.extracts import Extract, extract
from tawatur.merging.propositions import Proposition, attributed
from tawatur.merging.telling import tell
from tawatur.merging.things import Resolved
from tawatur.model import Document, Record


class Spelling(msgspec.Struct, frozen=True):
    """One way in which a report spells a name."""

    name: Name
    name_ar: str
    name_en: str | None


class Attributed(msgspec.Struct, frozen=True):
    """A proposition with all that telling its story needs besides: what its report cites, and titles of things."""

    proposition: Proposition
    cited: frozenset[str]
    titles: dict[str, str]


_EXTRACT = msgspec.msgpack.Decoder(Extract)
_ATTRIBUTED = msgspec.msgpack.Decoder(Attributed)
SPELLING = msgspec.msgpack.Decoder(Spelling)
FACT = msgspec.msgpack.Decoder(Fact)


def node_id(*parts: object) -> int:
    """63 bits that stand for the parts."""
    digest = hashlib.blake2b("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def extracted(reports: pa.Table) -> pa.Table:
    """The extract of each report."""
    return pa.Table.from_pylist([_extracted(row) for row in reports.to_pylist()], schemas.EXTRACTS)


def _extracted(row: Mapping[str, Any]) -> dict[str, Any]:
    document = msgspec.json.decode(row["document"], type=Document)
    found = extract(document, msgspec.json.decode(row["record"], type=Record))
    return {
        "page": row["page"],
        "doc": row["doc"],
        "uses": sorted({name.key for name in found.evidence.names.values()}),
        "bearings": [_spelling(bearings[0]) for bearings in found.evidence.bearings],
        "facts": [msgspec.msgpack.encode(fact) for fact in found.evidence.facts],
        "body": msgspec.msgpack.encode(found),
    }


def _spelling(bearing: Bearing) -> bytes:
    return msgspec.msgpack.encode(Spelling(bearing.name, bearing.name_ar, bearing.name_en))


def names_table(resolved: Resolved) -> pa.Table:
    """The resolved names as rows."""
    rows = [
        {"name": name, "thing": id, "title": resolved.things[id].name_ar, "body": resolved.bodies.get(id)}
        for name, id in sorted(resolved.of.items())
    ]
    return pa.Table.from_pylist(rows, schemas.NAMES)


def proposed(extracts: pa.Table, names: Resolved) -> pa.Table:
    """The propositions of each extract with things for names; `version` tells one state of the names from another."""
    rows = (
        _proposed(version, number, p, found, names)
        for version, body in zip(extracts["version"].to_pylist(), extracts["body"].to_pylist(), strict=True)
        for found in (_EXTRACT.decode(body),)
        for number, p in enumerate(found.propositions)
    )
    return pa.Table.from_pylist(list(rows), schemas.PROPOSITIONS)


def _proposed(version: int, number: int, own: Proposition, found: Extract, names: Resolved) -> dict[str, Any]:
    p = attributed(own, names)
    cited = frozenset(names.of[name] for name in found.cited)
    titles = {id: names.things[id].name_ar for id in (p.clue.thing, p.clue.carrier) if id in names.things}
    return {
        "version": version,
        "node": node_id(version, number),
        "week": week_of(p.published),
        "words": _keys("words", stories.word_blocks(p)),
        "figures": _keys("figures", stories.figure_blocks(p)),
        "body": msgspec.msgpack.encode(Attributed(p, cited, titles)),
    }


def _keys(space: str, blocks: Iterable[Block]) -> list[int]:
    return sorted(node_id(space, block.key) for block in blocks if block.own)


def judged(pairs: pa.Table, found: pa.Table) -> pa.Table:
    """Of pairs that are worth comparing those that belong to one story."""
    by_node = _decoded(found)
    rows = [row for pair in pairs.to_pylist() for row in _judged(pair, by_node)]
    return pa.Table.from_pylist(rows, schemas.JUDGED)


def _judged(pair: Mapping[str, Any], by_node: Mapping[int, Attributed]) -> Iterator[dict[str, Any]]:
    a, b = by_node[pair["a"]].proposition, by_node[pair["b"]].proposition
    if stories.elsewhere(a, b):
        return
    if pair["figures"] and stories.measured_alike(a, b):
        yield {"a": pair["a"], "b": pair["b"], "answer": False, "score": 0.0}
    if pair["words"]:
        judgement = claims.judge(a, b)
        if judgement.verdict == "same":
            yield {"a": pair["a"], "b": pair["b"], "answer": False, "score": judgement.score}
        for denial, (score, _) in stories.answers(a, b, judgement):
            first, second = (pair["a"], pair["b"]) if denial == a.key else (pair["b"], pair["a"])
            yield {"a": first, "b": second, "answer": True, "score": score}


def told(found: pa.Table) -> pa.Table:
    """What each story tells."""
    by_node = _decoded(found)
    members: dict[tuple[int, int], list[Attributed]] = defaultdict(list)
    for node, story, seal in zip(*(found[name].to_pylist() for name in ("node", "story", "seal")), strict=True):
        members[story, seal].append(by_node[node])
    rows = [{"story": story, "seal": seal, **row} for (story, seal), own in members.items() for row in _told(own)]
    return pa.Table.from_pylist(rows, schemas.TOLD)


def _told(members: Iterable[Attributed]) -> Iterator[dict[str, Any]]:
    ordered = sorted(members, key=lambda member: member.proposition.key)
    cited = {member.proposition.doc: member.cited for member in ordered}
    titles = {id: title for member in ordered for id, title in member.titles.items()}
    found = tell([member.proposition for member in ordered], cited, titles)
    for part in ("claims", "figure_sets", "origins"):
        for each in getattr(found, part):
            yield {"part": part, "id": each.id, "body": msgspec.json.encode(each)}


def _decoded(found: pa.Table) -> dict[int, Attributed]:
    bodies = found["body"].to_pylist()
    return {node: _ATTRIBUTED.decode(body) for node, body in zip(found["node"].to_pylist(), bodies, strict=True)}
