"""The lexicon of names: what its loaders make of a row, and how they say that one is bad."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from tawatur.arabic.normal import fold
from tawatur.arabic.tokens import tokenise
from tawatur.errors import LexiconError
from tawatur.lexicon import event_heads as event_heads_module
from tawatur.lexicon import given_names as given_names_module
from tawatur.lexicon import heads as heads_module
from tawatur.lexicon import name_adjectives as name_adjectives_module
from tawatur.lexicon import name_cues as name_cues_module
from tawatur.lexicon import name_particles as name_particles_module
from tawatur.lexicon import nationalities as nationalities_module
from tawatur.lexicon import not_names as not_names_module
from tawatur.lexicon import offices as offices_module
from tawatur.lexicon import surnames as surnames_module
from tawatur.lexicon.event_heads import event_heads
from tawatur.lexicon.given_names import given_names
from tawatur.lexicon.heads import heads
from tawatur.lexicon.name_adjectives import name_adjectives
from tawatur.lexicon.name_cues import announces, name_cues
from tawatur.lexicon.name_particles import name_particles
from tawatur.lexicon.names import index_names, names, read_names
from tawatur.lexicon.nationalities import nationalities
from tawatur.lexicon.not_names import not_names
from tawatur.lexicon.offices import offices
from tawatur.lexicon.ordinary import ordinary_words
from tawatur.lexicon.surnames import surnames
from tawatur.lexicon.table import DATA, read_table
from tawatur.lexicon.vocabulary import vocabulary

NAMES_HEADER = "name_ar\tlabel\tkind\tname_en\twikidata\tvariants\tflags\n"


def names_file(folder: Path, *rows: str) -> Path:
    path = folder / "some_names.tsv"
    path.write_text(NAMES_HEADER + "".join(row + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_row_becomes_a_name(tmp_path: Path) -> None:
    path = names_file(tmp_path, "جبهة الغصن\tORG\tarmed_group\tBranch Front\tQ1\tالغصن|جماعة الغصن\tarmed")
    (name,) = read_names([path])
    assert (name.forms, name.armed, name.media, name.wikidata) == (
        ("جبهة الغصن", "الغصن", "جماعة الغصن"),
        True,
        False,
        "Q1",
    )


def test_only_the_canonical_spelling_of_a_common_name_needs_a_cue(tmp_path: Path) -> None:
    (name,) = read_names([names_file(tmp_path, "الغصن\tORG\tnewspaper\t\t\tجريدة الغصن\tmedia|common")])
    assert name.needs_cue("الغصن") and not name.needs_cue("جريده الغصن")


def test_homonyms_share_a_spelling_in_the_order_of_the_file(tmp_path: Path) -> None:
    path = names_file(tmp_path, "زعفرون\tGPE\ttown\t\t\t\t", "نهر زعفرون\tLOC\triver\t\t\tزعفرون\t")
    match = index_names(read_names([path])).at(tokenise("في زعفرون", vocabulary()), 1)
    assert match is not None and [name.label for name in match.value] == ["GPE", "LOC"]


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("\tGPE\ttown\t\t\t\t", "some_names.tsv:2: name_ar is empty"),
        ("زعفرون\tTOWN\ttown\t\t\t\t", "some_names.tsv:2: label is 'TOWN'"),
        ("زعفرون\tGPE\ttown\t\t\t\t\tmore", "some_names.tsv:2: 8 cells"),
    ],
)
def test_a_bad_name_is_told_by_file_and_line(tmp_path: Path, row: str, complaint: str) -> None:
    with pytest.raises(LexiconError, match=complaint):
        read_names([names_file(tmp_path, row)])


@pytest.mark.parametrize(
    ("module", "load", "file", "text"),
    [
        (heads_module, heads, "heads.tsv", "word\tplural\tlabel\tkind\tnamed\trole\nبلدة\t\tCITY\ttown\tno\tplace\n"),
        (offices_module, offices, "offices.tsv", "word\tfeminine\tplural\trole\nنجار\t\t\tcraft\n"),
        (nationalities_module, nationalities, "nationalities.tsv", "adjective\tcountry\tname_en\tplural\n\tقطر\t\t\n"),
        (surnames_module, surnames, "surnames.tsv", "name\tnote\n\tx\n"),
        (given_names_module, given_names, "given_names.tsv", "name\tgender\n\tm\n"),
        (name_adjectives_module, name_adjectives, "name_adjectives.tsv", "word\trole\nعام\tsome\n"),
        (name_particles_module, name_particles, "name_particles.tsv", "word\troles\n\tlink\n"),
        (name_cues_module, name_cues, "name_cues.tsv", "word\troles\n\tcalled\n"),
        (not_names_module, not_names, "not_names.tsv", "phrase\tnote\n\tx\n"),
        (event_heads_module, event_heads, "event_heads.tsv", "word\tkind\tcompleted\nمعركة\t\tplace\n"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.endswith(".tsv") else "",
)
def test_every_loader_tells_a_bad_row_by_file_and_line(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    module: ModuleType,
    load: Callable[[], object],
    file: str,
    text: str,
) -> None:
    (tmp_path / "head_limits.tsv").write_text("word\tcompleted\tdescribed\tkept\n", encoding="utf-8")
    (tmp_path / file).write_text(text, encoding="utf-8")
    monkeypatch.setattr(module, "DATA", tmp_path)
    with pytest.raises(LexiconError, match=f"{file}:2: "):
        load.__wrapped__()  # type: ignore[attr-defined]


OWN_FILES = {
    "event_heads.tsv": "word",
    "head_limits.tsv": "word",
    "name_adjectives.tsv": "word",
    "name_cues.tsv": "word",
    "name_particles.tsv": "word",
    "not_names.tsv": "phrase",
}


@pytest.mark.parametrize(("file", "column"), OWN_FILES.items())
def test_no_word_stands_twice_in_a_file(file: str, column: str) -> None:
    words = [fold(row[column]) for row in read_table(DATA / file, (column,))]
    assert len(words) == len(set(words))


def test_only_heads_have_limits() -> None:
    limited = {row["word"] for row in read_table(DATA / "head_limits.tsv", ("word",))}
    assert limited <= {row["word"] for row in read_table(DATA / "heads.tsv", ("word",))}


def test_the_limits_of_a_head_come_from_their_file() -> None:
    assert heads()["وزاره"].completed == "any" and heads()["وزاره"].kept
    assert heads()["شركه"].kept is False
    assert heads()["محيط"].completed == "none"


def test_a_plural_announces_several_and_a_singular_wins_over_it() -> None:
    assert heads()["بلدات"].plural and not heads()["وحدات"].plural


@pytest.mark.parametrize(("form", "plural"), [("رءيس", False), ("رءيسه", False), ("رءساء", True)])
def test_an_office_is_known_in_all_its_forms(form: str, plural: bool) -> None:
    office = offices()[form]
    assert (office.word, office.role, office.plural) == ("رئيس", "office", plural)


def test_a_nationality_has_its_adjectives_and_its_people() -> None:
    known = nationalities()
    assert known.adjectives["لبنانيه"].country == "لبنان"
    assert known.people["لبنانيون"] is known.people["لبنانيين"]
    assert known.people["اتراك"].adjective == "تركي"


def test_a_given_name_is_known_by_its_spelling() -> None:
    assert given_names().spelled("امام", "إمام") and not given_names().spelled("امام", "أمام")


def test_cues_and_particles_have_their_roles() -> None:
    assert announces("المدعو", "called") and not announces("المدعو", "place")
    assert "prefix" in name_particles()["ابو"] and "link" in name_particles()["بن"]
    assert name_adjectives()["عامه"] and not name_adjectives()["حالي"]


def test_an_ordinary_word_is_known_without_its_article() -> None:
    assert {"مساء", "جريح", "خميس"} <= ordinary_words()


def test_the_shipped_names_load() -> None:
    assert "دمشق" in names() and "ابوظبي" in names()
    assert "الخطيب" in surnames() and event_heads()["معركه"].kind == "battle"
    assert not_names().at(tokenise("راس السنه", vocabulary()), 0) is not None
