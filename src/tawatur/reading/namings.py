"""Reported naming: تسمي الصحيفة الحركة «…» puts a term into the mouth of the one who names."""

from collections.abc import Iterator
from typing import NamedTuple

from tawatur.arabic.pronouns import hosts
from tawatur.lexicon.naming_verbs import naming_verbs
from tawatur.reading.clauses import Clauses
from tawatur.reading.landmarks import Mention

_ACTORS = frozenset(("ORG", "GPE", "NORP", "PERSON"))
_BY = "ب"
_REACH = 10
_LONGEST = 5


class Naming(NamedTuple):
    """The tokens of the quoted term, whom it names, and who names so, if that is said."""

    first: int
    last: int
    target: Mention
    namer: Mention | None


def namings(clauses: Clauses) -> Iterator[Naming]:
    """The terms that naming verbs of the text report in quotation marks."""
    verbs = naming_verbs()
    quoted = {quotation.first: quotation for quotation in clauses.text.quotations if quotation.closed}
    for token in clauses.tokens:
        i = token.index
        if i in clauses.marks.inside or not any(form in verbs for form in _forms(token.stem)):
            continue
        end = min(clauses.text.sentence_of(i).last, i + _REACH)
        first = next((k for k in range(i + 1, end) if k in quoted), None)
        if first is None or quoted[first].last - first - 1 > _LONGEST or clauses.verb(first + 1):
            continue
        sides = _sides(clauses, i, first)
        if sides is not None:
            yield Naming(first + 1, quoted[first].last, *sides)


def _forms(stem: str) -> tuple[str, ...]:
    return (stem, *(host for host, _ in hosts(stem)))


def _sides(clauses: Clauses, i: int, quotation: int) -> tuple[Mention, Mention | None] | None:
    """Whom the verb names and who names: the last name before the quotation, and an earlier one after the verb."""
    last = quotation - 1 if clauses.tokens[quotation - 1].norm == _BY else quotation
    between = [m for k in range(i + 1, last) if (m := clauses.marks.mentions.get(k)) is not None]
    between = [mention for mention in between if mention.entity.label in _ACTORS]
    if not between or between[-1].last != last or clauses.tokens[i].stem not in naming_verbs():
        return None
    return between[-1], between[0] if len(between) > 1 else None
