"""Headers of tar archives in all dialects: what a member is called, how long it is, and what it is.

The standard library's tarfile holds extensions of any size in memory, recurses over them, and hangs on some.
"""

import struct
from dataclasses import dataclass, replace
from enum import Enum, auto

BLOCK = 512
"""Bytes of a header; what a member holds is filled up to a multiple of it."""

_NAME, _SIZE, _SUM, _TYPE = slice(0, 100), slice(124, 136), slice(148, 156), slice(156, 157)
_MARK, _PREFIX, _SPARSE_MORE = slice(257, 263), slice(345, 500), 482
_POSIX = b"ustar\0"
_BINARY = 0x80
_PADDING = b" \0"
_SPARSE = b"GNU.sparse."


class Type(Enum):
    """What a header is of."""

    file = auto()
    folder = auto()
    long_name = auto()
    records = auto()
    remark = auto()
    special = auto()


EXTENSIONS = (Type.long_name, Type.records, Type.remark)
"""Headers of what tells of the next member."""

_TYPES = {
    **dict.fromkeys((b"0", b"\0", b"7"), Type.file),
    **dict.fromkeys((b"5", b"D"), Type.folder),
    b"L": Type.long_name,
    **dict.fromkeys((b"x", b"X"), Type.records),
    **dict.fromkeys((b"K", b"g", b"V"), Type.remark),
}
# Links, devices, folders and pipes have no bytes, whatever size they tell.
_WITHOUT_BYTES = frozenset((b"1", b"2", b"3", b"4", b"5", b"6"))


@dataclass(frozen=True, slots=True)
class Header:
    """Of a member, or of an extension; `size` is the bytes that follow."""

    name: str
    size: int
    type: Type

    def extended(self, extension: Type, data: bytes) -> "Header":
        """The header as the extension before it, of these bytes, amends it; ValueError where that is malformed."""
        if extension is Type.long_name:
            return replace(self, name=_text(data))
        if extension is Type.remark:
            return self
        told = _records(data)
        size = _count(told[b"size"]) if b"size" in told else self.size
        name = _text(told[b"path"]) if b"path" in told else self.name
        sparse = any(key.startswith(_SPARSE) for key in told)
        return Header(name, size, Type.special if sparse else self.type)


def is_header(block: bytes) -> bool:
    """Whether the block is the header of a member: its checksum fits."""
    if len(block) < BLOCK:
        return False
    try:
        told = _number(block[_SUM])
    except ValueError:
        return False
    blanked = block[: _SUM.start] + b" " * 8 + block[_SUM.stop :]
    # Some old programs added up signed numbers.
    return told in (sum(blanked), sum(struct.unpack(f"{BLOCK}b", blanked)))


def header_of(block: bytes) -> Header:
    """What the block tells; ValueError where it is no header, or one of a file whose parts lie apart (GNU's sparse)."""
    if not is_header(block):
        raise ValueError("its checksum does not fit")
    kind = block[_TYPE]
    if kind == b"S" and block[_SPARSE_MORE]:
        raise ValueError("it holds a sparse file in many parts")
    name = _text(block[_NAME])
    if block[_MARK] == _POSIX and (prefix := _text(block[_PREFIX])):
        name = f"{prefix}/{name}"
    size = 0 if kind in _WITHOUT_BYTES else _number(block[_SIZE])
    folder = kind == b"\0" and name.endswith("/")
    return Header(name, size, Type.folder if folder else _TYPES.get(kind, Type.special))


def _number(field: bytes) -> int:
    """Octal digits, or a binary number where the first bit is set; ValueError where it is neither, or negative."""
    if field[0] & _BINARY:
        if field[0] != _BINARY:
            raise ValueError("its size is negative")
        return int.from_bytes(field[1:], "big")
    return _count(field.strip(_PADDING) or b"0", base=8)


def _count(digits: bytes, base: int = 10) -> int:
    if not digits.isdigit():
        raise ValueError("its header is malformed")
    return int(digits, base)


def _text(field: bytes) -> str:
    return field.partition(b"\0")[0].decode("utf-8", "replace")


def _records(data: bytes) -> dict[bytes, bytes]:
    """The records of a pax header, each of which begins with its own length."""
    found, at = {}, 0
    while at < len(data):
        space = data.find(b" ", at)
        end = at + _count(data[at:space])
        if not space < end <= len(data):
            raise ValueError("its header is malformed")
        key, _, value = data[space + 1 : end - 1].partition(b"=")
        found[key] = value
        at = end
    return found
