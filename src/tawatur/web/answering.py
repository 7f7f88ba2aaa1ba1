"""A page as the answer to a request; what stands in the way of it is a page too."""

from collections.abc import Callable
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response

from tawatur.errors import OpeningError, StoreError
from tawatur.web.framing import framed, html
from tawatur.web.library.shelf import Shelf
from tawatur.web.pages.page import Asked, MissingError, Page, QueryError
from tawatur.web.rendering import Frame
from tawatur.web.review.rulings import Rulings
from tawatur.web.seen import remember, visit_of
from tawatur.web.settings import Settings
from tawatur.web.speech import Language

_AGAIN = "2"
"""Seconds after which a browser asks again for a page of a corpus that is being opened."""
Dress = Callable[[Frame, object], Frame]
"""What stands around the page instead, given what the page shows."""


def answer(
    page: Page, language: Language, shelf: Shelf, settings: Settings, request: Request, dress: Dress | None = None
) -> Response:
    """The page in a language."""
    query = dict(request.query_params)
    frame = framed(language, request.url.path.removeprefix(f"/{language}"), query, shelf, settings, request)
    try:
        library = shelf.current()
        overview = library.overview()
        if not overview.documents:
            return html("empty.html", frame, None)
        visit = visit_of(shelf, request, library.additions())
        view = page.view(library, Asked(language, request.path_params, query, visit))
        frame = replace(frame, overview=overview, rulings=Rulings(library.reviews()), called=library.called)
        response = html(f"pages/{page.name}.html", dress(frame, view) if dress else frame, view)
        if page.news:
            remember(response, shelf, visit)
        return response
    except MissingError as missing:
        return html("missing.html", frame, str(missing), 404)
    except QueryError as bad:
        return html("bad_query.html", frame, str(bad), 400)
    except OpeningError:
        response = html("opening.html", frame, None, 503)
        response.headers["Retry-After"] = response.headers["Refresh"] = _AGAIN
        return response
    except StoreError as error:
        return html("damaged.html", frame, settings.interpreter(language).explain(error), 503)
