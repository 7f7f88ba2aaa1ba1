"""Numbers that stand for contents: equal contents, equal numbers, on every engine."""

import hashlib

_WEEKS = 4


def mark(*parts: object) -> int:
    """63 bits that stand for the parts."""
    digest = hashlib.blake2b(digest_size=8)
    for part in parts:
        digest.update(part if isinstance(part, bytes) else str(part).encode("utf-8", "surrogatepass"))
        digest.update(b"\x1f")
    return int.from_bytes(digest.digest(), "big") >> 1


def bucket_of(week: int) -> int:
    """The bucket of a week."""
    return week // _WEEKS


def xor(a: str, b: str) -> str:
    """SQL of both dialects for the exclusive or of two numbers, neither of which is negative."""
    return f"(({a} | {b}) - ({a} & {b}))"
