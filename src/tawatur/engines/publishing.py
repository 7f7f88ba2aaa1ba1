"""What a merging publishes: the tables that readers ask, and those that the next merging begins with, by bucket."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

import msgspec
import pyarrow as pa

from tawatur.engines import schemas
from tawatur.engines.engine import Engine
from tawatur.merging.additions import GIVEN
from tawatur.merging.explanations import Given, explanations
from tawatur.merging.profiles import Tally, profiles
from tawatur.model.claim import Claim
from tawatur.model.figure_set import FigureSet
from tawatur.model.moment import Moment
from tawatur.model.naming import Naming
from tawatur.model.origin import Origin
from tawatur.model.thing import Thing
from tawatur.model.tie import Tie
from tawatur.store.publication import Share
from tawatur.store.situation_tables import SHARES, schema, tables

_TOLD: Mapping[str, type] = {"claims": Claim, "figure_sets": FigureSet}
_ITEMS: Mapping[str, type] = {"entities": Thing, "origins": Origin, "timeline": Moment, "ties": Tie, "terms": Naming}
_MADE = "octet_length(body) > 0"
Tables = Iterable[tuple[str, pa.Table]]


def shares(engine: Engine) -> Iterator[Share]:
    """All shares; one is made only when its `make` is called."""
    yield from _shares(engine, ("documents",), "extracts", partial(_documents, engine))
    # A story tells nothing empty, and to look for that would read all bodies for their seals.
    for source, parts, made_of in (("told", _TOLD, ""), ("items", _ITEMS, f"AND {_MADE}")):
        for part, type in parts.items():
            made = f"(SELECT * FROM {source} WHERE part = '{part}' {made_of}) s"
            yield from _shares(engine, SHARES.get(part, (part,)), made, partial(_items, engine, made, part, type))
    given = f"(SELECT 0 AS bucket, mark, body FROM added WHERE part = '{GIVEN}') s"
    yield from _shares(engine, (GIVEN,), given, partial(_explanations, engine, given))
    counted = "(SELECT 0 AS bucket, mark FROM items WHERE part IN ('profiles', 'terms', 'origins')) s"
    yield from _shares(engine, ("profiles",), counted, partial(_profiles, engine))
    for name, columns in schemas.KEPT.items():
        yield from _shares(engine, (f"kept_{name}",), name, partial(_kept, engine, name, columns))


def _shares(engine: Engine, names: tuple[str, ...], rows: str, make: Callable[[int], Tables]) -> Iterator[Share]:
    """A share for each bucket of the rows, an empty one where there are none."""
    found = engine.fetch(f"SELECT bucket, count(*) AS n, bit_xor(mark) AS seal FROM {rows} GROUP BY bucket")
    seals = [(row["bucket"], f"{row['n']}-{row['seal']:x}") for row in found.to_pylist()]
    for bucket, seal in sorted(seals) or [(0, "0")]:
        yield Share(names, bucket, seal, partial(make, bucket))


def _documents(engine: Engine, bucket: int) -> Tables:
    columns = "doc AS id, published, outlet, title"
    rows = engine.fetch(f"SELECT {columns} FROM extracts WHERE bucket = {bucket} ORDER BY doc")
    yield "documents", rows.cast(schema("documents"))


def _items(engine: Engine, rows: str, part: str, type: Any, bucket: int) -> Tables:
    found = engine.fetch(f"SELECT body FROM {rows} WHERE bucket = {bucket}")["body"].to_pylist()
    return tables(part, msgspec.json.Decoder(tuple[type, ...]).decode(b"[" + b",".join(found) + b"]"))


def _explanations(engine: Engine, rows: str, _: int) -> Tables:
    decoder = msgspec.msgpack.Decoder(Given)
    return tables(
        GIVEN, explanations(map(decoder.decode, engine.fetch(f"SELECT body FROM {rows}")["body"].to_pylist()))
    )


def _profiles(engine: Engine, _: int) -> Tables:
    found = engine.fetch("SELECT key, body FROM items WHERE part = 'profiles'").to_pylist()
    counted = {tuple(msgspec.json.decode(row["key"])): msgspec.json.decode(row["body"], type=Tally) for row in found}
    return tables("profiles", profiles(counted, _all(engine, "origins"), _all(engine, "terms")))


def _all(engine: Engine, part: str) -> list[Any]:
    bodies = engine.fetch(f"SELECT body FROM items WHERE part = '{part}' AND {_MADE}")["body"].to_pylist()
    return [msgspec.json.decode(body, type=_ITEMS[part]) for body in bodies]


def _kept(engine: Engine, name: str, columns: pa.Schema, bucket: int) -> Tables:
    rows = engine.fetch(f"SELECT {', '.join(columns.names)} FROM {name} WHERE bucket = {bucket} ORDER BY mark")
    yield f"kept_{name}", rows.cast(columns)
