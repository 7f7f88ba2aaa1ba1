"""Ties by a word for an ally that carries a pronoun: X، حليفه الأقرب Y، حليفها X."""

from collections.abc import Iterator

from tawatur.arabic.endings import CUT_OFF, TA_MARBUTA
from tawatur.arabic.pronouns import THIRD_PERSON, hosts
from tawatur.arabic.tokens import Token
from tawatur.lexicon.ties import Ties
from tawatur.model import Relation, RelationType
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.landmarks import Mention
from tawatur.reading.relations.referents import ACTORS, COMMA, Referents, apposed, coordinated

_ALLIED: RelationType = "allied_with"
_ALLIES = ACTORS | {"PERSON"}


def ally_ties(draft: Draft, referents: Referents, words: Ties) -> Iterator[Relation]:
    """The ties of the body or country that the pronoun takes up to those who are called its allies."""
    clauses = referents.clauses
    for token in clauses.tokens:
        i = token.index
        if not token.is_word or i in clauses.marks.inside or not _possessed(words, token):
            continue
        ally = apposed(clauses, i + 1) or _named_before(clauses, i)
        owner = referents.before(min(i, ally.first), ACTORS, ally.entity.id) if ally is not None else None
        if ally is None or owner is None:
            continue
        for named in coordinated(clauses, ally):
            if named.entity.label in _ALLIES and not named.entity.media and named.entity.id != owner.entity.id:
                evidence = draft.token_span(min(i, named.first), max(i + 1, named.last))
                yield Relation(
                    from_=owner.entity.id, to=named.entity.id, type=_ALLIED, evidence=evidence, reason=token.text
                )


def _possessed(words: Ties, token: Token) -> bool:
    """Whether the word is one for an ally with the pronoun of a third."""
    if token.text.endswith(TA_MARBUTA):
        return False
    return any(host in words.allies and pronoun in THIRD_PERSON for host, pronoun in _hosts(token.stem))


def _hosts(stem: str) -> Iterator[tuple[str, str]]:
    """The word before the pronoun, where a hamza may have been written on its seat (حلفائه), or a dual's ن is lost."""
    for host, pronoun in hosts(stem):
        yield from ((host, pronoun), (host + CUT_OFF, pronoun))


def _named_before(clauses: Clauses, i: int) -> Mention | None:
    """The name right before token `i`, with or without a comma between; X وحلفاؤه are several."""
    k = i - 1
    if clauses.tokens[i].proclitics:
        return None
    if k > clauses.text.sentence_of(i).first and clauses.tokens[k].text == COMMA:
        k -= 1
    return clauses.marks.inside.get(k) if k >= 0 else None
