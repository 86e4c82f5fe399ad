"""What hypothesis calls when it is imported: which strategy makes which class.

Whoever imports hypothesis pays for this, whether they use this library or not. So nothing of the
model is imported here: a class becomes known when the module that it lives in is imported.
"""

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

import brede_welvaart as bw

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_INDEX = "brede_welvaart.index"
#: The strategy of every class that is public in `brede_welvaart`, by the name of the class.
MADE_BY = {
    "Actor": "actors",
    "Answer": "answers",
    "Asked": "asked",
    "Assessment": "assessments",
    "Carried": "carried",
    "CarriedEffect": "carried_effects",
    "CarriedScan": "carried_scans",
    "CarriedScores": "carried_scores",
    "Catalogue": "catalogues",
    "CheckedFile": "checked_files",
    "ChosenTheme": "single_chosen_themes",
    "ChosenThemes": "chosen_themes",
    "Comparison": "comparisons",
    "Course": "courses",
    "Criterion": "criteria",
    "CriterionCourse": "criterion_courses",
    "CriterionMoment": "criterion_moments",
    "CriterionScore": "criterion_scores",
    "Effect": "effects",
    "EffectEvidence": "effect_evidence",
    "EqualResponses": "equal_responses",
    "Evidence": "evidence",
    "Exclusion": "exclusions",
    "Flag": "flags",
    "FoundFault": "found_faults",
    "Improvement": "improvements",
    "Indicator": "indicators",
    "Involvement": "involvements",
    "Level": "levels",
    "Match": "matches",
    "Moment": "moments",
    "Move": "moves",
    "Organisation": "organisations",
    "Participation": "participations",
    "Phase": "phases",
    "Plan": "plans",
    "Receipt": "receipts",
    "Region": "regions",
    "Response": "responses",
    "ResponseCount": "response_counts",
    "Scale": "scales",
    "Scan": "scans",
    "ScanComparison": "scan_comparisons",
    "ScanMove": "scan_moves",
    "ScanProfile": "scan_profiles",
    "ScanSettings": "scan_settings",
    "Score": "single_scores",
    "ScoreTable": "score_tables",
    "Scores": "scores",
    "Settings": "settings",
    "Source": "sources",
    "Step": "steps",
    "Tally": "tallies",
    "Text": "texts",
    "Theme": "themes",
    "ThemeProfile": "theme_profiles",
    "ThemeScheme": "theme_schemes",
    "Verification": "verifications",
}
#: The same for what goes into `brede_welvaart.index`.
INDEX_MADE_BY = {
    "Aggregator": "aggregators",
    "Apart": "apart",
    "Arithmetic": "arithmetic",
    "Break": "breaks",
    "DistanceToReference": "distances_to_reference",
    "FractionOfMax": "fractions_of_max",
    "Geometric": "geometric",
    "Goalposts": "goalposts",
    "Group": "groups",
    "Harmonic": "harmonic",
    "Identity": "identities",
    "Leaf": "leaves",
    "LeftOut": "left_out",
    "MazziottaPareto": "mazziotta_pareto",
    "MinMax": "min_max",
    "Minimum": "minima",
    "Node": "nodes",
    "Normaliser": "normalisers",
    "Panel": "panels",
    "PercentileRank": "percentile_ranks",
    "Power": "powers",
    "Rank": "ranks",
    "SignalSettings": "signal_settings",
    "Spec": "specs",
    "ZScore": "z_scores",
}


def register() -> None:
    """Make `hypothesis.strategies.from_type` know the classes of this library."""
    waiting: dict[str, dict[str, str]] = {_INDEX: INDEX_MADE_BY}
    homes = cast("dict[str, str]", vars(bw)["_HOMES"])
    for name, strategy in MADE_BY.items():
        waiting.setdefault(f"brede_welvaart.{homes[name]}", {})[name] = strategy
    for home in waiting.keys() & sys.modules.keys():
        _register(sys.modules[home], waiting.pop(home))
    sys.meta_path.insert(0, _Watch(waiting))


def _register(module: ModuleType, made_by: dict[str, str]) -> None:
    from hypothesis import strategies as st

    for name, strategy in made_by.items():
        # A module that is still being imported has not all of its classes yet.
        if hasattr(module, name):
            st.register_type_strategy(getattr(module, name), _Maker(strategy))


class _Maker:
    """Makes the strategy of a class when it is asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, _kind: type) -> "SearchStrategy[Any]":
        from brede_welvaart.testing import strategies

        made: SearchStrategy[Any] = getattr(strategies, self._name)()
        return made


class _Watch(MetaPathFinder):
    """Sees the modules with our classes come in; what it finds is what the other finders find."""

    def __init__(self, waiting: dict[str, dict[str, str]]) -> None:
        self._waiting = waiting

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None = None,
        target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        """What the other finders find, with a loader that registers; None for all other modules."""
        if fullname not in self._waiting:
            return None
        for finder in sys.meta_path:
            spec = None if finder is self else finder.find_spec(fullname, path, target)
            if spec is not None and spec.loader is not None:
                spec.loader = _Registering(spec.loader, self._waiting[fullname])
                return spec
        return None


class _Registering(Loader):
    """Loads a module as its own loader does, and registers its classes then."""

    def __init__(self, loader: Any, made_by: dict[str, str]) -> None:  # noqa: ANN401
        self._loader = loader
        self._made_by = made_by

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(self._loader, name)

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """As the module's own loader does."""
        created: ModuleType | None = self._loader.create_module(spec)
        return created

    def exec_module(self, module: ModuleType) -> None:
        """Load the module, of which nobody sees later that it was watched."""
        module.__loader__ = self._loader
        if module.__spec__ is not None:
            module.__spec__.loader = self._loader
        self._loader.exec_module(module)
        _register(module, self._made_by)
