"""What every step of reading figures looks at: the text and the lexicons of numbers and nouns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from tawatur.arabic.number_words import NumberTable
from tawatur.arabic.numerals import Numeral, numeral_at
from tawatur.arabic.tokens import Token
from tawatur.lexicon.counted import CountedNouns, counted_nouns
from tawatur.lexicon.currencies import Currencies, currencies
from tawatur.lexicon.figure_words import FigureWords, figure_words
from tawatur.lexicon.function_words import FunctionWords, function_words
from tawatur.lexicon.numbers import numbers
from tawatur.lexicon.quantity_words import QuantityWords, quantity_words
from tawatur.lexicon.vague_numbers import VagueNumber, vague_numbers
from tawatur.model import Span
from tawatur.reading.draft import Draft

_JOINING = ("و", "ف")


@dataclass(frozen=True)
class Scene:
    """`dated` are the tokens inside time expressions, `named` those inside names."""

    draft: Draft
    tokens: Sequence[Token]
    dated: frozenset[int]
    named: frozenset[int]
    numbers: NumberTable
    vague: Mapping[str, VagueNumber]
    nouns: CountedNouns
    money: Currencies
    qualifiers: QuantityWords
    words: FigureWords
    functions: FunctionWords

    def token(self, index: int) -> Token | None:
        """The token at the index, None beyond the text."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def word(self, index: int) -> Token | None:
        """The token at the index if it is a word with nothing attached before it."""
        token = self.token(index)
        return token if token is not None and token.is_word and not token.proclitics else None

    def function(self, token: Token) -> bool:
        """Whether the token is a closed-class word."""
        return token.stem in self.functions.roles or token.norm in self.functions.roles

    def of_at(self, index: int) -> bool:
        """Whether a من stands at the token."""
        token = self.token(index)
        return token is not None and self.words.has(token.norm, "of")

    def opens_clause(self, token: Token) -> bool:
        """Whether the token is an أن or one like it, also behind و or ف."""
        joined = token.norm[:1] in _JOINING
        return any(self.functions.has(form, "complementiser") for form in (token.stem, token.norm[joined:]))

    def numeral(self, index: int) -> Numeral | None:
        """The numeral that begins at the token, if there is one."""
        return numeral_at(self.tokens, index, self.numbers) if 0 <= index < len(self.tokens) else None

    @cached_property
    def epidemic(self) -> bool:
        """Whether the text names an illness and nobody wounded."""
        ill = any(self.words.has(token.bare, "illness") for token in self.tokens)
        return ill and not any(self.words.has(token.bare, "wound") for token in self.tokens)

    def sentence(self, index: int) -> range:
        """The tokens of the sentence that holds the token."""
        found = self.draft.text.sentence_of(index)
        return range(found.first, found.last)


def scene(draft: Draft) -> Scene:
    """The scene of a draft."""
    names = (name for entity in draft.entities if entity.label != "NORP" for name in entity.mentions)
    return Scene(
        draft,
        draft.text.tokens,
        _tokens(draft, (time.text for time in draft.times)),
        _tokens(draft, names),
        numbers(),
        vague_numbers(),
        counted_nouns(),
        currencies(),
        quantity_words(),
        figure_words(),
        function_words(),
    )


def _tokens(draft: Draft, spans: Iterable[Span]) -> frozenset[int]:
    """The tokens that the spans cover."""
    at = draft.text.token_at
    return frozenset(index for span in spans for index in range(at(span.start), at(span.end - 1) + 1))
