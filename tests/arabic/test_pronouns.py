"""A word is found again under the pronoun that it carries."""

import pytest

from tawatur.arabic.normal import fold
from tawatur.arabic.pronouns import hosts

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
