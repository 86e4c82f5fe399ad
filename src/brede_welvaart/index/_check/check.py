"""Checking a panel: what looks wrong in it."""

from collections.abc import Collection, Mapping
from typing import Any, ClassVar

import attrs
import numpy as np
from attrs import frozen

from brede_welvaart._base.result import Shown
from brede_welvaart._kernel.ties import Floats
from brede_welvaart.errors import DataError, UnknownIdError, known
from brede_welvaart.index._check.levels import RULES as LEVELS
from brede_welvaart.index._check.record import CheckRecord, YearCoverage
from brede_welvaart.index._check.rules import RULES, Finding, FindingKind, Limits, counts_of
from brede_welvaart.index._check.tails import HeavyTail, heavy_tails
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.model._real import as_real, positive, share

_ODD_REGIONS = (FindingKind.UNKNOWN_REGION, FindingKind.MIXED_REGIONS)


@frozen(eq=False, repr=False)
class PanelCheck(Shown):
    """The check of a panel (*controle van cijfers*): what looks wrong in it, and may be right.

    Attributes:
        panel: The figures.
        findings: What looks wrong, by kind.
        coverage: Which share of the regions has a figure, shape (indicators, periods).
        tails: The heavy tails, and what cutting at quantiles does to them.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/panel_check/1"
    RECORD: ClassVar[type[CheckRecord]] = CheckRecord
    #: What stands in every column of its records.
    KINDS: ClassVar[Mapping[str, str]] = {
        **dict.fromkeys(("kind", "indicator", "region", "note"), "text"),
        **dict.fromkeys(("period", "value", "count", "of"), "number"),
    }

    panel: Panel
    findings: tuple[Finding, ...]
    coverage: Floats
    tails: tuple[HeavyTail, ...]

    def of_kind(self, kind: FindingKind | str) -> tuple[Finding, ...]:
        """The findings of one kind.

        Raises:
            UnknownIdError: If there is no such kind.
        """
        if kind not in tuple(FindingKind):
            raise UnknownIdError("kind of finding", kind, hint=known(tuple(FindingKind)))
        return tuple(finding for finding in self.findings if finding.kind == kind)

    @property
    def suspect_zeros(self) -> tuple[str, ...]:
        """The indicators in which 0 may stand for missing, as `zero_is_missing` takes them."""
        found = [item for item in self.of_kind(FindingKind.ZEROS) if item.note]
        return tuple(dict.fromkeys(str(item.indicator) for item in found))

    @property
    def odd_regions(self) -> tuple[FindingKind, ...]:
        """What makes places among all regions mean less, as unknown codes do, and mixed kinds."""
        there = {item.kind for item in self.findings}
        return tuple(kind for kind in _ODD_REGIONS if kind in there)

    def to_records(self) -> list[dict[str, Any]]:
        """The findings as plain values, with the fields of `Finding`."""
        return [attrs.asdict(item) | {"kind": str(item.kind)} for item in self.findings]

    def as_record(self) -> CheckRecord:
        """The same as plain values."""
        panel = self.panel
        coverage = tuple(
            YearCoverage(indicator, period, covered)
            for indicator, shares in zip(panel.indicators, self.coverage.tolist(), strict=True)
            for period, covered in zip(panel.periods, shares, strict=True)
        )
        return CheckRecord(
            len(panel.regions),
            panel.indicators,
            panel.periods,
            self.findings,
            self.suspect_zeros,
            self.odd_regions,
            coverage,
            self.tails,
            panel.notes,
        )

    def __repr__(self) -> str:
        """How much was found."""
        return f"<PanelCheck: {len(self.findings)} findings>"


def check(
    panel: Panel,
    *,
    regions: Collection[str] | None = None,
    jump: float = 5.0,
    sparse: float = 0.5,
) -> PanelCheck:
    """Look for what is often wrong in figures. The panel stays as it is.

    * *unknown_region*: a code that is not in the list of regions. *mixed_regions*: codes of CBS of
      more than one kind, such as municipalities and provinces.
    * *empty*: an indicator or a region without any figure.
    * *uneven_years*: years of the panel in which an indicator has no figure; or years that the
      panel leaves out.
    * *sparse*: a year in which under half of the regions have a figure.
    * *zeros*: figures that are 0. They are ``suspect`` if, in every year that has any, even the
      smallest other figure is at least a twentieth of the median: then 0 may stand for missing.
    * *constant*: a year in which two or more regions have a figure, all the same.
    * *jump*: a region's change between two years with figures that differs from the median change
      of all regions by more than five times what is ordinary: what nine in ten such differences
      on this indicator, over all years, stay within. *shift*: a median change of all regions that
      differs so much from the median of those of all years; it takes three changes. Neither is
      looked for where regions and years together give fewer than 20, or over a marked break.
    * *out_of_range*: percentages below 0 or over 100. *sentinel*: numbers that lie more than ten
      times the spread of all others outside these, such as -99997.
    * *tenfold*: a level of ten times or a tenth of that of the year before, or of the middle
      region, where nine in ten lie within a factor three.
    * *heavy_tail*: a year in which ten or more regions have a skewness beyond 2 either way and an
      excess kurtosis over 3.5, both as spreadsheets give them (SKEW, KURT): the rule of the COIN
      Tool of the JRC and of COINr. `PanelCheck.tails` says what cutting at quantiles does to it.

    Args:
        panel: The figures.
        regions: The codes that are known; None is the catalogue's.
        jump: How many times what is ordinary a change must be.
        sparse: Under which share of the regions a year is sparse.

    Returns:
        What was found, and the coverage per indicator and year.

    Raises:
        DataError: If a setting is not of its form.

    >>> from brede_welvaart.index import Panel
    >>> panel = Panel(["a", "b"], ["groen"], [2023], [[[0.0]], [[0.0]]])
    >>> [finding.kind.value for finding in check(panel, regions=panel.regions).findings]
    ['zeros', 'constant']
    """
    faults = [
        fault.under(name)
        for name, value, rule in (("jump", jump, positive), ("sparse", sparse, share))
        for fault in rule(as_real(value))
    ]
    if faults:
        raise DataError(faults)
    if regions is None:
        kinds = zip(panel.regions, panel.kinds, strict=True)
        regions = [code for code, kind in kinds if kind]
    limits = Limits(frozenset(regions), jump, sparse)
    findings = [finding for rule in (*RULES, *LEVELS) for finding in rule(panel, limits)]
    tails = tuple(heavy_tails(panel))
    findings += [tail.finding for tail in tails]
    coverage = np.array(counts_of(panel)) / len(panel.regions)
    return PanelCheck(panel, tuple(findings), coverage, tails)
