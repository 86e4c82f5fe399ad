"""Signals: position, trend and latest change, and N.B. where these cannot be said."""

import pickle
from typing import Any

import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart.index._signals import signals as home

NAN = float("nan")
YEARS = range(2016, 2024)
REGIONS = ("a", "b", "c", "d")
UP = (1, 2, 3, 4, 5, 6, 7, 9)
FLAT = (5, 5, 5, 5, 5, 5, 5, 5)
DOWN = (9, 8, 7, 6, 5, 4, 3, 1)
WILD = (1, 8, 2, 7, 3, 6, 4, 3)


def panel(*rows: Any, **more: Any) -> ix.Panel:
    """Of the figures of one region after the other on one indicator."""
    rows = rows or (UP, FLAT, DOWN, WILD)
    given = {"regions": REGIONS[: len(rows)], "periods": YEARS} | more
    return ix.Panel(indicators=["x"], values=np.array(rows, float)[:, None], **given)


def signals(given: ix.Panel, **settings: Any) -> ix.Signals:
    return ix.signals(given, **{"period": 2023, "directions": {"x": 1}} | settings)


def test_what_rises_is_green_where_more_is_better() -> None:
    found = signals(panel()).signal("a", "x")

    assert (found.region, found.indicator, found.year, found.value) == ("a", "x", 2023, 9)
    assert (found.position, found.of, found.quartile) == (1, 4, 1)
    assert found.position_colour is ix.Colour.GREEN
    assert (found.trend, found.trend_years, found.trend_colour) == (1, 8, ix.Colour.GREEN)
    assert found.p_value == pytest.approx(2 / 40320)
    assert (found.change, found.since, found.change_colour) == (2, 2022, ix.Colour.GREEN)
    assert found.position_note is found.trend_note is found.change_note is None


def test_what_falls_is_red_where_more_is_better() -> None:
    found = signals(panel()).signal("c", "x")

    assert (found.position, found.quartile) == (4, 4)
    assert (found.position_colour, found.trend_colour, found.change_colour) == ("red",) * 3


def test_the_other_direction_turns_all_colours_and_positions_round() -> None:
    found = signals(panel(), directions={"x": -1})

    assert [item.position for item in found] == [4, 3, 1, 2]
    assert [item.position_colour for item in found] == ["red", "grey", "green", "grey"]
    assert [item.trend_colour for item in found] == ["red", "grey", "green", "grey"]
    assert [item.change_colour for item in found] == ["red", "grey", "green", "green"]
    assert found.signal("a", "x").trend == 1


def test_what_does_not_move_is_grey() -> None:
    found = signals(panel()).signal("b", "x")

    assert (found.trend, found.p_value, found.trend_colour) == (0, 1, ix.Colour.GREY)
    assert (found.change, found.change_colour) == (0, ix.Colour.GREY)


def test_a_trend_that_is_not_significant_is_grey() -> None:
    assert signals(panel()).signal("d", "x").trend_colour is ix.Colour.GREY
    assert signals(panel(), level=0.5).signal("d", "x").trend_colour is ix.Colour.GREY


def test_the_window_ends_with_the_year_and_has_so_many_years() -> None:
    found = signals(panel(), period="2022JJ00", window=5).signal("a", "x")

    assert (found.year, found.value, found.trend_years, found.since) == (2022, 7, 5, 2021)


def test_the_year_is_the_last_in_the_window_with_any_figure() -> None:
    counts = (6, 5, 6, 5)
    rows = zip((UP, FLAT, DOWN, WILD), counts, strict=True)
    found = signals(panel(*([*row[:count], *[NAN] * (8 - count)] for row, count in rows)))

    assert [item.year for item in found] == [2021] * 4
    assert [item.value for item in found] == [6, None, 4, None]
    assert [item.of for item in found] == [2] * 4
    assert found.signal("b", "x").position_note is ix.Reason.NO_FIGURE
    assert found.signal("b", "x").change_note is ix.Reason.NO_FIGURE
    assert found.signal("b", "x").trend_colour is ix.Colour.GREY
    assert found.signal("a", "x").since == 2020


def test_nothing_is_said_without_a_figure() -> None:
    found = signals(panel(*[[NAN] * 8] * 4)).signal("a", "x")

    assert (found.year, found.value, found.position, found.of) == (None, None, None, 0)
    assert (found.position_note, found.trend_note, found.change_note) == ("no_figure",) * 3
    assert (found.quartile, found.trend, found.p_value, found.trend_years) == (None, None, None, 0)
    assert (found.change, found.since) == (None, None)


