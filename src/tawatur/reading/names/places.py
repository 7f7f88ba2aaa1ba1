"""Places: a name after a head noun (بلدة، مطار، شارع), alone or several in a row."""

from dataclasses import replace

from tawatur.arabic.endings import RELATIONAL, SOUND_PLURALS, TA_MARBUTA
from tawatur.arabic.pronouns import HIS
from tawatur.lexicon.heads import Head
from tawatur.lexicon.name_cues import announces
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.chains import adjectives, noun
from tawatur.reading.names.family_names import Trust
from tawatur.reading.names.runs import read_run, titled_name
from tawatur.reading.names.scene import Scene
from tawatur.reading.names.units import numbered

_MOST_STRANGE = 3
_IMPERFECT = "ي"
_FOR_THE = "لل"
_ROAD = "road"
_SHORTEST = 4
_PRONOUNS = ("نا", "كم", "ها", "هم")
_NATIVE_PLURALS = (*SOUND_PLURALS, *RELATIONAL)
_NATIVE = (TA_MARBUTA, HIS, *SOUND_PLURALS, "ان", "هما")


def place(scene: Scene, i: int) -> Candidate | None:
    """The place that a head noun at the token names, if any."""
    head = scene.head(i)
    if head is None or head.role != "place":
        return None
    if scene.tokens[i].definite:
        return _described(scene, i, head)
    if (close := scene.quoted.get(i + 1)) is not None:
        return replace(_candidate(i + 2, close, head, "a quoted name after its head noun"), whole=True)
    last = numbered(scene, i + 1) if head.named else i + 1
    last = last if last > i + 1 else place_name(scene, i + 1, head)
    if last == i + 1:
        return None
    last = _served(scene, last) if head.label == "FAC" else last
    return _candidate(i if head.named else i + 1, last, head, "a name after the word for a place")


def _served(scene: Scene, i: int) -> int:
    """The index after those whom a building is for (للأطفال); `i` where no such word stands there."""
    norm = scene.tokens[i].norm if scene.word(i) else ""
    return i + (norm.startswith(_FOR_THE) and announces(norm.removeprefix(_FOR_THE), "served"))


def _candidate(first: int, last: int, head: Head, reason: str) -> Candidate:
    return Candidate(first, last, head.label, reason, kind=head.kind)


def _described(scene: Scene, i: int, head: Head) -> Candidate | None:
    """A definite head with its adjective (المستشفى السعودي), or a road with its number (الطريق الوطني رقم 30)."""
    before = scene.head(i - 1) if i else None
    if before is not None and before.label == "GPE" and not scene.tokens[i - 1].definite:
        return None
    last = adjectives(scene, i + 1)
    if head.kind == _ROAD and (end := _number(scene, last)) > last:
        return _candidate(i, end, head, "a road by its number")
    if last == i + 1 or head.described == "none":
        return None
    return _candidate(i, last, head, "a head noun with its adjective")


def _number(scene: Scene, i: int) -> int:
    """The index after a number, with the word for one before it or a Latin letter; `i` where none stands there."""
    k = i + (scene.bare_word(i) and (announces(scene.tokens[i].stem, "number") or scene.tokens[i].text.isascii()))
    return k + 1 if k < len(scene.tokens) and scene.tokens[k].kind == "number" else i


def place_name(scene: Scene, i: int, head: Head) -> int:
    """The index after the place name at `i`; `i` where none stands there."""
    if not scene.bare_word(i) or head.completed == "none":
        return i
    s, token = scene.senses[i], scene.tokens[i]
    if "prefix" not in s.particle and (not noun(scene, i) or s.nation is not None):
        return i
    if head.completed == "strange":
        return _strange(scene, i)
    if head.completed == "own" and scene.listed(i):
        return i
    if i in scene.known:
        last = scene.known[i].last
        return last if head.label == "GPE" else adjectives(scene, last, native=False)
    if (end := _named_after(scene, i)) > i:
        return adjectives(scene, end, native=False)
    if s.strange and not token.stem.startswith(_IMPERFECT):
        return adjectives(scene, _strange(scene, i), native=False)
    inner = scene.head(i)
    if inner is not None and inner.role == "place" and inner.named and inner.label != "FAC":
        return _compound(scene, i)
    if head.completed == "proper" or s.strange:
        return i
    if token.definite:
        held = s.office is not None and not s.office.plural and not scene.given(i)
        return i if held else _described_by(scene, i + 1, head)
    return _compound(scene, i)


def _described_by(scene: Scene, i: int, head: Head) -> int:
    """The index after the adjectives of the name before the token; those of the head are not (بلدة القصر الحدودية)."""
    last = adjectives(scene, i)
    if head.named or not head.word.endswith(TA_MARBUTA) or scene.tokens[i - 1].text.endswith(TA_MARBUTA):
        return last
    return next((k for k in range(i, last) if scene.tokens[k].text.endswith(TA_MARBUTA)), last)


def _named_after(scene: Scene, i: int) -> int:
    """The index after the name of a person, with a title before it; `i` where none stands there."""
    if scene.tokens[i].definite and scene.office(i) is not None and (last := titled_name(scene, i)) > i:
        return last
    if not (scene.given(i) or "prefix" in scene.senses[i].particle):
        return i
    run = read_run(scene, i, Trust.DOUBTFUL)
    return run.last if run else i


def _strange(scene: Scene, i: int) -> int:
    k = i
    while k - i < _MOST_STRANGE and scene.bare_word(k) and scene.senses[k].strange and not scene.listed(k):
        k += 1
    return k


def _compound(scene: Scene, i: int) -> int:
    """The index after a name of two words that begins with an ordinary noun (باب الهوى، رأس العين)."""
    j = i + 1
    if scene.senses[i].office is not None or not scene.bare_word(j) or not noun(scene, j):
        return i
    if scene.tokens[j].definite or scene.senses[j].strange or scene.listed(j):
        return j + 1
    return i


def located(scene: Scene, i: int) -> Candidate | None:
    """An unknown word where only a place's name stands: after قرب, شمالي …, or after في at the end of its phrase."""
    s, token = scene.senses[i], scene.tokens[i]
    if not i or not s.strange or len(token.bare) < _SHORTEST or not scene.bare_word(i) or scene.given(i) or s.surname:
        return None
    last = _strange(scene, i)
    if last == i or scene.written(i).endswith(_PRONOUNS) or (token.definite and token.stem.endswith(_NATIVE_PLURALS)):
        return None
    before = scene.tokens[i - 1].stem
    if announces(before, "place"):
        return Candidate(i, last, "GPE", "an unknown word where a place stands", kind="town")
    if announces(before, "locative") and _foreign(scene, i, last) and scene.ends_phrase(last):
        return Candidate(i, last, "GPE", "an unknown word after a preposition", "guessed", kind="town")
    return None


def _foreign(scene: Scene, first: int, last: int) -> bool:
    """Whether the unknown words have the look of no Arabic noun or verb."""
    return not scene.tokens[first].stem.startswith(_IMPERFECT) and not any(
        scene.tokens[k].definite or scene.written(k).endswith(_NATIVE) for k in range(first, last)
    )
