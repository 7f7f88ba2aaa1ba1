"""Documents: the chain of one that a definite noun takes up again (البيان، المذكرة، ناشر الفيديو)."""

from collections.abc import Sequence

from tawatur.arabic.normal import fold
from tawatur.model import Link, Span
from tawatur.reading.attribution.chains.references import Chain, implied

_PAPERS = ("document", "media_item")
_ARTICLES = ("ال", "لل")


def document_again(own: Chain, before: Sequence[Chain]) -> tuple[Link, ...] | None:
    """The chain of a document taken up again (البيان، المذكرة): its bearers before and after are implied.

    Where the words name who made it (ناشر الفيديو), they stand instead of those after it.
    """
    link, *makers = own
    if link.kind not in _PAPERS or link.source is None or (makers and not _made_by(makers[0], link.source)):
        return None
    words = fold(link.source.text)
    if not words.startswith(_ARTICLES):
        return None
    word = words.split()[0].removeprefix("لل").removeprefix("ل").removeprefix("ال")
    for chain in reversed(before):
        for k, other in enumerate(chain):
            if other.kind == link.kind and other.source and word in fold(other.source.text):
                return (*implied(chain[:k]), link, *(makers or implied(chain[k + 1 :], "its issuer")))
    return None


def _made_by(maker: Link, paper: Span) -> bool:
    """Whether the words of a link hold those of the document (ناشر الفيديو)."""
    return maker.source is not None and maker.source.start < paper.start and paper.end <= maker.source.end
