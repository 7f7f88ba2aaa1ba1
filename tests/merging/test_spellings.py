"""Spellings of one foreign word, and Arabic words that only look alike."""

import pytest

from tawatur.merging.spellings import heard

SPELLINGS = [
    ("هوكستين", "هوكستاين", True),
    ("زيلينسكي", "زيلنسكي", True),
    ("غروسي", "جروسي", True),
    ("شولتز", "شولتس", True),
    ("تشرتشوف", "شرشوف", True),
    ("پتروف", "بتروف", True),
    ("اندرسون", "انديرسن", True),
    ("محمد", "احمد", False),
    ("سالم", "سليم", False),
    ("راشدي", "رشيدي", False),
    ("جابري", "جبوري", False),
    ("صوران", "سوران", False),
    ("منصوره", "منصوريه", False),
    ("معروفي", "معرفي", False),
]


@pytest.mark.parametrize(("one", "other", "alike"), SPELLINGS)
def test_two_spellings_sound_alike(one: str, other: str, alike: bool) -> None:
    assert (heard((one,)) == heard((other,))) is alike
