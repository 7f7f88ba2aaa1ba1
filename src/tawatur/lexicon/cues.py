"""Reporting cues: every form of every reporting verb, and the phrases that attribute without one."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from tawatur.arabic.inflection import Agreement, participle_forms, past_forms, present_forms
from tawatur.arabic.normal import fold
from tawatur.arabic.pronouns import OURS, clear_hosts
from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, Row, read_table
from tawatur.model import CueClass, Distance, Factuality

FormKind = Literal["verb", "passive", "masdar", "participle"]
Strength = Literal["strong", "medium", "weak"]
Position = Literal["before", "clause", "echo", "gist", "noun", "locus"]

# A final ي is a nisba or a weak root far more often than "my".
_IMPERFECT = "يت"


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A reporting verb: its class, the frames that may hold its content, and how surely it attributes.

    `objects` are the folded nouns, without article, of which one must be its object where a noun phrase is said;
    `factuality` is how its source presents the content, where that is not as the class does.
    """

    lemma: str
    cue_class: CueClass
    frames: frozenset[str]
    strength: Strength
    objects: frozenset[str] = frozenset()
    factuality: Factuality | None = None
    distance: Distance = "neutral"


@dataclass(frozen=True, slots=True)
class CueForm:
    """One inflected form of a reporting verb; `pronoun` is the object or possessor attached to it."""

    verb: CueVerb
    kind: FormKind
    agreement: Agreement | None
    pronoun: str = ""


@dataclass(frozen=True, slots=True)
class CuePhrase:
    """A cue that is no verb; `source` says how its source follows (li, gen, an, ila, none).

    `cue` is the folded word of the phrase that is the cue where it is not the whole.
    """

    phrase: str
    position: Position
    cue_class: CueClass
    source: str
    cue: str
    factuality: Factuality | None = None
    distance: Distance = "neutral"


class Cues:
    """Look-up of cue forms by folded word."""

    __slots__ = ("_forms", "_frames", "not_cues", "not_sources", "phrases")

    def __init__(
        self,
        forms: dict[str, tuple[CueForm, ...]],
        phrases: PhraseIndex[CuePhrase],
        not_cues: PhraseIndex[str],
        not_sources: frozenset[str],
        frames: dict[str, str],
    ) -> None:
        self._forms = forms
        self._frames = frames
        self.phrases = phrases
        self.not_cues = not_cues
        self.not_sources = not_sources

    def forms(self, word: str) -> tuple[CueForm, ...]:
        """The readings of a folded word as a cue, with or without an attached pronoun (تسمية and تسميه)."""
        found = self._forms.get(word, ())
        if not found:
            return self._with_pronoun(word)
        noun = all(f.kind == "masdar" for f in found) and word[0] in _IMPERFECT
        return found + tuple(f for f in self._with_pronoun(word) if f.kind == "verb") if noun else found

    def frames_of(self, word: str) -> frozenset[str]:
        """The frame that a folded preposition opens, as a set of one or none."""
        frame = self._frames.get(word)
        return frozenset((frame,)) if frame else frozenset()

    def _with_pronoun(self, word: str) -> tuple[CueForm, ...]:
        for host, pronoun in clear_hosts(word):
            found = self._forms.get(host, ())
            if found:
                return tuple(CueForm(f.verb, f.kind, f.agreement, pronoun) for f in found if not _we(f, pronoun))
        return ()


def _we(form: CueForm, pronoun: str) -> bool:
    """Whether نا on a verb that has nobody as its object is its subject (أوضحنا), who is no third person."""
    alone = form.kind == "verb" and form.agreement is not None and form.agreement.gender == "m"
    return alone and pronoun == OURS and "object_person" not in form.verb.frames


def _verb_forms(row_forms: dict[str, tuple[str, ...]], verb: CueVerb) -> list[tuple[str, CueForm]]:
    found: list[tuple[str, CueForm]] = []
    for past in row_forms["past"]:
        found += [(form, CueForm(verb, "verb", a)) for form, a in past_forms(past).items() if a.person == 3]
    for present in row_forms["present"]:
        found += [(form, CueForm(verb, "verb", a)) for form, a in present_forms(present).items() if a.person == 3]
    for passive in row_forms["passive"]:
        inflected = present_forms(passive) if fold(passive).startswith("ي") else past_forms(passive)
        found += [
            (form, CueForm(verb, "passive", a)) for form, a in inflected.items() if a.number == "s" and a.person == 3
        ]
    for participle in row_forms["participles"]:
        found += [(form, CueForm(verb, "participle", a)) for form, a in participle_forms(participle).items()]
    for masdar in row_forms["masdars"]:
        found += [(fold(masdar), CueForm(verb, "masdar", None)), ("ال" + fold(masdar), CueForm(verb, "masdar", None))]
    return found


_CLASSES: tuple[CueClass, ...] = get_args(CueClass)
_STRENGTHS: tuple[Strength, ...] = get_args(Strength)
_POSITIONS: tuple[Position, ...] = get_args(Position)
_DISTANCES: tuple[Distance, ...] = get_args(Distance)
_FACTUALITIES: tuple[Factuality, ...] = get_args(Factuality)
_WEIGHT = ("factuality", "distance")
_COLUMNS = ("past", "present", "passive", "masdars", "participles", "class", "frames", "strength", "objects", *_WEIGHT)


@cache
def cues() -> Cues:
    """The shipped cues; LexiconError names file and line of a bad entry."""
    forms: dict[str, list[CueForm]] = {}
    for row in read_table(DATA / "cues_verbs.tsv", _COLUMNS):
        verb = CueVerb(
            row.required("past"),
            row.one_of("class", _CLASSES),
            frozenset(row.many("frames")),
            row.one_of("strength", _STRENGTHS),
            frozenset(map(fold, row.many("objects"))),
            *_weight(row),
        )
        for form, reading in _verb_forms({c: row.many(c) for c in _COLUMNS[:5]}, verb):
            forms.setdefault(form, []).append(reading)
    return Cues(
        {form: tuple(readings) for form, readings in forms.items()},
        PhraseIndex(_phrases()),
        PhraseIndex((row.required("phrase"), "") for row in read_table(DATA / "not_cues.tsv", ("phrase",))),
        frozenset(fold(row.required("word")) for row in read_table(DATA / "not_sources.tsv", ("word",))),
        {
            fold(row.required("word")): row.required("frame")
            for row in read_table(DATA / "cue_frames.tsv", ("word", "frame"))
        },
    )


def _phrases() -> list[tuple[str, CuePhrase]]:
    columns = ("phrase", "position", "class", "source", "cue", *_WEIGHT)
    return [
        (
            row["phrase"],
            CuePhrase(
                row.required("phrase"),
                row.one_of("position", _POSITIONS),
                row.one_of("class", _CLASSES),
                row["source"],
                fold(row["cue"]),
                *_weight(row),
            ),
        )
        for row in read_table(DATA / "cues_phrases.tsv", columns)
    ]


def _weight(row: Row) -> tuple[Factuality | None, Distance]:
    """How source and reporter stand to the content, where the row says it."""
    return (
        row.one_of("factuality", _FACTUALITIES) if row["factuality"] else None,
        row.one_of("distance", _DISTANCES) if row["distance"] else "neutral",
    )
