"""Section 3: a series of figures under two themes counts once."""

from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.testing import strategies

SOME = st.lists(strategies.indicators(), max_size=6)


@given(SOME)
def test_counting_once_is_done_once(indicators: list[bw.Indicator]) -> None:
    once = bw.distinct_series(indicators)

    assert bw.distinct_series(once) == once


@given(SOME)
def test_every_series_stays_and_none_stays_twice(indicators: list[bw.Indicator]) -> None:
    series = [indicator.series for indicator in bw.distinct_series(indicators)]

    assert len(series) == len(set(series))
    assert set(series) == {indicator.series for indicator in indicators}


@given(SOME, SOME)
def test_a_series_that_was_there_is_not_counted_again(
    first: list[bw.Indicator], more: list[bw.Indicator]
) -> None:
    once = bw.distinct_series(first)

    assert bw.distinct_series([*first, *more])[: len(once)] == once
