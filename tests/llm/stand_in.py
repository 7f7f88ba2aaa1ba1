"""A stand-in for a language model's server, which says what a test wants, in good manners or bad ones."""

import json
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from typing import Any

from loopback import Site

CHAT = "/v1/chat/completions"
PARTS = ("entities", "statements", "figures", "times", "events", "relations", "terms", "causes")
Body = Callable[[dict[str, Any]], bytes]
"""What is answered to a question with this material."""


def whole(**parts: list[Any]) -> dict[str, Any]:
    """An answer with all parts of the schema, empty but for these."""
    return {**{name: [] for name in PARTS}, **parts}


def completion(content: str | None, finish_reason: str = "stop", tokens: int = 100) -> bytes:
    """What such a server sends."""
    choice = {"index": 0, "finish_reason": finish_reason, "message": {"role": "assistant", "content": content}}
    return json.dumps({"choices": [choice], "usage": {"total_tokens": tokens}}).encode()


def said(**parts: list[Any]) -> bytes:
    """A completion with an answer."""
    return completion(json.dumps(whole(**parts), ensure_ascii=False))


def quote(words: str, before: str = "", **more: Any) -> dict[str, Any]:
    return {"quote": words, "before": before, **more}


def material(question: bytes) -> dict[str, Any]:
    """What the model is given to read."""
    found: dict[str, Any] = json.loads(json.loads(question)["messages"][1]["content"])
    return found


class StandIn:
    """Answers in turn with what it is given; the last one over and over."""

    def __init__(self, site: Site) -> None:
        self.url = site.root + "/v1"
        self._site = site
        self._turns: list[Callable[[BaseHTTPRequestHandler], None]] = []
        site.answer(CHAT, self._answer)

    @property
    def questions(self) -> list[bytes]:
        return self._site.posted

    @property
    def headers(self) -> list[dict[str, str]]:
        return [headers for path, headers in self._site.requests if path == CHAT]

    def says(self, body: bytes, status: int = 200, kind: str = "application/json", **headers: str) -> "StandIn":
        def turn(request: BaseHTTPRequestHandler) -> None:
            request.send_response(status)
            for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **headers}.items():
                request.send_header(name.replace("_", "-"), value)
            request.end_headers()
            request.wfile.write(body)

        self._turns.append(turn)
        return self

    def hangs(self, seconds: float) -> "StandIn":
        self._turns.append(lambda request: time.sleep(seconds))
        return self

    def drips(self) -> "StandIn":
        """A byte now and then, so that the line is never silent for long and the answer never whole."""

        def turn(request: BaseHTTPRequestHandler) -> None:
            request.send_response(200)
            request.send_header("Content-Length", "100")
            request.end_headers()
            for _ in range(30):
                request.wfile.write(b" ")
                request.wfile.flush()
                time.sleep(0.1)

        self._turns.append(turn)
        return self

    def _answer(self, request: BaseHTTPRequestHandler) -> None:
        (self._turns.pop(0) if len(self._turns) > 1 else self._turns[0])(request)
