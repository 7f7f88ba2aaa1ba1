"""Words that order a text: openers, contrasts, reports and anaphors."""

from dataclasses import dataclass
from functools import cache

from tawatur.arabic.inflection import Agreement
from tawatur.arabic.normal import fold
from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, read_table

_GENDER_AND_NUMBER = 2
_PHRASES = ("opener", "contrast", "mouthpiece", "series")
_WORDS = (
    "about",
    "affairs",
    "adjective",
    "anaphor",
    "anonymity",
    "answer",
    "answer_label",
    "asks",
    "attaching",
    "before_clause",
    "carrier",
    "claim_heading",
    "company",
    "concerning",
    "evidence",
    "finding_heading",
    "hearer",
    "maker",
    "masdar",
    "measured",
    "naming",
    "on_behalf",
    "one_of",
    "others",
    "outlet_carrier",
    "press",
    "proof",
    "question",
    "question_label",
    "report",
    "reporter",
    "self",
    "source_preposition",
    "thereby",
    "therefor",
    "therein",
    "thereof",
    "tied",
    "title",
    "topic",
    "truth",
    "verdict_noun",
)


@dataclass(frozen=True, slots=True)
class Discourse:
    """Phrases of each role, single folded words of each role (anaphors without article), small counts of people.

    `relatives` are the relative pronouns of persons and things, with what each agrees with.
    """

    openers: PhraseIndex[str]
    contrasts: PhraseIndex[str]
    mouthpieces: PhraseIndex[str]
    series: PhraseIndex[str]
    words: dict[str, frozenset[str]]
    numbers: dict[str, int]
    relatives: dict[str, Agreement]

    def has(self, word: str, role: str) -> bool:
        """Whether the folded word has the role."""
        return word in self.words[role]


@cache
def discourse() -> Discourse:
    """The shipped words; LexiconError names file and line of a bad entry."""
    by_role: dict[str, list[str]] = {role: [] for role in _PHRASES + _WORDS}
    numbers: dict[str, int] = {}
    relatives: dict[str, Agreement] = {}
    for row in read_table(DATA / "discourse.tsv", ("phrase", "role")):
        role, _, value = row["role"].partition(":")
        if role == "number" and value.isdigit():
            numbers[fold(row.required("phrase"))] = int(value)
        elif role == "relative" and len(value) == _GENDER_AND_NUMBER:
            relatives[fold(row.required("phrase"))] = Agreement(value[0], value[1])
        else:
            by_role[row.one_of("role", _PHRASES + _WORDS)].append(row.required("phrase"))
    words = {role: frozenset(map(fold, by_role[role])) for role in _WORDS}
    words["anaphor"] = frozenset(word.removeprefix("ال") for word in words["anaphor"])
    return Discourse(
        PhraseIndex((phrase, phrase) for phrase in by_role["opener"]),
        PhraseIndex((phrase, phrase) for phrase in by_role["contrast"]),
        PhraseIndex((phrase, phrase) for phrase in by_role["mouthpiece"]),
        PhraseIndex((phrase, phrase) for phrase in by_role["series"]),
        words,
        numbers,
        relatives,
    )
