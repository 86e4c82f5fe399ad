"""What there is to say of a region, as data; many reports from what was computed once."""

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart.index._report.summary import by_chance

NAN = float("nan")
CODES = ["GM0200", "GM0221", "GM0363", "GM0855", "GM0772", "GM0796"]
IDS = ["tevredenheid_leven", "vertrouwen_anderen", "werkloosheid", "mijn_cijfer"]


@pytest.fixture(scope="module")
def panel() -> ix.Panel:
    first = [[80, 60, 5, 1], [82, 62, 4, 1], [78, 55, 6, NAN], [81, 60, 5, 2], [79, NAN, 4, 3]]
    rows = [*first, [77, 54, 7, 4]]
    values = [[[figure - 1, figure] for figure in row] for row in rows]
    return ix.Panel(CODES, IDS, [2022, 2023], values)


@pytest.fixture(scope="module")
def spec(panel: ix.Panel) -> ix.Spec:
    return ix.theme_spec(panel)


def theme(report: ix.RegionReport, key: str | None) -> ix.ThemeReport:
    (found,) = (part for part in report.themes if (part.theme and part.theme.id) == key)
    return found


def test_a_region_is_meant_by_any_of_its_names_and_the_last_year(panel: ix.Panel) -> None:
    found = ix.report(panel, "Tilburg")
    assert found == ix.report(panel, "855", "2023JJ00")
    assert (found.region, found.name, found.period, found.among, found.within) == (
        "GM0855", "Tilburg", 2023, 6, None,
    )  # fmt: skip
    assert ix.report(panel, "Tilburg", 2022).period == 2022


def test_every_indicator_stands_under_one_theme_and_of_no_theme_last(panel: ix.Panel) -> None:
    found = ix.report(panel, "Tilburg")
    said = [signal.indicator for part in found.themes for signal in part.signals]
    assert sorted(said) == sorted(IDS)
    assert found.themes[-1].theme is None
    assert [signal.indicator for signal in found.themes[-1].signals] == ["mijn_cijfer"]


def test_its_signals_are_those_of_the_panel(panel: ix.Panel) -> None:
    signals = ix.signals(panel, period=2023, window=5)
    for part in ix.report(panel, "Tilburg", window=5).themes:
        for signal in part.signals:
            assert signal == signals.signal("GM0855", signal.indicator)


def test_a_place_that_others_have_too_is_said_to_be_shared(panel: ix.Panel) -> None:
    assert theme(ix.report(panel, "GM0855"), "arbeid_en_vrije_tijd").shared == ("werkloosheid",)
    assert theme(ix.report(panel, "GM0363"), "arbeid_en_vrije_tijd").shared == ()


def test_without_a_specification_there_are_no_scores(panel: ix.Panel) -> None:
    found = ix.report(panel, "GM0855")
    assert found.scores == ()
    assert all(part.score is None for part in found.themes)


def test_its_scores_are_those_of_the_index(panel: ix.Panel, spec: ix.Spec) -> None:
    result = ix.compute(panel, spec, 2023)
    found = ix.report(panel, "GM0200", spec=spec)
    scores = [*(part.score for part in found.themes if part.score), *found.scores]
    place = panel.region_number("GM0200")
    assert sorted(score.node for score in scores) == sorted(result.scored_nodes)
    for score in scores:
        assert score.value == result.value("GM0200", score.node)
        assert score.coverage == result.coverage(score.node)[place]
        assert score.rank == result.ranks(score.node)[place]


def test_no_points_is_none_and_counts_in_no_place(panel: ix.Panel, spec: ix.Spec) -> None:
    score = theme(ix.report(panel, "GM0772", spec=spec), "samenleving").score
    assert score is not None
    assert (score.value, score.rank, score.of, score.span) == (None, None, 5, None)


def test_the_range_of_ranks_is_that_of_the_index(panel: ix.Panel, spec: ix.Spec) -> None:
    (score,) = ix.report(panel, "GM0855", spec=spec).scores
    assert score.span is not None
    ends = ix.rank_range(ix.compute(panel, spec, 2023), score.node).of("GM0855")
    assert (score.span.best, score.span.worst) == ends
    assert score.span.of == 5
    assert score.span.is_proved
    (plain,) = ix.report(panel, "GM0855", spec=spec, bounds=None).scores
    assert plain == attrs.evolve(score, span=None)


