"""Word documents (DOCX): the text of the body, without what was struck out, and who wrote it."""

import io
import zipfile
from collections.abc import Iterator

import lxml.etree

from tawatur.errors import InputError
from tawatur.sources.datelines import dateline
from tawatur.sources.formats.article import Article
from tawatur.sources.formats.markup import parse_xml
from tawatur.sources.limits import MAX_DOCUMENT_BYTES, megabytes
from tawatur.sources.original import Original
from tawatur.sources.streams import damaged

_BODY = "word/document.xml"
_PROPERTIES = "docProps/core.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = frozenset((_W + "del", _W + "moveFrom", _W + "instrText", _ALTERNATIVE))
_WRITTEN = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}


def word_articles(original: Original) -> Iterator[Article]:
    """The one document; InputError where it is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(original.data)) as archive:
            body = parse_xml(_part(archive, _BODY, original.place), original.place)
            properties = _properties(archive, original.place)
    except (zipfile.BadZipFile, KeyError, OSError, NotImplementedError, RuntimeError) as error:
        raise damaged(original.place, error) from None
    paragraphs = ["".join(_pieces(paragraph)).strip() for paragraph in body.iter(_W + "p")]
    text = "\n".join(filter(None, paragraphs))
    yield Article(
        text=text,
        title=properties.get("title"),
        author=properties.get("creator"),
        published=dateline(text.splitlines()),
        encoding="utf-8",
    )


def _part(archive: zipfile.ZipFile, name: str, place: str) -> bytes:
    with archive.open(name) as part:
        data = part.read(MAX_DOCUMENT_BYTES + 1)
    if len(data) > MAX_DOCUMENT_BYTES:
        raise InputError(place, "too large: it unpacks to more than {limit}", limit=megabytes(MAX_DOCUMENT_BYTES))
    return data


def _properties(archive: zipfile.ZipFile, place: str) -> dict[str, str]:
    if _PROPERTIES not in archive.namelist():
        return {}
    root = parse_xml(_part(archive, _PROPERTIES, place), place)
    found = {name: root.findtext(_DC + name, "").strip() for name in ("title", "creator")}
    return {name: value for name, value in found.items() if value}


def _pieces(paragraph: lxml.etree._Element) -> Iterator[str]:
    """The paragraph's text; text boxes in it are paragraphs of their own."""
    walk = lxml.etree.iterwalk(paragraph, events=("start",))
    for _, node in walk:
        if node.tag in _SKIPPED or (node.tag == _W + "p" and node is not paragraph):
            walk.skip_subtree()
        elif node.tag == _W + "t":
            yield node.text or ""
        elif isinstance(node.tag, str) and node.tag in _WRITTEN:
            yield _WRITTEN[node.tag]
