"""Bounds of a figure as a reader writes them."""


def amount(low: float | None, high: float | None) -> str:
    """`400`, `≥30,000`, `≤5`, `200–999`; a question mark where neither bound is known."""
    least, most = (None if bound is None else f"{bound:,}" for bound in (low, high))
    if least and most:
        return least if least == most else f"{least}–{most}"
    return f"≥{least}" if least else f"≤{most}" if most else "?"
