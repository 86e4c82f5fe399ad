"""Scoring many assessments at once."""

import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias, cast

from brede_welvaart._api.documents import from_dict, from_json
from brede_welvaart._api.plans import chosen_plan, editions
from brede_welvaart._api.quick_reading import QuickReader
from brede_welvaart._api.row_source import HasColumns, is_frame
from brede_welvaart._api.rows import from_rows
from brede_welvaart._api.score_table import Columns, Head, ScoreTable
from brede_welvaart._api.steps import refuse_unknown_to
from brede_welvaart._base.files import MAX_SIZE, read_lines
from brede_welvaart._cells.tables import WORKBOOKS
from brede_welvaart._steps.many import Many
from brede_welvaart._steps.settings import settings
from brede_welvaart.errors import (
    MOST_FAULTS,
    DataError,
    Fault,
    FaultCode,
    ScoringError,
    UnknownIdError,
    known,
)
from brede_welvaart.model._convert import Weight
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.receipt import Method, Missing

#: What is done with an assessment in which something is wrong.
OnFault = Literal["raise", "collect"]
#: What `score_many` takes.
ManyAssessments: TypeAlias = (
    str
    | os.PathLike[str]
    | HasColumns
    | Iterable[Assessment]
    | Iterable[str]
    | Iterable[bytes]
    | Iterable[Mapping[str, Any]]
)
_ON_FAULT = ("raise", "collect")
_TABLES = (".csv", *WORKBOOKS)
_ROWS_AND_COLUMNS = 2


def score_many(  # noqa: PLR0913 (what `score` takes, and what is done with faults)
    assessments: ManyAssessments,
    *,
    plan: Plan | str | None = None,
    weights: Mapping[str, Weight] | None = None,
    missing: Missing = "skip",
    method: Method = "mean",
    on_fault: OnFault = "raise",
) -> ScoreTable:
    """The scores of many assessments as one table, each number bit for bit that of `score`.

    They are read one by one, and no more than one is held; only rows are read as a whole.

    Args:
        assessments: Assessments; or texts of JSON, one each, such as the lines of an open file; or
            the path of a file of such lines (JSON Lines); or rows, a data frame, or the path of a
            CSV file or a workbook, as `from_rows` takes them; or an array of numpy with a row for
            each assessment and a column for each criterion of the plan, in which -1 is open and -2
            not applicable.
        plan: The plan that judges, if it is one of your own; else that of the edition of the first
            assessment, of which all must be.
        weights: As for `score`.
        missing: As for `score`.
        method: As for `score`.
        on_fault: ``raise`` refuses all if something is wrong in any, with every fault of every one;
            ``collect`` leaves those out and keeps their faults beside the table. What is wrong in
            rows or in an array is always refused.

    Returns:
        A table with a row for each assessment. ``number`` counts them from 1; of a file of lines it
        is that of the line.

    Raises:
        DataError: If something is wrong in an assessment: every fault, with which one it is in.
        ScoringError: If a setting does not exist or nothing of positive weight is left.
        UnknownIdError: If there is no such edition or way with faults.
        MissingExtraError: If a frame, a workbook or an array needs an extra that is not installed.
        OSError: If a file cannot be read.
        TypeError: If it is something else.

    >>> import brede_welvaart as bw
    >>> table = score_many([bw.example("voorbeeldgemeente"), bw.example("apeldoorn")])
    >>> [(row["number"], row["organisation"], row["coverage"]) for row in table.to_records()]
    [(1, 'Voorbeeldgemeente', 0.8583333333333333), (2, 'Apeldoorn', 0.175)]
    """
    if on_fault not in _ON_FAULT:
        raise UnknownIdError("way with faults", on_fault, hint=known(_ON_FAULT))
    judge = None if plan is None else chosen_plan(plan)
    asked = _Asked(weights, missing, method)
    if hasattr(assessments, "dtype") and getattr(assessments, "ndim", 0) == _ROWS_AND_COLUMNS:
        # Loaded only for who has an array.
        from brede_welvaart._api.bulk_array import score_array

        return score_array(assessments, asked.many(chosen_plan(judge)))
    scorer = _Scorer(judge, asked)
    for number, document in _documents(assessments, judge):
        scorer.take(number, document)
    named = os.fspath(assessments) if isinstance(assessments, str | os.PathLike) else None
    return scorer.table(named, _kind(assessments), is_whole=on_fault == "raise")


class _Asked(NamedTuple):
    """How is scored."""

    weights: Mapping[str, Weight] | None
    missing: Missing
    method: Method

    def many(self, plan: Plan) -> Many:
        """What scores by a plan."""
        return Many(plan, settings(plan, self.method, self.missing, self.weights))


