"""Small counts of those whom a report quotes, which belong to its chain: نقلا عن ثلاثة مصادر."""

from tawatur.arabic.tokens import Token
from tawatur.lexicon.cues import cues
from tawatur.lexicon.figure_words import FigureRole
from tawatur.lexicon.kind_cues import kind_cues
from tawatur.lexicon.offices import offices
from tawatur.reading.figures.amount import Amount
from tawatur.reading.figures.scene import Scene
from tawatur.reading.figures.things import Thing

_FEW = 12
_REACH = 6
_ADJECTIVES = 2


def speaks(scene: Scene, amount: Amount) -> bool:
    """Whether the amount counts speakers directly before or after a cue."""
    thing = amount.thing
    if thing is None or thing.unit not in ("person", "") or amount.value is None or amount.value > _FEW:
        return False
    if scene.words.has(thing.noun, "source"):
        return True
    before = scene.token(amount.first - 1)
    if before is not None and (_leads(scene, before) or _says(scene, before, thing)):
        return True
    return _say(scene, max(amount.last, thing.last))


def _say(scene: Scene, index: int) -> bool:
    """Whether a verb of saying for several stands at the token or behind an adjective or two."""
    for place in range(index, index + _ADJECTIVES + 1):
        token = scene.token(place)
        if token is None or not token.is_word:
            return False
        forms = () if token.proclitics or kind_cues().after(scene.tokens, place) else cues().forms(token.stem)
        several = (form for form in forms if form.agreement and form.agreement.number in "dp")
        if any(form.kind == "verb" and form.verb.strength != "weak" for form in several):
            return True
    return False


def _leads(scene: Scene, before: Token) -> bool:
    """Whether حسب, نقل عن, استند إلى or the like leads to what follows the token."""
    if scene.words.has(before.stem, "rest"):
        return True
    if not scene.functions.has(before.norm, "preposition"):
        return False
    role: FigureRole = "report" if scene.words.has(before.norm, "from_whom") else "rest"
    words = scene.tokens[max(0, before.index + 1 - _REACH) : before.index]
    return any(scene.words.has(token.stem, role) for token in words)


def _says(scene: Scene, token: Token, thing: Thing) -> bool:
    """Whether the token is a verb or noun of saying; a weaker one does for people in office."""
    strengths = ("strong", "medium") if scene.tokens[thing.first].bare in offices() else ("strong",)
    forms = cues().forms(token.stem)
    return any(form.kind in ("verb", "masdar") and form.verb.strength in strengths for form in forms)
