"""A network on disk between training, measuring and export."""

from dataclasses import asdict
from pathlib import Path

import torch

from training.model.sizes import Sizes
from training.model.tagger import TaggerModel


def save(model: TaggerModel, path: Path) -> None:
    """Writes sizes and weights."""
    torch.save({"sizes": asdict(model.sizes), "weights": model.state_dict()}, path)


def load(path: Path) -> TaggerModel:
    """The network as it was saved, ready to be run."""
    read = torch.load(path, weights_only=True)
    model = TaggerModel(Sizes(**read["sizes"]))
    model.load_state_dict(read["weights"])
    return model.eval()
