"""A panel as plain values, for programs."""

from typing import Any

from attrs import frozen

from brede_welvaart._base.ranges import Year
from brede_welvaart.index._panel.fields import Given
from brede_welvaart.index._plain import plain
from brede_welvaart.index._reading.notes import PanelNote
from brede_welvaart.model.series import Break


@frozen
class PanelRecord:
    """A panel, for programs.

    Attributes:
        regions: The codes of the regions.
        indicators: The ids of the indicators.
        periods: The years.
        values: The figures per region, indicator and year; None is missing.
        imputed: Which of them were filled in, in the same order; None if none was.
        standard_errors: How unsure they are, in the same order; None where that is not known.
        breaks: Where series cannot be compared with what came before.
        notes: What was assumed when the figures were read.
    """

    regions: tuple[str, ...]
    indicators: tuple[str, ...]
    periods: tuple[Year, ...]
    values: tuple[tuple[tuple[float | None, ...], ...], ...]
    imputed: tuple[tuple[tuple[bool, ...], ...], ...] | None
    standard_errors: tuple[tuple[tuple[float | None, ...], ...], ...] | None
    breaks: tuple[Break, ...]
    notes: tuple[PanelNote, ...]


def record_of(given: Given, notes: tuple[PanelNote, ...]) -> PanelRecord:
    """What a panel holds as plain values."""
    imputed = None if given.imputed is None else _tuples(given.imputed.tolist())
    errors = None if given.standard_errors is None else _tuples(plain(given.standard_errors))
    return PanelRecord(
        given.regions,
        given.indicators,
        given.periods,
        _tuples(plain(given.values)),
        imputed,
        errors,
        given.breaks,
        notes,
    )


def _tuples(cube: list[Any]) -> tuple[tuple[tuple[Any, ...], ...], ...]:
    return tuple(tuple(map(tuple, rows)) for rows in cube)
