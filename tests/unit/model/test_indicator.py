"""Indicators, and counting a series once."""

from collections.abc import Callable
from typing import Any

import pytest

import brede_welvaart as bw

Make = Callable[..., Any]
Faults = Callable[..., tuple[bw.Fault, ...]]


@pytest.mark.parametrize("direction", [1, -1, None])
def test_a_direction_is_up_down_or_none(make: Make, direction: int | None) -> None:
    assert make(bw.Indicator, direction=direction).direction == direction


@pytest.mark.parametrize(
    ("bad", "shown"),
    [(0, "0"), (2, "2"), (True, "true"), (1.5, "1.5"), ("+", "'+'"), ([], "a list")],
)
def test_another_direction_is_refused(faults_of: Faults, bad: object, shown: str) -> None:
    assert faults_of(bw.Indicator, direction=bad) == (
        ("direction", f"expected 1 or -1, got {shown}"),
    )


@pytest.mark.parametrize("bad", ["2023.1", "23", "", " 2023", 2023])
def test_an_edition_of_the_monitor_is_a_year(faults_of: Faults, bad: object) -> None:
    assert [path for path, _ in faults_of(bw.Indicator, edition=bad)] == ["edition"]


def test_levels_are_kinds_of_region(make: Make) -> None:
    levels = make(bw.Indicator, levels=["gemeente", bw.RegionKind.COROP]).levels

    assert levels == (bw.RegionKind.GEMEENTE, bw.RegionKind.COROP)
    assert all(isinstance(level, bw.RegionKind) for level in levels)


@pytest.mark.parametrize(
    ("changes", "path", "shown"),
    [
        ({"themes": ["cbs.wonen", "cbs.wonen"]}, "themes[1]", "'cbs.wonen'"),
        ({"levels": ["corop", "corop"]}, "levels[1]", "'corop'"),
    ],
)
def test_no_theme_or_level_stands_twice(
    faults_of: Faults, changes: dict[str, object], path: str, shown: str
) -> None:
    message = f"{shown} stands here a second time"

    assert faults_of(bw.Indicator, **changes) == ((path, message),)


def test_no_indicator_without_a_theme_or_a_source(faults_of: Faults) -> None:
    message = "expected at least one item, got none"

    assert faults_of(bw.Indicator, themes=(), sources=()) == (
        ("themes", message),
        ("sources", message),
    )


def test_an_indicator_shows_what_it_measures(make: Make) -> None:
    shown = repr(make(bw.Indicator, direction=-1))

    assert shown.startswith("Indicator(id='geluk', name=Text(")
    assert shown.endswith("themes=('lijst.wonen',), unit=Een tekst, direction=-1)")


def test_indicators_with_the_same_figures_are_one_series(make: Make) -> None:
    counted, other = make(bw.Indicator), make(bw.Indicator, id="rust")
    again = make(bw.Indicator, id="geluk_later", same_series_as="geluk")

    assert (counted.series, again.series, other.series) == ("geluk", "geluk", "rust")
    assert bw.distinct_series([counted, again, other]) == (counted, other)
    assert bw.distinct_series(iter([again, other, counted])) == (again, other)
    assert bw.distinct_series([]) == ()
