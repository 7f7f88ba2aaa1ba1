"""Record and Situation with all that they are made of, from the types themselves."""

import inspect
from collections.abc import Iterator, Mapping, Set
from typing import Any

import msgspec
from msgspec import inspect as types

from tawatur.model import Document, Record
from tawatur.model.situation import Situation
from tools.reference.markdown import code, page, table

HEAD = """# {title}

{about} Spans are `{{"text", "start", "end"}}`: offsets are code points of the document's untouched text.
What is right and wrong in each part is told in the [annotation guidelines](../cards/guidelines.md)."""

_RECORD = "What one document says, as `tawatur read --to jsonl` prints it ([JSON Schema](record.schema.json))."
_SITUATION = "What many documents say together, as `tawatur merge --to json` prints it."


def record_page() -> str:
    """Document and Record."""
    return page(HEAD.format(title="The Record", about=_RECORD), *_sections((Document, Record)))


def situation_page() -> str:
    """The Situation; what it has in common with the Record is told there."""
    known = {found for root in (Document, Record) for found in _reached(root)}
    return page(HEAD.format(title="The Situation", about=_SITUATION), *_sections((Situation,), known))


def fields(struct: type) -> tuple[str, ...]:
    """The names of a structure's parts as JSON spells them."""
    return tuple(field.encode_name for field in msgspec.structs.fields(struct))


def structures(*roots: type) -> list[type]:
    """The structures that the roots are made of, the roots first."""
    return list(dict.fromkeys(found for root in roots for found in _reached(root)))


def _sections(roots: tuple[type, ...], known: Set[type] = frozenset()) -> Iterator[str]:
    for struct in structures(*roots):
        if struct not in known:
            yield f"## {struct.__name__}"
            yield inspect.getdoc(struct) or ""
            yield table(["part", "type", "default"], map(_row, msgspec.structs.fields(struct)))


def _reached(struct: type) -> Iterator[type]:
    yield struct
    for field in msgspec.structs.fields(struct):
        for inner in _inner(types.type_info(field.type)):
            yield from _reached(inner)


def _inner(type_: Any) -> Iterator[type]:
    if isinstance(type_, types.StructType):
        yield type_.cls
    for name in ("item_type", "value_type"):
        if (part := getattr(type_, name, None)) is not None:
            yield from _inner(part)
    for part in getattr(type_, "types", ()):
        yield from _inner(part)


def _row(field: msgspec.structs.FieldInfo) -> tuple[str, str, str]:
    default = "required" if field.required else _default(field)
    return code(field.encode_name), _named(types.type_info(field.type)), default


def _default(field: msgspec.structs.FieldInfo) -> str:
    if field.default in (msgspec.NODEFAULT, (), ""):
        return "empty"
    return code(msgspec.json.encode(field.default).decode())


def _named(type_: Any) -> str:
    match type_:
        case types.StructType(cls=cls):
            return f"[{cls.__name__}]({'record.md' if cls in _RECORD_PARTS else ''}#{cls.__name__.lower()})"
        case types.LiteralType(values=values):
            return " or ".join(code(str(value)) for value in values)
        case types.VarTupleType(item_type=item) | types.ListType(item_type=item):
            return f"list of {_named(item)}"
        case types.DictType(value_type=value):
            return f"object of {_named(value)}"
        case types.UnionType(types=several):
            return " or ".join(map(_named, several))
        case types.NoneType():
            return "null"
    return _WORDS.get(type(type_), type(type_).__name__.removesuffix("Type").lower())


_WORDS: Mapping[type, str] = {
    types.StrType: "string",
    types.IntType: "number",
    types.FloatType: "number",
    types.BoolType: "true or false",
}
_RECORD_PARTS = set(structures(Document, Record))
