"""Section 7: strategies for all that goes into the monitor, and which classes have one."""

import inspect
import subprocess
import sys

import attrs
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart.testing import strategies
from brede_welvaart.testing._hypothesis import INDEX_MADE_BY, MADE_BY

#: What `brede_welvaart.index` makes: nobody puts one together by hand.
RESULTS = {
    "ChoiceEffect",
    "Coherence",
    "CutFigure",
    "Dominance",
    "FigureCourse",
    "FigureSpread",
    "Finding",
    "GroupCoherence",
    "GroupParts",
    "Growth",
    "HeavyTail",
    "IndexResult",
    "LeaveOneOut",
    "OptionShift",
    "PairCoherence",
    "PanelCheck",
    "PanelNote",
    "PartCoherence",
    "RankComparison",
    "RankMove",
    "RankRange",
    "RankSpan",
    "RankStability",
    "RegionReport",
    "RegionSummary",
    "ReplacedCell",
    "ScoreReport",
    "Signal",
    "Signals",
    "ThemeReport",
    "UncertainRank",
    "Uncertainty",
}


def without_strategy(module, made_by, results=()):
    """The attrs classes of a module that no strategy is registered for."""
    kinds = {name: getattr(module, name) for name in module.__all__}
    records = {name for name, kind in kinds.items() if inspect.isclass(kind) and attrs.has(kind)}
    return records - set(made_by) - set(results)


def test_every_record_has_a_strategy():
    assert without_strategy(bw, MADE_BY) == set()
    assert without_strategy(ix, INDEX_MADE_BY, RESULTS) == set()


def test_a_record_without_a_strategy_is_found():
    assert without_strategy(ix, {}, RESULTS) >= {"Panel", "Spec", "ZScore"}
    assert without_strategy(bw, MADE_BY.keys() - {"Scan"}) == {"Scan"}


@pytest.mark.parametrize(
    ("module", "made_by"), [(bw, MADE_BY), (ix, INDEX_MADE_BY)], ids=["bw", "index"]
)
def test_every_strategy_that_is_registered_is_public_and_of_a_class(module, made_by):
    assert set(made_by) <= set(module.__all__)
    assert set(made_by.values()) <= set(strategies.__all__)


@pytest.mark.parametrize("name", sorted(INDEX_MADE_BY))
@settings(max_examples=min(20, settings().max_examples))
@given(data=st.data())
def test_everything_that_goes_into_an_index_has_a_strategy(name, data):
    kind = getattr(ix, name)
    value = data.draw(st.from_type(kind))
    assert isinstance(value, kind)
    if name != "Panel":  # equal only to itself
        assert attrs.evolve(value) == value


FAMILIES = {
    ix.Normaliser: ix.Normaliser.variants(),
    ix.Aggregator: ix.Aggregator.variants(),
    ix.Node: (ix.Leaf, ix.Group),
}


@pytest.mark.parametrize("family", FAMILIES)
def test_every_member_of_a_family_comes_up(family):
    found = set()

    # Enough whatever the profile: each of eight members is as likely as the others.
    @settings(max_examples=200)
    @given(st.from_type(family))
    def collect(value):
        found.add(type(value))

    collect()
    assert found == set(FAMILIES[family])


@given(strategies.specs())
def test_a_spec_survives_json(spec):
    assert bw.from_json(bw.to_json(spec)) == spec


@given(st.data())
def test_a_spec_made_for_a_panel_fits_it(data):
    panel = data.draw(strategies.panels())
    spec = data.draw(strategies.specs(panel=panel))
    assert {leaf.id for leaf in spec.leaves} <= set(panel.indicators)
    for year in panel.periods:
        found = ix.compute(panel, spec, period=year)
        assert spec.root.id in found.nodes
        for group in spec.groups:
            if group.id not in found.nodes:  # it has no weight, or lies in one that has none
                continue
            scores = found.scores(group.id)
            assert scores.shape == (len(panel.regions),)
            assert not np.isinf(scores).any()


