"""Where the bytes that a document was read from are given out: only to be saved, never shown as a page of ours."""

from collections.abc import Iterator
from functools import partial
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from tawatur.errors import StoreError
from tawatur.model import Document
from tawatur.web.library import Library
from tawatur.web.library.shelf import Shelf

_NO_PAGE = "application/octet-stream"
"""Whatever the bytes are, no browser opens this."""


def original_routes(shelf: Shelf) -> Iterator[BaseRoute]:
    """`/original?id=ID` gives the newest version of a document, `&version=DIGEST` that of this digest."""
    yield Route("/original", partial(_original, shelf))


def _original(shelf: Shelf, request: Request) -> Response:
    try:
        library = shelf.current()
        document = _document(library, request.query_params.get("id", ""), request.query_params.get("version"))
        found = library.original(document) if document else None
    except StoreError as error:
        return PlainTextResponse(str(error), 503)
    if found is None:
        return PlainTextResponse("the original of this document is not kept", 404)
    headers = {
        "Content-Disposition": f"attachment; filename=\"original\"; filename*=UTF-8''{quote(found.name, safe='')}",
        "Cache-Control": "private, no-cache",
    }
    return Response(found.data, headers=headers, media_type=_NO_PAGE)


def _document(library: Library, id: str, version: str | None) -> Document | None:
    if version is None:
        return next((document for document, _ in library.pairs([id]).values()), None)
    return next((document for document in library.versions(id) if document.digest == version), None)
