"""Ties by a verbal noun between two: دعم X لـY، الوجود الإيراني في Y، سيطرته على Y، X متهمة بتزويد Y بالسلاح."""

from collections.abc import Iterator

from tawatur.arabic.pronouns import THIRD_PERSON, hosts
from tawatur.lexicon.ties import Ties, TieVerb
from tawatur.model import Entity, Relation, RelationType
from tawatur.reading.draft import Draft
from tawatur.reading.landmarks import Mention
from tawatur.reading.relations.agents import agent
from tawatur.reading.relations.referents import ACTORS, QUOTES, Referents, coordinated
from tawatur.reading.relations.verbs import fits, given

_REACH = 6
_MEMBERS = 6

Pair = tuple[Entity, Mention]
Holder = tuple[TieVerb, Entity, int]


def noun_ties(draft: Draft, referents: Referents, words: Ties) -> Iterator[Relation]:
    """The ties of all verbal nouns of tying whose holder is known."""
    for token in referents.clauses.tokens:
        if token.is_word and token.index not in referents.clauses.marks.inside:
            found = _pair(referents, words, token.index)
            if found is not None:
                yield from _ties(draft, referents, words, *found, token.index)


def _ties(draft: Draft, referents: Referents, words: Ties, noun: TieVerb, pair: Pair, i: int) -> Iterator[Relation]:
    source, brought = pair
    kind = _kind(referents, words, noun, i)
    for target in coordinated(referents.clauses, brought):
        if kind is not None and source.id != target.entity.id and fits(kind, source, target.entity):
            evidence = draft.token_span(i, target.last)
            yield Relation(from_=source.id, to=target.entity.id, type=kind, evidence=evidence, reason=noun.lemma)


def _kind(referents: Referents, words: Ties, noun: TieVerb, i: int) -> RelationType | None:
    """The tie that the noun makes: one of giving only with goods after it."""
    return given(referents, words, i) if noun.moved == "gift" else noun.type


def _pair(referents: Referents, words: Ties, i: int) -> tuple[TieVerb, Pair] | None:
    """The noun at token `i`, whose tie it is and to whom: the holder stands by it, or is who does what governs it."""
    holder = _holder(referents, words, i)
    if holder is not None:
        noun, source, k = holder
        target = _brought(referents, noun, k)
        if target is not None:
            return noun, (source, target)
    return _done(referents, words, i)


def _done(referents: Referents, words: Ties, i: int) -> tuple[TieVerb, Pair] | None:
    """The noun at token `i` that has an object or gives goods, who does it, and to whom."""
    token = referents.clauses.tokens[i]
    noun = words.nouns.get(token.bare)
    if noun is None or token.definite or not ("" in noun.links or noun.moved):
        return None
    target = _brought(referents, noun, i + 1)
    source = agent(referents, words, i) if target is not None else None
    return (noun, (source, target)) if source is not None and target is not None else None


def _holder(referents: Referents, words: Ties, i: int) -> Holder | None:
    """The noun at token `i`, whose tie it is, and the token after that.

    The holder is named after it, or is one of its members; an adjective says its country, or a pronoun takes it up.
    """
    token, clauses = referents.clauses.tokens[i], referents.clauses
    noun = words.nouns.get(token.bare)
    if noun is None:
        return _taken_up(referents, words, i)
    if token.definite:
        country = referents.country(i + 1)
        return (noun, country.entity, i + 2) if country is not None else None
    named = clauses.marks.mentions.get(_past_members(referents, words, i + 1))
    if named is None or clauses.tokens[named.first].proclitics:
        return None
    return noun, named.entity, named.last


def _past_members(referents: Referents, words: Ties, k: int) -> int:
    """Past the members of a body that a noun counts (خروج المئات من عناصر X)."""
    clauses = referents.clauses
    for j in range(k, min(k + _MEMBERS, len(clauses.tokens))):
        if j in clauses.marks.mentions:
            return j
        token = clauses.tokens[j]
        figure = any(first <= j < last for first, last in clauses.marks.figures.items())
        if not (figure or token.bare in words.members or clauses.has(j, "partitive") or token.text in QUOTES):
            return k
    return k


def _taken_up(referents: Referents, words: Ties, i: int) -> Holder | None:
    """A noun with the pronoun of a body or country named before."""
    token = referents.clauses.tokens[i]
    # A noun's own first letter looks like the future's (سيطرته).
    for host, pronoun in (*hosts(token.stem), *hosts(token.norm)):
        noun = words.nouns.get(host)
        source = referents.before(i, ACTORS) if noun is not None and pronoun in THIRD_PERSON else None
        if noun is not None and source is not None:
            return noun, source.entity, i + 1
    return None


def _brought(referents: Referents, noun: TieVerb, k: int) -> Mention | None:
    """The name right at token `k` where the noun has an object, or what a link brings before the next verb or mark."""
    clauses = referents.clauses
    if "" in noun.links and (named := _named(referents, k)) is not None and not clauses.tokens[named.first].proclitics:
        return named
    for j in range(k, min(clauses.text.sentence_of(k - 1).last, k + _REACH)):
        token = clauses.tokens[j]
        if token.text in QUOTES:
            continue
        if clauses.verb(j) or not token.is_word:
            return None
        if token.proclitics and token.proclitics[-1] in noun.links:
            return _named(referents, j)
        if token.stem in noun.links:
            return _named(referents, j + 1)
    return None


def _named(referents: Referents, k: int) -> Mention | None:
    """The name at token `k`, past an opening quotation mark."""
    tokens = referents.clauses.tokens
    k += k < len(tokens) and tokens[k].text in QUOTES
    return referents.clauses.marks.mentions.get(k)
