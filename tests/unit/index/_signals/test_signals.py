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
    assert [item.change_colour for item in found] == ["red", "grey", "green", "grey"]
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


def test_every_region_has_its_own_last_figure() -> None:
    counts = (8, 7, 5, 4)
    rows = zip((UP, FLAT, DOWN, WILD), counts, strict=True)
    found = signals(panel(*([*row[:count], *[NAN] * (8 - count)] for row, count in rows)))

    assert [item.year for item in found] == [2023, 2022, 2020, None]
    assert [item.value for item in found] == [9, 5, 5, None]
    assert [item.of for item in found] == [3] * 4
    assert [item.position for item in found] == [1, 2, 2, None]
    late = found.signal("d", "x")
    assert (late.position_note, late.trend_note, late.change_note) == ("no_figure",) * 3
    assert (late.trend, late.trend_years, late.change, late.since) == (None, 0, None, None)
    assert found.signal("b", "x").since == 2021
    assert found.signal("c", "x").trend_years == 5


def test_one_early_figure_of_one_region_silences_nobody() -> None:
    rows = [[*row[:7], NAN] for row in (UP, FLAT, DOWN)]
    found = signals(panel(*rows, WILD))

    assert [item.year for item in found] == [2022, 2022, 2022, 2023]
    assert [item.position for item in found] == [1, 2, 3, 3]


@pytest.mark.parametrize(("max_age", "of"), [(0, 1), (1, 2), (2, 3), (3, 4), (9, 4)])
def test_a_figure_may_be_so_old(max_age: int, of: int) -> None:
    rows = [[*UP[: 8 - age], *[NAN] * age] for age in range(4)]

    assert signals(panel(*rows), max_age=max_age).signal("a", "x").of == of


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
    lenient = signals(panel(*short), level=0.1, correction=None).signal("a", "x")
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

    assert (found.signal("a", "x").year, found.signal("a", "x").of) == (2022, 4)
    assert found.signal("b", "x").trend_years == 7


def test_a_change_beside_fewer_than_three_others_is_not_told() -> None:
    short = [[NAN] * 4 + list(row[4:]) for row in (UP, FLAT, DOWN, WILD)]
    found = signals(panel(*short)).signal("a", "x")

    assert (found.change, found.since, found.change_note) == (2, 2022, "too_few_years")
    assert found.change_colour is found.change_p_value is None


def test_less_of_a_rise_than_before_is_no_fall() -> None:
    rows = [(0, 10, 21, 30, 41, 50, 61, 62), (0, 10, 21, 30, 41, 50, 61, 99)]
    found = signals(panel(*rows))

    assert [item.change for item in found] == [1, 38]
    assert [item.change_p_value < 0.001 for item in found] == [True, True]
    assert [item.change_colour for item in found] == ["grey", "green"]


def test_figures_that_hang_together_make_a_trend_less_clear() -> None:
    chances = [
        signals(panel(), correction=correction).signal("a", "x").p_value
        for correction in (None, 0.3, 0.7, "7/10")
    ]

    assert chances[0] == pytest.approx(2 / 40320)
    assert chances[0] < chances[1] < chances[2] == chances[3]


def test_the_correlation_is_found_from_five_regions_and_else_assumed() -> None:
    rng = np.random.default_rng(1)
    rows = rng.normal(size=(5, 8))
    five = signals(panel(*rows, regions=list("abcde"))).signal("a", "x")
    four = signals(panel(*rows[:4])).signal("a", "x")
    given = signals(panel(), correction=0.25).signal("a", "x")

    assert (five.correlation_assumed, 0 <= five.correlation <= 0.7) == (False, True)
    assert (four.correlation, four.correlation_assumed) == (0.4, True)
    assert (given.correlation, given.correlation_assumed) == (0.25, False)


