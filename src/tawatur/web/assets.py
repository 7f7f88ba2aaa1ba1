"""Fonts and libraries of other projects, which `make assets` copies into the package."""

from pathlib import Path

ASSETS = Path(__file__).parent / "assets"
STATIC = Path(__file__).parent / "static"
