"""Whatever the monitor is given, what comes out is an error that the documentation names."""

from collections.abc import Callable
from typing import Any

import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix

CODES = ["GM0344", "GM0855", "GM0664", "GM0687"]
FIGURES = [[[1, 2], [5, 6]], [[2, 3], [4, 5]], [[3, 4], [1, 1]], [[3, 7], [1, 2]]]
PANEL = ix.Panel(CODES, ["x", "y"], [2022, 2023], FIGURES)
SPEC = ix.Spec(ix.Group("all", [ix.Leaf("x", 3, 1), ix.Leaf("y", 1, 1)]))
RESULT = ix.compute(PANEL, SPEC, 2023)
SIGNALS = ix.signals(PANEL, period=2023)
ODD = [[], {}, set(), 1.5, object(), b"x", ("a", []), 10**400, float("nan"), "zz", "\ud800", -1]
LOOKS: dict[str, Callable[[Any], object]] = {
    "a region": PANEL.region_code,
    "its place": PANEL.region_number,
    "a figure of it": lambda odd: PANEL.value(odd, "x", 2023),
    "a figure of an indicator": lambda odd: PANEL.value("GM0344", odd, 2023),
    "a figure of a year": lambda odd: PANEL.value("GM0344", "x", odd),
    "a selection of regions": lambda odd: PANEL.select(regions=[odd]),
    "a selection of indicators": lambda odd: PANEL.select(indicators=[odd]),
    "a selection of years": lambda odd: PANEL.select(periods=[odd]),
    "a year": PANEL.year,
    "the parts of a series": PANEL.segments,
    "a score": RESULT.value,
    "the scores of a node": RESULT.scores,
    "its ranks": RESULT.ranks,
    "a way with ties": lambda odd: RESULT.ranks(ties=odd),
    "contributions": RESULT.contributions,
    "the index of a year": RESULT.at,
    "a signal": lambda odd: SIGNALS.signal(odd, "x"),
    "the signals of a region": SIGNALS.region,
    "signals in a year": lambda odd: ix.signals(PANEL, period=odd),
    "a range of ranks": lambda odd: ix.rank_range(RESULT, "all", regions=[odd]),
    "a node to leave out": lambda odd: ix.leave_one_out(PANEL, SPEC, 2023, nodes=[odd]),
    "a way to fill in": lambda odd: ix.impute(PANEL, odd),
    "a kind of finding": ix.check(PANEL).of_kind,
}


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: type(odd).__name__)
@pytest.mark.parametrize("what", LOOKS)
def test_what_cannot_be_looked_up_stands_for_nothing(what: str, odd: Any) -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        LOOKS[what](odd)

    assert caught.value.text("nl") != caught.value.text("en")


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: type(odd).__name__)
@pytest.mark.parametrize(
    "make",
    [
        lambda odd: RESULT.ranks(peers=[odd]),
        lambda odd: ix.Panel.from_cells(["x"], ["x"], [odd], [1]),
        lambda odd: ix.Panel(["x"], ["x"], [odd], [[[1]]]),
        lambda odd: ix.compute(PANEL, SPEC, 2023, directions={"x": odd if odd != -1 else 0}),
        lambda odd: ix.rank_range(RESULT, "all", bounds=odd),
        PANEL.with_breaks,
    ],
)
def test_what_is_not_of_its_form_is_refused(make: Callable[[Any], object], odd: Any) -> None:
    with pytest.raises((bw.DataError, bw.SpecError)) as caught:
        make(odd)

    assert caught.value.text("nl") != caught.value.text("en")


@pytest.mark.parametrize("figures", [[[[1, 2]], [[3]]], [[[1, [2]]]]])
def test_figures_of_unlike_lengths_are_refused(figures: Any) -> None:
    with pytest.raises(bw.DataError, match=r"values: expected the shape .* unlike lengths"):
        ix.Panel(["a", "b"], ["x"], [2022, 2023], figures)


@pytest.mark.parametrize("values", [[[1, "x"]], [[1, 2], [3]], [[object()]]])
def test_arrays_of_other_things_than_numbers_are_refused(values: Any) -> None:
    with pytest.raises(bw.DataError, match="expected rows of numbers, got a list"):
        ix.normalise(values)