def test_movement_may_be_seen_beside_that_of_the_middle_region() -> None:
    rows = [[value + 10 * year for year, value in enumerate(row)] for row in (UP, FLAT, DOWN)]
    found = signals(panel(*rows), relative_to="median")

    assert [item.trend for item in found] == [pytest.approx(1), 0, pytest.approx(-1)]
    assert [item.change for item in found] == [2, 0, -2]
    assert [item.value for item in found] == [79, 75, 71]
    empty = [NAN, NAN, *[1.0] * 6]
    assert signals(panel(empty, empty), relative_to="median").signal("a", "x").trend == 0


def test_the_share_of_colours_by_chance_may_be_held_down() -> None:
    rng = np.random.default_rng(2)
    rows = [UP, *rng.normal(size=(30, 8))]
    given = panel(*rows, regions=[f"r{n}" for n in range(31)])
    plain = signals(given, correction=None)
    held = signals(given, correction=None, false_discovery=True)

    def coloured(found: ix.Signals) -> list[str]:
        return [item.region for item in found if item.trend_colour in {"green", "red"}]

    assert coloured(held) == ["r0"]
    assert set(coloured(held)) < set(coloured(plain))


def test_standard_errors_give_margins_and_decide_about_the_change() -> None:
    errors = np.full((4, 1, 8), NAN)
    errors[:, 0, 6:] = [[1, 1], [0.1, 0.1], [0.1, 0.1], [NAN, 0.1]]
    found = signals(panel(standard_errors=errors))
    one, level, fell, unknown = found

    assert one.margin == pytest.approx(1.959964, abs=1e-6)
    assert (one.position, one.position_best, one.position_worst) == (1, 1, 1)
    assert one.change_p_value == pytest.approx(0.1573, abs=1e-4)
    assert (one.change_colour, fell.change_colour) == ("grey", "red")
    assert (level.change_p_value, level.change_colour) == (1, "grey")
    assert unknown.margin == pytest.approx(0.195996, abs=1e-6)
    assert unknown.change_p_value == signals(panel()).signal("d", "x").change_p_value
    plain = signals(panel()).signal("a", "x")
    assert (plain.margin, plain.position_best, plain.position_worst) == (None, None, None)
    near = signals(panel(standard_errors=errors * 3)).signal("b", "x")
    assert (near.position, near.position_best, near.position_worst) == (2, 1, 2)


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
    found = signals(panel(), correction=None)
    records = found.to_records()

    assert [record["region"] for record in records] == list(REGIONS)
    assert records[0] == {
        "region": "a",
        "indicator": "x",
        "year": 2023,
        "value": 9.0,
        "margin": None,
        "position": 1,
        "of": 4,
        "position_best": None,
        "position_worst": None,
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
        "change_p_value": 0.0,
        "change_colour": "green",
        "change_note": None,
        "correlation": 0.0,
        "correlation_assumed": False,
    }
    assert type(records[0]["trend_colour"]) is str
    assert found.to_records(["c", "a"]) == [records[2], records[0]]
    with pytest.raises(bw.UnknownIdError):
        found.to_records(["z"])


@pytest.mark.parametrize("backend", ["pandas", "polars"])
def test_frames_hold_the_records(backend: str) -> None:
    found = signals(panel(UP, [NAN] * 8))
    frame = found.to_frame(backend, ["b", "a"])

    assert {*frame.columns} >= found.to_records()[0].keys()
    assert frame["region"].to_list() == ["b", "a"]
    assert frame["of"].to_list() == [1, 1]
    assert frame["trend_colour"].to_list()[1] == "green"
    assert len(found.to_frame(backend)) == 2


def test_settings_are_checked_all_at_once() -> None:
    with pytest.raises(bw.DataError) as caught:
        signals(panel(), window=1, max_age=-1, level=0, correction=2, relative_to="mean")
    assert [str(fault) for fault in caught.value.faults] == [
        "level: expected a level above 0, of at most 0.5, got 0.0",
        "correction: expected 'pooled_ar1', a number from 0 to 0.99, or None, got 2.0",
        "relative_to: expected 'median' or None, got 'mean'",
        "window: expected 2 years or more, got 1",
        "max_age: expected 0 years or more, got -1",
    ]
    assert "verwacht: 2 jaar of meer; hier staat 1" in caught.value.text("nl")
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
