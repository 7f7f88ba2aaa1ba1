"""What may follow a head noun inside a name: a genitive chain, its adjectives, and what it is for."""

from dataclasses import dataclass

from tawatur.reading.names.runs import read_run
from tawatur.reading.names.scene import Scene
from tawatur.reading.names.senses import sense

_MOST_NOUNS = 4
_MOST_ADJECTIVES = 3


@dataclass(frozen=True, slots=True)
class Chain:
    """Tokens up to but not including `last`; `proper` says that a name or an unknown word stands in it."""

    last: int
    proper: bool


def read_chain(scene: Scene, i: int, *, clitic: bool = False) -> Chain | None:
    """The genitive chain from the token on: bare nouns, then a definite noun or a name, then adjectives.

    `clitic` allows the first word to carry a preposition (للأمن الوطني).
    """
    if not (scene.word(i) if clitic else scene.bare_word(i)):
        return None
    k = i
    while k - i < _MOST_NOUNS and _governs(scene, k):
        k += 1
    last, proper = _core(scene, k)
    if last == k:
        return None
    return Chain(adjectives(scene, last, native=not proper), proper)


def noun(scene: Scene, i: int) -> bool:
    """Whether the word may be a noun inside a name."""
    return scene.tokens[i].kind == "word" and scene.senses[i].noun


def _governs(scene: Scene, i: int) -> bool:
    """Whether the word is an indefinite noun that a following noun may complete."""
    s = scene.senses[i]
    if scene.tokens[i].definite or s.strange or not noun(scene, i) or s.nation is not None or i in scene.known:
        return False
    return scene.bare_word(i + 1) and noun(scene, i + 1)


def _core(scene: Scene, i: int) -> tuple[int, bool]:
    """The index after the last noun of a chain, and whether it is a name."""
    if i >= len(scene.tokens) or not noun(scene, i):
        return i, False
    s, token = scene.senses[i], scene.tokens[i]
    if i in scene.known and (scene.listed(i) or not token.definite):
        return scene.known[i].last, True
    run = read_run(scene, i) if scene.given(i) or "prefix" in s.particle else None
    if run is not None and (run.units > 1 or not s.common_given):
        return run.last, True
    if s.strange and not token.definite:
        second = scene.bare_word(i + 1) and scene.senses[i + 1].strange and not scene.tokens[i + 1].definite
        return i + 1 + second, True
    return (i + 1, s.strange) if _definite(scene, i) else (i, False)


def _definite(scene: Scene, i: int) -> bool:
    """Whether the word carries the article, also where ل hides it."""
    return scene.tokens[i].definite or scene.tokens[i].norm.startswith("لل")


def adjectives(scene: Scene, i: int, *, native: bool = True) -> int:
    """The index after the adjectives of a name that stand from the token on.

    `native` allows those of a country or people, which after a proper name only describe (شركة أورانو الفرنسية).
    """
    k = i
    while k - i < _MOST_ADJECTIVES and scene.bare_word(k) and adjective(scene, k):
        if scene.senses[k].nation is not None and not native:
            break
        k += 1
    return k


def adjective(scene: Scene, i: int) -> bool:
    """Whether the word may be an adjective of a name, and is not the title of a person named after it."""
    s = scene.senses[i]
    if not scene.tokens[i].definite:
        return False
    if s.office is not None and scene.bare_word(i + 1) and scene.given(i + 1):
        return False
    return s.adjective or (s.people is not None and not s.verb)


def purpose(scene: Scene, i: int) -> int:
    """The index after what a body is for (للأرصاد، لحقوق الإنسان); `i` where nothing such stands there."""
    if not scene.word(i) or not scene.tokens[i].norm.startswith("ل") or i in scene.known:
        return i
    if scene.bare_word(i) and not _carries_preposition(scene, i):
        return i
    chain = read_chain(scene, i, clitic=True)
    return i if chain is None or not _definite(scene, chain.last - 1) else chain.last


def coordinated(scene: Scene, i: int) -> int:
    """The index after a second field of a body (الطاقة والثروة المعدنية); `i` where none is."""
    if not scene.word(i) or scene.tokens[i].proclitics != "و" or not scene.tokens[i].definite:
        return i
    s = scene.senses[i]
    if s.strange or s.head or s.office or s.people or scene.listed(i) or not s.noun:
        return i
    return adjectives(scene, i + 1)


def _carries_preposition(scene: Scene, i: int) -> bool:
    """Whether a word that was not split begins with ل all the same (لمكافحة، للاجئين)."""
    norm = scene.tokens[i].norm
    return norm.startswith("لل") or (norm.startswith("ل") and sense(norm[1:]).familiarity == "listed")
