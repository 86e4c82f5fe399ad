"""Whole numbers on an engine of frames, and their ratios as the floats that are nearest.

Up to 2^53 they are floats, which every engine adds exactly, in any order. Above that they are
integers of 128 bits, of which polars and DuckDB have those. Nothing here checks how large a number
becomes: polars goes on at the wrong end without a word. Who makes sums bounds them beforehand, by
`LARGEST`.
"""

from collections.abc import Mapping
from functools import reduce
from operator import and_
from typing import Any, NamedTuple

import narwhals as nw

#: Whole numbers up to here are exact in a float.
EXACT = 2**53
#: A long division takes so many bits at a time, so many times: 100 and a ratio have 63 bits then.
_BITS, _TIMES = 14, 4
_PART = 2**_BITS
#: Of a quotient with so many bits the last says only that there is more.
_ENOUGH = 2**54
#: Whole numbers up to here leave room for a long division in 128 bits, of which one is the sign.
LARGEST = 2 ** (127 - _BITS)


def flag(condition: Any) -> Any:  # noqa: ANN401 (of narwhals)
    """1 where it holds, and else 0."""
    return nw.when(condition).then(nw.lit(1.0)).otherwise(nw.lit(0.0))


def rest(unit: int, count: Any) -> Any:  # noqa: ANN401 (of narwhals)
    """1 where so many do not divide the unit."""
    divisor = nw.when(count > 0).then(count).otherwise(nw.lit(1.0))
    return flag((nw.lit(float(unit)) % divisor) > 0)


class Numbers(NamedTuple):
    """How whole numbers are held.

    Attributes:
        is_large: Whether they are integers of 128 bits.
    """

    is_large: bool

    def of(self, number: int) -> Any:  # noqa: ANN401 (of narwhals)
        """A number; in 128 bits by its text, as DuckDB made a float of it before 1.5."""
        return self.cast(nw.lit(self.cell(number)))

    def cell(self, number: int) -> str | float:
        """A number as it can be written on any engine, to be cast there."""
        return str(number) if self.is_large else float(number)

    def cast(self, what: Any) -> Any:  # noqa: ANN401 (of narwhals)
        """What is a float or a cell as a number."""
        return what.cast(nw.Int128()) if self.is_large else what

    def over(self, top: Any, bottom: Any) -> Any:  # noqa: ANN401 (of narwhals)
        """A ratio without a rest; 0 where there is nothing to divide by."""
        divisor = nw.when(bottom > 0).then(bottom).otherwise(self.of(1))
        ratio = top // divisor if self.is_large else top / divisor
        return nw.when(bottom > 0).then(ratio).otherwise(self.of(0))

    def with_ratios(self, frame: Any, ratios: Mapping[str, tuple[Any, Any]]) -> tuple[Any, Any]:  # noqa: ANN401 (of narwhals)
        """A frame with ratios of at most 100 as floats; 0 where there is nothing to divide by.

        Args:
            frame: What has the numbers.
            ratios: Top and bottom of each, by name.

        Returns:
            The frame, and whether no float is nearer to any of the ratios of a row. Where that is
            not sure, each is within 4e-16 of the ratio, relative to it.
        """
        if not self.is_large:
            made = {name: self.over(top, bottom) for name, (top, bottom) in ratios.items()}
            return frame.with_columns(**made), nw.lit(value=True)
        columns: dict[str, Any] = {}
        for name, (top, bottom) in ratios.items():
            divisor = nw.when(bottom > 0).then(bottom).otherwise(self.of(1))
            columns |= zip(_long(name), (divisor, top // divisor, top % divisor), strict=True)
        # One part after another, as an expression with all of them in it takes seconds to plan.
        divided = frame.with_columns(**columns)
        for _ in range(_TIMES):
            columns = {}
            for below, found, left in map(_long, ratios):
                more = nw.col(left) * _PART
                columns[found] = nw.col(found) * _PART + more // nw.col(below)
                columns[left] = more % nw.col(below)
            divided = divided.with_columns(**columns)
        both = {name: _nearest(*map(nw.col, _long(name))) for name in ratios}
        is_sure = reduce(and_, (sure for _, sure in both.values()))
        columns = {name: ratio for name, (ratio, _) in both.items()}
        return divided.with_columns(**columns), is_sure


def _long(name: str) -> tuple[str, str, str]:
    """What a long division goes by: what divides, what was found, and what is left."""
    return f"{name}_below", f"{name}_found", f"{name}_left"


def _nearest(below: Any, found: Any, left: Any) -> tuple[Any, Any]:  # noqa: ANN401 (of narwhals)
    """The float of a long division, and whether it is the nearest for sure."""
    is_sure = (left == 0) | (found >= _ENOUGH)
    # An odd number is never half-way between two floats.
    more = (left > 0) & (found % 2 == 0)
    near = nw.when(more).then(found + 1).otherwise(found).cast(nw.Int64()).cast(nw.Float64())
    number = nw.Float64()
    plain = found.cast(number) + left.cast(number) / below.cast(number)
    return nw.when(is_sure).then(near).otherwise(plain) / float(_PART**_TIMES), is_sure
