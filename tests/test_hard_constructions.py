"""The page of hard constructions says what the program does."""

from hard_constructions import PAGE, page


def test_the_page_shows_what_the_reader_makes_of_each_sentence() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python tools/hard_constructions.py"
