"""Sentences survive quotations, abbreviations, headlines without a full stop, emoji and bullets."""

import pytest

from tawatur.arabic.text import analyse
from tawatur.lexicon.vocabulary import vocabulary


def split(text: str) -> list[str]:
    analysed = analyse(text, vocabulary())
    return [text[analysed.tokens[s.first].start : analysed.tokens[s.last - 1].end] for s in analysed.sentences]


CASES = [
    ("وصل الوفد. ثم غادر.", ["وصل الوفد.", "ثم غادر."]),
    ("قال: «لن نعود. انتهى الأمر.» ثم خرج.", ["قال: «لن نعود. انتهى الأمر.» ثم خرج."]),
    ("حضر د. سامر اللقاء. وتحدث بعده م. هاني.", ["حضر د. سامر اللقاء.", "وتحدث بعده م. هاني."]),
    ("عنوان بلا نقطة\nمتن الخبر.", ["عنوان بلا نقطة", "متن الخبر."]),
    ("■ 21:40 قصف\n■ 21:15 هدوء", ["■ 21:40 قصف", "■ 21:15 هدوء"]),
    ("لماذا؟ لا أحد يعرف!", ["لماذا؟", "لا أحد يعرف!"]),
    ("بلغت 3.5 ملايين. وزادت.", ["بلغت 3.5 ملايين.", "وزادت."]),
    ("انتظروا... سنعود", ["انتظروا...", "سنعود"]),
    ("شكرا 🤲\nإلى اللقاء", ["شكرا 🤲", "إلى اللقاء"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


QUOTATIONS = [
    ("قال «نعم» ومضى", ["نعم"]),
    ('قال "نعم" ومضى', ["نعم"]),
    ("قال “نعم” ومضى", ["نعم"]),
    ("قال ”نعم“ ومضى", ["نعم"]),
    ('قال «سمعت "لا" منه» ومضى', ['سمعت "لا" منه', "لا"]),
    ("قال «نعم ومضى\nسطر آخر", ["نعم ومضى"]),
    ('قال “نعم" ومضى', ["نعم"]),
    ("بلا علامات", []),
]


@pytest.mark.parametrize(("text", "expected"), QUOTATIONS)
def test_quotations_in_all_styles_also_mismatched_or_open(text: str, expected: list[str]) -> None:
    found = analyse(text, vocabulary()).quotations
    assert [text[q.start : q.end] for q in found] == expected
