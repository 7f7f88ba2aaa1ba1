"""The trained network as the program reads it: ONNX with int8 weights, the linker's arrays, the list of sums."""

from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

import msgspec
import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from tawatur.tagger.features import FEATURES
from tawatur.tagger.weights import FILES, LINKER, MANIFEST, MODEL, TOKENIZER, Manifest, digest
from training.model.tagger import TaggerModel

_OPSET = 17
_LICENCE = "CC BY-SA 4.0"
_AXES = {"pieces": "pieces", "owners": "pieces", "features": "rows", "first": "units", "last": "units"}


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
    """One window in, vectors and logits out; every axis but the first is free."""
    with TemporaryDirectory() as scratch:
        plain, prepared = Path(scratch) / "plain.onnx", Path(scratch) / "prepared.onnx"
        torch.onnx.export(
            model,
            _sample(),
            str(plain),
            input_names=list(_AXES),
            output_names=["vectors", "logits"],
            dynamic_axes={name: {1: axis} for name, axis in _AXES.items()} | {n: {1: "units"} for n in ("vectors", "logits")},
            opset_version=_OPSET,
            dynamo=False,
        )
        if not quantised:
            copyfile(plain, path)
            return
        quant_pre_process(str(plain), str(prepared), skip_symbolic_shape=True)
        quantize_dynamic(prepared, path, weight_type=QuantType.QInt8, per_channel=True)
    onnx.checker.check_model(onnx.load(path))


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
    np.savez(path, **{name: array.detach().numpy().astype(np.float16) for name, array in arrays.items()})


def _sample() -> tuple[torch.Tensor, ...]:
    """Seven pieces of four units."""
    owners = torch.tensor([[0, 1, 1, 2, 3, 4, 0]])
    ends = torch.tensor([[1, 3, 4, 5]]), torch.tensor([[2, 3, 4, 5]])
    return torch.tensor([[0, 4, 5, 6, 7, 8, 2]]), owners, torch.zeros(1, 5, FEATURES), *ends
