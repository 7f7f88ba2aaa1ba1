"""A tagger with random weights, small enough to be made in every test run."""

from pathlib import Path

import msgspec
import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer
from tokenizers.models import Unigram
from tokenizers.pre_tokenizers import Metaspace

from tawatur.tagger.features import FEATURES
from tawatur.tagger.labels import ROLES, WIDTH
from tawatur.tagger.linking import BUCKETS
from tawatur.tagger.weights import FILES, LINKER, MANIFEST, MODEL, TOKENIZER, Manifest, digest

SIZE = 8
RANK = 2
LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئةى0123456789.,:؛،؟!«»"()'


def write_model(path: Path, random: np.random.Generator, pieces: int) -> None:
    """Embeddings and features to vectors, a linear layer to logits."""
    weights = {
        "words": random.normal(size=(pieces, SIZE)),
        "known": random.normal(size=(FEATURES, SIZE)),
        "heads": random.normal(size=(SIZE, WIDTH)) * 3,
    }
    nodes = [
        helper.make_node("Gather", ["words", "pieces"], ["embedded"], axis=0),
        helper.make_node("Gather", ["embedded", "zero"], ["rows"], axis=0),
        helper.make_node("Gather", ["rows", "first"], ["begin"], axis=0),
        helper.make_node("Gather", ["rows", "last"], ["end"], axis=0),
        helper.make_node("MatMul", ["features", "known"], ["extra"]),
        helper.make_node("Gather", ["owners", "first"], ["units"], axis=0),
        helper.make_node("Gather", ["extra", "units"], ["lexical"], axis=0),
        helper.make_node("Sum", ["begin", "end", "lexical"], ["vectors"]),
        helper.make_node("MatMul", ["vectors", "heads"], ["logits"]),
    ]
    integer, real = TensorProto.INT64, TensorProto.FLOAT
    inputs = [
        helper.make_tensor_value_info("pieces", integer, [1, "p"]),
        helper.make_tensor_value_info("owners", integer, ["p"]),
        helper.make_tensor_value_info("features", real, ["r", FEATURES]),
        helper.make_tensor_value_info("first", integer, ["u"]),
        helper.make_tensor_value_info("last", integer, ["u"]),
    ]
    outputs = [helper.make_tensor_value_info(name, real, ["u", None]) for name in ("vectors", "logits")]
    constants = [numpy_helper.from_array(array.astype(np.float32), name) for name, array in weights.items()]
    constants.append(numpy_helper.from_array(np.array(0, dtype=np.int64), "zero"))
    graph = helper.make_graph(nodes, "random", inputs, outputs, constants)
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9), path)


def write_linker(path: Path, random: np.random.Generator) -> None:
    ends = 2 * len(ROLES)
    shapes = {
        "anchor": (ends * RANK, SIZE),
        "anchor_bias": (ends * RANK,),
        "target": (ends * RANK, SIZE),
        "target_bias": (ends * RANK,),
        "distance": (BUCKETS, ends),
    }
    np.savez(path, **{name: random.normal(size=shape).astype(np.float32) for name, shape in shapes.items()})


def write_tokenizer(path: Path) -> int:
    """Single letters, each with and without the mark that begins a word."""
    pieces = ["<s>", "<pad>", "</s>", "<unk>", "▁", *LETTERS, *(f"▁{letter}" for letter in LETTERS)]
    tokenizer = Tokenizer(Unigram([(piece, -1.0) for piece in pieces], unk_id=3))
    tokenizer.pre_tokenizer = Metaspace()
    tokenizer.save(str(path))
    return len(pieces)


def write_manifest(folder: Path) -> None:
    sums = {name: digest(folder / name) for name in FILES}
    (folder / MANIFEST).write_bytes(msgspec.json.encode(Manifest("nothing", "none", sums)))


@pytest.fixture(scope="session")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A weights folder; tests that damage it copy it first."""
    folder, random = tmp_path_factory.mktemp("weights"), np.random.default_rng(7)
    write_model(folder / MODEL, random, write_tokenizer(folder / TOKENIZER))
    write_linker(folder / LINKER, random)
    write_manifest(folder)
    return folder
