"""What there is to say of a region, as objects, and as rows for programs."""

from collections.abc import Mapping
from typing import ClassVar

from attrs import frozen

from brede_welvaart._base.ranges import Count, Place, Share, Year
from brede_welvaart._base.result import InExcel
from brede_welvaart.errors import shown
from brede_welvaart.index._from_catalogue import units_of
from brede_welvaart.index._reading.notes import PanelNote
from brede_welvaart.index._report.courses import FigureCourse
from brede_welvaart.index._report.summary import RegionSummary, summary_of
from brede_welvaart.index._signals.model import Signal, SignalSettings
from brede_welvaart.model.spec import Spec
from brede_welvaart.model.text import Text
from brede_welvaart.model.theme import Theme


@frozen
class RankSpan:
    """Where a region may stand (*speelruimte van een plaats*) with other weights.

    Among the regions of its kind of which no part is missing.

    Attributes:
        rank: Its place among these with the weights of the specification.
        best: Its best place, with weights within the bounds.
        worst: Its worst place then.
        of: How many regions these are.
        is_proved: Whether best and worst are proved to be exact; if not, it is no wider than that.
    """

    rank: Place
    best: Place
    worst: Place
    of: Count
    is_proved: bool


@frozen
class ScoreReport:
    """The score of a region on a group of a specification (*score van een regio*).

    Attributes:
        node: The id of the group.
        value: Its points, or None.
        coverage: Which share of its weight is in leaves with a figure.
        imputed: Which share is in leaves of which the figure was filled in; a part of the coverage.
        low: The points if what is missing were at its worst, or None.
        high: The points if it were at its best, or None.
        rank: The place among all regions with points, or among the peers; 1 is best.
        is_shared: Whether others have the same place.
        of: How many these are.
        span: Where it may stand among all regions with other weights, or None.
    """

    node: str
    value: float | None
    coverage: Share
    imputed: Share
    low: float | None
    high: float | None
    rank: Place | None
    is_shared: bool
    of: Count
    span: RankSpan | None


@frozen(repr=False)
class ThemeReport:
    """One theme of a region (*thema van een regio*): its score, and the signals under it.

    Attributes:
        theme: Which; None for the indicators that have none.
        score: Its score, if a group of the specification has its id.
        signals: The signals on its indicators.
        shared: The indicators on which other regions have the same place.
    """

    theme: Theme | None
    score: ScoreReport | None
    signals: tuple[Signal, ...]
    shared: tuple[str, ...]

    def __repr__(self) -> str:
        """Which theme, and how much there is of it."""
        name = shown(self.theme.key) if self.theme else "without a theme"
        return f"<ThemeReport {name}: {len(self.signals)} signals>"


@frozen
class ReportedTheme:
    """One theme of a region (*thema in een beeld*), for programs.

    Attributes:
        theme: The full key of the theme; None for the indicators that have none.
        name: Its name.
        score: Its score, if a group of the specification has its id.
        signals: The signals on its indicators.
        shared: The indicators on which other regions have the same place.
    """

    theme: str | None
    name: Text | None
    score: ScoreReport | None
    signals: tuple[Signal, ...]
    shared: tuple[str, ...]


@frozen
class RegionRecord:
    """All that there is to say of a region in a year, for programs.

    Attributes:
        region: Its code.
        name: Its name; its code where the catalogue does not know it.
        period: The year.
        among: Among how many regions it is placed, itself included.
        within: The code of the region in which these lie; None if they are all regions of the
            panel.
        since: The first year that signals look at.
        settings: The settings of the signals.
        spec: What the scores are made of; None where there are none.
        units: The unit of every indicator that the catalogue knows, by id.
        summary: How it stands, where it moves and how sure that is.
        themes: The themes in the order of the catalogue; what has no theme comes last.
        scores: The scores on groups that are no theme.
        notes: What was assumed when the figures were read.
        courses: How each figure moved, beside all regions of its kind.
    """

    region: str
    name: str
    period: Year
    among: Count
    within: str | None
    since: Year
    settings: SignalSettings
    spec: Spec | None
    units: Mapping[str, Text]
    summary: RegionSummary
    themes: tuple[ReportedTheme, ...]
    scores: tuple[ScoreReport, ...]
    notes: tuple[PanelNote, ...]
    courses: tuple[FigureCourse, ...]


@frozen(repr=False)
class RegionReport(InExcel):
    """All that there is to say of a region in a year (*beeld van een regio*).

    Attributes:
        region: Its code.
        name: Its name; its code where the catalogue does not know it.
        period: The year.
        among: Among how many regions it is placed, itself included.
        within: The code of the region in which these lie; None if they are all regions of the
            panel.
        since: The first year that signals look at.
        settings: The settings of the signals.
        spec: What the scores are made of; None where there are none.
        themes: The themes in the order of the catalogue; what has no theme comes last.
        scores: The scores on groups that are no theme.
        notes: What was assumed when the figures were read, as far as it is about this region.
        courses: How each figure moved, beside all regions of its kind.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/region_report/1"
    RECORD: ClassVar[type[RegionRecord]] = RegionRecord

    region: str
    name: str
    period: Year
    among: Count
    within: str | None
    since: Year
    settings: SignalSettings
    spec: Spec | None
    themes: tuple[ThemeReport, ...]
    scores: tuple[ScoreReport, ...]
    notes: tuple[PanelNote, ...] = ()
    courses: tuple[FigureCourse, ...] = ()

    @property
    def signals(self) -> tuple[Signal, ...]:
        """All signals, in the order of the themes."""
        return tuple(signal for part in self.themes for signal in part.signals)

    @property
    def summary(self) -> RegionSummary:
        """How the region stands, where it moves and how sure that is."""
        return summary_of(self.signals, self.settings)

    def as_record(self) -> RegionRecord:
        """The same as plain values, with the unit of every indicator."""
        themes = tuple(
            ReportedTheme(
                part.theme.key if part.theme else None,
                part.theme.name if part.theme else None,
                part.score,
                part.signals,
                part.shared,
            )
            for part in self.themes
        )
        units = units_of(signal.indicator for signal in self.signals)
        return RegionRecord(
            self.region,
            self.name,
            self.period,
            self.among,
            self.within,
            self.since,
            self.settings,
            self.spec,
            units,
            self.summary,
            themes,
            self.scores,
            self.notes,
            self.courses,
        )

    def __repr__(self) -> str:
        """Which region and year, and how much there is to say."""
        signals = sum(len(part.signals) for part in self.themes)
        scores = len(self.scores) + sum(part.score is not None for part in self.themes)
        about = f"{shown(self.name)}, {self.period}"
        return f"<RegionReport {about}: {signals} signals, {scores} scores>"
