"""`tawatur serve`: the reader in the browser, on this machine."""

import secrets
from typing import Annotated

import typer

from tawatur.cli.interface import interface
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Lang

_HOST, _PORT = "127.0.0.1", 8765
_ANY = ("0.0.0.0", "::", "")


def serve(
    corpus: Corpus = DEFAULT_CORPUS,
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, metavar="N", help="0 takes any that is free.")
    ] = _PORT,
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="Another address to bind to; then a token is asked for.")
    ] = _HOST,
    lang: Lang = None,
) -> None:
    """Open the reader in the browser: claims, documents and actors, with the chain of who says so."""
    import uvicorn

    from tawatur.cli.output import complain
    from tawatur.cli.program import program
    from tawatur.cli.report import teaching
    from tawatur.store.manifest import MANIFEST
    from tawatur.web.app import application
    from tawatur.web.library.shelf import FolderShelf
    from tawatur.web.settings import LOOPBACK, Settings

    if host in _ANY:
        raise typer.BadParameter("name the address under which it will be asked, not all of them")
    ui = interface(lang)
    if not (corpus / MANIFEST).exists():
        for line in teaching(ui, corpus):
            complain(line)
    token = None if host in LOOPBACK else secrets.token_urlsafe(24)
    settings = Settings(hosts=LOOPBACK | {host}, token=token, program=program(), interpreter=interface)
    app = application(FolderShelf(corpus), settings)
    config = uvicorn.Config(app, host=host, port=port, log_level="warning", server_header=False, date_header=False)
    with config.bind_socket() as socket:
        socket.listen()
        name = f"[{host}]" if ":" in host else host
        address = f"http://{name}:{socket.getsockname()[1]}/{ui.language}/" + (f"?token={token}" if token else "")
        complain(ui.say("serve.ready", address=address))
        uvicorn.Server(config).run(sockets=[socket])
