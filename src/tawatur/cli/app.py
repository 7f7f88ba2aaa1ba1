"""The commands put together, and what becomes of errors: one line on standard error and an exit status."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Annotated, Any

import typer

from tawatur import __version__
from tawatur.cli import INTERRUPTED
from tawatur.cli.claims import claims
from tawatur.cli.commands import Command, Group
from tawatur.cli.corrections import corrections
from tawatur.cli.demo import demo
from tawatur.cli.doctor import doctor
from tawatur.cli.dossier import dossier
from tawatur.cli.explain import explain
from tawatur.cli.export import export
from tawatur.cli.figures import figures
from tawatur.cli.interface import interface
from tawatur.cli.merge import merge
from tawatur.cli.network import network
from tawatur.cli.options import Lang
from tawatur.cli.output import complain
from tawatur.cli.paths import paths
from tawatur.cli.quarantine import quarantine
from tawatur.cli.rate import rate
from tawatur.cli.read import read
from tawatur.cli.report import report
from tawatur.cli.serve import serve
from tawatur.cli.sources import sources
from tawatur.cli.terms import terms
from tawatur.cli.timeline import timeline
from tawatur.cli.versions import versions
from tawatur.cli.watch import watch
from tawatur.cli.watchlist import watchlist
from tawatur.cli.whatif import whatif
from tawatur.errors import TawaturError


class _Guarded(Group):
    """A group of commands whose expected failures end in one line, never in a traceback."""

    def invoke(self, ctx: Any) -> Any:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except TawaturError as error:
            complain(f"tawatur: {interface(ctx.obj).explain(error)}")
            raise typer.Exit(1) from None
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None
        except BrokenPipeError:
            _silence_output()
            raise typer.Exit(1) from None
        except OSError as error:
            _silence_output()
            complain(f"tawatur: {interface(ctx.obj).refusal(error)}")
            raise typer.Exit(1) from None
        return result


def _silence_output() -> None:
    """Let what is still in the buffer go nowhere instead of failing once more at exit."""
    with suppress(OSError):  # A stream that is no file has nothing to fail with.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"tawatur {__version__}")
        raise typer.Exit


app = typer.Typer(
    cls=_Guarded,
    name="tawatur",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="tawatur demo",
)


@app.callback()
def _tawatur(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is.")
    ] = False,
    lang: Lang = None,
) -> None:
    """Reads Arabic reports and keeps, for every statement, the chain of who says so."""


def _add(command: Callable[..., None], example: str) -> None:
    app.command(cls=Command, epilog=example)(command)


_add(demo, "tawatur demo --lang ar")
_add(read, "tawatur read reports/ more.jsonl --corpus syria")
_add(watch, "tawatur watch https://example.org/feed.xml https://t.me/s/CHANNEL")
_add(merge, "tawatur merge --to json reports.jsonl")
_add(claims, "tawatur claims --status contested --corpus syria")
_add(explain, "tawatur explain انهيار --corpus syria")
_add(figures, "tawatur figures --relation conflict --corpus syria")
_add(sources, "tawatur sources --role outlet --corpus syria")
_add(terms, "tawatur terms --about حزب --corpus syria")
_add(timeline, "tawatur timeline --since 2024-12-01 --corpus syria")
_add(network, "tawatur network --at 2024-12-07 --type arms --corpus syria")
_add(paths, "tawatur paths إيران 'حزب الله' --corpus syria")
_add(whatif, "tawatur whatif --without إيران --from 2024-12-01 --corpus syria")
_add(report, "tawatur report --corpus syria --lang ar")
_add(export, "tawatur export --to acled --out events.csv --corpus syria")
_add(dossier, "tawatur dossier c0123456789ab --out dossier.html --corpus syria")
_add(rate, "tawatur rate c0123456789ab --as mixed --by Salma --why 'older photos' --corpus syria")
_add(corrections, "tawatur corrections annotated.json --by Salma --corpus syria")
_add(serve, "tawatur serve --corpus syria")
_add(doctor, "tawatur doctor syria")
_add(versions, "tawatur versions --corpus syria")
app.add_typer(quarantine)
app.add_typer(watchlist)
