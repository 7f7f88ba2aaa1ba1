"""From the order of the eye to the order of the language: what a page shows from left to right, as it is read.

After the Unicode Bidirectional Algorithm (UAX #9), run backwards on single lines.
"""

import re

from tawatur.sources.plausible import known_letters

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_ARABIC_DIGITS = "\u0660-\u0669\u06f0-\u06f9"
_RTL_LETTER = re.compile(rf"(?![{_ARABIC_DIGITS}])[{_RTL}]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u052f]")
_DIGIT = rf"[0-9{_ARABIC_DIGITS}]"
_NUMBER = rf"{_DIGIT}+(?:[.,/:٫٬]{_DIGIT}+)*"
# What runs from left to right on a line that runs from right to left.
_LTR_RUN = re.compile(rf"{_LATIN.pattern}(?:[^{_RTL}]*(?:{_LATIN.pattern}|{_DIGIT}))?[/]?|{_NUMBER}")
_PERCENT_FIRST = re.compile(rf"(?<!{_DIGIT})([%٪])({_NUMBER})")
_PAIRS = ("()", "[]", "«»", "<>", "{}")
_MIN_GAIN = 0.2


def is_rtl(text: str) -> bool:
    """Whether more letters run from right to left than from left to right."""
    return len(_RTL_LETTER.findall(text)) > len(_LATIN.findall(text))


def logical(shown: str, rtl: bool) -> str:
    """The line as it is read, of the line as it is seen from left to right on a page that runs to the left if `rtl`."""
    if not rtl or not _RTL_LETTER.search(shown):
        return shown
    pieces = []
    end = len(shown)
    for match in reversed(list(_LTR_RUN.finditer(shown))):
        pieces += [shown[match.end() : end][::-1], match[0]]
        end = match.start()
    pieces.append(shown[:end][::-1])
    return _PERCENT_FIRST.sub(r"\2\1", "".join(pieces))


def is_mirrored(text: str) -> bool:
    """Whether the words make more sense read from their ends, as where a program drew them without Arabic's rules."""
    turned = "\n".join(logical(line, rtl=True) for line in text.splitlines())
    return _plausible(turned) > _plausible(text) + _MIN_GAIN


def facing(text: str) -> str:
    """The text with its brackets turned so that they face each other: a file may give the shapes that are seen."""
    for pair in _PAIRS:
        if _unmatched(text, pair) > _unmatched(text, pair[::-1]):
            text = text.translate(str.maketrans(pair, pair[::-1]))
    return text


def _plausible(text: str) -> float:
    known, letters = known_letters(text)
    return known / letters if letters else 0.0


def _unmatched(text: str, pair: str) -> int:
    """How many brackets of the pair have no partner on their line."""
    return sum(_unmatched_on(line, pair) for line in text.splitlines())


def _unmatched_on(line: str, pair: str) -> int:
    depth = unmatched = 0
    for character in line:
        if character == pair[0]:
            depth += 1
        elif character == pair[1] and depth:
            depth -= 1
        elif character == pair[1]:
            unmatched += 1
    return unmatched + depth
