"""Options that belong together as one value: a command takes a dataclass where it would take each of its fields."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import wraps
from typing import Any


def grouped(command: Callable[..., None]) -> Callable[..., None]:
    """The command as typer takes it: the fields of each dataclass among its parameters are parameters of their own."""
    signature = inspect.signature(command)
    groups: dict[str, Any] = {
        one.name: one.annotation for one in signature.parameters.values() if is_dataclass(one.annotation)
    }

    @wraps(command)
    def flat(**given: Any) -> None:
        for name, group in groups.items():
            given[name] = group(**{each.name: given.pop(each.name) for each in fields(group)})
        command(**given)

    parameters = [each for one in signature.parameters.values() for each in _single(one)]
    flat.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]  # what typer reads
    return flat


def _single(one: inspect.Parameter) -> Iterator[inspect.Parameter]:
    """The parameter by itself, or those that its dataclass stands for."""
    if not is_dataclass(one.annotation):
        yield one.replace(kind=inspect.Parameter.KEYWORD_ONLY)
        return
    for each in fields(one.annotation):
        yield inspect.Parameter(each.name, inspect.Parameter.KEYWORD_ONLY, default=each.default, annotation=each.type)
