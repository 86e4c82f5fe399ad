"""Normalising and aggregating arrays, without regions, years or names."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from brede_welvaart._kernel.combine import combine
from brede_welvaart._kernel.fit import fit
from brede_welvaart._kernel.ties import Flags, Floats
from brede_welvaart._kernel.transform import Context, column, transformed
from brede_welvaart._kernel.trouble import Trouble, refuse
from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase, SpecError
from brede_welvaart.model._convert import as_whole
from brede_welvaart.model._real import LARGEST, one_of, share, weight
from brede_welvaart.model.aggregator import Aggregator, Arithmetic
from brede_welvaart.model.normaliser import DistanceToReference, MinMax, Normaliser

_PLANE = 2
_sign = one_of(1, -1)
_ROWS_AND_COLUMNS = Phrase("(rijen, kolommen)", "(rows, columns)")
_NUMBERS = Phrase("rijen van getallen", "rows of numbers")
_FINITE = Phrase("een eindig getal", "a finite number")
_NO_COLUMN = Phrase(
    "geen kolom heeft deze regio's om mee te vergelijken",
    "no column has these regions of reference",
)
_MIN_MAX = MinMax()
_MEAN = Arithmetic()


def normalise(
    values: npt.ArrayLike,
    normaliser: Normaliser | Sequence[Normaliser] = _MIN_MAX,
    directions: int | Sequence[int] = 1,
    *,
    regions: Sequence[str] = (),
) -> Floats:
    """Points from figures.

    Args:
        values: Figures, shape (K, N): a row per indicator, a column per region; NaN is missing.
        normaliser: How they become points: one for all rows, or one per row.
        directions: 1 if more is better, -1 if less is: one for all rows, or one per row.
        regions: The codes of the columns, which `DistanceToReference` needs.

    Returns:
        Points, shape (K, N); NaN where the figure is missing.

    Raises:
        DataError: If figures cannot be normalised: every cell as ``[row][column]``, a row as
            ``[row]``.
        SpecError: If a region of reference is not among the regions.

    >>> normalise([[1.0, 2.0, 3.0]]).tolist()
    [[0.0, 50.0, 100.0]]
    """
    figures = _plane(values)
    size = len(figures)
    chosen = [normaliser] * size if isinstance(normaliser, Normaliser) else list(normaliser)
    signs = [directions] * size if isinstance(directions, int) else list(directions)
    _refuse_length("normaliser", len(chosen), size)
    _refuse_length("directions", len(signs), size)
    _refuse(
        fault.under("directions", row)
        for row, sign in enumerate(signs)
        for fault in _sign(as_whole(sign))
    )
    cube = figures[:, None]
    places = _places(chosen, tuple(regions))
    context = Context(cube, cube, slice(None), column(signs), places)
    transform, found = fit(chosen, context)
    refuse(_without_period(item) for item in found)
    everything = slice(None)
    return transformed(cube.copy(), transform, everything, everything)[:, 0]


def _without_period(trouble: Trouble) -> Trouble:
    return Trouble(trouble.fault, np.delete(trouble.cells, 1, axis=1))


def _places(chosen: Sequence[Normaliser], regions: Sequence[str]) -> Mapping[str, int]:
    places = {code: place for place, code in enumerate(regions)}
    asked = [item.region for item in chosen if isinstance(item, DistanceToReference)]
    unknown = [region for region in dict.fromkeys(asked) if region not in places]
    if unknown:
        raise SpecError(_NO_COLUMN, unknown)
    return places


def aggregate(
    points: npt.ArrayLike,
    weights: npt.ArrayLike | None = None,
    aggregator: Aggregator = _MEAN,
    *,
    min_coverage: float = 0.0,
) -> Floats:
    """The points of a group from those of its children.

    A missing child is left out and the weights of the others are divided by their sum.

    Args:
        points: Shape (C, N): a row per child, a column per region; NaN is missing.
        weights: Of the children, 0 or more, shape (C,); 0 takes one out; None is all the same.
        aggregator: How the children become the group.
        min_coverage: Which share of the children, from 0 to 1, must be there.

    Returns:
        Points, shape (N,); NaN where there is no value.

    Raises:
        DataError: If weights are negative or all 0, or points cannot be combined: every one.

    >>> aggregate([[40.0, 40.0], [60.0, float("nan")]], [1, 3]).tolist()
    [55.0, 40.0]
    """
    given = _plane(points)
    own = np.ones(len(given)) if weights is None else np.asarray(weights, float)
    _refuse_length("weights", own.size, len(given))
    _refuse(
        fault.under("weights", row)
        for row, item in enumerate(own.tolist())
        for fault in weight(item)
    )
    faults = [fault.under("min_coverage") for fault in share(float(min_coverage))]
    _refuse(faults if own.any() else [*faults, Fault(FaultCode.NO_WEIGHT, "weights")])
    kept = np.flatnonzero(own)
    combined = combine(given[kept], own[kept] / own.max(), aggregator, min_coverage)
    if combined.fault is not None and combined.faulty is not None:
        refuse(_cells(combined.fault, combined.faulty, kept))
    return combined.points


def _cells(fault: Fault, faulty: Flags, rows: npt.NDArray[np.intp]) -> list[Trouble]:
    """The children that stand in the way as [row][column], or the group as [column]."""
    cells = np.argwhere(faulty)
    if len(faulty) != len(rows) or len(rows) == 1:
        return [Trouble(fault, cells[:, 1:])]
    cells[:, 0] = rows[cells[:, 0]]
    return [Trouble(fault, cells)]


def _plane(values: npt.ArrayLike) -> Floats:
    try:
        array = np.array(values, float)
    except (TypeError, ValueError):
        raise DataError([Fault(FaultCode.NOT_A_NUMBER, given=values, wanted=_NUMBERS)]) from None
    if array.ndim != _PLANE or not array.size:
        shape = Phrase(str(array.shape), str(array.shape))
        raise DataError([Fault(FaultCode.OTHER_SHAPE, wanted=_ROWS_AND_COLUMNS, shape=shape)])
    _refuse(
        Fault(FaultCode.NOT_A_NUMBER, *place, given=float(array[*place]), wanted=_FINITE)
        for place in np.argwhere(np.abs(array) > LARGEST).tolist()
    )
    return array


def _refuse_length(name: str, given: int, wanted: int) -> None:
    if given != wanted:
        raise DataError([Fault(FaultCode.OTHER_COUNT, name, wanted=wanted, count=given)])


def _refuse(found: Iterable[Fault]) -> None:
    faults = list(found)
    if faults:
        raise DataError(faults)
