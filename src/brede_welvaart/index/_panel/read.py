"""Reading a panel from files."""

from collections.abc import Sequence

from brede_welvaart._base.files import MAX_CELLS
from brede_welvaart.index._panel.panel import Panel, panel_of
from brede_welvaart.index._reading.readers import Path, from_files
from brede_welvaart.index._reading.zeros import ZeroIsMissing


def read_panel(  # noqa: PLR0913 (four columns have names)
    path: Path | Sequence[Path],
    *,
    zero_is_missing: ZeroIsMissing = False,
    region: str = "region",
    indicator: str = "indicator",
    period: str = "period",
    value: str = "value",
    decimal: str | None = None,
    max_cells: int = MAX_CELLS,
) -> Panel:
    r"""A panel from tidy CSV: one row per figure, in any order, of one file or several.

    A file is UTF-8, with or without a byte order mark. Its first line names the four columns, and
    no others; the comma or the semicolon in it is what separates the columns. Codes stay text,
    without spaces around them. A figure that is empty or ``.``, ``NA``, ``NaN`` or ``null`` is
    missing, and so is one that has no row.

    One decimal mark holds for a file. A number shows it, unless it could be a whole number with a
    mark for the thousands: ``1.234`` and ``12,345`` are in doubt; ``0.5``, ``1.25`` and
    ``1234,567`` are not. Where commas separate the columns, a point is a decimal point. If only
    numbers in doubt are left, the file is refused and you must say which it is.

    Args:
        path: The file, or several files of one panel.
        zero_is_missing: Whether 0 stands for missing: in all indicators, in those named, or with
            ``suspect`` in those where it looks so, by the rule of `check`.
        region: The name of the column with codes of regions.
        indicator: That with ids of indicators.
        period: That with years: ``2018`` or ``2018JJ00``.
        value: That with figures.
        decimal: The decimal mark, ``.`` or ``,``; None is what each file shows.
        max_cells: How many figures the panel may have, missing ones too, and how many rows each
            file. No line is read further than a million characters.

    Returns:
        The panel; regions, indicators and years are sorted.

    Raises:
        DataError: If anything is wrong: every fault, with its line.
        OSError: If a file cannot be read.

    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "figures.csv")
    ...     _ = path.write_text("region;indicator;period;value\nGM0855;groen;2018JJ00;3,5\n")
    ...     read_panel(path).value("GM0855", "groen", 2018)
    3.5
    """
    names = {"region": region, "indicator": indicator, "period": period, "value": value}
    return panel_of(from_files(path, names, decimal, max_cells), zero_is_missing)
