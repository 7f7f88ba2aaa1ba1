"""From logits to spans: the most probable labels of which every `I-` continues its own type."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tawatur.tagger.labels import Head

Logits = NDArray[np.float32]
Labels = NDArray[np.int64]
_NEVER = -1e9


@dataclass(frozen=True, slots=True)
class Stretch:
    """Units `first` up to but not including `last` of one type; `score` is the mean probability of their labels."""

    first: int
    last: int
    kind: str
    score: float


def decode(logits: Logits, head: Head) -> tuple[Stretch, ...]:
    """The spans of one head in a window; `logits` holds the columns of all heads."""
    scores = log_softmax(logits[:, head.start : head.stop])
    labels = scores.argmax(axis=1)
    if _broken(labels):
        labels = _best_path(scores)
    return stretches(labels, np.exp(scores[np.arange(len(labels)), labels]), head.types)


def faint(logits: Logits, head: Head, decoded: Sequence[Stretch], floor: float) -> tuple[Stretch, ...]:
    """Units outside the spans decoded although all types together have at least the probability `floor`.

    The type is the most probable one, `score` what all have together.
    """
    shares = np.exp(log_softmax(logits[:, head.start : head.stop]))
    inside = {unit for span in decoded for unit in range(span.first, span.last)}
    some, best = 1 - shares[:, 0], (shares[:, 1::2] + shares[:, 2::2]).argmax(axis=1)
    return tuple(
        Stretch(unit, unit + 1, head.types[best[unit]], round(float(some[unit]), 4))
        for unit in np.flatnonzero(some >= floor).tolist()
        if unit not in inside
    )


def log_softmax(scores: Logits) -> Logits:
    """Log probabilities along the last axis."""
    shifted = scores - scores.max(axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)), dtype=np.float32)


def _broken(labels: Labels) -> bool:
    """Whether an `I-` (an even label but 0) follows anything but its own type."""
    before = np.concatenate([[0], labels[:-1]])
    inside = (labels > 0) & (labels % 2 == 0)
    return bool((inside & (before != labels) & (before != labels - 1)).any())


def _best_path(scores: Logits) -> Labels:
    """Viterbi: `I-` comes from the `B-` or `I-` of its type, every other label from the best so far."""
    best, back = scores[0].copy(), np.zeros(scores.shape, dtype=np.int64)
    best[2::2] = _NEVER
    inside = np.arange(2, scores.shape[1], 2)
    for place in range(1, len(scores)):
        back[place] = best.argmax()
        back[place, inside] = np.where(best[inside - 1] >= best[inside], inside - 1, inside)
        best = best[back[place]] + scores[place]
    labels = np.zeros(len(scores), dtype=np.int64)
    labels[-1] = best.argmax()
    for place in range(len(scores) - 1, 0, -1):
        labels[place - 1] = back[place, labels[place]]
    return labels


def stretches(labels: Sequence[int] | Labels, scores: Logits, types: Sequence[str]) -> tuple[Stretch, ...]:
    """The spans that BIO labels write; an `I-` without its `B-` begins one too."""
    written = np.asarray(labels)
    kinds = (written + 1) // 2
    before = np.concatenate([[0], kinds[:-1]])
    begins = (written > 0) & ((written % 2 == 1) | (kinds != before))
    edges = np.append(np.flatnonzero(begins | (written == 0)), len(written))
    firsts = np.flatnonzero(begins)
    lasts = edges[np.searchsorted(edges, firsts) + 1]
    return tuple(
        Stretch(first, last, types[kinds[first] - 1], round(float(scores[first:last].mean()), 4))
        for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True)
    )
