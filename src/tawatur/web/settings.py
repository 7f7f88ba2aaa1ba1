"""How the reader is served."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from tawatur.errors import TawaturError

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True)
class Limits:
    """`address` and `body` in bytes; a client may make `burst` requests at once, then `rate` a second."""

    address: int = 8_000
    body: int = 64_000
    rate: float = 50.0
    burst: int = 200


class Interpreter(Protocol):
    """Says in a language what the program says in English; one that knows no other says it in English."""

    def translate(self, sentence: str) -> str:
        """A sentence, such as a note on a document."""

    def explain(self, error: TawaturError) -> str:
        """What went wrong."""


class Plain:
    """Knows no language but English."""

    def translate(self, sentence: str) -> str:
        return sentence

    def explain(self, error: TawaturError) -> str:
        return str(error)


@dataclass(frozen=True, slots=True)
class Settings:
    """`hosts` are the names under which it may be asked; with a `token` it answers only who knows it.

    `form_key` stands in every form, so that no other site can make one; `interpreter` is asked by language.
    """

    hosts: frozenset[str] = LOOPBACK
    token: str | None = None
    limits: Limits = field(default_factory=Limits)
    program: str = "tawatur"
    form_key: str = field(default_factory=secrets.token_urlsafe)
    interpreter: Callable[[str], Interpreter] = lambda language: Plain()
