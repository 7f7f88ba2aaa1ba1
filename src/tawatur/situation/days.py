"""The days that a date (EDTF) may lie in, as ISO strings that compare."""

_BEFORE_ALL, _AFTER_ALL = "0000-00-00", "9999-99-99"


def first_day(edtf: str) -> str:
    """The earliest day; before all days where the beginning is open or unknown."""
    return _padded(edtf.partition("/")[0], "0") or _BEFORE_ALL


def last_day(edtf: str) -> str:
    """The latest day; after all days where the end is open or unknown."""
    first, slash, last = edtf.partition("/")
    return _padded(last if slash else first, "9") or _AFTER_ALL


def _padded(edtf: str, digit: str) -> str:
    date = edtf.strip("~?%").replace("X", digit)
    return date + f"-{digit * 2}" * (2 - date.count("-")) if date.strip(".") else ""
