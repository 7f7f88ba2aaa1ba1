"""Records made of annotated documents, so that errors of merging are told from errors of reading."""

import datetime
from collections.abc import Iterator
from typing import Any

import msgspec

from tawatur.model import Document, Record

READER = "gold"


def document(gold: dict[str, Any]) -> Document:
    """The document of an annotated file, with its own id."""
    published = gold.get("published")
    return Document(
        id=gold["id"],
        text=gold["text"],
        published=datetime.date.fromisoformat(published) if published else None,
        outlet=gold.get("outlet"),
        author=gold.get("author"),
        title=gold.get("title"),
    )


def record(gold: dict[str, Any]) -> Record:
    """The record that a reader without errors would give; a string that stands several times is taken nearest."""
    text = gold["text"]
    statements = [_statement(text, s) for s in gold["statements"]]
    homes = {s["id"]: s["content"] for s in statements}
    plain = {
        "id": gold["id"],
        "digest": document(gold).digest,
        "reader": READER,
        "entities": [_entity(text, e) for e in gold["entities"]],
        "statements": statements,
        "figures": [_parts(text, f, homes, "text", "of") for f in gold["figures"]],
        "times": [_parts(text, t, homes, "text") for t in gold["times"]],
        "events": [
            {"id": f"v{n}", **_parts(text, v, homes, "trigger", "actor", "recipient", "place")}
            for n, v in enumerate(gold["events"])
        ],
        "relations": [_parts(text, r, homes, "evidence") for r in gold["relations"]],
        "terms": [_parts(text, t, homes, "term") for t in gold["terms"]],
        "causes": [_parts(text, c, homes, "cause", "effect", "cue") for c in gold.get("causes", [])],
    }
    return msgspec.convert(plain, Record)


def _places(text: str, quoted: str) -> Iterator[dict[str, Any]]:
    at = text.find(quoted)
    while at >= 0:
        yield {"text": quoted, "start": at, "end": at + len(quoted)}
        at = text.find(quoted, at + 1)


def _nearest(text: str, quoted: str | None, home: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The occurrence inside one of the spans of `home`, else the one nearest to the first of them, else the first."""
    found = list(_places(text, quoted)) if quoted else []
    if not found:
        return None

    def distance(span: dict[str, Any]) -> tuple[int, int]:
        inside = any(h["start"] <= span["start"] and span["end"] <= h["end"] for h in home)
        return (0 if inside else 1, abs(span["start"] - home[0]["start"]) if home else span["start"])

    return min(found, key=distance)


def _nth(text: str, quoted: str, nth: int) -> dict[str, Any]:
    return list(_places(text, quoted))[nth - 1]


def _entity(text: str, entity: dict[str, Any]) -> dict[str, Any]:
    mentions = [span for mention in entity["mentions"] for span in _places(text, mention)]
    return {**entity, "mentions": mentions}


def _statement(text: str, statement: dict[str, Any]) -> dict[str, Any]:
    nth = statement.get("content_nth", 1)
    nths = nth if isinstance(nth, list) else [nth] * len(statement["content"])
    content = [_nth(text, c, n) for c, n in zip(statement["content"], nths, strict=True)]
    cue = _nearest(text, statement["cue"], content)
    near = [cue] if cue else content
    chain = [{**link, "source": _nearest(text, link["source"], near)} for link in statement["chain"]]
    return {**statement, "content": content, "cue": cue, "chain": chain}


def _parts(text: str, part: dict[str, Any], homes: dict[str, Any], *names: str) -> dict[str, Any]:
    """The part with its strings as spans, in the statement that it belongs to."""
    home = homes.get(part.get("statement"), [])
    first = _nearest(text, part[names[0]], home)
    near = [first] if first else home
    return {**part, **{name: _nearest(text, part.get(name), near) for name in names[1:]}, names[0]: first}