def test_without_a_direction_there_is_no_colour_and_no_position() -> None:
    for directions in ({"x": None}, {}):
        found = signals(panel(), directions=directions).signal("a", "x")

        assert (found.position, found.quartile, found.of) == (None, None, 4)
        assert (found.position_note, found.trend_note, found.change_note) == ("no_direction",) * 3
        assert found.position_colour is found.trend_colour is found.change_colour is None
        assert (found.value, found.trend, found.change) == (9, 1, 2)


def test_directions_come_from_the_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home, "known_directions", lambda ids: dict.fromkeys(ids, -1))

    assert ix.signals(panel(), period=2023).directions == {"x": -1}
    assert ix.signals(panel(), period=2023, directions={"x": 1, "y": 1}).directions == {"x": 1}
    assert ix.signals(panel(), period=2023, directions={"x": None}).directions == {}


def test_with_few_regions_there_is_a_position_but_no_colour() -> None:
    found = signals(panel(UP, FLAT, DOWN))

    assert [item.position for item in found] == [1, 2, 3]
    assert [item.quartile for item in found] == [None] * 3
    assert [item.position_note for item in found] == ["too_few_regions"] * 3
    assert [item.change_colour for item in found] == ["green", "grey", "red"]


def test_with_few_years_there_is_no_trend() -> None:
    short = [[NAN] * 4 + list(row[4:]) for row in (UP, FLAT, DOWN, WILD)]
    found = signals(panel(*short)).signal("a", "x")

    assert (found.trend, found.p_value, found.trend_years) == (None, None, 4)
    assert found.trend_note is ix.Reason.TOO_FEW_YEARS
    assert found.change_colour is ix.Colour.GREEN
    lenient = signals(panel(*short), level=0.1).signal("a", "x")
    assert (lenient.trend_note, lenient.trend_colour) == (None, "green")


def test_with_one_year_there_is_no_change() -> None:
    found = signals(panel(), window=2, period=2016).signal("a", "x")

    assert (found.change, found.since, found.change_colour) == (None, None, None)
    assert found.change_note is ix.Reason.TOO_FEW_YEARS
    assert (found.position, found.position_colour) == (3, "grey")


def test_nothing_is_taken_over_a_break() -> None:
    given = panel().with_breaks(ix.Break("x", 2019))
    late = panel().with_breaks(ix.Break("x", 2023), ix.Break("x", 2021, ("a",)))

    assert signals(given).signal("a", "x").trend_years == 5
    assert signals(given).signal("a", "x").trend == pytest.approx(1.0)
    found = signals(late).signal("a", "x")
    assert (found.trend, found.trend_years, found.trend_note) == (None, 1, "break")
    assert (found.change, found.since, found.change_note) == (None, None, "break")
    assert found.position == 1


def test_a_break_may_hold_for_some_regions() -> None:
    found = signals(panel().with_breaks(ix.Break("x", 2022, ("a",))))

    assert found.signal("a", "x").trend_note is ix.Reason.BREAK
    assert (found.signal("a", "x").change, found.signal("a", "x").since) == (2, 2022)
    assert found.signal("c", "x").trend_years == 8


def test_a_break_after_the_year_or_in_a_short_series_changes_nothing() -> None:
    after = panel().with_breaks(ix.Break("x", 2023))
    short = panel(*[[NAN] * 5 + list(row[5:]) for row in (UP, FLAT, DOWN, WILD)])

    assert signals(after, period=2022).signal("a", "x").trend_years == 7
    found = signals(short.with_breaks(ix.Break("x", 2022))).signal("a", "x")
    assert found.trend_note is ix.Reason.TOO_FEW_YEARS


def test_imputed_figures_are_no_figures() -> None:
    imputed = np.zeros((4, 1, 8), bool)
    imputed[0, 0, 7] = imputed[1, 0, 3] = True
    found = signals(panel(imputed=imputed))

    assert found.signal("a", "x").position_note is ix.Reason.NO_FIGURE
    assert found.signal("c", "x").of == 3
    assert found.signal("b", "x").trend_years == 7


@pytest.mark.parametrize(("least", "colour"), [(0, "green"), (0.5, "green"), (0.501, "grey")])
def test_a_change_counts_from_a_share_of_the_distance_between_quartiles(
    least: float, colour: str
) -> None:
    rows = [(0, 0), (1, 1), (2, 2), (2, 3), (4, 4)]
    given = panel(*rows, regions=("a", "b", "c", "d", "e"), periods=(2022, 2023))

    assert signals(given, smallest_change=least).signal("d", "x").change_colour == colour


