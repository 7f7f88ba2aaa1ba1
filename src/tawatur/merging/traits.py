"""Traits: what a report tells of those who bear a name, by which two bearers of one spelling can be told apart."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from tawatur.arabic.endings import FEMININE
from tawatur.arabic.normal import fold
from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.gazetteer import gazetteer
from tawatur.lexicon.nationalities import nationalities
from tawatur.lexicon.verb_forms import verb_host
from tawatur.lexicon.walks import walks
from tawatur.model import Record, Span

_STATE = "state"
_REACH = 5
"""So many words stand at most between what somebody does and his name (وزير الشؤون الاجتماعية والعمل …)."""
_COMMAS = frozenset("،,")


class Traits(NamedTuple):
    """Walks of life, and countries by ISO code: those of a person's nationality, or those that a place may lie in."""

    walks: tuple[str, ...] = ()
    nations: tuple[str, ...] = ()

    def __or__(self, other: "Traits") -> "Traits":
        return Traits(_joined(self.walks, other.walks), _joined(self.nations, other.nations))

    def __str__(self) -> str:
        return " ".join((*self.walks, *self.nations))

    def exclude(self, other: "Traits") -> bool:
        """Whether hardly any one person or place has both."""
        excluded = walks().excluded
        apart = all(b in excluded[a] for a in self.walks for b in other.walks)
        return (bool(self.walks and other.walks) and apart) or (
            bool(self.nations and other.nations) and set(self.nations).isdisjoint(other.nations)
        )

    def share(self, other: "Traits") -> bool:
        """Whether they have a walk of life or a country in common."""
        return not (set(self.walks).isdisjoint(other.walks) and set(self.nations).isdisjoint(other.nations))


NONE = Traits()


def traits(text: Text, record: Record) -> Mapping[str, Traits]:
    """What the report tells of its people and places, by the ids of entities; of the rest it tells nothing."""
    found = {place.entity: Traits(nations=place.countries) for place in record.places if place.countries}
    for entity in record.entities:
        if entity.label == "PERSON":
            for trait in (trait for mention in entity.mentions for trait in _beside(text, mention)):
                found[entity.id] = found.get(entity.id, NONE) | trait
    return found


def _beside(text: Text, name: Span) -> Iterator[Traits]:
    """What stands right before the name (اللاعب السوري فلان), and behind a comma after it (فلان، وهو لاعب سوري)."""
    first, last = text.tokens_over(name.start, name.end)
    yield from _told(_phrase_before(text.tokens[max(0, first - _REACH) : first]))
    if text.tokens[last : last + 1] and text.tokens[last].text in _COMMAS:
        behind = text.tokens[last + 1 : last + 2 + _REACH]
        said = behind and function_words().has(behind[0].stem, "pronoun")
        yield from _told(_phrase(behind[1:] if said else behind[:_REACH]))


def _phrase_before(tokens: Sequence[Token]) -> Sequence[Token]:
    """The last of the tokens that are one phrase, from the nearest word for what somebody does on."""
    for n in range(len(tokens) - 1, -1, -1):
        if not _nominal(tokens[n]):
            return tokens[n + 1 :]
        if _walk(tokens[n:]) or tokens[n].proclitics:
            return tokens[n:]
    return tokens


def _phrase(tokens: Sequence[Token]) -> Sequence[Token]:
    """The first of the tokens that are one phrase."""
    end = next((n for n, token in enumerate(tokens) if not _nominal(token) or (n and token.proclitics)), len(tokens))
    return tokens[:end]


def _nominal(token: Token) -> bool:
    """Whether the word can stand in the description of a person: no mark, no verb, no function word."""
    return token.is_word and token.stem not in function_words().roles and verb_host(token.stem) is None


def _told(phrase: Sequence[Token]) -> Iterator[Traits]:
    """What a description tells: its adjective is the holder's right behind what he does, or anywhere of an office."""
    walk = _walk(phrase)
    if not walk:
        yield from (Traits(nations=(nation,)) for nation in _nations(phrase[-1:] if len(phrase) == 1 else ()))
        return
    yield Traits(walks=(walk,))
    feminine = phrase[0].bare.endswith(FEMININE)
    adjectives = [t for t in phrase[1:] if t.bare.endswith(FEMININE) == feminine]
    yield from (Traits(nations=(nation,)) for nation in _nations(adjectives if walk == _STATE else phrase[1:2]))


def _walk(phrase: Sequence[Token]) -> str:
    """The walk of life that the phrase begins with; the longer wording wins."""
    stems = [token.bare for token in phrase[:2]]
    known = walks().of
    return known.get(" ".join(stems)) or known.get(stems[0] if stems else "", "")


def _nations(tokens: Sequence[Token]) -> Iterator[str]:
    return (nation for token in tokens if (nation := _states().get(token.bare)))


@cache
def _states() -> Mapping[str, str]:
    """The ISO codes of states by the folded forms of their adjectives, without article."""
    codes = {fold(place.name_ar): code for code, place in gazetteer().states.items()}
    known = nationalities().adjectives.items()
    return MappingProxyType({form: codes[fold(n.country)] for form, n in known if fold(n.country) in codes})


def _joined(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({*a, *b}))
