"""Frames of any kind by one door."""

import sys

import pytest

import brede_welvaart as bw
from brede_welvaart import _frames

polars = pytest.importorskip("polars")


def test_a_column_keeps_its_type_whatever_stands_in_it() -> None:
    kinds = {"a": "text", "b": "number", "c": "whole", "d": "flag"}
    frame = _frames.frame_of({"a": [None], "b": [None], "c": [1], "d": [True]}, "polars", kinds)
    assert frame.schema == {
        "a": polars.String,
        "b": polars.Float64,
        "c": polars.Int64,
        "d": polars.Boolean,
    }


def test_a_frame_may_have_no_columns() -> None:
    assert _frames.frame_of({}, "polars").shape == (0, 0)


def test_what_is_nothing_among_texts_is_nothing_where_a_kind_of_frame_writes_a_word(
    monkeypatch,
) -> None:
    narwhals = pytest.importorskip("narwhals")
    make = narwhals.from_dict

    def with_words(data, *, schema, backend):
        changed = {name: ["None" if one is None else one for one in data[name]] for name in data}
        return make(changed if schema else data, schema=schema, backend=backend)

    monkeypatch.setattr(narwhals, "from_dict", with_words)
    frame = _frames.frame_of(
        {"a": [None, "x"], "b": [1, 2]}, "polars", {"a": "text", "b": "number"}
    )
    assert frame.to_dict(as_series=False) == {"a": [None, "x"], "b": [1.0, 2.0]}


def test_columns_are_read_with_none_for_null() -> None:
    frame = polars.LazyFrame({"x": [1, None], "y": ["a", "b"], "z": [0, 0]})
    assert _frames.columns_of(frame, ["y", "x"]) == ([["a", "b"], [1, None]], ["z"])
    with pytest.raises(bw.DataError, match="w: the column 'w' is missing"):
        _frames.columns_of(frame, ["w"])


def test_names_of_columns_are_known_without_collecting() -> None:
    assert _frames.names_of(polars.LazyFrame({"x": [1], "y": [2]})) == ["x", "y"]


@pytest.mark.parametrize("make", [_frames.frame_of, _frames.columns_of])
def test_without_narwhals_the_extra_is_named(make, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(bw.MissingExtraError, match=r"brede-welvaart\[frames\]"):
        make({}, "polars")
    with pytest.raises(bw.MissingExtraError, match=r"brede-welvaart\[frames\]"):
        _frames.names_of({})
