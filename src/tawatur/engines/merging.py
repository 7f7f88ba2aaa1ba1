"""The merging of a corpus folder by an engine: what is new is made, and the Situation published."""

import hashlib
from collections import defaultdict
from functools import cache
from pathlib import Path

import msgspec
import pyarrow as pa

import tawatur
from tawatur.engines import plan, schemas
from tawatur.engines.engine import Engine
from tawatur.errors import StoreError
from tawatur.merging.assembly import assembled
from tawatur.merging.evidence import Evidence
from tawatur.merging.telling import Told
from tawatur.merging.things import Resolved, with_resolved
from tawatur.model.claim import Claim
from tawatur.model.figure_set import FigureSet
from tawatur.model.origin import Origin
from tawatur.model.situation import Situation
from tawatur.store import Corpus
from tawatur.store.situation import PublishedSituation, merging, publish, read_published, sound

_MADE_BY = ("arabic", "lexicon", "model", "merging", "engines")


def merge_corpus(corpus: Corpus, engine: Engine) -> PublishedSituation:
    """Merge the newest versions of the corpus's documents and publish what they say together.

    StoreError where the corpus or what is published is damaged, foreign or newer, where another process is merging, or
    where the result cannot be written; the last Situation then stands.
    """
    with merging(corpus.folder):
        _refuse_damage(corpus)
        _load(corpus, engine)
        resolved = plan.follow(engine)
        situation = _assembled(corpus, engine, resolved)
        kept = {name: engine.fetch(f"SELECT * FROM {name}") for name in schemas.KEPT}
        documents = [document for document, _ in corpus.latest()]
        published = publish(corpus.folder, corpus.manifest, program(), engine.name, situation, documents, kept)
    return PublishedSituation(corpus.folder, published)


def current(corpus: Corpus) -> PublishedSituation | None:
    """What is published, if it is of the corpus as it stands and of this program."""
    if read_published(corpus.folder) is None:
        return None
    published = PublishedSituation.open(corpus.folder)
    return published if published.of(corpus.manifest, program()) else None


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
    last = read_published(corpus.folder)
    held = last.kept if last is not None and (last.by, last.engine) == (program(), engine.name) else {}
    held = held if all(sound(corpus.folder, segment) for segment in held.values()) else {}
    for name, schema in schemas.KEPT.items():
        engine.open(f"kept_{name}", [corpus.folder / held[name].file] if held else [], schema)
    newest = [page[-1] for page in corpus.pages()]
    rows = [
        {"page": f"{key.digest} {key.reader}", "doc": key.id, "digest": key.digest, "sequence": key.sequence}
        for key in newest
    ]
    engine.load("reports", pa.Table.from_pylist(rows, schemas.REPORTS))
    files = [corpus.folder / segment.file for segment in corpus.manifest.segments]
    engine.open("segments", files, schemas.SEGMENTS)


def _assembled(corpus: Corpus, engine: Engine, resolved: Resolved) -> Situation:
    bodies = engine.fetch("SELECT body FROM extracts ORDER BY doc")["body"].to_pylist()
    shown = [msgspec.msgpack.decode(body, type=_Shown).evidence for body in bodies]
    parts: dict[str, list[bytes]] = defaultdict(list)
    rows = engine.fetch("SELECT part, body FROM told")
    for part, body in zip(rows["part"].to_pylist(), rows["body"].to_pylist(), strict=True):
        parts[part].append(body)
    told = Told(
        tuple(msgspec.json.decode(body, type=Claim) for body in parts["claims"]),
        tuple(msgspec.json.decode(body, type=FigureSet) for body in parts["figure_sets"]),
        tuple(msgspec.json.decode(body, type=Origin) for body in parts["origins"]),
    )
    return assembled(list(corpus.latest()), with_resolved(shown, resolved), [told])


class _Shown(msgspec.Struct):
    """Of an extract what it shows of names."""

    evidence: Evidence
