"""The panel checks itself, and finds figures by name."""

import pickle
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart._base import extras

NAN = float("nan")
VALUES = np.arange(12, dtype=float).reshape(2, 3, 2)


def panel(**changes: Any) -> ix.Panel:
    given: dict[str, Any] = {
        "regions": ("GM0200", "GM0855"),
        "indicators": ("groen", "roken", "werk"),
        "periods": (2022, 2023),
        "values": VALUES,
    }
    return ix.Panel(**given | changes)


def faults(make: Callable[[], Any]) -> list[str]:
    with pytest.raises(bw.DataError) as caught:
        make()
    return [str(fault) for fault in caught.value.faults]


def test_a_figure_is_found_by_its_names() -> None:
    given = panel()

    assert given.value("GM0855", "roken", 2023) == 9
    assert given.value("GM0855", "roken", "2023JJ00") == 9
    assert panel(values=np.full((2, 3, 2), NAN)).value("GM0200", "groen", 2022) is None


@pytest.mark.parametrize(
    ("place", "message"),
    [
        (("GM0001", "roken", 2023), "no region 'GM0001' (not in this panel)"),
        (("GM0200", "roke", 2023), "no indicator 'roke'; did you mean 'roken'?"),
        (("GM0200", "xyz", 2023), "no indicator 'xyz' (not in this panel)"),
        (("GM0200", "roken", 1999), "no period 1999 (not in this panel)"),
    ],
)
def test_an_unknown_name_is_refused(place: tuple[str, str, int], message: str) -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        panel().value(*place)
    assert str(caught.value) == message


def test_the_figures_are_a_copy_that_nobody_can_change() -> None:
    mine = VALUES.copy()
    given = panel(values=mine)
    mine[:] = -1

    assert given.value("GM0200", "groen", 2022) == 0
    with pytest.raises(ValueError, match="read-only"):
        given.values[0, 0, 0] = 5


def test_figures_lie_by_indicator_with_regions_next_to_each_other() -> None:
    given = panel()

    assert given.figures.shape == (3, 2, 2)
    assert given.figures.flags.c_contiguous
    assert given.figures[1, 0].tolist() == [2, 8]


@pytest.mark.parametrize(
    "values",
    [
        VALUES.astype(int),
        VALUES.astype("float32"),
        VALUES.tolist(),
        [[[0, 1], [Fraction(2), 3], [4, 5]], [[6, 7], [8, 9], [10, 11]]],
        np.ma.masked_array(VALUES, mask=False),
    ],
)
def test_figures_come_in_any_kind_of_number(values: Any) -> None:
    assert panel(values=values).values.tolist() == VALUES.tolist()


def test_none_and_what_is_masked_are_missing() -> None:
    values = [[[None, 1], [2, 3], [4, 5]], [[6, 7], [8, 9], [10, 11]]]

    assert panel(values=values).value("GM0200", "groen", 2022) is None
    masked = np.ma.masked_array(VALUES, mask=VALUES == 9)
    assert panel(values=masked).value("GM0855", "roken", 2023) is None


def test_what_is_no_number_is_named() -> None:
    values = VALUES.astype(object)
    values[0, 1, 1], values[1, 2, 0] = "x", True

    assert faults(lambda: panel(values=values)) == [
        "values[0][1][1]: expected a number, got 'x'",
        "values[1][2][0]: expected a number, got true",
    ]
    assert faults(lambda: panel(values=VALUES > 3)) == ["values: expected numbers, got 'bool'"]
    assert faults(lambda: panel(values=VALUES[0])) == [
        "values: expected the shape (regions, indicators, periods), got (3, 2)"
    ]


def test_what_is_infinite_or_beyond_all_figures_is_named_cell_by_cell() -> None:
    values = VALUES.copy()
    values[0, 1, 1], values[1, 2, 0], values[0, 0, 0] = float("inf"), -1e101, NAN

    assert faults(lambda: panel(values=values)) == [
        "roken of GM0200 in 2023: expected a finite number, got inf",
        "werk of GM0855 in 2022: expected a finite number, got -1e+101",
    ]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"regions": ("a", "a")}, ["regions[1]: 'a' stands here a second time"]),
        ({"regions": ("a", 7)}, ["regions[1]: expected text, got 7"]),
        ({"indicators": ("a", " ", "b")}, ["indicators[1]: expected text, got only white space"]),
        (
            {"regions": ()},
            [
                "regions: expected at least one item, got none",
                "values: expected the shape (0, 3, 2), got (2, 3, 2)",
            ],
        ),
        (
            {"regions": "ab"},
            ["regions: expected a list, got 'ab'"],
        ),
        ({"periods": (2023, 2022)}, ["periods[1]: must be later than 2023, got 2022"]),
        ({"periods": (2023, 2023)}, ["periods[1]: must be later than 2023, got 2023"]),
        (
            {"periods": (True, 10_000)},
            [
                "periods[0]: expected a year such as 2018, got true",
                "periods[1]: expected a year such as 2018, got 10000",
            ],
        ),
        ({"periods": (-1, 2023)}, ["periods[0]: expected a year such as 2018, got -1"]),
        (
            {"periods": ("2022KW01", 2023)},
            ["periods[0]: expected a year such as 2018, got '2022KW01'"],
        ),
        (
            {"periods": ()},
            [
                "periods: expected at least one item, got none",
                "values: expected the shape (2, 3, 0), got (2, 3, 2)",
            ],
        ),
        (
            {"imputed": np.zeros((1, 1, 1), bool)},
            ["imputed: expected the shape (2, 3, 2), got (1, 1, 1)"],
        ),
        ({"breaks": ["x"]}, ["breaks[0]: expected Break, got 'x'"]),
        (
            {"breaks": [ix.Break("x", 2023), ix.Break("roken", 2023, ("GM0200", "GM1"))]},
            [
                "breaks[0].indicator: no indicator 'x' in this panel",
                "breaks[1].regions[1]: no region 'GM1' in this panel",
            ],
        ),
    ],
)
def test_a_panel_names_everything_that_is_wrong(changes: dict[str, Any], found: list[str]) -> None:
    assert faults(lambda: panel(**changes)) == found


