"""The part of the plan that heeds people: what they decided on two names or two voices, whatever is found of them."""

from collections.abc import Mapping

import msgspec
import pyarrow as pa

from tawatur.engines import schemas, steps
from tawatur.engines.engine import Engine
from tawatur.engines.marks import bucket_of, mark
from tawatur.merging import rulings as merging
from tawatur.merging.blocks import week_of
from tawatur.merging.propositions import Key
from tawatur.merging.rulings import Rulings, Voices
from tawatur.model import Document, Record
from tawatur.model.decision import Decision
from tawatur.store.decided import with_decisions

_SPACE = "ruled"


def rulings(engine: Engine) -> Rulings:
    """The rulings, read in the driver: people decide on few."""
    engine.sql("decided", "SELECT page, digest, sequence, decisions FROM reports WHERE ruled")
    if not engine.fetch("SELECT page FROM decided LIMIT 1").num_rows:
        return merging.rulings((), (), ())
    found = engine.fetch(
        """SELECT d.decisions, s.document, s.record, x.body
        FROM decided d JOIN segments s ON s.digest = d.digest AND s.sequence = d.sequence
        JOIN known_extracts x ON x.page = d.page"""
    ).to_pylist()
    decisions: dict[str, Decision] = {}
    pairs = []
    for row in found:
        own = msgspec.json.decode(row["decisions"], type=tuple[Decision, ...])
        decisions |= {decision.id: decision for decision in own}
        record = with_decisions(msgspec.json.decode(row["record"], type=Record), own)
        pairs.append((msgspec.json.decode(row["document"], type=Document), record))
    ordered = sorted(decisions.values(), key=lambda decision: (decision.at, decision.id))
    return merging.rulings(ordered, pairs, [steps.EXTRACT.decode(row["body"]) for row in found])


def ties(engine: Engine, ruled: Voices) -> None:
    """Two voices on which somebody decided belong to one story, one or not."""
    nodes = _nodes(engine) if ruled else {}
    rows = []
    for one, other in ruled:
        week, (a, b) = max(nodes[one][0], nodes[other][0]), sorted((nodes[one][1], nodes[other][1]))
        row = {"a": a, "b": b, "space": _SPACE, "answer": False, "score": 0.0}
        rows.append({"bucket": bucket_of(week), "mark": mark(a, b, _SPACE), **row})
    engine.load("ruled", pa.Table.from_pylist(rows, schemas.JUDGED))


def _nodes(engine: Engine) -> Mapping[Key, tuple[int, int]]:
    """The week and the node of each proposition of the reports on which somebody decided."""
    found = engine.fetch(
        """SELECT v.version, x.body FROM decided d JOIN versions v ON v.page = d.page
        JOIN known_extracts x ON x.page = v.page AND x.bucket = v.bucket"""
    )
    nodes: dict[Key, tuple[int, int]] = {}
    for version, body in zip(found["version"].to_pylist(), found["body"].to_pylist(), strict=True):
        for number, p in enumerate(steps.EXTRACT.decode(body).propositions):
            nodes[p.key] = week_of(p.published), mark(version, number)
    return nodes
