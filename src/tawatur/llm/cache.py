"""Answers that were had before, so that none is paid for twice."""

import os
from dataclasses import dataclass
from pathlib import Path

from tawatur.model.hashes import sha256


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder with a file for each question; the question holds the text, the model and the prompt."""

    folder: Path

    def find(self, question: bytes) -> str | None:
        """What was answered, None where nothing was or its file cannot be read."""
        try:
            return self._path(question).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def keep(self, question: bytes, content: str) -> None:
        """Write it down, whole or not at all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self._path(question)
        half = path.with_suffix(f".{os.getpid()}")
        half.write_text(content, encoding="utf-8")
        half.replace(path)

    def _path(self, question: bytes) -> Path:
        return self.folder / f"{sha256(question)}.json"
