"""The picture of a series: the region, the middle region and the half around it."""

import numpy as np
import pytest
from matplotlib.figure import Figure

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart import plot
from brede_welvaart.plot._pens import Ink
from brede_welvaart.plot._trend import _apart
from drawn import areas, axes_of, height_of, lines, marks, texts, told, written

DASH, FIXED = "\N{EN DASH}", "\N{NO-BREAK SPACE}"
NAN = float("nan")
UP = (1, 2, 3, 4, 5, 6, 7, 9)
FLAT = (5, 5, 5, 5, 5, 5, 5, 5)
DOWN = (9, 8, 7, 6, 5, 4, 3, 1)
WILD = (1, 8, 2, 7, 3, 6, 4, 3)
GONE = (NAN,) * 8
YEARS = tuple(range(2016, 2024))


def trend(panel, *rows, lang="nl", breaks=(), directions=None, ax=None):
    given = panel(("x",), rows or (UP, FLAT, DOWN, WILD), breaks=breaks)
    ways = {"x": 1} if directions is None else directions
    return plot.trend(ix.signals(given, period=2023, directions=ways), "a", "x", lang, ax=ax)


def own_and_middle(figure: Figure):
    drawn = [one for one in lines(axes_of(figure)) if one.tone in {"ink", "soft"}]
    own = [one for one in drawn if one.tone == "ink"]
    return own, [one for one in drawn if one.tone == "soft"]


def test_the_lines_go_through_the_figures_of_the_region_and_of_the_middle_one(panel) -> None:
    (own,), (middle,) = own_and_middle(trend(panel))

    assert (own.x, own.y) == (YEARS, UP)
    assert middle.x == YEARS
    assert middle.y == tuple(np.median([UP, FLAT, DOWN, WILD], axis=0))
    assert (own.dashed, middle.dashed) == (False, True)


def test_the_band_is_the_middle_half_of_the_regions(panel) -> None:
    (band,) = areas(axes_of(trend(panel)))
    low, high = np.quantile([UP, FLAT, DOWN, WILD], (0.25, 0.75), axis=0)
    there = {*zip(YEARS, low, strict=True), *zip(YEARS, high, strict=True)}

    assert set(band) == there
    assert "vlak: de middelste helft" in texts(axes_of(trend(panel)))


def test_only_regions_of_the_same_kind_are_beside_it() -> None:
    codes = ["GM0200", "GM0363", "PV20"]
    given = ix.Panel(codes, ["x"], [2022, 2023], [[[1, 2]], [[3, 4]], [[90, 95]]])
    figure = plot.trend(ix.signals(given, period=2023), "GM0200", "x", "en")
    _, (middle,) = own_and_middle(figure)

    assert middle.y == (2, 3)
    assert told(figure)[-1] == "2023: Apeldoorn 2.00, the middle of 2 regions 3.00"


def test_the_last_figure_is_a_dot_and_stands_beside_its_name(panel) -> None:
    axes = axes_of(trend(panel))
    (dot,) = marks(axes)

    assert (dot.shape, dot.x, dot.y) == ("o", 2023, 9)
    assert {"a", "9,00 (2023)", "de middelste van 4 regio's", "4,00 (2023)"} <= set(texts(axes))
    assert written(axes, "a").get_fontweight() == "bold"


def test_title_and_lines_say_what_it_is_and_which_way_is_better(panel) -> None:
    assert told(trend(panel))[:3] == [
        "x · a",
        f"a · 2016{DASH}2023 · hoger is gunstig",
        f"Trend per jaar, 2016{DASH}2023: +1,0{FIXED}▲ gunstig",
    ]
    assert told(trend(panel, lang="en", directions={"x": -1}))[1:3] == [
        f"a · 2016{DASH}2023 · lower is favourable",
        f"Trend a year, 2016{DASH}2023: +1.0{FIXED}▼ unfavourable",
    ]
    assert told(trend(panel, directions={}))[1:3] == [
        f"a · 2016{DASH}2023 · geen richting",
        f"Trend per jaar, 2016{DASH}2023: +1,0 N.B. geen richting",
    ]


def test_a_year_without_a_figure_is_passed_over_and_few_figures_are_dots(panel) -> None:
    few = (1, NAN, 3, NAN, NAN, NAN, 4, NAN)
    figure = trend(panel, few, GONE, GONE, GONE)
    (own,), _ = own_and_middle(figure)

    assert (own.x, own.y) == ((2016, 2018, 2022), (1, 3, 4))
    assert [(one.x, one.y, one.size) for one in marks(axes_of(figure))] == [
        *((x, y, 4) for x, y in zip(own.x, own.y, strict=True)),
        (2022, 4, 6),
    ]
    assert [line[:4] for line in told(figure)[3:]] == ["2016", "2018", "2022"]


