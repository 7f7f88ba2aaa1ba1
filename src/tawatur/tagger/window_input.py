"""What the encoder is given for one window."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tawatur.tagger.features import Matrix
from tawatur.tagger.pieces import BEGIN, END

Indices = NDArray[np.int64]


@dataclass(frozen=True)
class WindowInput:
    """Piece ids between their two marks, the unit of each piece (from 1; 0 is none), features (row 0 is none),
    and the first and last piece of each unit."""

    pieces: Indices
    owners: Indices
    features: Matrix
    first: Indices
    last: Indices


def window_input(pieces: Sequence[tuple[int, ...]], features: Matrix) -> WindowInput:
    """The input for units cut into `pieces`."""
    sizes = np.array([len(unit) for unit in pieces], dtype=np.int64)
    ends = np.cumsum(sizes)
    flat = [piece for unit in pieces for piece in unit]
    owners = np.concatenate([[0], np.repeat(np.arange(1, len(pieces) + 1), sizes), [0]]).astype(np.int64)
    rows = np.concatenate([np.zeros((1, features.shape[1]), dtype=np.float32), features])
    return WindowInput(np.array([BEGIN, *flat, END], dtype=np.int64), owners, rows, ends - sizes + 1, ends)
