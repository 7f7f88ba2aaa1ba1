"""The operations over HTTP."""

from collections.abc import Iterator
from functools import partial

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from tawatur.errors import StoreError
from tawatur.web.api.answers import Problem
from tawatur.web.api.openapi import description
from tawatur.web.api.operations import OPERATIONS, TEXT, Operation
from tawatur.web.library.shelf import Shelf
from tawatur.web.pages.page import Asked, MissingError, QueryError


def api_routes(shelf: Shelf) -> list[BaseRoute]:
    """A route for each operation, and one for their description."""
    return [Route("/openapi.json", _described), *_routes(shelf)]


def _routes(shelf: Shelf) -> Iterator[BaseRoute]:
    for operation in OPERATIONS:
        yield Route(operation.path, partial(_answer, operation, shelf), name=operation.name)


def _described(request: Request) -> Response:
    return _json(description())


def _answer(operation: Operation, shelf: Shelf, request: Request) -> Response:
    query = dict(request.query_params)
    try:
        _check(operation, query)
        return _json(operation.answer(shelf.current(), Asked("en", request.path_params, query)))
    except QueryError as bad:
        return _json(Problem(f"cannot be asked: {bad}"), 400)
    except MissingError as missing:
        return _json(Problem(f"there is nothing of the id {missing}"), 404)
    except StoreError as error:
        return _json(Problem(str(error)), 503)


def _check(operation: Operation, query: dict[str, str]) -> None:
    """QueryError where a parameter is unknown, empty or missing."""
    for name in operation.needed - query.keys():
        raise QueryError(f"{name} is missing")
    for name, value in query.items():
        if name not in operation.query:
            raise QueryError(f"{name} is not a parameter of {operation.name}")
        if not value and operation.query[name] is not TEXT:
            raise QueryError(f"{name} is empty")


def _json(value: object, status: int = 200) -> Response:
    return Response(msgspec.json.encode(value), status, {"Cache-Control": "private, no-cache"}, "application/json")
