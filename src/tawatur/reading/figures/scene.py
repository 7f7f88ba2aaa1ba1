"""What every step of reading figures looks at: the text and the lexicons of numbers and nouns."""

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.arabic.numerals import NumberTable
from tawatur.arabic.tokens import Token
from tawatur.lexicon.counted import CountedNouns, counted_nouns
from tawatur.lexicon.currencies import Currencies, currencies
from tawatur.lexicon.function_words import FunctionWords, function_words
from tawatur.lexicon.numbers import numbers
from tawatur.lexicon.quantity_words import QuantityWords, quantity_words
from tawatur.reading.draft import Draft


@dataclass(frozen=True)
class Scene:
    """`dated` are the tokens inside time expressions."""

    draft: Draft
    tokens: Sequence[Token]
    dated: frozenset[int]
    numbers: NumberTable
    nouns: CountedNouns
    money: Currencies
    quantities: QuantityWords
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


def scene(draft: Draft) -> Scene:
    """The scene of a draft."""
    text = draft.text
    dated = frozenset(
        index
        for time in draft.times
        for index in range(text.token_at(time.text.start), text.token_at(time.text.end - 1) + 1)
    )
    return Scene(
        draft,
        text.tokens,
        dated,
        numbers(),
        counted_nouns(),
        currencies(),
        quantity_words(),
        function_words(),
    )
