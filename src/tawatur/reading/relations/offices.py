"""Ties of a person to a body or place: by office, and by a body's name that ends in the person's."""

from collections.abc import Iterator

from tawatur.arabic.pronouns import hosts
from tawatur.lexicon.offices import offices
from tawatur.lexicon.ties import Ties
from tawatur.model import Relation, RelationType
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.landmarks import Mention

_BODIES = frozenset(("ORG", "FAC", "GPE", "NORP"))
_ROLES = frozenset(("office", "profession", "rank"))
_THEIRS = frozenset(("ه", "ها", "هم"))
_QUOTES = '«»"“”'
_COMMAS = "،,"
_COLON = ":"
_BEFORE = 10
_AFTER = 5
_BODY_REACH = 9


def office_ties(draft: Draft, clauses: Clauses, words: Ties, person: Mention) -> Iterator[Relation]:
    """The person's office before the name (المتحدث باسم X، فلان) or in apposition after it (فلان، رئيس X)."""
    sentence = clauses.text.sentence_of(person.first)
    for k in range(max(sentence.first, person.first - _BEFORE), person.first):
        found = _office(clauses, words, k, person.first)
        if found and not any(clauses.verb(j) or clauses.tokens[j].text == _COLON for j in range(k, person.first)):
            yield from _tie(draft, person, found, k, person.last)
            return
    for k in range(person.last, min(sentence.last, person.last + _AFTER)):
        body = clauses.marks.mentions.get(k)
        if body is not None and body.entity.label == "ORG" and _belongs(clauses, person.last, k):
            yield from _tie(draft, person, ("part_of", body), person.first, body.last)
            return
        found = _office(clauses, words, k, min(k + _BODY_REACH, sentence.last))
        if found:
            yield from _tie(draft, person, found, person.first, max(found[1].last, k + 1))
            return
        partitive = clauses.has(k, "partitive")
        if clauses.verb(k) or (clauses.tokens[k].is_word and not partitive and not clauses.has(k, "pronoun")):
            return


def _belongs(clauses: Clauses, first: int, k: int) -> bool:
    """Whether only من or an opening bracket stands between a person's name and a body's at token `k`."""
    between = [token.norm for token in clauses.tokens[first:k] if token.text not in _COMMAS]
    return len(between) == 1 and (between[0] == "(" or clauses.has(k - 1, "partitive"))


def named_after(draft: Draft, body: Mention) -> Iterator[Relation]:
    """A body whose name ends in a person's (قوات فلان); an armed one is commanded, another led."""
    kind: RelationType = "commands" if body.entity.armed else "leads"
    for entity in draft.entities:
        if entity.label == "PERSON" and any(
            span.end == body.span.end and span.start > body.span.start for span in entity.mentions
        ):
            yield _relation(entity.id, body.entity.id, kind, draft, body.first, body.last, "named after the person")


def _tie(
    draft: Draft, person: Mention, found: tuple[RelationType, Mention], first: int, last: int
) -> Iterator[Relation]:
    kind, body = found
    yield _relation(person.entity.id, body.entity.id, kind, draft, first, last, "office")


def _relation(
    source: str, target: str, kind: RelationType, draft: Draft, first: int, last: int, reason: str
) -> Relation:
    return Relation(from_=source, to=target, type=kind, evidence=draft.token_span(first, last), reason=reason)


def _office(clauses: Clauses, words: Ties, k: int, end: int) -> tuple[RelationType, Mention] | None:
    """The office whose name begins at token `k`, and the body that it belongs to, named before token `end`."""
    if k in clauses.marks.inside or not clauses.tokens[k].is_word:
        return None
    match = words.offices.at(clauses.tokens, k)
    kind: RelationType | None = match.value if match else None
    if match is None:
        known = offices().get(clauses.tokens[k].bare)
        kind = "part_of" if known is not None and known.role in _ROLES and not known.plural else None
    if kind is None:
        return _possessed(clauses, words, k)
    body = _body(clauses, kind, match.last if match else k + 1, end)
    return (kind, body) if body is not None else None


def _body(clauses: Clauses, kind: RelationType, k: int, end: int) -> Mention | None:
    """The body or place that an office ending before token `k` belongs to, by name or by a word of its name."""
    for j in range(k, end):
        mention = clauses.marks.mentions.get(j)
        if mention is not None:
            # A city after في is where a body is, not what the office leads; only محافظ X، والي X lead a place.
            place = mention.entity.label == "GPE" and (kind == "part_of" or clauses.has(j - 1, "preposition"))
            return mention if mention.entity.label in _BODIES and not place else None
        token = clauses.tokens[j]
        if clauses.verb(j) or (token.kind == "mark" and token.text not in _QUOTES):
            return None
        if token.definite and j == k and (earlier := _earlier(clauses, j)) is not None:
            return earlier
    return None


def _earlier(clauses: Clauses, j: int) -> Mention | None:
    """The body named before whose name begins with the noun at token `j` (رئيس الغرفة after غرفة تجارة X)."""
    bare = clauses.tokens[j].bare
    found = (m for m in clauses.marks.mentions.values() if m.first < j and m.entity.label in ("ORG", "FAC"))
    return max((m for m in found if clauses.tokens[m.first].bare == bare), key=lambda m: m.first, default=None)


def _possessed(clauses: Clauses, words: Ties, k: int) -> tuple[RelationType, Mention] | None:
    """An office with the pronoun of a body named before (رئيسه، متحدثها)."""
    for host, pronoun in hosts(clauses.tokens[k].stem):
        kind = words.office_words.get(host)
        if kind is not None and pronoun in _THEIRS:
            body = _body_before(clauses, k)
            return (kind, body) if body else None
    return None


def _body_before(clauses: Clauses, k: int) -> Mention | None:
    """The nearest body named before token `k`, in this sentence or a little before it."""
    first = max(0, clauses.text.sentence_of(k).first - 2 * _BODY_REACH)
    for j in range(k - 1, first - 1, -1):
        mention = clauses.marks.inside.get(j)
        if mention is not None and mention.entity.label == "ORG" and not mention.entity.media:
            return mention
    return None
