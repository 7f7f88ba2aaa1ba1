"""Reports made by hand: two outlets pass on one unnamed source, a third denies it, a fourth has other news."""

import datetime
import re
from pathlib import Path

from starlette.testclient import TestClient

from tawatur.model import Document
from tawatur.reading.pipeline import Reader
from tawatur.store import Corpus
from tawatur.web.app import application
from tawatur.web.library.shelf import FolderShelf
from tawatur.web.settings import Settings

REPORTS = (
    ("a", "رويترز", 3, "قتلى في الجسر", "قال مصدر طبي إن 12 مدنيا قتلوا في انهيار جسر الوادي مساء الأحد."),
    ("b", "صحيفة النهر", 4, "الجسر", "نقلت وكالة رويترز عن مصدر طبي أن 12 مدنيا قتلوا في انهيار جسر الوادي."),
    (
        "c",
        "قناة الساحل",
        4,
        "الوزارة تنفي",
        "نفت وزارة الصحة أن يكون 12 مدنيا قتلوا في انهيار جسر الوادي.\nوقال الوزير سالم العمري إن القتلى 5 فقط.",
    ),
    ("d", "موقع الضفة", 5, None, "أكد سالم العمري أن الطريق إلى جسر الوادي مفتوح."),
)


def document(id: str, outlet: str, day: int, title: str | None, text: str) -> Document:
    """A report of a day in May 2024."""
    return Document.of(text, id=id, outlet=outlet, published=datetime.date(2024, 5, day), title=title)


def stored(folder: Path, documents: list[Document]) -> Path:
    """A corpus of the documents, read by the rules."""
    reader = Reader()
    Corpus.create(folder).add([(each, reader.read(each)) for each in documents])
    return folder


def serving(folder: Path, settings: Settings | None = None) -> TestClient:
    """A client of the reader over the folder."""
    app = application(FolderShelf(folder), settings)
    return TestClient(app, base_url="http://localhost", follow_redirects=False)


def text_of(html: str) -> str:
    """What a page says."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())
