"""AdamW with a learning rate for each layer, and a schedule of cycles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from torch import nn
from torch.optim import AdamW

from training.model.tagger import TaggerModel


@dataclass(frozen=True, slots=True)
class Rates:
    """Peak learning rates; each layer below the top has `decay` of the one above."""

    top: float = 2e-4
    decay: float = 0.93
    heads: float = 1e-3
    embeddings: float = 5e-5
    weight_decay: float = 0.01


def optimiser(model: TaggerModel, rates: Rates) -> AdamW:
    """The optimiser; `initial_lr` of each group is its peak."""
    encoder = model.encoder
    parts: list[tuple[nn.Module, float]] = [
        (model.heads, rates.heads),
        (model.linker, rates.heads),
        (model.known, rates.heads),
        (model.direct, rates.heads),
        (encoder.word, rates.embeddings),
        (encoder.position, rates.embeddings),
        (encoder.normal, rates.embeddings),
    ]
    parts += [(layer, rates.top * rates.decay**depth) for depth, layer in enumerate(reversed(encoder.layers))]
    groups = [
        {"params": list(part.parameters()), "lr": rate, "initial_lr": rate, "weight_decay": rates.weight_decay}
        for part, rate in parts
    ]
    return AdamW(groups, betas=(0.9, 0.98), fused=True)


def schedule(steps: int, cycles: Sequence[int], warmup: float = 0.08) -> Iterator[float]:
    """The share of the peak rate at each of `steps` steps an epoch: in each cycle, given by its epochs, a linear rise,
    then a linear fall to nothing. Weights at the end of a cycle are fit for use."""
    for epochs in cycles:
        for step in range(steps * epochs):
            place = (step + 1) / (steps * epochs)
            yield place / warmup if place < warmup else (1 - place) / (1 - warmup)
