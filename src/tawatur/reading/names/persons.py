"""People: given names and what follows them, bynames, and unknown words after a title."""

from dataclasses import dataclass

from tawatur.lexicon.name_cues import name_cues
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.scene import Scene

_LONGEST = 5
_REACH = 8
"""Tokens that may stand between an office and the name of its holder (وزير الصحة في حكومة الوحدة …)."""
_PERSONAL = frozenset({"office", "rank", "profession", "honorific", "kin", "anonymous"})


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words that may name one person."""

    last: int
    units: int
    given: bool
    byname: bool


def read_run(scene: Scene, i: int) -> Run | None:
    """The longest run of name words that begins at the token."""
    end = unit(scene, i, opening=True)
    if end == i:
        return None
    first = scene.senses[i]
    units = 1
    while units < _LONGEST:
        after = unit(scene, _next(scene, end), opening=False, units=units)
        if after <= _next(scene, end):
            break
        end, units = after, units + 1
    return Run(end, units, first.given, first.particle == "prefix")


def _next(scene: Scene, end: int) -> int:
    return end + 1 if scene.hyphenated(end) else end


def unit(scene: Scene, i: int, *, opening: bool, units: int = 0) -> int:
    """The index after the one name word (with its particles) at `i`; `i` where there is none."""
    if not (scene.word(i) if opening else _continues(scene, i)):
        return i
    particle = scene.senses[i].particle
    if particle == "prefix":
        return _byname(scene, i)
    if particle == "link":
        return i if opening else _linked(scene, i, units)
    if _name_word(scene, i, opening=opening, units=units):
        return i + 2 if scene.bare_word(i + 1) and scene.senses[i + 1].particle == "suffix" else i + 1
    return i


def _linked(scene: Scene, i: int, units: int) -> int:
    """The index after a link and what it links (بن علي); a link that ends names (أوغلو) may stand last."""
    end = unit(scene, i + 1, opening=False, units=units)
    return end if end > i + 1 else i + scene.senses[i].strange


def _continues(scene: Scene, i: int) -> bool:
    """Whether the word at `i` can continue a name: no clitic before it but the ب of a family name (بالحاج)."""
    if scene.bare_word(i):
        return True
    if not scene.word(i) or scene.tokens[i].proclitics != "ب" or not scene.tokens[i].definite:
        return False
    return scene.senses[i].given or scene.senses[i].surname


def _byname(scene: Scene, i: int) -> int:
    """The index after a byname (أبو الوليد، عبد الله); after أم, which is also a conjunction, only before a name word."""
    j = i + 1
    if not scene.bare_word(j) or (scene.senses[j].closed and not scene.senses[j].given):
        return i
    if scene.senses[j].particle:
        end = unit(scene, j, opening=True)
        return end if end > j else i
    if scene.senses[i].closed and not (scene.senses[j].given or scene.senses[j].strange):
        return i
    return j + 2 if scene.bare_word(j + 1) and scene.senses[j + 1].particle == "suffix" else j + 1


def _name_word(scene: Scene, i: int, *, opening: bool, units: int) -> bool:
    s, token = scene.senses[i], scene.tokens[i]
    if s.given:
        return not s.closed or not token.text.endswith("ى")
    if s.closed or s.verb or s.head or _place(scene, i):
        return s.surname and not s.closed and not opening
    if s.surname:
        return True
    if opening:
        return s.strange and not token.definite and len(token.stem) > 2
    if s.office:
        return False
    return s.strange or (units == 1 and token.definite and (s.nation is not None or _relative(token.stem)))


def _relative(stem: str) -> bool:
    """Whether the word ends like a family name of origin (الحمصي)."""
    return stem.endswith("ي")


def _place(scene: Scene, i: int) -> bool:
    match = scene.known.get(i)
    return match is not None and not any(n.needs_cue(scene.tokens[i].stem) or n.label == "PERSON" for n in match.value)


def person(scene: Scene, i: int) -> Candidate | None:
    """The person named from the token on, if any."""
    if scene.tokens[i].definite and not scene.senses[i].surname:
        return None
    run = read_run(scene, i)
    if run is None:
        return None
    reason = _reason(scene, i, run)
    return Candidate(i, run.last, "PERSON", reason) if reason else None


def _reason(scene: Scene, i: int, run: Run) -> str:
    """Why the run names a person, or nothing."""
    first = scene.senses[i]
    if run.byname:
        return "a byname"
    if run.given and run.units > 1 and not first.verb:
        return "a given name and what follows it"
    if scene.tokens[i].proclitics:
        return "a given name and what follows it" if run.given and run.units > 1 else ""
    if titled(scene, i):
        return "a name after a title"
    if called(scene, i):
        return "what someone is called"
    if first.given and spoken(scene, i):
        return "a given name after a verb of saying"
    if run.units > 1 and (spoken(scene, i) or holds_office(scene, i)):
        return "unknown words in the place of a name"
    return ""


def titled(scene: Scene, i: int) -> bool:
    """Whether a title stands right before the token, or before an adjective that belongs to the title."""
    k = i - 1
    while k > 0 and scene.senses[k].adjective and i - k < 4 and scene.senses[k].office is None:
        k -= 1
    office = scene.senses[k].office if k >= 0 and scene.tokens[k].is_word else None
    return office is not None and office.role in _PERSONAL and not office.plural


def called(scene: Scene, i: int) -> bool:
    """Whether a word like المدعو or اسمه stands right before the token."""
    return i > 0 and scene.tokens[i - 1].stem in name_cues()


def spoken(scene: Scene, i: int) -> bool:
    """Whether a verb of saying stands right before the token."""
    return i > 0 and scene.tokens[i - 1].is_word and scene.senses[i - 1].speaks


def holds_office(scene: Scene, i: int) -> bool:
    """Whether an office stands a few words before, with only its description (and a comma) between."""
    k = i - 1
    if k > 0 and scene.tokens[k].text in ("،", ","):
        k -= 1
    while k >= 0 and i - k <= _REACH and scene.word(k):
        s = scene.senses[k]
        if s.office is not None and s.office.role in _PERSONAL and not s.office.plural:
            return True
        if s.verb or (s.closed and scene.tokens[k].stem != "في"):
            return False
        k -= 1
    return False
