"""Skeletons: what is left of a word when inflection and vowels go, so that انهار، ينهار and انهيار are one."""

from functools import lru_cache

_SUFFIXES = ("تهم", "تها", "هما", "وها", "اتي", "هم", "ها", "هن", "نا", "ات", "ون", "ين", "ان", "يه", "وا", "ته")
_ENDINGS = ("ه", "ي", "ا", "ت")
_PREFIXES = ("ي", "ت", "م", "ا", "")
_WEAK = str.maketrans("", "", "اويءؤئ")
_LEAST = 3


@lru_cache(maxsize=1 << 16)
def skeleton(stem: str) -> str:
    """The skeleton of a folded word without proclitics and article; a light stemmer that knows no roots."""
    word = without_suffix(stem)
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(bones := _bones(word[len(prefix) :])) >= _LEAST:
            return bones
    return stem


def without_suffix(stem: str) -> str:
    """The word without its ending, where three letters stay."""
    return next(
        (stem[: -len(s)] for s in (*_SUFFIXES, *_ENDINGS) if stem.endswith(s) and len(stem) - len(s) >= _LEAST), stem
    )


def _bones(word: str) -> str:
    """The word without its weak letters, but for the first."""
    return word[:1] + word[1:].translate(_WEAK)
