"""The tagger: one encoder, a linear layer for all token heads, and a low-rank biaffine linker."""

import torch
from torch import Tensor, nn

from tawatur.tagger.features import FEATURES
from tawatur.tagger.labels import ROLES, WIDTH
from tawatur.tagger.linking import BUCKETS
from training.model.encoder import ColumnDropout, Encoder
from training.model.sizes import Sizes

ENDS = 2 * len(ROLES)


class Linker(nn.Module):
    """Scores of every unit as first and as last of what an anchor points to, role by role; see `tagger.linking`."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.rank = sizes.link
        self.anchor = nn.Linear(sizes.width, ENDS * sizes.link)
        self.target = nn.Linear(sizes.width, ENDS * sizes.link)
        self.distance = nn.Embedding(BUCKETS, ENDS)

    def forward(self, anchors: Tensor, targets: Tensor, buckets: Tensor) -> Tensor:
        """`anchors` [N, width], `targets` [N, units, width], `buckets` [N, units]; gives [N, ends, units]."""
        left = self.anchor(anchors).view(-1, ENDS, self.rank)
        right = self.target(targets).view(*targets.shape[:2], ENDS, self.rank)
        scores: Tensor = torch.einsum("ner,nuer->neu", left, right) * self.rank**-0.5
        near: Tensor = self.distance(buckets).transpose(1, 2)
        return scores + near


class TaggerModel(nn.Module):
    """Pieces and features of a batch of windows to one vector and all logits a unit."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.encoder = Encoder(sizes)
        self.known = nn.Linear(FEATURES, sizes.width, bias=False)
        self.dropout = ColumnDropout()
        self.heads = nn.Linear(sizes.width, WIDTH)
        self.direct = nn.Linear(FEATURES, WIDTH, bias=False)
        self.linker = Linker(sizes)
        nn.init.normal_(self.known.weight, std=0.02)
        nn.init.zeros_(self.direct.weight)

    def forward(
        self, pieces: Tensor, owners: Tensor, features: Tensor, first: Tensor, last: Tensor, mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """`owners` [B, T] is the unit of each piece, row 0 of `features` [B, U, F] being no unit; gives [B, U-1, …]."""
        extra = _rows(self.known(features), owners)
        encoded = self.encoder(pieces, extra, mask)
        vectors = self.dropout((_rows(encoded, first) + _rows(encoded, last)) * 0.5)
        return vectors, self.heads(vectors) + self.direct(features[:, 1:])


def _rows(table: Tensor, index: Tensor) -> Tensor:
    """Row `index[b, i]` of `table[b]` for every b and i."""
    return torch.gather(table, 1, index.unsqueeze(-1).expand(-1, -1, table.shape[-1]))
