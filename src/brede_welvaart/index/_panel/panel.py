"""The panel: figures of regions, per indicator, over years."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import attrs
import numpy as np
import numpy.typing as npt
from attrs import evolve, field, frozen

from brede_welvaart._base.files import MAX_CELLS
from brede_welvaart._kernel.ties import Flags, Floats
from brede_welvaart.errors import DataError
from brede_welvaart.index._panel import fields, table
from brede_welvaart.index._panel.axes import Axes
from brede_welvaart.index._panel.record import PanelRecord, record_of
from brede_welvaart.index._reading import readers
from brede_welvaart.index._reading.notes import PanelNote, as_notes
from brede_welvaart.index._reading.parts import PanelParts
from brede_welvaart.index._reading.regions import Codes
from brede_welvaart.index._reading.tidy import Reading
from brede_welvaart.index._reading.zeros import ZeroIsMissing, blank_zeros
from brede_welvaart.model.series import Break, as_breaks


@frozen(eq=False, repr=False, slots=False)
class Panel(Axes):
    """A panel (*paneldata*): figures of regions, per indicator, over years.

    Args:
        regions: Codes of regions, each once.
        indicators: Ids of indicators, each once.
        periods: Years, rising; ``2018JJ00`` is 2018.
        values: Figures, shape (regions, indicators, periods), in units of the indicators; NaN is
            missing. They are copied.
        breaks: Where series cannot be compared with what came before.
        imputed: Which figures were filled in by `impute`, of the same shape; None is none.
        standard_errors: How unsure figures are, of the same shape and in the same units; NaN where
            that is not known. None is: of no figure.
        notes: What was assumed when the figures were read.

    Raises:
        DataError: If codes are no texts or stand twice, years do not rise, shapes do not fit, or
            figures are infinite or standard errors below 0: every fault, with its path.

    >>> panel = Panel(["GM0200", "GM0855"], ["groen"], [2023], [[[4.0]], [[float("nan")]]])
    >>> panel.value("GM0200", "groen", 2023)
    4.0
    """

    FORMAT: ClassVar[str] = "brede_welvaart/panel/1"
    RECORD: ClassVar[type[PanelRecord]] = PanelRecord

    values: Floats = field(converter=fields.as_figures)
    breaks: tuple[Break, ...] = field(default=(), converter=as_breaks, kw_only=True)
    imputed: Flags | None = field(default=None, kw_only=True, converter=fields.as_flags)
    standard_errors: Floats | None = field(default=None, converter=fields.as_errors, kw_only=True)
    notes: tuple[PanelNote, ...] = field(default=(), converter=as_notes, kw_only=True)

    def __attrs_post_init__(self) -> None:
        found = fields.faults(self._given)
        found += fields.note_faults(self.notes)
        if found:
            raise DataError(found)

    @property
    def _given(self) -> fields.Given:
        keys = (self.regions, self.indicators, self.periods)
        more = (self.breaks, self.imputed, self.standard_errors)
        return fields.Given(*keys, self.values, *more)

    def __reduce__(self) -> tuple[Any, ...]:
        # An array that comes back from a pickle, or from a deep copy, can be changed.
        kept = {item.name: getattr(self, item.name) for item in attrs.fields(Panel)}
        return _again, (kept,)

    @classmethod
    def from_cells(  # noqa: PLR0913 (four columns)
        cls,
        regions: Iterable[object],
        indicators: Iterable[object],
        periods: Iterable[object],
        values: Iterable[object],
        *,
        zero_is_missing: ZeroIsMissing = False,
        codes: Codes = "keep",
        max_cells: int = MAX_CELLS,
    ) -> "Panel":
        """A panel from tidy cells, in any order; regions and indicators are sorted.

        Args:
            regions: The code of the region of each cell; spaces around it do not count.
            indicators: The id of its indicator.
            periods: Its year: ``2018``, ``"2018"`` or ``"2018JJ00"``.
            values: Its figure; None or NaN is missing, and so is a cell that is not there.
            zero_is_missing: Whether 0 stands for missing: in all indicators, in those named,
                or with ``suspect`` in those where it looks so, by the rule of `check`.
            codes: ``cbs`` gives regions that the catalogue recognises their code; ``keep`` leaves
                all labels as they are.
            max_cells: How many figures the panel may have, missing ones too.

        Raises:
            DataError: If something is not of its form, or a cell stands there twice.

        >>> Panel.from_cells(["GM0200"], ["groen"], ["2018JJ00"], [3]).periods
        (2018,)
        """
        how = Reading(max_cells, codes)
        return panel_of(
            readers.from_cells(regions, indicators, periods, values, how), zero_is_missing
        )

    @classmethod
    def from_frame(  # noqa: PLR0913 (four columns have names)
        cls,
        frame: Any,  # noqa: ANN401 (what narwhals takes)
        *,
        region: str = "region",
        indicator: str = "indicator",
        period: str = "period",
        value: str = "value",
        standard_error: str | None = None,
        zero_is_missing: ZeroIsMissing = "suspect",
        codes: Codes = "cbs",
        max_cells: int = MAX_CELLS,
    ) -> "Panel":
        """A panel from a tidy data frame of pandas, polars, DuckDB, PySpark, Dask or another kind.

        Args:
            frame: One row per figure, in whatever narwhals takes. Other columns do not count, and
                of a lazy frame they are not collected.
            region: The name of the column with codes of regions.
            indicator: That with ids of indicators.
            period: That with years.
            value: That with figures; null is missing.
            standard_error: That with how unsure they are; None is ``standard_error``, if that is
                there.
            zero_is_missing: Whether 0 stands for missing: in all indicators, in those named,
                or with ``suspect`` in those where it looks so, by the rule of `check`.
            codes: ``cbs`` gives regions that the catalogue recognises their code; ``keep`` leaves
                all labels as they are.
            max_cells: How many figures the panel may have, missing ones too.

        Raises:
            DataError: If a column is not there, something is not of its form, or a cell stands
                there twice.
            MissingExtraError: If narwhals, or what it needs for this kind of frame, is not
                installed.
        """
        names = {"region": region, "indicator": indicator, "period": period, "value": value}
        if standard_error is not None:
            names["standard_error"] = standard_error
        how = Reading(max_cells, codes)
        return panel_of(readers.from_frame(frame, names, how), zero_is_missing)

    @classmethod
    def from_cbs_v3(  # noqa: PLR0913 (two keys have names)
        cls,
        rows: Iterable[Mapping[str, Any]],
        columns: Mapping[str, str] | None = None,
        *,
        region: str = "RegioS",
        period: str = "Perioden",
        zero_is_missing: ZeroIsMissing = "suspect",
        codes: Codes = "cbs",
        max_cells: int = MAX_CELLS,
    ) -> "Panel":
        """A panel from rows of CBS open data as its older interface (v3) gives them.

        Args:
            rows: One per region and year, with a figure per numbered column.
            columns: The indicator of each column that is wanted, named with or without its number;
                None is all numbered columns, under their own names.
            region: The name of the key with codes of regions.
            period: That with years.
            zero_is_missing: Whether 0 stands for missing: in all indicators, in those named,
                or with ``suspect`` in those where it looks so, by the rule of `check`.
            codes: ``cbs`` gives regions that the catalogue recognises their code; ``keep`` leaves
                all labels as they are.
            max_cells: How many figures the panel may have, missing ones too.

        Raises:
            DataError: If a column is not there, something is not of its form, or a cell stands
                there twice, as when there are more keys.

        >>> row = {"RegioS": "GM0363    ", "Perioden": "2018JJ00", "TevredenMetLeven_1": 84.2}
        >>> panel = Panel.from_cbs_v3([row], {"TevredenMetLeven": "tevreden"})
        >>> panel.value("GM0363", "tevreden", 2018)
        84.2
        """
        keys = {"region": region, "period": period}
        how = Reading(max_cells, codes)
        return panel_of(readers.from_cbs_v3(rows, columns, keys, how), zero_is_missing)

    @classmethod
    def from_cbs_v4(  # noqa: PLR0913 (four parts have names)
        cls,
        observations: Iterable[Mapping[str, Any]],
        measures: Mapping[str, str] | None = None,
        *,
        region: str = "RegioS",
        measure: str = "Measure",
        period: str = "Perioden",
        value: str = "Value",
        zero_is_missing: ZeroIsMissing = "suspect",
        codes: Codes = "cbs",
        max_cells: int = MAX_CELLS,
    ) -> "Panel":
        """A panel from observations of CBS open data as its newer interface (v4) gives them.

        Args:
            observations: One per figure.
            measures: The indicator of each measure that is wanted; None is all, under their codes.
            region: The name of the part with codes of regions.
            measure: That with codes of measures.
            period: That with years.
            value: That with figures; null is missing.
            zero_is_missing: Whether 0 stands for missing: in all indicators, in those named,
                or with ``suspect`` in those where it looks so, by the rule of `check`.
            codes: ``cbs`` gives regions that the catalogue recognises their code; ``keep`` leaves
                all labels as they are.
            max_cells: How many figures the panel may have, missing ones too.

        Raises:
            DataError: If a measure is not there, something is not of its form, or a cell stands
                there twice, as when there are more parts.

        >>> seen = {"Measure": "M1", "RegioS": "GM0363", "Perioden": "2018JJ00", "Value": 84.2}
        >>> Panel.from_cbs_v4([seen], {"M1": "tevreden"}).value("GM0363", "tevreden", 2018)
        84.2
        """
        keys = {"region": region, "indicator": measure, "period": period, "value": value}
        how = Reading(max_cells, codes)
        return panel_of(readers.from_cbs_v4(observations, measures, keys, how), zero_is_missing)

    @property
    def figures(self) -> Floats:
        """The same figures with the shape (indicators, periods, regions), contiguous."""
        return self.values.transpose(1, 2, 0)

    def value(self, region: str, indicator: str, period: int | str) -> float | None:
        """One figure, in the unit of its indicator; None if it is missing.

        Raises:
            UnknownIdError: If the region, indicator or year is not in the panel.
        """
        place = (self.region_number(region), self.indicator_number(indicator))
        found = float(self.values[(*place, self.period_number(period))])
        return None if np.isnan(found) else found

    def select(
        self,
        *,
        regions: Sequence[str] | None = None,
        indicators: Sequence[str] | None = None,
        periods: Sequence[int] | None = None,
    ) -> "Panel":
        """A panel of some regions, indicators and years, in the order in which they are named.

        Args:
            regions: Regions, by any of their names; None is all.
            indicators: Ids; None is all.
            periods: Years, rising; None is all.

        Raises:
            UnknownIdError: If one is not in the panel.
            DataError: If one stands twice, or years do not rise.
        """
        kept = (
            self.regions if regions is None else tuple(map(self.region_code, regions)),
            self.indicators if indicators is None else tuple(indicators),
            self.periods if periods is None else tuple(periods),
        )
        places = np.ix_(
            [self.places[key] for key in kept[0]],
            [self.indicator_number(key) for key in kept[1]],
            [self.period_number(key) for key in kept[2]],
        )
        breaks = [_in_regions(item, kept[0]) for item in self.breaks if item.indicator in kept[1]]
        return Panel(
            *kept,
            self.values[places],
            breaks=tuple(item for item in breaks if item is not None),
            imputed=None if self.imputed is None else self.imputed[places],
            standard_errors=None if self.standard_errors is None else self.standard_errors[places],
            notes=self.notes,
        )

    def with_breaks(self, *breaks: Break) -> "Panel":
        """The same panel with more breaks marked.

        Raises:
            DataError: If an indicator or region of a break is not in the panel.
        """
        return evolve(self, breaks=(*self.breaks, *breaks))

    def with_zeros_missing(self, zero_is_missing: ZeroIsMissing) -> "Panel":
        """The same panel, with NaN where 0 stands for missing; as if it was read so.

        Args:
            zero_is_missing: In which indicators it does: in all, in those named, or with
                ``suspect`` in those where it looks so, by the rule of `check`.

        Raises:
            DataError: If an indicator is named that it does not have: every such indicator.
        """
        values = self.values.copy()
        parts = PanelParts(self.regions, self.indicators, self.periods, values, self.notes)
        return evolve(self, values=values, notes=blank_zeros(parts, zero_is_missing))

    def segments(self, indicator: str) -> npt.NDArray[np.intp]:
        """Which years can be compared: those with the same number.

        Args:
            indicator: The id of the indicator.

        Returns:
            Numbers from 0, shape (regions, periods), one more after each break.

        Raises:
            UnknownIdError: If the indicator is not in the panel.
        """
        self.indicator_number(indicator)
        numbers = np.zeros((len(self.regions), len(self.periods)), np.intp)
        for item in {(b.period, b.regions) for b in self.breaks if b.indicator == indicator}:
            rows = [self.places[code] for code in item[1]] or slice(None)
            numbers[rows] += np.array(self.periods) >= item[0]
        return numbers

    def to_records(self) -> list[dict[str, Any]]:
        """The figures as plain values, one per region, indicator and year.

        Returns:
            Each with region, indicator, period and value, None where it is missing; and if the
            panel has these, with imputed and standard_error.

        >>> Panel(["GM0855"], ["groen"], [2023], [[[4.0]]]).to_records()
        [{'region': 'GM0855', 'indicator': 'groen', 'period': 2023, 'value': 4.0}]
        """
        found = table.columns(self._given)
        return [dict(zip(found, row, strict=True)) for row in zip(*found.values(), strict=True)]

    def to_frame(self, backend: Any = "pandas") -> Any:  # noqa: ANN401 (a frame of any kind)
        """The figures as a tidy data frame with the rows of `to_records`, as `from_frame` reads it.

        Args:
            backend: The kind of frame, such as ``pandas``, ``polars`` or ``duckdb``, or where it is
                made, as for `frames.to_frame`.

        Raises:
            MissingExtraError: If narwhals, or what makes this kind of frame, is not installed.
            UnknownIdError: If there is no such kind of frame.
        """
        from brede_welvaart._frames import frame_of

        found = table.columns(self._given)
        return frame_of(found, backend, {name: table.KINDS[name] for name in found})

    def as_record(self) -> PanelRecord:
        """The same as plain values."""
        return record_of(self._given, self.notes)

    def __repr__(self) -> str:
        """How much there is of everything."""
        missing = np.count_nonzero(np.isnan(self.values))
        filled = 0 if self.imputed is None else np.count_nonzero(self.imputed)
        return (
            f"<Panel of {len(self.regions)} regions, {len(self.indicators)} indicators, "
            f"{len(self.periods)} periods: {missing} missing, {filled} imputed>"
        )


def panel_of(parts: PanelParts, zero_is_missing: ZeroIsMissing) -> Panel:
    """The panel of these parts, with NaN where 0 stands for missing."""
    notes = blank_zeros(parts, zero_is_missing)
    errors = parts.errors
    if errors is not None:
        # What is missing is not unsure.
        errors = np.where(np.isnan(parts.values), np.nan, errors)
    return Panel(
        *(parts.regions, parts.indicators, parts.periods, parts.values),
        notes=notes,
        standard_errors=errors,
    )


def _again(kept: dict[str, Any]) -> Panel:
    """The panel that was pickled or copied."""
    return Panel(**kept)


def _in_regions(item: Break, regions: Sequence[str]) -> Break | None:
    """A break for some of the regions; None if it holds for none of them."""
    if not item.regions:
        return item
    kept = tuple(code for code in item.regions if code in set(regions))
    return evolve(item, regions=kept) if kept else None
