"""What hypothesis calls when it is imported: which strategy makes which class."""

from functools import partial
from typing import Any

from hypothesis import strategies as st

import brede_welvaart as bw

#: The strategy of every class, by its name.
_MADE_BY = {
    bw.Actor: "actors",
    bw.Answer: "answers",
    bw.Assessment: "assessments",
    bw.CarriedEffect: "carried_effects",
    bw.CarriedScan: "carried_scans",
    bw.Comparison: "comparisons",
    bw.Criterion: "criteria",
    bw.CriterionScore: "criterion_scores",
    bw.Effect: "effects",
    bw.EffectEvidence: "effect_evidence",
    bw.Evidence: "evidence",
    bw.Exclusion: "exclusions",
    bw.Flag: "flags",
    bw.Improvement: "improvements",
    bw.Indicator: "indicators",
    bw.Involvement: "involvements",
    bw.Level: "levels",
    bw.Match: "matches",
    bw.Move: "moves",
    bw.Organisation: "organisations",
    bw.Phase: "phases",
    bw.Plan: "plans",
    bw.Region: "regions",
    bw.Response: "responses",
    bw.Scale: "scales",
    bw.Scan: "scans",
    bw.ScanComparison: "scan_comparisons",
    bw.ScanMove: "scan_moves",
    bw.ScanProfile: "scan_profiles",
    bw.ScanSettings: "scan_settings",
    bw.Scores: "scores",
    bw.Source: "sources",
    bw.Step: "steps",
    bw.Tally: "tallies",
    bw.Text: "texts",
    bw.Theme: "themes",
    bw.ThemeProfile: "theme_profiles",
    bw.ThemeScheme: "theme_schemes",
}


def register() -> None:
    """Make `hypothesis.strategies.from_type` know the classes of this library."""
    for kind, name in _MADE_BY.items():
        st.register_type_strategy(kind, partial(_made_by, name))
    st.register_type_strategy(bw.Catalogue, lambda _: st.builds(bw.catalogue))
    st.register_type_strategy(bw.Carried, lambda _: _carried())
    st.register_type_strategy(bw.Score, lambda _: _scores().map(lambda found: found.total))
    st.register_type_strategy(bw.Settings, lambda _: _scores().map(lambda found: found.settings))
    st.register_type_strategy(bw.Receipt, lambda _: _scores().map(lambda found: found.receipt))


def _made_by(name: str, _kind: type) -> st.SearchStrategy[Any]:
    from brede_welvaart.testing import strategies

    found: st.SearchStrategy[Any] = getattr(strategies, name)()
    return found


def _carried() -> st.SearchStrategy[bw.Carried]:
    schemes = [scheme.id for scheme in bw.theme_schemes()]
    return st.builds(bw.carry, st.sampled_from(bw.catalogue().themes), st.sampled_from(schemes))


def _scores() -> st.SearchStrategy[bw.Scores]:
    return st.from_type(bw.Scores)
