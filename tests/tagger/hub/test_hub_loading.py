"""A model is found in a folder or among those downloaded; what is missing or broken is named."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import ByteLevel

from tawatur.arabic.text import analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.tagger import WeightsError
from tawatur.tagger.hub import HubNames

Write = Callable[..., Path]
RAW = "زار كريم بيروت"
FOUND = ["كريم", "بيروت"]
OUTPUTS = 8


def found(model: HubNames) -> list[str]:
    return [RAW[name.start : name.end] for name in model.names(analyse(RAW, vocabulary()))]


def test_the_name_of_a_model_changes_with_its_files(tmp_path: Path, exported: Write) -> None:
    one, same = (HubNames.load(str(exported(tmp_path / place / "tiny"))).name for place in ("a", "b"))
    other = HubNames.load(str(exported(tmp_path / "c" / "tiny", ("O", *["B-LOC"] * (OUTPUTS - 1))))).name
    assert one == same != other
    assert one.startswith("tiny@")


def test_a_tokenizer_that_tells_words_by_the_space_before_them_is_given_one(tmp_path: Path, exported: Write) -> None:
    folder = exported(tmp_path / "tiny")
    pieces = Tokenizer.from_file(str(folder / "tokenizer.json")).get_vocab()
    spaced = {"".join(part for part, _ in ByteLevel().pre_tokenize_str(piece)): i for piece, i in pieces.items()}
    tokenizer = Tokenizer(WordLevel(spaced, unk_token=next(piece for piece, i in spaced.items() if not i)))
    tokenizer.pre_tokenizer = ByteLevel(add_prefix_space=False)
    tokenizer.save(str(folder / "tokenizer.json"))
    assert found(HubNames.load(str(folder))) == FOUND


def test_a_model_without_labels_of_use_is_named_with_its_labels(tmp_path: Path, exported: Write) -> None:
    labels = tuple(f"LABEL_{i}" for i in range(OUTPUTS))
    with pytest.raises(WeightsError, match=r"tiny: its labels name nothing of ours: LABEL_0, .*, LABEL_7"):
        HubNames.load(str(exported(tmp_path / "tiny", labels)))


@pytest.mark.parametrize("name", ["config.json", "tokenizer.json", "model.onnx"])
def test_a_model_with_a_damaged_file_is_named(tmp_path: Path, exported: Write, name: str) -> None:
    folder = exported(tmp_path / "tiny")
    (folder / name).write_bytes(b"{")
    with pytest.raises(WeightsError, match="tiny: cannot be loaded as a token-classification model: "):
        HubNames.load(str(folder))


def test_a_saved_model_with_damaged_weights_is_named(tmp_path: Path, saved: Write) -> None:
    (saved(tmp_path / "tiny") / "model.safetensors").write_bytes(b"{")
    with pytest.raises(WeightsError, match="tiny: cannot be loaded as a token-classification model: "):
        HubNames.load(str(tmp_path / "tiny"))


def test_a_model_that_was_not_trained_to_label_words_is_named(tmp_path: Path, saved: Write) -> None:
    from transformers import BertForTokenClassification

    folder = saved(tmp_path / "tiny")
    BertForTokenClassification.from_pretrained(folder).bert.save_pretrained(folder)
    with pytest.raises(WeightsError, match=r"tiny: cannot be loaded .*: its weights lack classifier\.bias"):
        HubNames.load(str(folder))


def test_a_model_whose_labels_do_not_fit_is_named(tmp_path: Path, exported: Write) -> None:
    with pytest.raises(
        WeightsError, match="tiny: cannot be loaded as a token-classification model: 8 outputs and 2 labels"
    ):
        HubNames.load(str(exported(tmp_path / "tiny", ("O", "B-LOC"))))


def test_without_an_export_the_libraries_that_are_needed_are_named(
    tmp_path: Path, exported: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = exported(tmp_path / "tiny")
    (folder / "model.onnx").unlink()
    monkeypatch.setitem(sys.modules, "transformers", None)
    with pytest.raises(WeightsError, match=r"tiny: needs PyTorch and Transformers: pip install 'tawatur\[hf\]'"):
        HubNames.load(str(folder))


@pytest.fixture
def downloads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where downloaded models are kept, with no network behind it."""
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    return tmp_path


def test_a_model_that_was_downloaded_is_read_by_its_name_without_a_network(downloads: Path, exported: Write) -> None:
    kept, revision = downloads / "models--someone--tiny", "0123456789abcdef0123456789abcdef01234567"
    (kept / "refs").mkdir(parents=True)
    (kept / "refs" / "main").write_text(revision, encoding="utf-8")
    exported(kept / "snapshots" / revision, file="onnx/model.onnx")
    model = HubNames.load("someone/tiny")
    assert model.name == "tiny@01234567"
    assert found(model) == FOUND


@pytest.mark.usefixtures("downloads")
@pytest.mark.parametrize("name", ["someone/nothing", "./no/such/folder"])
def test_a_model_that_is_not_to_be_had_is_named(name: str) -> None:
    with pytest.raises(WeightsError, match=f"{name}: cannot be loaded as a token-classification model: "):
        HubNames.load(name)
