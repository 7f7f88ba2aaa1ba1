"""The amount at a token, of whatever form."""

from tawatur.reading.figures.amount import Amount
from tawatur.reading.figures.counts import counted_at, each_at
from tawatur.reading.figures.duals import dual_at, single_at
from tawatur.reading.figures.scene import Scene
from tawatur.reading.figures.vague import vague_at


def amount_at(scene: Scene, index: int, *, qualified: bool = False) -> Amount | None:
    """The amount that begins at the token; `qualified` where a bound stands before it."""
    token = scene.token(index)
    if token is None:
        return None
    if not token.is_word or (scene.function(token) and token.norm not in scene.nouns.forms):
        return counted_at(scene, index)
    return (
        counted_at(scene, index)
        or vague_at(scene, index)
        or dual_at(scene, index)
        or single_at(scene, index, qualified=qualified)
        or each_at(scene, index)
    )
