"""How formats call an origin."""

from tawatur.model.origin import Origin


def called(origin: Origin) -> str:
    """Its name; what has none is described by its kind."""
    return origin.name or f"({origin.kind}, unnamed)"
