"""Numbers of arrays, for programs."""

import json

import numpy as np

from brede_welvaart.index._plain import plain, whole


def test_what_is_missing_is_none_at_whatever_depth():
    row = np.array([1.5, np.nan, 1e300])
    assert plain(row) == [1.5, None, 1e300]
    assert plain(row[None, :, None]) == [[[1.5], [None], [1e300]]]
    assert plain(row[:0]) == []


def test_numbers_are_those_of_python_and_the_array_stays_as_it_is():
    row = np.array([0.1, np.nan])
    assert json.dumps(plain(row), allow_nan=False) == "[0.1, null]"
    assert np.isnan(row[1])


def test_ranks_are_whole_numbers():
    assert json.dumps(whole(np.array([1.0, np.nan, 342.0]))) == "[1, null, 342]"
