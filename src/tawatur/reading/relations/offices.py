"""Ties of a person to a body or place by office."""

from collections.abc import Iterator

from tawatur.arabic.endings import TA_MARBUTA
from tawatur.arabic.pronouns import HIS, THIRD_PERSON, hosts
from tawatur.lexicon.heads import heads
from tawatur.lexicon.offices import offices
from tawatur.lexicon.ties import TieOffice, Ties
from tawatur.model import Relation, RelationType
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.landmarks import Mention
from tawatur.reading.relations.referents import ACTORS, BODIES, Referents

_BODIES = frozenset(("ORG", "FAC", "GPE", "NORP"))
_ROLES = frozenset(("office", "profession", "rank"))
_PLACE = frozenset(("GPE",))
_PARTICLES = ("preposition", "pronoun", "naming", "prepositional_pronoun", "partitive", "adverb")
_QUOTES = '«»"“”'
_COMMAS = "،,"
_COLON = ":"
_BEFORE = 10
_AFTER = 5
_BODY_REACH = 9
_SHORTEST = 3


def office_ties(draft: Draft, referents: Referents, words: Ties) -> Iterator[Relation]:
    """The ties of all persons that the text names with their offices."""
    for person in referents.clauses.marks.mentions.values():
        tie = _office_tie(draft, referents, words, person) if person.entity.label == "PERSON" else None
        if tie is not None:
            yield tie


def _office_tie(draft: Draft, referents: Referents, words: Ties, person: Mention) -> Relation | None:
    """The person's office before the name (المتحدث باسم X، فلان) or in apposition after it (فلان، رئيس X)."""
    clauses = referents.clauses
    sentence = clauses.text.sentence_of(person.first)
    for k in range(max(sentence.first, person.first - _BEFORE), person.first):
        found = _office(referents, words, k, person.first)
        if found and _leads_to(clauses, max(k + 1, found[1].last if found[1].first > k else 0), person.first):
            return _tie(draft, person, found, k, person.last)
    for k in range(person.last, min(sentence.last, person.last + _AFTER)):
        body = clauses.marks.mentions.get(k)
        if body is not None and body.entity.label in BODIES and _belongs(clauses, person.last, k):
            return _tie(draft, person, ("part_of", body), person.first, body.last)
        found = _office(referents, words, k, min(k + _BODY_REACH, sentence.last))
        if found:
            return _tie(draft, person, found, person.first, max(found[1].last, k + 1))
        partitive = clauses.has(k, "partitive")
        generic = clauses.tokens[k].bare in heads()
        if clauses.verb(k) or (clauses.tokens[k].is_word and not (partitive or generic or clauses.has(k, "pronoun"))):
            return None
    return None


def _leads_to(clauses: Clauses, first: int, last: int) -> bool:
    """Whether only titles, adjectives, names of places and words of naming stand between an office and its holder."""
    for k in range(first, last):
        token = clauses.tokens[k]
        if (clauses.verb(k) and not clauses.has(k, "naming")) or token.text == _COLON:
            return False
        initial = len(token.bare) == 1
        known = k in clauses.marks.inside or token.bare in offices() or not token.is_word or token.definite or initial
        particle = any(clauses.has(k, role) for role in _PARTICLES)
        if not (known or particle or _theirs(clauses, k)):
            return False
    return True


def _belongs(clauses: Clauses, first: int, k: int) -> bool:
    """Whether only من and a common noun, or an opening bracket, stands between a person's name and a body's at `k`."""
    marks = _COMMAS + _QUOTES
    between = [token for token in clauses.tokens[first:k] if token.text not in marks and token.bare not in heads()]
    return len(between) == 1 and (between[0].norm == "(" or clauses.has(between[0].index, "partitive"))


def _tie(draft: Draft, person: Mention, found: tuple[RelationType, Mention], first: int, last: int) -> Relation:
    kind, body = found
    evidence = draft.token_span(first, last)
    return Relation(from_=person.entity.id, to=body.entity.id, type=kind, evidence=evidence, reason="office")


