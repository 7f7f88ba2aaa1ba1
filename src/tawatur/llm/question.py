"""What a model is sent: the instructions, what is known about the document, and one piece of its text."""

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from tawatur.llm.answer import answer_schema
from tawatur.llm.limits import ANSWER_TOKENS, CONTEXT_CHARACTERS
from tawatur.llm.pieces import Piece
from tawatur.model import Document
from tawatur.model.ids import content_id


@cache
def instructions() -> str:
    """The prompt."""
    return (files("tawatur.llm") / "prompt.txt").read_text(encoding="utf-8")


@cache
def version() -> str:
    """Changes whenever another prompt or schema may give another answer."""
    return content_id("", instructions(), msgspec.json.encode(answer_schema()).decode())


def question(model: str, document: Document, piece: Piece) -> bytes:
    """The request's body, the same for the same document, model and version."""
    messages = [
        {"role": "system", "content": instructions()},
        {"role": "user", "content": msgspec.json.encode(_material(document, piece)).decode()},
    ]
    schema = {"name": "record", "strict": True, "schema": answer_schema()}
    body = {
        "model": model,
        "messages": messages,
        "temperature": 0,
        "max_tokens": ANSWER_TOKENS,
        "response_format": {"type": "json_schema", "json_schema": schema},
    }
    return msgspec.json.encode(body)


def _material(document: Document, piece: Piece) -> dict[str, Any]:
    """Each thing a JSON string of its own, so that no text can pass itself off as another or as the instructions."""
    return {
        "published": document.published,
        "outlet": document.outlet,
        "author": document.author,
        "title": document.title,
        "words_before": document.text[max(0, piece.start - CONTEXT_CHARACTERS) : piece.start],
        "passage": document.text[piece.start : piece.end],
    }
