"""HTML and XML as trees, never deeper or larger than is safe, and the text that a reader would see of them."""

import re
from collections.abc import Iterator

import lxml.etree
import lxml.html
from lxml.html import HtmlElement

from tawatur.errors import InputError
from tawatur.sources.limits import MAX_ATTRIBUTES

# libxml2 stops here by itself; it says so in its log only, and the rest of the page is missing.
_TOO_DEEP = "ERR_RESOURCE_LIMIT"
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")
# A tag that may have many attributes; a picture inside a tag is long, but a single word.
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{5000,}+")
_ENTITY = re.compile(r"<!ENTITY", re.I)
_UNSEEN = frozenset(("script", "style", "noscript", "template", "head", "svg", "iframe", "object", "button", "select"))
_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "br", "dd", "details", "div", "dl", "dt", "figcaption"),
        *("figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav"),
        *("ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul"),
    )
)
# What no tree may hold, as it stands or as a reference: libxml2 lets it in, and lxml cannot move it.
_CONTROLS = re.compile(
    r"[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
    r"|&#0*(?:[0-8]|1[124-9]|2\d|3[01]|6553[45])(?!\d);?"
    r"|&#x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef])(?![0-9a-f]);?",
    re.I,
)
_SPACES = re.compile(r"[^\S\n]+")
_BREAKS = re.compile(r"\s*\n\s*")


def parse_page(text: str, place: str) -> HtmlElement:
    """The page's tree; InputError where it is too deep to be read whole, or no page at all."""
    if any(len(match[0].split()) > MAX_ATTRIBUTES for match in _LONG_TAG.finditer(text)):
        raise InputError(place, "one of its elements has more than {limit:,} attributes; refused", limit=MAX_ATTRIBUTES)
    parser = lxml.html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = lxml.html.document_fromstring(_CONTROLS.sub("", _DECLARATION.sub("", text, count=1)), parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError) as error:
        raise InputError(place, "not valid HTML: {reason}", reason=error) from None
    if any(entry.type_name == _TOO_DEEP for entry in parser.error_log):
        raise InputError(place, "its elements are nested too deep; refused")
    return tree


def check_entities(text: str, place: str) -> None:
    """InputError where XML defines entities of its own: nothing honest does, and they can unfold without end."""
    if _ENTITY.search(text):
        raise InputError(place, "it defines XML entities; refused")


def parse_xml(data: bytes, place: str) -> lxml.etree._Element:
    """The tree of an XML document that defines no entities; InputError where it is damaged or too deep."""
    check_entities(data.decode("latin-1"), place)
    parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True)
    try:
        return lxml.etree.fromstring(data, parser)
    except lxml.etree.XMLSyntaxError as error:
        raise InputError(place, "not valid XML: {reason}", reason=error) from None


def text_of_html(text: str, place: str) -> str:
    """What a reader sees of a piece of HTML; the text itself where it is none."""
    return visible_text(parse_page(text, place)) if "<" in text or "&" in text else text


def visible_text(element: HtmlElement) -> str:
    """What a reader sees of the element, a line for each block."""
    text = _SPACES.sub(" ", "".join(_pieces(element)))
    return _BREAKS.sub("\n", text).strip()


def _pieces(element: HtmlElement) -> Iterator[str]:
    walk = lxml.etree.iterwalk(element, events=("start", "end"))
    for event, node in walk:
        if not isinstance(node.tag, str):
            continue
        edge = "\n" if node.tag in _BLOCKS else ""
        if event == "start" and node.tag in _UNSEEN:
            walk.skip_subtree()
        elif event == "start":
            yield edge + (node.text or "").replace("\n", " ")
        if event == "end":
            yield edge + ((node.tail or "").replace("\n", " ") if node is not element else "")
