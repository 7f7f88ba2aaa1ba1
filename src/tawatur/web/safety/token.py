"""The token that a reader bound to other addresses than the machine's own asks for."""

import secrets
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

_COOKIE = "tawatur-token"
_SCHEME = "Bearer "


class Token:
    """Answers who knows the token: once in the address (then kept as a cookie), or as a bearer's."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app, self._token = app, token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        if self._knows(request.query_params.get("token")):
            await self._welcome(request)(scope, receive, send)
        elif self._knows(request.cookies.get(_COOKIE)) or self._knows(_bearer(request)):
            await self._app(scope, receive, send)
        else:
            await PlainTextResponse("this reader asks for its token: …/?token=TOKEN", 401)(scope, receive, send)

    def _knows(self, given: str | None) -> bool:
        return given is not None and secrets.compare_digest(given.encode(), self._token.encode())

    def _welcome(self, request: Request) -> Response:
        """Back to the same page, without the token in its address."""
        rest = urlencode([pair for pair in request.query_params.multi_items() if pair[0] != "token"])
        path = "/" + request.url.path.lstrip("/")
        response = RedirectResponse(path + (f"?{rest}" if rest else ""), 303)
        response.set_cookie(_COOKIE, self._token, httponly=True, samesite="strict")
        return response


def _bearer(request: Request) -> str | None:
    given = request.headers.get("authorization", "")
    return given.removeprefix(_SCHEME) if given.startswith(_SCHEME) else None
