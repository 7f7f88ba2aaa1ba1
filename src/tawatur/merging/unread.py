"""Unread words: rare ones in which the reading of a report saw no name, and places within longer names.

Another report may show that they name something (`echoes`).
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.names_and_places import names_and_places
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.model import Entity, Label, Record, Span

RARE = 30
"""Occurrences in news up to which a word tells a name of several words from others."""
STRANGE = 5
"""The same for a word alone."""
PLACES: frozenset[Label] = frozenset({"GPE", "LOC"})
WITHIN = "@"
"""Stands before the words of a place within a longer name."""
_AROUND = 2
"""Words before a rare one, and behind it, that may belong to one name with it."""
_SHORTEST = 4
_PLACED: frozenset[Label] = frozenset({"EVENT", "FAC", "LOC", "ORG"})
_AFTER_OTHERS = frozenset(
    {"bridge", "building", "church", "club", "company", "hotel", "mosque", "palace", "party", "road", "school", "shop"}
    | {"square", "stadium", "street", "theatre", "tower", "tunnel"}
)
"""Kinds of things that are called after places in which they do not stand (شارع بغداد)."""

Form = tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Unread:
    """A rare word at place `at` among its neighbours, none of which the reading takes for a name: folded, and as read.

    Only the first of them may have had clitics, which are gone.
    """

    folded: Form
    read: tuple[str, ...]
    at: int

    @property
    def word(self) -> str:
        """The rare word."""
        return self.folded[self.at]


def unread(text: Text, record: Record, parted: Sequence[Span] = ()) -> tuple[Unread, ...]:
    """The rare words of the text that stand in no mention, each once; what people parted from a name is no echo."""
    mentions = (mention for entity in record.entities for mention in entity.mentions)
    taken, apart = _covered(text, chain(mentions, parted)), _covered(text, parted)
    runs = _runs(token for token in text.tokens if token.index not in taken)
    within = (found for entity in record.entities if _placed(entity) for found in _within(text, entity, apart))
    return tuple(sorted({*within, *(found for run in runs for found in _unread(run))}))


def _covered(text: Text, spans: Iterable[Span]) -> frozenset[int]:
    """The tokens of the spans."""
    stretches = (text.tokens_over(span.start, span.end) for span in spans)
    return frozenset(index for first, last in stretches for index in range(first, last))


def _placed(entity: Entity) -> bool:
    """Whether a place in the name of a thing is the one where it stands."""
    named_so = entity.media or entity.armed or entity.kind in _AFTER_OTHERS
    return entity.label in _PLACED and not named_so


def _within(text: Text, entity: Entity, apart: Container[int]) -> Iterator[Unread]:
    """The places behind the first word of the entity's names: known ones, and words that are strange."""
    for span in entity.mentions:
        first, last = text.tokens_over(span.start, span.end)
        for at in range(first + 1, last):
            place = text.tokens[at : _end_of_place(text, at)]
            if place and place[-1].index < last and at not in apart:
                yield Unread((WITHIN + _joined(place),), (" ".join(map(_read, place)),), 0)


def _end_of_place(text: Text, at: int) -> int:
    """The index after the place that begins at the token; the token itself where none may."""
    known = names_and_places().at(text.tokens, at)
    if known is not None:
        name, form = known.value[0], _joined(text.tokens[at : known.last])
        return known.last if name.label in PLACES and not name.needs_cue(form) else at
    token = text.tokens[at]
    return at + (token.is_word and count(token.stem) <= STRANGE)


def _joined(tokens: Sequence[Token]) -> str:
    return " ".join(token.stem for token in tokens)


def _runs(tokens: Iterable[Token]) -> Iterator[Sequence[Token]]:
    """Words that follow one another with nothing but a space between them, each but the first without clitics."""
    run: list[Token] = []
    for token in tokens:
        if run and (not token.is_word or token.proclitics or token.start != run[-1].end + 1):
            yield run
            run = []
        if token.is_word:
            run.append(token)
    yield run


def _unread(run: Sequence[Token]) -> Iterator[Unread]:
    for at, token in enumerate(run):
        if count(token.stem) <= RARE and token.stem not in function_words().roles and len(token.stem) >= _SHORTEST:
            first = max(0, at - _AROUND)
            near = run[first : at + _AROUND + 1]
            yield Unread(tuple(t.stem for t in near), tuple(map(_read, near)), at - first)


def _read(token: Token) -> str:
    """The word without clitics; where ل has swallowed the alef of the article it stays."""
    kept = token.definite and token.proclitics.endswith("ل")
    return token.text[len(token.proclitics) - 1 if kept else token.stem_start - token.start :]


def count(word: str) -> int:
    """How often the folded word stands in the news that the vocabulary counted."""
    return vocabulary().count(word)
