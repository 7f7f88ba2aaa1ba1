"""The application: pages in both languages, the JSON interface, static files; guarded before anything is read."""

import gc
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from functools import partial
from threading import Thread

from anyio.to_thread import current_default_thread_limiter
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from tawatur.errors import StoreError
from tawatur.web.answering import answer
from tawatur.web.api.endpoints import api_routes
from tawatur.web.assets import ASSETS, STATIC
from tawatur.web.framing import framed, html
from tawatur.web.library.shelf import Shelf
from tawatur.web.rendering import compile_templates
from tawatur.web.review.routes import review_routes
from tawatur.web.routes import PAGES
from tawatur.web.safety import guarded
from tawatur.web.seen import seen_routes
from tawatur.web.settings import Settings
from tawatur.web.sharing.routes import sharing_routes
from tawatur.web.speech import LANGUAGES, preferred

_AT_ONCE = 2
"""Pages made at a time: more would wait for the interpreter again after each query, and all of them be late."""


def application(shelf: Shelf, settings: Settings | None = None) -> Starlette:
    """The reader over a shelf."""
    settings = settings or Settings()
    for language in LANGUAGES:
        compile_templates(language)
    sent = (*review_routes(shelf, settings), *seen_routes(shelf))
    pages = (*sent, *sharing_routes(shelf, settings), *_pages(shelf, settings))
    routes = [Route("/", _welcome), *pages, Mount("/api/v1", routes=api_routes(shelf)), *_files()]
    middleware = [*guarded(settings), Middleware(GZipMiddleware, minimum_size=1000, compresslevel=4)]
    lost = {404: _lost(shelf, settings)}
    return Starlette(routes=routes, middleware=middleware, exception_handlers=lost, lifespan=partial(_serving, shelf))


@asynccontextmanager
async def _serving(shelf: Shelf, _: Starlette) -> AsyncIterator[None]:
    """Few pages at a time; the corpus is opened meanwhile, so that the first page need not wait for all of it."""
    current_default_thread_limiter().total_tokens = _AT_ONCE
    Thread(target=_open, args=(shelf,), name="opening").start()
    yield


def _open(shelf: Shelf) -> None:
    with suppress(StoreError):  # each page says it
        shelf.current()
    gc.freeze()  # what stays is not looked through again for garbage while pages are made


def _welcome(request: Request) -> Response:
    return RedirectResponse(f"/{preferred(request.headers.get('accept-language', ''))}/", 307)


def _pages(shelf: Shelf, settings: Settings) -> Iterator[BaseRoute]:
    for language in LANGUAGES:
        for page in PAGES:
            endpoint = partial(answer, page, language, shelf, settings)
            yield Route(f"/{language}{page.path}", endpoint, name=f"{language}-{page.name}")


def _files() -> Iterator[BaseRoute]:
    yield Mount("/static", StaticFiles(directory=STATIC))
    if ASSETS.is_dir():
        yield Mount("/assets", StaticFiles(directory=ASSETS))


def _lost(shelf: Shelf, settings: Settings) -> Callable[[Request, Exception], Response]:
    """The answer to an address where nothing is."""

    def lost(request: Request, error: Exception) -> Response:
        path = request.url.path
        language = next((each for each in LANGUAGES if path.startswith(f"/{each}/")), LANGUAGES[0])
        frame = framed(language, "/", {}, shelf, settings, request)
        return html("missing.html", frame, path, 404)

    return lost
