"""A token-classification model and its tokenizer: words in, the logits of each out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain

import msgspec
import numpy as np
from tokenizers import Tokenizer

from tawatur.tagger.bio import Logits
from tawatur.tagger.windows import LONGEST

Pieces = tuple[int, ...]
Run = Callable[[Sequence[int]], Logits]
_LONGEST_WORD = 12
# RoBERTa and its kin count positions from 2.
_SPARE = 2


class Config(msgspec.Struct, frozen=True):
    """What is used of a model's config.json: its labels by index, and how many pieces it can read at once."""

    id2label: dict[int, str] = {}
    max_position_embeddings: int | None = None

    @property
    def labels(self) -> tuple[str, ...]:
        """In the order of the logits."""
        return tuple(label for _, label in sorted(self.id2label.items()))


@dataclass(frozen=True, slots=True)
class Frame:
    """The pieces that a tokenizer sets before and after every input."""

    before: Pieces
    after: Pieces

    @classmethod
    def of(cls, tokenizer: Tokenizer) -> "Frame":
        """The frame that the tokenizer sets around a digit."""
        encoding = tokenizer.encode("0")
        marks = encoding.special_tokens_mask
        first, last = marks.index(0), len(marks) - marks[::-1].index(0)
        return cls(tuple(encoding.ids[:first]), tuple(encoding.ids[last:]))


@dataclass(frozen=True, eq=False)
class HubModel:
    """`name` changes with the model's files; `run` gives the logits of pieces, [pieces, labels]."""

    name: str
    config: Config
    tokenizer: Tokenizer
    frame: Frame
    run: Run

    @property
    def longest(self) -> int:
        """Pieces that a window may hold between its frame."""
        limit = (self.config.max_position_embeddings or LONGEST + _SPARE) - _SPARE
        return min(limit, LONGEST) - len(self.frame.before) - len(self.frame.after)

    def cut(self, words: Sequence[str]) -> list[Pieces]:
        """The pieces of each word, at most twelve; none where the tokenizer reads it as nothing."""
        encoding = self.tokenizer.encode(words, is_pretokenized=True, add_special_tokens=False)
        pieces: list[list[int]] = [[] for _ in words]
        for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
            if word is not None:
                pieces[word].append(piece)
        return [tuple(word[:_LONGEST_WORD]) for word in pieces]

    def logits(self, words: Sequence[Pieces]) -> Logits:
        """[words, labels], each word's from its first piece, as such models are trained."""
        sizes = np.array([len(word) for word in words], dtype=np.int64)
        rows = self.run([*self.frame.before, *chain.from_iterable(words), *self.frame.after])
        first: Logits = rows[len(self.frame.before) + np.cumsum(sizes) - sizes]
        return first
