"""A fresh tagger whose encoder starts from the base weights."""

from typing import Any

import torch
from torch import Tensor

from training.base.e5 import Base
from training.model.sizes import Sizes
from training.model.tagger import TaggerModel


def from_base(base: Base, kept: list[int], layers: int) -> TaggerModel:
    """The first `layers` layers of the base and the embeddings of the pieces that stay."""
    model = TaggerModel(Sizes(len(kept), base.width, layers=layers, heads=base.heads))
    tensors = {name: torch.from_numpy(array) for name, array in base.tensors.items()}
    encoder = model.encoder
    _set(encoder.word.weight, tensors["emb.word"][kept])
    _set(encoder.position.weight, tensors["emb.pos"] + tensors["emb.type"][0])
    _module(encoder.normal, tensors, "emb.ln")
    for number, layer in enumerate(encoder.layers):
        for name in ("q", "k", "v", "ao"):
            _module(getattr(layer.attention, name), tensors, f"l{number}.{name}")
        for name in ("fi", "fo", "aln", "oln"):
            _module(getattr(layer, name), tensors, f"l{number}.{name}")
    return model


def _module(module: Any, tensors: dict[str, Tensor], name: str) -> None:
    _set(module.weight, tensors[f"{name}.w"])
    _set(module.bias, tensors[f"{name}.b"])


def _set(parameter: Tensor, value: Tensor) -> None:
    if parameter.shape != value.shape:
        raise ValueError(f"a tensor of shape {tuple(value.shape)} cannot fill {tuple(parameter.shape)}")
    with torch.no_grad():
        parameter.copy_(value)
