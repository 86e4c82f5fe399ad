"""Ranks in which numbers within 1e-12 of each other share one."""

from collections.abc import Sequence
from typing import Any

import narwhals as nw

from brede_welvaart._frames.choosing import flag, tied, where


def with_ranks(rows: Any, key: str, by: Sequence[str], name: str) -> Any:  # noqa: ANN401 (of narwhals)
    """Rows with a rank from 1 for the lowest; neighbours that are tied share the least.

    Args:
        rows: What has no number has no rank.
        key: The column of these numbers.
        by: The columns that tell apart what is ranked.
        name: What the new column is called.
    """
    # Regions settle what comes first of what is the same, or two windows could differ in it. What
    # has no number comes before all that has one, and is not counted.
    order = [key, "region"]
    has = ~nw.col(key).is_null()
    rows = rows.with_columns(one=flag(has)).with_columns(
        place=nw.col("one").cum_sum().over(*by, order_by=order).cast(nw.Float64()),
        before=nw.col(key).shift(1).over(*by, order_by=order),
    )
    is_tied = ~nw.col("before").is_null() & tied(nw.col(key), nw.col("before"))
    rows = rows.with_columns(place=where(~is_tied, nw.col("place")))
    found = nw.col("place").cum_max().over(*by, order_by=order)
    rows = rows.with_columns(place=found)
    return rows.with_columns(nw.when(has).then(nw.col("place")).alias(name))
