"""The training loop."""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from random import Random

import torch
from torch.optim import Optimizer

from tawatur.tagger.pieces import BEGIN, END, PAD, UNKNOWN
from training.batch import Batch, batches
from training.example import Example
from training.loss import loss
from training.material import Material
from training.model.tagger import TaggerModel
from training.optimiser import Rates, optimiser, schedule
from training.plan import Plan

log = logging.getLogger("training")
_TELL = 25


def train(model: TaggerModel, material: Material, plan: Plan, rates: Rates, after: Callable[[int], None]) -> None:
    """Trains in place; `after` is called with the number of each epoch done, from 1."""
    torch.manual_seed(plan.seed)
    random = Random(plan.seed)
    steps = max(_steps(material.epoch(number, plan.repeats), plan) for number in range(plan.epochs))
    shares, optimise = schedule(steps, plan.cycles), optimiser(model, rates)
    for number in range(plan.epochs):
        model.train()
        began, total = time.monotonic(), 0.0
        examples = material.epoch(number, plan.repeats)
        for done, batch in enumerate(islice(batches(examples, plan.windows, random), _steps(examples, plan)), 1):
            total += _step(model, optimise, _hide(batch, plan), next(shares))
            if done % _TELL == 0:
                _tell(number + 1, f"{done} of {steps}", total / done, began)
        _tell(number + 1, "done", total / steps, began)
        after(number + 1)


def _tell(epoch: int, what: str, mean: float, began: float) -> None:
    log.info("epoch %d, %s: loss %.3f, %.0f s", epoch, what, mean, time.monotonic() - began)


def _steps(examples: Sequence[Example], plan: Plan) -> int:
    count = -(-len(examples) // plan.windows)
    return min(count, plan.limit or count)


def _step(model: TaggerModel, optimise: Optimizer, batch: Batch, share: float) -> float:
    """One update; `share` is the share of the peak rate."""
    for group in optimise.param_groups:
        group["lr"] = group["initial_lr"] * share
    optimise.zero_grad(set_to_none=True)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        value = loss(model, batch)
    value.backward()  # type: ignore[no-untyped-call]  # torch has no type for it
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimise.step()
    return value.item()


def _hide(batch: Batch, plan: Plan) -> Batch:
    """The batch with some features and pieces hidden, so that the network leans on none of them alone."""
    shown = torch.rand(batch.features.shape[:2]) >= plan.hidden_features
    shown &= (torch.rand(len(shown)) >= plan.hidden_features)[:, None]
    hidden = torch.rand(batch.pieces.shape) < plan.hidden_pieces
    for special in (BEGIN, PAD, END):
        hidden &= batch.pieces != special
    return replace(
        batch,
        features=batch.features * shown.unsqueeze(-1),
        pieces=batch.pieces.masked_fill(hidden, UNKNOWN),
    )
