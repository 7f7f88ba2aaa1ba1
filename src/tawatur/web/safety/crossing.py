"""Requests that other sites make: only a link that somebody follows is let through (Fetch Metadata, W3C)."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_OURS = frozenset({"same-origin", "none"})
_READING = frozenset({"GET", "HEAD"})


class Crossing:
    """Refuses what another site's page asks for."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not allowed(scope["method"], Headers(scope=scope)):
            await PlainTextResponse("another site may not ask this", 403)(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def allowed(method: str, headers: Headers) -> bool:
    """Whether the request comes from our own pages, from no page, or is a link that is followed."""
    origin = headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != headers.get("host"):
        return False
    site = headers.get("sec-fetch-site")
    if site is None or site in _OURS:
        return True
    followed = headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
    return method in _READING and followed
