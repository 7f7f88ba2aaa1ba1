"""Bounds: how large a request may be, and how many a client may make."""

import time
from collections import OrderedDict

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tawatur.errors import TawaturError
from tawatur.web.settings import Limits

_CLIENTS = 1024
"""So many clients are remembered; the one longest silent is forgotten."""


class TooLargeError(TawaturError):
    """A body that goes on beyond its bound."""


class Bounds:
    """Refuses what is too large or comes too fast."""

    def __init__(self, app: ASGIApp, limits: Limits) -> None:
        self._app, self._limits = app, limits
        self._clients: OrderedDict[str, tuple[float, float]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif len(scope["raw_path"]) + len(scope["query_string"]) > self._limits.address:
            await PlainTextResponse("the address is too long", 414)(scope, receive, send)
        elif not self._may(_client(scope)):
            await PlainTextResponse("too many requests", 429, {"Retry-After": "1"})(scope, receive, send)
        else:
            await self._bounded(scope, receive, send)

    async def _bounded(self, scope: Scope, receive: Receive, send: Send) -> None:
        left = self._limits.body

        async def counted() -> Message:
            nonlocal left
            message = await receive()
            left -= len(message.get("body", b""))
            if left < 0:
                raise TooLargeError("the request is too large")
            return message

        try:
            await self._app(scope, counted, send)
        except TooLargeError as error:
            await PlainTextResponse(str(error), 413)(scope, receive, send)

    def _may(self, client: str) -> bool:
        """Whether the client has a request left in its bucket, which fills up with time."""
        now = time.monotonic()
        left, seen = self._clients.pop(client, (float(self._limits.burst), now))
        left = min(float(self._limits.burst), left + (now - seen) * self._limits.rate)
        self._clients[client] = (max(left - 1, 0.0), now)
        if len(self._clients) > _CLIENTS:
            self._clients.popitem(last=False)
        return left >= 1


def _client(scope: Scope) -> str:
    return scope["client"][0] if scope.get("client") else ""
