"""The figures in a column, as they were typed: to floats, with what was assumed about them."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np

from brede_welvaart._cells.numbers import (
    LIKELY_MISSING,
    Undecided,
    is_grouped,
    marks_of,
    no_number,
    number,
    without_sign,
)
from brede_welvaart._kernel.ties import Floats
from brede_welvaart.errors import Fault, FaultCode, Phrase
from brede_welvaart.index._reading.notes import NoteKind, PanelNote
from brede_welvaart.index._reading.parts import as_figure
from brede_welvaart.index._reading.tidy import VALUE, Column
from brede_welvaart.index._reading.wrong import Wrong

_A_NUMBER = Phrase("een getal", "a number")


class Written(NamedTuple):
    """How numbers are written; None is what a file shows.

    Attributes:
        decimal: The decimal mark.
        thousands: The mark between thousands.
    """

    decimal: str | None = None
    thousands: str | None = None


class _Odd(NamedTuple):
    """A text that is no number as it stands.

    Attributes:
        row: Its row.
        bare: The number in it, without a sign of a unit.
        sign: That sign; empty if there is none.
    """

    row: int
    bare: str
    sign: str


def typed_figures(  # noqa: PLR0913 (what stands there, and how that is read)
    cells: Sequence[Any],
    indicator: Column,
    separator: str,
    written: Written,
    wrong: Wrong,
    *,
    place: int = VALUE,
    beside: Sequence[Any] = (),
) -> tuple[Floats, list[PanelNote]]:
    """The figures in a column, NaN for what is missing or cannot be read; and what was assumed.

    Args:
        cells: What stands there: texts without spaces around them and, from a workbook, numbers.
        indicator: The indicators of the same rows.
        separator: What stands between the columns.
        written: How numbers are written.
        wrong: Is told what is wrong.
        place: The place of their column.
        beside: What stands in another column with figures, whose marks are the same.
    """
    # Many figures are the same, and what is the same is read once.
    texts = list(dict.fromkeys(cell for cell in cells if type(cell) is str))
    others = dict.fromkeys(cell for cell in beside if type(cell) is str)
    marks = marks_of([*texts, *others], separator, written.decimal, written.thousands)
    if isinstance(marks, Undecided):
        if marks.text in texts:
            wrong.add(cells.index(marks.text), place, marks.fault)
        return np.full(len(cells), np.nan), []
    mark = marks.decimal
    known = {text: number(text, mark) for text in texts}
    read = [known[cell] if type(cell) is str else as_figure(cell) for cell in cells]
    rows = [row for row, item in enumerate(read) if item is None]
    odd = [_Odd(row, *without_sign(cells[row])) for row in rows if type(cells[row]) is str]
    is_unit = _units(odd, cells, indicator)
    for item in odd:
        if (indicator.codes[item.row], item.sign) in is_unit:
            read[item.row] = number(item.bare, mark)
        elif cells[item.row].casefold() in LIKELY_MISSING:
            read[item.row] = math.nan

    def fault(row: int) -> Fault:
        cell = cells[row]
        if type(cell) is str:
            return no_number(cell, mark)
        return Fault(FaultCode.NOT_A_NUMBER, given=cell, wanted=_A_NUMBER)

    wrong.add_all([row for row in rows if read[row] is None], place, fault)
    found = np.array([math.nan if item is None else item for item in read])
    notes = [*_on_marks(texts, marks.assumed, mark), *_on_units(is_unit, indicator)]
    return found, [*notes, *_on_missing(odd, cells)]


def is_number(cell: object) -> bool:
    """Whether a cell is a number, with whatever decimal mark; what is missing is none."""
    if type(cell) is str:
        found = [number(cell, mark) for mark in ".,"]
        return any(item is not None and not math.isnan(item) for item in found)
    return cell is not None and as_figure(cell) is not None


def _units(odd: Sequence[_Odd], cells: Sequence[Any], indicator: Column) -> set[tuple[int, str]]:
    """The indicators of which one sign stands at every figure, each with that sign."""
    signed = Counter((int(indicator.codes[item.row]), item.sign) for item in odd if item.sign)
    if not signed:
        return set()
    there = Counter(
        int(code)
        for code, cell in zip(indicator.codes, cells, strict=True)
        if not (type(cell) is str and _is_missing(cell))
    )
    return {key for key, count in signed.items() if count == there[key[0]]}


def _is_missing(text: str) -> bool:
    found = number(text, ".")
    return text.casefold() in LIKELY_MISSING or (found is not None and math.isnan(found))


def _on_marks(texts: Sequence[str], assumed: str, mark: str) -> Iterator[PanelNote]:
    """Marks between thousands, and what could be read otherwise."""
    shown = assumed or next((text for text in texts if _has_groups(text, mark)), "")
    if shown:
        became = number(without_sign(shown)[0], mark)
        yield PanelNote(NoteKind.MARKS, (shown,), (f"{became:.15g}",))


def _has_groups(text: str, mark: str) -> bool:
    # Whatever is shorter than 1.000 has none.
    return len(text) > len("999") and is_grouped(without_sign(text)[0], mark)


def _on_units(units: set[tuple[int, str]], indicator: Column) -> Iterator[PanelNote]:
    for sign in sorted({sign for _, sign in units}):
        of_sign = [str(indicator.contents[code]).strip() for code, other in units if other == sign]
        yield PanelNote(NoteKind.UNITS, (sign,), indicators=tuple(sorted(of_sign)))


def _on_missing(odd: Sequence[_Odd], cells: Sequence[Any]) -> Iterator[PanelNote]:
    words = Counter(cells[item.row] for item in odd if cells[item.row].casefold() in LIKELY_MISSING)
    for word, count in sorted(words.items()):
        yield PanelNote(NoteKind.MISSING, (word,), count=count)
