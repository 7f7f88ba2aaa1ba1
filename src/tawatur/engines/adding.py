"""The steps over rows after the stories: what each report adds, and the items that additions make."""

import datetime
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import msgspec
import pyarrow as pa

from tawatur.engines import schemas
from tawatur.engines.marks import bucket_of, mark
from tawatur.engines.steps import EXTRACT, Row, added, packed
from tawatur.merging.additions import GATHERED, Key, of_report
from tawatur.merging.blocks import week_of
from tawatur.merging.homes import Home
from tawatur.merging.reports import Report
from tawatur.merging.things import Resolved
from tawatur.model.moment import Moment

_HOME = msgspec.msgpack.Decoder(Home)
_SPREAD = 16
"""Into so many buckets go the items of a part that are of no certain time."""


def additions(reports: pa.Table, homes: pa.Table, names: Resolved) -> pa.Table:
    """What each report adds, given the homes of the reports."""
    by_doc: dict[str, list[Home]] = defaultdict(list)
    for doc, body in zip(homes["doc"].to_pylist(), homes["body"].to_pylist(), strict=True):
        by_doc[doc].append(_HOME.decode(body))
    columns = (reports[name].to_pylist() for name in ("bucket", "doc", "state", "body"))
    rows = [
        added(bucket, mark(state, number, body), state, addition.part, addition.key, body)
        for bucket, doc, state, extract in zip(*columns, strict=True)
        for number, addition in enumerate(of_report(Report(EXTRACT.decode(extract), by_doc[doc], names)))
        for body in (packed(addition.value),)
    ]
    return pa.Table.from_pylist(rows, schemas.ADDED)


def items(added: pa.Table) -> pa.Table:
    """The item of each part and key."""
    values: dict[tuple[str, str, int], list[bytes]] = defaultdict(list)
    columns = (added[name].to_pylist() for name in ("part", "key", "seal", "body"))
    for part, key, seal, body in zip(*columns, strict=True):
        values[part, key, seal].append(body)
    rows = [row for (part, key, seal), bodies in values.items() for row in _item(part, key, seal, bodies)]
    return pa.Table.from_pylist(rows, schemas.ITEMS)


def _item(part: str, key: str, seal: int, bodies: list[bytes]) -> Iterator[Row]:
    gathered = GATHERED[part]
    decoder = msgspec.msgpack.Decoder(gathered.type)
    parts: Key = tuple(msgspec.json.decode(key))
    item = gathered.item(parts, [decoder.decode(body) for body in bodies])
    body = b"" if item is None else msgspec.json.Encoder(order="deterministic").encode(item)
    bucket = _bucket(part, key, item)
    yield {"bucket": bucket, "mark": mark(part, key, body), "part": part, "key": key, "seal": seal, "body": body}


def _bucket(part: str, key: str, item: Any) -> int:
    if not isinstance(item, Moment):
        return mark(key) % _SPREAD
    try:
        return bucket_of(week_of(datetime.date.fromisoformat(item.edtf)))
    except ValueError:
        return 0
