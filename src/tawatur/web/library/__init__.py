"""What the pages ask a corpus, and how it is answered."""

from tawatur.web.library.library import Library
from tawatur.web.library.wanted import Day, Found, Heading, Hits, Overview, Wanted

__all__ = ["Day", "Found", "Heading", "Hits", "Library", "Overview", "Wanted"]
