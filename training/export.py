"""The trained network as the program reads it: ONNX with int8 weights, the linker's arrays, the list of sums."""

from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import numpy as np
import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic

from tawatur.tagger.weights import FILES, LINKER, MANIFEST, MODEL, TOKENIZER, Manifest, digest
from training.graph import graph
from training.model.tagger import TaggerModel

_LICENCE = "CC BY-SA 4.0"
# The embeddings are quantised in the graph.
_OPERATORS = ["MatMul", "Attention"]
# The quantiser cannot infer what the fused operators give.
_OPTIONS = {"DefaultTensorType": onnx.TensorProto.FLOAT}


@dataclass(frozen=True, slots=True)
class Export:
    """Where the weights go and what is said of them."""

    folder: Path
    tokenizer: Path
    trained: str
    quantised: bool = True


def export(model: TaggerModel, to: Export) -> None:
    """Writes the weights folder."""
    to.folder.mkdir(parents=True, exist_ok=True)
    write_network(model.eval(), to.folder / MODEL, quantised=to.quantised)
    write_linker(model, to.folder / LINKER)
    copyfile(to.tokenizer, to.folder / TOKENIZER)
    sums = {name: digest(to.folder / name) for name in FILES}
    listed = msgspec.json.encode(Manifest(to.trained, _LICENCE, sums))
    (to.folder / MANIFEST).write_bytes(msgspec.json.format(listed, indent=2) + b"\n")


def write_network(model: TaggerModel, path: Path, *, quantised: bool) -> None:
    """One window in, vectors and logits out; all matrices in eight bits."""
    with TemporaryDirectory() as scratch:
        plain = Path(scratch) / MODEL
        onnx.save(graph(model), plain if quantised else path)
        if quantised:
            quantize_dynamic(
                plain, path, _OPERATORS, per_channel=True, weight_type=QuantType.QInt8, extra_options=_OPTIONS
            )


def write_linker(model: TaggerModel, path: Path) -> None:
    """The linker's arrays in half precision, by the names that the program knows them by."""
    linker = model.linker
    arrays = {
        "anchor": linker.anchor.weight,
        "anchor_bias": linker.anchor.bias,
        "target": linker.target.weight,
        "target_bias": linker.target.bias,
        "distance": linker.distance.weight,
    }
    halved: dict[str, Any] = {name: array.detach().numpy().astype(np.float16) for name, array in arrays.items()}
    np.savez(path, **halved)
