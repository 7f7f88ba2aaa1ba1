"""The commands put together, and what becomes of errors: one line on standard error and an exit status."""

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from tawatur import __version__
from tawatur.cli.claims import claims
from tawatur.cli.demo import demo
from tawatur.cli.doctor import doctor
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

_INTERRUPTED = 130


class _Guarded(TyperGroup):
    """A group of commands whose expected failures end in one line, never in a traceback."""

    def invoke(self, ctx: Any) -> Any:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except TawaturError as error:
            complain(f"tawatur: {interface(ctx.obj).explain(error)}")
            raise typer.Exit(1) from None
        except KeyboardInterrupt:
            raise typer.Exit(_INTERRUPTED) from None
        except BrokenPipeError:
            _silence_output()
            raise typer.Exit(1) from None
        except OSError as error:
            _silence_output()
            complain(f"tawatur: {error}")
            raise typer.Exit(1) from None
        return result


def _silence_output() -> None:
    """Let what is still in the buffer go nowhere instead of failing once more at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"tawatur {__version__}")
        raise typer.Exit


app = typer.Typer(
    cls=_Guarded,
    name="tawatur",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: tawatur demo",
)


@app.callback()
def _tawatur(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is.")
    ] = False,
    lang: Lang = None,
) -> None:
    """Reads Arabic reports and keeps, for every statement, the chain of who says so."""


app.command(epilog="Example: tawatur demo --lang ar")(demo)
app.command(epilog="Example: tawatur read reports/ more.jsonl --corpus syria")(read)
app.command(epilog="Example: tawatur watch https://example.org/feed.xml https://t.me/s/CHANNEL")(watch)
app.command(epilog="Example: tawatur merge --to json reports.jsonl")(merge)
app.command(epilog="Example: tawatur claims --status contested --corpus syria")(claims)
app.command(epilog="Example: tawatur explain انهيار --corpus syria")(explain)
app.command(epilog="Example: tawatur figures --relation conflict --corpus syria")(figures)
app.command(epilog="Example: tawatur sources --role outlet --corpus syria")(sources)
app.command(epilog="Example: tawatur terms --about حزب --corpus syria")(terms)
app.command(epilog="Example: tawatur timeline --since 2024-12-01 --corpus syria")(timeline)
app.command(epilog="Example: tawatur network --at 2024-12-07 --type arms --corpus syria")(network)
app.command(epilog="Example: tawatur paths إيران 'حزب الله' --corpus syria")(paths)
app.command(epilog="Example: tawatur whatif --without إيران --from 2024-12-01 --corpus syria")(whatif)
app.command(epilog="Example: tawatur report --corpus syria --lang ar")(report)
app.command(epilog="Example: tawatur export --to acled --out events.csv --corpus syria")(export)
app.command(epilog="Example: tawatur serve --corpus syria")(serve)
app.command(epilog="Example: tawatur doctor syria")(doctor)
app.command(epilog="Example: tawatur versions --corpus syria")(versions)
app.add_typer(quarantine)
app.add_typer(watchlist)
