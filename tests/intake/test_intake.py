"""Units in, a corpus out: each once, with its bytes; what is poison is set aside and can be tried again."""

import gzip
import shutil
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import msgspec
import poison
import pytest
from heard import Heard

from tawatur.errors import InputError, StoreError
from tawatur.intake import quarantine
from tawatur.intake.intake import Intake
from tawatur.intake.pool import Bounds
from tawatur.intake.readers import Choice
from tawatur.intake.tally import Tally
from tawatur.intake.unit import Coming, Defaults, Unit, coming
from tawatur.sources import Original, Spoilt
from tawatur.sources.kinds import Kind
from tawatur.store import Corpus
from tawatur.store.check import check

MakeUnit = Callable[..., Unit]

SOON = Bounds(seconds=lambda unit: 1, tries=2)


def keep(
    coming: Iterable[Coming],
    folder: Path,
    heard: Heard,
    *,
    workers: int = 0,
    cure: str | None = None,
    again: bool = False,
) -> Tally:
    tally = Tally()
    with Intake(partial(poison.desk, Choice(cure)), workers, heard, tally, SOON) as intake:
        intake.keep(coming, folder, again=again)
    return tally


def test_documents_are_kept_with_their_bytes(tmp_path: Path, unit: MakeUnit, heard: Heard) -> None:
    tally = keep([unit(1), unit(2)], tmp_path / "c", heard)
    corpus = Corpus.open(tmp_path / "c")
    assert (tally.read, tally.new, tally.failed) == (2, 2, 0)
    assert sorted(heard.kept_ids) == [document.id for document in corpus.documents()]
    for document in corpus.documents():
        assert document.original is not None
        assert corpus.ledger.data(document.original).decode() == document.text


def test_what_was_read_is_not_read_again(tmp_path: Path, unit: MakeUnit, heard: Heard) -> None:
    keep([unit(1), unit(2)], tmp_path, heard)
    again = keep([unit(2), unit(1), unit(3)], tmp_path, heard)
    assert (again.read, again.new) == (3, 1)
    assert len(heard.documents) == 3


def test_errors_are_told_in_their_place(tmp_path: Path, unit: MakeUnit, heard: Heard) -> None:
    tally = keep([InputError("a.bin", "binary data, not text"), unit(1, text=" "), unit(2)], tmp_path, heard)
    assert heard.errors == ["a.bin: binary data, not text", "1.txt: empty: there is no text in it"]
    assert (tally.read, tally.failed) == (1, 2)


def test_where_nothing_is_read_no_corpus_is_made(tmp_path: Path, heard: Heard) -> None:
    keep([InputError("a.bin", "binary data, not text")], tmp_path / "c", heard)
    assert not (tmp_path / "c").exists()


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        (poison.HANGS, "it takes longer than 1 s"),
        (poison.DIES, "the worker ended with status 3"),
        (poison.EATS, "it takes too much memory"),
    ],
)
def test_poison_is_set_aside_and_all_else_is_read(
    tmp_path: Path, unit: MakeUnit, heard: Heard, word: str, reason: str
) -> None:
    units = [unit(number) for number in range(10)]
    units[4] = unit(4, text=f"نص {word} رقم 4")
    tally = keep(units, tmp_path, heard, workers=2)
    assert heard.given_up == [("4.txt", reason)]
    assert (tally.read, tally.new, tally.failed, tally.quarantined) == (9, 9, 1, 1)
    corpus = Corpus.open(tmp_path)
    (held,) = quarantine.quarantined(corpus)
    assert (len(corpus), held.place, held.reason) == (9, "4.txt", reason)
    assert check(tmp_path) == ()


@pytest.fixture(scope="module")
def poisoned_once(tmp_path_factory: pytest.TempPathFactory, unit: MakeUnit) -> Path:
    folder = tmp_path_factory.mktemp("poisoned")
    keep([unit(1), unit(2, text=f"نص {poison.DIES} رقم 2")], folder, Heard(), workers=1)
    return folder


@pytest.fixture
def poisoned(tmp_path: Path, poisoned_once: Path) -> Path:
    """A corpus with one document, and one unit in quarantine."""
    return shutil.copytree(poisoned_once, tmp_path / "c")


