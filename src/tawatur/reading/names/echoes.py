"""Echoes: names that the text gave before, met again in the same form or as a family name alone."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.scene import Scene

_FREQUENT = 30
"""Occurrences in news from which a listed word alone does not stand for a person."""

_HEADED = ("LOC", "FAC")

Form = tuple[str, ...]


def echoes(scene: Scene, standing: Sequence[Candidate]) -> list[Candidate]:
    """Candidates for every further place where a standing name, or the family name of a person, stands alone."""
    forms: dict[str, list[tuple[Form, Candidate]]] = {}
    for candidate in standing:
        for form, echo in _forms(scene, candidate):
            forms.setdefault(form[0], []).append((form, echo))
    return [
        replace(echo, first=i, last=i + len(form))
        for i, token in enumerate(scene.tokens)
        if token.is_word and i not in scene.inner
        for form, echo in forms.get(token.stem, ())
        if _stands(scene, i, form)
    ]


def quoted_heads(scene: Scene, standing: Sequence[Candidate]) -> list[Candidate]:
    """Candidates for a body's head noun in quotation marks that takes its name up again («الهيئة»)."""
    heads: dict[str, Candidate] = {}
    for candidate in standing:
        if candidate.label == "ORG" and candidate.last - candidate.first > 1:
            key = scene.stems(candidate.first, candidate.last)
            heads[scene.tokens[candidate.first].bare] = replace(candidate, key=candidate.key or key)
    return [
        replace(heads[scene.tokens[i + 1].bare], first=i + 1, last=close, reason="the head noun of a body named before")
        for i, close in scene.quoted.items()
        if close == i + 2 and scene.tokens[i + 1].definite and scene.tokens[i + 1].bare in heads
    ]


def _forms(scene: Scene, candidate: Candidate) -> Iterator[tuple[Form, Candidate]]:
    """The folded words under which a name may come again."""
    key = scene.stems(candidate.first, candidate.last)
    words, candidate = tuple(key.split()), replace(candidate, key=candidate.key or key)
    if candidate.name is None and (len(words) > 1 or _distinct(scene, candidate.first)):
        yield words, replace(candidate, reason="named before")
    if len(words) == 1:
        return
    if candidate.label in _HEADED and scene.head(candidate.first) and _distinct(scene, candidate.first + 1):
        yield words[1:], replace(candidate, reason="named before with its head noun", sureness="guessed")
    if candidate.label == "PERSON" and _distinct(scene, candidate.last - 1):
        yield words[-1:], replace(candidate, reason="the family name of a person named before", sureness="guessed")


def _distinct(scene: Scene, i: int) -> bool:
    """Whether the word alone calls one thing to mind: it is no word of the language, or a rare one."""
    s = scene.senses[i]
    if s.closed or s.verb or s.nation is not None or s.office is not None or s.head is not None:
        return False
    return s.strange or s.frequent <= _FREQUENT


def _stands(scene: Scene, i: int, form: Form) -> bool:
    return i + len(form) <= len(scene.tokens) and all(
        scene.tokens[i + k].norm == word for k, word in enumerate(form) if k
    )
