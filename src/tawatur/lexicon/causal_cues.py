"""Cues of cause and effect, by phrase and by inflected form."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from tawatur.arabic.inflection import Agreement, participle_forms, past_forms, present_forms
from tawatur.arabic.normal import fold
from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, Row, read_table
from tawatur.lexicon.verb_forms import verb_forms
from tawatur.model import Polarity

CueKind = Literal[
    "noun_after",
    "clause_after",
    "elaboration",
    "past_clause",
    "temporal",
    "temporal_clause",
    "circumstance",
    "condition",
    "unless",
    "verb",
    "deed",
    "result",
    "evidence",
    "sign",
    "ascribe",
    "reason",
    "fruit",
    "outcome",
    "so",
]
Stand = Literal["not", "but"]
_KINDS: tuple[CueKind, ...] = get_args(CueKind)
_WORDS = (
    *("toll", "blow", "not", "but", "only", "matter", "whoever", "aside"),
    *("change", "unable", "able", "hard", "flaw", "instead"),
)
_NOMINAL_LENGTH = 3
_COLUMNS = ("kind", "words", "past", "present", "participle", "link", "polarity")
_OBJECT = "-"
_OBJECT_AND_LINK = "+"


@dataclass(frozen=True, slots=True)
class CausalCue:
    """`links` are the folded prepositions that bring the complement, "" for a direct object, none for that alone.

    `takes_object` where an object may stand before the link.
    """

    kind: CueKind
    links: frozenset[str]
    polarity: Polarity
    takes_object: bool


@dataclass(frozen=True, slots=True)
class CausalCues:
    """`phrases` by their first word; `verbs` and `participles` by folded form, `bare` those that may be nouns too.

    `idioms` look like cues and are none (ردا على سؤال). The rest are folded words. `tolls` and `blows`: where في or ب
    joins the two, the blow brought about the toll; `contrasts` set another cause beside the one named, `only` may
    follow it (وحده); `matters` take up what was just said (الأمر الذي), `whoever` are relatives of people,
    `asides` say "as" (كما); `changes` are nouns of what changes or goes on, which explains where مع brings it;
    `unable`, and `able` where it is denied, say what somebody cannot do, which a blow or a change explains, or a time
    that is `hard`; `flaws` are what a sign lays open; after `instead` stands what is not done.
    """

    phrases: PhraseIndex[CausalCue]
    idioms: PhraseIndex[None]
    verbs: Mapping[str, tuple[CausalCue, ...]]
    participles: Mapping[str, CausalCue]
    bare: frozenset[str]
    tolls: frozenset[str]
    blows: frozenset[str]
    contrasts: Mapping[str, Stand]
    only: frozenset[str]
    matters: frozenset[str]
    whoever: frozenset[str]
    asides: frozenset[str]
    changes: frozenset[str]
    unable: frozenset[str]
    able: frozenset[str]
    hard: frozenset[str]
    flaws: frozenset[str]
    instead: frozenset[str]


def _cue(row: Row) -> CausalCue:
    kind: CueKind = row.one_of("kind", _KINDS)
    polarity: Polarity = row.one_of("polarity", ("brings_about", "prevents"))
    marks = frozenset(row.many("link"))
    links = frozenset("" if link == _OBJECT else fold(link) for link in marks - {_OBJECT_AND_LINK})
    return CausalCue(kind, links, polarity, takes_object=not marks.isdisjoint((_OBJECT, _OBJECT_AND_LINK)))


def _forms(row: Row, kind: CueKind) -> tuple[str, ...]:
    """The forms in the third person, of a deed those in the singular; توقف is far more often to stop than to halt."""
    numbers = ("s",) if kind == "deed" else ("s", "d", "p")

    def third(forms: Mapping[str, Agreement]) -> Iterator[str]:
        return (form for form, agreement in forms.items() if agreement.person > 1 and agreement.number in numbers)

    past = third(past_forms(row["past"])) if row["past"] else ()
    return (*past, *(form for form in third(present_forms(row["present"])) if not _is_form_v(form)))


def _is_form_v(form: str) -> bool:
    return form[0] == "ت" and form in verb_forms().past


def _participles(row: Row) -> Iterator[str]:
    for word in row.many("participle"):
        yield from (fold(word), *participle_forms(word))


@cache
def causal_cues() -> CausalCues:
    """The cues of the shipped lexicon."""
    rows = list(read_table(DATA / "causal_cues.tsv", _COLUMNS))
    words = {kind: _words(rows, kind) for kind in _WORDS}
    idioms = [(phrase, None) for row in rows if row["kind"] == "idiom" for phrase in row.many("words")]
    phrases: list[tuple[str, CausalCue]] = []
    verbs: dict[str, tuple[CausalCue, ...]] = {}
    participles: dict[str, CausalCue] = {}
    for row in rows:
        if row["kind"] == "idiom" or row["kind"] in _WORDS:
            continue
        cue = _cue(row)
        phrases += [(phrase, cue) for phrase in row.many("words")]
        verbs.update({form: (*verbs.get(form, ()), cue) for form in _forms(row, cue.kind)})
        participles.update(dict.fromkeys(_participles(row), cue))
    contrasts: dict[str, Stand] = {**dict.fromkeys(words["not"], "not"), **dict.fromkeys(words["but"], "but")}
    return CausalCues(
        phrases=PhraseIndex(phrases),
        idioms=PhraseIndex(idioms),
        verbs=verbs,
        participles=participles,
        bare=frozenset(form for form in verbs if len(form) <= _NOMINAL_LENGTH),
        tolls=words["toll"],
        blows=words["blow"],
        contrasts=contrasts,
        only=words["only"],
        matters=words["matter"],
        whoever=words["whoever"],
        asides=words["aside"],
        changes=words["change"],
        unable=words["unable"],
        able=words["able"],
        hard=words["hard"],
        flaws=words["flaw"],
        instead=words["instead"],
    )


def _words(rows: Iterable[Row], kind: str) -> frozenset[str]:
    return frozenset(fold(word) for row in rows if row["kind"] == kind for word in row.many("words"))
