"""Propositions: the clauses of each voice, the units that say that something happened or that a number holds."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.tolls import tolls
from tawatur.merging.clauses import LEAST_MASS, Clause, Page, clauses, page, within
from tawatur.merging.clues import Clue, Clues, resolved
from tawatur.merging.counting import Standing, standing
from tawatur.merging.meanings import Words
from tawatur.merging.polarity import Side, lacking, negated, negating, sides
from tawatur.merging.rejections import denied_words, rejected
from tawatur.merging.things import Resolved
from tawatur.merging.voices import Speech
from tawatur.merging.wording import Wording, mass, together
from tawatur.model import Document, Event, Figure, Record, Span, Statement

_NEIGHBOUR = 0.5
_SUBJECT = 6
_ALREADY = 7
"""Within so many words قد belongs to a كان before it."""
_AUTHOR = "@author"
_SAID_BEFORE = "said_before"
Key = tuple[str, int, int, str]


@dataclass(frozen=True, slots=True)
class Proposition:
    """One clause. `terms` is its wording, or that of what it points back to, and so `words` are the words themselves;
    `context` is the wording of its sentence too, `subject` are the terms that its report comes back to, `setting` the
    words of the places that its report names.

    `clue` shows where it comes from; `figures` are those that are totals, `parts` those in them. `rejects` says that
    its voice denies or dismisses something, `negative` that its words say that something is not so, `denied` that one
    of both is the case, `looks_back` that it was said or so at an earlier time (كان قد), `becomes` that a number is now
    what it was not, `sides` which way outcomes went.
    """

    doc: str
    published: datetime.date | None
    outlet: str | None
    statement: Statement | None
    clue: Clue
    quote: Span
    terms: Wording
    words: Words
    context: Wording
    figures: tuple[Figure, ...]
    parts: tuple[Figure, ...]
    events: tuple[Event, ...]
    denied: bool
    rejects: bool
    negative: bool
    points_back: bool
    looks_back: bool
    becomes: bool
    sides: Mapping[str, Side]
    setting: frozenset[str]
    subject: tuple[str, ...] = ()

    @property
    def key(self) -> Key:
        """What a proposition is known and sorted by."""
        return (self.doc, self.quote.start, self.quote.end, self.statement.id if self.statement else "")


def propositions(
    document: Document, record: Record, text: Text, clues: Clues, places: frozenset[str]
) -> tuple[Proposition, ...]:
    """The document's propositions in the order of its text; `places` are the words for those that it names."""
    ready = page(document, record, text)
    sentences = [ready.wording(ready.text.tokens[s.first : s.last]) for s in ready.text.sentences]
    found: list[Proposition] = []
    for clause in clauses(ready):
        clue = clues.of(clause.speech.statement)
        found.append(_proposition(ready, clause, sentences, found, clue, places))
    subject = _subject(sentences)
    return tuple(replace(proposition, subject=subject) for proposition in found)


def _subject(sentences: Sequence[Wording]) -> tuple[str, ...]:
    """The terms that the report comes back to, by their weight in all its sentences."""
    total: Counter[str] = Counter()
    for sentence in sentences:
        total.update(sentence)
    return tuple(sorted(total, key=lambda term: (-total[term], term))[:_SUBJECT])


def attributed(p: Proposition, names: Resolved) -> Proposition:
    """The proposition with things for names."""
    return replace(p, clue=resolved(p.clue, names))


def _proposition(
    page: Page,
    clause: Clause,
    sentences: Sequence[Wording],
    earlier: Sequence[Proposition],
    clue: Clue,
    places: frozenset[str],
) -> Proposition:
    tokens, number, statement = clause.tokens, clause.speech.sentence, clause.speech.statement
    rejects = rejected(statement, tokens)
    said = denied_words(page, statement, tokens) if rejects else tokens
    terms = {term: weight for term, weight in page.wording(said).items() if term != _SAID_BEFORE}
    back = _meant(statement, earlier) if rejects and mass(terms) < LEAST_MASS else None
    context = [(sentences[number], 1.0), (sentences[number - 1] if number else {}, _NEIGHBOUR)]
    events = tuple(event for event in page.record.events if within(event.trigger, said))
    figures = _figures(page, tokens)
    negative = negated(tokens, events, clause.figured)
    unnamed = [token for token in tokens if token.index not in page.named]
    return Proposition(
        doc=page.document.id,
        published=page.document.published,
        outlet=page.document.outlet,
        statement=statement,
        clue=clue,
        quote=_quote(page.document.text, tokens),
        terms={**back.terms, **terms} if back else terms,
        words=tuple(dict.fromkeys((*back.words, *page.words(said)))) if back else page.words(said),
        context=together([*context, (back.context, 1.0)] if back else context),
        figures=figures["total"],
        parts=figures["part"],
        events=(*back.events, *events) if back else events,
        denied=rejects or negative or (lacking(unnamed) and not clause.figured),
        rejects=rejects,
        negative=negative or negating(tokens),
        points_back=back is not None,
        looks_back=_looks_back(page, clause.speech),
        becomes=any(not tolls()["become"].isdisjoint((token.norm, token.stem)) for token in tokens),
        sides={} if rejects else sides(unnamed, negative),
        setting=places,
    )


def _figures(page: Page, tokens: Sequence[Token]) -> Mapping[Standing, tuple[Figure, ...]]:
    """The figures of the clause by how they stand to others; none of what a witness saw, whose count is no total."""
    found: dict[Standing, list[Figure]] = defaultdict(list)
    for figure in page.record.figures:
        if within(figure.text, tokens) and not _seen(tokens):
            found[standing(figure, page.text)].append(figure)
    return {kind: tuple(found[kind]) for kind in get_args(Standing)}


def _seen(tokens: Sequence[Token]) -> bool:
    """Whether it tells what a witness saw, whose count is no total."""
    return any(token.stem in tolls()["saw"] for token in tokens)


def _looks_back(page: Page, speech: Speech) -> bool:
    """Whether it was said, or the author says that it was so, before another time: كان and قد before the verb."""
    sentence, tokens = page.text.sentences[speech.sentence], page.text.tokens
    last = sentence.last
    if speech.statement is not None:
        cue = speech.statement.cue
        last = page.text.token_at(cue.start) if cue else sentence.first
        if not last or tokens[last - 1].stem not in tolls()["already"]:
            return False
    stems = [token.stem for token in tokens[sentence.first : last]]
    was = (n for n, stem in enumerate(stems) if stem in tolls()["was"])
    return any(not tolls()["already"].isdisjoint(stems[n + 1 : n + _ALREADY]) for n in was)


def _quote(text: str, tokens: Sequence[Token]) -> Span:
    """The longest unbroken run of the tokens, without marks at its edges and a joining و or أن before it."""
    runs: list[list[Token]] = [[]]
    for token in tokens:
        if runs[-1] and token.index != runs[-1][-1].index + 1:
            runs.append([])
        runs[-1].append(token)
    run = max(runs, key=lambda r: r[-1].end - r[0].start)
    words = [token for token in run if token.kind != "mark"] or run
    if len(words) > 1 and function_words().has(words[0].stem, "complementiser"):
        words = words[1:]
    return Span.cut(text, words[0].stem_start, words[-1].end)


def _meant(statement: Statement | None, earlier: Sequence[Proposition]) -> Proposition | None:
    """What a denial without words of its own denies: the last thing said before it by somebody else."""
    own = _speaker(statement)
    others = (p for p in reversed(earlier) if not p.rejects and _speaker(p.statement) != own)
    return next(others, None)


def _speaker(statement: Statement | None) -> str | None:
    return statement.origin.words if statement else _AUTHOR
