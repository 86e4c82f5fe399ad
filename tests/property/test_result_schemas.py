"""Section 7: "JSON Schema (2020-12) of every format, shipped and drift-tested".

What `to_dict` gives of a result is right by the schema of that result, and begins with its format;
so is what the command line prints with ``--json``.
"""

import json
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart._checked_file import checked_file
from brede_welvaart.errors import DataError
from brede_welvaart.testing import strategies
from index_cases import cases
from result_cases import printed
from schema_cases import validator

SCHEMES = tuple(scheme.id for scheme in bw.theme_schemes())
#: Of indicators with a direction and without, of several themes and of none.
INDICATORS = ("tevredenheid_leven", "vacaturegraad", "werkloosheid", "zonne_energie", "eigen")
REGIONS = ("GM0664", "GM0687", "GM0718", "PV29", "CR31", "streek A", "b")
FIGURES = (
    st.none()
    | st.floats(-1e100, 1e100)
    | st.integers(-2, 2)
    | st.integers(-2000, 200_000).map(lambda number: number / 1000)
)

#: Where results and schemas part, any example with the key shows it; these are slow.
SOME = settings(max_examples=min(100, settings().max_examples))


def assert_right(result, name):
    """That a result is right by its schema, and that its format comes first."""
    data = result if isinstance(result, dict) else json.loads(bw.to_json(result))
    faults = [f"{one.json_path}: {one.message[:99]}" for one in validator(name).iter_errors(data)]
    assert faults == []
    assert next(iter(data.items())) == ("format", f"brede_welvaart/{name}/1")


def one_of(sizes):
    return st.lists(st.sampled_from(sizes), min_size=1, max_size=4, unique=True)


# The steps.


@st.composite
def scored(draw):
    plan, assessment = draw(strategies.judged(plain=False, max_steps=3, max_criteria=3))
    weights = draw(st.none() | strategies.weightings(plan))
    missing = draw(st.sampled_from(["skip", "zero"]))
    return bw.score(assessment, plan=plan, weights=weights, missing=missing)


@SOME
@given(scored())
def test_scores_are_right_by_their_schema(scores):
    assert_right(scores, "scores")


@SOME
@given(strategies.comparisons())
def test_a_comparison_is_right_by_its_schema(found):
    assert_right(found, "comparison")


@SOME
@given(scored())
def test_a_receipt_is_right_by_its_schema_and_is_read_back_equal(scores):
    assert_right(scores.receipt, "receipt")
    assert bw.from_json(bw.to_json(scores.receipt)) == scores.receipt


# Scans.


@SOME
@given(strategies.scans(), st.sampled_from(SCHEMES), strategies.scan_weights())
def test_a_profile_is_right_by_its_schema(scan, scheme, weights):
    carried = bw.carry_scan(scan, scheme)
    assert_right(carried, "carried_scan")
    assert_right(bw.weigh(carried.scan, weights=weights), "profile")


@SOME
@given(strategies.scan_profiles(), strategies.carried_scans())
def test_a_profile_of_any_make_is_right_by_its_schema(profile, carried):
    assert_right(profile, "profile")
    assert_right(carried, "carried_scan")


@SOME
@given(strategies.scan_comparisons())
def test_a_comparison_of_scans_is_right_by_its_schema(found):
    assert_right(found, "scan_comparison")


# The monitor.


@st.composite
def panels(draw):
    """Panels of regions and indicators that we know and that we do not, with gaps."""
    regions, indicators = draw(one_of(REGIONS)), draw(one_of(INDICATORS))
    periods = sorted(draw(st.sets(st.integers(2014, 2023), min_size=1, max_size=4)))
    size = len(regions) * len(indicators) * len(periods)
    figures = iter(draw(st.lists(FIGURES, min_size=size, max_size=size)))
    values = [[[next(figures) for _ in periods] for _ in indicators] for _ in regions]
    return ix.Panel(regions, indicators, periods, values)


def put(panel, folder):
    """The name of a file that now holds the figures."""
    lines = ["region,indicator,period,value"]
    for region in panel.regions:
        for key in panel.indicators:
            for period in panel.periods:
                value = panel.value(region, key, period)
                lines.append(f"{region},{key},{period},{'' if value is None else repr(value)}")
    file = Path(folder, "cijfers.csv")
    file.write_text("\n".join(lines), encoding="utf-8")
    return str(file)


@SOME
@given(
    panels(),
    st.sampled_from([(), ("--period", "all"), ("--window", "2"), ("--zero-is-missing", "all")]),
)
def test_signals_are_right_by_their_schema(panel, options):
    with tempfile.TemporaryDirectory() as folder:
        assert_right(printed("monitor", put(panel, folder), *options), "monitor")


@SOME
@given(cases(min_coverage=(0.0, 0.5, 1.0)), st.booleans(), st.booleans())
def test_scores_of_a_specification_are_right_by_their_schema(case, is_one, is_each):
    with tempfile.TemporaryDirectory() as folder:
        file = put(case.panel, folder)
        spec = Path(folder, "spec.json")
        bw.write(case.spec, spec)
        region = ("--region", case.panel.regions[0]) if is_one else ()
        reference = ("--reference", "each") if is_each else ()
        found = printed("monitor", file, "--spec", str(spec), *region, *reference)
        assert_right(found, "monitor")
        assert len(found["regions"]) == (1 if is_one else len(case.panel.regions))


@st.composite
def varied_panels(draw):
    """Panels of indicators with a direction, none of which is the same everywhere."""
    regions = draw(st.permutations(REGIONS))
    indicators = draw(one_of(INDICATORS[:1] + INDICATORS[2:4]))
    rows = [draw(st.permutations(range(len(regions)))) for _ in indicators]
    gaps = draw(st.sets(st.integers(0, 3), max_size=3))
    values = [
        [[None if place in gaps else row[place] / 4] for row in rows]
        for place in range(len(regions))
    ]
    return ix.Panel(regions, indicators, [2023], values)


@SOME
@given(varied_panels(), st.sampled_from([(), ("--region", "GM0664"), ("--region", "b")]))
def test_scores_of_the_themes_are_right_by_their_schema(panel, region):
    with tempfile.TemporaryDirectory() as folder:
        found = printed("monitor", put(panel, folder), "--spec", "themes", *region)
    assert_right(found, "monitor")
    assert found["spec"] is not None


# A check.


@SOME
@given(strategies.almost_valid_documents(), st.text())
def test_what_a_check_finds_is_right_by_its_schema(case, name):
    document, _ = case
    try:
        bw.from_dict(document)
    except DataError as error:
        assert_right(checked_file(name, error.faults), "check")
    else:
        assert_right(checked_file(name, ()), "check")


@SOME
@given(st.binary(max_size=200))
def test_what_a_check_finds_in_any_file_is_right_by_its_schema(content):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "x.json")
        file.write_bytes(content)
        found = printed("check", str(file))
    assert_right(found, "check")
    assert found["file"] == str(file)
