"""What looks like an amount and is no figure: dates, names, numbering, speakers."""

import re

from tawatur.arabic.normal import fold
from tawatur.arabic.tokens import Token
from tawatur.lexicon.cues import cues
from tawatur.lexicon.kind_cues import kind_cues
from tawatur.lexicon.ordinals import ordinals
from tawatur.lexicon.quantity_words import QuantityRole
from tawatur.reading.figures.amount import Amount
from tawatur.reading.figures.scene import Scene

_YEAR = re.compile(r"(?:19|20)\d\d")
_LONG = re.compile(r"\d{6,}")
_PROCLITIC = re.compile(r"[وفبلك]*(?:ال)?")
_DASHES = frozenset("-–")
_TAGS = frozenset("#@_")
_OPENING = frozenset("«\"“")
_NUMBERING = frozenset("-/.)–:")
_ARTICLE = "ال"
_POSSESSIVES = ("ها", "هم", "ه", "نا", "ي", "هن")
_OF = "من"
_FROM_WHOM = "عن"
_SOURCE = "مصدر"
_REACH = 6
_FEW = 12


def is_figure(scene: Scene, amount: Amount) -> bool:
    """Whether the amount measures something."""
    return not (
        any(index in scene.dated for index in range(amount.first, amount.last))
        or _after_ordinal(scene, amount)
        or (amount.form == "digits" and (_named(scene, amount) or _numbering(scene, amount)))
        or _tagged(scene, amount)
        or _definite_without_noun(scene, amount)
        or _speaks(scene, amount)
    )


def _after_ordinal(scene: Scene, amount: Amount) -> bool:
    """The rest of an ordinal or of a clock time, or a fraction that is numbered: الثالث عشر, الربع الأول."""
    words = _ordinal_words()
    before, after = scene.token(amount.first - 1), scene.token(amount.first + 1)
    if before is not None and before.bare in words and amount.form in ("words", "digits"):
        joined = scene.tokens[amount.first].norm.startswith("و") or before.norm == "و"
        ten = amount.value == 10
        return joined or ten
    return amount.form == "percent" and after is not None and after.definite and after.bare in words


def _ordinal_words() -> frozenset[str]:
    """The first words of ordinals, without article."""
    return frozenset(
        fold(ordinal.word).split()[0].removeprefix(_ARTICLE) for ordinal in ordinals() if ordinal.use in ("day", "hour")
    )


def _named(scene: Scene, amount: Amount) -> bool:
    """Digits that are part of a name, a year, or a number to call."""
    index = amount.number
    if _glued(scene, index) or _labelled(scene, index):
        return True
    thing = amount.thing
    if thing is not None and (thing.inside or scene.tokens[thing.first - 1].norm != _OF):
        return False
    raw = fold(scene.tokens[index].text)
    if _YEAR.fullmatch(raw) or (_LONG.fullmatch(raw) and amount.scale == 1):
        return True
    return _follows_name(scene, index)


def _glued(scene: Scene, index: int) -> bool:
    """Digits written onto a word or to other digits: F16, إف-16, 19-13."""
    token, before, earlier = scene.tokens[index], scene.token(index - 1), scene.token(index - 2)
    after, later = scene.token(index + 1), scene.token(index + 2)
    if after is not None and after.text in _DASHES and later is not None and later.start == token.end + 1:
        return later.kind == "number"
    if before is None or before.end != token.start or (before.is_word and _PROCLITIC.fullmatch(before.norm)):
        return False
    if before.is_word:
        return True
    return before.text in _DASHES and earlier is not None and not earlier.kind == "mark" and earlier.end == before.start


def _tagged(scene: Scene, amount: Amount) -> bool:
    """A number word inside a tag."""
    before = scene.token(amount.number - 1)
    return before is not None and before.text in _TAGS and before.end == scene.tokens[amount.number].start


def _labelled(scene: Scene, index: int) -> bool:
    """Whether the word before makes the digits its name: القرار 2254, القناة 12."""
    before = scene.token(index - 1)
    if before is not None and before.text in _OPENING:
        before = scene.token(index - 2)
    if before is None or not before.is_word:
        return False
    return any(scene.quantities.is_("label", form) for form in (before.stem, before.norm, before.bare))


def _follows_name(scene: Scene, index: int) -> bool:
    """Whether bare digits end a name: a definite singular before them, or the end of a quotation behind."""
    before, after = scene.token(index - 1), scene.token(index + 1)
    if before is None:
        return False
    if before.norm == _ARTICLE:
        return True
    if not before.is_word or scene.function(before) or kind_cues().before(before):
        return False
    if any(scene.quantities.is_("tally", token.bare) for token in scene.tokens[max(0, index - _REACH) : index]):
        return False
    if after is not None and after.text in "»\"”)":
        return True
    word = scene.nouns.form(before)
    plural = word is not None and word.number in ("plural", "doubtful")
    return before.definite and not plural and not before.stem.endswith(("ون", "ين", "ات"))


def _numbering(scene: Scene, amount: Amount) -> bool:
    """The number of an item at the beginning of a line."""
    index = amount.number
    token, after = scene.tokens[index], scene.token(index + 1)
    begins = index == 0 or index in scene.draft.text.breaks
    return begins and after is not None and after.text in _NUMBERING and after.start == token.end


def _definite_without_noun(scene: Scene, amount: Amount) -> bool:
    """A definite number word that follows no plural: الأربعين, قمة العشرين."""
    token = scene.tokens[amount.number]
    if amount.form != "words" or amount.value is None or amount.approx or amount.scale != 1:
        return False
    before = scene.token(amount.number - 1)
    if not token.stem.startswith(_ARTICLE):
        return False
    if before is not None and scene.quantities.is_("club", before.bare):
        return True
    if amount.thing is not None and amount.thing.first > amount.number:
        return False
    if before is None or not before.is_word or scene.function(before):
        return True
    word = scene.nouns.form(before)
    if word is not None and word.number == "singular":
        return True
    return not before.definite and not before.stem.endswith(_POSSESSIVES)


def _speaks(scene: Scene, amount: Amount) -> bool:
    """A small count of those whom a report quotes: نقلا عن ثلاثة مصادر."""
    thing = amount.thing
    if thing is None or thing.unit not in ("person", "") or amount.value is None or amount.value > _FEW:
        return False
    if thing.noun == _SOURCE:
        return True
    before = scene.token(amount.first - 1)
    if before is None:
        return False
    if scene.quantities.is_("rest", before.stem) or _quoted(scene, amount.first):
        return True
    after = scene.token(amount.last)
    return _reports(before) or (after is not None and thing.first < amount.last and _reports(after))


def _quoted(scene: Scene, index: int) -> bool:
    """Whether نقل عن, استند إلى or the like leads to the token."""
    before = scene.tokens[index - 1]
    if not scene.functions.has(before.norm, "preposition"):
        return False
    words = scene.tokens[max(0, index - _REACH) : index - 1]
    role: QuantityRole = "report" if before.norm == _FROM_WHOM else "rest"
    return any(scene.quantities.is_(role, token.stem) for token in words)


def _reports(token: Token) -> bool:
    """Whether the token is a verb or noun of saying."""
    forms = cues().forms(token.stem)
    return any(form.kind in ("verb", "masdar") and form.verb.strength == "strong" for form in forms)
