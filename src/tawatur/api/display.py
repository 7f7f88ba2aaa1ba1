"""Small HTML for notebooks: everything from a report is escaped, and runs from right to left."""

from collections.abc import Iterable
from html import escape

from tawatur.model import Document, Record
from tawatur.web.layers import marks, segments

_STYLES = {
    "content": "background:#d9e8f5;color:#000",
    "cue": "text-decoration:underline dotted",
    "source": "font-weight:bold",
}
"""How the parts of a statement look; where parts overlap, those that come later here are seen too."""


def block(*parts: str) -> str:
    """A block that reads from right to left."""
    return f'<div dir="rtl" lang="ar" style="max-width:60em;line-height:1.7">{"".join(parts)}</div>'


def line(*words: object, strong: bool = False) -> str:
    """A line of what is known of the words, divided by points."""
    said = " · ".join(f"<bdi>{escape(str(word))}</bdi>" for word in words if word not in (None, ""))
    return f"<div>{f'<b>{said}</b>' if strong else said}</div>"


def listed(items: Iterable[str]) -> str:
    """A list of what is HTML already."""
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def text_of(document: Document, record: Record) -> str:
    """The text with its statements marked; each source tells its chain when pointed at."""
    said = [mark for mark in marks(record) if mark.layer == "statements"]
    chains = {s.id: " ‹ ".join(link.words or f"({link.kind})" for link in s.chain) for s in record.statements}
    pieces = []
    for segment in segments(document.text, said, 0, len(document.text)):
        kinds = {mark.kind for mark in segment.marks}
        style = ";".join(look for kind, look in _STYLES.items() if kind in kinds)
        title = "\n".join(dict.fromkeys(chains[m.statement] for m in segment.marks if m.statement))
        text = escape(segment.text)
        pieces.append(f'<span style="{style}" title="{escape(title)}">{text}</span>' if style else text)
    return f'<p style="white-space:pre-wrap">{"".join(pieces)}</p>'
