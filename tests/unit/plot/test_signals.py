"""The picture of signals: the spread, the course and the words of every signal."""

import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart import plot
from brede_welvaart.plot._spread import COURSE, spread_of
from drawn import areas, axes_of, height_of, lines, marks, texts, told, written

DASH, FIXED, MINUS = "\N{EN DASH}", "\N{NO-BREAK SPACE}", "\N{MINUS SIGN}"
UP = (1, 2, 3, 4, 5, 6, 7, 9)
FLAT = (5, 5, 5, 5, 5, 5, 5, 5)
DOWN = (9, 8, 7, 6, 5, 4, 3, 1)
WILD = (1, 8, 2, 7, 3, 6, 4, 3)
GONE = (float("nan"),) * 8
NAN = float("nan")


def found(panel, ids=("x",), *figures, directions=None, **more) -> ix.Signals:
    told = {"x": 1} if directions is None else directions
    return ix.signals(panel(ids, *figures), period=2023, directions=told, **more)


def spread(signals: ix.Signals, region: str, indicator: str = "x"):
    (report,) = ix.reports(signals, regions=[region])
    (course,) = [one for one in report.courses if one.indicator == indicator]
    return spread_of(course, signals.signal(region, indicator))


def test_the_best_region_stands_at_the_right_whichever_way_is_better(panel) -> None:
    more, less = found(panel), found(panel, directions={"x": -1})
    places = {code: [spread(one, code).own for one in (more, less)] for code in "abcd"}

    assert places["a"] == [1, 0]
    assert places["c"] == [0, 1]
    low, high = np.quantile([9, 5, 1, 3], (0.01, 0.99))
    assert places["d"] == pytest.approx([(3 - low) / (high - low), 1 - (3 - low) / (high - low)])


def test_the_spread_has_a_part_as_high_as_regions_in_it(panel) -> None:
    one = spread(found(panel), "b")

    # Four regions, each in a part of its own.
    assert one.heights[np.flatnonzero(one.heights)].tolist() == [1, 1, 1, 1]
    low, high = np.quantile([9, 5, 1, 3], (0.01, 0.99))
    quarters = np.quantile([9, 5, 1, 3], (0.25, 0.5, 0.75))
    assert one.quarters == pytest.approx((quarters - low) / (high - low))


def test_figures_that_are_all_alike_have_no_spread(panel) -> None:
    one = spread(found(panel, ("x",), [FLAT] * 4), "a")

    assert one.heights.size == one.quarters.size == 0
    assert one.own == 0.5


def test_a_region_without_a_figure_has_no_stroke_and_others_do(panel) -> None:
    signals = found(panel, ("x",), [UP, GONE, DOWN, WILD])
    gone, nobody = spread(signals, "b"), spread(found(panel, ("x",), [GONE] * 4), "a")

    assert gone.own is None
    assert gone.heights.sum() == 3
    assert nobody.heights.size == 0
    assert nobody.own is None
    alike = found(panel, ("x",), [GONE, FLAT, FLAT, FLAT])
    assert spread(alike, "a").own is None


def test_the_sign_above_the_stroke_is_that_of_the_place(panel) -> None:
    signals = found(panel)

    def signs(code: str) -> list[tuple[str, float, str]]:
        drawn = marks(axes_of(plot.signals(signals, code)))
        return [(one.shape, one.x, one.tone) for one in drawn if one.size == 6]

    assert signs("a") == [("^", 1, "favourable")]
    assert signs("c") == [("v", 0, "unfavourable")]
    assert signs("b") == []
    assert "=" in texts(axes_of(plot.signals(signals, "b")))


def test_what_is_written_is_what_the_signal_says(panel) -> None:
    axes = axes_of(plot.signals(found(panel), "c"))
    said = texts(axes)

    for line in ("1,00", "2023", "4 van 4", f"{MINUS}1,0", f"{MINUS}2,0 (2022)"):
        assert line in said
    assert "▼ laatste kwart" in said
    assert said.count("▼ ongunstig") == 2
    assert written(axes, "▼ laatste kwart").get_color() == "#9c4200"
    assert height_of(axes, "4 van 4") < height_of(axes, "x")
    assert height_of(axes, "x") < height_of(axes, "▼ laatste kwart")


def test_what_cannot_be_said_gives_its_reason(panel) -> None:
    figure = plot.signals(found(panel, directions={}), "a", "en")
    gone = plot.signals(found(panel, ("x",), [GONE] * 4), "a")

    assert texts(axes_of(figure)).count("N.B. no direction") == 3
    assert told(figure)[2] == (
        "x: 9.00 (2023) · N.B. no direction · Trend a year +1.0 N.B. no direction"
        " · Change (since) +2.0 (2022) N.B. no direction"
    )
    assert told(gone)[2].count("N.B. geen recent cijfer") == 3
    assert areas(axes_of(gone)) == []


def test_the_description_says_every_signal(panel) -> None:
    figure = plot.signals(found(panel), "a", "en")

    assert told(figure)[0] == f"a · Signals 2016{DASH}2023 · place among all 4 regions"
    assert told(figure)[2] == (
        "x: 9.00 (2023) · 1 of 4 ▲ best quarter · Trend a year +1.0 ▲ favourable"
        " · Change (since) +2.0 (2022) ▲ favourable"
    )


