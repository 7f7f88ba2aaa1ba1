"""The lexicon of numbers and of what they count holds together."""

import re

import pytest

from tawatur.arabic.normal import fold
from tawatur.arabic.tokens import tokenise
from tawatur.errors import LexiconError
from tawatur.lexicon import numbers as numbers_module
from tawatur.lexicon.counted import counted_nouns
from tawatur.lexicon.currencies import currencies
from tawatur.lexicon.kind_cues import kind_cues
from tawatur.lexicon.table import DATA, read_table
from tawatur.lexicon.unit_families import unit_size
from tawatur.lexicon.vocabulary import vocabulary

FILES = {
    "counted.tsv": ("noun", "kind"),
    "currencies.tsv": ("noun", "code"),
    "figure_words.tsv": ("phrase", "role"),
    "numbers.tsv": ("word", "role"),
    "quantity_words.tsv": ("phrase", "bound", "place"),
    "unit_families.tsv": ("unit",),
    "vague_numbers.tsv": ("word", "role"),
}


@pytest.mark.parametrize(("file", "columns"), FILES.items())
def test_nothing_stands_twice(file: str, columns: tuple[str, ...]) -> None:
    rows = [tuple(row[column] for column in columns) for row in read_table(DATA / file, columns)]
    assert len(rows) == len(set(rows))


def test_units_are_english_singular_nouns_and_currencies_codes() -> None:
    units = {form.noun.unit for form in counted_nouns().forms.values()}
    assert {unit for unit in units if not re.fullmatch(r"[a-z]+( [a-z]+)*", unit)} == set()
    codes = {currency.code for options in currencies().named.values() for currency in options}
    assert {code for code in codes if not re.fullmatch(r"[A-Z]{3}|[a-z]+", code)} == set()


def test_hundreds_of_nouns_are_counted() -> None:
    assert len({form.noun for form in counted_nouns().forms.values()}) >= 400


# A form in a text, its unit, its number
FORMS = [
    ("جنديا", "person", "singular"),
    ("الجنود", "person", "plural"),
    ("مدنيون", "person", "plural"),
    ("مدنيين", "person", "doubtful"),
    ("بسيارتين", "vehicle", "dual"),
    ("طائرتي", "aircraft", "construct"),
    ("جنودها", "person", "plural"),
    ("سيارته", "vehicle", "singular"),
    ("آليات", "vehicle", "plural"),
    ("جنيها", None, None),
    ("التي", None, None),
]


@pytest.mark.parametrize(("word", "unit", "number"), FORMS)
def test_a_noun_is_known_in_its_forms(word: str, unit: str | None, number: str | None) -> None:
    (token,) = tokenise(word, vocabulary())
    found = counted_nouns().form(token)
    assert (found and found.noun.unit, found and found.number) == (unit, number)


def test_a_currency_is_known_in_its_forms() -> None:
    assert {option.code for option in currencies().named[fold("جنيها")]} >= {"EGP", "SDG"}
    assert fold("ليرتين") in currencies().duals


def test_a_verb_that_begins_like_the_first_person_is_a_cue() -> None:
    (token,) = tokenise("استشهد", vocabulary())
    assert kind_cues().before(token) == "killed"


# A word or words behind a number, whether it counts several, and the kind that they give it
BEHIND = [
    ("قتلوا", True, "killed"),
    ("قتل", True, None),
    ("قتل", False, "killed"),
    ("من منازلهم", True, "displaced"),
    ("من تحت الأنقاض", True, "evacuated"),
    ("بين القتلى", True, "killed"),
    ("القتلى", True, None),
]


@pytest.mark.parametrize(("words", "several", "kind"), BEHIND)
def test_what_stands_behind_a_number_gives_its_kind(words: str, several: bool, kind: str | None) -> None:
    assert kind_cues().after(tokenise(words, vocabulary()), 0, several=several) == kind


def test_a_unit_of_no_family_is_one_by_itself() -> None:
    assert unit_size("hectare").family == unit_size("dunam").family
    assert (unit_size("treaty").family, unit_size("treaty").size) == ("treaty", 1)


def test_a_bad_value_is_named_with_its_place(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    path = DATA.__class__(str(tmp_path)) / "numbers.tsv"
    path.write_text("word\tvalue\trole\nواحد\tuno\tone\n", encoding="utf-8")
    monkeypatch.setattr(numbers_module, "DATA", path.parent)
    with pytest.raises(LexiconError, match=r"numbers\.tsv:2: value 'uno'"):
        numbers_module.numbers.__wrapped__()
