import datetime as dt
from fractions import Fraction

from brede_welvaart._pages.words import Words
from brede_welvaart._report.slopes import LARGE, SMALL, Dated, slope
from report_pages import Element, taken_apart

FIRST, LATER, LAST = dt.date(2022, 1, 1), dt.date(2023, 1, 1), dt.date(2024, 1, 1)


def dated(date: dt.date, low: int, high: int, value: int | None) -> Dated:
    shown = None if value is None else Fraction(value)
    return Dated(date, Fraction(low), Fraction(high), shown, f"op {date}")


def drawn(*found: Dated, size: object = SMALL) -> Element:
    return taken_apart(slope(found, "Stap", size, Words("nl")))  # type: ignore[arg-type]


def test_dates_stand_in_proportion_and_points_from_foot_to_top() -> None:
    made = drawn(dated(FIRST, 0, 0, 0), dated(LATER, 50, 50, 50), dated(LAST, 100, 100, 100))
    assert made.one("path", "slope").attributes["d"] == "M34 92L70 53L106 14"
    assert not [*made.all("rect")]
    assert made.one("desc").text() == "op 2022-01-01; op 2023-01-01; op 2024-01-01"
    assert [one.text() for one in made.all("text")] == ["100,0", "0,0", "2022", "2024"]


def test_a_range_is_hatched_and_a_value_that_is_not_shown_is_a_question() -> None:
    made = drawn(dated(FIRST, 0, 100, None), dated(LAST, 25, 75, 50))
    assert [one.attributes["height"] for one in made.all("rect", "still-open")] == ["78", "39"]
    assert made.one("text", "unknown-value").text() == "?"
    assert [one.text() for one in made.all("text", "after")] == ["50,0"]
    assert not [*made.all("text", "before")]


def test_without_any_value_there_is_no_line() -> None:
    made = drawn(Dated(FIRST, None, None, None, "x"), dated(LAST, 0, 100, None))
    assert not [*made.all("path", "slope")]
    assert len([*made.all("text", "unknown-value")]) == 1


def test_within_a_year_months_are_told_apart() -> None:
    made = drawn(dated(FIRST, 0, 0, 0), dated(dt.date(2022, 11, 5), 9, 9, 9))
    assert [one.text() for one in made.all("text")][-2:] == ["1-2022", "11-2022"]


def test_the_large_picture_has_numbers_at_its_lines() -> None:
    made = drawn(dated(FIRST, 0, 0, 0), dated(LAST, 9, 9, 9), size=LARGE)
    assert [one.text() for one in made.all("text", "before")][:3] == ["0", "50", "100"]
