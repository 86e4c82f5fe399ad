"""What the fields of a panel are made of, and what may be wrong with them."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple, cast

import numpy as np
import numpy.typing as npt

from brede_welvaart._kernel.ties import Flags, Floats
from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase, as_phrase, kind_of_thing
from brede_welvaart.index._reading.notes import PanelNote
from brede_welvaart.index._reading.parts import YEARS, as_figure, as_year
from brede_welvaart.model._check import plain_text, repeated, words
from brede_welvaart.model._convert import Texts, as_texts
from brede_welvaart.model._real import LARGEST
from brede_welvaart.model.series import Break

_A_NUMBER = Phrase("een getal", "a number")
_AN_ERROR = Phrase(
    "een eindige standaardfout van 0 of meer", "a finite standard error of 0 or more"
)
_FINITE = Phrase("een eindig getal", "a finite number")
_NUMBERS = Phrase("getallen", "numbers")
_FLAGS = Phrase("true of false", "true or false")
_A_YEAR = Phrase("een jaar zoals 2018", "a year such as 2018")
_RAGGED = Phrase("(rijen van ongelijke lengte)", "(rows of unlike lengths)")
_AXES = Phrase("(regio's, indicatoren, jaren)", "(regions, indicators, periods)")


def as_codes(codes: Texts | npt.ArrayLike) -> tuple[str, ...]:
    """Codes as plain texts; what is no text stays what it is, to be named as a fault.

    Those of numpy, pandas and polars are taken; a set has no order in which figures could stand.
    """
    to_list = getattr(codes, "tolist", None) or getattr(codes, "to_list", None)
    given = to_list() if callable(to_list) else codes
    kept = given if isinstance(given, AbstractSet) else as_texts(cast("Texts", given))
    return cast("tuple[str, ...]", plain_text(kept))


def as_figures(values: npt.ArrayLike) -> Floats:
    """A copy of the figures as floats, with regions next to each other, that nobody can change."""
    try:
        array = (
            values.filled(np.nan) if isinstance(values, np.ma.MaskedArray) else np.asarray(values)
        )
    except ValueError:  # rows of unlike lengths
        raise DataError([other_shape("values", _AXES, _RAGGED)]) from None
    if array.dtype.kind == "O":
        array = _from_objects(array)
    if array.dtype.kind not in "iuf":
        raise DataError(
            [Fault(FaultCode.NOT_A_NUMBER, "values", given=str(array.dtype), wanted=_NUMBERS)]
        )
    if array.ndim != 3:  # noqa: PLR2004 (regions, indicators, periods)
        raise DataError([other_shape("values", _AXES, array.shape)])
    figures = np.array(array.transpose(1, 2, 0), dtype=float, order="C", copy=True)
    figures.flags.writeable = False
    return figures.transpose(2, 0, 1)


def as_flags(flags: npt.ArrayLike | None) -> Flags | None:
    """A copy of flags, laid out as figures are, that nobody can change."""
    if flags is None:
        return None
    array = np.asarray(flags)
    if array.dtype.kind != "b":
        raise DataError(
            [Fault(FaultCode.NOT_A_NUMBER, "imputed", given=str(array.dtype), wanted=_FLAGS)]
        )
    if array.ndim != 3:  # noqa: PLR2004 (regions, indicators, periods)
        raise DataError([other_shape("imputed", _AXES, array.shape)])
    copied = np.array(array.transpose(1, 2, 0), order="C", copy=True)
    copied.flags.writeable = False
    return copied.transpose(2, 0, 1)


def other_shape(name: str, *shapes: Phrase | tuple[int, ...]) -> Fault:
    """The fault of an array of another shape than is wanted: that, and its own."""
    wanted, shape = (item if isinstance(item, Phrase) else as_phrase(str(item)) for item in shapes)
    return Fault(FaultCode.OTHER_SHAPE, name, wanted=wanted, shape=shape)


def as_errors(values: npt.ArrayLike | None) -> Floats | None:
    """Standard errors, as figures; None stays None."""
    return None if values is None else as_figures(values)


def _from_objects(array: npt.NDArray[Any]) -> Floats:
    read = [as_figure(value) for value in array.flat]
    faults = [
        Fault(FaultCode.NOT_A_NUMBER, "values", *place, given=array[place], wanted=_A_NUMBER)
        for place, value in zip(np.ndindex(array.shape), read, strict=True)
        if value is None
    ]
    if faults:
        raise DataError(faults)
    return np.array(read, float).reshape(array.shape)


def as_years(periods: Iterable[Any] | object) -> tuple[Any, ...]:
    """Years as whole numbers; what is no year stays what it is, to be named as a fault."""
    if isinstance(periods, AbstractSet) or not isinstance(periods, Iterable):
        return cast("tuple[Any, ...]", periods)
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
    standard_errors: Floats | None


def faults(given: Given) -> list[Fault]:
    """Everything that is wrong; cells and breaks are looked at once they have their place."""
    found = [
        *_code_faults(given.regions, "regions"),
        *_code_faults(given.indicators, "indicators"),
        *_year_faults(given.periods),
    ]
    keys = (given.regions, given.indicators, given.periods)
    if all(isinstance(key, tuple) for key in keys):
        found += _shape_faults(given, tuple(map(len, keys)))
    return found or [*_break_faults(given), *_size_faults(given)]


def _code_faults(codes: Sequence[object], name: str) -> Iterable[Fault]:
    if not isinstance(codes, tuple):
        yield Fault(FaultCode.NOT_A_LIST, name, given=codes)
        return
    if not codes:
        yield Fault(FaultCode.EMPTY_LIST, name)
    wrong = [fault.under(name, place) for place, code in enumerate(codes) for fault in words(code)]
    yield from wrong or repeated(f"{name}[{{}}]", codes)


def _year_faults(years: object) -> Iterable[Fault]:
    if not isinstance(years, tuple):
        yield Fault(FaultCode.NOT_A_LIST, "periods", given=years)
        return
    if not years:
        yield Fault(FaultCode.EMPTY_LIST, "periods")
    before: int | None = None
    for place, given in enumerate(years):
        if type(given) is not int or given not in YEARS:
            yield Fault(FaultCode.NOT_OF_FORM, "periods", place, given=given, wanted=_A_YEAR)
        elif before is not None and given <= before:
            yield Fault(FaultCode.NOT_LATER, "periods", place, given=given, before=before)
        else:
            before = given


def _shape_faults(given: Given, wanted: tuple[int, ...]) -> Iterable[Fault]:
    for name in ("values", "imputed", "standard_errors"):
        array = getattr(given, name)
        if array is not None and array.shape != wanted:
            yield other_shape(name, wanted, array.shape)


def _break_faults(given: Given) -> Iterable[Fault]:
    known = frozenset(given.regions)
    for place, item in enumerate(given.breaks):
        if not isinstance(item, Break):
            yield Fault(FaultCode.NOT_A_RECORD, "breaks", place, given=item, wanted="Break")
            continue
        if item.indicator not in given.indicators:
            yield _not_here("indicator", item.indicator, "breaks", place, "indicator")
        for number, code in enumerate(item.regions):
            if code not in known:
                yield _not_here("region", code, "breaks", place, "regions", number)


def note_faults(notes: Sequence[object]) -> Iterable[Fault]:
    """What is no note on figures."""
    for place, note in enumerate(notes):
        if not isinstance(note, PanelNote):
            yield Fault(FaultCode.NOT_A_RECORD, "notes", place, given=note, wanted="PanelNote")


def _not_here(kind: str, given: str, *parts: str | int) -> Fault:
    return Fault(FaultCode.NOT_IN_PANEL, *parts, kind=kind_of_thing(kind), given=given)


def _size_faults(given: Given) -> Iterable[Fault]:
    # The ends are found without a copy of all figures, which is for faulty ones only.
    ends = (np.fmin.reduce(given.values, axis=None), np.fmax.reduce(given.values, axis=None))
    if max(np.abs(ends)) > LARGEST:
        yield from _cell_faults(given, "values", np.abs(given.values) > LARGEST, _FINITE)
    errors = given.standard_errors
    if errors is not None:
        wrong = (errors < 0) | (errors > LARGEST)
        yield from _cell_faults(given, "standard_errors", wrong, _AN_ERROR)


def _cell_faults(given: Given, name: str, wrong: Flags, wanted: Phrase) -> Iterable[Fault]:
    """A fault at every cell that is flagged."""
    for place in np.argwhere(wrong).tolist():
        found = float(getattr(given, name)[tuple(place)])
        region, indicator, period = place
        yield Fault(FaultCode.NOT_A_NUMBER, name, *place, given=found, wanted=wanted).at(
            region=given.regions[region],
            indicator=given.indicators[indicator],
            period=given.periods[period],
        )
