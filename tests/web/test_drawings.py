"""Pictures as geometry: nothing overlaps, nothing lies outside, Arabic runs from the right."""

import datetime
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.web.drawing.axis import day_of
from tawatur.web.drawing.course import Value, course
from tawatur.web.drawing.isnad import Voice, isnad
from tawatur.web.drawing.lanes import lanes
from tawatur.web.drawing.lines import lines
from tawatur.web.drawing.net import net
from tawatur.web.drawing.outlines import Ring, bounds, clipped
from tawatur.web.drawing.strip import strip
from tawatur.web.library import Day, Wanted


def voice(origin: str, number: int, *bearers: str, denies: bool = False) -> Voice:
    return Voice(
        origin, origin, bearers, "denies" if denies else "asserts", (f"صحيفة {number}",), f"voice-{number}", "قال", 1
    )


def boxes_of(kind: str, drawn: object) -> list[float]:
    return sorted(node.x for node in drawn.nodes if node.kind == kind)


def test_reports_of_one_origin_meet_in_its_node() -> None:
    drawn = isnad([voice("مصدر", 1), voice("مصدر", 2), voice("مصدر", 3, "وكالة")], mirrored=False)
    assert [node.kind for node in drawn.nodes].count("origin") == 1
    assert len(drawn.edges) == 4
    assert drawn.axis is None


def test_who_denies_stands_on_the_other_side_of_the_axis() -> None:
    for mirrored in (False, True):
        drawn = isnad([voice("مصدر", 1), voice("وزارة", 2, denies=True)], mirrored=mirrored)
        asserting, denying = (next(n.x for n in drawn.nodes if n.stance == stance) for stance in ("asserts", "denies"))
        assert (denying < drawn.axis < asserting) is mirrored
        assert (asserting < drawn.axis < denying) is not mirrored


BEARERS = st.lists(st.sampled_from("دهو"), max_size=3, unique=True)
PATHS = st.lists(st.tuples(st.sampled_from("أبج"), BEARERS, st.booleans()), min_size=1, max_size=12)


@given(PATHS, st.booleans())
def test_no_two_boxes_overlap_and_all_lie_inside(paths: list[tuple[str, list[str], bool]], mirrored: bool) -> None:
    voices = [voice(origin, n, *bearers, denies=denies) for n, (origin, bearers, denies) in enumerate(paths)]
    drawn = isnad(voices, mirrored=mirrored)
    assert sum(node.kind == "report" for node in drawn.nodes) == len(voices)
    for node in drawn.nodes:
        assert node.x - node.width / 2 >= 0 and node.x + node.width / 2 <= drawn.width
        assert node.y >= 0 and node.y + node.height <= drawn.height
    for row in {node.y for node in drawn.nodes}:
        places = sorted(node.x for node in drawn.nodes if node.y == row)
        assert all(b - a >= node.width for a, b in pairwise(places))


def test_the_strip_runs_from_the_right_in_arabic_and_knows_what_is_chosen() -> None:
    days = tuple(Day(datetime.date(2024, 5, day), day) for day in (1, 2, 20))
    wanted = Wanted(since=datetime.date(2024, 5, 2), until=datetime.date(2024, 5, 3))
    first, second, last = strip(days, wanted, mirrored=True).bars
    assert first.x > second.x > last.x >= 0
    assert [bar.chosen for bar in (first, second, last)] == [False, True, False]
    assert last.height == 64


def test_a_long_period_takes_several_days_a_bar() -> None:
    days = tuple(Day(datetime.date(2020, 1, 1) + datetime.timedelta(n), 1) for n in range(1000))
    drawn = strip(days, Wanted(), mirrored=False)
    assert len(drawn.bars) <= 100
    assert sum(bar.count for bar in drawn.bars) == 1000


def test_a_label_fits_its_box() -> None:
    assert lines("وزارة الصحة") == ("وزارة الصحة",)
    assert len(lines("كلمة " * 40)) == 3
    assert all(len(line) <= 28 for line in lines("ا" * 90))
    assert lines("") == ("",)


DAYS = st.dates(datetime.date(2020, 1, 1), datetime.date(2026, 1, 1))


@given(st.lists(st.lists(st.tuples(DAYS, st.integers(1, 9)), max_size=8), min_size=1, max_size=5), st.booleans())
def test_every_event_is_in_one_mark_of_its_lane_inside_the_picture(
    rows: list[list[tuple[datetime.date, int]]], mirrored: bool
) -> None:
    drawn = lanes(rows, mirrored=mirrored)
    if drawn is None:
        assert not any(rows)
        return
    assert [sum(mark.count for mark in marks) for marks in drawn.rows] == [sum(c for _, c in row) for row in rows]
    assert all(mark.x - mark.radius >= 0 and mark.x + mark.radius <= drawn.width for row in drawn.rows for mark in row)
    assert drawn.y(len(rows) - 1) < drawn.height


@given(
    st.lists(st.tuples(st.sampled_from("ابتثجحخد"), st.sampled_from("سشصضطظ")), min_size=1, max_size=14, unique=True)
)
def test_no_two_things_of_a_network_overlap_and_all_lie_inside(pairs: list[tuple[str, str]]) -> None:
    drawn = net(pairs, {}, mirrored=True)
    assert drawn is not None and [line.pair for line in drawn.lines] == pairs
    for box in drawn.boxes:
        assert box.x - box.width / 2 >= -1 and box.x + box.width / 2 <= drawn.width + 1
        assert box.y - box.height / 2 >= 0 and box.y + box.height / 2 <= drawn.height
    for a, b in combinations(drawn.boxes, 2):
        assert abs(a.x - b.x) >= a.width or abs(a.y - b.y) >= (a.height + b.height) / 2


def test_a_course_stands_higher_where_the_figure_is_greater_and_open_bounds_reach_beyond() -> None:
    day = datetime.date(2024, 5, 1)
    drawn = course([Value(day, 5, 5, 1), Value(day, 20, None, 2), Value(day, None, None, 3)], mirrored=False)
    assert drawn is not None and len(drawn.bars) == 2
    low, high = drawn.bars
    assert high.top < high.bottom < low.top
    assert high.open_above and not low.open_above
    assert low.x < high.x


@pytest.mark.parametrize(
    ("edtf", "day"),
    [("2024-05-01", datetime.date(2024, 5, 1)), ("2024-05-01~", datetime.date(2024, 5, 1)), ("2024-05", None)]
    + [(each, None) for each in ("2024", "2024-05-01/2024-05-03", "../2024-05-01", "2024-13-01", "", None)],
)
def test_a_date_is_a_day_only_where_it_says_one(edtf: str | None, day: datetime.date | None) -> None:
    assert day_of(edtf) == day


def test_a_ring_is_cut_where_it_leaves_the_window() -> None:
    ring = Ring(((-1.0, -1.0), (3.0, -1.0), (3.0, 1.0), (-1.0, 1.0)), (-1.0, -1.0, 3.0, 1.0))
    assert bounds(clipped(ring, (0.0, 0.0, 2.0, 2.0))) == (0.0, 0.0, 2.0, 1.0)
    assert clipped(ring, (5.0, 5.0, 6.0, 6.0)) == []
