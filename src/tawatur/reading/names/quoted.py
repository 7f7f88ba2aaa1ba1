"""Quoted names: short quotations where a source, a body or the thing just described stands (مصدر في «…»، لـ«…»)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tawatur.lexicon.bearer_verbs import bearer_verb
from tawatur.lexicon.cues import cues
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.heads import Head
from tawatur.lexicon.name_cues import announces
from tawatur.lexicon.offices import offices
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.chains import adjective
from tawatur.reading.names.scene import Scene

_SHE = "ت"
_NEAR = 3
_FAR = 8
_MOST_ADJECTIVES = 2
_ADDRESSING = frozenset({"address", "leak"})
_PEOPLE = frozenset({"office", "profession", "rank", "anonymous", "crowd"})
_DROPPED = "ن"
"""Of the sound plural before its genitive (محللو for محللون)."""


def quoted_source(scene: Scene, i: int) -> Candidate | None:
    """The outlet whose quoted name begins at the mark, where a source stands before it (لـ«…»، كتبت «…»)."""
    if not i or i not in scene.quoted or not scene.tokens[i - 1].is_word or _restates(scene, i):
        return None
    sourced = announces(scene.tokens[i - 1].stem, "quoted") or _she_says(scene, i - 1)
    if (sourced and scene.quotes_name(i)) or (_told(scene, i - 1) and _nominal(scene, i)):
        return _candidate(scene, i, media=True, reason="a quoted name in the place of a source")
    return None


def quoted_body(scene: Scene, i: int) -> Candidate | None:
    """The body whose quoted name begins at the mark, after those who belong to it (مصدر في «…»، رئيسة «…»)."""
    if i < 2 or i not in scene.quoted or not _nominal(scene, i) or _restates(scene, i) or not _belongs(scene, i - 1):
        return None
    return _candidate(scene, i, media=False, reason="a quoted name after those who belong to it")


def quoted_apposition(scene: Scene, i: int) -> Candidate | None:
    """The thing whose quoted name begins at the mark, after a description of it (القوات الخاصة «…»، بينها «…»)."""
    if not i or i not in scene.quoted or not scene.quotes_name(i):
        return None
    head = _described(scene, i - 1) or _among(scene, i - 1)
    if head is None:
        return None
    found = _candidate(scene, i, media=head.role == "outlet", reason="a quoted name after what it is")
    return replace(found, label=head.label, kind=head.kind)


def quoted_pairs(scene: Scene, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """A further candidate for every quoted name that و joins to one (حركتي «…» و«…»)."""
    for candidate in candidates:
        while candidate.first - 1 in scene.quoted and (i := _joined(scene, candidate.last)):
            candidate = replace(
                candidate, first=i + 1, last=scene.quoted[i], name=None, reason="a quoted name beside one"
            )
            yield candidate


def _candidate(scene: Scene, i: int, *, media: bool, reason: str) -> Candidate:
    return Candidate(i + 1, scene.quoted[i], "ORG", reason, media=media, whole=True)


def _joined(scene: Scene, i: int) -> int:
    """The opening mark of the quotation that `و` joins to the one closing at the token; 0 where none is."""
    if i + 2 >= len(scene.tokens) or scene.tokens[i + 1].text != "و" or not _nominal(scene, i + 2):
        return 0
    return i + 2


def _restates(scene: Scene, i: int) -> bool:
    """Whether the quotation holds nothing but a head noun («الهيئة»)."""
    return scene.quoted.get(i) == i + 2 and scene.head(i + 1) is not None


def _nominal(scene: Scene, i: int) -> bool:
    """Whether a short quotation of nouns opens at the token."""
    inside = range(i + 1, scene.quoted.get(i, 0))
    return bool(inside) and all(
        scene.tokens[k].is_word and not (scene.senses[k].verb or scene.senses[k].closed) for k in inside
    )


def _she_says(scene: Scene, i: int) -> bool:
    """Whether the word is a verb of saying in the feminine, as outlets want it, without object."""
    stem = scene.tokens[i].stem
    if not scene.senses[i].speaks or any(form.pronoun for form in cues().forms(stem)):
        return False
    return stem.endswith(_SHE) or stem.startswith(_SHE)


def _told(scene: Scene, i: int) -> bool:
    """Whether the word is what those bear who pass words on: a verb (بثته), its preposition (اطلعت عليها، تحدث إلى)."""
    stem = scene.tokens[i].stem
    if function_words().has(stem, "prepositional_pronoun"):
        return i > 0 and _she_bears(scene, i - 1, object_too=False)
    if announces(stem, "addressed"):
        return any(_tells(scene, k) for k in range(max(0, i - _NEAR), i))
    return _she_bears(scene, i, object_too=True)


def _she_bears(scene: Scene, i: int, *, object_too: bool) -> bool:
    """Whether a verb in the feminine at the token passes words on, with its object on it where that is wanted."""
    verb = bearer_verb(scene.tokens[i].stem)
    return verb is not None and verb.agreement.gender != "m" and (bool(verb.pronoun) or not object_too)


def _tells(scene: Scene, i: int) -> bool:
    """Whether the word is a verb of telling someone or a noun for talk."""
    verb = bearer_verb(scene.tokens[i].stem)
    return announces(scene.tokens[i].stem, "talk") or (verb is not None and verb.role in _ADDRESSING)


def _belongs(scene: Scene, i: int) -> bool:
    """Whether the word, or a preposition after it, tells of people of a body (رئيسة، محللو، مصدر في، متحدث باسم)."""
    stem, token = scene.tokens[i].stem, scene.tokens[i]
    if announces(stem, "membership"):
        return any(_person(scene, k) for k in range(max(0, i - _NEAR), i))
    return not token.definite and (_person(scene, i) or stem + _DROPPED in offices())


def _person(scene: Scene, i: int) -> bool:
    office = scene.office(i)
    return office is not None and office.role in _PEOPLE


def _described(scene: Scene, i: int) -> Head | None:
    """The definite head noun that stands before the token with an adjective or two (القوات الخاصة)."""
    k = i
    while k > 0 and i - k < _MOST_ADJECTIVES and scene.word(k) and adjective(scene, k) and scene.head(k) is None:
        k -= 1
    return scene.head(k) if k < i and scene.word(k) and scene.tokens[k].definite else None


def _among(scene: Scene, i: int) -> Head | None:
    """The plural head noun of which the quoted things are some (صفحات محلية، بينها)."""
    if not announces(scene.tokens[i].stem, "among"):
        return None
    return next(
        (head for k in range(i - 1, max(-1, i - _FAR), -1) if (head := scene.senses[k].head) and head.plural), None
    )
