"""From one URL to the page that it leads to."""

from collections.abc import Callable

from tawatur.errors import InputError
from tawatur.sources.fetching.exchange import Answer
from tawatur.sources.fetching.urls import Url, join
from tawatur.sources.limits import MAX_REDIRECTS

_REDIRECTS = frozenset({301, 302, 303, 307, 308})


def follow(url: Url, ask: Callable[[Url], Answer], *, any_port: bool = False) -> tuple[Url, Answer]:
    """The first answer that sends us nowhere else, and the URL that gave it; errors on the way name both ends."""
    first = str(url)
    for hop in range(MAX_REDIRECTS + 1):
        try:
            answer = ask(url)
            location = answer.headers.get("location")
            if answer.status not in _REDIRECTS or location is None:
                return url, answer
            url = join(url, location, any_port=any_port)
        except InputError as error:
            raise error if hop == 0 and error.place == first else error.at(f"{first} → {error.place}") from None
    raise InputError(first, "redirected more than {limit} times", limit=MAX_REDIRECTS)
