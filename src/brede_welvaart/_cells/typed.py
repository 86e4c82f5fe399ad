"""What people type in a cell, and what a spreadsheet makes of it, as a document has it."""

import datetime as dt
import re

_DAY = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})")
_MONTH = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{4})")


def as_text(value: object) -> str | None:
    """A cell as a text; None for one in which nothing stands.

    >>> as_text("=1+1"), as_text(2022.0), as_text(dt.datetime(2022, 4, 20)), as_text("  ")
    ('=1+1', '2022', '2022-04-20', None)
    """
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        value = value.date()
    text = "" if value is None else str(value)
    return text if text.strip() else None


def as_date(value: object) -> str | None:
    """A day, a month or a year in ISO form, as far as it is one; else the text as it is.

    >>> as_date("20-4-2022"), as_date("4-2022"), as_date(2022), as_date("vorig jaar")
    ('2022-04-20', '2022-04', '2022', 'vorig jaar')
    """
    text = as_text(value)
    if text is None:
        return None
    text = text.strip()
    if found := _DAY.fullmatch(text):
        return f"{found[3]}-{found[2]:>02}-{found[1]:>02}"
    if found := _MONTH.fullmatch(text):
        return f"{found[2]}-{found[1]:>02}"
    return text
