"""`tawatur versions`: what was changed in pages that came more than once."""

from typing import TYPE_CHECKING, Annotated

import typer

from tawatur.cli.interface import interface
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Json, Lang, Limit, Plain

if TYPE_CHECKING:
    from tawatur.store import Corpus as Store


def versions(
    page: Annotated[
        str | None, typer.Argument(metavar="ID", help="Id, address or digest of one page; all by default.")
    ] = None,
    corpus: Corpus = DEFAULT_CORPUS,
    json: Json = False,
    limit: Limit = 12,
    plain: Plain = False,
    lang: Lang = None,
) -> None:
    """Show pages with several versions, the words added and removed in each, and near-duplicates."""
    from tawatur.cli.history import histories
    from tawatur.store import Corpus as Store

    ui = interface(lang)
    store = Store.open(corpus)
    found = histories(store, page)
    copied = () if page is not None else _copies(store)
    if json:
        import msgspec

        from tawatur.cli.output import emit

        emit(msgspec.json.encode({"pages": found, "copies": copied}))
        return
    from rich.console import Console

    from tawatur.cli.versions_view import lines
    from tawatur.cli.view import Page, print_lines

    console = Console()
    print_lines(lines(found, copied, Page(ui, limit, console.width)), console, ui, plain)


def _copies(store: "Store") -> tuple[tuple[str, ...], ...]:
    """Ids of the documents that are near-duplicates of each other, but for versions of one page alone."""
    from tawatur.store.copies import copies

    keys = {key.digest: (number, key.id) for number, page in enumerate(store.pages()) for key in page}
    groups = (tuple(keys[digest] for digest in group) for group in copies(store.signatures()))
    return tuple(tuple(sorted({id for _, id in group})) for group in groups if len({number for number, _ in group}) > 1)
