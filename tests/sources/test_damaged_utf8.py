"""UTF-8 that is damaged stays UTF-8: what is broken is marked and said, and costs only itself."""

import random
from collections.abc import Callable

import pytest
from test_encoding_matrix import stretches

from tawatur.sources.decoding import BROKEN, UNCERTAIN, decode

FILES = 60
ARABIC = range(0x0600, 0x0700)
Damage = Callable[[bytes, random.Random], bytes]


def overwritten(letter: bytes, chance: random.Random) -> bytes:
    """One of its bytes is another one, whatever it be."""
    at = chance.randrange(len(letter))
    return letter[:at] + chance.randbytes(1) + letter[at + 1 :]


def lost(letter: bytes, chance: random.Random) -> bytes:
    """One of its bytes is missing."""
    at = chance.randrange(len(letter))
    return letter[:at] + letter[at + 1 :]


def foreign(letter: bytes, chance: random.Random) -> bytes:
    """It is written as another encoding would."""
    return letter.decode().encode(chance.choice(("cp1256", "mac-arabic")), "replace")


def damaged(text: str, rate: float, damage: Damage, chance: random.Random) -> bytes:
    """The text as UTF-8 with so many of its Arabic letters damaged, at least one."""
    letters = [place for place, character in enumerate(text) if ord(character) in ARABIC]
    hit = {place for place in letters if chance.random() < rate} or {chance.choice(letters)}
    return b"".join(
        damage(character.encode(), chance) if place in hit else character.encode()
        for place, character in enumerate(text)
    )


@pytest.mark.parametrize("damage", [overwritten, lost, foreign])
@pytest.mark.parametrize("rate", [0.001, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2])
def test_it_is_read_as_utf8_and_what_is_broken_is_said(rate: float, damage: Damage) -> None:
    chance = random.Random(rate)
    for number, text in enumerate(stretches()[:FILES]):
        data = damaged(text, rate, damage, chance)
        decoded = decode(data, str(number), chance.choice((None, "utf-8", "windows-1256")))
        assert decoded.encoding == "utf-8"
        assert decoded.text == data.decode(errors="replace").replace("\0", "\ufffd")
        assert bool(decoded.notes) == ("\ufffd" in decoded.text)


@pytest.mark.parametrize(("last", "cut"), [("ا", 1), ("€", 1), ("€", 2), ("😀", 3)])
def test_a_character_that_is_cut_at_the_end_is_marked(last: str, cut: int) -> None:
    text = stretches()[0]
    decoded = decode(f"{text}{last}".encode()[:-cut], "x")
    assert (decoded.text, decoded.encoding) == (f"{text}\ufffd", "utf-8")
    assert decoded.notes == (BROKEN.format(count=1),)


@pytest.mark.parametrize("share", [0.1, 0.25, 0.5])
def test_of_two_encodings_in_one_file_utf8_is_read_and_the_doubt_is_said(share: float) -> None:
    for text in stretches()[:FILES]:
        at = int(len(text) * (1 - share))
        one, other = text[:at].encode(), text[at:].encode("cp1256", "replace")
        for data in (one + other, other + one):
            decoded = decode(data, "x")
            assert decoded.encoding == "utf-8"
            assert text[:at] in decoded.text
            assert UNCERTAIN.format(encoding="utf-8") in decoded.notes


def test_where_little_of_it_is_utf8_the_doubt_is_said_too() -> None:
    for text in stretches()[:FILES]:
        at = len(text) // 6
        decoded = decode(text[at:].encode("cp1256", "ignore") + text[:at].encode(), "x")
        assert decoded.notes == (UNCERTAIN.format(encoding=decoded.encoding),)
