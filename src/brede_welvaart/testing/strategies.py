"""Strategies for every public class, and for documents that are valid or almost so.

All of them shrink to something small: one step, one criterion, no responses. Those for plans and
assessments take ``plain=True`` to leave out what no score depends on, which is faster.

>>> import brede_welvaart as bw
>>> from brede_welvaart.testing import strategies
>>> from hypothesis import given
>>> @given(strategies.judged())
... def test_the_range_holds_the_value(case):
...     plan, assessment = case
...     total = bw.score(assessment, plan=plan).total
...     assert total.value is None or total.low <= total.value <= total.high
>>> test_the_range_holds_the_value()
"""

from brede_welvaart.testing._assessments import (
    answers,
    assessments,
    evidence,
    organisations,
    responses,
)
from brede_welvaart.testing._documents import almost_valid_documents, documents
from brede_welvaart.testing._plans import plans, steps
from brede_welvaart.testing._primitives import sources, texts
from brede_welvaart.testing._records import (
    actors,
    criteria,
    indicators,
    involvements,
    levels,
    matches,
    phases,
    regions,
    scales,
    theme_schemes,
    themes,
)
from brede_welvaart.testing._results import (
    Options,
    comparisons,
    criterion_scores,
    exclusions,
    improvements,
    judged,
    moves,
    options,
    scores,
    weightings,
)
from brede_welvaart.testing._scans import (
    carried_effects,
    carried_scans,
    effect_evidence,
    effects,
    flags,
    scan_comparisons,
    scan_moves,
    scan_profiles,
    scan_settings,
    scan_weights,
    scans,
    tallies,
    theme_profiles,
)

__all__ = [
    "Options",
    "actors",
    "almost_valid_documents",
    "answers",
    "assessments",
    "carried_effects",
    "carried_scans",
    "comparisons",
    "criteria",
    "criterion_scores",
    "documents",
    "effect_evidence",
    "effects",
    "evidence",
    "exclusions",
    "flags",
    "improvements",
    "indicators",
    "involvements",
    "judged",
    "levels",
    "matches",
    "moves",
    "options",
    "organisations",
    "phases",
    "plans",
    "regions",
    "responses",
    "scales",
    "scan_comparisons",
    "scan_moves",
    "scan_profiles",
    "scan_settings",
    "scan_weights",
    "scans",
    "scores",
    "sources",
    "steps",
    "tallies",
    "texts",
    "theme_profiles",
    "theme_schemes",
    "themes",
    "weightings",
]
