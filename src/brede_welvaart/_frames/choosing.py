"""Expressions that narwhals has no word for, and that fail on no engine.

No divisor is ever 0 and no logarithm is taken of 0 or less: some engines stop at these.
"""

from collections.abc import Sequence
from typing import Any

import narwhals as nw

#: No float is larger.
LARGEST = 1.7976931348623157e308
#: What is larger may be more than a float can hold.
TOO_MUCH = 1e300
_MOST_POWER = 709.0
#: How far apart two numbers may lie, relative to the larger, and still count as equal.
TOLERANCE = 1e-12


def flag(condition: Any) -> Any:  # noqa: ANN401 (of narwhals)
    """1 where it holds, and else 0."""
    return nw.when(condition).then(nw.lit(1.0)).otherwise(nw.lit(0.0))


def never() -> Any:  # noqa: ANN401 (of narwhals)
    """A condition that no row meets."""
    return nw.lit(1.0) < 0


def where(condition: Any, value: Any, other: float = 0.0) -> Any:  # noqa: ANN401 (of narwhals)
    """A value where it holds, and else a number."""
    return nw.when(condition).then(value).otherwise(nw.lit(other))


def over(top: Any, bottom: Any) -> Any:  # noqa: ANN401 (of narwhals)
    """A ratio, or nothing where there is nothing to divide by."""
    return nw.when(bottom != 0).then(top / where(bottom != 0, bottom, 1.0))


def logarithm(number: Any) -> Any:  # noqa: ANN401 (of narwhals)
    """The natural logarithm, or that of 1 where there is none."""
    return where(number > 0, number, 1.0).log()


def exponential(number: Any) -> Any:  # noqa: ANN401 (of narwhals)
    """The power of e; of more than the floats can hold it is more than `TOO_MUCH`."""
    return where(number < _MOST_POWER, number, _MOST_POWER).exp()


def tied(one: Any, other: Any) -> Any:  # noqa: ANN401 (of narwhals)
    """Whether two numbers count as equal."""
    larger = nw.when(one.abs() > other.abs()).then(one.abs()).otherwise(other.abs())
    return (one - other).abs() <= larger * TOLERANCE


def chosen(key: Any, cases: Sequence[tuple[Sequence[Any], Any]]) -> Any:  # noqa: ANN401 (of narwhals)
    """Another expression for each set of keys; for the last set it is not asked.

    Args:
        key: The expression that decides.
        cases: The keys, and what is taken for them.
    """
    *others, (_, found) = cases
    for keys, value in reversed(others):
        found = nw.when(key.is_in(list(keys))).then(value).otherwise(found)
    return found


def together(parts: Sequence[Any]) -> Any:  # noqa: ANN401 (of narwhals)
    """The rows of one part or more below each other."""
    return nw.concat(parts) if len(parts) > 1 else parts[0]


def distinct(rows: Any, *columns: str) -> Any:  # noqa: ANN401 (of narwhals)
    """What stands in these columns, each once, by groups: `unique` would number all rows in SQL."""
    return rows.group_by(*columns).agg(nw.len().alias("_rows")).select(*columns)
