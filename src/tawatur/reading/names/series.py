"""Series: names in a row after a plural or dual head noun (بلدات كفركلا والخيام وحولا، حقلي العمر والتنك)."""

from collections.abc import Iterator

from tawatur.arabic.endings import FEMININE_DUAL_CONSTRUCTS
from tawatur.lexicon.heads import Head, heads
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.chains import noun
from tawatur.reading.names.runs import read_run
from tawatur.reading.names.scene import Scene

_LONGEST = 12
_MASCULINE = "ي"
_SETTLED = frozenset({"town", "village", "city", "neighbourhood"})
_SHORTEST = 4


def series(scene: Scene) -> Iterator[Candidate]:
    """The places named in a row after each plural head."""
    for i, token in enumerate(scene.tokens):
        if token.is_word and not token.definite and scene.senses[i].nation is None and (head := _head(scene, i)):
            yield from _members(scene, i + 1, head)


def _head(scene: Scene, i: int) -> Head | None:
    """The head noun of which the word is the plural, or the dual before its genitive."""
    head = scene.senses[i].head
    if head is None:
        stem = scene.tokens[i].stem
        if len(stem) < _SHORTEST or not stem.endswith((*FEMININE_DUAL_CONSTRUCTS, _MASCULINE)):
            return None
        head = heads().get(stem[:-2] + "ه" if stem.endswith(FEMININE_DUAL_CONSTRUCTS) else stem[:-1])
    elif not head.plural:
        return None
    return head if head is not None and head.role == "place" and head.completed != "none" else None


def _members(scene: Scene, i: int, head: Head) -> Iterator[Candidate]:
    k, first = i, True
    plain = head.completed == "any" and (not scene.senses[i - 1].head or head.kind in _SETTLED)
    while k - i < _LONGEST and (last := _member(scene, k, first=first, plain=plain)) > k:
        yield Candidate(k, last, head.label, "one of several names after the word for places", kind=head.kind)
        k, first = last, False


def _member(scene: Scene, i: int, *, first: bool, plain: bool) -> int:
    """The index after one name of the row; all but the first carry و, and `plain` ones may be ordinary nouns."""
    if not scene.word(i) or scene.tokens[i].proclitics != ("" if first else "و"):
        return i
    s, token = scene.senses[i], scene.tokens[i]
    if "prefix" not in s.particle and not noun(scene, i):
        return i
    if s.nation is not None or s.head is not None or s.office is not None:
        return i
    if i in scene.known:
        return scene.known[i].last
    if "prefix" in s.particle and (run := read_run(scene, i)):
        return run.last
    if s.strange and not token.stem.startswith("ي"):
        k = i + 1
        return k + (scene.bare_word(k) and scene.senses[k].strange and not scene.listed(k))
    return i + (plain and token.definite and not s.adjective)
