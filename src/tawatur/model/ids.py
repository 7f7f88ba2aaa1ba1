"""Ids are content hashes: the same content has the same id on every machine, and none is random."""

import hashlib

_SEPARATOR = "\x1f"


def content_id(prefix: str, *parts: object) -> str:
    """`prefix` and the first 12 hex digits of the SHA-256 of the parts, in order."""
    joined = _SEPARATOR.join("" if part is None else str(part) for part in parts)
    return prefix + hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:12]
