"""Rejections: whether a voice denies or dismisses what a clause tells, and in which words."""

from collections.abc import Sequence

from tawatur.arabic.tokens import Token
from tawatur.merging.clauses import LEAST_MASS, Page
from tawatur.merging.polarity import dismissing, telling
from tawatur.merging.wording import mass
from tawatur.model import Statement

DENY = "deny"


def rejected(statement: Statement | None, tokens: Sequence[Token]) -> bool:
    """Whether the voice denies what the clause tells, or dismisses it."""
    if statement is None or not (statement.cue_class == DENY or _names_denied(statement, tokens)):
        return bool(dismissing(tokens))
    return True


def _names_denied(statement: Statement, tokens: Sequence[Token]) -> bool:
    """Whether what the clause names is what the reader took for denied."""
    denied = statement.denied
    return denied is not None and any(token.start < denied.end and denied.start < token.end for token in tokens)


def denied_words(page: Page, statement: Statement | None, tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens that say what a clause denies: its own, or where they say too little all that its voice denies.

    Another may tell what it denies (نفى ما قالته الحركة عن سيطرتها على البلدة).
    """
    own = telling(tokens)
    if statement is None or mass(page.wording(own)) >= LEAST_MASS:
        return own
    ranges = (page.text.tokens_over(span.start, span.end) for span in statement.content)
    return telling([page.text.tokens[i] for first, last in ranges for i in range(first, last)])
