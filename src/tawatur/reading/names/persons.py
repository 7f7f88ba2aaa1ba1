"""People: given names and what follows them, bynames, and unknown words where a person's name stands."""

from tawatur.arabic.clitics import PREPOSITIONS
from tawatur.arabic.endings import ACCUSATIVE
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.name_cues import announces
from tawatur.lexicon.names import PLACE_LABELS
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.family_names import Trust
from tawatur.reading.names.runs import Run, before_name, read_run
from tawatur.reading.names.scene import Scene
from tawatur.reading.names.tails import tail
from tawatur.reading.names.titles import COMMAS, family_alone, holds_office, national, spoken, titled

_CLOSE = frozenset({"rank", "honorific"})
_ENDINGS = ("نا", "كم", "هم", "ها", "ته", "وا", *ACCUSATIVE)


def person(scene: Scene, i: int) -> Candidate | None:
    """The person named from the token on, if any."""
    s = scene.senses[i]
    byname = "prefix" in s.particle
    title, called = titled(scene, i), i > 0 and announces(scene.tokens[i - 1].stem, "called")
    if not (s.given or s.surname or s.strange or byname or before_name(scene, i) or (title and s.rare)):
        return None
    trust = _trust(scene, i, announced=title or called)
    run = read_run(scene, i, trust, called=called or (title and family_alone(scene, i)))
    if run is None or (not title and (_place(scene, i) if byname else s.common_given and _before_person(scene, i))):
        return None
    reason = "what someone is called" if called else "a byname" if byname else _reason(scene, i, run, title=title)
    if not reason:
        return None
    kept = run.units == 1 and i > 0 and "kept" in scene.senses[i - 1].particle
    last = tail(scene, run.last) if trust == Trust.ANNOUNCED and not spoken(scene, i) else run.last
    return Candidate(i - kept, last, "PERSON", reason)


def _trust(scene: Scene, i: int, *, announced: bool) -> Trust:
    """How sure it is that a name begins at the token."""
    s = scene.senses[i]
    if announced:
        return Trust.ANNOUNCED
    if s.given and s.nation is None and not s.temporal:
        if not s.common_given and (spoken(scene, i) or holds_office(scene, i)):
            return Trust.ANNOUNCED
        if s.common_given and scene.word(i - 1) and scene.tokens[i - 1].definite and holds_office(scene, i):
            return Trust.ANNOUNCED
    return Trust.DOUBTFUL if s.common_given and "prefix" not in s.particle else Trust.SURE


def _reason(scene: Scene, i: int, run: Run, *, title: bool) -> str:
    """Why the run names a person, or nothing."""
    s, given, several = scene.senses[i], scene.given(i), run.units > 1
    if _also_other(scene, i):
        return ""
    if scene.tokens[i].definite:
        office = several and s.nation is None and (title or (given and holds_office(scene, i)))
        alone = not several and title and family_alone(scene, i)
        return "a name with the article after an office" if office or alone else ""
    if given and several:
        return "a given name and what follows it"
    if scene.tokens[i].proclitics or s.closed:
        return ""
    if title and (several or _alone(scene, i)):
        return "a name after a title"
    if given and not s.common_given and spoken(scene, i):
        return "a given name after a verb of saying"
    sure = given and (not s.common_given or scene.ends_phrase(run.last))
    if (several or sure) and i > 0 and announces(scene.tokens[i - 1].stem, "led"):
        return "a name after a word for who leads or belongs"
    if given and _explained(scene, run.last):
        return "a given name that is explained"
    if not several:
        return ""
    if before_name(scene, i) and scene.senses[i + 1].surname and s.strange:
        return "an unknown word and a family name"
    if (spoken(scene, i) or holds_office(scene, i) or national(scene, i)) and not _inflected(scene, i, run.last):
        return "unknown words in the place of a name"
    return ""


def _inflected(scene: Scene, first: int, last: int) -> bool:
    """Whether one of the words is a verb or carries a pronoun or the ending of an adverb (أكتر مننا، عازياً)."""
    return any(scene.written(k).endswith(_ENDINGS) for k in range(first, last))


def _also_other(scene: Scene, i: int) -> bool:
    """Whether a name that is also another word is that here (المتحدث باسم، ما يزيد على، في خطاب متلفز)."""
    s = scene.senses[i]
    if s.common_given and _placed(scene, i) and not scene.given(i + 1) and not scene.senses[i + 1].surname:
        return True
    if not (s.closed or s.verb):
        return False
    if not scene.word(i + 1) or not _name_word(scene, i + 1):
        return True
    if s.closed:
        return i > 0 and (scene.tokens[i - 1].definite or scene.office(i - 1) is not None)
    return s.speaks and not spoken(scene, i) and not titled(scene, i)


def _before_person(scene: Scene, i: int) -> bool:
    """Whether the whole name of a known person follows (عودة فلان الفلاني)."""
    match = scene.known.get(i + 1)
    return match is not None and match.last > i + 2 and match.value[0].label == "PERSON"


def _place(scene: Scene, i: int) -> bool:
    """Whether a byname is the name of a known place (أبو ظبي)."""
    match = scene.known.get(i)
    return match is not None and match.value[0].label in PLACE_LABELS and scene.listed(i)


def _placed(scene: Scene, i: int) -> bool:
    """Whether the word stands after في or بـ, as people hardly do, and another word follows."""
    inside = scene.tokens[i].proclitics.endswith("ب") or (i > 0 and announces(scene.tokens[i - 1].stem, "within"))
    return inside and scene.word(i + 1)


def _name_word(scene: Scene, i: int) -> bool:
    s = scene.senses[i]
    return scene.given(i) or s.surname or s.strange or "prefix" in s.particle


def _alone(scene: Scene, i: int) -> bool:
    """Whether one word after a title is a name: one that is nothing else, or any after a rank or an honorific."""
    s, given, office = scene.senses[i], scene.given(i), scene.office(i - 1)
    if (given or s.surname) and not s.common_given:
        return s.nation is None
    return office is not None and office.role in _CLOSE and (given or s.strange)


def _explained(scene: Scene, i: int) -> bool:
    """Whether a comma and `وهو` or `وهي` stand at the token."""
    if i + 1 >= len(scene.tokens) or scene.tokens[i].text not in COMMAS:
        return False
    return scene.tokens[i + 1].proclitics == "و" and function_words().has(scene.tokens[i + 1].stem, "pronoun")


def nickname(scene: Scene, i: int) -> Candidate | None:
    """The person whose quoted byname opens at the mark, after المدعو, الملقب بـ …"""
    close = scene.quoted.get(i)
    if close is None or i < 2:
        return None
    before = i - 1 if scene.tokens[i - 1].stem not in PREPOSITIONS else i - 2
    if not announces(scene.tokens[before].stem, "called"):
        return None
    return Candidate(i + 1, close, "PERSON", "what someone is called", whole=True)
