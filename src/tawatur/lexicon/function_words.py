"""Closed-class words and what they do in a sentence."""

from dataclasses import dataclass
from functools import cache

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """Roles of each folded word (preposition, conjunction, complementiser, relative, negation …)."""

    roles: dict[str, frozenset[str]]

    def has(self, word: str, role: str) -> bool:
        """Whether the folded word can play the role."""
        return role in self.roles.get(word, ())

    def words(self, role: str) -> frozenset[str]:
        """All words of a role."""
        return frozenset(word for word, roles in self.roles.items() if role in roles)


@cache
def function_words() -> FunctionWords:
    roles: dict[str, frozenset[str]] = {}
    for row in read_table(DATA / "function_words.tsv", ("word", "roles")):
        word = fold(row.required("word"))
        roles[word] = roles.get(word, frozenset()) | frozenset(row.many("roles"))
    return FunctionWords(roles)
