"""The encoder: the BERT layers of multilingual-e5-small over pieces, with the features of their units added."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.model.sizes import Sizes

DROPOUT = 0.1
_EPSILON = 1e-12


class ColumnDropout(nn.Module):
    """Drops whole columns of a window, which costs a random number a column instead of one a value."""

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        kept = (torch.rand(x.shape[0], 1, x.shape[2]) >= DROPOUT).to(x.dtype)
        return x * kept / (1 - DROPOUT)


class Attention(nn.Module):
    """Multi-head self-attention with its output projection."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.heads = sizes.heads
        self.q, self.k, self.v, self.ao = (nn.Linear(sizes.width, sizes.width) for _ in range(4))

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, width = x.shape
        q, k, v = (
            project(x).view(batch, length, self.heads, width // self.heads).transpose(1, 2)
            for project in (self.q, self.k, self.v)
        )
        if mask is None:
            weights = torch.softmax(q @ k.transpose(2, 3) * (width // self.heads) ** -0.5, dim=-1)
            mixed = weights @ v
        else:
            mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        projected: Tensor = self.ao(mixed.transpose(1, 2).reshape(batch, length, width))
        return projected


class Layer(nn.Module):
    """Attention and feed-forward, each with residual and normalisation after it."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.attention = Attention(sizes)
        self.fi, self.fo = nn.Linear(sizes.width, sizes.inner), nn.Linear(sizes.inner, sizes.width)
        self.aln, self.oln = (nn.LayerNorm(sizes.width, eps=_EPSILON) for _ in range(2))
        self.dropout = ColumnDropout()

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        x = self.aln(x + self.dropout(self.attention(x, mask)))
        y: Tensor = self.oln(x + self.dropout(self.fo(functional.gelu(self.fi(x), approximate="tanh"))))
        return y


class Encoder(nn.Module):
    """Pieces to vectors; `extra` is added to the embedding of every piece."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.word = nn.Embedding(sizes.vocabulary, sizes.width)
        self.position = nn.Embedding(sizes.positions, sizes.width)
        self.normal = nn.LayerNorm(sizes.width, eps=_EPSILON)
        self.dropout = ColumnDropout()
        self.layers = nn.ModuleList(Layer(sizes) for _ in range(sizes.layers))

    def forward(self, pieces: Tensor, extra: Tensor, mask: Tensor | None) -> Tensor:
        positions = self.position.weight[: pieces.shape[1]]
        x: Tensor = self.dropout(self.normal(self.word(pieces) + positions + extra))
        for layer in self.layers:
            x = layer(x, mask)
        return x
