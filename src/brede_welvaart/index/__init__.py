"""The monitor: signals and indices from figures of regions over years. Needs the extra ``index``.

CBS and the planning bureaus publish signals per indicator and advise against one number; a
composite is made only when a specification asks for it.
"""

from brede_welvaart._base.extras import require

require("index", "numpy")

from brede_welvaart._kernel.public import aggregate, normalise  # noqa: E402 (after the check)
from brede_welvaart.index._check.check import PanelCheck, check  # noqa: E402
from brede_welvaart.index._check.rules import Finding, FindingKind  # noqa: E402
from brede_welvaart.index._check.tails import HeavyTail  # noqa: E402
from brede_welvaart.index._composite.compute import compute  # noqa: E402
from brede_welvaart.index._composite.cut import CutFigure  # noqa: E402
from brede_welvaart.index._composite.impute import impute  # noqa: E402
from brede_welvaart.index._composite.result import GroupParts, IndexResult  # noqa: E402
from brede_welvaart.index._composite.theme_spec import theme_spec  # noqa: E402
from brede_welvaart.index._panel.panel import Panel  # noqa: E402
from brede_welvaart.index._panel.read import read_panel  # noqa: E402
from brede_welvaart.index._reading.notes import (  # noqa: E402
    NoteKind,
    PanelNote,
    ReplacedCell,
)
from brede_welvaart.index._reading.zeros import ZeroIsMissing  # noqa: E402
from brede_welvaart.index._report.courses import FigureCourse, FigureSpread  # noqa: E402
from brede_welvaart.index._report.model import (  # noqa: E402
    RankSpan,
    RegionReport,
    ScoreReport,
    ThemeReport,
)
from brede_welvaart.index._report.report import report, reports  # noqa: E402
from brede_welvaart.index._report.summary import RegionSummary  # noqa: E402
from brede_welvaart.index._robust.coherence import Coherence, coherence  # noqa: E402
from brede_welvaart.index._robust.coherent import (  # noqa: E402
    CorrelationFlag,
    GroupCoherence,
    PairCoherence,
    PartCoherence,
)
from brede_welvaart.index._robust.compared import (  # noqa: E402
    RankComparison,
    RankMove,
    compare,
)
from brede_welvaart.index._robust.dominance import Dominance, dominance  # noqa: E402
from brede_welvaart.index._robust.leave_out import LeaveOneOut, leave_one_out  # noqa: E402
from brede_welvaart.index._robust.rank_range import RankRange, rank_range, rank_ranges  # noqa: E402
from brede_welvaart.index._robust.stability import RankStability, rank_stability  # noqa: E402
from brede_welvaart.index._robust.uncertain import (  # noqa: E402
    Choice,
    ChoiceEffect,
    OptionShift,
    UncertainRank,
)
from brede_welvaart.index._robust.uncertainty import Uncertainty, uncertainty  # noqa: E402
from brede_welvaart.index._signals.growth import Growth, growth  # noqa: E402
from brede_welvaart.index._signals.model import Colour, Reason, Signal, SignalSettings  # noqa: E402
from brede_welvaart.index._signals.scan import scan_signals  # noqa: E402
from brede_welvaart.index._signals.signals import Signals, signals  # noqa: E402
from brede_welvaart.model.aggregator import (  # noqa: E402
    Aggregator,
    Apart,
    Arithmetic,
    Geometric,
    Harmonic,
    MazziottaPareto,
    Minimum,
    Power,
)
from brede_welvaart.model.normaliser import (  # noqa: E402
    DistanceToReference,
    FractionOfMax,
    Goalposts,
    Identity,
    MinMax,
    Normaliser,
    PercentileRank,
    Rank,
    ZScore,
)
from brede_welvaart.model.series import Break  # noqa: E402
from brede_welvaart.model.spec import Group, Leaf, LeftOut, Node, Spec  # noqa: E402

__all__ = [
    "Aggregator",
    "Apart",
    "Arithmetic",
    "Break",
    "Choice",
    "ChoiceEffect",
    "Coherence",
    "Colour",
    "CorrelationFlag",
    "CutFigure",
    "DistanceToReference",
    "Dominance",
    "FigureCourse",
    "FigureSpread",
    "Finding",
    "FindingKind",
    "FractionOfMax",
    "Geometric",
    "Goalposts",
    "Group",
    "GroupCoherence",
    "GroupParts",
    "Growth",
    "Harmonic",
    "HeavyTail",
    "Identity",
    "IndexResult",
    "Leaf",
    "LeaveOneOut",
    "LeftOut",
    "MazziottaPareto",
    "MinMax",
    "Minimum",
    "Node",
    "Normaliser",
    "NoteKind",
    "OptionShift",
    "PairCoherence",
    "Panel",
    "PanelCheck",
    "PanelNote",
    "PartCoherence",
    "PercentileRank",
    "Power",
    "Rank",
    "RankComparison",
    "RankMove",
    "RankRange",
    "RankSpan",
    "RankStability",
    "Reason",
    "RegionReport",
    "RegionSummary",
    "ReplacedCell",
    "ScoreReport",
    "Signal",
    "SignalSettings",
    "Signals",
    "Spec",
    "ThemeReport",
    "UncertainRank",
    "Uncertainty",
    "ZScore",
    "ZeroIsMissing",
    "aggregate",
    "check",
    "coherence",
    "compare",
    "compute",
    "dominance",
    "growth",
    "impute",
    "leave_one_out",
    "normalise",
    "rank_range",
    "rank_ranges",
    "rank_stability",
    "read_panel",
    "report",
    "reports",
    "scan_signals",
    "signals",
    "theme_spec",
    "uncertainty",
]
