"""A corpus keeps each document once, with its latest record, whatever the order of arrival."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.errors import StoreError
from tawatur.model import Document, Record
from tawatur.store import Corpus

MakePair = Callable[..., tuple[Document, Record]]


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_was_added_comes_back(tmp_path: Path, pair: MakePair) -> None:
    added = [pair(3), pair(1), pair(2)]
    assert Corpus.create(tmp_path / "c").add(added) == 3
    corpus = Corpus.open(tmp_path / "c")
    assert list(corpus.pairs()) == sorted(added, key=lambda pair: pair[0].id)
    assert list(corpus.documents()) == [pair(number)[0] for number in (1, 2, 3)]
    assert list(corpus.records()) == [pair(number)[1] for number in (1, 2, 3)]
    assert len(corpus) == 3


def test_adding_the_same_again_changes_no_byte(tmp_path: Path, pair: MakePair) -> None:
    corpus = Corpus.create(tmp_path)
    corpus.add([pair(1), pair(2), pair(1)])
    before = files(tmp_path)
    assert corpus.add([pair(2), pair(1)]) == 0
    assert Corpus.create(tmp_path).add([pair(1)]) == 0
    assert files(tmp_path) == before


def test_has_knows_documents_and_their_readers(tmp_path: Path, pair: MakePair) -> None:
    corpus = Corpus.create(tmp_path)
    document, record = pair(1)
    corpus.add([(document, record)])
    assert corpus.has(document.digest)
    assert corpus.has(document.digest, record.reader)
    assert not corpus.has(document.digest, "another")
    assert not corpus.has(pair(2)[0].digest)


def test_a_newer_reading_stands_for_the_document(tmp_path: Path, pair: MakePair) -> None:
    corpus = Corpus.create(tmp_path)
    corpus.add([pair(1), pair(2)])
    newer = pair(1, reader="by-hand-2")
    assert corpus.add([newer]) == 1
    assert len(corpus) == 2
    for seen in (corpus, Corpus.open(tmp_path)):
        assert list(seen.pairs()) == [newer, pair(2)]


def test_of_one_document_twice_in_a_batch_the_last_counts(tmp_path: Path, pair: MakePair) -> None:
    corpus = Corpus.create(tmp_path)
    assert corpus.add([pair(1), pair(1, reader="by-hand-2")]) == 1
    assert [record.reader for record in corpus.records()] == ["by-hand-2"]


def test_an_addition_by_another_process_is_not_lost(tmp_path: Path, pair: MakePair) -> None:
    one, other = Corpus.create(tmp_path), Corpus.create(tmp_path)
    one.add([pair(1)])
    assert other.add([pair(1), pair(2)]) == 1
    assert len(Corpus.open(tmp_path)) == 2


def test_a_reader_keeps_seeing_the_state_it_opened(tmp_path: Path, pair: MakePair) -> None:
    corpus = Corpus.create(tmp_path)
    corpus.add([pair(1)])
    opened = Corpus.open(tmp_path)
    corpus.add([pair(2), pair(1, reader="by-hand-2")])
    assert list(opened.pairs()) == [pair(1)]


def test_a_record_of_another_document_is_refused(tmp_path: Path, pair: MakePair) -> None:
    corpus = Corpus.create(tmp_path)
    with pytest.raises(ValueError, match="was not read from"):
        corpus.add([(pair(1)[0], pair(2)[1])])
    assert len(Corpus.open(tmp_path)) == 0


@given(
    order=st.permutations(range(6)),
    cuts=st.lists(st.integers(0, 6), max_size=3).map(sorted),
    again=st.lists(st.integers(0, 5), max_size=4),
)
def test_any_order_of_additions_gives_the_same_documents_in_the_same_order(
    pair: MakePair, order: list[int], cuts: list[int], again: list[int]
) -> None:
    with TemporaryDirectory() as folder:
        corpus = Corpus.create(folder)
        for start, end in zip([0, *cuts], [*cuts, 6], strict=True):
            corpus.add(map(pair, order[start:end]))
        corpus.add(map(pair, again))
        found = list(Corpus.open(folder).pairs())
    assert found == [pair(number) for number in range(6)]


def test_the_same_additions_give_the_same_bytes(tmp_path: Path, pair: MakePair) -> None:
    for name in ("a", "b"):
        corpus = Corpus.create(tmp_path / name)
        corpus.add([pair(1), pair(2)])
        corpus.add([pair(3)])
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(StoreError) as caught:
        Corpus.create(tmp_path)
    assert str(caught.value) == f"{tmp_path}: not a corpus folder, and not empty (it holds letters.txt)"
    assert list(files(tmp_path)) == ["letters.txt"]


def test_a_file_is_no_corpus(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()
    for use in (Corpus.open, Corpus.create):
        with pytest.raises(StoreError, match="not a corpus folder"):
            use(path)


def test_a_folder_with_awkward_characters_serves(tmp_path: Path, pair: MakePair) -> None:
    folder = tmp_path / "a[b] *'c' %مجلد"
    Corpus.create(folder).add([pair(1)])
    assert list(Corpus.open(folder).pairs()) == [pair(1)]


def version_of(document: Document, **changes: object) -> tuple[Document, Record]:
    changed = msgspec.structs.replace(document, **changes)
    return changed, Record(id=changed.id, digest=changed.digest, reader="by-hand-1")


def test_of_versions_with_one_id_all_are_kept_and_the_last_added_is_the_latest(tmp_path: Path, pair: MakePair) -> None:
    corpus = Corpus.create(tmp_path)
    old, other = pair(1), pair(2)
    new = version_of(old[0], text=f"{old[0].text} وأُغلق بعدها.")
    corpus.add([old, other])
    assert not corpus.has_other(old[0])
    assert corpus.has_other(new[0])
    corpus.add([new])
    for state in (corpus, Corpus.open(tmp_path)):
        assert len(list(state.pairs())) == 3
        assert list(state.latest()) == [new, other]
        assert state.has_other(old[0])


def test_of_versions_the_one_published_last_is_the_latest_whenever_it_was_added(tmp_path: Path, pair: MakePair) -> None:
    corpus = Corpus.create(tmp_path)
    new = pair(1)
    assert new[0].published is not None
    old = version_of(new[0], published=new[0].published.replace(year=2023), text="قال الوزير إن الطريق مغلق.")
    corpus.add([new])
    corpus.add([old])
    assert list(corpus.latest()) == [new]


def test_documents_with_one_address_are_versions_of_one_page(tmp_path: Path, pair: MakePair) -> None:
    first = version_of(pair(1)[0], url="https://a.example/road#top")
    second = version_of(pair(2)[0], url="https://a.example/road")
    other = version_of(pair(3)[0], url="https://a.example/")
    another = version_of(pair(4)[0], url="https://a.example")
    corpus = Corpus.create(tmp_path)
    corpus.add([first, second, other, another])
    assert [[key.id for key in page] for page in corpus.pages()] == [["doc-1", "doc-2"], ["doc-3"], ["doc-4"]]
    assert list(corpus.latest()) == [second, other, another]