def _office(referents: Referents, words: Ties, k: int, end: int) -> tuple[RelationType, Mention] | None:
    """The office whose name begins at token `k`, and the body that it belongs to, named before token `end`."""
    clauses = referents.clauses
    if k in clauses.marks.inside or not clauses.tokens[k].is_word or clauses.has(k, "preposition"):
        return None
    if clauses.tokens[k].text.endswith(HIS) and (found := _possessed(referents, words, k)) is not None:
        return found
    match = words.offices.at(clauses.tokens, k)
    office = match.value if match else None
    if office is None:
        known = offices().get(clauses.tokens[k].bare)
        worn = known is not None and known.role in _ROLES and not known.plural
        office = TieOffice("part_of", "") if worn else None
    if office is None:
        return _possessed(referents, words, k)
    last = match.last if match else k + 1
    named = clauses.marks.inside.get(last - 1)
    # The last word of the office is the first of the name (عضو مجلس النواب).
    last = last if named is None else named.first
    country = referents.country(last) if office.type == "leads" and clauses.tokens[k].bare in words.rulers else None
    if country is not None:
        return office.type, country
    body = _body(clauses, office, last, end)
    if body is not None:
        # Who leads something in a body is part of it (مدير المكتب في X).
        within = office.type != "part_of" and clauses.has(body.first - 1, "locative") and office.owner != "place"
        return ("part_of" if within else office.type), body
    if last < end and _theirs(clauses, last):
        body = referents.before(k, ACTORS)
        return ("part_of", body) if body is not None else None
    body = _told_before(referents, words, office, k, last)
    return (office.type, body) if body is not None else None


def _body(clauses: Clauses, office: TieOffice, k: int, end: int) -> Mention | None:
    """The body or place, named before token `end`, that an office ending before token `k` belongs to."""
    for j in range(k, end):
        mention = clauses.marks.mentions.get(j)
        if mention is not None:
            # A city after في is where a body is, not what the office leads; only محافظ X، والي X lead a place.
            place = mention.entity.label == "GPE" and (office.type == "part_of" or clauses.has(j - 1, "preposition"))
            return mention if mention.entity.label in _BODIES and not place else None
        token = clauses.tokens[j]
        if clauses.verb(j) or (token.kind == "mark" and token.text not in _QUOTES):
            return None
    return None


def _told_before(referents: Referents, words: Ties, office: TieOffice, k: int, last: int) -> Mention | None:
    """The body or place named before that the word after an office, or the office alone, stands for."""
    clauses = referents.clauses
    last += last < len(clauses.tokens) and clauses.has(last, "attaching")
    token = clauses.tokens[last] if last < len(clauses.tokens) else None
    if token is not None and token.definite and last not in clauses.marks.inside:
        if token.bare in words.seats:
            return referents.before(k, _PLACE) if office.type == "leads" else None
        called = referents.called(last)
        if called is not None:
            return called
    if office.owner == "" or not clauses.tokens[k].definite:
        return None
    return referents.before(k, _PLACE if office.owner == "place" else BODIES)


def _possessed(referents: Referents, words: Ties, k: int) -> tuple[RelationType, Mention] | None:
    """An office with the pronoun of a body named before (رئيسه، أمينها العام)."""
    for host, pronoun in hosts(referents.clauses.tokens[k].stem):
        office = words.office_words.get(host)
        if office is not None and pronoun in THIRD_PERSON:
            body = referents.before(k, _PLACE if office.owner == "place" else BODIES)
            return (office.type, body) if body else None
    return None


def _theirs(clauses: Clauses, k: int) -> bool:
    """Whether the word carries the pronoun of somebody named before (مدير مركزها)."""
    token = clauses.tokens[k]
    if not token.is_word or token.definite or k in clauses.marks.inside or token.text.endswith(TA_MARBUTA):
        return False
    return any(pronoun in THIRD_PERSON and len(host) > _SHORTEST for host, pronoun in hosts(token.stem))
