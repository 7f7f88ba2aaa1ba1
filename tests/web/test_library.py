"""One library, two ways to keep it: merged in memory and asked of the published tables; the answers are the same."""

import datetime
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest
from web.eventful import EVENTFUL
from web.reports import REPORTS, document, serving, stored

from tawatur.engines.laptop import Laptop
from tawatur.engines.merging import merge_corpus
from tawatur.model import Document
from tawatur.store import Corpus
from tawatur.web.library import Library, Wanted
from tawatur.web.library.merged import Merged
from tawatur.web.library.published import PublishedLibrary
from tawatur.web.library.shelf import FolderShelf

NEARLY = ("e", "بوابة المدينة", 4, "قتلى في الجسر", f"{REPORTS[0][4]} وأضاف أن الجسر قديم.")
MAY_4 = datetime.date(2024, 5, 4)
LATE = Document.of("قال مصدر طبي إن 12 مدنيا قتلوا في انهيار جسر الوادي.", id="late", title="بلا ناقل")
LATER = ("a", "رويترز", 6, "قتلى في الجسر", f"{REPORTS[0][4]} ثم ارتفعت الحصيلة.")


def published(folder: Path) -> None:
    """Merge the corpus and publish what comes of it."""
    with closing(Laptop(1)) as engine:
        merge_corpus(Corpus.open(folder), engine)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Library, Library]:
    """The library in memory, and the one over what is published."""
    reports = [document(*report) for report in (*REPORTS, NEARLY, LATER, *EVENTFUL)]
    folder = stored(tmp_path_factory.mktemp("both") / "corpus", reports)
    stored(folder, [LATE])
    in_memory = Merged(Corpus.open(folder))
    published(folder)
    asked = FolderShelf(folder).current()
    assert isinstance(asked, PublishedLibrary)
    return in_memory, asked


QUESTIONS: dict[str, Callable[[Library], Any]] = {
    "overview": lambda library: msgspec.structs.replace(library.overview(), built=None),
    "claims": lambda library: library.claims(Wanted()),
    "contested claims": lambda library: library.claims(Wanted(status="contested")),
    "claims of some days": lambda library: library.claims(Wanted(since=document(*REPORTS[3]).published)),
    "claims with words": lambda library: library.claims(Wanted(words="والجسر")),
    "claims about each": lambda library: [library.claims(Wanted(about=id)) for id in things(library)],
    "the second page": lambda library: library.claims(Wanted(page=2, size=2)),
    "each claim": lambda library: [library.claim(claim.id) for claim in claims(library)],
    "claims in a document": lambda library: {claim.id for claim in library.claims_in("c")},
    "claims said by each": lambda library: [
        library.claims_said_by(thing, Wanted()) for thing in library.things(Wanted()).items
    ],
    "origins": lambda library: library.origins(m.origin for claim in claims(library) for m in claim.members),
    "documents": lambda library: library.documents(Wanted()),
    "documents with words": lambda library: library.documents(Wanted(words="مدنيا")),
    "pairs": lambda library: library.pairs(["c", "none", "a"]),
    "headings": lambda library: library.headings(["c", "none", "a"]),
    "places": lambda library: {doc: dict(names) for doc, names in library.places(["c", "none", "a"]).items()},
    "versions": lambda library: library.versions("a"),
    "copies": lambda library: [each.id for each in library.copies("a")],
    "additions": lambda library: library.additions(),
    "what came since": lambda library: [sorted(library.came_since(n, ["a", "b", "late", "none"])) for n in range(3)],
    "claims that came since": lambda library: [library.claims(Wanted(after=n)) for n in range(3)],
    "documents that came since": lambda library: [library.documents(Wanted(after=n)) for n in range(3)],
    "what each is called": lambda library: [library.called(id) for id in ("a", "late", "none")],
    "things": lambda library: library.things(Wanted()),
    "things with words": lambda library: library.things(Wanted(words="سالم")),
    "figures": lambda library: library.figure_sets(None, Wanted()),
    "disputed figures": lambda library: library.figure_sets("conflict", Wanted()),
    "figures of claims": lambda library: [sorted(s.id for s in library.figures_of(c)) for c in claims(library)],
    "ties": lambda library: [sorted(tie.id for tie in library.ties(id)) for id in things(library)],
    "moments": lambda library: [library.moments(id) for id in things(library)],
    "namings": lambda library: [library.namings(id) for id in things(library)],
    "moments by day": lambda library: library.moments_by_day(Wanted()),
    "timeline": lambda library: library.timeline(Wanted(), None),
    "timeline of a type and some days": lambda library: library.timeline(Wanted(since=MAY_4), "ASSAULT"),
    "network": lambda library: library.network(Wanted(), None),
    "network of a type and some days": lambda library: library.network(Wanted(until=MAY_4), "supports"),
    "network about each": lambda library: [library.network(Wanted(about=id), None) for id in things(library)],
    "named variously": lambda library: library.named_variously(Wanted()),
    "explanations": lambda library: library.explanations(Wanted()),
    "profiles": lambda library: library.profiles(Wanted(), None),
    "profiles of speakers": lambda library: library.profiles(Wanted(page=2, size=1), "speaker"),
    "search": lambda library: library.search("الجسر"),
    "nothing": lambda library: (
        library.claim("c0"),
        library.named(["t0"]),
        library.pairs([]),
        library.versions("none"),
    ),
}


