"""What the monitor finds has rows, with the numbers of its JSON, for a table or a spreadsheet."""

import csv
import io
from typing import Any

import numpy as np
import pytest

import brede_welvaart as bw
import result_cases
from brede_welvaart import frames
from brede_welvaart import index as ix

WITH_ROWS = [
    one
    for kind in result_cases.monitor().values()
    for one in kind
    if not isinstance(one, ix.RegionReport)
]


@pytest.fixture(scope="module")
def result() -> ix.IndexResult:
    panel = result_cases.figures()
    return ix.compute(panel, ix.theme_spec(panel), period=2023)


def table(what: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(bw.to_csv(what))))


@pytest.mark.parametrize("found", WITH_ROWS, ids=lambda one: type(one).__name__)
def test_every_result_of_the_monitor_is_a_table_and_a_frame(found: Any) -> None:
    rows = bw.records(found)
    assert len(table(found)) == len(rows)
    assert all(list(row) == list(rows[0]) for row in rows)
    assert len(frames.to_frame(found, "pandas")) == len(rows)


def test_ranks_are_whole_numbers_in_a_table(result: ix.IndexResult) -> None:
    ranks = {row["rank"] for row in table(result)}
    assert ranks - {""}
    assert all(rank.isdecimal() for rank in ranks - {""})


def test_a_dimension_goes_by_its_name(result: ix.IndexResult) -> None:
    names = {row["node"]: row["node_name"] for row in table(result)}
    assert names["here_and_now"] == "hier en nu"


def test_growth_has_a_row_for_each_figure(result: ix.IndexResult) -> None:
    found = ix.growth(result.panel)
    assert found.to_records() == [
        {key: one[key] for key in ("region", "indicator", "rate", "first", "last")}
        for one in bw.to_dict(found)["series"]
    ]


def test_an_index_without_a_part_has_a_row_for_each_region(result: ix.IndexResult) -> None:
    panel = result.panel
    found = ix.leave_one_out(panel, ix.theme_spec(panel), 2023, of="here_and_now")
    rows = found.to_records()
    assert len(rows) == len(found.nodes) * len(panel.regions)
    for row in rows:
        place = found.nodes.index(row["node"]), panel.region_number(row["region"])
        rank = found.ranks[place]
        assert row["rank"] == (None if np.isnan(rank) else rank)


def test_who_stays_above_whom_is_counted_for_regions_that_lack_nothing(
    result: ix.IndexResult,
) -> None:
    found = ix.dominance(result, "here_and_now")
    rows = {row["region"]: row for row in found.to_records()}
    complete = np.flatnonzero(found.complete)
    assert [*rows] == [result.regions[place] for place in complete]
    for place in complete:
        row = rows[result.regions[place]]
        assert (row["dominates"], row["dominated_by"]) == (
            found.dominates_count[place],
            found.dominated_by_count[place],
        )


def test_an_uncertain_rank_has_a_column_for_what_each_choice_does(result: ix.IndexResult) -> None:
    panel = result.panel
    found = ix.uncertainty(panel, ix.theme_spec(panel), "here_and_now", 2023, draws=16)
    plain = bw.to_dict(found)["regions"]
    for row, one in zip(found.to_records(), plain, strict=True):
        for order in ("first_order", "total_order"):
            shares = one.pop(order)
            assert {row.pop(f"{order}_{choice}") for choice in shares} == set(shares.values())
        assert row == one


def test_parts_and_moves_have_the_numbers_of_the_json(result: ix.IndexResult) -> None:
    parts = ix.coherence(result)
    assert parts.to_records() == bw.to_dict(parts)["parts"]
    moves = ix.compare(result, result, "here_and_now")
    assert moves.to_records() == bw.to_dict(moves)["moves"]
