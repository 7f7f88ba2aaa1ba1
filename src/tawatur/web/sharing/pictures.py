"""The pictures of a page as files of their own."""

import re

from tawatur.web.sharing.styles import picture_style

_PICTURE = re.compile(r"<svg\b(?![^>]*aria-hidden)[^>]*>.*?</svg>", re.DOTALL)
_LINK = re.compile(r"<a\b[^>]*>|</a>")
_LINKED = ("<g>", "</g>")


def picture(page: str, number: int, direction: str) -> str | None:
    """The picture of that number on the page, from 0 on, as SVG; None where there is none."""
    found = _PICTURE.findall(page)
    if number >= len(found):
        return None
    unlinked = _LINK.sub(lambda link: _LINKED[link[0].startswith("</")], found[number])
    style = f"<style>svg {{ background: #fbfaf7; }}\n{picture_style()}</style>"
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" direction="{direction}"'
    return unlinked.replace("<svg", opening, 1).replace(">", f">{style}", 1)
