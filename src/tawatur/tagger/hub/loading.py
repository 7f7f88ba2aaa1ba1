"""Loads a model of a hub or a folder: ONNX Runtime runs it where it is exported, else Transformers does."""

import textwrap
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import onnxruntime
from tokenizers import Tokenizer
from tokenizers.pre_tokenizers import ByteLevel

from tawatur.model.hashes import sha256
from tawatur.tagger.bio import Logits
from tawatur.tagger.hub.model import Config, Frame, HubModel, Run
from tawatur.tagger.weights import WeightsError, digest

_CONFIG, _TOKENIZER = "config.json", "tokenizer.json"
_EXPORTS = ("model.onnx", "onnx/model.onnx")
_LIGHT = [_CONFIG, _TOKENIZER, *(f"{export}*" for export in _EXPORTS)]
_FILES = ("*.json", "*.txt", "*.model", "*.safetensors", "*.bin", *(f"{export}*" for export in _EXPORTS))
_SHORT = 8
_LONGEST_REASON = 300


def load(model: str) -> HubModel:
    """The model of a folder, or of the hub by its name there; WeightsError says why it cannot be had."""
    try:
        return _load(model)
    except WeightsError:
        raise
    except Exception as error:  # foreign files pass through five libraries, and no list says what those raise
        why = textwrap.shorten(str(error), _LONGEST_REASON) or type(error).__name__
        raise WeightsError(
            "{model}: cannot be loaded as a token-classification model: {why}", model=model, why=why
        ) from error


def _load(model: str) -> HubModel:
    folder, version = _place(model)
    config = msgspec.json.decode((folder / _CONFIG).read_bytes(), type=Config)
    tokenizer, run = _exported(folder) or _by_transformers(model, version)
    frame = Frame.of(_for_words(tokenizer))
    width = run([*frame.before, *frame.after]).shape[-1]
    if width != len(config.labels):
        raise ValueError(f"{width} outputs and {len(config.labels)} labels")
    return HubModel(f"{Path(model).resolve().name}@{version[:_SHORT]}", config, tokenizer, frame, run)


def _place(model: str) -> tuple[Path, str]:
    """Where its small files and its export lie, if it has one, and what tells it from other versions of it."""
    folder = Path(model)
    if folder.is_dir():
        files = sorted({path for pattern in _FILES for path in folder.glob(pattern)})
        return folder, sha256("".join(map(digest, files)).encode())
    from huggingface_hub import snapshot_download

    snapshot = Path(snapshot_download(model, allow_patterns=_LIGHT))
    return snapshot, snapshot.name


def _exported(folder: Path) -> tuple[Tokenizer, Run] | None:
    """None where the model is not exported, or its tokenizer is not in the form that can be read alone."""
    tokenizer = folder / _TOKENIZER
    model = next((folder / export for export in _EXPORTS if (folder / export).is_file()), None)
    if model is None or not tokenizer.is_file():
        return None
    session = onnxruntime.InferenceSession(str(model), providers=["CPUExecutionProvider"])
    wanted = [given.name for given in session.get_inputs()]

    def run(pieces: Sequence[int]) -> Logits:
        row = np.array([pieces], dtype=np.int64)
        given = {"input_ids": row, "attention_mask": np.ones_like(row), "token_type_ids": np.zeros_like(row)}
        logits, *_ = session.run(None, {name: given[name] for name in wanted})
        return np.asarray(logits[0], dtype=np.float32)

    return Tokenizer.from_file(str(tokenizer)), run


def _by_transformers(model: str, version: str) -> tuple[Tokenizer, Run]:
    try:
        import torch
        from transformers import AutoModelForTokenClassification, AutoTokenizer
    except ImportError as error:
        raise WeightsError("{model}: needs PyTorch and Transformers: pip install 'tawatur[hf]'", model=model) from error
    tokenizer = AutoTokenizer.from_pretrained(model, revision=version)
    network, report = AutoModelForTokenClassification.from_pretrained(model, revision=version, output_loading_info=True)
    if report["missing_keys"]:
        # They would be random, other ones on every run.
        raise ValueError(f"its weights lack {', '.join(sorted(report['missing_keys']))}")
    network.float().eval()

    def run(pieces: Sequence[int]) -> Logits:
        with torch.inference_mode():
            logits = network(input_ids=torch.tensor([pieces])).logits[0]
        return np.asarray(logits.numpy(), dtype=np.float32)

    return tokenizer.backend_tokenizer, run


def _for_words(tokenizer: Tokenizer) -> Tokenizer:
    """Made to cut words one by one: each as after a space, nothing left out or filled up."""
    tokenizer.no_truncation()
    tokenizer.no_padding()
    if isinstance(tokenizer.pre_tokenizer, ByteLevel):
        tokenizer.pre_tokenizer.add_prefix_space = True
    return tokenizer
