"""Headings that more than one workbook has, and cells that these fill alike."""

import datetime as dt
from fractions import Fraction

from brede_welvaart._workbook.book import Cell
from brede_welvaart.model.text import Text

NAME = Text("Naam", "Name")
LOW = Text("Laag", "Low")
HIGH = Text("Hoog", "High")
OF = Text("Van", "Of")
REMARK = Text("Opmerking", "Remark")
EXPLANATION = Text("Toelichting", "Note")
EVIDENCE = Text("Onderbouwing", "Evidence")
LINK = Text("Link", "Link")
DATE = Text("Datum", "Date")
# In a day in ISO form.
_DASHES = 2


def day_of(date: str | None) -> Cell:
    """A day as a day; a month or a year stays what it is, which is a text.

    >>> day_of("2022-04-20"), day_of("2022-04"), day_of(None)
    (datetime.date(2022, 4, 20), '2022-04', None)
    """
    return dt.date.fromisoformat(date) if date and date.count("-") == _DASHES else date


def plain(number: Fraction | None) -> float | None:
    """An exact number as a cell holds it."""
    return None if number is None else float(number)
