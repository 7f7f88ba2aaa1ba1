"""Commands, arguments and options, from the application itself."""

from collections.abc import Iterator

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from tawatur.cli.app import app
from tools.reference.markdown import code, page, table

HEAD = """# Commands and options

Written from the program itself. `tawatur COMMAND --help` says the same."""

Parameter = TyperArgument | TyperOption
_EVERYWHERE = ("help", "install_completion", "show_completion")


def commands() -> Iterator[tuple[str, TyperCommand]]:
    """Each command that does something, by what is typed, in the order of the help."""
    yield from _within("tawatur", typer.main.get_command(app))


def parameters(command: TyperCommand) -> list[Parameter]:
    """What a command takes, but for what every command takes."""
    return [one for one in command.params if isinstance(one, Parameter) and one.name not in _EVERYWHERE]


def spelling(one: Parameter) -> str:
    """An argument or option as it is typed: `--limit N`, `PATH …`."""
    if isinstance(one, TyperArgument):
        return _value(one) + (" …" if one.nargs == -1 else "")
    value = "" if one.is_flag else f" {_value(one)}"
    return ", ".join((*one.opts, *one.secondary_opts)) + value


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
    example = (command.epilog or "").removeprefix("Example: ")
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
    if isinstance(one.show_default, str):
        return f" Default: {one.show_default}."
    if one.default in (None, False, ()) or callable(one.default):
        return ""
    return f" Default: `{one.default}`."


def _value(one: Parameter) -> str:
    if one.metavar:
        return one.metavar
    return "|".join(map(str, one.type_descriptor.choices or [(one.name or "").upper()]))
