"""The training loop."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

import torch

from training.batch import Batch, batches
from training.loss import loss
from training.material import Material
from training.model.tagger import TaggerModel
from training.optimiser import Rates, optimiser, schedule
from tawatur.tagger.pieces import BEGIN, END, PAD, UNKNOWN

log = logging.getLogger("training")


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how; `limit` stops an epoch after so many batches, for trying things out."""

    epochs: int = 8
    cycles: int = 2
    windows: int = 6
    repeats: int = 3
    seed: int = 20241207
    hidden_features: float = 0.2
    hidden_pieces: float = 0.05
    limit: int | None = None


def train(model: TaggerModel, material: Material, plan: Plan, rates: Rates, after: Callable[[int], None]) -> None:
    """Trains in place; `after` is called with the number of each epoch done."""
    torch.manual_seed(plan.seed)
    random = Random(plan.seed)
    epochs = plan.epochs
    steps = len(list(batches_of(material, plan, Random(0), dry=True)))
    rate, optimise = schedule(steps * epochs, plan.cycles), optimiser(model, rates)
    for epoch in range(1, epochs + 1):
        model.train()
        began, total = time.monotonic(), 0.0
        for number, batch in enumerate(batches_of(material, plan, random), 1):
            total += step(model, optimise, hide(batch, plan), next(rate))
            if number % 50 == 0:
                log.info("epoch %d, %d of %d: loss %.3f, %.0f s", epoch, number, steps, total / number, time.monotonic() - began)
        log.info("epoch %d: loss %.3f, %.0f s", epoch, total / steps, time.monotonic() - began)
        after(epoch)


def batches_of(material: Material, plan: Plan, random: Random, dry: bool = False):  # type: ignore[no-untyped-def]
    """The batches of one epoch."""
    examples = material.epoch(plan.repeats)
    count = -(-len(examples) // plan.windows)
    count = min(count, plan.limit or count)
    if dry:
        return range(count)
    return (batch for _, batch in zip(range(count), batches(examples, plan.windows, random), strict=False))


def step(model: TaggerModel, optimise: torch.optim.Optimizer, batch: Batch, share: float) -> float:
    """One update; `share` is the share of the peak rate."""
    for group in optimise.param_groups:
        group["lr"] = group["initial_lr"] * share
    optimise.zero_grad(set_to_none=True)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        value = loss(model, batch)
    value.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimise.step()
    return value.item()


def hide(batch: Batch, plan: Plan) -> Batch:
    """The batch with some features and pieces hidden, so that the network leans on none of them alone."""
    shown = torch.rand(batch.features.shape[:2]) >= plan.hidden_features
    shown &= (torch.rand(len(shown)) >= plan.hidden_features)[:, None]
    hidden = torch.rand(batch.pieces.shape) < plan.hidden_pieces
    for special in (BEGIN, PAD, END):
        hidden &= batch.pieces != special
    values = {name: getattr(batch, name) for name in Batch.__dataclass_fields__}
    values["features"] = batch.features * shown.unsqueeze(-1)
    values["pieces"] = batch.pieces.masked_fill(hidden, UNKNOWN)
    return Batch(**values)
