"""Arabic, its neighbours in script and a few others, each with the letters and function words that tell it."""

from dataclasses import dataclass
from functools import cache

from tawatur.lexicon.table import DATA, read_table

ARABIC = "ar"
_SCRIPTS = ("arabic", "other")

# One letter, several keyboards: words are listed once and known in each spelling.
_PERSIAN_KEYS = str.maketrans("يىك", "ییک")
_ARABIC_KEYS = str.maketrans("یک", "يك")


@dataclass(frozen=True, slots=True)
class Language:
    """`letters` stand in ordinary words of no other listed language of its script; `words` are its function words."""

    code: str
    name_en: str
    name_ar: str
    arabic_script: bool
    letters: frozenset[str]
    words: frozenset[str]

    def signs(self, word: str) -> bool:
        """Whether the raw word is a sign of this language."""
        return word in self.words or not self.letters.isdisjoint(word)


@cache
def languages() -> tuple[Language, ...]:
    """All of them, Arabic first."""
    found = []
    for row in read_table(DATA / "languages.tsv", ("code", "name_en", "name_ar", "script", "letters", "words")):
        words = row.many("words")
        spellings = {
            form for word in words for form in (word, word.translate(_PERSIAN_KEYS), word.translate(_ARABIC_KEYS))
        }
        found.append(
            Language(
                row.required("code"),
                row.required("name_en"),
                row.required("name_ar"),
                row.one_of("script", _SCRIPTS) == _SCRIPTS[0],
                frozenset(row.many("letters")),
                frozenset(spellings),
            )
        )
    return tuple(sorted(found, key=lambda language: language.code != ARABIC))
