"""Decisions of people: they outlive a new reading, a new merging and a crash, and can be taken back."""

import datetime
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from tawatur.engines.laptop import Laptop
from tawatur.engines.merging import current, merge_corpus
from tawatur.errors import StoreError
from tawatur.model import Document, Record, Span
from tawatur.model.decision import Opinion, Quorum, Undoing, Verdict, Words, decided
from tawatur.model.situation import Situation
from tawatur.reading.pipeline import Reader
from tawatur.store import Corpus
from tawatur.store.check import check
from tawatur.store.decided import extent, with_decisions
from tawatur.store.reviews import REVIEWS, Reviews, add_reviews

TEXT = "قال الوزير سالم العمري إن الطريق إلى جسر الوادي مفتوح. وذكرت وكالة النهر أن القافلة وصلت إلى حمص."
AT = datetime.datetime(2024, 5, 3, tzinfo=datetime.UTC)


@pytest.fixture
def pair() -> tuple[Document, Record]:
    document = Document.of(TEXT, id="d", outlet="صحيفة الوادي")
    return document, Reader().read(document)


@pytest.fixture
def folder(tmp_path: Path, pair: tuple[Document, Record]) -> Path:
    Corpus.create(tmp_path / "c").add([pair])
    return tmp_path / "c"


def words_of(record: Record, number: int = 0) -> Words:
    return Words(record.id, extent(record.statements[number]))


def merged(folder: Path) -> Situation:
    with closing(Laptop(workers=1)) as engine:
        return merge_corpus(Corpus.open(folder), engine).whole()


def the_record(folder: Path) -> Record:
    (record,) = Corpus.open(folder).records()
    return record


def test_what_is_rejected_is_gone_and_comes_back_when_it_is_undone(folder: Path) -> None:
    record = the_record(folder)
    rejected = decided("statement", "reject", words_of(record), "هدى", AT)
    add_reviews(folder, [rejected])
    assert the_record(folder).statements == record.statements[1:]
    add_reviews(folder, [Undoing(decision=rejected.id, by="هدى", at=AT)])
    assert the_record(folder) == record


def test_of_several_decisions_on_one_thing_the_last_counts(folder: Path) -> None:
    words = words_of(the_record(folder))
    add_reviews(folder, [decided("statement", "reject", words, "هدى", AT)])
    add_reviews(folder, [decided("statement", "confirm", words, "سمر", AT + datetime.timedelta(1))])
    assert "confirmed by سمر" in the_record(folder).statements[0].reason


def test_where_two_must_agree_a_decision_waits_for_the_second(folder: Path) -> None:
    record = the_record(folder)
    rejected = decided("statement", "reject", words_of(record), "هدى", AT)
    add_reviews(folder, [Quorum(people=2, by="هدى", at=AT), rejected])
    assert the_record(folder) == record
    assert Reviews.read(folder).about("d") == (rejected,)
    add_reviews(folder, [Opinion(decision=rejected.id, agrees=True, by="سمر", at=AT)])
    assert the_record(folder).statements == record.statements[1:]


def test_a_decision_outlives_a_new_reading(folder: Path, pair: tuple[Document, Record]) -> None:
    document, record = pair
    first = record.statements[0]
    shorter = Span.cut(TEXT, first.content[0].start + 3, first.content[0].end)
    read_anew = msgspec.structs.replace(first, id="s-other", content=(shorter,))
    again = msgspec.structs.replace(record, reader="another", statements=(read_anew, *record.statements[1:]))
    add_reviews(folder, [decided("statement", "correct", words_of(record), "هدى", AT, chain=("وكالة النهر",))])
    Corpus.open(folder).add([(document, again)])
    assert [link.words for link in the_record(folder).statements[0].chain] == ["وكالة النهر"]


def test_a_decision_changes_what_is_merged_and_makes_the_published_situation_old(folder: Path) -> None:
    before = merged(folder)
    words = words_of(the_record(folder))
    assert any(member.quote.overlaps(words.span) and member.statement for c in before.claims for member in c.members)
    add_reviews(folder, [decided("statement", "reject", words, "هدى", AT)])
    assert current(Corpus.open(folder)) is None
    after = merged(folder)
    voices = [m for claim in after.claims for m in claim.members if m.statement and m.quote.overlaps(words.span)]
    assert voices == []


def test_a_name_can_be_corrected_and_one_that_names_nothing_goes_with_all_that_needs_it(folder: Path) -> None:
    record = the_record(folder)
    entity = next(entity for entity in record.entities if "سالم" in entity.name_ar)
    words = Words("d", entity.mentions[0])
    renamed = with_decisions(record, [decided("entity", "correct", words, "هدى", AT, name="سالم حسن العمري")])
    assert "سالم حسن العمري" in {each.name_ar for each in renamed.entities}
    without = with_decisions(record, [decided("entity", "reject", words, "هدى", AT)])
    assert entity.id not in msgspec.json.encode(without).decode()


@pytest.mark.parametrize("verdict", ["confirm", "reject", "correct"])
def test_a_decision_on_words_that_nothing_says_changes_nothing(folder: Path, verdict: Verdict) -> None:
    record = the_record(folder)
    nowhere = Words("d", Span.cut(TEXT, 0, 2))
    assert with_decisions(record, [decided("statement", verdict, nowhere, "هدى", AT)]) == record


def test_doctor_knows_the_log_and_a_damaged_line_is_named(folder: Path) -> None:
    add_reviews(folder, [decided("statement", "confirm", words_of(the_record(folder)), "هدى", AT)])
    assert check(folder) == ()
    path = folder / REVIEWS
    path.write_bytes(path.read_bytes() + b'{"type":"decision"}\n')
    with pytest.raises(StoreError, match=f"{REVIEWS}:2: damaged"):
        Reviews.read(folder)


def test_a_line_that_was_cut_off_never_was(folder: Path) -> None:
    words = words_of(the_record(folder))
    add_reviews(folder, [decided("statement", "confirm", words, "هدى", AT)])
    path = folder / REVIEWS
    path.write_bytes(path.read_bytes() + b'{"type":"deci')
    assert [d.by for d in Reviews.read(folder).decisions] == ["هدى"]
    add_reviews(folder, [decided("statement", "confirm", words, "سمر", AT + datetime.timedelta(1))])
    assert [d.by for d in Reviews.read(folder).decisions] == ["سمر"]
