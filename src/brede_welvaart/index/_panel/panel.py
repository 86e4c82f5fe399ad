"""The panel: figures of regions, per indicator, over years."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, cast

import numpy as np
import numpy.typing as npt
from attrs import evolve, field, frozen

from brede_welvaart._base.likely import likely
from brede_welvaart._kernel.ties import Flags, Floats
from brede_welvaart.errors import DataError, Fault, UnknownIdError, shown
from brede_welvaart.index._panel.sources import FromSources
from brede_welvaart.index._reading import cells
from brede_welvaart.model._check import as_tuple, repeated
from brede_welvaart.model._real import LARGEST
from brede_welvaart.model.series import Break

if TYPE_CHECKING:
    from brede_welvaart.index._panel.check import PanelCheck

KeyT = TypeVar("KeyT", str, int)


def _as_figures(values: npt.ArrayLike) -> Floats:
    """A copy of the figures as floats, with regions next to each other, that nobody can change."""
    array = values.filled(np.nan) if isinstance(values, np.ma.MaskedArray) else np.asarray(values)
    if array.dtype.kind == "O":
        array = _from_objects(array)
    if array.dtype.kind not in "iuf":
        raise DataError([Fault("values", f"expected numbers, got {array.dtype}")])
    if array.ndim != 3:  # noqa: PLR2004 (regions, indicators, periods)
        message = f"expected the shape (regions, indicators, periods), got {array.shape}"
        raise DataError([Fault("values", message)])
    figures = np.array(array.transpose(1, 2, 0), dtype=float, order="C", copy=True)
    figures.flags.writeable = False
    return figures.transpose(2, 0, 1)


def _from_objects(array: npt.NDArray[Any]) -> Floats:
    read = [cells.figure(value) for value in array.flat]
    faults = [
        Fault(f"values{list(place)}", f"expected a number, got {shown(array[place])}")
        for place, value in zip(np.ndindex(array.shape), read, strict=True)
        if value is None
    ]
    if faults:
        raise DataError(faults)
    return np.array(read, float).reshape(array.shape)


def _as_years(periods: Iterable[Any]) -> tuple[Any, ...]:
    years = [(cells.year(period), period) for period in periods]
    return tuple(period if found is None else found for found, period in years)


@frozen(eq=False, repr=False, slots=False)
class Panel(FromSources):
    """A panel (*paneldata*): figures of regions, per indicator, over years.

    Args:
        regions: Codes of regions, each once.
        indicators: Ids of indicators, each once.
        periods: Years, rising; ``2018JJ00`` is 2018.
        values: Figures, shape (regions, indicators, periods), in units of the indicators; NaN is
            missing. They are copied.
        breaks: Where series cannot be compared with what came before.
        imputed: Which figures were filled in by `impute`, of the same shape; None is none.

    Raises:
        DataError: If codes are no texts or stand twice, years do not rise, shapes do not fit, or
            figures are infinite: every fault, with its path.

    >>> panel = Panel(["GM0200", "GM0855"], ["groen"], [2023], [[[4.0]], [[float("nan")]]])
    >>> panel.value("GM0200", "groen", 2023)
    4.0
    """

    regions: tuple[str, ...] = field(converter=as_tuple)
    indicators: tuple[str, ...] = field(converter=as_tuple)
    periods: tuple[int, ...] = field(converter=_as_years)
    values: Floats = field(converter=_as_figures)
    breaks: tuple[Break, ...] = field(default=(), converter=as_tuple, kw_only=True)
    imputed: Flags | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        faults = [
            *_code_faults(self.regions, "regions"),
            *_code_faults(self.indicators, "indicators"),
        ]
        faults += [*_year_faults(self.periods), *_shape_faults(self)]
        if not faults:
            faults = [*_break_faults(self), *_size_faults(self)]
        if faults:
            raise DataError(faults)

    @property
    def figures(self) -> Floats:
        """The same figures with the shape (indicators, periods, regions), contiguous."""
        return self.values.transpose(1, 2, 0)

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of every region."""
        return {code: place for place, code in enumerate(self.regions)}

    @cached_property
    def indicator_places(self) -> Mapping[str, int]:
        """The place of every indicator."""
        return {key: place for place, key in enumerate(self.indicators)}

    def region_number(self, region: str) -> int:
        """The place of a region.

        Raises:
            UnknownIdError: If it is not in the panel.
        """
        if region in self.places:
            return self.places[region]
        raise UnknownIdError("region", region, hint="not in this panel")

    def indicator_number(self, indicator: str) -> int:
        """The place of an indicator.

        Raises:
            UnknownIdError: If it is not in the panel.
        """
        return _number("indicator", indicator, self.indicators)

    def period_number(self, period: object) -> int:
        """The place of a year.

        Raises:
            UnknownIdError: If it is not in the panel.
        """
        return _number("period", cells.year(period) or period, self.periods)

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
            regions: Codes; None is all.
            indicators: Ids; None is all.
            periods: Years, rising; None is all.

        Raises:
            UnknownIdError: If one is not in the panel.
            DataError: If one stands twice, or years do not rise.
        """
        kept = (
            self.regions if regions is None else tuple(regions),
            self.indicators if indicators is None else tuple(indicators),
            self.periods if periods is None else tuple(periods),
        )
        places = np.ix_(
            [self.region_number(key) for key in kept[0]],
            [self.indicator_number(key) for key in kept[1]],
            [self.period_number(key) for key in kept[2]],
        )
        breaks = [_in_regions(item, kept[0]) for item in self.breaks if item.indicator in kept[1]]
        return Panel(
            *kept,
            self.values[places],
            breaks=tuple(item for item in breaks if item is not None),
            imputed=None if self.imputed is None else self.imputed[places],
        )

    def with_breaks(self, *breaks: Break) -> "Panel":
        """The same panel with more breaks marked.

        Raises:
            DataError: If an indicator or region of a break is not in the panel.
        """
        return evolve(self, breaks=(*self.breaks, *breaks))

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

    def check(self) -> "PanelCheck":
        """What looks wrong in it, by the rules of `index.check`."""
        from brede_welvaart.index._panel.check import check

        return check(self)

    def __repr__(self) -> str:
        """How much there is of everything."""
        missing = np.count_nonzero(np.isnan(self.values))
        filled = 0 if self.imputed is None else np.count_nonzero(self.imputed)
        return (
            f"<Panel of {len(self.regions)} regions, {len(self.indicators)} indicators, "
            f"{len(self.periods)} periods: {missing} missing, {filled} imputed>"
        )


def _number(kind: str, key: Any, known: Sequence[Any]) -> int:  # noqa: ANN401 (an id or a year)
    if key in known:
        return known.index(key)
    texts = [str(item) for item in known]
    hint = likely(str(key), texts).removeprefix("; ")
    raise UnknownIdError(kind, key, hint=hint or "not in this panel")


def _in_regions(item: Break, regions: Sequence[str]) -> Break | None:
    """A break for some of the regions; None if it holds for none of them."""
    if not item.regions:
        return item
    kept = tuple(code for code in item.regions if code in set(regions))
    return evolve(item, regions=kept) if kept else None


def _code_faults(codes: Sequence[object], name: str) -> Iterable[Fault]:
    if not isinstance(codes, tuple) or not codes:
        yield Fault(name, f"expected one code or more, got {shown(codes)}")
        return
    for place, code in enumerate(codes):
        if not isinstance(code, str) or not code.strip():
            yield Fault(f"{name}[{place}]", f"expected text, got {shown(code)}")
    yield from repeated(f"{name}[{{}}]", codes)


def _year_faults(years: tuple[object, ...]) -> Iterable[Fault]:
    if not years:
        yield Fault("periods", "expected one year or more")
    before: int | None = None
    for place, given in enumerate(years):
        if not isinstance(given, int):
            yield Fault(f"periods[{place}]", f"expected a year such as 2018, got {shown(given)}")
        elif before is not None and given <= before:
            yield Fault(f"periods[{place}]", f"must be later than {before}, got {given}")
        else:
            before = given


def _shape_faults(panel: Panel) -> Iterable[Fault]:
    wanted = (len(panel.regions), len(panel.indicators), len(panel.periods))
    for name in ("values", "imputed"):
        array = cast("npt.NDArray[Any] | None", getattr(panel, name))
        if array is not None and array.shape != wanted:
            yield Fault(name, f"expected the shape {wanted}, got {array.shape}")


def _break_faults(panel: Panel) -> Iterable[Fault]:
    for place, item in enumerate(cast("tuple[object, ...]", panel.breaks)):
        if not isinstance(item, Break):
            yield Fault(f"breaks[{place}]", f"expected Break, got {shown(item)}")
            continue
        if item.indicator not in panel.indicators:
            yield Fault(f"breaks[{place}].indicator", f"no {shown(item.indicator)} in this panel")
        for number, code in enumerate(item.regions):
            if code not in panel.places:
                path = f"breaks[{place}].regions[{number}]"
                yield Fault(path, f"no {shown(code)} in this panel")


def _size_faults(panel: Panel) -> Iterable[Fault]:
    ends = (np.fmin.reduce(panel.figures, axis=None), np.fmax.reduce(panel.figures, axis=None))
    if not max(np.abs(ends)) > LARGEST:
        return
    for region, indicator, period in np.argwhere(np.abs(panel.values) > LARGEST).tolist():
        found = panel.values[region, indicator, period]
        name = f"{panel.regions[region]}, {panel.indicators[indicator]}, {panel.periods[period]}"
        yield Fault(f"values[{name}]", f"expected a finite number, got {found}")
