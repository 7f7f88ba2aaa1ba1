"""The style sheets in one text, for files that load nothing."""

import base64
import re
from functools import cache

from tawatur.web.assets import ASSETS, STATIC

_DOSSIER = ("room", "cards", "document", "drawings", "pictures", "review")
_PICTURE = ("drawings", "pictures")
_FONT = re.compile(r'url\("/assets/([^"/]+)"\)')
_VARIABLE = re.compile(r"(--[a-z]+): light-dark\(([^,()]+), [^()]+\);")
_EITHER = re.compile(r"light-dark\(([^,()]+), [^()]+\)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@cache
def dossier_style() -> str:
    """All of it, the fonts within; on paper as on the screen."""
    fonts = _FONT.sub(_inside, _sheet("fonts")) if ASSETS.is_dir() else ""
    return "\n".join([fonts, *map(_sheet, _DOSSIER), "@media print {", _sheet("print"), "}"])


@cache
def picture_style() -> str:
    """What pictures need, in light colours; other programs than browsers know no variables."""
    room = _sheet("room")
    values = dict(_VARIABLE.findall(room))
    values |= dict(re.findall(r"(--(?:reading|interface)): ([^;]+);", room))
    style = _EITHER.sub(r"\1", "\n".join(map(_sheet, _PICTURE)))
    for name, value in values.items():
        style = style.replace(f"var({name})", value)
    return "\n".join(line for line in style.splitlines() if not line.startswith("@media"))


def _sheet(name: str) -> str:
    return _COMMENT.sub("", (STATIC / f"{name}.css").read_text(encoding="utf-8"))


def _inside(match: re.Match[str]) -> str:
    """The font itself in the place of its address."""
    path = ASSETS / match[1]
    data = base64.b64encode(path.read_bytes()).decode() if path.is_file() else ""
    return f'url("data:font/woff2;base64,{data}")'
