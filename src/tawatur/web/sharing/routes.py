"""Where files to carry away are asked for."""

from collections.abc import Iterator
from functools import partial

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from tawatur.web.answering import answer
from tawatur.web.library.shelf import Shelf
from tawatur.web.pages.page import Page
from tawatur.web.routes import PAGES
from tawatur.web.settings import Settings
from tawatur.web.sharing.dossier import dressed, without_ways_out
from tawatur.web.sharing.originals import original_routes
from tawatur.web.sharing.pictures import picture
from tawatur.web.speech import LANGUAGES, Language, speech

_WHOLE = ("claim", "document")
"""Pages that can be carried away whole."""


def sharing_routes(shelf: Shelf, settings: Settings) -> Iterator[BaseRoute]:
    """At `/original` what was read, below `/picture/NUMBER` a page's pictures, below `/dossier` pages whole."""
    yield from original_routes(shelf)
    for language in LANGUAGES:
        for page in PAGES:
            drawn = partial(_picture, page, language, shelf, settings)
            yield Route(f"/{language}/picture/{{number:int}}{page.path}", drawn)
            if page.name in _WHOLE:
                whole = partial(_dossier, page, language, shelf, settings)
                yield Route(f"/{language}/dossier{page.path}", whole)


def _picture(page: Page, language: Language, shelf: Shelf, settings: Settings, request: Request) -> Response:
    shown = answer(page, language, shelf, settings, request)
    if shown.status_code != 200:
        return shown
    found = picture(_text(shown), request.path_params["number"], speech(language).direction)
    if found is None:
        return Response("there is no such picture on this page", 404, media_type="text/plain")
    return _file(found, f"{page.name}.svg", "image/svg+xml")


def _dossier(page: Page, language: Language, shelf: Shelf, settings: Settings, request: Request) -> Response:
    shown = answer(page, language, shelf, settings, request, dressed)
    if shown.status_code != 200:
        return shown
    return _file(without_ways_out(_text(shown)), f"{page.name}.html", "text/html")


def _text(response: Response) -> str:
    return bytes(response.body).decode()


def _file(text: str, name: str, media_type: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-cache"}
    return Response(text, headers=headers, media_type=media_type)
