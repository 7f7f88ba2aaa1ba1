"""Words that tell of a state: its adjective and the nouns for its people."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.gazetteer import gazetteer
from tawatur.lexicon.nationalities import nationalities


@cache
def nation_words() -> Mapping[str, str]:
    """ISO codes of states by folded form, without article, of their adjectives and people."""
    known = nationalities()
    codes: dict[str, str] = {}
    for form, nationality in (*known.people.items(), *known.adjectives.items()):
        for location in gazetteer().named(nationality.country):
            if location.kind == "state":
                codes[form] = location.countries[0]
    return MappingProxyType(codes)


def nation(token: Token) -> str | None:
    """The ISO code of the state that a word tells of, if any; كندي is no ندي with a proclitic."""
    words = nation_words()
    return (words.get(token.norm) or words.get(token.bare)) if token.is_word else None


def nations(text: Text) -> list[tuple[int, str]]:
    """Tokens that tell of a state, each with its ISO code."""
    return [(token.index, code) for token in text.tokens if (code := nation(token)) is not None]
