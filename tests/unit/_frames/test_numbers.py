"""Ratios of whole numbers of 128 bits, against ``Fraction``."""

import random
from fractions import Fraction

import pytest

from brede_welvaart._frames import numbers

polars = pytest.importorskip("polars")
nw = pytest.importorskip("narwhals")


def ratios(pairs, engine):
    """What comes of tops and bottoms."""
    table = {"top": [str(top) for top, _ in pairs], "bottom": [str(below) for _, below in pairs]}
    native = polars.DataFrame(table)
    if engine == "duckdb":
        duckdb = pytest.importorskip("duckdb")
        values = ", ".join(f"('{top}', '{below}')" for top, below in pairs)
        native = duckdb.connect().sql(f"select * from (values {values}) as t(top, bottom)")  # noqa: S608 (our own)
    large = numbers.Numbers(is_large=True)
    both = tuple(large.cast(nw.col(name)) for name in table)
    frame, is_sure = large.with_ratios(nw.from_native(native), {"ratio": both})
    made = frame.select(nw.col("ratio"), is_sure=is_sure).to_native()
    return made.fetchall() if engine == "duckdb" else made.rows()


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_a_ratio_of_large_numbers_is_the_float_that_is_nearest(engine):
    chance = random.Random(53)
    pairs = []
    for _ in range(2000):
        bottom = chance.getrandbits(chance.randint(1, 113)) + 1
        pairs.append((chance.randint(0, 100 * min(bottom, numbers.LARGEST // 100)), bottom))
    # Half-way between two floats, and a hair beside it.
    for bits in (0, 20, 50):
        half = (2**53 + 1) * 2**bits
        pairs += [(half + by, 2 ** (53 + bits)) for by in (-1, 0, 1)]
    for (top, bottom), (found, is_sure) in zip(pairs, ratios(pairs, engine), strict=True):
        exact = Fraction(top, bottom)
        assert found == float(exact) or not is_sure
        assert is_sure or (
            exact < Fraction(1, 4) and found == pytest.approx(float(exact), 4e-16, 0)
        )


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_a_long_division_has_room_at_the_largest(engine):
    largest = numbers.LARGEST
    (one, most) = ratios([(largest - 2, largest - 1), (largest, largest // 100)], engine)
    assert one == (float(Fraction(largest - 2, largest - 1)), True)
    assert most == (float(Fraction(largest, largest // 100)), True)


def test_nothing_divides_by_nothing():
    assert ratios([(0, 0)], "polars") == [(0.0, True)]
