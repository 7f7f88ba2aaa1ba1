"""Clauses: what each voice says, cut where the language begins anew."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.numbers import numbers
from tawatur.lexicon.verb_forms import verb_host
from tawatur.merging.meanings import Words
from tawatur.merging.terms import Content, contents, stop
from tawatur.merging.voices import Speech, speeches
from tawatur.merging.wording import Wording, heaviest, mass
from tawatur.model import Document, Record, Span

_COMMAS = frozenset("،,؛;")
_JOINING = ("و", "ف")
LEAST_MASS = 9.0
"""Weight under which a clause without a figure says too little to stand alone: two words of middling rarity."""
_LEAST_TERMS = 3


@dataclass(frozen=True, slots=True)
class Page:
    """A document made ready; `contents` are its content words by the indices of their tokens, without the numbers.

    `named` are the indices of the tokens of its names.
    """

    document: Document
    record: Record
    text: Text
    contents: Mapping[int, Content]
    named: frozenset[int]

    def wording(self, tokens: Iterable[Token]) -> Wording:
        """The wording of the tokens."""
        return heaviest(self._contents(tokens))

    def words(self, tokens: Iterable[Token]) -> Words:
        """The content words among the tokens, each once."""
        return tuple(dict.fromkeys(content.word for content in self._contents(tokens)))

    def _contents(self, tokens: Iterable[Token]) -> Iterator[Content]:
        return (found for token in tokens if (found := self.contents.get(token.index)))


@dataclass(frozen=True, slots=True)
class Clause:
    speech: Speech
    tokens: tuple[Token, ...]
    terms: Wording
    figured: bool

    @property
    def stands(self) -> bool:
        """Whether it says enough to be a proposition."""
        return self.figured or (len(self.terms) >= _LEAST_TERMS and mass(self.terms) >= LEAST_MASS)


def page(document: Document, record: Record, text: Text) -> Page:
    """The document made ready."""
    names = _indices(text, (mention for entity in record.entities for mention in entity.mentions))
    dates = _indices(text, (time.text for time in record.times))
    telling = (t for t in text.tokens if t.index not in dates and t.stem not in numbers().words)
    return Page(document, record, text, contents(telling, _senseless(text, record)), names)


def _senseless(text: Text, record: Record) -> frozenset[int]:
    """The names that tell nothing by what their words mean: of people, and of one word."""
    mentions = ((entity.label, mention) for entity in record.entities for mention in entity.mentions)
    return _indices(text, (mention for label, mention in mentions if label == "PERSON" or " " not in mention.text))


def _indices(text: Text, spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(i for span in spans for i in range(text.token_at(span.start), text.token_at(span.end - 1) + 1))


def clauses(page: Page) -> Iterator[Clause]:
    """The clauses of all voices in the order of the text; the author's only where they say enough to stand alone."""
    spoken = tuple(speeches(page.text, page.record.statements))
    voiced = {speech.sentence for speech in spoken if speech.statement is not None}
    for speech in spoken:
        for clause in _clauses(page, speech):
            alone = speech.sentence not in voiced or clause.figured or _verbal(clause)
            if speech.statement is not None or (clause.stands and alone):
                yield clause


def _clauses(page: Page, speech: Speech) -> Iterator[Clause]:
    """The speech cut where و or ف joins a verb or أن, or a comma one; what says too little stays with its neighbour."""
    kept: list[Token] = []
    rest = [page.text.tokens[i] for i in speech.tokens]
    while rest:
        cut = next((n for n in range(1, len(rest)) if _joint(rest[n - 1], rest[n])), len(rest))
        kept, rest = kept + rest[:cut], rest[cut:]
        clause = _clause(page, speech, kept)
        if clause.stands and (not rest or _clause(page, speech, rest).stands):
            yield clause
            kept = []
    if kept:
        yield _clause(page, speech, kept)


def _joint(before: Token, token: Token) -> bool:
    """Whether a new clause begins at the token, as it does behind words of another voice."""
    if token.index != before.index + 1:
        return True
    if not token.is_word:
        return False
    words, verb = function_words(), verb_host(token.stem) is not None
    if token.norm[:1] in _JOINING and words.has(token.norm[1:], "complementiser"):
        return True
    if verb and token.proclitics[:1] in _JOINING:
        return True
    return before.text in _COMMAS and ((verb and not stop(token.stem)) or words.has(token.stem, "conjunction"))


def _clause(page: Page, speech: Speech, tokens: Sequence[Token]) -> Clause:
    figured = any(within(figure.text, tokens) for figure in page.record.figures)
    return Clause(speech, tuple(tokens), page.wording(tokens), figured)


def _verbal(clause: Clause) -> bool:
    """Whether a verb stands in it: what the author says beside a statement may else be a rest of its description."""
    return any(verb_host(token.stem) is not None and not stop(token.stem) for token in clause.tokens)


def within(span: Span, tokens: Sequence[Token]) -> bool:
    """Whether the span begins in one of the tokens."""
    return any(token.start <= span.start < token.end for token in tokens)
