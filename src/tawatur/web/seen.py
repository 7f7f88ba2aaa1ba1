"""Where somebody says that they have seen what is new: from then on only what comes later is."""

import datetime
from collections.abc import Iterator
from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from tawatur.errors import StoreError
from tawatur.web.library.shelf import Shelf
from tawatur.web.speech import LANGUAGES, Language
from tawatur.web.visits import Visit, cookie_name, visit

_A_YEAR = 31_536_000


def seen_routes(shelf: Shelf) -> Iterator[BaseRoute]:
    """A route in each language."""
    for language in LANGUAGES:
        yield Route(f"/{language}/seen", partial(_seen, language, shelf), methods=["POST"])


def visit_of(shelf: Shelf, request: Request, additions: int) -> Visit:
    """The visit of who asks."""
    kept = request.cookies.get(cookie_name(shelf.folder), "")
    return visit(kept, additions, datetime.datetime.now(datetime.UTC))


def remember(response: Response, shelf: Shelf, kept: Visit) -> None:
    """Let the browser keep the visit."""
    response.set_cookie(cookie_name(shelf.folder), kept.cookie, max_age=_A_YEAR, httponly=True, samesite="lax")


async def _seen(language: Language, shelf: Shelf, request: Request) -> Response:
    response = RedirectResponse(f"/{language}/", 303)
    await run_in_threadpool(_look_through, shelf, request, response)
    return response


def _look_through(shelf: Shelf, request: Request, response: Response) -> None:
    try:
        kept = visit_of(shelf, request, shelf.current().additions())
    except StoreError:
        return
    remember(response, shelf, kept.looked_through)
