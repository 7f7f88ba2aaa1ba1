"""Text of both directions in one terminal line (Unicode Annex 9): no run can turn what stands beside it."""

import re
import textwrap

RIGHT_TO_LEFT_ISOLATE = "\u2067"
FIRST_STRONG_ISOLATE = "\u2068"
END_OF_ISOLATE = "\u2069"

_ARABIC = re.compile(r"[\u0600-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFC]")
_ISOLATES = re.compile(f"[{RIGHT_TO_LEFT_ISOLATE}{FIRST_STRONG_ISOLATE}{END_OF_ISOLATE}]")
_WHITE = re.compile(r"\s+")
# Control characters could drive the terminal, the text's own direction marks could leave an isolate open.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    """The text on one line, without control characters and direction marks."""
    return _CONTROLS.sub("", _WHITE.sub(" ", text)).strip()


def unmarked(text: str) -> str:
    """The text without the direction marks of this module, for files and programs that do not want them."""
    return _ISOLATES.sub("", text)


def unclosed(text: str) -> str:
    """The marks of the isolates that are still open where the text ends."""
    opened: list[str] = []
    for mark in _ISOLATES.findall(text):
        if mark != END_OF_ISOLATE:
            opened.append(mark)
        elif opened:
            opened.pop()
    return "".join(opened)


def isolate(text: str) -> str:
    """The text as a run of its own: right-to-left where it holds Arabic, else by its first strong character."""
    text = plain(text)
    if not text:
        return ""
    opening = RIGHT_TO_LEFT_ISOLATE if _ARABIC.search(text) else FIRST_STRONG_ISOLATE
    return f"{opening}{text}{END_OF_ISOLATE}"


def message(text: str, terminal: bool) -> str:
    """The text on one line; on a terminal it is written in the direction of its first strong character."""
    return f"{FIRST_STRONG_ISOLATE}{plain(text)}{END_OF_ISOLATE}" if terminal else plain(text)


def wrap(text: str, width: int) -> list[str]:
    """The text broken into lines of at most `width` code points, each a run of its own."""
    direction = RIGHT_TO_LEFT_ISOLATE if _ARABIC.search(text) else FIRST_STRONG_ISOLATE
    return [f"{direction}{line}{END_OF_ISOLATE}" for line in textwrap.wrap(plain(text), width, break_on_hyphens=False)]
