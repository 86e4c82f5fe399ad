"""Regions are ranked within their kind: a province is not placed among municipalities."""

import numpy as np

import brede_welvaart as bw
from brede_welvaart import index as ix

CODES = ["GM0664", "GM0687", "GM0718", "GM0703", "NL01", "PV29", "eigen", "x"]
VALUES = np.array(
    [[[1.0, 2]], [[2, 3]], [[3, 4]], [[4, 5]], [[9, 9]], [[0, 0]], [[7, 8]], [[6, 7]]]
)
PANEL = ix.Panel(CODES, ["groen"], [2022, 2023], VALUES)
ALONE = PANEL.select(regions=CODES[:4])
UP = {"groen": 1}
SPEC = ix.Spec(ix.Group("alles", [ix.Leaf("groen", direction=1)]))


def test_positions_are_within_a_kind() -> None:
    mixed = ix.signals(PANEL, period=2023, directions=UP)
    assert [(one.position, one.of) for one in mixed] == [
        *((place, 4) for place in (4, 3, 2, 1)),
        (1, 1),
        (1, 1),
        (1, 2),
        (2, 2),
    ]
    alone = ix.signals(ALONE, period=2023, directions=UP)
    assert [mixed.signal(code, "groen") for code in CODES[:4]] == list(alone)
    assert mixed.signal("NL01", "groen").position_note is ix.Reason.TOO_FEW_REGIONS


def test_ranks_are_within_a_kind_unless_peers_are_named() -> None:
    result = ix.compute(PANEL, SPEC, 2023)
    assert result.ranks().tolist() == [4, 3, 2, 1, 1, 1, 1, 2]
    assert result.ranks(peers=CODES).tolist() == [7, 6, 5, 4, 1, 8, 2, 3]


def test_a_report_says_among_how_many_of_its_kind() -> None:
    found = ix.report(PANEL, "Goes", spec=SPEC, directions=UP, bounds=None)
    (score,) = found.scores
    assert (found.among, score.rank, score.of) == (4, 4, 4)
    own = ix.report(PANEL, "x", spec=SPEC, directions=UP, bounds=None)
    assert (own.among, own.scores[0].rank, own.scores[0].of) == (2, 2, 2)


def test_peers_are_of_the_same_kind() -> None:
    found = ix.report(PANEL, "Goes", directions=UP, peers="provincie")
    assert (found.among, found.within) == (4, "PV29")
    codes = ["WK066401", "WK066402", "GM0664"]
    districts = ix.Panel(codes, ["groen"], [2022], [[[1.0]], [[2.0]], [[3.0]]])
    assert ix.report(districts, codes[0], peers="gemeente").among == 2


def test_frames_have_the_layout_of_all_tables() -> None:
    frame = ix.signals(PANEL, period=2023).to_frame("polars")
    assert frame.columns[:9] == [
        "statcode",
        "region",
        "name",
        "indicator",
        "indicator_name",
        "theme",
        "unit",
        "dimension",
        "year",
    ]
    assert frame["statcode"].to_list() == [*CODES[:6], None, None]
    assert frame["name"][4] == "Nederland"
    result = ix.compute(PANEL, SPEC, [2022, 2023], reference="each")
    assert result.to_frame("polars").columns[:6] == [
        "statcode",
        "region",
        "name",
        "node",
        "node_name",
        "theme",
    ]
    assert bw.records(result)[0].keys() == {*result.to_frame("polars").columns}


def test_a_wide_frame_has_a_column_per_indicator_or_node() -> None:
    wide = ix.signals(PANEL, period=2023).to_frame("polars", regions=["Goes"], wide=True)
    assert wide.to_dicts() == [
        {"statcode": "GM0664", "region": "GM0664", "name": "Goes", "groen": 2.0}
    ]
    result = ix.compute(PANEL, SPEC, [2022, 2023], reference="each")
    frame = result.to_frame("polars", wide=True)
    assert frame.columns == ["statcode", "region", "name", "year", "alles", "groen"]
    assert frame["year"].to_list()[:1] == [2022]
    assert len(frame) == 16