def claims(library: Library) -> Any:
    return library.claims(Wanted()).items


def things(library: Library) -> list[str]:
    return [thing.id for thing in library.things(Wanted()).items]


@pytest.mark.parametrize("question", QUESTIONS)
def test_both_answer_alike(both: tuple[Library, Library], question: str) -> None:
    in_memory, asked = (QUESTIONS[question](library) for library in both)
    assert in_memory == asked


def test_the_questions_are_not_answered_emptily(both: tuple[Library, Library]) -> None:
    library = both[1]
    assert library.claims(Wanted(words="والجسر")).total
    assert library.figure_sets("conflict", Wanted()).total
    assert library.timeline(Wanted(since=MAY_4), "ASSAULT").total
    assert library.network(Wanted(until=MAY_4), "supports").total
    assert library.named_variously(Wanted()).total and library.explanations(Wanted()).total
    assert library.additions() == 2
    assert library.came_since(1, ["a", "late"]) == {"late"}
    assert [each.id for each in library.documents(Wanted(after=1)).items] == ["late"]
    assert 0 < library.claims(Wanted(after=1)).total < library.claims(Wanted()).total
    assert library.called("late") == "بلا ناقل"
    assert "بوابة المدينة" in {each.outlet for each in library.copies("a")}
    assert [version.published.day for version in library.versions("a")] == [3, 6]


def test_what_is_published_anew_is_shown_and_the_old_answers_to_its_end(tmp_path: Path) -> None:
    folder = stored(tmp_path / "corpus", [document(*REPORTS[0])])
    published(folder)
    shelf = FolderShelf(folder)
    before = shelf.current()
    stored(folder, [document(*REPORTS[1])])
    assert shelf.current() is before
    published(folder)
    assert shelf.current().overview().documents == 2
    assert before.overview().documents == 1
    assert before.claims(Wanted()).total


def test_a_corpus_may_be_named_from_where_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    published(stored(tmp_path / "corpus", [document(*REPORTS[0])]))
    monkeypatch.chdir(tmp_path)
    library = FolderShelf(Path("corpus")).current()
    assert set(library.pairs(["a"])) == {"a"}


def test_a_published_table_that_is_damaged_is_named(tmp_path: Path) -> None:
    folder = stored(tmp_path / "corpus", [document(*REPORTS[0])])
    published(folder)
    for file in (folder / "situation").glob("*.parquet"):
        file.write_bytes(b"no table")
    page = serving(folder).get("/en/")
    assert page.status_code == 503
    assert f"tawatur doctor {folder}" in page.text
