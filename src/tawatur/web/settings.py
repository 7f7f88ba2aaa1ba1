"""How the reader is served."""

import secrets
from dataclasses import dataclass, field

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True)
class Limits:
    """`address` and `body` in bytes; a client may make `burst` requests at once, then `rate` a second."""

    address: int = 8_000
    body: int = 64_000
    rate: float = 50.0
    burst: int = 200


@dataclass(frozen=True, slots=True)
class Settings:
    """`hosts` are the names under which it may be asked; with a `token` it answers only who knows it.

    `form_key` stands in every form, so that no other site can make one.
    """

    hosts: frozenset[str] = LOOPBACK
    token: str | None = None
    limits: Limits = field(default_factory=Limits)
    program: str = "tawatur"
    form_key: str = field(default_factory=secrets.token_urlsafe)
