"""Issue 4, the panel: "from CSV (tidy: region, indicator, period, value; comma or semicolon,
decimal point or comma, BOM or not)"; the order of rows and files changes nothing.
"""

import csv
import io
import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart import index as ix

# The writer of Python 3.11 puts no quotes around a lone carriage return.
CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\r")
CODES = st.text(CHARACTERS, min_size=1, max_size=5).map(str.strip)
FIGURES = (
    st.floats(-1e100, 1e100)
    | st.integers(-2000, 2000_000).map(lambda number: number / 1000)
    | st.integers(0, 3).map(float)
    | st.just(float("nan"))
)
DIALECTS = [(",", "."), (";", ","), (";", "."), (",", ",")]


@st.composite
def panels(draw):
    regions = draw(st.lists(CODES.filter(bool), min_size=1, max_size=4, unique=True))
    indicators = draw(st.lists(CODES.filter(bool), min_size=1, max_size=3, unique=True))
    periods = draw(st.lists(st.integers(1000, 2999), min_size=1, max_size=3, unique=True))
    shape = len(regions), len(indicators), len(periods)
    size = shape[0] * shape[1] * shape[2]
    figures = draw(st.lists(FIGURES, min_size=size, max_size=size))
    return ix.Panel(
        sorted(regions), sorted(indicators), sorted(periods), np.array(figures).reshape(shape)
    )


def rows_of(panel):
    return [
        (region, indicator, f"{period:04}", panel.value(region, indicator, period))
        for region in panel.regions
        for indicator in panel.indicators
        for period in panel.periods
    ]


def written(rows, separator=",", mark=".", **style):
    """A file as text."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, **{"lineterminator": "\n"} | style)
    writer.writerow(["region", "indicator", "period", "value"])
    for *keys, value in rows:
        writer.writerow([*keys, "" if value is None else repr(value).replace(".", mark)])
    return text.getvalue()


# What was written comes back equal if nothing in it is taken for something else.
AS_IS = {"zero_is_missing": False, "codes": "keep"}


def read(*texts, **settings):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, text in enumerate(texts):
            paths.append(Path(folder, f"{number}.csv"))
            paths[-1].write_bytes(text.encode())
        return ix.read_panel(paths, **AS_IS, **settings)


def same(one, other):
    return (one.regions, one.indicators, one.periods) == (
        other.regions,
        other.indicators,
        other.periods,
    ) and np.array_equal(one.values, other.values, equal_nan=True)


@given(
    panels(),
    st.sampled_from(DIALECTS),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["", "\ufeff"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_a_panel_comes_back_from_csv_in_every_dialect(panel, dialect, end, start, quoting):
    text = start + written(rows_of(panel), *dialect, lineterminator=end, quoting=quoting)
    assert same(read(text, decimal=dialect[1]), panel)


@given(panels(), st.sampled_from(DIALECTS))
@example(ix.Panel(["a"], ["x"], [2023], [[[1.234]]]), (";", "."))
@example(ix.Panel(["a"], ["x"], [2023], [[[1.234]]]), (";", ","))
def test_a_decimal_mark_is_never_guessed_wrong(panel, dialect):
    """Another panel than the one that was written never comes back."""
    text = written(rows_of(panel), *dialect)
    try:
        assert same(read(text), panel)
    except bw.DataError:
        assert dialect != (",", ".")
        with pytest.raises(bw.DataError, match="it cannot be told"):
            read(text)


@given(panels(), st.randoms(), st.integers(0, 40))
def test_the_order_of_rows_and_files_changes_nothing(panel, chance, at):
    rows = rows_of(panel)
    chance.shuffle(rows)
    parts = [part for part in (rows[:at], rows[at:]) if part]
    chance.shuffle(parts)
    assert same(read(written(rows)), panel)
    assert same(read(*(written(part) for part in parts)), panel)


@given(panels())
def test_cells_frames_and_files_give_the_same_panel(panel):
    pl = pytest.importorskip("polars")
    columns = [list(column) for column in zip(*rows_of(panel), strict=True)]
    names = ["region", "indicator", "period", "value"]
    frame = pl.DataFrame(dict(zip(names, columns, strict=True)), schema_overrides={"value": float})
    assert same(ix.Panel.from_cells(*columns), panel)
    assert same(ix.Panel.from_frame(frame, **AS_IS), panel)


@given(
    st.lists(st.sampled_from(["1", "0.5", "", "NA", "2"]), max_size=20),
    st.integers(0, 20),
    st.sampled_from(["veel", "inf", "1_0", "0x1", "1 2", "--1", "1e999"]),
)
def test_a_faulty_figure_is_named_by_its_line(texts, place, text):
    figures = [*texts[:place], text, *texts[place:]]
    lines = [f"r{number},x,2023,{figure}" for number, figure in enumerate(figures)]
    with pytest.raises(bw.DataError) as caught:
        read("\n".join(["region,indicator,period,value", *lines]))
    line = figures.index(text) + 2
    assert [fault.place("en") for fault in caught.value.faults] == [f"line {line}, column value"]