def test_a_line_is_another_method() -> None:
    given = panel()
    found = signals(given, method="least_squares")

    assert found.settings.method == "least_squares"
    assert found.signal("a", "x").trend == pytest.approx(np.polyfit(YEARS, UP, 1)[0])
    assert found.signal("a", "x").trend_colour is ix.Colour.GREEN
    assert found.signal("b", "x").trend_colour is ix.Colour.GREY


def test_signals_are_found_by_region_and_indicator() -> None:
    figures = np.arange(16.0).reshape(2, 2, 4)
    given = ix.Panel(["a", "b"], ["x", "y"], range(2020, 2024), figures)
    found = signals(given, directions={"x": 1, "y": -1})

    assert [item.value for item in found.region("b")] == [11, 15]
    assert [item.value for item in found.indicator("y")] == [7, 15]
    assert found.signal("b", "y").value == 15
    assert len(found) == len(list(found)) == 4
    assert repr(found) == "<Signals of 2 regions, 2 indicators, 2023>"
    with pytest.raises(bw.UnknownIdError, match="region 'z'"):
        found.region("z")
    with pytest.raises(bw.UnknownIdError, match="indicator 'z'"):
        found.indicator("z")


def test_records_hold_plain_values() -> None:
    found = signals(panel())
    records = found.to_records()

    assert [record["region"] for record in records] == list(REGIONS)
    assert records[0] == {
        "region": "a",
        "indicator": "x",
        "year": 2023,
        "value": 9.0,
        "position": 1,
        "of": 4,
        "quartile": 1,
        "position_colour": "green",
        "position_note": None,
        "trend": 1.0,
        "p_value": pytest.approx(2 / 40320),
        "trend_years": 8,
        "trend_colour": "green",
        "trend_note": None,
        "change": 2.0,
        "since": 2022,
        "change_colour": "green",
        "change_note": None,
    }
    assert type(records[0]["trend_colour"]) is str
    assert found.to_records(["c", "a"]) == [records[2], records[0]]
    with pytest.raises(bw.UnknownIdError):
        found.to_records(["z"])


@pytest.mark.parametrize("backend", ["pandas", "polars"])
def test_frames_hold_the_records(backend: str) -> None:
    found = signals(panel(UP, [NAN] * 8))
    frame = found.to_frame(backend, ["b", "a"])

    assert list(frame.columns) == list(found.to_records()[0])
    assert frame["region"].to_list() == ["b", "a"]
    assert frame["of"].to_list() == [1, 1]
    assert frame["trend_colour"].to_list()[1] == "green"
    assert found.to_frame(backend).shape == (2, 18)


def test_settings_are_checked_all_at_once() -> None:
    with pytest.raises(bw.DataError) as caught:
        signals(panel(), window=1, method="mann_kendal", level=0, smallest_change=-1)
    assert [str(fault) for fault in caught.value.faults] == [
        (
            "method: expected one of mann_kendall, least_squares; got 'mann_kendal'; did you mean "
            "'mann_kendall'?"
        ),
        "level: expected a level above 0, of at most 0.5, got 0.0",
        "smallest_change: expected a finite number of 0 or more, got -1.0",
        "window: expected 2 years or more, got 1",
    ]
    with pytest.raises(bw.DataError) as caught:
        signals(panel(), window=None)
    assert [fault.path for fault in caught.value.faults] == ["window"]
    with pytest.raises(bw.DataError) as caught:
        signals(panel(), directions={"x": 2, "y": [1], "z": 1})
    assert [str(fault) for fault in caught.value.faults] == [
        "directions['x']: expected 1 or -1, got 2",
        "directions['y']: expected 1 or -1, got a list",
    ]
    with pytest.raises(bw.UnknownIdError):
        signals(panel(), period=1999)


def test_they_can_be_pickled() -> None:
    found = signals(panel())

    assert list(pickle.loads(pickle.dumps(found))) == list(found)  # noqa: S301 (we made it)


def test_they_are_the_same_as_plain_values() -> None:
    found = signals(panel(UP, FLAT, DOWN, [NAN] * 8))
    record = found.as_record()

    assert record.signals == tuple(found)
    assert (record.settings, record.regions, record.directions) == (
        found.settings,
        found.panel.regions,
        found.directions,
    )
    assert record.units == {}


def test_the_units_that_the_catalogue_knows_are_said() -> None:
    known = ix.Panel(["GM0200"], ["werkloosheid", "x"], [2023], [[[4.0], [NAN]]])

    assert dict(ix.signals(known, period=2023).as_record().units) == {
        "werkloosheid": bw.indicator("werkloosheid").unit
    }
