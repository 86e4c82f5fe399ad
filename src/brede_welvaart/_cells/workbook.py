"""Workbooks of Excel and of what saves like it, to rows with the sheet and the cells."""

import io
import os
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

from brede_welvaart._base.extras import require
from brede_welvaart._base.files import MEGABYTE, read_bytes
from brede_welvaart._cells.sheet import Formula, Row, Sheet, is_blank
from brede_welvaart.errors import DataError, Fault, FaultCode

_EXTRA = "excel"
#: How large a workbook may be once it is unpacked.
_MOST_UNPACKED = 512 * MEGABYTE


def read_workbook(path: str | os.PathLike[str]) -> list[Sheet]:
    """The sheets of a workbook that people see, in their order, read row by row.

    Where a formula stands, its value is what was last computed.

    Args:
        path: The file.

    Raises:
        DataError: If it is no workbook, or is too large once unpacked; the rows raise it too.
        MissingExtraError: If openpyxl is not installed.
        OSError: If it cannot be read.
    """
    # In memory, so that no file stays open while rows are taken.
    return sheets_of(read_bytes(path, _MOST_UNPACKED))


def sheets_of(content: bytes, *, computed: bool = True) -> list[Sheet]:
    """The sheets of a workbook in memory, as `read_workbook` gives them.

    Args:
        content: The whole file.
        computed: Whether the value of a formula stands where it is; else a `Formula`.

    Raises:
        DataError: If it is no workbook, or is too large once unpacked; the rows raise it too.
        MissingExtraError: If openpyxl is not installed.
    """
    require(_EXTRA, "openpyxl")
    import openpyxl

    file = io.BytesIO(content)
    _refuse_large(file)
    with _understood():
        book: Any = openpyxl.load_workbook(file, read_only=True, data_only=computed)
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    return [Sheet(sheet.title, "", _rows(sheet, computed=computed)) for sheet in sheets]


def _refuse_large(content: BinaryIO) -> None:
    """Say that it is too large before anything is unpacked."""
    try:
        with zipfile.ZipFile(content) as archive:
            size = sum(item.file_size for item in archive.infolist())
    except zipfile.BadZipFile:
        raise DataError([Fault(FaultCode.NOT_A_WORKBOOK)]) from None
    if size > _MOST_UNPACKED:
        raise DataError([Fault(FaultCode.WORKBOOK_TOO_LARGE, most=_MOST_UNPACKED // MEGABYTE)])


@contextmanager
def _understood() -> Iterator[None]:
    """What openpyxl stumbles over, in whatever way, is no workbook; what it remarks is not ours."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 (a damaged file makes it raise almost anything)
        raise DataError([Fault(FaultCode.NOT_A_WORKBOOK)]) from None


def _rows(sheet: Any, *, computed: bool) -> Iterator[Row]:  # noqa: ANN401 (of openpyxl)
    """Every row that is not blank."""
    # Programs write dimensions that are not those of the sheet.
    sheet.reset_dimensions()
    rows = enumerate(sheet.iter_rows(values_only=computed), 1)
    while True:
        with _understood():
            line, cells = next(rows, (0, ()))
            cells = cells if computed else tuple(map(_value, cells))
        if not line:
            return
        if not all(map(is_blank, cells)):
            yield Row(line, cells)


def _value(cell: Any) -> Any:  # noqa: ANN401 (of openpyxl)
    """What stands in a cell."""
    return Formula(str(cell.value)) if cell.data_type == "f" else cell.value
