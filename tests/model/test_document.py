"""Documents are named by their content, spans by their place."""

import datetime

import pytest

from tawatur.model import Document, Span


def test_without_an_id_the_content_names_the_document() -> None:
    one, same, other = Document.of("نص"), Document.of("نص"), Document.of("نص آخر")
    assert one.id == same.id != other.id


def test_the_date_of_publication_changes_what_is_read_and_so_the_digest() -> None:
    one = Document.of("أمس", id="a", published=datetime.date(2024, 1, 1))
    other = Document.of("أمس", id="a", published=datetime.date(2024, 1, 2))
    assert one.digest != other.digest


def test_a_span_is_the_text_at_its_offsets() -> None:
    assert Span.cut("قال نعم", 4, 7) == Span("نعم", 4, 7)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 1), (0, 99)])
def test_a_span_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        Span.cut("قال نعم", start, end)


def test_defaults_fill_only_what_the_document_does_not_name() -> None:
    day, other = datetime.date(2024, 12, 7), datetime.date(2020, 1, 1)
    assert Document.of("نص", published=day).with_defaults(other, "جريدة") == Document.of(
        "نص", published=day, outlet="جريدة"
    )
    assert Document.of("نص", id="x").with_defaults(day, None) == Document.of("نص", id="x", published=day)
    assert Document.of("نص").with_defaults(None, None) == Document.of("نص")


def test_a_document_is_unnamed_where_its_id_is_its_content_hash() -> None:
    assert Document.of("نص", outlet="جريدة").unnamed
    assert not Document.of("نص", id="x").unnamed
