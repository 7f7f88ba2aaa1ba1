"""Spelling: whether a written word can be the listed one, where folding would take two words for one."""

from tawatur.arabic.characters import SILENT
from tawatur.arabic.normal import fold

_ALEFS = "اأإآٱ"
_SILENT = str.maketrans(dict.fromkeys(SILENT))


def spells(written: str, listed: str) -> bool:
    """Whether `written` is a spelling of `listed`: both fold to one form, and no hamza is written that is not listed.

    A missing hamza is a common slip (ايران), a wrong one is another word (أفاد is not آفاد, وإلا not والا).
    """
    if fold(written) != fold(listed):
        return False
    pairs = zip(written.translate(_SILENT), listed.translate(_SILENT), strict=False)
    return all(a in ("ا", b) or a not in _ALEFS or b not in _ALEFS for a, b in pairs)
