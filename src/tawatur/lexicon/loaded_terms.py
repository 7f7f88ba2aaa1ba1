"""Words that take sides in naming somebody."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, read_table
from tawatur.model import Tone

Use = Literal["", "definite", "name", "attribute"]


@dataclass(frozen=True, slots=True)
class LoadedWord:
    """`use` limits where the word is loaded: with the article, in or before a name, after the noun it qualifies."""

    tone: Tone
    use: Use


@cache
def loaded_terms() -> PhraseIndex[LoadedWord]:
    """The shipped words, without and with article."""
    entries: list[tuple[str, LoadedWord]] = []
    for row in read_table(DATA / "loaded_terms.tsv", ("tone", "use", "word")):
        tone: Tone = row.one_of("tone", ("hostile", "neutral", "friendly"))
        use: Use = row.one_of("use", ("", "definite", "name", "attribute"))
        word = row.required("word")
        words = (word, word + "ة") if use == "attribute" and not word.endswith("ة") else (word,)
        for form in words:
            definite = " ".join("ال" + part for part in form.split())
            entries += [(each, LoadedWord(tone, use)) for each in ((form,) if use != "definite" else ()) + (definite,)]
    return PhraseIndex(entries)
