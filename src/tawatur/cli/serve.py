"""`tawatur serve`: the reader in the browser, on this machine."""

import secrets
import socket as sockets
from typing import Annotated

import typer

from tawatur.cli.interface import interface
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Json, Lang

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
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Open the reader in the browser: claims, documents and actors, with the chain of who says so."""
    import uvicorn

    from tawatur.cli.output import answer, complain
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
    config = uvicorn.Config(app, log_level="warning", server_header=False, date_header=False)
    with _listening(host, port) as socket:
        name = f"[{host}]" if ":" in host else host
        address = f"http://{name}:{socket.getsockname()[1]}/{ui.language}/" + (f"?token={token}" if token else "")
        answer({"address": address}, ui.say("serve.ready", address=address), as_json=json)
        uvicorn.Server(config).run(sockets=[socket])


def _listening(host: str, port: int) -> sockets.socket:
    """A socket at the address; OSError that names it where it is taken or none of this machine's."""
    socket = sockets.socket(sockets.AF_INET6 if ":" in host else sockets.AF_INET)
    try:
        socket.setsockopt(sockets.SOL_SOCKET, sockets.SO_REUSEADDR, 1)
        socket.bind((host, port))
        socket.listen()
    except OSError as error:
        socket.close()
        error.filename = f"{host}:{port}"
        raise
    return socket
