"""Outlets: a name after صحيفة, قناة, موقع …, and numbered channels."""

from tawatur.lexicon.heads import Head
from tawatur.lexicon.name_cues import announces
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.chains import adjectives, noun, purpose, read_chain
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
    last = _plain(scene, i + 1, head)
    known = _media(scene, i + 1)
    first = i if head.named or (head.kept and not known) else i + 1
    return _candidate(first, last, head.kind, "a name after the word for an outlet") if last > i + 1 else None


def _candidate(first: int, last: int, kind: str | None, reason: str) -> Candidate:
    return Candidate(first, last, "ORG", reason, kind=kind, media=True, whole="quoted" in reason)


def _numbered(scene: Scene, i: int, head: Head) -> Candidate | None:
    """A channel by its number (القناة 12 العبرية), or the outlet of a state (التلفزيون السوري)."""
    k = i + 1
    if k < len(scene.tokens) and scene.tokens[k].kind == "number":
        return _candidate(i, adjectives(scene, k + 1, native=False), head.kind, "a numbered channel")
    last = adjectives(scene, k)
    if last == k:
        return None
    if (end := purpose(scene, last)) > last:
        return Candidate(i, end, "ORG", "a head noun with what it is for", kind=head.kind)
    return _candidate(i, last, head.kind, "an outlet by its adjective") if head.named else None


def _after_description(scene: Scene, i: int) -> int:
    """The index after indefinite adjectives that describe an outlet (صحيفة محلية «…»)."""
    k = i
    while k - i < _MOST_DESCRIPTIONS and scene.bare_word(k) and _describes(scene, k):
        k += 1
    return k


def _describes(scene: Scene, i: int) -> bool:
    token = scene.tokens[i]
    return not token.definite and noun(scene, i) and token.stem.endswith(("ي", "ه"))


def _plain(scene: Scene, i: int, head: Head) -> int:
    """The index after an unquoted name: known, unknown words, or an ordinary chain (نداء الوطن)."""
    if not scene.bare_word(i) or scene.senses[i].nation is not None:
        return i
    if _media(scene, i):
        return scene.known[i].last
    k = i
    while k - i < _MOST_STRANGE and scene.bare_word(k) and scene.senses[k].strange:
        k += 1
    if k > i or head.completed == "proper" or scene.office(i) is not None:
        return k
    chain = read_chain(scene, i)
    if chain is None or not (chain.proper or scene.tokens[chain.last - 1].definite):
        return i
    return _ending(scene, chain.last)


def _media(scene: Scene, i: int) -> bool:
    """Whether the lexicon knows an outlet of the name that begins at the token."""
    return i in scene.known and any(name.media for name in scene.known[i].value)


def _ending(scene: Scene, i: int) -> int:
    """The index after a word that ends names of outlets (اليوم، الآن، نيوز)."""
    return i + 1 if scene.bare_word(i) and announces(scene.tokens[i].stem, "outlet") else i


def branded(scene: Scene, i: int) -> Candidate | None:
    """The outlet that an ending of outlets at the token gives away (نورث برس), with the one word before it."""
    if not announces(scene.tokens[i].stem, "brand") or not scene.word(i - 1) or not scene.bare_word(i):
        return None
    s = scene.senses[i - 1]
    if s.closed or s.verb or s.head is not None:
        return None
    return _candidate(i - 1, i + 1, "website", "a word that ends names of outlets")
