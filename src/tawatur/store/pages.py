"""Which documents are versions of one page: those that share an id, and those that share an address."""

import datetime
from collections.abc import Iterable, Iterator
from urllib.parse import urldefrag, urlsplit

from tawatur.store.groups import Groups
from tawatur.store.segments import Key

Page = tuple[Key, ...]
"""Versions of one page, the latest last."""

_NO_DAY = datetime.date.min
_NO_TIME = datetime.datetime.min.replace(tzinfo=datetime.UTC)


def names(id: str, url: str | None) -> tuple[str, ...]:
    """What a page is known by; a site's own address, without path and query, names no page."""
    address = urldefrag(url or "").url
    return (f"id {id}", f"url {address}") if _is_page(address) else (f"id {id}",)


def _is_page(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.netloc and (parts.path.strip("/") or parts.query))


def pages(keys: Iterable[Key]) -> Iterator[Page]:
    """The documents by page."""
    ordered = sorted(keys, key=_age)
    groups = Groups[str]()
    for key in ordered:
        first, *others = names(key.id, key.url)
        for other in others:
            groups.join(first, other)
    found: dict[str, list[Key]] = {}
    for key in ordered:
        found.setdefault(groups.group(f"id {key.id}"), []).append(key)
    return map(tuple, found.values())


def _age(key: Key) -> tuple[datetime.date, datetime.datetime, int, str]:
    """Earlier published first, then earlier fetched, then earlier added."""
    return (key.published or _NO_DAY, _utc(key.fetched), key.sequence, key.digest)


def _utc(moment: datetime.datetime | None) -> datetime.datetime:
    return _NO_TIME if moment is None else moment.replace(tzinfo=moment.tzinfo or datetime.UTC)
