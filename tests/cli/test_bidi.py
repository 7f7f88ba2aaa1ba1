"""No run of text turns what stands beside it, and none drives the terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.cli.bidi import isolate, message, plain, unclosed, unmarked, wrap

RLI, FSI, PDI = "\u2067", "\u2068", "\u2069"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("رويترز", f"{RLI}رويترز{PDI}"),
        ("BBC عربي", f"{RLI}BBC عربي{PDI}"),
        ("Reuters", f"{FSI}Reuters{PDI}"),
        (" سطر\n  آخر ", f"{RLI}سطر آخر{PDI}"),
        ("\u202eنص\u2066", f"{RLI}نص{PDI}"),
        ("\x1b[31mنص\x07", f"{RLI}[31mنص{PDI}"),
        ("می‌شود", f"{RLI}می‌شود{PDI}"),
        ("", ""),
    ],
)
def test_a_run_is_isolated(text: str, shown: str) -> None:
    assert isolate(text) == shown


@given(st.text(st.characters(codec="utf-8")))
def test_isolates_are_always_closed_and_controls_gone(text: str) -> None:
    shown = isolate(text)
    assert shown.count(PDI) == shown.count(RLI) + shown.count(FSI) <= 1
    assert "\x1b" not in shown
    assert "\n" not in shown


@given(st.lists(st.text("ابتث", min_size=1, max_size=9), min_size=1, max_size=30), st.integers(10, 40))
def test_wrapped_lines_keep_every_word_and_the_width(words: list[str], width: int) -> None:
    lines = wrap(" ".join(words), width)
    assert " ".join(map(plain, lines)).split() == words
    assert all(len(line) <= width + 2 and line[0] == RLI and line[-1] == PDI for line in lines)


def test_the_marks_can_be_taken_off_again() -> None:
    assert unmarked(f"{isolate('رويترز')} · {isolate('Reuters')}") == "رويترز · Reuters"


def test_a_message_is_a_run_of_its_own_on_a_terminal_alone() -> None:
    assert message("لم يُقرأ: a.txt\n", True) == f"{FSI}لم يُقرأ: a.txt{PDI}"
    assert message("لم يُقرأ: a.txt\n", False) == "لم يُقرأ: a.txt"


def test_what_a_text_leaves_open_is_told() -> None:
    assert unclosed(f"{RLI}a{FSI}b{PDI} c") == RLI
    assert unclosed(f"{isolate('رويترز')}{PDI}") == ""
