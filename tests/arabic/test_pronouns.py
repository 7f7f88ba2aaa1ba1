"""A word is found again under the pronoun that it carries."""

import pytest

from tawatur.arabic.normal import fold
from tawatur.arabic.pronouns import MINE, OURS, PRONOUNS, THIRD_PERSON, clear_hosts, hosts

CASES = [
    ("هاجمتها", "هاجمت", "ها"),
    ("مغادرته", "مغادرة", "ه"),
    ("أجلاهم", "أجلى", "هم"),
    ("قصفوها", "قصفوا", "ها"),
    ("إجلاؤهم", "إجلاء", "هم"),
    ("انسحابهما", "انسحاب", "هما"),
]


@pytest.mark.parametrize(("word", "host", "pronoun"), CASES)
def test_host(word: str, host: str, pronoun: str) -> None:
    assert (fold(host), pronoun) in set(hosts(fold(word)))


def test_a_word_without_pronoun_has_no_host() -> None:
    assert list(hosts(fold("قصف"))) == []


def test_a_last_ya_is_a_pronoun_for_nouns_only_and_hardly_ever() -> None:
    assert (fold("بلاد"), MINE) in hosts(fold("بلادي"))
    assert clear_hosts(fold("بلادي")) == ()
    assert clear_hosts(fold("بلادها")) == hosts(fold("بلادها"))


def test_the_third_person_is_all_but_the_speakers_themselves() -> None:
    assert PRONOUNS.keys() - {MINE, OURS, "ني"} == THIRD_PERSON
