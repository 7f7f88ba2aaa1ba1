"""What training minimises: the missing probability of what is allowed, and the pointers' cross-entropy."""

import torch
from torch import Tensor
from torch.nn import functional

from tawatur.tagger.labels import HEADS
from training.batch import Batch
from training.model.tagger import TaggerModel

_POINTERS = 0.5


def loss(model: TaggerModel, batch: Batch) -> Tensor:
    """Sum over the heads and the linker, each the mean over what is known."""
    vectors, logits = model(batch.pieces, batch.owners, batch.features, batch.first_piece, batch.last_piece, batch.mask)
    total = heads_loss(logits.float(), batch)
    if len(batch.anchor):
        total = total + _POINTERS * pointers_loss(model, vectors, batch)
    return total


def heads_loss(logits: Tensor, batch: Batch) -> Tensor:
    """The negative log of the probability that the allowed labels have together, head by head."""
    total = logits.new_zeros(())
    for head in HEADS.values():
        scores = torch.log_softmax(logits[..., head.start : head.stop], dim=-1)
        allowed = batch.allowed[..., head.start : head.stop]
        known = batch.real & ~allowed.all(dim=-1)
        if known.any():
            missing = -torch.logsumexp(scores[known].masked_fill(~allowed[known], -torch.inf), dim=-1)
            total = total + missing.mean()
    return total


def pointers_loss(model: TaggerModel, vectors: Tensor, batch: Batch) -> Tensor:
    """First and last unit of every pointer."""
    targets = vectors[batch.window]
    anchors = targets[torch.arange(len(batch.anchor)), batch.anchor]
    scores = model.linker(anchors, targets, batch.distance).float()
    scores = scores.masked_fill(~batch.real[batch.window][:, None, :], -torch.inf)
    rows = torch.arange(len(batch.anchor))
    first = functional.cross_entropy(scores[rows, 2 * batch.role], batch.first)
    last = functional.cross_entropy(scores[rows, 2 * batch.role + 1], batch.last)
    return first + last