def test_what_is_in_quarantine_is_told_but_not_tried_again(poisoned: Path, unit: MakeUnit, heard: Heard) -> None:
    tally = keep([unit(1), unit(2, text=f"نص {poison.DIES} رقم 2")], poisoned, heard)
    assert heard.given_up == [("2.txt", "the worker ended with status 3")]
    assert (tally.read, tally.quarantined) == (1, 1)


def test_another_try_reads_the_bytes_as_they_came(poisoned: Path, heard: Heard) -> None:
    corpus = Corpus.open(poisoned)
    units = quarantine.units(corpus, quarantine.quarantined(corpus))
    assert keep(units, poisoned, heard, cure="cure", again=True).read == 1
    healed = Corpus.open(poisoned)
    assert quarantine.quarantined(healed) == ()
    assert sorted(document.text for document in healed.documents())[-1] == f"نص {poison.DIES} رقم 2"


def test_another_try_in_vain_leaves_it_where_it_is(poisoned: Path, heard: Heard) -> None:
    corpus = Corpus.open(poisoned)
    keep(quarantine.units(corpus, quarantine.quarantined(corpus)), poisoned, heard, workers=1, again=True)
    assert Corpus.open(poisoned).manifest == corpus.manifest


def test_what_is_released_is_tried_with_the_next_reading(poisoned: Path, unit: MakeUnit, heard: Heard) -> None:
    corpus = Corpus.open(poisoned)
    quarantine.release(corpus, quarantine.quarantined(corpus))
    assert quarantine.quarantined(Corpus.open(poisoned)) == ()
    assert keep([unit(2, text=f"نص {poison.DIES} رقم 2")], poisoned, heard, cure="cure").new == 1


def test_an_archive_that_spoilt_is_set_aside_and_tried_again_whole(
    tmp_path: Path, unit: MakeUnit, heard: Heard
) -> None:
    lines = "".join(f'{{"text": "قال الوزير رقم {number} إن الطريق مفتوح."}}\n' for number in range(3))
    archive = Original(place="a.gz", data=gzip.compress(lines.encode()), kind=Kind.file)
    spoilt = coming(Spoilt(archive, "it takes longer than 30 s"), Defaults(outlet="جريدة"))
    tally = keep([unit(1), spoilt, unit(2)], tmp_path, heard)
    assert heard.given_up == [("a.gz", "it takes longer than 30 s")]
    assert (tally.read, tally.failed, tally.quarantined) == (2, 1, 1)
    corpus = Corpus.open(tmp_path)
    assert keep(quarantine.units(corpus, quarantine.quarantined(corpus)), tmp_path, heard, again=True).read == 3
    healed = Corpus.open(tmp_path)
    assert quarantine.quarantined(healed) == ()
    assert sum(document.outlet == "جريدة" for document in healed.documents()) == 3


def test_a_key_that_names_nothing_is_an_error(poisoned: Path) -> None:
    with pytest.raises(StoreError, match="nothing in quarantine is called u0"):
        quarantine.quarantined(Corpus.open(poisoned), ["u0"])


def test_another_version_of_a_page_is_told_once(tmp_path: Path, unit: MakeUnit, heard: Heard) -> None:
    def page(number: int) -> Unit:
        one = unit(number)
        original = msgspec.structs.replace(one.original, url="https://a.example/road")
        return msgspec.structs.replace(one, original=original)

    assert keep([page(1)], tmp_path, heard).versions == 0
    assert keep([page(2), page(3)], tmp_path, heard).versions == 1
    (versions,) = Corpus.open(tmp_path).pages()
    assert len(versions) == 3


def test_new_near_duplicates_are_counted(tmp_path: Path, unit: MakeUnit, heard: Heard) -> None:
    text = "أعلنت البلدية أن المياه عادت إلى الأحياء الشرقية من المدينة بعد انقطاع دام يومين كاملين بسبب عطل في المحطة"
    assert keep([unit(1, text=text), unit(2)], tmp_path, heard).copies == 0
    assert keep([unit(3, text=f"{text} الرئيسية"), unit(4)], tmp_path, heard).copies == 1


def test_a_worker_and_this_process_give_the_same_bytes(tmp_path: Path, unit: MakeUnit, heard: Heard) -> None:
    units = [unit(number) for number in range(40)]
    for workers in (0, 1, 2):
        keep(units, tmp_path / str(workers), heard, workers=workers)
    here, one, two = (Corpus.open(tmp_path / str(workers)).manifest for workers in (0, 1, 2))
    assert here.segments == one.segments == two.segments
    assert here.ledger == one.ledger == two.ledger
