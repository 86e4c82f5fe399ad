"""Reading a panel from files."""

from collections.abc import Sequence

from brede_welvaart._base.files import MAX_CELLS
from brede_welvaart.index._panel.panel import Panel, panel_of
from brede_welvaart.index._reading.figures import Written
from brede_welvaart.index._reading.readers import Path, from_files
from brede_welvaart.index._reading.regions import Codes
from brede_welvaart.index._reading.tidy import Reading
from brede_welvaart.index._reading.zeros import ZeroIsMissing


def read_panel(  # noqa: PLR0913 (four columns have names)
    path: Path | Sequence[Path],
    *,
    zero_is_missing: ZeroIsMissing = "suspect",
    region: str = "region",
    indicator: str = "indicator",
    period: str = "period",
    value: str = "value",
    standard_error: str | None = None,
    decimal: str | None = None,
    thousands: str | None = None,
    codes: Codes = "cbs",
    max_cells: int = MAX_CELLS,
) -> Panel:
    r"""A panel from tables: one row per figure, in any order, of one file or several.

    A file is CSV, or a workbook (``.xlsx``, extra ``excel``) of which every sheet is read that has
    the columns. CSV is UTF-8, or UTF-16 with a byte order mark; commas, semicolons or tabs separate
    its columns. Lines above the headings, columns that are not asked for and a source below do not
    count. The CSV of an unprocessed dataset of StatLine is read too: each of its numbered columns
    is an indicator.

    A figure that is empty or ``.``, ``NA``, ``NaN`` or ``null`` is missing, and so is one that has
    no row, and what stands for it in spreadsheets, such as ``-`` and ``#N/B``. A per cent or
    currency sign that stands at every figure of an indicator is its unit.

    One decimal mark holds for a file, and the other of point and comma may stand between thousands,
    as spaces may. A number shows it unless it can be read in two ways, as ``1.234`` can. Where
    commas separate the columns, a point is a decimal point. If only numbers in doubt are left, the
    file is refused and you must say which it is.

    What was assumed stands in `Panel.notes`.

    Args:
        path: The file, or several files of one panel.
        zero_is_missing: Whether 0 stands for missing: in all indicators, in those named, or with
            ``suspect`` in those where it looks so, by the rule of `check`.
        region: The name of the column with regions: codes, numbers or names.
        indicator: That with ids of indicators.
        period: That with years: ``2018`` or ``2018JJ00``.
        value: That with figures.
        standard_error: That with how unsure they are, in the same units; None is
            ``standard_error``, if that is there.
        decimal: The decimal mark, ``.`` or ``,``; None is what each file shows.
        thousands: The mark between thousands: ``.`` or ``,``, which makes the other the decimal
            mark, a space or an apostrophe.
        codes: ``cbs`` gives regions that the catalogue recognises their code; ``keep`` leaves all
            labels as they are.
        max_cells: How many figures the panel may have, missing ones too, and how many rows each
            file. No line is read further than a million characters.

    Returns:
        The panel; regions, indicators and years are sorted.

    Raises:
        DataError: If anything is wrong: every fault, with its line or cell.
        MissingExtraError: If it is a workbook and openpyxl is not installed.
        OSError: If a file cannot be read.

    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "figures.csv")
    ...     _ = path.write_text("region;indicator;period;value\nGM0855;groen;2018JJ00;3,5\n")
    ...     read_panel(path).value("GM0855", "groen", 2018)
    3.5
    """
    names = {"region": region, "indicator": indicator, "period": period, "value": value}
    if standard_error is not None:
        names["standard_error"] = standard_error
    written, how = Written(decimal, thousands), Reading(max_cells, codes)
    return panel_of(from_files(path, names, written, how), zero_is_missing)
