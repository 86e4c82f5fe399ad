"""Section 7: "One form out".

Every result of the monitor goes to plain data, is right by its schema, and has the same numbers as
the object; where that has NaN the data has null.
"""

import numpy as np
from hypothesis import given, reject, settings
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart import index as ix
from index_cases import MEANS, cases
from result_cases import plain_of
from schema_cases import faults

#: Of indicators with a direction and without, of several themes and of none.
INDICATORS = ("tevredenheid_leven", "vacaturegraad", "werkloosheid", "zonne_energie", "eigen")
REGIONS = ("GM0664", "GM0687", "GM0718", "PV29", "CR31", "streek A", "b")
FIGURES = (
    st.none()
    | st.floats(-1e100, 1e100)
    | st.integers(-2, 2)
    | st.integers(-2000, 200_000).map(lambda number: number / 1000)
)
BOUNDS = st.sampled_from([(0.5, 2.0), (1.0, 1.0), (0.9, 1.5)])
#: Where results and schemas part, any example with the key shows it; these are slow.
SOME = settings(max_examples=min(100, settings().max_examples))


def data_of(result):
    """A result as JSON has it, which is right by its schema."""
    data = plain_of(result)
    assert faults(data, result.FORMAT) == []
    assert next(iter(data.items())) == ("format", result.FORMAT)
    return data


def assert_same(values, array):
    """That plain values are the numbers of an array, with null for NaN."""
    assert np.array_equal(np.array(values, float), np.asarray(array, float), equal_nan=True)


def column(rows, name):
    """One key of a list of objects."""
    return [row[name] for row in rows]


def some(options):
    return st.lists(st.sampled_from(options), min_size=1, max_size=4, unique=True)


@st.composite
def panels(draw):
    """Panels of regions and indicators that we know and that we do not, with gaps."""
    regions, indicators = draw(some(REGIONS)), draw(some(INDICATORS))
    periods = sorted(draw(st.sets(st.integers(2014, 2023), min_size=1, max_size=6)))
    size = len(regions) * len(indicators) * len(periods)
    figures = iter(draw(st.lists(FIGURES, min_size=size, max_size=size)))
    values = [[[next(figures) for _ in periods] for _ in indicators] for _ in regions]
    broken = st.builds(ix.Break, st.sampled_from(indicators), st.sampled_from(periods))
    breaks = draw(st.lists(broken, max_size=1))
    return ix.Panel(regions, indicators, periods, values, breaks=breaks)


@SOME
@given(panels(), st.booleans())
def test_a_panel_has_its_figures(panel, is_imputed):
    panel = ix.impute(panel, how="mean") if is_imputed else panel
    data = data_of(panel)

    assert_same(data["values"], panel.values)
    assert (data["imputed"] is None) == (panel.imputed is None)
    if panel.imputed is not None:
        assert_same(data["imputed"], panel.imputed)
    assert (data["regions"], data["periods"]) == ([*panel.regions], [*panel.periods])


@SOME
@given(panels())
def test_a_check_has_its_findings_and_coverage(panel):
    found = ix.check(panel)
    data = data_of(found)

    assert data["findings"] == found.to_records()
    assert_same(column(data["coverage"], "coverage"), found.coverage.ravel())
    assert data["suspect_zeros"] == [*found.suspect_zeros]


@SOME
@given(panels(), st.integers(2, 9), st.sampled_from(["pooled_ar1", 0.5, None]))
def test_signals_have_their_numbers(panel, window, correction):
    found = ix.signals(panel, period=panel.periods[-1], window=window, correction=correction)
    data = data_of(found)

    assert data["signals"] == found.to_records()
    for name in ("trend", "change"):
        array = getattr(found.arrays, name).numbers
        assert_same(column(data["signals"], name), array.T.ravel())
    assert data["directions"] == dict(found.directions)
    assert data["settings"]["window"] == window


@SOME
@given(panels(), st.data())
def test_growth_has_its_rates(panel, data):
    regions = data.draw(some(panel.regions))
    found = ix.growth(panel.select(regions=regions))

    series = data_of(found)["series"]
    assert_same(column(series, "rate"), found.rates.ravel())
    for name in ("first", "last"):
        years = [year or 0 for year in column(series, name)]
        assert_same(years, getattr(found, name).ravel())


@SOME
@given(cases())
def test_an_index_has_its_scores_and_weights(case):
    result = ix.compute(case.panel, case.spec)
    data = data_of(result)

    for node in result.nodes:
        rows = [row for row in data["scores"] if row["node"] == node]
        assert column(rows, "region") == [*result.regions]
        assert_same(column(rows, "value"), result.scores(node))
        assert_same(column(rows, "rank"), result.ranks(node))
        assert_same(column(rows, "coverage"), result.coverage(node))
        assert_same(column(rows, "imputed"), result.imputed(node))
        assert_same(column(rows, "low"), result.low(node))
        assert_same(column(rows, "high"), result.high(node))
    assert data["weights"] == dict(result.effective_weights())
    assert bw.from_dict({"format": ix.Spec.FORMAT, **data["spec"]}, ix.Spec) == case.spec


