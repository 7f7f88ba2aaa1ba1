"""A page as it was fetched, and what it is known by at its server."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server knows one version of a page by (RFC 9110, section 8.8)."""

    etag: str | None = None
    last_modified: str | None = None

    @property
    def headers(self) -> dict[str, str]:
        """What asks for the page only if it has changed."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in asked.items() if value}


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes of a page; `url` is the one that gave them in the end, `content_type` the server's word on them."""

    url: str
    data: bytes
    content_type: str
    fetched: datetime.datetime
    validators: Validators
