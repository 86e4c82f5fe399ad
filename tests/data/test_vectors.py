"""The test vectors: the library comes to every result that the oracles came to."""

import copy
import math
from pathlib import Path
from typing import Any

import pytest

import brede_welvaart as bw
import vector_results
from vector_results import RESULTS, plans_of, read, refused

FOLDER = Path(bw.__file__).parent / "data" / "2026.1"
KINDS = ("assessments", "comparisons", "courses", "scans", "indices", "faults")
FILES = {kind: read(FOLDER, kind) for kind in KINDS}
PLANS = {kind: plans_of(file, "2026.1") for kind, file in FILES.items()}
#: Floats of an index agree within this, relative to the larger of 1 and the number itself.
TOLERANCE = 1e-12


def vectors(kind: str) -> list[Any]:
    return [pytest.param(one, id=one["id"]) for one in FILES[kind]["vectors"]]


def agree(found: Any, expected: Any) -> bool:
    """Whether results are the same; a text of an expected float is as near as is promised."""
    if isinstance(expected, dict):
        return found.keys() == expected.keys() and all(
            agree(found[key], one) for key, one in expected.items()
        )
    if isinstance(expected, list):
        return len(found) == len(expected) and all(map(agree, found, expected))
    if isinstance(expected, str) and isinstance(found, float):
        number = float.fromhex(expected)
        return abs(found - number) <= TOLERANCE * max(1.0, abs(number))
    return found == expected


# Exact.


@pytest.mark.parametrize("vector", vectors("assessments"))
def test_an_assessment_scores_as_expected(vector: dict[str, Any]) -> None:
    assert vector_results.scored(vector, PLANS["assessments"]) == vector["expected"]


@pytest.mark.parametrize("vector", vectors("comparisons"))
def test_two_assessments_compare_as_expected(vector: dict[str, Any]) -> None:
    assert vector_results.compared(vector, PLANS["comparisons"]) == vector["expected"]


@pytest.mark.parametrize("vector", vectors("courses"))
def test_a_course_becomes_what_is_expected(vector: dict[str, Any]) -> None:
    assert vector_results.coursed(vector, PLANS["courses"]) == vector["expected"]


@pytest.mark.parametrize("vector", vectors("scans"))
def test_a_scan_weighs_as_expected(vector: dict[str, Any]) -> None:
    assert vector_results.weighed(vector, {}) == vector["expected"]


@pytest.mark.parametrize("vector", vectors("faults"))
def test_a_faulty_document_is_refused_with_its_paths(vector: dict[str, Any]) -> None:
    assert refused(vector, PLANS["faults"]) == sorted(vector["paths"])


# Within a hair.


def computed(vector: dict[str, Any]) -> dict[str, Any]:
    ix = pytest.importorskip("brede_welvaart.index", reason="the monitor needs the extra 'index'")
    spec = bw.from_dict(vector["spec"])
    given = vector["panel"]
    cells = [[[math.nan if x is None else x for x in row] for row in r] for r in given["values"]]
    panel = ix.Panel(given["regions"], given["indicators"], given["periods"], cells)
    try:
        result = ix.compute(panel, spec, **vector["settings"])
    except bw.SpecError as error:
        return {"error": "SpecError", "nodes": list(error.nodes)}
    except bw.DataError as error:
        return {"error": "DataError", "paths": [fault.path for fault in error.faults]}
    years = {str(year): result.at(year) for year in result.periods}
    return {
        "years": {
            year: {node: of_node(one, node) for node in one.nodes} for year, one in years.items()
        },
        "effective_weights": dict(result.effective_weights()),
        "contributions": {
            year: contributions(one, given["regions"][0]) for year, one in years.items()
        },
    }


def of_node(result: Any, node: str) -> dict[str, Any]:
    found = {"values": plain(result.scores(node)), "ranks": plain(result.ranks(node))}
    if node not in result.directions:
        found["coverage"] = plain(result.coverage(node))
        found |= {"low": plain(result.low(node)), "high": plain(result.high(node))}
    return found


def plain(found: Any) -> list[float | None] | None:
    return None if found is None else [None if math.isnan(x) else x for x in found.tolist()]