def test_a_year_may_be_written_as_open_data_does() -> None:
    assert panel(periods=("2022JJ00", "2023")).periods == (2022, 2023)


CELLS = [
    ("b", "y", "2023JJ00", 4),
    ("a", "x", 2022, None),
    ("a", "x", 2023.0, 2.5),
    ("b", "x", np.int64(2022), np.float32(1)),
]


def test_tidy_cells_become_a_panel_in_any_order() -> None:
    one = ix.Panel.from_cells(*zip(*CELLS, strict=True))
    other = ix.Panel.from_cells(*zip(*CELLS[::-1], strict=True))

    assert (one.regions, one.indicators, one.periods) == (("a", "b"), ("x", "y"), (2022, 2023))
    assert np.array_equal(one.values, other.values, equal_nan=True)
    assert one.value("b", "y", 2023) == 4
    assert one.value("a", "x", 2022) is None
    assert one.value("a", "y", 2022) is None


def test_cells_that_are_not_of_their_form_are_all_named() -> None:
    cells = [("a", "x", 2022, 1), (7.5, " ", "2022KW1", "5"), ("a", "x", 2022.5, True)]

    assert faults(lambda: ix.Panel.from_cells(*zip(*cells, strict=True))) == [
        "[1].region: expected a code, got 7.5",
        "[1].indicator: expected an id, got ' '",
        "[1].period: expected a year such as 2018 or '2018JJ00', got '2022KW1'",
        "[1].value: expected a number, got '5'",
        "[2].period: expected a year such as 2018 or '2018JJ00', got 2022.5",
        "[2].value: expected a number, got true",
    ]


def test_a_cell_that_stands_there_twice_is_named() -> None:
    cells = [("a", "x", 2022, 1), ("a", "x", 2023, 1), ("a", "x", "2022", 1)]

    assert faults(lambda: ix.Panel.from_cells(*zip(*cells, strict=True))) == [
        "[2]: the figure of a, x, 2022 stands there 2 times, in rows 0, 2"
    ]


DATA = {
    "gemeente": ["a", "a", "b"],
    "indicator": ["x", "y", "x"],
    "jaar": [2022, 2022, 2022],
    "value": [1.0, None, 3.0],
}


@pytest.mark.parametrize(
    "make", [pd.DataFrame, pl.DataFrame, pl.LazyFrame], ids=["pandas", "polars", "lazy"]
)
def test_frames_of_any_kind_become_a_panel(make: Callable[[Any], Any]) -> None:
    found = ix.Panel.from_frame(make(DATA), region="gemeente", period="jaar")

    assert found.value("b", "x", 2022) == 3
    assert found.value("a", "y", 2022) is None


def test_a_frame_without_the_columns_is_refused() -> None:
    assert faults(lambda: ix.Panel.from_frame(pl.DataFrame(DATA))) == [
        f"{name}: the column {name!r} is missing; there are: 'gemeente', 'jaar'"
        for name in ("region", "period")
    ]


def test_a_selection_is_a_panel_in_the_order_that_is_asked() -> None:
    marked = panel(
        breaks=[
            ix.Break("groen", 2023, ("GM0855",)),
            ix.Break("werk", 2023, ("GM0200", "GM0855")),
            ix.Break("werk", 2023),
            ix.Break("roken", 2023),
        ],
        imputed=VALUES == 10,
    )
    found = marked.select(regions=["GM0855"], indicators=["werk", "groen"], periods=[2022])

    assert found.values.tolist() == [[[10], [6]]]
    assert found.imputed is not None
    assert found.imputed.tolist() == [[[True], [False]]]
    assert [(item.indicator, item.regions) for item in found.breaks] == [
        ("groen", ("GM0855",)),
        ("werk", ("GM0855",)),
        ("werk", ()),
    ]
    assert marked.select(regions=["GM0200"], indicators=["groen"]).breaks == ()
    assert panel().select().values.tolist() == VALUES.tolist()


