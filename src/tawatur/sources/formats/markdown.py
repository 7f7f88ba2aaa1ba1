"""Markdown: its words without its marks, a line for each block."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tawatur.sources.datelines import date_in
from tawatur.sources.decoding import Decoded
from tawatur.sources.formats.article import Article
from tawatur.sources.limits import MAX_MARKDOWN_CHARACTERS

_SAMPLE = 20_000
_SIGNS = re.compile(r"^#{1,6} \S|^```|\]\([^\s()]++\)|\*\*\S[^*\n]*\*\*|^> \S|^[-*] \S|^---$", re.M)
_MIN_SIGNS = 3
_HEADING = re.compile(r"^# +([^\n]{1,500})$", re.M)
_FRONT = re.compile(r"\A---\n(.{0,4000}?)\n---\n", re.S)
_FIELD = re.compile(r"^(title|author|date):([^\n]{1,500})$", re.M)


def looks_like_markdown(text: str) -> bool:
    """Whether there are three marks, a heading, link or bold word among them; dashes alone are plain text."""
    if len(text) > MAX_MARKDOWN_CHARACTERS:
        return False
    signs = _SIGNS.findall(text[:_SAMPLE])
    return len(signs) >= _MIN_SIGNS and any(sign.startswith(("#", "](", "**", "```")) for sign in signs)


def markdown_article(decoded: Decoded) -> Article:
    """The document, with title, author and date where its front matter or first heading gives them."""
    source = decoded.text.replace("\r\n", "\n")
    front = _FRONT.match(source)
    fields = {name: value.strip(" \t\"'") for name, value in _FIELD.findall(front[1])} if front else {}
    heading = _HEADING.search(source)
    tokens = MarkdownIt("js-default").parse(_FRONT.sub("", source))
    return Article(
        text="\n".join(filter(None, (text.strip() for text in _blocks(tokens)))),
        title=fields.get("title") or (heading[1].strip(" #") if heading else None),
        author=fields.get("author"),
        published=date_in(fields.get("date", "")),
        encoding=decoded.encoding,
        notes=decoded.notes,
    )


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            yield "".join(_words(token.children or ()))
        elif token.type in ("fence", "code_block"):
            yield token.content


def _words(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif token.type in ("text", "code_inline"):
            yield token.content
