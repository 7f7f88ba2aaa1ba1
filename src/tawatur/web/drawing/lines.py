"""Text broken into the few short lines that a box holds."""

_CHARACTERS = 22
_LINES = 3


def lines(text: str) -> tuple[str, ...]:
    """The text in at most three lines of about 22 characters; what does not fit ends in an ellipsis."""
    found = [""]
    for word in text.split():
        if found[-1] and len(found[-1]) + len(word) >= _CHARACTERS:
            found.append("")
        found[-1] = f"{found[-1]} {word}".strip()
    kept = [line if len(line) <= _CHARACTERS + 4 else line[: _CHARACTERS + 3] + "…" for line in found[:_LINES]]
    return (*kept[:-1], kept[-1] + " …") if len(found) > _LINES else tuple(kept)
