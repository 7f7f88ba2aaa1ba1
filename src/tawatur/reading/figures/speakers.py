"""Small counts of those whom a report quotes, which belong to its chain: نقلا عن ثلاثة مصادر."""

from tawatur.arabic.tokens import Token
from tawatur.lexicon.cues import cues
from tawatur.lexicon.figure_words import FigureRole
from tawatur.reading.figures.amount import Amount
from tawatur.reading.figures.scene import Scene

_FROM_WHOM = "عن"
_FEW = 12
_REACH = 6


def speaks(scene: Scene, amount: Amount) -> bool:
    """Whether the amount counts speakers directly before or after a cue."""
    thing = amount.thing
    if thing is None or thing.unit not in ("person", "") or amount.value is None or amount.value > _FEW:
        return False
    if scene.words.has(thing.noun, "source"):
        return True
    before, after = scene.token(amount.first - 1), scene.token(amount.last)
    if before is not None and (_leads(scene, before) or _is_cue(before)):
        return True
    return after is not None and thing.first < amount.last and _is_cue(after)


def _leads(scene: Scene, before: Token) -> bool:
    """Whether حسب, نقل عن, استند إلى or the like leads to what follows the token."""
    if scene.words.has(before.stem, "rest"):
        return True
    if not scene.functions.has(before.norm, "preposition"):
        return False
    role: FigureRole = "report" if before.norm == _FROM_WHOM else "rest"
    words = scene.tokens[max(0, before.index + 1 - _REACH) : before.index]
    return any(scene.words.has(token.stem, role) for token in words)


def _is_cue(token: Token) -> bool:
    """Whether the token is a verb or noun of saying."""
    forms = cues().forms(token.stem)
    return any(form.kind in ("verb", "masdar") and form.verb.strength == "strong" for form in forms)
