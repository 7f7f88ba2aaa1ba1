"""`tawatur versions`: what was changed in pages that came more than once."""

from typing import TYPE_CHECKING, Annotated

import typer

from tawatur.cli.grouped import grouped
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Show

if TYPE_CHECKING:
    from tawatur.store import Corpus as Store


@grouped
def versions(
    *,
    page: Annotated[
        str | None, typer.Argument(metavar="ID", help="Id, address or digest of one page; all by default.")
    ] = None,
    corpus: Corpus = DEFAULT_CORPUS,
    show: Show,
) -> None:
    """Show pages with several versions, the words added and removed in each, and near-duplicates."""
    from tawatur.cli.history import histories
    from tawatur.cli.output import emit
    from tawatur.cli.page import Page
    from tawatur.cli.screen import display
    from tawatur.cli.versions_view import lines
    from tawatur.store import Corpus as Store

    store = Store.open(corpus)
    found = histories(store, page)
    copied = () if page is not None else _copies(store)
    if show.json:
        emit({"pages": found, "copies": copied})
    else:
        display(lines(found, copied, Page(show.ui, show.limit)), show)


def _copies(store: "Store") -> tuple[tuple[str, ...], ...]:
    """Ids of the documents that are near-duplicates of each other, but for versions of one page alone."""
    from tawatur.store.copies import copies

    keys = {key.digest: (number, key.id) for number, page in enumerate(store.pages()) for key in page}
    groups = (tuple(keys[digest] for digest in group) for group in copies(store.signatures()))
    return tuple(tuple(sorted({id for _, id in group})) for group in groups if len({number for number, _ in group}) > 1)
