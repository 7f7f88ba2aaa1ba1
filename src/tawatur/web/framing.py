"""What stands around every page, made for one request."""

from collections.abc import Mapping
from urllib.parse import unquote

from starlette.requests import Request
from starlette.responses import Response

from tawatur.web.library.shelf import Shelf
from tawatur.web.links import Links
from tawatur.web.rendering import Frame, render
from tawatur.web.routes import PAGES
from tawatur.web.settings import Settings
from tawatur.web.speech import Language

NAME = "tawatur-name"
"""The cookie that keeps the name of who decides."""
_FRESH = {"Cache-Control": "private, no-cache", "Vary": "Cookie"}


def framed(
    language: Language, path: str, query: Mapping[str, str], shelf: Shelf, settings: Settings, request: Request
) -> Frame:
    """The frame of the page at the path below the language."""
    return Frame(
        links=Links(language, path, query),
        menu=tuple((page.path, page.menu) for page in PAGES if page.menu),
        folder=str(shelf.folder),
        program=settings.program,
        form_key=settings.form_key,
        reviewer=unquote(request.cookies.get(NAME, "")),
        translate=settings.interpreter(language).translate,
    )


def html(template: str, frame: Frame, view: object, status: int = 200) -> Response:
    """The page, which no cache may show without asking."""
    return Response(render(template, frame, view), status, _FRESH, "text/html")
