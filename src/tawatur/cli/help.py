"""`--help` in the user's language: what a command does and takes, in lines that no direction of writing turns."""

import shutil
import sys
from collections.abc import Iterable, Iterator
from typing import Any

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from tawatur.cli.bidi import unmarked, wrap
from tawatur.cli.interface import Interface

Parameter = TyperArgument | TyperOption
Command = TyperCommand | TyperGroup
Row = tuple[str, str]
"""What is typed, and what it means."""

_WIDTH = (20, 100)
_TYPED = 24
"""Columns for what is typed; what is longer has its meaning on the next line."""
_WIDE = 60
"""Columns from which on the meaning stands beside what is typed, not below it."""
_INDENT, _GAP = "  ", "  "


def help_of(command: Command, ctx: Any, ui: Interface) -> str:
    """The whole help of the command, for this terminal."""
    text = "\n".join(_lines(command, ctx, ui))
    return text if sys.stdout.isatty() else unmarked(text)


def spelling(one: Parameter) -> str:
    """An argument or option as it is typed: `--limit N`, `PATH …`."""
    if isinstance(one, TyperArgument):
        return _value(one) + (" …" if one.nargs == -1 else "")
    value = "" if one.is_flag else f" {_value(one)}"
    return ", ".join((*one.opts, *one.secondary_opts)) + value


def default(one: Parameter, ui: Interface) -> str:
    """What holds where the argument or option is not given; empty where that is nothing."""
    if isinstance(one.show_default, str):
        return ui.help(one.show_default)
    return "" if one.default in (None, False, (), "") or callable(one.default) else str(one.default)


def _value(one: Parameter) -> str:
    if one.metavar:
        return one.metavar
    return "|".join(map(str, one.type_descriptor.choices or [(one.name or "").upper()]))


def _lines(command: Command, ctx: Any, ui: Interface) -> Iterator[str]:
    taken = command.get_params(ctx)
    arguments = [one for one in taken if isinstance(one, TyperArgument)]
    options = [one for one in taken if isinstance(one, TyperOption)]
    yield from wrap(ui.help(command.help or ""), _width())
    yield from _section("usage", [(_usage(command, ctx.command_path, arguments), "")], ui)
    yield from _section("arguments", ((spelling(one), _meaning(one, ui)) for one in arguments), ui)
    yield from _section("options", ((spelling(one), _meaning(one, ui)) for one in options), ui)
    if isinstance(command, TyperGroup):
        inner = ((name, ui.help(each.help or "")) for name, each in command.commands.items())
        yield from _section("commands", inner, ui)
    if command.epilog:
        yield from _section("example", [(command.epilog, "")], ui)


def _usage(command: Command, path: str, arguments: Iterable[TyperArgument]) -> str:
    taken = (spelling(one) if one.required else f"[{spelling(one)}]" for one in arguments)
    inner = ["COMMAND …"] if isinstance(command, TyperGroup) else []
    return " ".join((path, *inner, *taken, "[--…]"))


def _meaning(one: Parameter, ui: Interface) -> str:
    told = [ui.help(one.help or "")]
    if one.required:
        told.append(ui.say("help.required"))
    if shown := default(one, ui):
        told.append(ui.say("help.default", value=shown))
    if one.envvar:
        told.append(ui.say("help.environment", name=one.envvar))
    return " ".join(told)


def _section(title: str, rows: Iterable[Row], ui: Interface) -> Iterator[str]:
    listed = list(rows)
    if listed:
        yield ""
        yield typer.style(ui.say(f"help.{title}"), bold=True, underline=True)
    for typed, meaning in listed:
        yield from _row(typed, meaning)


def _row(typed: str, meaning: str) -> Iterator[str]:
    """What is typed on the left in any language, and beside it each line of the meaning as a run of its own."""
    beside = _TYPED if _width() >= _WIDE else len(_INDENT)
    column = len(_INDENT) + beside + len(_GAP)
    lines = iter(wrap(meaning, _width() - column))
    shown = _INDENT + typer.style(typed, fg="cyan")
    if len(typed) > beside or not meaning:
        yield shown
    else:
        yield shown + " " * (column - len(_INDENT) - len(typed)) + next(lines, "")
    yield from (" " * column + line for line in lines)


def _width() -> int:
    return max(_WIDTH[0], min(_WIDTH[1], shutil.get_terminal_size().columns))
