"""`tawatur demo`: the bundled sample reports, read and shown."""

from tawatur.cli.interface import interface
from tawatur.cli.options import Json, Lang, Limit, Plain, Why


def demo(json: Json = False, limit: Limit = 12, why: Why = False, plain: Plain = False, lang: Lang = None) -> None:
    """Read the bundled sample reports and show what they say."""
    from tawatur.cli.intake import record_of
    from tawatur.cli.program import program
    from tawatur.cli.report import present
    from tawatur.cli.summary import summarise
    from tawatur.reading.shipped import shipped
    from tawatur.samples import sample_reports

    ui = interface(lang)
    summary = summarise((document, record_of(document, shipped())) for document in sample_reports())
    present(summary, ui, limit, why=why, json=json, plain=plain)
    if not json:
        print()
        print(ui.say("demo.next", program=program()))
