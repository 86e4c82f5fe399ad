"""Rows of CBS open data, of the older interface (v3) and its successor (v4), to tidy rows."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

from brede_welvaart._cells.numbers import number
from brede_welvaart.errors import DataError, Fault, FaultCode, Key, Phrase
from brede_welvaart.index._reading.tidy import Naming, Rows, by_number, in_rows, tidy_rows

Record = Mapping[str, Any]

# A column of figures in v3: its name, an underscore, and its number in that table.
_NUMBERED = r"(.+)_[0-9]+"
_OR = Phrase(" of ", " or ")


def by_column(columns: Sequence[str], keys: Mapping[str, str]) -> Naming:
    """Figures of wide rows: ``[3].TevredenMetLeven_1``.

    Args:
        columns: The columns with figures, in the order in which they are taken from each row.
        keys: What the columns with regions and years are called there.
    """
    width = len(columns)

    def placed(fault: Fault, row: int, column: str | None) -> Fault:
        return fault.under(row // width, keys.get(column or "", columns[row % width]))

    return Naming(placed, lambda rows: in_rows([row // width for row in rows]), width)


def v3_rows(
    rows: Iterable[Record], columns: Mapping[str, str] | None, keys: Mapping[str, str]
) -> tuple[Rows, Naming]:
    """Wide rows, a figure per numbered column, to tidy rows.

    Args:
        rows: The rows.
        columns: The indicator of each column that is wanted; None is all numbered columns.
        keys: What the columns with regions and years are called there.

    Raises:
        DataError: If a row is no object, or there is no such column or more than one.
    """
    given = _objects(rows, keys.values())
    names = dict.fromkeys(str(name) for row in given for name in row)
    topics = _topics(names, columns)
    tidy = tidy_rows(
        [row.get(keys["region"]) for row in given for _ in topics],
        [topic for _ in given for topic in topics.values()],
        [row.get(keys["period"]) for row in given for _ in topics],
        [_figure(row.get(name)) for row in given for name in topics],
    )
    return tidy, by_column(list(topics), keys)


def v4_rows(
    observations: Iterable[Record], measures: Mapping[str, str] | None, keys: Mapping[str, str]
) -> tuple[Rows, Naming]:
    """Observations, one figure each, to tidy rows.

    Args:
        observations: The observations.
        measures: The indicator of each measure that is wanted; None is all, by their own codes.
        keys: What their parts are called.

    Raises:
        DataError: If an observation is no object, or a measure is not among them.
    """
    given = _objects(observations, keys.values())
    found = [_stripped(item.get(keys["indicator"])) for item in given]
    if measures is None:
        kept = list(range(len(given)))
    else:
        _refuse(_unknown("measures", measures, {x for x in found if isinstance(x, str)}))
        kept = [place for place, measure in enumerate(found) if measure in measures]
    tidy = tidy_rows(
        [given[place].get(keys["region"]) for place in kept],
        found if measures is None else [measures[str(found[place])] for place in kept],
        [given[place].get(keys["period"]) for place in kept],
        [_figure(given[place].get(keys["value"])) for place in kept],
    )
    return tidy, by_number(keys, kept)


def _objects(rows: Iterable[object], keys: Iterable[str]) -> list[Record]:
    """The rows as a list; each is an object, and some row has each key."""
    given = list(rows)
    _refuse(
        Fault(FaultCode.NOT_AN_OBJECT, place, given=row)
        for place, row in enumerate(given)
        if not isinstance(row, Mapping)
    )
    found = cast("list[Record]", given)
    absent = [key for key in keys if not any(key in row for row in found)]
    _refuse(Fault(FaultCode.NOT_IN_ROWS, given=key) for key in absent if found)
    return found


def _refuse(found: Iterable[Fault]) -> None:
    faults = list(found)
    if faults:
        raise DataError(faults)


def _topics(names: Collection[str], columns: Mapping[str, str] | None) -> dict[str, str]:
    """The columns with figures that are wanted, and the indicator of each."""
    bare = {name: match[1] for name in names if (match := re.fullmatch(_NUMBERED, name, re.ASCII))}
    if columns is None:
        return {name: name for name in bare}
    found: dict[str, str] = {}
    faults: list[Fault] = []
    for key, indicator in columns.items():
        meant = [key] if key in names else [name for name in bare if bare[name] == key]
        if len(meant) == 1:
            found[meant[0]] = indicator
        elif meant:
            known = Phrase(*(words.join(meant) for words in _OR))
            faults.append(Fault(FaultCode.UNCLEAR_COLUMN, "columns", Key(key), known=known))
        else:
            faults += _unknown("columns", [key], {*bare, *bare.values()})
    _refuse(faults)
    return found


def _unknown(name: str, wanted: Iterable[str], known: Collection[str]) -> Iterator[Fault]:
    for key in wanted:
        if key not in known:
            yield Fault(FaultCode.NOT_IN_ROWS, name, Key(key), given=key, likely=known)


def _stripped(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def _figure(value: object) -> object:
    """A figure, also one that is written as text in the way of CBS: with a decimal point."""
    if not isinstance(value, str):
        return value
    read = number(value.strip(), ".")
    return value if read is None else read
