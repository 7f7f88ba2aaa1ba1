"""Records in, one Situation out."""

from tawatur.merging.merge import merge

__all__ = ["merge"]
