"""The check of a panel as plain values, for programs."""

from attrs import frozen

from brede_welvaart._base.ranges import Count, Share, Year
from brede_welvaart.index._check.rules import Finding, FindingKind
from brede_welvaart.index._check.tails import HeavyTail
from brede_welvaart.index._reading.notes import PanelNote


@frozen
class YearCoverage:
    """How many regions have a figure on an indicator in a year (*dekking van een jaar*).

    Attributes:
        indicator: The id of the indicator.
        period: The year.
        coverage: Which share of the regions has a figure, from 0 to 1.
    """

    indicator: str
    period: Year
    coverage: Share


@frozen
class CheckRecord:
    """The check of a panel, for programs.

    Attributes:
        regions: How many regions there are.
        indicators: The ids of the indicators.
        periods: The years.
        findings: What looks wrong, by kind.
        suspect_zeros: The indicators in which 0 may stand for missing.
        odd_regions: What makes places among all regions mean less.
        coverage: Which share of the regions has a figure, per indicator and year.
        tails: The heavy tails, and what cutting at quantiles does to them.
        notes: What was assumed when the figures were read.
    """

    regions: Count
    indicators: tuple[str, ...]
    periods: tuple[Year, ...]
    findings: tuple[Finding, ...]
    suspect_zeros: tuple[str, ...]
    odd_regions: tuple[FindingKind, ...]
    coverage: tuple[YearCoverage, ...]
    tails: tuple[HeavyTail, ...]
    notes: tuple[PanelNote, ...]