@given(strategies.panels(varied=True))
def test_a_varied_panel_has_two_different_figures_above_0_everywhere(panel):
    assert (panel.figures[~np.isnan(panel.figures)] > 0).all()
    assert (np.nanmax(panel.figures, axis=2) > np.nanmin(panel.figures, axis=2)).all()
    children = [ix.Leaf(name, direction=1) for name in panel.indicators]
    for how in (ix.MinMax(), ix.ZScore(), ix.PercentileRank(), ix.FractionOfMax()):
        ix.compute(panel, ix.Spec(ix.Group("alles", children), how), reference="each")


@given(strategies.panels(complete=True, max_regions=2, max_indicators=1, max_periods=1))
def test_a_complete_panel_misses_nothing_and_keeps_to_its_size(panel):
    assert not np.isnan(panel.values).any()
    assert panel.values.shape in {(1, 1, 1), (2, 1, 1)}


@given(st.data())
def test_signal_settings_can_be_of_a_panel(data):
    panel = data.draw(strategies.panels())
    chosen = data.draw(strategies.signal_settings(panel))
    given_settings = {
        "window": chosen.window,
        "max_age": chosen.max_age,
        "level": chosen.level,
        "correction": chosen.correction,
        "false_discovery": chosen.false_discovery,
        "relative_to": chosen.relative_to,
    }
    assert ix.signals(panel, period=chosen.period, **given_settings).settings == chosen


def in_a_fresh_process(code):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_importing_hypothesis_imports_nothing_of_the_model():
    code = (
        "import sys, hypothesis; before = set(sys.modules)\n"
        "from brede_welvaart.testing._hypothesis import register\n"
        "register()\n"
        "new = {name for name in {*sys.modules} - before if 'welvaart' in name}\n"
        "print(*sorted(new), *({'attrs', 'cattrs', 'numpy'} & sys.modules.keys()))"
    )
    expected = {"brede_welvaart", "brede_welvaart.errors", "brede_welvaart.testing"}
    expected.add("brede_welvaart.testing._hypothesis")
    expected |= {f"brede_welvaart.{name}" for name in ("_faults", "_fault_codes", "_phrases")}
    assert set(in_a_fresh_process(code)) <= expected


@pytest.mark.parametrize("first", ["hypothesis", "brede_welvaart.index"])
def test_classes_are_known_whatever_is_imported_first(first):
    code = (
        f"import {first}\n"
        "from hypothesis import Phase, find, strategies as st, settings\n"
        "import brede_welvaart as bw\nfrom brede_welvaart import index as ix\n"
        "first = settings(database=None, phases=[Phase.generate])\n"
        "for kind in (bw.Scan, bw.Scores, ix.Spec, ix.Panel, ix.Rank):\n"
        "    found = find(st.from_type(kind), lambda _: True, settings=first)\n"
        "    print(type(found).__name__)"
    )
    assert in_a_fresh_process(code) == ["Scan", "Scores", "Spec", "Panel", "Rank"]


def test_a_module_that_was_watched_looks_like_any_other():
    code = (
        "import hypothesis, importlib.util, inspect, brede_welvaart as bw\n"
        "found = importlib.util.find_spec('brede_welvaart.model.scan')\n"
        "print('class Scan' in found.loader.get_source(found.name))\n"
        "bw.Scan; module = __import__('sys').modules['brede_welvaart.model.scan']\n"
        "print(type(module.__loader__).__name__, module.__spec__.loader is module.__loader__)\n"
        "print('class Scan' in inspect.getsource(module))"
    )
    assert in_a_fresh_process(code) == ["True", "SourceFileLoader", "True", "True"]


def test_panels_name_the_extra_that_they_need():
    code = (
        "import sys\n"
        "class Without:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'numpy':\n            raise ImportError(name)\n"
        "sys.meta_path.insert(0, Without())\n"
        "import brede_welvaart as bw\n"
        "from brede_welvaart.testing import strategies\n"
        "try:\n    strategies.panels()\n"
        "except bw.MissingExtraError as error:\n    print(error.extra)"
    )
    assert in_a_fresh_process(code) == ["index"]