def test_breaks_part_a_series() -> None:
    marked = (
        panel()
        .with_breaks(ix.Break("roken", 2023))
        .with_breaks(ix.Break("roken", 2022, ("GM0855",), "other boundaries"))
    )

    assert marked.segments("roken").tolist() == [[0, 1], [1, 2]]
    assert marked.segments("groen").tolist() == [[0, 0], [0, 0]]
    with pytest.raises(bw.UnknownIdError):
        marked.segments("x")


def test_a_panel_says_how_much_there_is() -> None:
    values = np.where(VALUES < 2, NAN, VALUES)

    assert repr(panel(values=values)) == (
        "<Panel of 2 regions, 3 indicators, 2 periods: 2 missing, 0 imputed>"
    )
    assert "1 imputed" in repr(panel(imputed=VALUES == 1))


def test_a_panel_is_the_same_after_pickling() -> None:
    again = pickle.loads(pickle.dumps(panel()))  # noqa: S301 (we made it)

    assert again.values.tolist() == VALUES.tolist()
    assert again.regions == panel().regions


def test_without_numpy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "numpy", None)

    with pytest.raises(bw.MissingExtraError, match=r"brede-welvaart\[index\]"):
        extras.require("index", "json", "numpy")


def test_importing_the_monitor_without_numpy_names_the_extra() -> None:
    import subprocess
    import sys

    code = (
        "import sys; sys.modules['numpy'] = None\n"
        "import brede_welvaart as bw\n"
        "try:\n    import brede_welvaart.index\n"
        "except bw.MissingExtraError as error:\n    print(error.extra)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "index"


@pytest.mark.parametrize("name", ["GM0855", "gm0855", "855", "Tilburg", "tilburg "])
def test_a_region_is_found_by_any_of_its_names(name: str) -> None:
    given = panel()

    assert given.region_code(name) == "GM0855"
    assert given.value(name, "roken", 2023) == 9
    assert given.select(regions=[name]).regions == ("GM0855",)


def test_a_name_of_more_regions_is_that_in_the_panel() -> None:
    assert panel(regions=("GM0344", "GM0855")).region_code("Utrecht") == "GM0344"
    with pytest.raises(
        bw.UnknownIdError, match="more than one in this panel has this name"
    ) as both:
        panel(regions=("GM0344", "PV26")).region_code("Utrecht")
    assert sorted(both.value.suggestions) == ["GM0344", "PV26"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Goes", "not in this panel: GM0664"),
        ("Tilbrug", "GM0855 Tilburg (gemeente), GM0230 Elburg (gemeente)"),
    ],
)
def test_a_region_that_is_not_there_is_said_with_what_is_known_of_it(name: str, hint: str) -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        panel().region_number(name)
    assert caught.value.hint == hint


def test_the_last_year_is_meant_where_none_is_named() -> None:
    assert (panel().year(), panel().year("2022JJ00")) == (2023, 2022)
    with pytest.raises(bw.UnknownIdError):
        panel().year(1999)


def test_standard_errors_go_with_the_figures() -> None:
    values, errors = [[[1, 2]], [[3, 4]]], [[[0.1, NAN]], [[0.3, 0.4]]]
    panel = ix.Panel(["a", "b"], ["x"], [2022, 2023], values, standard_errors=errors)

    assert panel.standard_errors is not None
    assert np.array_equal(panel.standard_errors, errors, equal_nan=True)
    some = panel.select(regions=["b"], periods=[2023])
    assert some.standard_errors is not None
    assert some.standard_errors.tolist() == [[[0.4]]]
    record = panel.as_record()
    assert record.standard_errors == (((0.1, None),), ((0.3, 0.4),))
    filled = ix.impute(panel, "mean").standard_errors
    assert filled is not None
    assert np.array_equal(filled, errors, equal_nan=True)
    with pytest.raises(ValueError, match="read-only"):
        panel.standard_errors[0, 0, 0] = 1
    assert ix.Panel(["a"], ["x"], [2022], [[[1]]]).as_record().standard_errors is None


def test_a_standard_error_is_0_or_more_and_has_a_figure_beside_it() -> None:
    def faults(errors: Any) -> list[str]:
        with pytest.raises(bw.DataError) as caught:
            ix.Panel(["a", "b"], ["x"], [2022], [[[1]], [[2]]], standard_errors=errors)
        return [str(fault) for fault in caught.value.faults]

    (negative,) = faults([[[-1]], [[0]]])
    assert negative == "x of a in 2022: expected a finite standard error of 0 or more, got -1.0"
    (infinite,) = faults([[[1]], [[float("inf")]]])
    assert infinite.startswith("x of b in 2022: expected a finite standard error of 0 or more")
    (shape,) = faults([[[1]]])
    assert shape.startswith("standard_errors: expected the shape")