def test_among_peers_places_are_among_these_and_ranges_are_not_sought(
    panel: ix.Panel, spec: ix.Spec
) -> None:
    found = ix.report(panel, "Tilburg", spec=spec, peers="provincie")
    peers = {peer.id for peer in bw.peers("Tilburg")} & set(CODES)
    assert (found.within, found.among) == ("PV30", len(peers))
    (score,) = found.scores
    assert score.of == len(peers)
    assert score.span is None
    of = {signal.of for part in found.themes for signal in part.signals}
    assert max(of) == len(peers)


@pytest.mark.parametrize("name", ["Goes", "zz"])
def test_a_region_or_year_that_is_not_there_is_refused(panel: ix.Panel, name: str) -> None:
    with pytest.raises(bw.UnknownIdError):
        ix.report(panel, name)
    with pytest.raises(bw.UnknownIdError):
        ix.report(panel, "GM0855", 1999)


def test_a_region_without_peers_is_refused() -> None:
    own = ix.Panel(["PV30", "xx"], ["groen"], [2023], [[[1]], [[2]]])
    for name in own.regions:
        with pytest.raises(bw.UnknownIdError):
            ix.report(own, name, peers="provincie")


def test_many_reports_are_those_made_one_by_one(panel: ix.Panel, spec: ix.Spec) -> None:
    result = ix.compute(panel, spec, reference="panel")
    found = ix.signals(panel, period=2022)
    ranges = ix.rank_ranges(result.at(2022))
    made = list(ix.reports(found, result, ranges=ranges))
    assert made == [
        ix.report(panel, code, 2022, spec=spec, reference="panel") for code in panel.regions
    ]
    assert list(ix.reports(found, regions=["Tilburg"])) == [ix.report(panel, "Tilburg", 2022)]


def test_ranges_leave_out_groups_that_have_none(panel: ix.Panel) -> None:
    leaves = [ix.Leaf("tevredenheid_leven", direction=1), ix.Leaf("werkloosheid", direction=-1)]
    least = ix.Group("least", leaves, aggregate=ix.Minimum())
    one = ix.Group("one", [ix.Leaf("mijn_cijfer", direction=1)])
    result = ix.compute(panel, ix.Spec(ix.Group("all", [least, one])), 2023)
    assert result.scored_nodes == ("all", "least", "one")
    assert set(ix.rank_ranges(result)) == {"all"}
    assert set(ix.rank_ranges(result, ["least"])) == set()


def test_groups_kept_apart_have_no_score(spec: ix.Spec, panel: ix.Panel) -> None:
    assert "brede_welvaart" not in ix.compute(panel, spec, 2023).scored_nodes


def test_a_summary_counts_what_is_said_and_what_may_be_by_chance(panel: ix.Panel) -> None:
    found = ix.report(panel, "Tilburg")
    summary = found.summary
    signals = {signal.indicator: signal for signal in found.signals}

    assert set(signals) == set(IDS)
    assert summary.placed == sum(one.position_colour is not None for one in signals.values())
    assert (summary.best, summary.worst) == tuple(
        tuple(key for key, one in signals.items() if one.position_colour == colour)
        for colour in ("green", "red")
    )
    assert (summary.trends, summary.changes) == (0, 0)
    assert summary.untold == ("mijn_cijfer",)
    assert summary.older == ()
    assert found.as_record().summary == summary


@pytest.mark.parametrize(("tested", "count"), [(342, 17), (0, 0), (9, 0), (10, 1), (37, 2)])
def test_five_in_a_hundred_of_342_is_17(tested: int, count: int) -> None:
    assert by_chance(0.05, tested) == count


def test_scores_take_figures_of_at_most_so_many_years_and_say_how_much(panel: ix.Panel) -> None:
    values = panel.values.copy()
    values[3, 0, 1] = NAN
    old = ix.Panel(panel.regions, panel.indicators, panel.periods, values)
    spec = ix.theme_spec(old)
    score = theme(ix.report(old, "Tilburg", spec=spec), "subjectief_welzijn").score
    strict = theme(ix.report(old, "Tilburg", spec=spec, max_age=0), "subjectief_welzijn")

    assert score is not None
    assert strict.score is not None
    assert (score.coverage, score.imputed) == (1, 1)
    assert (strict.score.value, strict.score.imputed) == (None, 0)
    assert strict.signals[0].position_note == "no_figure"
    assert theme(ix.report(old, "Tilburg"), "subjectief_welzijn").signals[0].year == 2022