def contributions(result: Any, region: str) -> dict[str, float] | None:
    try:
        return dict(result.contributions(region))
    except bw.SpecError:
        return None


@pytest.mark.parametrize("vector", vectors("indices"))
def test_an_index_comes_out_as_expected(vector: dict[str, Any]) -> None:
    assert agree(computed(vector), vector["expected"])


def test_another_float_is_seen() -> None:
    assert agree([1.0, None, {"a": 0.1}], ["0x1.0p+0", None, {"a": "0x1.999999999999bp-4"}])
    assert not agree([1.0 + 4e-12], ["0x1.0p+0"])
    assert not agree([None], ["0x1.0p+0"])
    assert not agree([0.0], [None])
    assert not agree([1.0], ["0x1.0p+0", None])
    assert not agree({"a": 1.0}, {"b": "0x1.0p+0"})


# The files.


@pytest.mark.parametrize("kind", KINDS)
def test_every_vector_has_an_id_of_its_own_and_says_what_it_shows(kind: str) -> None:
    file = FILES[kind]
    ids = [one["id"] for one in file["vectors"]]

    assert (file["format"], file["kind"]) == ("brede_welvaart/vectors/1", kind)
    assert file["edition"] == "2026.1"
    assert len(set(ids)) == len(ids)
    assert all(one["shows"].strip() for one in file["vectors"])


def test_they_are_small_enough_to_travel_with_the_data() -> None:
    assert sum(path.stat().st_size for path in (FOLDER / "vectors").iterdir()) < 400_000


def test_every_kind_of_flag_normaliser_and_aggregator_is_there() -> None:
    flags = {flag[0] for one in FILES["scans"]["vectors"] for flag in one["expected"]["flags"]}
    hows = {one["spec"].get("normalise", {}).get("kind") for one in FILES["indices"]["vectors"]}
    means = {
        one["spec"]["root"].get("aggregate", {}).get("kind") for one in FILES["indices"]["vectors"]
    }

    assert flags == set(bw.FlagKind)
    assert hows - {None} == {
        "min_max", "z_score", "rank", "percentile_rank", "goalposts", "fraction_of_max",
        "distance_to_reference", "identity",
    }  # fmt: skip
    assert means - {None} == {
        "arithmetic", "geometric", "harmonic", "power", "minimum", "mazziotta_pareto", "apart",
    }  # fmt: skip


def test_every_turn_is_there() -> None:
    given = [one["expected"] for one in FILES["courses"]["vectors"]]
    lists = [turns for one in given if "error" not in one for turns in one["turns"].values()]

    assert {turn for turns in lists for turn in turns} == set(bw.Turn)


def test_every_method_and_state_is_there() -> None:
    given = FILES["assessments"]["vectors"]
    scored = [one["expected"] for one in given if "error" not in one["expected"]]
    methods = {
        (one["settings"].get("method", "mean"), one["settings"].get("missing", "skip"))
        for one in given
    }

    assert methods >= {(m, o) for m in ("mean", "median", "weakest") for o in ("skip", "zero")}
    assert ("mean", "refuse") in methods
    assert {row[0] for one in scored for row in one["criteria"].values()} == set(bw.AnswerState)
    assert any(one["total"] == [None] * 4 for one in scored)
    assert any(one["total"] == [None, "0", "100", "0"] for one in scored)


def test_differences_are_named(tmp_path: Path) -> None:
    import json

    (tmp_path / "vectors").mkdir()
    for kind, file in FILES.items():
        spoilt = copy.deepcopy(file)
        if kind in RESULTS:
            spoilt["vectors"][0]["expected"] = {}
        elif kind == "faults":
            spoilt["vectors"][0]["paths"] = ["nowhere"]
        (tmp_path / "vectors" / f"{kind}.json").write_text(json.dumps(spoilt), encoding="utf-8")

    different, tried = vector_results.differences(tmp_path, "2026.1")

    assert different == [FILES[kind]["vectors"][0]["id"] for kind in (*RESULTS, "faults")]
    assert tried == sum(len(FILES[kind]["vectors"]) for kind in (*RESULTS, "faults"))
