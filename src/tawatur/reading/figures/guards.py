"""What looks like an amount and is no figure: dates, names, numbering."""

import re
from functools import cache

from tawatur.arabic.endings import SOUND_PLURALS
from tawatur.arabic.normal import fold
from tawatur.arabic.pronouns import PRONOUNS
from tawatur.arabic.tokens import Token
from tawatur.lexicon.figure_words import FigureRole
from tawatur.lexicon.kind_cues import kind_cues
from tawatur.lexicon.ordinals import ordinals
from tawatur.reading.figures.amount import Amount
from tawatur.reading.figures.scene import Scene
from tawatur.reading.figures.speakers import speaks

_YEAR = re.compile(r"(?:19|20)\d\d")
_LONG = re.compile(r"\d{6,}")
_PROCLITIC = re.compile(r"[وفبلك]*(?:ال)?")
_DASHES = frozenset("-–")
_TAGS = frozenset("#@_")
_OPENING = frozenset('«"“')
_CLOSING = frozenset('»"”)')
_NUMBERING = frozenset("-/.)–:")
_AND = "و"
_ARTICLE = "ال"
_TALLIED = 6
_MEASURES: tuple[FigureRole, ...] = ("tally", "extent", "spread", "change")
_TEN = 10


def is_figure(scene: Scene, amount: Amount) -> bool:
    """Whether the amount measures something."""
    return not (
        not scene.dated.isdisjoint(range(amount.first, amount.last))
        or amount.number in scene.named
        or _after_ordinal(scene, amount)
        or _tagged(scene, amount.number)
        or (amount.form == "digits" and (_named(scene, amount) or _numbering(scene, amount)))
        or _definite_without_noun(scene, amount)
        or _of_a_period(scene, amount)
        or speaks(scene, amount)
    )


def _of_a_period(scene: Scene, amount: Amount) -> bool:
    """A day of a month, which من links to a definite singular: 27 من الشهر نفسه."""
    thing = amount.thing
    if thing is None or thing.kind != "duration" or thing.first <= amount.number:
        return False
    noun = scene.tokens[thing.first]
    word, linked = scene.nouns.form(noun), scene.words.has(scene.tokens[thing.first - 1].norm, "of")
    return linked and noun.definite and word is not None and word.number == "singular"


def _after_ordinal(scene: Scene, amount: Amount) -> bool:
    """The rest of an ordinal or of a clock time, or a fraction that is numbered: الثالث عشر, الربع الأول."""
    before, after = scene.token(amount.first - 1), scene.token(amount.first + 1)
    if before is not None and before.bare in _ordinal_words() and amount.form in ("words", "digits"):
        joined = scene.tokens[amount.first].norm.startswith(_AND) or before.norm == _AND
        return joined or amount.value == _TEN
    return amount.form == "percent" and after is not None and after.definite and after.bare in _ordinal_words()


@cache
def _ordinal_words() -> frozenset[str]:
    """The first words of ordinals, folded, without article."""
    return frozenset(fold(ordinal.word).split()[0].removeprefix(_ARTICLE) for ordinal in ordinals())


def _tagged(scene: Scene, index: int) -> bool:
    """A number inside a tag: #رمضان_2024."""
    before = scene.token(index - 1)
    return before is not None and before.text in _TAGS and before.end == scene.tokens[index].start


def _named(scene: Scene, amount: Amount) -> bool:
    """Digits that are part of a name, a year, or a number to call."""
    index, thing = amount.number, amount.thing
    counted = thing is not None and thing.first == amount.last and scene.tokens[thing.first].norm in scene.nouns.forms
    if _glued(scene, index, amount.last) or (_labelled(scene, index) and not counted):
        return True
    linked = thing is not None and scene.words.has(scene.tokens[thing.first - 1].norm, "of")
    if thing is not None and (thing.inside or not linked):
        return False
    raw = fold(scene.tokens[index].text)
    if _YEAR.fullmatch(raw):
        return not (linked or amount.value is None or amount.approx or _measured(scene, index))
    if _LONG.fullmatch(raw) and amount.scale == 1:
        return True
    return _follows_name(scene, index)


