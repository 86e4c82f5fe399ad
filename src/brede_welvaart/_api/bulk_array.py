"""Scoring an array: a row for each assessment, a column for each criterion."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from brede_welvaart._api.score_table import ABOUT, FIGURES, Columns, Head, ScoreTable, names_of
from brede_welvaart._base.extras import require
from brede_welvaart._steps.many import NOT_APPLICABLE, Many
from brede_welvaart.errors import DataError, Fault, FaultCode
from brede_welvaart.model.plan import Plan

_OPEN = -1
#: What stands in an array for what is no level.
_MEANING: dict[int, Any] = {_OPEN: None, -2: NOT_APPLICABLE}
_BLOCK = 4096


def score_array(array: Any, many: Many) -> ScoreTable:  # noqa: ANN401 (of numpy)
    """The scores of every row of an array of whole numbers.

    Where a sum could pass what a float holds exactly, where a step has too many criteria to lay
    out, and by another method than the mean, rows are scored one by one with whole numbers of
    Python, which have no end.

    Args:
        array: An array of two dimensions.
        many: What scores.

    Raises:
        DataError: If it has another number of columns than the plan has criteria, something in it
            is no level, or something is open that is refused.
        MissingExtraError: If numpy is not installed as we need it.
        TypeError: If it is not of whole numbers.
    """
    require("index", "numpy")
    from brede_welvaart._kernel.many import Kernel, Weighed

    plan, whole = many.plan, many.whole
    criteria = tuple(criterion.id for criterion in plan.criteria)
    if array.dtype.kind not in "iu":
        raise TypeError(f"expected an array of whole numbers, got one of {array.dtype}")
    if array.shape[1] != len(criteria):
        wanted, shape = (len(array), len(criteria)), tuple(array.shape)
        raise DataError([Fault(FaultCode.OTHER_SHAPE, wanted=str(wanted), shape=str(shape))])
    if many.settings.missing == "refuse":
        counting = [place for place, key in enumerate(criteria) if key in whole.counting]
        _refuse(_open_faults(array, criteria, counting))
    places = {key: place for place, key in enumerate(criteria)}
    steps = [
        Weighed(
            step.weight,
            [places[item.id] for item in step.criteria],
            [item.weight for item in step.criteria],
        )
        for step in whole.steps
    ]
    levels = {level: score for level, score in whole.levels.items() if isinstance(level, int)}
    is_zero = many.settings.missing == "zero"
    kernel = Kernel(levels, whole.unit, steps, is_zero=is_zero)
    if not kernel.is_exact or many.settings.method != "mean":
        return _one_by_one(array, criteria, many)
    found = kernel.score(array)
    _refuse(_off_scale(plan, array, criteria, found.wrong))
    figures = [getattr(one, name) for one in (found.total, *found.steps) for name in FIGURES]
    columns = (*_about(len(array), many), *figures)
    return ScoreTable(dict(zip(names_of(many.steps), columns, strict=True)))


def _about(size: int, many: Many) -> Iterator[Sequence[Any]]:
    """The columns that say of what a row is; an array says no more than its number."""
    everything = len(many.whole.counting)
    said = {"edition": many.plan.edition, "responses": 1, "asked": everything}
    said["of_criteria"] = everything
    yield range(1, size + 1)
    for name in ABOUT[1:]:
        yield [said.get(name)] * size


def _one_by_one(array: Any, criteria: tuple[str, ...], many: Many) -> ScoreTable:  # noqa: ANN401 (of numpy)
    layout = many.layout(criteria, None)
    columns = Columns(many.steps)
    head = Head(None, None, None, many.plan.edition, 1)
    wrong: list[tuple[int, int]] = []
    for start in range(0, len(array), _BLOCK):
        for number, levels in enumerate(array[start : start + _BLOCK].tolist(), start=start):
            given = [_MEANING.get(level, level) for level in levels]
            row = many.of_levels(layout, given) if layout else None
            if row is not None:
                columns.add(number + 1, head, row)
            else:
                known = {*many.whole.levels, *_MEANING}
                wrong += [(number, place) for place, one in enumerate(levels) if one not in known]
    _refuse(_off_scale(many.plan, array, criteria, wrong))
    return ScoreTable(columns.whole())


def _off_scale(
    plan: Plan,
    array: Any,  # noqa: ANN401 (of numpy)
    criteria: tuple[str, ...],
    wrong: Iterable[Sequence[int]],
) -> Iterator[Fault]:
    """What is no level, with where it is."""
    for row, column in wrong:
        fault = plan.scale.off_scale(int(array[row, column]))
        yield fault.under(criteria[column]).at(file=f"document {row + 1}")


def _open_faults(
    array: Any,  # noqa: ANN401 (of numpy)
    criteria: tuple[str, ...],
    counting: list[int],
) -> Iterator[Fault]:
    """The rows in which a criterion that counts is open."""
    is_open = array[:, counting] == _OPEN
    for row in is_open.any(axis=1).nonzero()[0]:
        names = tuple(criteria[counting[place]] for place in is_open[row].nonzero()[0])
        yield Fault(FaultCode.OPEN_CRITERIA, criteria=names).at(file=f"document {row + 1}")


def _refuse(faults: Iterable[Fault]) -> None:
    error = DataError(faults)
    if error.count:
        raise error
