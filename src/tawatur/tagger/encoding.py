"""The network at work: a text in, one vector and all logits a unit out."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from tawatur.arabic.text import Text
from tawatur.tagger.features import features
from tawatur.tagger.pieces import Pieces
from tawatur.tagger.units import Unit, sentence_ends, units
from tawatur.tagger.window_input import window_input
from tawatur.tagger.windows import Window, windows

Array = NDArray[np.float32]
# The fused operator that this makes takes eight times as long as the plain ones.
_SLOWER = ["SkipLayerNormFusion"]
_INPUTS = ("pieces", "owners", "features", "first", "last")


@dataclass(frozen=True)
class Encoding:
    """One window of a text: its units, a vector and the logits of each."""

    units: tuple[Unit, ...]
    vectors: Array
    logits: Array


class Network:
    """Runs the network on one window at a time, so that no result depends on what else is read.

    Dynamic int8 takes its scale from everything in a batch, and padding changes it: windows are therefore never
    batched, and one thread computes each.
    """

    __slots__ = ("_pieces", "_session")

    def __init__(self, model: Path, tokenizer: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            str(model), options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
        )
        self._pieces = Pieces(tokenizer)

    def encode(self, text: Text) -> Iterator[Encoding]:
        """The windows of a text in order; none where it has no tokens."""
        found = units(text)
        cut = self._pieces.of(unit.form for unit in found)
        known = features(text, found)
        for window in windows([len(pieces) for pieces in cut], sentence_ends(text, found)):
            yield self._encode(found, cut, known, window)

    def _encode(self, found: tuple[Unit, ...], cut: list[tuple[int, ...]], known: Array, window: Window) -> Encoding:
        read = window_input(cut[window.first : window.last], known[window.first : window.last])
        rows = (read.pieces[None], read.owners, read.features, read.first, read.last)
        vectors, logits = self._session.run(None, dict(zip(_INPUTS, rows, strict=True)))
        return Encoding(found[window.first : window.last], vectors, logits)