def course(figure) -> list[tuple[tuple[float, ...], tuple[float, ...], bool]]:
    drawn = [one for one in lines(axes_of(figure)) if min(one.x) >= COURSE[0]]
    return [(one.x, one.y, one.dashed) for one in drawn]


def test_the_course_runs_over_the_years_beside_that_of_the_middle_region(panel) -> None:
    figure = plot.signals(found(panel), "a")
    middle, own = course(figure)

    assert (middle[2], own[2]) == (True, False)
    assert own[0] == pytest.approx(np.linspace(*COURSE, 8))
    scale = np.array(own[1])
    assert np.diff(scale) == pytest.approx(-np.diff(UP) * (scale[0] - scale[-1]) / 8)
    every = np.median([UP, FLAT, DOWN, WILD], axis=0)
    assert np.array(middle[1]) == pytest.approx(scale[0] - (every - 1) * (scale[0] - scale[-1]) / 8)


def test_a_year_without_a_figure_is_passed_over_and_few_figures_are_dots(panel) -> None:
    few = (1, NAN, NAN, 4, NAN, NAN, NAN, 8)
    figure = plot.signals(found(panel, ("x",), [few, FLAT, DOWN, WILD]), "a")
    _, own = course(figure)
    dots = [one.x for one in marks(axes_of(figure)) if one.size == 2.5]
    step = (COURSE[1] - COURSE[0]) / 7

    assert own[0] == pytest.approx((COURSE[0], COURSE[0] + 3 * step, COURSE[1]))
    assert dots == pytest.approx(own[0])
    all_years = marks(axes_of(plot.signals(found(panel), "a")))
    assert [one.size for one in all_years if one.size < 4] == []


def test_one_figure_is_said_in_words(panel) -> None:
    figure = plot.signals(found(panel, ("x",), [(*GONE[:7], 3), FLAT, DOWN, WILD]), "a")

    assert "één cijfer" in texts(axes_of(figure))
    assert course(figure) == []


def test_figures_that_do_not_change_are_a_level_line(panel) -> None:
    figure = plot.signals(found(panel, ("x",), [FLAT] * 4), "a")

    assert {y for _, ys, _ in course(figure) for y in ys} == {height_of(axes_of(figure), "x")}


def test_a_break_in_the_series_parts_its_course(panel) -> None:
    broken = panel(breaks=[ix.Break("x", 2020, ["a"])])
    signals = ix.signals(broken, period=2023, directions={"x": 1})

    assert [len(x) for x, _, _ in course(plot.signals(signals, "a"))] == [4, 4, 4, 4]
    assert [len(x) for x, _, _ in course(plot.signals(signals, "b"))] == [8, 8]
    late = panel(breaks=[ix.Break("x", 2023)])
    parted = plot.signals(ix.signals(late, period=2023, directions={"x": 1}), "a")
    assert [len(x) for x, _, _ in course(parted)] == [7, 1, 7, 1]
    assert COURSE[1] in [one.x for one in marks(axes_of(parted)) if one.size == 2.5]


def test_indicators_stand_under_their_theme_with_their_unit() -> None:
    codes = ["GM0200", "GM0363", "GM0772", "GM0855"]
    ids = ["vacaturegraad", "tevredenheid_leven"]
    values = [[[30], [86]], [[40], [80]], [[20], [84]], [[25], [82]]]
    signals = ix.signals(ix.Panel(codes, ids, [2023], values), period=2023)
    axes = axes_of(plot.signals(signals, "Eindhoven", "en"))
    order = ["Subjective well-being", "Satisfaction with life", "Work and leisure", "Vacancy rate"]

    assert [height_of(axes, text) for text in order] == sorted(
        height_of(axes, text) for text in order
    )
    assert "vacancies per 1000 jobs" in texts(axes)
    assert "84.0%" in texts(axes)
    assert "Eindhoven" in texts(axes)


def test_movement_beside_the_middle_region_says_so(panel) -> None:
    beside = plot.signals(found(panel, relative_to="median"), "a")

    assert told(beside)[-1] == "Trend en verschil zijn die naast de middelste regio."
    assert told(plot.signals(found(panel), "a"))[-1].startswith("Positie: ")


def test_years_after_that_of_the_signals_are_not_drawn(panel) -> None:
    signals = ix.signals(panel(), period=2020, directions={"x": 1})
    axes = axes_of(plot.signals(signals, "a"))

    assert {"2016", "2020"} <= set(texts(axes))
    assert "2023" not in texts(axes)
    assert "5,00" in texts(axes)


def test_an_unknown_region_is_refused(panel) -> None:
    with pytest.raises(bw.UnknownIdError):
        plot.signals(found(panel), "nergens")


def test_a_figure_that_was_filled_in_is_not_in_the_course(panel) -> None:
    gone = panel(("x",), [(1, NAN, 3, 4, 5, 6, 7, 9), FLAT, DOWN, WILD])
    filled = ix.impute(gone, "latest")
    figure = plot.signals(ix.signals(filled, period=2023, directions={"x": 1}), "a")

    assert [len(x) for x, _, _ in course(figure)] == [8, 7]
