"""Anything as records, and as CSV."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import chain
from typing import Any, Protocol, TypeAlias, cast

from brede_welvaart._api.tables import as_columns, as_rows, laid_out
from brede_welvaart._export.answer_table import answer_table
from brede_welvaart._export.columns import Column, Table
from brede_welvaart._export.csv_table import Cell, CsvDialect, CsvDialectLike, csv_table
from brede_welvaart._export.record_tables import record_table
from brede_welvaart._export.result_tables import profile_table, scores_table
from brede_welvaart._scan.profiles import ScanProfile
from brede_welvaart._steps.scores import Scores
from brede_welvaart.errors import UnknownIdError, known
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Plan

#: What columns with exact numbers are called that have their decimals beside them.
_EXACT = "exact"


class HasRecords(Protocol):
    """A result of the monitor, such as its signals or an index."""

    def to_records(self) -> list[dict[str, Any]]:
        """The result as rows of plain values."""
        ...


class HasBlocks(Protocol):
    """A result with so many rows that these are made some at a time."""

    def column_blocks(self) -> Iterator[dict[str, list[Any]]]:
        """The columns of its records, of some rows at a time."""
        ...


#: What there are records of: a table by its name, assessments, or a result.
Recorded: TypeAlias = str | Assessment | Iterable[Assessment] | Scores | ScanProfile | HasRecords


def table_of(what: object, plan: Plan | None, edition: str | None) -> Table | None:
    """The table of records or of results; None for what makes its own records.

    Raises:
        UnknownIdError: If there is no such table or edition.
        TypeError: If it is something else.
    """
    if isinstance(what, Assessment):
        return answer_table([what])
    if isinstance(what, str):
        return record_table(what, plan, edition)
    if isinstance(what, Scores):
        return scores_table(what)
    if isinstance(what, ScanProfile):
        return profile_table(what)
    if hasattr(what, "to_records"):
        return None
    given = list(cast("Iterable[object]", what)) if isinstance(what, Iterable) else [what]
    for one in given:
        if not isinstance(one, Assessment):
            raise TypeError(
                f"expected the name of a table, assessments or a result, got {type(one).__name__}"
            )
    return answer_table(cast("list[Assessment]", given))


def records(
    what: Recorded,
    *,
    plan: Plan | None = None,
    edition: str | None = None,
) -> list[dict[str, Any]]:
    """Records of the data, or results, as flat rows of plain values.

    Regions, and results of a region, have a column ``statcode``, by which they join to maps.

    Args:
        what: A table: ``steps``, ``criteria``, ``roles``, ``actors``, ``schemes``, ``themes``,
            ``matches``, ``indicators``, ``regions`` or ``sources``; or an assessment or more, with
            a row for each answer, of which `from_rows` makes assessments again; or what `score`
            or `weigh` gave; or who took part, a comparison, a course, or a result of the monitor,
            such as its signals.
        plan: A plan of your own, whose steps, actors and sources are meant.
        edition: The edition of the data; None is that on which the plan leans, or the newest.

    Returns:
        A dict per row, all with the same keys. Texts are there in Dutch and English, such as
        ``name_nl`` and ``name_en``; several ids stand in one text with spaces between. Scores are
        points from 0 to 100; exact numbers are text, such as ``475/12``. None is nothing.

    Raises:
        UnknownIdError: If there is no such table or edition.
        TypeError: If it is something else.

    >>> import brede_welvaart as bw
    >>> row = records(bw.example("voorbeeldgemeente"))[0]
    >>> row["actor"], row["criterion"], row["level"]
    ('ambtenaren', 'betekenis_geven.1', 4)
    >>> records("regions")[0]["statcode"], records("steps")[4]["id"]
    ('GM0014', 'keuzes_maken')
    """
    table = table_of(what, plan, edition)
    if table is None:
        return _of_figures(cast("HasRecords", what).to_records())
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def _of_figures(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows about regions, in the layout of all tables: they join to maps by ``statcode``."""
    is_of_regions = bool(rows) and "region" in rows[0]
    return as_rows(laid_out(as_columns(rows))) if is_of_regions else rows


def to_csv(
    what: Recorded,
    dialect: CsvDialectLike = "plain",
    *,
    plan: Plan | None = None,
    edition: str | None = None,
) -> str:
    """The same as CSV, with a line of headings.

    No cell can act as a formula in a spreadsheet: a text that could be taken for one gets an
    apostrophe before it. Numbers stay as they are.

    Args:
        what: As for `records`.
        dialect: ``plain`` for commas and decimal points; ``dutch`` for semicolons, decimal commas
            and the mark by which a spreadsheet knows that the text is UTF-8. It has no exact
            numbers such as ``1/2``, of which a spreadsheet makes a day: decimals only.
        plan: As for `records`.
        edition: As for `records`.

    Raises:
        UnknownIdError: If there is no such table, edition or dialect.
        TypeError: If it is something else.

    >>> print(to_csv("regions").splitlines()[0][:32])
    statcode,code,name,kind,corop,pr
    """
    if dialect not in tuple(CsvDialect):
        raise UnknownIdError("dialect", dialect, hint=known(tuple(CsvDialect)))
    table = table_of(what, plan, edition)
    if table is not None:
        table = _without_ratios(table) if dialect == CsvDialect.DUTCH else table
        names = [column.name for column in table.columns]
        return csv_table(names, table.rows, CsvDialect(dialect))
    if hasattr(what, "column_blocks"):
        # There is a block at the least, as there is a panel.
        blocks = map(laid_out, cast("HasBlocks", what).column_blocks())
        first = next(blocks)
        cells = (
            row for block in chain((first,), blocks) for row in zip(*block.values(), strict=True)
        )
        return csv_table(list(first), cells, CsvDialect(dialect))
    rows = records(what)
    names = list(rows[0]) if rows else []
    return csv_table(names, (_cells(row, names) for row in rows), CsvDialect(dialect))


def _without_ratios(table: Table) -> Table:
    """A table for a spreadsheet, which takes 1/2 for a day: exact numbers as decimals.

    One that has its decimals in a column beside it is left out.
    """
    kept = (column for column in table.columns if not column.name.startswith(_EXACT))
    return Table(tuple(map(_as_decimals, kept)), table.records)


def _as_decimals(column: Column) -> Column:
    if not column.is_exact:
        return column
    return column._replace(read=lambda record: Fraction(str(column.read(record))))


def _cells(row: Mapping[str, Any], names: list[str]) -> list[Cell]:
    return [row[name] for name in names]
