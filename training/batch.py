"""Batches: windows beside each other, padded to the longest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from tawatur.tagger.features import FEATURES
from tawatur.tagger.labels import WIDTH
from tawatur.tagger.linking import buckets
from tawatur.tagger.pieces import PAD
from tawatur.tagger.window_input import WindowInput, window_input
from training.example import Example


@dataclass(frozen=True)
class Batch:
    """`window`, `anchor`, `role`, `first`, `last` hold the pointers of all windows; `real` tells units from padding."""

    pieces: Tensor
    owners: Tensor
    features: Tensor
    first_piece: Tensor
    last_piece: Tensor
    mask: Tensor
    allowed: Tensor
    real: Tensor
    window: Tensor
    anchor: Tensor
    role: Tensor
    first: Tensor
    last: Tensor
    distance: Tensor


def batches(examples: Sequence[Example], size: int, random: Random) -> Iterator[Batch]:
    """All examples once, in random order; windows of like length share a batch so that little is padded."""
    order = sorted(range(len(examples)), key=lambda i: (sum(map(len, examples[i].pieces)) // 24, random.random()))
    groups = [order[at : at + size] for at in range(0, len(order), size)]
    random.shuffle(groups)
    for group in groups:
        yield collate([examples[i] for i in group])


def collate(examples: Sequence[Example]) -> Batch:
    """One batch of the examples in order."""
    inputs = [window_input(example.pieces, example.features) for example in examples]
    length, units = max(len(i.pieces) for i in inputs), max(len(e.pieces) for e in examples)
    pieces = _padded([i.pieces for i in inputs], length, PAD)
    window, anchor, role, first, last = _pointers(examples)
    return Batch(
        pieces=pieces,
        owners=_padded([i.owners for i in inputs], length, 0),
        features=torch.from_numpy(_stacked(inputs, units)),
        first_piece=_padded([i.first for i in inputs], units, 0),
        last_piece=_padded([i.last for i in inputs], units, 0),
        mask=(pieces != PAD)[:, None, None, :],
        allowed=torch.from_numpy(_allowed(examples, units)),
        real=_padded([np.ones(len(e.pieces)) for e in examples], units, 0).bool(),
        window=window,
        anchor=anchor,
        role=role,
        first=first,
        last=last,
        distance=torch.from_numpy(np.array([buckets(a, units) for a in anchor.tolist()], np.int64).reshape(-1, units)),
    )


def _pointers(examples: Sequence[Example]) -> tuple[Tensor, ...]:
    """Window, anchor, role, first and last unit of every pointer."""
    rows = [(w, p.anchor, p.role, p.first, p.last) for w, example in enumerate(examples) for p in example.pointers]
    return torch.tensor(rows, dtype=torch.int64).reshape(-1, 5).unbind(dim=1)


def _padded(rows: Sequence[NDArray[Any]], length: int, filler: int) -> Tensor:
    table = np.full((len(rows), length), filler, dtype=np.int64)
    for row, values in zip(table, rows, strict=True):
        row[: len(values)] = values
    return torch.from_numpy(table)


def _stacked(inputs: Sequence[WindowInput], units: int) -> NDArray[Any]:
    table = np.zeros((len(inputs), units + 1, FEATURES), dtype=np.float32)
    for row, read in zip(table, inputs, strict=True):
        row[: len(read.features)] = read.features
    return table


def _allowed(examples: Sequence[Example], units: int) -> NDArray[Any]:
    table = np.ones((len(examples), units, WIDTH), dtype=np.bool_)
    for row, example in zip(table, examples, strict=True):
        row[: len(example.allowed)] = example.allowed
    return table
