"""Tiny models as they lie on a hub, made so that every piece has a known label whatever stands beside it."""

import json
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, normalizers
from tokenizers.models import WordPiece
from tokenizers.pre_tokenizers import BertPreTokenizer
from tokenizers.processors import TemplateProcessing

LABELS = ("O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-SPELL")
# The marks at the ends of an input bear labels that would be seen if they were taken for words.
PIECES = {"[PAD]": "O", "[UNK]": "O", "[CLS]": "B-PERS", "[SEP]": "I-PERS"}
PIECES |= {"كريم": "B-PERS", "النجار": "I-PERS", "بيروت": "B-LOC", "بغداد": "B-LOC", "طرا": "B-LOC", "##بلس": "B-PERS"}
PIECES |= {"وزارة": "B-ORG", "البيئة": "I-ORG", "المياه": "I-ORG", "سحر": "B-SPELL", "و": "I-ORG", "ب": "B-LOC"}
POSITIONS = 24


def write_tokenizer() -> Tokenizer:
    """Reads commas as nothing, and asks for what must not happen here: filling up and leaving out."""
    made = Tokenizer(WordPiece({piece: i for i, piece in enumerate(PIECES)}, unk_token="[UNK]"))
    made.normalizer = normalizers.Replace("،", "")
    made.pre_tokenizer = BertPreTokenizer()
    marks = [(mark, list(PIECES).index(mark)) for mark in ("[CLS]", "[SEP]")]
    made.post_processor = TemplateProcessing(single="[CLS] $A [SEP]", special_tokens=marks)
    made.enable_padding(length=64)
    made.enable_truncation(4)
    return made


def scores() -> np.ndarray:
    """[pieces, labels]"""
    return 9 * np.array([[label == own for label in LABELS] for own in PIECES.values()], dtype=np.float32)


def write_exported(folder: Path, labels: tuple[str, ...] = LABELS, file: str = "model.onnx") -> Path:
    """As an export to ONNX; `labels` are what its config says of its eight outputs."""
    (folder / file).parent.mkdir(parents=True)
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, [1, "pieces"])
        for name in ("input_ids", "attention_mask", "token_type_ids")
    ]
    output = helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, "pieces", len(LABELS)])
    node = helper.make_node("Gather", ["scores", "input_ids"], ["logits"], axis=0)
    graph = helper.make_graph([node], "tiny", inputs, [output], [numpy_helper.from_array(scores(), "scores")])
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9), folder / file)
    write_tokenizer().save(str(folder / "tokenizer.json"))
    config = {"id2label": dict(enumerate(labels)), "max_position_embeddings": POSITIONS, "model_type": "bert"}
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    return folder


def write_saved(folder: Path) -> Path:
    """As Transformers saves a BERT; it has no layers, so that a piece's label depends on nothing else."""
    import torch
    from transformers import BertConfig, BertForTokenClassification, PreTrainedTokenizerFast

    config = BertConfig(
        vocab_size=len(PIECES),
        hidden_size=len(PIECES),
        num_hidden_layers=0,
        num_attention_heads=1,
        max_position_embeddings=POSITIONS,
        id2label=dict(enumerate(LABELS)),
    )
    model = BertForTokenClassification(config)
    with torch.no_grad():
        embeddings = model.bert.embeddings
        embeddings.word_embeddings.weight.copy_(torch.eye(len(PIECES)))
        embeddings.position_embeddings.weight.zero_()
        embeddings.token_type_embeddings.weight.zero_()
        model.classifier.weight.copy_(torch.tensor(scores().T))
    model.save_pretrained(folder)
    wrapped = PreTrainedTokenizerFast(tokenizer_object=write_tokenizer(), unk_token="[UNK]", pad_token="[PAD]")
    wrapped.save_pretrained(folder)
    return folder


def need_transformers() -> None:
    if not (find_spec("torch") and find_spec("transformers")):
        pytest.skip("needs PyTorch and Transformers: make test-hf")


@pytest.fixture(scope="session")
def exported() -> Callable[..., Path]:
    """Writes the exported model into a new folder."""
    return write_exported


@pytest.fixture(scope="session")
def saved() -> Callable[[Path], Path]:
    """Writes the model as Transformers saves it into a new folder; skips the test where that is not installed."""
    need_transformers()
    return write_saved


@pytest.fixture(scope="module", params=["exported", "saved"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same model in both forms, one after the other."""
    write: Callable[[Path], Path] = request.getfixturevalue(request.param)
    return write(tmp_path_factory.mktemp("hub") / "tiny")
