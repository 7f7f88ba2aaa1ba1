"""Words of time expressions that are not names of days or months."""

from dataclasses import dataclass
from functools import cache

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table
from tawatur.lexicon.weekdays import weekdays

KINDS = (
    "relative_day",
    "relative_noun",
    "now",
    "anaphor",
    "day_part",
    "day_adverb",
    "unit",
    "dual",
    "pair",
    "plural",
    "modifier",
    "demonstrative",
    "edge",
    "season",
    "decade",
    "age",
    "ago",
    "later",
    "since",
    "from",
    "from_it",
    "until",
    "between",
    "within",
    "conjunction",
    "clock",
    "minutes",
    "corresponding",
    "era",
)


TENSES = ("future", "intended", "past", "subjunctive", "realised", "from")


@dataclass(frozen=True, slots=True)
class TimeWord:
    """A word or phrase; what `value` is depends on the kind, one of KINDS."""

    word: str
    kind: str
    value: str


@cache
def time_words() -> tuple[TimeWord, ...]:
    """All words of time expressions."""
    return tuple(
        TimeWord(word, row.one_of("kind", KINDS), row["value"])
        for row in read_table(DATA / "time_words.tsv", ("word", "kind", "value"))
        for word in row.many("word")
    )


@cache
def tense_cues() -> dict[str, str]:
    """Folded words that place what is said with them in time, and how (see the data file)."""
    return {
        fold(word): row.one_of("tense", TENSES)
        for row in read_table(DATA / "tense_cues.tsv", ("word", "tense"))
        for word in row.many("word")
    }


@cache
def before_times() -> dict[str, str]:
    """Folded words after which a time word is no time, and what they block (see the data file)."""
    return {
        fold(word): row.one_of("blocks", ("any", "today", "number", "name"))
        for row in read_table(DATA / "before_times.tsv", ("word", "blocks"))
        for word in row.many("word")
    }


@cache
def day_words() -> frozenset[str]:
    """Folded words that alone name a day of the week or one counted from the document's (اليوم، أمس، الثلاثاء)."""
    relative = (entry.word for entry in time_words() if entry.kind == "relative_day" and " " not in entry.word)
    return frozenset(map(fold, (*relative, *weekdays())))