def test_lines_and_band_stop_at_a_break(panel) -> None:
    figure = trend(panel, breaks=[ix.Break("x", 2019)])
    own, middle = own_and_middle(figure)
    (at,) = [one for one in lines(axes_of(figure)) if one.tone == "edge"]

    assert [one.x for one in own] == [YEARS[:3], YEARS[3:]]
    assert [one.x for one in middle] == [YEARS[:3], YEARS[3:]]
    assert len(areas(axes_of(figure))) == 2
    assert at.x == (2018.5, 2018.5)
    assert "trendbreuk" in texts(axes_of(figure))
    for year in (2016, 2024):
        whole = trend(panel, breaks=[ix.Break("x", year)])
        assert "trendbreuk" not in texts(axes_of(whole))
        assert [one.x for one in own_and_middle(whole)[0]] == [YEARS]
    other = trend(panel, breaks=[ix.Break("x", 2020, ["b"])])
    assert len(own_and_middle(other)[0]) == 1


def test_a_part_of_one_year_is_a_dot(panel) -> None:
    figure = trend(panel, breaks=[ix.Break("x", 2023)])

    assert [(one.x, one.size) for one in marks(axes_of(figure))] == [(2023, 4), (2023, 6)]


def test_a_region_without_figures_says_so_beside_the_others(panel) -> None:
    figure = trend(panel, GONE, FLAT, DOWN, WILD)
    own, middle = own_and_middle(figure)

    assert own == marks(axes_of(figure)) == []
    assert len(middle) == 1
    assert "geen cijfer voor a" in texts(axes_of(figure))
    nobody = trend(panel, GONE, GONE, GONE, GONE)
    assert lines(axes_of(nobody)) == []
    assert "geen cijfer voor a" in texts(axes_of(nobody))
    assert len(told(nobody)) == 3


def test_one_region_in_one_year_is_a_dot_without_others() -> None:
    found = ix.signals(ix.Panel(["a"], ["x"], [2023], [[[3]]]), period=2023)
    figure = plot.trend(found, "a", "x")
    own, middle = own_and_middle(figure)

    assert (len(own), middle) == (1, [])
    assert areas(axes_of(figure)) == []
    assert "regio's" not in " ".join(told(figure))
    assert told(figure)[-1] == "2023: a 3,00"
    assert axes_of(figure).get_xlim() == pytest.approx((2022.7, 2023.3))
    low, high = axes_of(figure).get_ylim()
    assert (low + high) / 2 == pytest.approx(3)


def test_the_axis_holds_all_that_is_drawn_and_its_figures_are_round(panel) -> None:
    axes = axes_of(trend(panel))
    low, high = axes.get_ylim()
    grid = [one.y[0] for one in lines(axes) if one.tone == "line"]

    assert (low < 1, high > 9) == (True, True)
    assert grid == [2, 4, 6, 8]
    assert {"2,00", "8,00"} <= set(texts(axes))
    assert height_of(axes, "8,00") == 8
    nought = ix.signals(ix.Panel(["a"], ["x"], [2023], [[[0]]]), period=2023)
    assert axes_of(plot.trend(nought, "a", "x")).get_ylim() == (-1, 1)


def test_of_many_years_some_are_written() -> None:
    years = range(1990, 2024)
    given = ix.Panel(["a"], ["x"], years, [[[float(year) for year in years]]])
    axes = axes_of(plot.trend(ix.signals(given, period=2023), "a", "x"))

    assert [text for text in texts(axes) if text in set(map(str, years))] == [
        str(year) for year in range(1990, 2024, 3)
    ]


def test_names_at_the_end_of_lines_do_not_overlap() -> None:
    one, other = (10.0, [Ink("een"), Ink("twee")]), (12.0, [Ink("drie")])
    lower, upper = _apart(other, one)

    assert lower[1] == one[1]
    assert upper[0] - lower[0] == pytest.approx(3 * 13 / 2 + 2)
    assert (lower[0] + upper[0]) / 2 == pytest.approx(11)
    assert _apart((10.0, [Ink("a")]), (90.0, [Ink("b")])) == [
        (10.0, [Ink("a")]),
        (90.0, [Ink("b")]),
    ]


def test_it_is_drawn_on_axes_of_ones_own(panel) -> None:
    figure = Figure()
    axes = figure.add_subplot()

    assert trend(panel, ax=axes) is figure
    assert written(axes, "x").get_position()[0] == 0
    assert len(lines(axes)) > 2
    assert figure.axes == [axes]


def test_what_is_not_in_the_panel_is_refused(panel) -> None:
    found = ix.signals(panel(), period=2023)
    for region, indicator in (("nergens", "x"), ("a", "y")):
        with pytest.raises(bw.UnknownIdError):
            plot.trend(found, region, indicator)
