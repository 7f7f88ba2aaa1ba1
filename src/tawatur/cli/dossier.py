"""`tawatur dossier`: a claim or a document with its evidence, as one page that needs nothing else."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import quote, unquote, urlencode

import typer

from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Json, Lang

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from tawatur.cli.interface import Interface

_FOUND = 200


def dossier(
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help="Id of a claim or a document, or words: the first claim about them."),
    ],
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Where to write it.", show_default="dossier-ID.html")
    ] = None,
    corpus: Corpus = DEFAULT_CORPUS,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Write one claim or document, with all its voices and their sentences in the reports, as a page to pass on."""
    from tawatur.cli.interface import interface
    from tawatur.cli.output import answer
    from tawatur.cli.program import program
    from tawatur.store.durable import write_durably
    from tawatur.web.app import application
    from tawatur.web.library.shelf import FolderShelf
    from tawatur.web.settings import Settings

    ui = interface(lang)
    app = application(FolderShelf(corpus), Settings(program=program(), interpreter=interface))
    id, page = _page(app, name, corpus, ui)
    path = out or Path(f"dossier-{id}.html")
    write_durably(path, page)
    written = {"path": str(path), "id": id, "bytes": len(page)}
    answer(written, ui.say("dossier.written", **written), as_json=json)


def _page(app: "Starlette", name: str, folder: Path, ui: "Interface") -> tuple[str, bytes]:
    """The id of what is called so, and its page."""
    for address in (f"/claim/{quote(name, safe='')}", "/document?" + urlencode({"id": name})):
        status, page = _asked(app, f"/{ui.language}/dossier{address}")
        if status == _FOUND:
            return name, page
    id = _first_about(name, folder, ui)
    return id, _asked(app, f"/{ui.language}/dossier/claim/{id}")[1]


def _first_about(words: str, folder: Path, ui: "Interface") -> str:
    """The claim about the words that `claims --about` shows first; QuestionError where there is none."""
    from tawatur.cli.asked import all_called
    from tawatur.cli.claims import in_order
    from tawatur.cli.merge import situation_of_corpus
    from tawatur.cli.output import complain
    from tawatur.errors import QuestionError
    from tawatur.situation.about import about

    situation = situation_of_corpus(folder)
    found = in_order(about(situation, words))
    if not found:
        all_called(situation, words)
        raise QuestionError("there is no claim {id}", id=words)
    if len(found) > 1:
        complain(ui.say("dossier.several", count=len(found), words=words))
    return found[0].id


def _asked(app: "Starlette", address: str) -> tuple[int, bytes]:
    """Status and page that the reader answers with, asked within this process."""
    import asyncio
    from collections.abc import MutableMapping
    from concurrent.futures import ThreadPoolExecutor
    from typing import Any

    path, _, query = address.partition("?")
    scope = {
        "type": "http",
        "method": "GET",
        "scheme": "http",
        "http_version": "1.1",
        "root_path": "",
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [(b"host", b"localhost")],
        "client": ("127.0.0.1", 0),
        "server": ("127.0.0.1", 80),
    }
    sent: list[MutableMapping[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    async def ask() -> None:
        await app(scope, receive, send)

    # A thread of its own, since whoever calls may be in a loop of events already (a notebook).
    with ThreadPoolExecutor(1) as aside:
        aside.submit(asyncio.run, ask()).result()
    return int(sent[0]["status"]), b"".join(message.get("body", b"") for message in sent[1:])
