"""People: given names and what follows them, bynames, and unknown words where a person's name stands."""

from tawatur.lexicon.name_cues import announces
from tawatur.lexicon.offices import Office, offices
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.runs import Run, read_run
from tawatur.reading.names.scene import Scene

_REACH = 8
"""Tokens that may stand between an office and the name of its holder (وزير الصحة في حكومة الوحدة …)."""
_PERSONAL = frozenset({"office", "rank", "profession", "honorific", "kin", "anonymous"})
_TITLES = frozenset({"office", "rank", "profession", "honorific"})
_CLOSE = frozenset({"rank", "honorific"})
_COMMAS = frozenset("،,")


def person(scene: Scene, i: int) -> Candidate | None:
    """The person named from the token on, if any."""
    s = scene.senses[i]
    if not (s.given or s.surname or s.strange or "prefix" in s.particle):
        return None
    title, called = titled(scene, i), _called(scene, i)
    run = read_run(scene, i, sure=title or not s.common_given or "prefix" in s.particle, announced=called)
    if run is None:
        return None
    reason = "what someone is called" if called else _reason(scene, i, run, title)
    if not reason:
        return None
    kept = run.units == 1 and i > 0 and "kept" in scene.senses[i - 1].particle
    return Candidate(i - kept, run.last, "PERSON", reason)


def _reason(scene: Scene, i: int, run: Run, title: bool) -> str:
    """Why the run names a person, or nothing."""
    s, given = scene.senses[i], scene.given(i)
    if "prefix" in s.particle:
        return "a byname"
    if (s.closed or s.verb) and not _name_word(scene, i + 1):
        return ""
    if s.closed and i and (scene.tokens[i - 1].definite or scene.office(i - 1)):
        return ""
    if scene.tokens[i].definite:
        office = run.units > 1 and s.nation is None and (title or (given and holds_office(scene, i)))
        return "a name with the article after an office" if office else ""
    if given and run.units > 1:
        return "a given name and what follows it"
    if scene.tokens[i].proclitics or s.closed or (run.units > 1 and scene.given(i + 1)):
        return ""
    if title and (run.units > 1 or _alone(scene, i, given=given)):
        return "a name after a title"
    if given and not s.common_given and spoken(scene, i):
        return "a given name after a verb of saying"
    if given and _explained(scene, run.last):
        return "a given name that is explained"
    if run.units > 1 and (spoken(scene, i) or holds_office(scene, i)):
        return "unknown words in the place of a name"
    return ""


def _alone(scene: Scene, i: int, *, given: bool) -> bool:
    """Whether one word after a title is a name: one that is nothing else, or any after a rank or an honorific."""
    s, office = scene.senses[i], scene.office(i - 1)
    if (given or s.surname) and not s.common_given:
        return s.nation is None
    return office is not None and office.role in _CLOSE and (given or s.strange)


def _name_word(scene: Scene, i: int) -> bool:
    return scene.word(i) and (scene.given(i) or scene.senses[i].surname)


def titled(scene: Scene, i: int) -> bool:
    """Whether a title stands right before the token, or before an adjective that belongs to the title."""
    k = i - 1
    while k > 0 and scene.word(k) and scene.senses[k].adjective and i - k < 4 and scene.senses[k].office is None:
        k -= 1
    if k < 0:
        return False
    if scene.tokens[k].text == "." and k:
        return offices().get(scene.tokens[k - 1].stem + ".") is not None
    office = scene.office(k)
    if office is None or office.plural or office.role not in _TITLES:
        return False
    return scene.tokens[k].definite or office.role == "honorific"


def _called(scene: Scene, i: int) -> bool:
    """Whether a word like المدعو or اسمه stands right before the token."""
    return i > 0 and announces(scene.tokens[i - 1].stem, "called")


def spoken(scene: Scene, i: int) -> bool:
    """Whether a verb of saying stands right before the token."""
    return i > 0 and scene.tokens[i - 1].is_word and scene.senses[i - 1].speaks


def _explained(scene: Scene, i: int) -> bool:
    """Whether `، وهو` follows."""
    if i + 1 >= len(scene.tokens) or scene.tokens[i].text not in _COMMAS:
        return False
    return scene.tokens[i + 1].proclitics == "و" and scene.tokens[i + 1].stem in ("هو", "هي")


def holds_office(scene: Scene, i: int) -> bool:
    """Whether an office stands a few words before, with only its description (and a comma) between."""
    k = i - 1
    if k > 0 and scene.tokens[k].text in _COMMAS:
        k -= 1
    while k >= 0 and i - k <= _REACH and scene.word(k):
        s = scene.senses[k]
        if _one(scene.office(k)):
            return True
        if s.verb or (s.closed and not announces(scene.tokens[k].stem, "within")):
            return False
        k -= 1
    return False


def _one(office: Office | None) -> bool:
    """Whether the office is one person's."""
    return office is not None and office.role in _PERSONAL and not office.plural
