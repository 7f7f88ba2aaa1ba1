"""Outlets: a name after صحيفة, قناة, موقع …, numbered channels, and a quoted name where a source stands."""

from tawatur.lexicon.heads import Head
from tawatur.lexicon.name_cues import announces
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.chains import adjectives, noun, read_chain
from tawatur.reading.names.scene import Scene

_MOST_DESCRIPTIONS = 2
_MOST_STRANGE = 4


def outlet(scene: Scene, i: int) -> Candidate | None:
    """The outlet that a head noun at the token names, if any."""
    head = scene.head(i)
    if head is None or head.role != "outlet":
        return None
    if scene.tokens[i].definite:
        return _numbered(scene, i, head)
    k = _after_description(scene, i + 1)
    if (close := scene.quoted.get(k)) is not None:
        return _candidate(k + 1, close, head.kind, "a quoted name after the word for an outlet")
    last = _plain(scene, i + 1)
    first = i if head.named else i + 1
    return _candidate(first, last, head.kind, "a name after the word for an outlet") if last > i + 1 else None


def quoted_source(scene: Scene, i: int) -> Candidate | None:
    """The outlet whose quoted name begins at the mark, where a source stands before it (لـ«…»، كتبت «…»)."""
    close = scene.quoted.get(i)
    if close is None or not i or not scene.tokens[i - 1].is_word:
        return None
    cue = scene.tokens[i - 1].stem
    if not announces(cue, "quoted") and not (scene.senses[i - 1].speaks and cue.endswith("ت")):
        return None
    if any(not scene.tokens[k].is_word or scene.senses[k].verb or scene.senses[k].closed for k in range(i + 1, close)):
        return None
    return _candidate(i + 1, close, None, "a quoted name in the place of a source")


def _candidate(first: int, last: int, kind: str | None, reason: str) -> Candidate:
    return Candidate(first, last, "ORG", reason, kind=kind, media=True)


def _numbered(scene: Scene, i: int, head: Head) -> Candidate | None:
    """A channel by its number (القناة 12 العبرية), or the outlet of a state (التلفزيون السوري)."""
    k = i + 1
    if k < len(scene.tokens) and scene.tokens[k].kind == "number":
        return _candidate(i, adjectives(scene, k + 1), head.kind, "a numbered channel")
    last = adjectives(scene, k)
    if last == k or not head.named:
        return None
    return _candidate(i, last, head.kind, "an outlet by its adjective")


def _after_description(scene: Scene, i: int) -> int:
    """The index after indefinite adjectives that describe an outlet (صحيفة محلية «…»)."""
    k = i
    while k - i < _MOST_DESCRIPTIONS and scene.bare_word(k) and _describes(scene, k):
        k += 1
    return k


def _describes(scene: Scene, i: int) -> bool:
    token = scene.tokens[i]
    return not token.definite and noun(scene, i) and token.stem.endswith(("ي", "ه"))


def _plain(scene: Scene, i: int) -> int:
    """The index after an unquoted name: known, unknown words, or an ordinary chain (نداء الوطن)."""
    if not scene.bare_word(i) or scene.senses[i].nation is not None:
        return i
    match = scene.known.get(i)
    if match is not None and any(name.media for name in match.value):
        return match.last
    k = i
    while k - i < _MOST_STRANGE and scene.bare_word(k) and scene.senses[k].strange:
        k += 1
    if k > i:
        return k
    chain = read_chain(scene, i)
    return i if chain is None else chain.last
