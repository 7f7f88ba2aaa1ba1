"""A text analysed as language: the tokens, sentences and quotations that every reading stage shares."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from tawatur.arabic.clitics import Vocabulary
from tawatur.arabic.quotations import Quotation, quotations
from tawatur.arabic.sentences import Sentence, paragraph_breaks, sentences
from tawatur.arabic.tokens import Token, tokenise


@dataclass(frozen=True)
class Text:
    """An analysed text; `breaks` are the indices of tokens that begin a paragraph."""

    raw: str
    tokens: tuple[Token, ...]
    breaks: frozenset[int]
    quotations: tuple[Quotation, ...]
    sentences: tuple[Sentence, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.first for sentence in self.sentences]

    def token_at(self, offset: int) -> int:
        """Index of the token that holds the character at `offset`, or of the last one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def tokens_over(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that hold the characters from `start` to `end`, as a half-open range."""
        return self.token_at(start), self.token_at(end - 1) + 1

    def sentence_of(self, token: int) -> Sentence:
        """The sentence that holds the token."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, token) - 1)]


def analyse(raw: str, vocabulary: Vocabulary) -> Text:
    """Tokens, quotations and sentences of `raw`."""
    tokens = tokenise(raw, vocabulary)
    breaks = paragraph_breaks(raw, tokens)
    quoted = quotations(tokens, breaks)
    return Text(raw, tokens, breaks, quoted, sentences(tokens, breaks, quoted))
