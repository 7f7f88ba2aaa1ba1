"""The merging of a corpus folder by an engine: what is new is made, and the Situation published."""

import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa

import tawatur
from tawatur.engines import plan, schemas
from tawatur.engines.engine import Engine
from tawatur.engines.garbage import seldom_collected
from tawatur.engines.publishing import shares
from tawatur.errors import StoreError
from tawatur.model.decision import Decision
from tawatur.store import Corpus
from tawatur.store.publication import Published, last_published, merging, publish, read_published, sound, state_of
from tawatur.store.segments import Key
from tawatur.store.situation import PublishedSituation

_MADE_BY = ("arabic", "lexicon", "model", "merging", "engines")


def merge_corpus(corpus: Corpus, engine: Engine) -> PublishedSituation:
    """Merge the newest versions of the corpus's documents and publish what they say together.

    StoreError where the corpus or what is published is damaged, foreign or newer, where another process is merging, or
    where the result cannot be written; the last Situation then stands.
    """
    with merging(corpus.folder), seldom_collected():
        _refuse_damage(corpus)
        _load(corpus, engine)
        plan.follow(engine)
        of = Published(corpus=state_of(corpus.manifest, corpus.reviews), by=program(), engine=engine.name)
        published = publish(corpus.folder, of, shares(engine))
    return PublishedSituation(corpus.folder, published)


def current(corpus: Corpus) -> PublishedSituation | None:
    """What is published, if it is of the corpus as it stands and of this program."""
    if read_published(corpus.folder) is None:
        return None
    published = PublishedSituation.open(corpus.folder)
    return published if published.of(corpus.manifest, program(), corpus.reviews) else None


@cache
def program() -> str:
    """Hash of everything that the merging depends on besides the records."""
    digest = hashlib.sha256()
    root = Path(tawatur.__file__).parent
    files = (path for part in _MADE_BY for path in (root / part).rglob("*") if path.suffix not in (".pyc", ""))
    for path in sorted(files):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _refuse_damage(corpus: Corpus) -> None:
    for segment in corpus.manifest.segments:
        if not sound(corpus.folder, segment):
            raise StoreError(
                "{file}: missing or damaged; tawatur doctor checks the corpus", file=corpus.folder / segment.file
            )


def _load(corpus: Corpus, engine: Engine) -> None:
    """The tables that the plan begins with: of the last merging by this program and engine, if it is still sound."""
    last = last_published(corpus.folder)
    kept = last.tables if last is not None and (last.by, last.engine) == (program(), engine.name) else {}
    held = {name: [partition.segment for partition in kept.get(f"kept_{name}", ())] for name in schemas.KEPT}
    whole = all(sound(corpus.folder, segment) for segments in held.values() for segment in segments)
    for name, schema in schemas.KEPT.items():
        files = [corpus.folder / segment.file for segment in held[name]] if whole else []
        engine.open(f"kept_{name}", files, schema)
    rows = [_report(page[-1], corpus.reviews.naming(page[-1].id)) for page in corpus.pages()]
    engine.load("reports", pa.Table.from_pylist(rows, schemas.REPORTS))
    files = [corpus.folder / segment.file for segment in corpus.manifest.segments]
    engine.open("segments", files, schemas.SEGMENTS)


def _report(key: Key, decisions: Sequence[Decision]) -> Mapping[str, Any]:
    """The row of a report; `page` stands for the document, its reader and what people decided about it."""
    listed = msgspec.json.encode(decisions).decode()
    return {
        "page": f"{key.digest} {key.reader} {listed}",
        "doc": key.id,
        "digest": key.digest,
        "sequence": key.sequence,
        "decisions": listed,
        "ruled": any(decision.other for decision in decisions),
    }
