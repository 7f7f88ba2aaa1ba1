"""Pieces: a unit cut into the encoder's subwords."""

from collections.abc import Iterable
from pathlib import Path

from tokenizers import Tokenizer

BEGIN, PAD, END, UNKNOWN = 0, 1, 2, 3
_LONGEST = 12


class Pieces:
    """Looks up the pieces of a form; each form is cut once."""

    __slots__ = ("_known", "_tokenizer")

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._known: dict[str, tuple[int, ...]] = {}

    def of(self, forms: Iterable[str]) -> list[tuple[int, ...]]:
        """Piece ids of each form, at least one and at most twelve."""
        wanted = list(forms)
        missing = [form for form in dict.fromkeys(wanted) if form not in self._known]
        for form, encoding in zip(
            missing, self._tokenizer.encode_batch(missing, add_special_tokens=False), strict=True
        ):
            self._known[form] = tuple(encoding.ids[:_LONGEST]) or (UNKNOWN,)
        return [self._known[form] for form in wanted]
