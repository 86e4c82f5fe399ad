"""Scores of many rows of levels at once: whole numbers below 2**53, and one division each.

A division of two such numbers is rounded right, so it gives what the exact ratio gives.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]
Real = NDArray[np.float64]

#: Whole numbers up to here are all floats.
_LARGEST = 2**53
#: So many ways to answer one step are laid out beforehand.
_MOST_WAYS = 100_000
_BLOCK = 8_192
_POINTS = 100
#: The states before those of the levels, and that of what is no level.
OPEN, NOT_APPLICABLE = 0, 1
_BEFORE = 2
_WRONG = 255
#: One less than the least that has a meaning.
_LOWEST = -3
#: A scale with a higher level, or with more of them, is not laid out.
_HIGHEST_LEVEL = 250
_HALF = 2


class Weighed(NamedTuple):
    """A step: its weight, the columns of its criteria, and their weights."""

    weight: int
    columns: Sequence[int]
    weights: Sequence[int]


class Figures(NamedTuple):
    """Scores of all rows; NaN is nothing."""

    value: Real
    low: Real
    high: Real
    coverage: Real
    is_enough: NDArray[np.bool_]


class Outcome(NamedTuple):
    """What came of a matrix.

    Attributes:
        total: The scores over all steps.
        steps: Those of each step.
        wrong: The rows and columns in which something stands that is no level; if any, the scores
            mean nothing.
    """

    total: Figures
    steps: list[Figures]
    wrong: NDArray[np.intp]


class _Sums(NamedTuple):
    """The sums of weights and of weighted scores of a step, for each way to answer it."""

    score: Whole
    answered: Whole
    applies: Whole


class _Laid(NamedTuple):
    """A step laid out: its figures and its parts of the total, for each way to answer it."""

    columns: Sequence[int]
    figures: Figures
    parts: Whole


class Kernel:
    """Scores by the mean.

    Args:
        scores: The score of each level, rising, as whole parts of `unit`.
        unit: In how many parts a score of 1 is divided.
        steps: The steps that count.
        is_zero: Whether what is open counts as the lowest level.

    Attributes:
        is_exact: Whether no sum can be too large, nor a step have too many ways to answer it; else
            it cannot score.
    """

    def __init__(
        self, scores: Mapping[int, int], unit: int, steps: Sequence[Weighed], *, is_zero: bool
    ) -> None:
        self._unit, self._is_zero = unit, is_zero
        self._levels, values = tuple(scores), tuple(scores.values())
        self._states = len(scores) + _BEFORE
        self._laid: list[_Laid] = []
        ways = max((self._states ** len(step.columns) for step in steps), default=1)
        highest = _POINTS * unit * sum(step.weight * sum(step.weights) for step in steps)
        is_small = ways <= _MOST_WAYS and max(self._levels, default=_LARGEST) <= _HIGHEST_LEVEL
        self.is_exact = is_small and highest < _LARGEST
        if not self.is_exact:
            return
        sums = [_sums(step.weights, values) for step in steps]
        bottoms = {int(one) for each in sums for one in np.unique(each.applies) if one}
        bottoms |= {int(one) for each in sums for one in np.unique(each.answered) if one}
        self._common = math.lcm(*bottoms)
        highest = _POINTS * unit * self._common * sum(step.weight for step in steps)
        self.is_exact = highest < _LARGEST
        if self.is_exact:
            self._laid = [self._lay(*one) for one in zip(steps, sums, strict=True)]

    def _lay(self, step: Weighed, sums: _Sums) -> _Laid:
        score, answered, applies = sums
        high = score + self._unit * (applies - answered)
        by_all = _over(self._common, applies)
        parts = np.stack(
            [
                score * _over(self._common, answered),
                score * by_all,
                high * by_all,
                answered * by_all,
                (answered > 0).astype(np.int64),
                (applies > 0).astype(np.int64),
            ]
        )
        figures = self._figures((score, score, high, answered, answered, applies), 1)
        return _Laid(step.columns, figures, step.weight * parts)

    def _figures(self, sums: Sequence[Whole], common: int) -> Figures:
        """Scores from sums: of the value, low, high and coverage, and what they are divided by."""
        value, low, high, covered, answered, applies = sums
        whole = applies * common
        floor = _ratio(_POINTS * low, whole * self._unit)
        return Figures(
            floor if self._is_zero else _ratio(_POINTS * value, answered * (common * self._unit)),
            floor,
            _ratio(_POINTS * high, whole * self._unit),
            _ratio(covered, whole),
            (applies > 0) & (_HALF * covered >= whole),
        )

    def score(self, matrix: NDArray[Any]) -> Outcome:
        """The totals, and the scores of each step.

        Args:
            matrix: Whole numbers; per row and column a level, -1 if it is open, or -2 if it is not
                applicable.
        """
        size = len(matrix)
        total, steps, wrong = _empty(size), [_empty(size) for _ in self._laid], []
        known = _States(self._levels, matrix.dtype)
        for rows in _blocks(size):
            columns = known.of(matrix[rows])
            if columns.max(initial=0) == _WRONG:
                wrong.append(np.argwhere(columns.T == _WRONG) + np.array([rows.start, 0]))
            else:
                self._score(columns, rows, total, steps)
        return Outcome(total, steps, np.concatenate(wrong) if wrong else np.empty((0, 2), np.intp))

    def _score(
        self, columns: NDArray[np.uint8], rows: slice, total: Figures, steps: list[Figures]
    ) -> None:
        """Put the scores of some rows in their place."""
        sums = np.zeros((6, columns.shape[1]), np.int64)
        part = np.empty(columns.shape[1], np.int64)
        for laid, into in zip(self._laid, steps, strict=True):
            ways = self._ways(columns, laid.columns)
            for found, known in zip(into, laid.figures, strict=True):
                np.take(known, ways, out=found[rows], mode="clip")
            for place, known in enumerate(laid.parts):
                sums[place] += np.take(known, ways, out=part, mode="clip")
        for found, made in zip(total, self._figures(list(sums), self._common), strict=True):
            found[rows] = made

    def _ways(self, columns: NDArray[np.uint8], of: Sequence[int]) -> NDArray[np.intp]:
        """In which way a step is answered in each row, as a number."""
        ways = np.zeros(columns.shape[1], np.intp)
        for column in of:
            ways *= self._states
            ways += columns[column]
        return ways


def _sums(weights: Sequence[int], scores: Sequence[int]) -> _Sums:
    """The sums for each way to answer criteria of these weights."""
    of_state = {
        "score": np.array([0, 0, *scores], np.int64),
        "answered": np.array([0, 0] + [1] * len(scores), np.int64),
        "applies": np.array([1, 0] + [1] * len(scores), np.int64),
    }
    found = {name: np.zeros(1, np.int64) for name in of_state}
    for weight in weights:
        for name, values in of_state.items():
            found[name] = np.add.outer(found[name], weight * values).ravel()
    return _Sums(**found)


def _over(common: int, by: Whole) -> Whole:
    """How often a number goes into what all are parts of; 0 for 0."""
    return np.where(by > 0, common // np.maximum(by, 1), 0)


def _ratio(top: Whole, bottom: Whole) -> Real:
    """One number over another, NaN over 0."""
    found: Real = np.full(top.shape, np.nan)
    np.divide(top, bottom, out=found, where=bottom > 0)
    return found


def _empty(size: int) -> Figures:
    value, low, high, coverage = (np.empty(size) for _ in range(4))
    return Figures(value, low, high, coverage, np.empty(size, np.bool_))


def _blocks(size: int) -> Iterator[slice]:
    return (slice(start, start + _BLOCK) for start in range(0, size, _BLOCK))


class _States:
    """From a level as people write it to its state.

    Args:
        levels: The levels of the scale, rising; -1 is open and -2 not applicable.
        dtype: Of which kind the whole numbers are.
    """

    def __init__(self, levels: Sequence[int], dtype: np.dtype[Any]) -> None:
        ends = np.iinfo(dtype)
        # What lies below or above all that is known becomes the number beside these.
        self._least, self._most = max(_LOWEST, ends.min), min(levels[-1] + 1, ends.max)
        self._known = np.full(levels[-1] + 2 - _LOWEST, _WRONG, np.uint8)
        self._known[[-2 - _LOWEST, -1 - _LOWEST]] = NOT_APPLICABLE, OPEN
        places = np.array(levels) - _LOWEST
        self._known[places] = np.arange(_BEFORE, _BEFORE + len(levels))

    def of(self, block: NDArray[Any]) -> NDArray[np.uint8]:
        """The states of some rows, columns first."""
        within = np.clip(block.T, self._least, self._most).astype(np.intp)
        found: NDArray[np.uint8] = self._known[within - _LOWEST]
        return found
