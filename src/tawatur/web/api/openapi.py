"""The OpenAPI description of the JSON interface, made from its operations and the model."""

import re
from functools import cache
from typing import Any

import msgspec

from tawatur import __version__
from tawatur.web.api.answers import Problem
from tawatur.web.api.operations import OPERATIONS, Operation

_REF = "#/components/schemas/{name}"
_PROBLEMS = {
    "400": "The question cannot be asked so.",
    "404": "There is nothing of that id.",
    "503": "The corpus cannot be read.",
}


@cache
def description() -> dict[str, Any]:
    """OpenAPI 3.1."""
    types = [*(operation.type for operation in OPERATIONS), Problem]
    schemas, components = msgspec.json.schema_components(types, ref_template=_REF)
    problem = schemas[-1]
    paths = {
        operation.path: {"get": _operation(operation, answer, problem)}
        for operation, answer in zip(OPERATIONS, schemas, strict=False)
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Tawatur", "version": __version__, "description": "What the reports say, and on whose word."},
        "servers": [{"url": "/api/v1"}],
        "paths": paths,
        "components": {"schemas": components},
    }


def _operation(operation: Operation, answer: dict[str, Any], problem: dict[str, Any]) -> dict[str, Any]:
    return {
        "operationId": operation.name,
        "summary": operation.summary,
        "parameters": _parameters(operation),
        "responses": {
            "200": {"description": "Found.", "content": _content(answer)},
            **{code: {"description": words, "content": _content(problem)} for code, words in _PROBLEMS.items()},
        },
    }


def _parameters(operation: Operation) -> list[dict[str, Any]]:
    in_path = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
        for name in re.findall(r"{(\w+)}", operation.path)
    ]
    in_query = [
        {"name": name, "in": "query", "required": name in operation.needed, "schema": schema}
        for name, schema in operation.query.items()
    ]
    return in_path + in_query


def _content(schema: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}