def _glued(scene: Scene, index: int, last: int) -> bool:
    """Digits written onto a word or to other digits: F16, إف-16, 19-13."""
    token, before, earlier = scene.tokens[index], scene.token(index - 1), scene.token(index - 2)
    after, later = scene.token(last), scene.token(last + 1)
    if after is not None and after.text in _DASHES and later is not None and later.start == token.end + 1:
        return later.kind == "number"
    if before is None or before.end != token.start or (before.is_word and _PROCLITIC.fullmatch(before.norm)):
        return False
    if before.is_word:
        return True
    return before.text in _DASHES and earlier is not None and earlier.kind != "mark" and earlier.end == before.start


def _labelled(scene: Scene, index: int) -> bool:
    """Whether the word before makes the digits its name: القرار الأممي 2254, القناة «12», بيان رقم (17)."""
    before, after = scene.token(index - 1), scene.token(index + 1)
    if before is not None and before.norm == _AND and index > 1 and scene.tokens[index - 2].kind == "number":
        return _labelled(scene, index - 2)
    bracketed = before is not None and before.text == "(" and after is not None and after.text == ")"
    if before is not None and (bracketed or before.text in _OPENING):
        before = scene.token(index - 2)
    if before is None or not before.is_word:
        return False
    noun = scene.token(before.index - 1) if before.definite else None
    return _is_label(scene, before) or (noun is not None and noun.definite and _is_label(scene, noun))


def _is_label(scene: Scene, token: Token) -> bool:
    return any(scene.words.has(form, "label") for form in (token.stem, token.norm, token.bare))


def _follows_name(scene: Scene, index: int) -> bool:
    """Whether bare digits end a name: a definite singular before them, or the end of a quotation behind."""
    before, after = scene.token(index - 1), scene.token(index + 1)
    if before is None or before.norm == _ARTICLE:
        return before is not None
    if not before.is_word or scene.function(before) or kind_cues().before(before):
        return False
    if _measured(scene, index):
        return False
    if after is not None and after.text in _CLOSING:
        return True
    word = scene.nouns.form(before)
    plural = word is not None and word.number in ("plural", "doubtful")
    return before.definite and not plural and not before.stem.endswith(SOUND_PLURALS)


def _measured(scene: Scene, index: int) -> bool:
    """Whether words such as `the number`, `reached` or `ranges` stand before the digits."""
    tokens = scene.tokens[max(0, index - _TALLIED) : index]
    forms = {form for token in tokens for form in (token.stem, token.bare)}
    return any(scene.words.has(form, role) for form in forms for role in _MEASURES)


def _numbering(scene: Scene, amount: Amount) -> bool:
    """The number of an item at the beginning of a line, and no range."""
    index = amount.number
    after, before = scene.token(index + 1), scene.token(index - 1)
    first = index - 1 if before is not None and before.text == "(" else index
    begins = first == 0 or first in scene.draft.text.breaks
    numbered = after is not None and after.text in _NUMBERING
    return begins and numbered and amount.value is not None


def _definite_without_noun(scene: Scene, amount: Amount) -> bool:
    """A definite number word that follows no plural: الأربعين, قمة العشرين."""
    if amount.form != "words" or amount.value is None or amount.approx or amount.scale != 1:
        return False
    before = scene.token(amount.number - 1)
    if not scene.tokens[amount.number].stem.startswith(_ARTICLE):
        return False
    if before is not None and scene.words.has(before.bare, "club"):
        return True
    if amount.thing is not None and amount.thing.first > amount.number:
        return scene.words.has(scene.tokens[amount.thing.first].norm, "life")
    if amount.thing is not None and amount.thing.last < amount.number:
        return False
    if before is None or not before.is_word or scene.function(before):
        return True
    word = scene.nouns.form(before)
    if word is not None and word.number == "singular":
        return True
    return not before.definite and not before.stem.endswith(tuple(PRONOUNS))
