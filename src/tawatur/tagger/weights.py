"""The shipped weights: the files, and the list of their sums that they are checked against."""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from tawatur.errors import TawaturError
from tawatur.model.hashes import file_sha256

SHIPPED = Path(__file__).parent / "weights"
MANIFEST = "weights.json"
MODEL, LINKER, TOKENIZER = "model.onnx", "linker.npz", "tokenizer.json"
FILES = (MODEL, LINKER, TOKENIZER)
_SHORT = 8


class WeightsError(TawaturError):
    """A weights file or model that is missing or cannot be used; the message names it."""


class Manifest(msgspec.Struct, frozen=True):
    """`sha256` of each file; `trained` says in words what the weights were trained on."""

    trained: str
    licence: str
    sha256: dict[str, str]


@dataclass(frozen=True, slots=True)
class Weights:
    """Paths of files that were checked; `name` tells these weights from others."""

    model: Path
    linker: Path
    tokenizer: Path
    name: str


def checked(folder: Path) -> Weights:
    """The files of a weights folder; WeightsError where one is missing or altered."""
    sums = _manifest(folder / MANIFEST).sha256
    for name in FILES:
        if digest(folder / name) != sums.get(name):
            raise WeightsError("{path}: damaged: {reason}", path=folder / name, reason=f"not the file in {MANIFEST}")
    name = f"tagger-{digest(folder / MANIFEST)[:_SHORT]}"
    return Weights(folder / MODEL, folder / LINKER, folder / TOKENIZER, name)


def digest(path: Path) -> str:
    """The sha256 of a file; WeightsError where it cannot be read."""
    try:
        return file_sha256(path)
    except OSError as error:
        raise _unreadable(path, error) from error


def _manifest(path: Path) -> Manifest:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Manifest)
    except OSError as error:
        raise _unreadable(path, error) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise WeightsError("{path}: damaged: {reason}", path=path, reason=error) from error


def _unreadable(path: Path, error: OSError) -> WeightsError:
    return WeightsError("{path}: cannot be read: {reason}", path=path, reason=error.strerror or "unknown reason")
