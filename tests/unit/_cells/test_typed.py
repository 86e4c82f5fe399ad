"""What people type, and what a spreadsheet makes of it, becomes what a document has."""

import datetime as dt
from typing import Any

import pytest

from brede_welvaart._cells.typed import as_date, as_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, None),
        (" \n", None),
        (" a ", " a "),
        ("=1+1", "=1+1"),
        (2022, "2022"),
        (2022.0, "2022"),
        (2.5, "2.5"),
        (dt.date(2022, 4, 20), "2022-04-20"),
        (dt.datetime(2022, 4, 20), "2022-04-20"),  # noqa: DTZ001 (a workbook has no zones)
        (dt.datetime(2022, 4, 20, 9, 30), "2022-04-20 09:30:00"),  # noqa: DTZ001
    ],
)
def test_a_cell_becomes_a_text(value: Any, text: str | None) -> None:
    assert as_text(value) == text


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("20-4-2022", "2022-04-20"),
        (" 20/04/2022 ", "2022-04-20"),
        ("20.4.2022", "2022-04-20"),
        ("4-2022", "2022-04"),
        ("2022-04-20", "2022-04-20"),
        ("2022-04", "2022-04"),
        (2022, "2022"),
        ("31-2-2022", "2022-02-31"),
        ("gisteren", "gisteren"),
        ("", None),
    ],
)
def test_a_date_is_taken_as_it_is_typed_and_what_is_none_is_left(value: Any, date: Any) -> None:
    assert as_date(value) == date
