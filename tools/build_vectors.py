"""Build `src/tawatur/merging/vectors.npz`: a static vector for each word of the counted news and of `corpus/`.

Each word is read alone by multilingual-e5-small, its states are averaged, the mean of the commonest words is taken off
and what is left is turned onto its main directions and rounded to a byte each (Model2Vec, Tulkens and van Dongen 2024).

usage: python tools/build_vectors.py        (needs `pip install 'tawatur[train]'`; some minutes on one core)
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch.nn import functional

from tawatur.arabic.tokens import tokenise
from tawatur.lexicon.table import DATA, read_table
from tawatur.lexicon.vocabulary import vocabulary
from training.base.e5 import installed, read
from training.base.vocabulary import tokenizer_file

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src" / "tawatur" / "merging" / "vectors.npz"
DIMENSIONS = 64
COMMONEST = 20_000
BATCH = 256
ARTICLE = "ال"
PAD = 1

Array = NDArray[np.float32]


class Reader:
    """multilingual-e5-small, all twelve layers; a text's vector is the mean of its states."""

    def __init__(self) -> None:
        self._base = read(installed())
        self._tensors = {name: torch.from_numpy(tensor) for name, tensor in self._base.tensors.items()}
        self._tokenizer = Tokenizer.from_file(str(tokenizer_file()))

    @torch.no_grad()
    def vectors(self, texts: Sequence[str]) -> Array:
        """One row a text; e5 wants `query: ` before it."""
        pieces = [encoding.ids for encoding in self._tokenizer.encode_batch([f"query: {text}" for text in texts])]
        longest = max(map(len, pieces))
        ids = torch.tensor([own + [PAD] * (longest - len(own)) for own in pieces])
        mask = torch.tensor([[1.0] * len(own) + [0.0] * (longest - len(own)) for own in pieces])
        embedded = self._tensors["emb.word"][ids] + self._tensors["emb.pos"][:longest] + self._tensors["emb.type"][0]
        states = self._norm(embedded, "emb.ln")
        for layer in range(self._base.layers):
            states = self._layer(states, mask, f"l{layer}")
        mean: Array = ((states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)).numpy()
        return mean

    def _layer(self, states: torch.Tensor, mask: torch.Tensor, name: str) -> torch.Tensor:
        batch, length, width = states.shape
        heads = self._base.heads
        q, k, v = (
            self._linear(states, f"{name}.{part}").view(batch, length, heads, width // heads).transpose(1, 2)
            for part in "qkv"
        )
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask[:, None, None, :] > 0)
        mixed = mixed.transpose(1, 2).reshape(batch, length, width)
        states = self._norm(states + self._linear(mixed, f"{name}.ao"), f"{name}.aln")
        inner = functional.gelu(self._linear(states, f"{name}.fi"))
        return self._norm(states + self._linear(inner, f"{name}.fo"), f"{name}.oln")

    def _linear(self, x: torch.Tensor, name: str) -> torch.Tensor:
        return functional.linear(x, self._tensors[f"{name}.w"], self._tensors[f"{name}.b"])

    def _norm(self, x: torch.Tensor, name: str) -> torch.Tensor:
        return functional.layer_norm(
            x, (self._base.width,), self._tensors[f"{name}.w"], self._tensors[f"{name}.b"], 1e-12
        )


def spellings() -> dict[str, str]:
    """For each folded form the way it is most often written; the form itself where `corpus/` does not hold it."""
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted((ROOT / "corpus").glob("*/**/*.json")):
        text = json.loads(path.read_text(encoding="utf-8")).get("text", "")
        for form, spelling in _written(text):
            written[form][spelling] += 1
    forms = {row["form"] for row in read_table(DATA / "words.tsv", ("form", "count", "verb"))} | written.keys()
    known = {form for form in forms if form and not (form.startswith(ARTICLE) and form.removeprefix(ARTICLE) in forms)}
    return {form: written[form].most_common(1)[0][0] if form in written else form for form in sorted(known)}


def _written(text: str) -> Iterator[tuple[str, str]]:
    for token in tokenise(text, vocabulary()):
        spelling = text[token.stem_start : token.end]
        if token.is_word:
            yield token.stem, spelling
            if token.definite and spelling.startswith(ARTICLE):
                yield token.bare, spelling.removeprefix(ARTICLE)


def reduced(vectors: Array, common: NDArray[np.int64]) -> NDArray[np.int8]:
    """Unit vectors of the main directions of the common words, a byte each."""
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    unit = unit - unit[common].mean(axis=0)
    _, _, directions = np.linalg.svd(unit[common], full_matrices=False)
    turned = unit @ directions[:DIMENSIONS].T
    turned /= np.linalg.norm(turned, axis=1, keepdims=True)
    return np.round(turned * 127).astype(np.int8)


def main() -> None:
    words = spellings()
    reader, texts = Reader(), list(words.values())
    vectors = np.concatenate([reader.vectors(texts[i : i + BATCH]) for i in range(0, len(texts), BATCH)])
    common = np.argsort([-vocabulary().count(form) for form in words], kind="stable")[:COMMONEST]
    np.savez_compressed(TARGET, words=np.array("\n".join(words)), vectors=reduced(vectors, common))
    print(f"{TARGET.name}: {len(words)} words, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
