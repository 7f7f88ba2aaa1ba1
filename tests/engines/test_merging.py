"""The merging of a corpus folder: the same whatever the order, the workers and the way to it, and safe to interrupt."""

import datetime
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import pyarrow.parquet as pq
import pytest

from tawatur.engines.laptop import Laptop
from tawatur.engines.merging import current, merge_corpus, program
from tawatur.errors import StoreError
from tawatur.merging import merge
from tawatur.model import Document, Entity, Record, Span
from tawatur.model.claim import Member
from tawatur.model.decision import Decision, Undoing, Verdict, Words, decided
from tawatur.model.ids import content_id
from tawatur.model.thing import Thing
from tawatur.store import Corpus, publication
from tawatur.store.publication import SITUATION, merging, read_published
from tawatur.store.reviews import add_reviews
from tawatur.store.situation import PublishedSituation

Pair = tuple[Document, Record]
Folder = Callable[..., Path]
Merged = Callable[..., dict[str, str]]


Digests = Callable[[Path], dict[str, str]]


def corrected(pair: Pair) -> Pair:
    """The same document, published by another outlet a day later."""
    document, record = pair
    later = msgspec.structs.replace(document, outlet="موقع التصويب", published=document.published.replace(day=28))
    return later, msgspec.structs.replace(record, digest=later.digest)


def test_it_publishes_what_merging_all_documents_gives(folder: Folder, merged: Merged, pairs: list[Pair]) -> None:
    corpus = folder(pairs)
    merged(corpus)
    whole = PublishedSituation.open(corpus).whole()
    assert msgspec.json.encode(whole) == msgspec.json.encode(merge(pairs))
    assert len(whole.claims) > 10


def test_a_folder_may_be_named_with_any_sign(folder: Folder, merged: Merged, pairs: list[Pair]) -> None:
    corpus = folder(pairs[:9], name="""it's "all" [2024]*""")
    merged(corpus)
    assert merged(corpus) == merged(folder(pairs[:9]))
    assert PublishedSituation.open(corpus).claims()


def test_neither_order_nor_workers_change_a_byte(folder: Folder, merged: Merged, pairs: list[Pair]) -> None:
    shuffled = random.Random(3).sample(pairs, len(pairs))
    assert merged(folder(pairs, name="a")) == merged(folder(shuffled, name="b"), workers=2)


def test_what_joins_and_what_is_corrected_leaves_the_same_as_a_rebuild(
    folder: Folder, merged: Merged, pairs: list[Pair]
) -> None:
    newer = corrected(pairs[0])
    steps = (pairs[:25], pairs[25:], [newer])
    for step in steps:
        last = merged(folder(step, name="grown"))
    assert last == merged(folder([*pairs[1:], newer], name="new"))
    assert last != merged(folder(pairs, name="uncorrected"))


def of_two(verdict: Verdict, a: Member, b: Member) -> Decision:
    at = datetime.datetime(2024, 3, 2, tzinfo=datetime.UTC)
    return decided("claim", verdict, Words(a.doc, a.quote), "محررة", at, other=Words(b.doc, b.quote))


def of_bearers(pairs: list[Pair], thing: Thing) -> Decision:
    """That two reports which name a thing alike do not mean the same."""
    texts = {document.id: document.text for document, _ in pairs}
    name = thing.name_ar
    one, other = [doc for doc, words in sorted(thing.members.items()) if name in words][:2]
    ends = [Words(d, Span(name, at, at + len(name))) for d in (one, other) for at in (texts[d].index(name),)]
    return decided(
        "thing", "apart", ends[0], "محررة", datetime.datetime(2024, 3, 2, tzinfo=datetime.UTC), other=ends[1]
    )


def test_what_people_decide_on_two_voices_or_bearers_is_heeded_and_taken_back(
    folder: Folder, merged: Merged, pairs: list[Pair]
) -> None:
    situation = merge(pairs)
    first, last = situation.claims[0].members, situation.claims[-1].members
    known = max(situation.entities, key=lambda thing: len(thing.members))
    parted = of_bearers(pairs, known)
    assert len(merge(pairs, [parted]).entities) == len(situation.entities) + 1
    decisions = [of_two("apart", first[0], first[1]), of_two("same", first[2], last[0]), parted]
    corpus = folder(pairs)
    before = merged(corpus)
    add_reviews(corpus, decisions)
    assert merged(corpus) != before
    whole = PublishedSituation.open(corpus).whole()
    assert msgspec.json.encode(whole) == msgspec.json.encode(merge(pairs, decisions))
    add_reviews(corpus, [Undoing(decision=each.id, by="محررة", at=each.at) for each in decisions])
    assert merged(corpus) == before


def told(id: str, text: str, place: str = "") -> Pair:
    """A report that is read without events and statements, in which the reading sees one place or none."""
    document = Document.of(text, id=id, published=datetime.date(2024, 3, 1))
    span = Span.cut(text, text.index(place), text.index(place) + len(place)) if place else None
    entities = (Entity(id="e1", label="GPE", name_ar=place, mentions=(span,)),) if span else ()
    return document, Record(id=id, digest=document.digest, reader="hand", entities=entities)


