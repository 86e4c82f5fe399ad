"""The figures of an index as they stand in a frame, and what there is of them."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import narwhals as nw

from brede_welvaart._frames.choosing import distinct
from brede_welvaart._frames.layout import Layout
from brede_welvaart._frames.question import Question

#: What tells the figures of one indicator in one period from others.
WHICH = ["period", "indicator"]


class Figures(NamedTuple):
    """What there is.

    Attributes:
        rows: Every figure of the periods that are asked, with ``region``, ``period`` and
            ``indicator``; those that no leaf takes are among them.
        places: Every ``region``, whatever its figures.
        known: Every ``indicator`` that has a row in some period; None if ``rows`` are of all.
    """

    rows: Any
    places: Any
    known: Any


def figures_of(question: Question, layout: Layout) -> Figures:
    """The figures, and what there is of them.

    Args:
        question: What is asked of the frame.
        layout: What is asked.
    """
    rows = _rows(question, layout)
    places = distinct(rows, "region")
    _, only = layout.period
    if only is None:
        return Figures(rows, places, None)
    return Figures(rows.filter(nw.col("period") == only), places, distinct(rows, "indicator"))


def _rows(question: Question, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """Every row that says of what it is; a figure that is NaN is none."""
    given = question.rows
    schema = given.collect_schema()
    name, _ = layout.period
    texts = [
        nw.col(key) if schema[key] == nw.String else nw.col(key).cast(nw.String())
        for key in ("region", "indicator")
    ]
    value = nw.col("value").cast(nw.Float64())
    if schema["value"].is_float():
        value = nw.when(~nw.col("value").is_nan()).then(value)
    rows = given.select(*texts, period=nw.col(name).cast(nw.Int64()), figure=value)
    # What is asked is the column that is made: joins of Spark ask that again, and two parts in
    # which only one asks it are not the same to it.
    return rows.filter(*(~nw.col(key).is_null() for key in ("region", *WHICH)))


def is_of(numbers: Sequence[int], layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """Whether a row is of one of these leaves."""
    return nw.col("indicator").is_in([layout.leaves[number].id for number in numbers])
