"""Outlets: a name after صحيفة, قناة, موقع … and numbered channels; the head is part of few of their names."""

from tawatur.lexicon.heads import Head
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.chains import adjectives, listed, noun, read_chain
from tawatur.reading.names.scene import Scene

_MOST_DESCRIPTIONS = 2
_MOST_STRANGE = 4


def outlet(scene: Scene, i: int) -> Candidate | None:
    """The outlet that a head noun at the token names, if any."""
    head = scene.senses[i].head
    if head is None or head.role != "outlet" or head.plural:
        return None
    if scene.tokens[i].definite:
        return _numbered(scene, i, head)
    k = _after_description(scene, i + 1)
    if (close := scene.quoted.get(k)) is not None:
        return _candidate(k + 1, close, head, "a quoted name after the word for an outlet")
    if k > i + 1:
        return None
    last = _plain(scene, k)
    first = i if head.named else k
    return _candidate(first, last, head, "a name after the word for an outlet") if last > k else None


def _candidate(first: int, last: int, head: Head, reason: str) -> Candidate:
    return Candidate(first, last, "ORG", reason, kind=head.kind, media=True)


def _numbered(scene: Scene, i: int, head: Head) -> Candidate | None:
    k = i + 1
    if k < len(scene.tokens) and scene.tokens[k].kind == "number":
        k += 1
    last = adjectives(scene, k)
    if last == i + 1 or (last > k == i + 1 and not head.named):
        return None
    return _candidate(i, last, head, "a numbered channel")


def _after_description(scene: Scene, i: int) -> int:
    """The index after indefinite adjectives that describe an outlet (صحيفة محلية «…»)."""
    k = i
    while k - i < _MOST_DESCRIPTIONS and scene.bare_word(k) and _describes(scene, k):
        k += 1
    return k


def _describes(scene: Scene, i: int) -> bool:
    token, s = scene.tokens[i], scene.senses[i]
    return not token.definite and s.ordinary and noun(scene, i) and token.stem.endswith(("يه", "ي", "ه"))


def _plain(scene: Scene, i: int) -> int:
    """The index after an unquoted name: known, unknown words, or an ordinary chain (نداء الوطن)."""
    if not scene.bare_word(i):
        return i
    if i in scene.known:
        return scene.known[i].last
    k = i
    while k - i < _MOST_STRANGE and scene.bare_word(k) and scene.senses[k].strange and not listed(scene, k):
        k += 1
    if k > i:
        return k
    chain = read_chain(scene, i)
    return i if chain is None else chain.last
