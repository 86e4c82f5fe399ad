"""What the fields of a panel are made of, and what may be wrong with them."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from brede_welvaart._kernel.ties import Floats
from brede_welvaart.errors import DataError, Fault, shown
from brede_welvaart.index._reading.parts import as_figure, as_year
from brede_welvaart.model._check import repeated
from brede_welvaart.model._real import LARGEST
from brede_welvaart.model.series import Break

_LAST_YEAR = 9999


def as_figures(values: npt.ArrayLike) -> Floats:
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
    read = [as_figure(value) for value in array.flat]
    faults = [
        Fault(f"values{list(place)}", f"expected a number, got {shown(array[place])}")
        for place, value in zip(np.ndindex(array.shape), read, strict=True)
        if value is None
    ]
    if faults:
        raise DataError(faults)
    return np.array(read, float).reshape(array.shape)


def as_years(periods: Iterable[Any]) -> tuple[Any, ...]:
    """Years as whole numbers; what is no year stays what it is, to be named as a fault."""
    years = [(as_year(period), period) for period in periods]
    return tuple(period if found is None else found for found, period in years)


class Given(NamedTuple):
    """The fields of a panel, as they were given."""

    regions: tuple[Any, ...]
    indicators: tuple[Any, ...]
    periods: tuple[Any, ...]
    values: Floats
    breaks: tuple[Any, ...]
    imputed: npt.NDArray[Any] | None


def faults(given: Given) -> list[Fault]:
    """Everything that is wrong; cells and breaks are looked at once they have their place."""
    wanted = (len(given.regions), len(given.indicators), len(given.periods))
    found = [
        *_code_faults(given.regions, "regions"),
        *_code_faults(given.indicators, "indicators"),
        *_year_faults(given.periods),
        *_shape_faults(given, wanted),
    ]
    return found or [*_break_faults(given), *_size_faults(given)]


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
        if type(given) is not int or not 0 <= given <= _LAST_YEAR:
            yield Fault(f"periods[{place}]", f"expected a year such as 2018, got {shown(given)}")
        elif before is not None and given <= before:
            yield Fault(f"periods[{place}]", f"must be later than {before}, got {given}")
        else:
            before = given


def _shape_faults(given: Given, wanted: tuple[int, ...]) -> Iterable[Fault]:
    for name, array in (("values", given.values), ("imputed", given.imputed)):
        if array is not None and array.shape != wanted:
            yield Fault(name, f"expected the shape {wanted}, got {array.shape}")


def _break_faults(given: Given) -> Iterable[Fault]:
    known = frozenset(given.regions)
    for place, item in enumerate(given.breaks):
        if not isinstance(item, Break):
            yield Fault(f"breaks[{place}]", f"expected Break, got {shown(item)}")
            continue
        if item.indicator not in given.indicators:
            yield Fault(f"breaks[{place}].indicator", f"no {shown(item.indicator)} in this panel")
        for number, code in enumerate(item.regions):
            if code not in known:
                path = f"breaks[{place}].regions[{number}]"
                yield Fault(path, f"no {shown(code)} in this panel")


def _size_faults(given: Given) -> Iterable[Fault]:
    # The ends are found without a copy of all figures, which is for faulty ones only.
    ends = (np.fmin.reduce(given.values, axis=None), np.fmax.reduce(given.values, axis=None))
    if not max(np.abs(ends)) > LARGEST:
        return
    for region, indicator, period in np.argwhere(np.abs(given.values) > LARGEST).tolist():
        found = given.values[region, indicator, period]
        name = f"{given.regions[region]}, {given.indicators[indicator]}, {given.periods[period]}"
        yield Fault(f"values[{name}]", f"expected a finite number, got {found}")
