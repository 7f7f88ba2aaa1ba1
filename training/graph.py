"""The network as an ONNX graph with ONNX Runtime's fused operators Attention and FastGelu.

Written by hand, not traced: one window goes in, so nothing is padded or masked.
"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from tawatur.tagger.features import FEATURES
from training.model.sizes import Sizes
from training.model.tagger import TaggerModel

_OPSETS = (("", 17), ("com.microsoft", 1))
_FUSED = "com.microsoft"
_EPSILON = 1e-12
_END = 2**31 - 1
Array = NDArray[np.float32]


@dataclass
class Builder:
    """Collects nodes and weights; names are given by the order of their making."""

    nodes: list[onnx.NodeProto] = field(default_factory=list)
    weights: list[onnx.TensorProto] = field(default_factory=list)

    def weight(self, array: NDArray[np.generic]) -> str:
        """A constant."""
        name = f"w{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(self, operator: str, *inputs: str, domain: str = "", output: str = "", **attributes: Any) -> str:
        """A node with one output, whose name is returned."""
        name = output or f"n{len(self.nodes)}"
        self.nodes.append(
            helper.make_node(
                operator, inputs, [name], name=f"{operator}_{len(self.nodes)}", domain=domain, **attributes
            )
        )
        return name


def graph(model: TaggerModel) -> onnx.ModelProto:
    """The whole network; see `window_input` for what it is given."""
    to = Builder()
    x = _embeddings(to, model)
    for layer in model.encoder.layers:
        x = _layer(to, layer, x, model.sizes)
    _heads(to, model, x)
    return _model(to, model.sizes)


def _embeddings(to: Builder, model: TaggerModel) -> str:
    encoder = model.encoder
    words = _words(to, _array(encoder.word.weight))
    length = to.add("Shape", "pieces", start=1, end=2)
    zero = to.weight(np.zeros(1, dtype=np.int64))
    positions = to.add("Slice", to.weight(_array(encoder.position.weight)), zero, length, zero)
    known = to.add("MatMul", "features", to.weight(_array(model.known.weight).T))
    summed = to.add("Add", to.add("Add", words, positions), to.add("Gather", known, "owners"))
    scale, shift = to.weight(_array(encoder.normal.weight)), to.weight(_array(encoder.normal.bias))
    return to.add("LayerNormalization", summed, scale, shift, epsilon=_EPSILON)


def _words(to: Builder, table: Array) -> str:
    """The embeddings in eight bits with a scale a row, which keeps rare pieces as exact as frequent ones."""
    scales = np.maximum(np.abs(table).max(axis=1, keepdims=True), _EPSILON) / 127
    rounded = to.weight(np.round(table / scales).astype(np.int8))
    rows = to.add("Cast", to.add("Gather", rounded, "pieces"), to=TensorProto.FLOAT)
    return to.add("Mul", rows, to.add("Gather", to.weight(scales.astype(np.float32)), "pieces"))


def _layer(to: Builder, layer: Any, x: str, sizes: Sizes) -> str:
    parts = (layer.attention.q, layer.attention.k, layer.attention.v)
    weight = to.weight(np.concatenate([_array(part.weight).T for part in parts], axis=1))
    bias = to.weight(np.concatenate([_array(part.bias) for part in parts]))
    mixed = to.add("Attention", x, weight, bias, domain=_FUSED, num_heads=sizes.heads)
    projected = to.add("MatMul", mixed, to.weight(_array(layer.attention.ao.weight).T))
    x = _normal(to, projected, x, layer.aln, layer.attention.ao.bias)
    wide = to.add("MatMul", x, to.weight(_array(layer.fi.weight).T))
    active = to.add("FastGelu", wide, to.weight(_array(layer.fi.bias)), domain=_FUSED)
    narrow = to.add("MatMul", active, to.weight(_array(layer.fo.weight).T))
    return _normal(to, narrow, x, layer.oln, layer.fo.bias)


def _normal(to: Builder, x: str, skip: str, normal: Any, bias: Any) -> str:
    """Plain operators: the runtime's fused SkipLayerNormalization takes eight times as long."""
    summed = to.add("Add", to.add("Add", x, to.weight(_array(bias))), skip)
    scale, shift = (to.weight(_array(part)) for part in (normal.weight, normal.bias))
    return to.add("LayerNormalization", summed, scale, shift, epsilon=_EPSILON)


def _heads(to: Builder, model: TaggerModel, x: str) -> None:
    rows = to.add("Squeeze", x, to.weight(np.zeros(1, dtype=np.int64)))
    ends = to.add("Add", to.add("Gather", rows, "first"), to.add("Gather", rows, "last"))
    to.add("Mul", ends, to.weight(np.array(0.5, dtype=np.float32)), output="vectors")
    scores = to.add("MatMul", "vectors", to.weight(_array(model.heads.weight).T))
    scores = to.add("Add", scores, to.weight(_array(model.heads.bias)))
    start, stop = (to.weight(np.array([place], dtype=np.int64)) for place in (1, _END))
    units = to.add("Slice", "features", start, stop, to.weight(np.zeros(1, dtype=np.int64)))
    known = to.add("MatMul", units, to.weight(_array(model.direct.weight).T))
    to.add("Add", scores, known, output="logits")


def _model(to: Builder, sizes: Sizes) -> onnx.ModelProto:
    integer, real = TensorProto.INT64, TensorProto.FLOAT
    inputs = [
        helper.make_tensor_value_info("pieces", integer, [1, "pieces"]),
        helper.make_tensor_value_info("owners", integer, ["pieces"]),
        helper.make_tensor_value_info("features", real, ["rows", FEATURES]),
        helper.make_tensor_value_info("first", integer, ["units"]),
        helper.make_tensor_value_info("last", integer, ["units"]),
    ]
    outputs = [
        helper.make_tensor_value_info("vectors", real, ["units", sizes.width]),
        helper.make_tensor_value_info("logits", real, ["units", None]),
    ]
    made = helper.make_graph(to.nodes, "tagger", inputs, outputs, to.weights)
    opsets = [helper.make_opsetid(domain, version) for domain, version in _OPSETS]
    return helper.make_model(made, opset_imports=opsets, ir_version=9, producer_name="tawatur")


def _array(parameter: Any) -> Array:
    return np.asarray(parameter.detach().float().numpy(), dtype=np.float32)