def _documents(given: ManyAssessments, judge: Plan | None) -> Iterator[tuple[int, object]]:
    """Assessments, or what holds one each, with their numbers."""
    if isinstance(given, str | os.PathLike):
        is_table = Path(given).suffix.lower() in _TABLES
        return _documents(
            from_rows(given, plan=judge) if is_table else read_lines(given, MAX_SIZE), judge
        )
    if is_frame(given):
        return _documents(from_rows(cast("HasColumns", given), plan=judge), judge)
    if not isinstance(given, Iterable) or isinstance(given, Mapping | bytes):
        raise TypeError(f"expected assessments, rows or a path, got {type(given).__name__}")
    items = iter(cast("Iterable[Any]", given))
    first = next(items, "")
    items = chain([first], items)
    if isinstance(first, Mapping) and "format" not in first:
        rows = cast("Iterator[Mapping[str, Any]]", items)
        return _documents(from_rows(rows, plan=judge), judge)
    return ((number, item) for number, item in enumerate(items, start=1) if not _is_blank(item))


def _is_blank(item: object) -> bool:
    return isinstance(item, str | bytes) and (not item or item.isspace())


def _kind(given: object) -> str | None:
    """The kind of frame that somebody gave."""
    if not is_frame(given):
        return None
    from brede_welvaart._frames import kind_of

    return kind_of(given)


class _Scorer:
    """Scores one document after another, by the plan of the first."""

    def __init__(self, judge: Plan | None, asked: _Asked) -> None:
        self._judge, self._asked = judge, asked
        self._many: Many | None = None
        self._quick: QuickReader | None = None
        self._columns = Columns(())
        self._faults: dict[int, tuple[Fault, ...]] = {}
        self._refused: list[int] = []
        self._room, self._count = MOST_FAULTS, 0

    def _start(self, plan: Plan) -> Many:
        if self._many is None:
            self._many = self._asked.many(plan)
            self._quick = QuickReader(self._many)
            self._columns = Columns(self._many.steps)
        return self._many

    def take(self, number: int, document: object) -> None:
        """Score one document, or keep what is wrong with it."""
        if self._quick is not None and isinstance(document, str | bytes):
            found = self._quick.read(document)
            if found is not None:
                self._columns.add(number, *found)
                return
        try:
            assessment = self._read(document)
        except DataError as error:
            self._refuse(number, error.faults, error.count)
            return
        # What is wrong with the settings is wrong with all of them, and not kept.
        many = self._start(self._judge or chosen_plan(assessment.edition))
        try:
            refuse_unknown_to(assessment, many.plan)
            row = many.of(assessment)
        except DataError as error:
            self._refuse(number, error.faults, error.count)
        except ScoringError as error:
            fault = Fault(FaultCode.OPEN_CRITERIA, "responses", criteria=error.criteria)
            self._refuse(number, (fault,), 1)
        else:
            self._columns.add(number, _head(assessment), row)

    def _read(self, document: object) -> Assessment:
        if isinstance(document, str | bytes):
            return from_json(document, Assessment, plan=self._judge)
        if isinstance(document, Mapping):
            return from_dict(dict(document), Assessment, plan=self._judge)
        if not isinstance(document, Assessment):
            raise TypeError(f"expected an assessment or its JSON, got {type(document).__name__}")
        edition = document.edition
        if self._judge is None and edition not in editions():
            raise DataError(
                [Fault(FaultCode.NO_EDITION_OR_PLAN, "edition", given=edition, known=editions())]
            )
        return document

    def _refuse(self, number: int, faults: tuple[Fault, ...], count: int) -> None:
        if self._room:
            self._faults[number] = faults[: self._room]
            self._room -= len(self._faults[number])
        self._refused.append(number)
        self._count += count

    def table(self, file: str | None, kind: str | None, *, is_whole: bool) -> ScoreTable:
        """The table.

        Args:
            file: Where the documents came from, if that is a file.
            kind: The kind of frame that they came from, if it is one.
            is_whole: Whether to refuse all if one is refused.

        Raises:
            DataError: If one is refused.
        """
        if is_whole and self._refused:
            raise DataError(
                (
                    fault.at(file=f"{file}:{number}" if file else f"document {number}")
                    for number, faults in self._faults.items()
                    for fault in faults
                ),
                count=self._count,
            )
        self._start(chosen_plan(self._judge))
        return ScoreTable(self._columns.whole(), self._faults, tuple(self._refused), kind)


def _head(assessment: Assessment) -> Head:
    about, date = assessment.organisation, assessment.date
    return Head(
        None if about is None else about.name,
        None if about is None else about.region,
        None if date is None else date.isoformat(),
        assessment.edition,
        len(assessment.responses),
    )