def test_a_name_that_arrives_later_is_met_in_the_reports_before(folder: Folder, merged: Merged) -> None:
    before = [told("d1", "تقدمت القوات نحو تيزكنت."), told("d2", "عاد الهدوء إلى البلدة.")]
    later = [told("d3", "قصفت القوات بلدة تيزكنت أمس.", "تيزكنت")]
    merged(folder(before))
    last = merged(folder(later))
    whole = PublishedSituation.open(folder([])).whole()
    assert whole == merge([*before, *later])
    assert [sorted(thing.members) for thing in whole.entities] == [["d1", "d3"]]
    assert last == merged(folder([*later, *before], name="new"))


def test_after_an_addition_only_what_is_new_is_made(
    folder: Folder, merged: Merged, pairs: list[Pair], laptop: Laptop
) -> None:
    merged(folder(pairs[:32]))
    merge_corpus(Corpus.open(folder(pairs[32:])), laptop)
    (made,) = laptop.fetch(
        """SELECT (SELECT count(*) FROM new_extracts) AS extracts, (SELECT count(*) FROM new_stories) AS stories,
        (SELECT count(*) FROM stories) AS all_stories"""
    ).to_pylist()
    assert made["extracts"] == 8
    assert made["stories"] < made["all_stories"]


def test_what_is_no_longer_there_leaves_no_trace(
    folder: Folder, merged: Merged, pairs: list[Pair], digests: Digests
) -> None:
    gone = {document.id for document, _ in pairs[5:9]}
    rest = [pair for pair in pairs if pair[0].id not in gone]
    before, after = folder(pairs, name="before"), folder(rest, name="after")
    merged(before)
    shutil.copytree(before / SITUATION, after / SITUATION)
    assert merged(after) == merged(folder(rest, name="new"))
    merged(after)
    for file in (after / SITUATION).glob("*.parquet"):
        assert not gone & words(pq.read_table(file).to_pylist()), file


def words(cells: object) -> set[str]:
    """All that looks like an id in rows of a table."""
    return {id.decode() for id in re.findall(rb"g\d+-\d+", msgspec.msgpack.encode(cells))}


def test_an_empty_corpus_has_an_empty_situation(folder: Folder, merged: Merged) -> None:
    corpus = folder([])
    merged(corpus)
    assert PublishedSituation.open(corpus).whole() == merge([])


def test_a_situation_is_current_until_something_is_added(folder: Folder, merged: Merged, pairs: list[Pair]) -> None:
    corpus = folder(pairs[:8])
    assert current(Corpus.open(corpus)) is None
    merged(corpus)
    assert current(Corpus.open(corpus)) is not None
    folder(pairs[8:16])
    assert current(Corpus.open(corpus)) is None


def test_two_cannot_merge_at_once(folder: Folder, merged: Merged, pairs: list[Pair]) -> None:
    corpus = folder(pairs[:8])
    with merging(corpus), pytest.raises(StoreError, match="another process"):
        merged(corpus)


def test_a_damaged_segment_is_named_and_the_last_situation_stands(
    folder: Folder, merged: Merged, pairs: list[Pair], digests: Digests
) -> None:
    corpus = folder(pairs[:8])
    before = merged(corpus)
    folder(pairs[8:16])
    segment = corpus / Corpus.open(corpus).manifest.segments[0].file
    segment.write_bytes(segment.read_bytes()[:-9] + b"\0" * 9)
    with pytest.raises(StoreError, match=segment.name):
        merged(corpus)
    assert digests(corpus) == before
    assert PublishedSituation.open(corpus).whole().claims


def test_a_disk_that_fills_up_leaves_the_last_situation(
    folder: Folder, merged: Merged, pairs: list[Pair], monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = folder(pairs[:8])
    merged(corpus)
    folder(pairs[8:16])

    def full(path: Path, data: bytes) -> None:
        raise StoreError("{path}: cannot be written: {reason}", path=path, reason="No space left on device")

    monkeypatch.setattr(publication, "write_durably", full)
    with pytest.raises(StoreError, match="No space left"):
        merged(corpus)
    assert PublishedSituation.open(corpus).whole() == merge(pairs[:8])


def test_kept_tables_that_are_damaged_are_made_anew(folder: Folder, merged: Merged, pairs: list[Pair]) -> None:
    corpus = folder(pairs[:16])
    before = merged(corpus)
    published = read_published(corpus)
    assert published is not None
    (corpus / published.tables["kept_extracts"][0].segment.file).write_bytes(b"PAR1")
    assert merged(corpus) == before


@pytest.mark.parametrize(
    "content",
    [b'{"format": "tawatur-situation", "version": 99}', b'{"format": "other", "version": 1}', b"\xff{"],
)
def test_a_damaged_or_other_situation_is_made_anew(
    folder: Folder, merged: Merged, pairs: list[Pair], content: bytes
) -> None:
    corpus = folder(pairs[:8])
    (corpus / SITUATION).mkdir()
    (corpus / SITUATION / "situation.json").write_bytes(content)
    with pytest.raises(StoreError, match="`tawatur merge` makes it anew"):
        PublishedSituation.open(corpus)
    merged(corpus)
    assert len(PublishedSituation.open(corpus).whole().documents) == 8


def test_the_program_is_known_by_its_files() -> None:
    assert len(program()) == 16
    assert program() != content_id("", "")
