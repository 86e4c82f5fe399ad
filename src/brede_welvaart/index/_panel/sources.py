"""What a panel is made from, beside arrays: cells, frames and the rows of CBS open data."""

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from brede_welvaart.index._panel.panel import Panel

#: Whether 0 stands for missing: in all indicators, in none, or in those named.
ZeroIsMissing = bool | Collection[str]


class FromSources:
    """The ways to make a panel from something else than arrays."""

    @classmethod
    def from_cells(
        cls,
        regions: Iterable[object],
        indicators: Iterable[object],
        periods: Iterable[object],
        values: Iterable[object],
        *,
        zero_is_missing: ZeroIsMissing = False,
    ) -> "Panel":
        """A panel from tidy cells, in any order; regions and indicators are sorted.

        Args:
            regions: The code of the region of each cell; spaces around it do not count.
            indicators: The id of its indicator.
            periods: Its year: ``2018``, ``"2018"`` or ``"2018JJ00"``.
            values: Its figure; None or NaN is missing, and so is a cell that is not there.
            zero_is_missing: Whether 0 stands for missing: in all indicators, or in those named.

        Raises:
            DataError: If something is not of its form, or a cell stands there twice.

        >>> from brede_welvaart.index import Panel
        >>> Panel.from_cells(["GM0200"], ["groen"], ["2018JJ00"], [3]).periods
        (2018,)
        """
        from brede_welvaart.index._reading import readers

        return readers.panel_from_cells(regions, indicators, periods, values, zero_is_missing)

    @classmethod
    def from_frame(  # noqa: PLR0913 (four columns have names)
        cls,
        frame: Any,  # noqa: ANN401 (what narwhals takes)
        *,
        region: str = "region",
        indicator: str = "indicator",
        period: str = "period",
        value: str = "value",
        zero_is_missing: ZeroIsMissing = False,
    ) -> "Panel":
        """A panel from a tidy data frame of pandas, polars or whatever narwhals takes.

        Args:
            frame: One row per figure; a lazy frame is collected. Other columns do not count.
            region: The name of the column with codes of regions.
            indicator: That with ids of indicators.
            period: That with years.
            value: That with figures; null is missing.
            zero_is_missing: Whether 0 stands for missing: in all indicators, or in those named.

        Raises:
            DataError: If a column is not there, something is not of its form, or a cell stands
                there twice.
            MissingExtraError: If narwhals is not installed.
        """
        from brede_welvaart.index._reading import readers

        names = (region, indicator, period, value)
        return readers.panel_from_frame(frame, names, zero_is_missing)

    @classmethod
    def from_cbs_v3(
        cls,
        rows: Iterable[Mapping[str, Any]],
        columns: Mapping[str, str] | None = None,
        *,
        region: str = "RegioS",
        period: str = "Perioden",
        zero_is_missing: ZeroIsMissing = False,
    ) -> "Panel":
        """A panel from rows of CBS open data as its older interface (v3) gives them.

        Args:
            rows: One per region and year, with a figure per numbered column.
            columns: The indicator of each column that is wanted, named with or without its number;
                None is all numbered columns, under their own names.
            region: The name of the key with codes of regions.
            period: That with years.
            zero_is_missing: Whether 0 stands for missing: in all indicators, or in those named.

        Raises:
            DataError: If a column is not there, something is not of its form, or a cell stands
                there twice, as when there are more keys.

        >>> from brede_welvaart.index import Panel
        >>> row = {"RegioS": "GM0363    ", "Perioden": "2018JJ00", "TevredenMetLeven_1": 84.2}
        >>> panel = Panel.from_cbs_v3([row], {"TevredenMetLeven": "tevreden"})
        >>> panel.value("GM0363", "tevreden", 2018)
        84.2
        """
        from brede_welvaart.index._reading import readers

        keys = {"region": region, "period": period}
        return readers.panel_from_cbs_v3(rows, columns, keys, zero_is_missing)

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
        zero_is_missing: ZeroIsMissing = False,
    ) -> "Panel":
        """A panel from observations of CBS open data as its newer interface (v4) gives them.

        Args:
            observations: One per figure.
            measures: The indicator of each measure that is wanted; None is all, under their codes.
            region: The name of the part with codes of regions.
            measure: That with codes of measures.
            period: That with years.
            value: That with figures; null is missing.
            zero_is_missing: Whether 0 stands for missing: in all indicators, or in those named.

        Raises:
            DataError: If a measure is not there, something is not of its form, or a cell stands
                there twice, as when there are more parts.

        >>> from brede_welvaart.index import Panel
        >>> seen = {"Measure": "M1", "RegioS": "GM0363", "Perioden": "2018JJ00", "Value": 84.2}
        >>> Panel.from_cbs_v4([seen], {"M1": "tevreden"}).value("GM0363", "tevreden", 2018)
        84.2
        """
        from brede_welvaart.index._reading import readers

        keys = {"region": region, "indicator": measure, "period": period, "value": value}
        return readers.panel_from_cbs_v4(observations, measures, keys, zero_is_missing)