@SOME
@given(cases(), st.booleans())
def test_a_report_has_the_scores_of_the_index_and_the_signals(case, is_scored):
    result = ix.compute(case.panel, case.spec) if is_scored else None
    found = ix.signals(case.panel, period=case.panel.periods[-1])
    for report in ix.reports(found, result):
        data = data_of(report)

        shown = [one for part in data["themes"] for one in part["signals"]]
        assert sorted(shown, key=str) == sorted(found.to_records([report.region]), key=str)
        values = {one["node"]: one["value"] for one in data["scores"]}
        nodes = result.scored_nodes if result else ()
        assert values == {node: result.value(report.region, node) for node in nodes}
        assert (data["spec"] is None) == (result is None)


@st.composite
def varied_panels(draw):
    """Panels of indicators with a direction, none of which is the same everywhere."""
    regions = draw(st.permutations(REGIONS))
    indicators = draw(some(INDICATORS[:1] + INDICATORS[2:4]))
    rows = [draw(st.permutations(range(len(regions)))) for _ in indicators]
    gaps = draw(st.sets(st.integers(0, 3), max_size=3))
    values = [
        [[None if place in gaps else row[place] / 4] for row in rows]
        for place in range(len(regions))
    ]
    return ix.Panel(regions, indicators, [2023], values)


@SOME
@given(varied_panels(), st.sampled_from(REGIONS))
def test_a_report_has_the_scores_of_the_themes_and_the_places_they_may_have(panel, region):
    spec = of_other_weights(lambda: ix.theme_spec(panel))
    report = ix.report(panel, region, spec=spec)
    data = data_of(report)

    parts = [part["score"] for part in data["themes"]]
    own = [part.score for part in report.themes]
    assert len(parts) == len(own)
    for score, expected in zip([*parts, *data["scores"]], [*own, *report.scores], strict=True):
        assert (score is None) == (expected is None)
        if score:
            assert score["value"] == expected.value
            assert score["span"] == (expected.span and plain_span(expected.span))


def plain_span(span):
    names = ("rank", "best", "worst", "of", "is_proved")
    return {name: getattr(span, name) for name in names}


# By other weights.


def of_other_weights(make):
    """What is found, unless the index leaves nothing to be found."""
    try:
        return make()
    except bw.SpecError:
        reject()


@SOME
@given(cases())
def test_leaving_out_has_scores_ranks_and_shifts(case):
    found = of_other_weights(lambda: ix.leave_one_out(case.panel, case.spec))
    data = data_of(found)

    assert_same(column(data["scores"], "value"), found.scores.ravel())
    assert_same(column(data["scores"], "rank"), found.ranks.ravel())
    assert_same([*data["mean_shift"].values()], [*found.mean_shift.values()])


@SOME
@given(cases(), st.none() | BOUNDS)
def test_drawn_ranks_have_their_means_and_shares(case, bounds):
    result = ix.compute(case.panel, case.spec)
    found = of_other_weights(lambda: ix.rank_stability(result, draws=20, bounds=bounds))
    data = data_of(found)

    for name, array in (("mean", found.mean), ("p5", found.p5), ("p95", found.p95)):
        assert_same(column(data["regions"], name), array)
    assert_same(column(data["regions"], "top"), found.top())
    assert data["bounds"] == (None if bounds is None else [*bounds])


@SOME
@given(cases(aggregates=MEANS[:3]), BOUNDS)
def test_dominance_has_its_matrix(case, bounds):
    result = ix.compute(case.panel, case.spec)
    found = of_other_weights(lambda: ix.dominance(result, bounds=bounds))
    rows = data_of(found)["regions"]

    matrix = [[code in row["dominates"] for code in result.regions] for row in rows]
    assert np.array_equal(matrix, found.matrix)
    assert_same(column(rows, "dominated_by"), found.dominated_by_count)


@SOME
@given(cases(aggregates=MEANS[:3]), BOUNDS)
def test_a_range_of_ranks_has_its_ends(case, bounds):
    result = ix.compute(case.panel, case.spec)
    found = of_other_weights(lambda: ix.rank_range(result, bounds=bounds))
    rows = data_of(found)["regions"]

    there = ~np.isnan(found.best)
    assert column(rows, "region") == [*np.array(result.regions)[there]]
    for name in ("best", "worst", "best_found", "worst_found", "proved"):
        assert_same(column(rows, name), getattr(found, name)[there])
