"""Event words in PLOVER's sixteen types, by inflected form; after Halterman et al., *PLOVER and POLECAT*, 2023."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from tawatur.arabic.endings import DUALS, FEMININE_DUAL_CONSTRUCTS, FEMININE_DUALS
from tawatur.arabic.inflection import Agreement, participle_forms, past_forms, present_forms
from tawatur.arabic.normal import fold
from tawatur.arabic.pronouns import clear_hosts
from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, Row, read_table
from tawatur.lexicon.verb_forms import verb_forms
from tawatur.model import EventType

# A final ي is far more often a plural or an adjective (قتلى، قصفي) than the pronoun of the first person.
_I = Agreement(None, "s", 1)

FormKind = Literal["verb", "masdar", "participle"]
Role = Literal["actor", "recipient"]
Certainty = Literal["strong", "weak", "faint"]
Trigger = Literal["verb", "object", "support", "target"]

TYPES: tuple[EventType, ...] = get_args(EventType)
_COLUMNS = (
    "type",
    "mode",
    "past",
    "present",
    "passive",
    "participle",
    "masdars",
    "plurals",
    "subject",
    "genitive",
    "certainty",
    "object",
)
_LIGHT_COLUMNS = ("type", "mode", "past", "present", "passive", "masdars", "objects", "trigger", "subject")


@dataclass(frozen=True, slots=True)
class EventWord:
    """`subject` is the role of the active verb's subject, `genitive` that of what follows the masdar.

    A `weak` word is an event beside an actor or recipient that is named, a `faint` one only where a tagger sees one.
    `of_person` says that the verb's direct object is somebody, whatever noun names him.

    `type` is None where a verb with certain objects is no event at all (طلب عدم كشف هويته).
    """

    lemma: str
    type: EventType | None
    mode: str
    subject: Role
    genitive: Role
    certainty: Certainty
    of_person: bool = False


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A verb that is an event with certain objects only.

    As `support` it lends its subject to the event noun that is its object, as `target` its object to one that is its
    subject (غارة استهدفت رتلا).
    """

    word: EventWord
    objects: frozenset[str]
    trigger: Trigger


@dataclass(frozen=True, slots=True)
class EventForm:
    """A form of a word; `voice` is None where active and passive are written alike."""

    word: EventWord
    kind: FormKind
    voice: Literal["active", "passive"] | None = "active"
    present: bool = False
    agreement: Agreement | None = None
    pronoun: str = ""
    light: LightVerb | None = None


class Plover:
    """Look-up of folded forms, of a form with an attached pronoun, and of phrases."""

    __slots__ = ("_forms", "phrases")

    def __init__(self, forms: dict[str, tuple[EventForm, ...]], phrases: PhraseIndex[EventForm]) -> None:
        self._forms = forms
        self.phrases = phrases

    def get(self, form: str) -> tuple[EventForm, ...]:
        """All readings of a folded word without its proclitics and article."""
        found = self._forms.get(form)
        if found is not None:
            return found
        for host, pronoun in clear_hosts(form):
            found = self._forms.get(host)
            if found is not None:
                return tuple(_with_pronoun(reading, pronoun) for reading in found if reading.kind != "participle")
        return ()


def _with_pronoun(form: EventForm, pronoun: str) -> EventForm:
    return EventForm(form.word, form.kind, form.voice, form.present, form.agreement, pronoun, form.light)


def _word(row: Row, lemma: str) -> EventWord:
    return EventWord(
        lemma,
        row.one_of("type", TYPES),
        row["mode"],
        row.one_of("subject", ("actor", "recipient")),
        row.one_of("genitive", ("actor", "recipient")),
        row.one_of("certainty", get_args(Certainty)),
        row.one_of("object", ("person", "")) == "person",
    )


def _verb(row: Row, word: EventWord, light: LightVerb | None = None) -> Iterator[tuple[str, EventForm]]:
    """Forms of the verb; those of a passive column that spells like the active leave the voice open."""
    if not row["past"]:
        return
    passives: dict[str, tuple[bool, Agreement]] = {}
    for passive in row.many("passive"):
        is_present = fold(passive)[0] == "ي" and fold(passive) != fold(row["past"])
        forms = present_forms(passive) if is_present else past_forms(passive)
        passives.update({form: (is_present, agreement) for form, agreement in forms.items()})
    open_voice = row["past"] and fold(row["past"]) in passives
    for present, forms in ((False, past_forms(row["past"])), (True, present_forms(row["present"]))):
        for form, agreement in forms.items():
            if agreement == _I and form in verb_forms().past:
                continue
            both = form in passives or (present and open_voice)
            yield form, EventForm(word, "verb", None if both else "active", present, agreement, light=light)
            passives.pop(form, None)
    for form, (present, agreement) in passives.items():
        yield form, EventForm(word, "verb", "passive", present, agreement, light=light)


def _nouns(row: Row, word: EventWord, light: LightVerb | None = None) -> Iterator[tuple[str, EventForm]]:
    plurals = row.many("plurals") if light is None else ()
    for noun in (*row.many("masdars"), *plurals):
        for form in _noun_forms(fold(noun), countable=bool(plurals)):
            yield form, EventForm(word, "masdar", light=light)


def _noun_forms(noun: str, *, countable: bool) -> Iterator[str]:
    """A noun as written: with the article on an attribute, in the accusative, in the dual."""
    yield noun
    head, _, attribute = noun.partition(" ")
    if attribute:
        yield f"ال{head} {attribute if attribute.startswith('ال') else 'ال' + attribute}"
        return
    if noun.endswith("ه"):
        yield from (noun[:-1] + ending for ending in (*FEMININE_DUALS, *FEMININE_DUAL_CONSTRUCTS))
    elif not noun.endswith(("اء", "ات")):
        yield noun + "ا"
        yield from (noun + ending for ending in DUALS if countable)


def _participles(row: Row, word: EventWord) -> Iterator[tuple[str, EventForm]]:
    for participle in row.many("participle"):
        for form, agreement in participle_forms(participle).items():
            yield form, EventForm(word, "participle", agreement=agreement)


def _light(row: Row) -> LightVerb:
    lemma = row["past"] or row.many("masdars")[0]
    kind = row.one_of("type", TYPES) if row["type"] else None
    objects = frozenset(fold(word).removeprefix("ال") for word in row.many("objects"))
    trigger: Trigger = row.one_of("trigger", get_args(Trigger))
    subject: Role = row.one_of("subject", ("actor", "recipient"))
    return LightVerb(EventWord(lemma, kind, row["mode"], subject, "recipient", "strong"), objects, trigger)


def _entries() -> Iterator[tuple[str, EventForm]]:
    for row in read_table(DATA / "light_verbs.tsv", _LIGHT_COLUMNS):
        light = _light(row)
        yield from (*_verb(row, light.word, light), *_nouns(row, light.word, light))
    for row in read_table(DATA / "plover.tsv", _COLUMNS):
        lemma = row["past"] or (*row.many("masdars"), *row.many("plurals"))[0]
        word = _word(row, lemma)
        yield from (*_verb(row, word), *_nouns(row, word), *_participles(row, word))


def _index(entries: Iterable[tuple[str, EventForm]]) -> Plover:
    forms: dict[str, tuple[EventForm, ...]] = {}
    phrases: list[tuple[str, EventForm]] = []
    for form, reading in entries:
        if " " in form:
            phrases.append((form, reading))
        else:
            forms[form] = (*forms.get(form, ()), reading)
    return Plover(forms, PhraseIndex(phrases))


@cache
def plover() -> Plover:
    """The event words of the shipped lexicon; verbs that need an object come first."""
    return _index(_entries())
