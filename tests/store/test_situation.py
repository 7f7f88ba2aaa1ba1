"""Questions to a published Situation."""

import datetime
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pyarrow as pa
import pytest

from tawatur.errors import StoreError
from tawatur.model import Span
from tawatur.model.claim import Claim, ClaimStatus, Member
from tawatur.model.situation import Situation
from tawatur.model.thing import Thing
from tawatur.store import Corpus
from tawatur.store.publication import Published, Share, merging, publish
from tawatur.store.situation import PublishedSituation
from tawatur.store.situation_tables import PARTS, SHARES, Slice, schema, tables

DAM, MARKET = "تصدع سد الوديان", "احترق سوق البلدة"


def claim(id: str, doc: str, words: str, status: ClaimStatus) -> Claim:
    day = datetime.date(2024, 3, int(doc[1:]))
    quote = Span(words, 0, len(words))
    member = Member(doc=doc, statement=None, quote=quote, stance="asserts", origin="o1", published=day)
    return Claim(id=id, members=(member,), independent_origins=1, unknown=(), status=status, reason="")


def situation() -> Situation:
    dam = Thing(id="t1", label="FAC", name_ar="سد الوديان", name_en=None, members={"d1": ("سد الوديان",)})
    claims = (claim("c1", "d1", DAM, "contested"), claim("c2", "d2", MARKET, "single_origin"))
    return Situation(documents=("d1", "d2"), entities=(dam,), claims=claims)


def shares(situation: Situation) -> Iterator[Share]:
    rows = [{"id": id, "published": None, "outlet": None, "title": None} for id in situation.documents]
    documents = pa.Table.from_pylist(rows, schema("documents"))
    yield Share(("documents",), 0, "", lambda: [("documents", documents)])
    for part in PARTS:
        yield Share(SHARES.get(part, (part,)), 0, "", partial(tables, part, getattr(situation, part)))


@pytest.fixture
def published(tmp_path: Path) -> PublishedSituation:
    corpus = Corpus.create(tmp_path / "corpus")
    with merging(corpus.folder):
        publish(corpus.folder, Published(corpus="", by="test", engine="none"), shares(situation()))
    return PublishedSituation.open(corpus.folder)


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Slice(), ["c1", "c2"]),
        (Slice(status="contested"), ["c1"]),
        (Slice(entity="t1"), ["c1"]),
        (Slice(entity="t9"), []),
        (Slice(since=datetime.date(2024, 3, 2)), ["c2"]),
        (Slice(until=datetime.date(2024, 3, 1)), ["c1"]),
        (Slice(offset=1, limit=1), ["c2"]),
    ],
)
def test_claims_are_found_by_status_entity_and_time(
    published: PublishedSituation, wanted: Slice, ids: list[str]
) -> None:
    assert [found.id for found in published.claims(wanted)] == ids


def test_one_is_found_by_its_id(published: PublishedSituation) -> None:
    found = published.one("entities", "t1")
    assert found is not None
    assert "سد الوديان" in found.decode()
    assert published.one("claims", "c9") is None


def test_all_of_it_comes_back(published: PublishedSituation) -> None:
    assert published.whole() == situation()


def test_where_nothing_is_merged_it_says_so(tmp_path: Path) -> None:
    Corpus.create(tmp_path / "corpus")
    with pytest.raises(StoreError, match="tawatur merge"):
        PublishedSituation.open(tmp_path / "corpus")
