"""Words as the search sees them: folded, without the clitics and the article that are written onto them."""

from tawatur.arabic.tokens import tokenise
from tawatur.lexicon.vocabulary import vocabulary


def terms(text: str) -> frozenset[str]:
    """The words and numbers of the text in the form in which they are compared."""
    return frozenset(token.bare for token in tokenise(text, vocabulary()) if token.kind != "mark")
