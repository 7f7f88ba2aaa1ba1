"""Commands, arguments and options, from the application itself."""

from collections.abc import Iterator

import typer
from typer.core import TyperCommand, TyperGroup

from tawatur.cli.app import app
from tawatur.cli.help import Parameter, default, spelling
from tawatur.cli.interface import interface
from tools.reference.markdown import code, page, table

HEAD = """# Commands and options

Written from the program itself. `tawatur COMMAND --help` says the same."""

_EVERYWHERE = ("help", "install_completion", "show_completion")


def commands() -> Iterator[tuple[str, TyperCommand]]:
    """Each command that does something, by what is typed, in the order of the help."""
    yield from _within("tawatur", typer.main.get_command(app))


def parameters(command: TyperCommand) -> list[Parameter]:
    """What a command takes, but for what every command takes."""
    return [one for one in command.params if isinstance(one, Parameter) and one.name not in _EVERYWHERE]


def meaning(one: Parameter) -> str:
    """What the help says of it."""
    return one.help or ""


def commands_page() -> str:
    """The whole page."""
    return page(HEAD, *(_section(name, command) for name, command in commands()))


def _within(name: str, command: object) -> Iterator[tuple[str, TyperCommand]]:
    if isinstance(command, TyperGroup):
        for each in command.commands.values():
            yield from _within(f"{name} {each.name}", each)
    elif isinstance(command, TyperCommand):
        yield name, command


def _section(name: str, command: TyperCommand) -> str:
    example = command.epilog
    rows = [[code(spelling(one)), _told(one)] for one in parameters(command)]
    return page(
        f"## {name}",
        command.help or "",
        f"```sh\n{example}\n```" if example else "",
        table(["takes", "meaning"], rows) if rows else "",
    ).rstrip()


def _told(one: Parameter) -> str:
    variable = f" Also by the environment variable `{one.envvar}`." if one.envvar else ""
    return meaning(one) + variable + _default(one) + (" Required." if one.required else "")


def _default(one: Parameter) -> str:
    shown = default(one, interface("en"))
    return f" Default: {shown if isinstance(one.show_default, str) else code(shown)}." if shown else ""
