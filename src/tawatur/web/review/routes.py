"""Where forms are sent: what was decided goes into the log, and the reader back to where it was asked."""

import datetime
from collections.abc import Iterator
from functools import partial
from urllib.parse import parse_qsl, quote, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from tawatur.errors import StoreError
from tawatur.store.reviews import add_reviews
from tawatur.web.framing import NAME, framed, html
from tawatur.web.library.shelf import Shelf
from tawatur.web.links import Links
from tawatur.web.pages.page import QueryError
from tawatur.web.review.recording import Form, entry
from tawatur.web.review.work import work
from tawatur.web.settings import Settings
from tawatur.web.speech import LANGUAGES, Language

_FIELDS = 40


def review_routes(shelf: Shelf, settings: Settings) -> Iterator[BaseRoute]:
    """Where forms are sent, and the way to the next question, in each language."""
    for language in LANGUAGES:
        yield Route(f"/{language}/review/next", partial(_next, language, shelf))
        yield Route(f"/{language}/review", partial(_sent, language, shelf, settings), methods=["POST"])


async def _sent(language: Language, shelf: Shelf, settings: Settings, request: Request) -> Response:
    body = (await request.body()).decode("utf-8", "replace")
    form = dict(parse_qsl(body, keep_blank_values=True, max_num_fields=_FIELDS))
    return await run_in_threadpool(_recorded, form, language, shelf, settings, request)


def _recorded(form: Form, language: Language, shelf: Shelf, settings: Settings, request: Request) -> Response:
    try:
        made = entry(form, shelf.current(), settings.form_key, datetime.datetime.now(datetime.UTC))
        add_reviews(shelf.folder, [made])
    except (QueryError, StoreError) as error:
        frame = framed(language, "/review", {}, shelf, settings, request)
        status, template = (400, "bad_query.html") if isinstance(error, QueryError) else (503, "damaged.html")
        words = settings.interpreter(language).explain(error) if isinstance(error, StoreError) else str(error)
        return html(template, frame, words, status)
    response = RedirectResponse(_back(form, language), 303)
    response.set_cookie(NAME, quote(made.by), max_age=31_536_000, httponly=True, samesite="strict")
    return response


def _next(language: Language, shelf: Shelf, request: Request) -> Response:
    """The question whose answer would change most, else the list, which says that nothing is left."""
    links = Links(language, "/review", {})
    try:
        questions = work(shelf.current())
    except StoreError:
        questions = ()
    return RedirectResponse(
        links.to(questions[0].at[0], **dict(questions[0].at[1])) if questions else links.here(), 303
    )


def _back(form: Form, language: Language) -> str:
    """The page that the form names, if it is one of ours; else the list of what is left to decide."""
    asked = urlsplit(form.get("back", ""))
    ours = not asked.netloc and not asked.scheme and asked.path.startswith(f"/{language}/")
    return asked._replace(fragment="").geturl() if ours else f"/{language}/review"
