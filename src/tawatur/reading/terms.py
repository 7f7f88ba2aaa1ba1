"""Stage: terms. Loaded naming of an actor: the words, whom they name, and in whose mouth they stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from tawatur.arabic.endings import RELATIONAL
from tawatur.arabic.normal import fold
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.loaded_terms import LoadedWord, loaded_terms
from tawatur.lexicon.phrases import Match
from tawatur.model import Span, Statement, Term, Tone
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.landmarks import Mention, landmarks
from tawatur.reading.namings import namings
from tawatur.reading.stage import Stage

_ACTORS = frozenset(("ORG", "GPE", "NORP", "PERSON"))
_REACH = 40
_LONGEST = 4
_LONGEST_QUOTED = 5
_AUTHOR = "author"
_RELATING = "يه"


@dataclass(frozen=True)
class _Reader:
    """Reads the loaded terms of one document."""

    draft: Draft
    clauses: Clauses
    voices: tuple[tuple[Span, Statement], ...]

    def read(self) -> Iterator[Term]:
        """The loaded words and the reported namings, each wording once."""
        seen: set[str] = set()
        for term in (*self._named(), *self._loaded()):
            if fold(term.term.text) not in seen:
                seen.add(fold(term.term.text))
                yield term

    def _named(self) -> Iterator[Term]:
        for naming in namings(self.clauses):
            span = self.draft.token_span(naming.first, naming.last, clitics=True)
            by = naming.namer.entity.id if naming.namer else self._by(span)
            found = (loaded_terms().at(self.clauses.tokens, k) for k in range(naming.first, naming.last))
            tone: Tone = next((match.value.tone for match in found if match is not None), "hostile")
            yield Term(term=span, target=naming.target.entity.id, by=by, tone=tone)

    def _loaded(self) -> Iterator[Term]:
        words = loaded_terms()
        taken = 0
        for token in self.clauses.tokens:
            if token.index < taken or not token.is_word:
                continue
            match = words.at(self.clauses.tokens, token.index)
            stretch = (self._quoted(match.first) or self._stretch(match)) if match is not None else None
            if match is None or stretch is None:
                continue
            taken = stretch[1]
            span = self.draft.token_span(*stretch)
            by = self._by(span)
            target = self._target(stretch, by)
            if target is not None:
                yield Term(term=span, target=target.entity.id, by=by, tone=match.value.tone)

    def _quoted(self, k: int) -> tuple[int, int] | None:
        """The tokens of the short quotation around token `k` that is a naming by itself (زعمت أنه «من فلول الأمس»)."""
        for quotation in self.clauses.text.quotations:
            first, last = quotation.first + 1, quotation.last
            if first <= k < last and quotation.closed and last - first <= _LONGEST_QUOTED:
                sentence = any(self.clauses.verb(j) for j in range(first, last))
                return None if sentence or k in self.clauses.marks.inside else (first, last)
        return None

    def _stretch(self, match: Match[LoadedWord]) -> tuple[int, int] | None:
        """The tokens of the term: the name that holds the word, or the phrase around it; None for a plain word."""
        inside = self.clauses.marks.inside.get(match.first)
        if inside is not None:
            opens = match.first == inside.first
            # A friendly word within a name is the name itself (لجان المقاومة); a hostile one is somebody's choice.
            chosen = (
                opens != (match.value.use == "attribute")
                if match.value.tone == "friendly"
                else opens or not inside.entity.media
            )
            person = match.value.tone == "friendly" and inside.entity.label == "PERSON"
            wanted = chosen and inside.entity.label in _ACTORS and not person
            return (inside.first, self._with_adjectives(inside.last)) if wanted else None
        if match.value.use == "attribute":
            return self._qualified(match)
        following = self.clauses.marks.mentions.get(match.last)
        if match.value.use == "name":
            return (match.first, following.last) if following is not None else None
        if self.clauses.verb(match.first):
            return None
        if (
            following is not None
            and following.entity.label in _ACTORS
            and not self.clauses.tokens[match.last].proclitics
        ):
            return match.first, following.last
        first = self._with_noun(match.first)
        last = self._with_adjectives(match.last)
        if first == match.first and last == match.last and not self.clauses.tokens[match.first].definite:
            limit = min(match.first + _LONGEST, len(self.clauses.tokens))
            last = max(last, self.clauses.phrase(match.first, limit, joined=False))
        return first, last

    def _with_noun(self, k: int) -> int:
        """From an adjective in the feminine back to the noun or the name that it qualifies (التنظيمات الإرهابية)."""
        tokens = self.clauses.tokens
        if k == 0 or tokens[k].proclitics or not tokens[k].stem.endswith(_RELATING) or not tokens[k - 1].is_word:
            return k
        inside = self.clauses.marks.inside.get(k - 1)
        if inside is not None:
            return inside.first
        return k - 1 if tokens[k - 1].definite == tokens[k].definite and self.clauses.opens_phrase(k - 1) else k

    def _qualified(self, match: Match[LoadedWord]) -> tuple[int, int] | None:
        """A name and the adjective after it (النظام المجرم)."""
        before = self.clauses.marks.inside.get(match.first - 1)
        if before is None or before.entity.label not in _ACTORS or self.clauses.verb(match.first):
            return None
        return before.first, match.last

    def _with_adjectives(self, k: int) -> int:
        """Past the adjectives that follow (العدو الإسرائيلي)."""
        tokens = self.clauses.tokens
        definite = tokens[k - 1].definite
        while k < len(tokens) and tokens[k].is_word and not tokens[k].proclitics and not self.clauses.verb(k):
            relating = tokens[k].stem.endswith(RELATIONAL) and tokens[k].stem not in function_words().roles
            if (
                tokens[k].definite != definite
                or not (relating or loaded_terms().at(tokens, k))
                or k in self.clauses.marks.inside
            ):
                break
            k += 1
        return k

    def _by(self, span: Span) -> str:
        """Whose words the term is: an entity's id, the words that name the speaker, or the author."""
        for part, statement in self.voices:
            if part.covers(span) and statement.chain:
                origin = statement.origin
                names = {fold(text) for text in (origin.name, origin.source.text if origin.source else None) if text}
                for entity in self.draft.entities:
                    if fold(entity.name_ar) in names or any(fold(mention.text) in names for mention in entity.mentions):
                        return entity.id
                return origin.source.text if origin.source else _AUTHOR
        return _AUTHOR

    def _target(self, stretch: tuple[int, int], by: str) -> Mention | None:
        """Whom the term names: the name in it, else the nearest actor, before it or after it, that does not speak."""
        first, last = stretch
        for k in range(first, last):
            mention = self.clauses.marks.inside.get(k)
            if mention is not None:
                return mention
        order = (
            *range(first - 1, max(-1, first - _REACH), -1),
            *range(last, min(len(self.clauses.tokens), last + _REACH)),
        )
        near = [self.clauses.marks.inside[k] for k in order if k in self.clauses.marks.inside]
        near = [m for m in near if m.entity.label in _ACTORS and m.entity.id != by and not m.entity.media]
        armed = [m for m in near if m.entity.armed]
        return next(iter(armed or near), None)


def terms(draft: Draft) -> tuple[Term, ...]:
    """The loaded terms, each wording once."""
    if not draft.entities:
        return ()
    parts = [(part, statement) for statement in draft.statements for part in statement.content]
    parts.sort(key=lambda pair: pair[0].end - pair[0].start)
    return tuple(_Reader(draft, Clauses(draft.text, landmarks(draft)), tuple(parts)).read())


STAGE = Stage(gives="terms", needs=("entities", "statements"), run=terms)
