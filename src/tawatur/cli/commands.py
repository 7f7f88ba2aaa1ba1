"""Commands that speak the user's language: their help, and what is said of wrong usage."""

import os
from collections.abc import Callable
from itertools import pairwise
from typing import Any, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup

from tawatur.cli.help import help_of
from tawatur.cli.interface import LANGUAGES, interface
from tawatur.cli.output import complain

# The base of all errors of usage has no public name.
_UsageError: Any = typer.BadParameter.__base__
_WRONG_USAGE = 2
# What is put before messages that are not typer's own: by pydantic, which reads the values, and by typer itself.
_FOREWORDS = ("Value error, ", "Invalid value: ")


class Command(TyperCommand):
    """A command."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        return _parsed(super().parse_args, ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(help_of(self, ctx, interface(ctx.find_root().obj)))


class Group(TyperGroup):
    """A group of commands; asked for nothing it shows its help, and `help COMMAND` is `COMMAND --help`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if not args or args[0] == "help":
            args = [*args[1:], "--help"]
        return _parsed(super().parse_args, ctx, args)

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except _UsageError as error:
            _refuse(error, ctx)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(help_of(self, ctx, interface(ctx.find_root().obj)))


def _parsed(parse: Callable[[Any, list[str]], list[str]], ctx: Any, args: list[str]) -> list[str]:
    """The language is heard first, so that help and complaints speak it wherever `--lang` stands; so are colours."""
    asked = (value for option, value in pairwise(args) if option == "--lang" and value in LANGUAGES)
    root = ctx.find_root()
    root.obj = next(asked, root.obj)
    if "--no-color" in args or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        ctx.color = False
    try:
        return parse(ctx, args)
    except _UsageError as error:
        _refuse(error, ctx)


def _refuse(error: Any, ctx: Any) -> NoReturn:
    """What is wrong with the usage, and where to look, in two lines."""
    ui = interface(ctx.find_root().obj)
    message = error.format_message()
    for foreword in _FOREWORDS:
        message = message.replace(foreword, "")
    complain(f"tawatur: {ui.translate(message)}")
    complain(ui.say("help.look", command=(error.ctx or ctx).command_path))
    raise typer.Exit(_WRONG_USAGE) from None
