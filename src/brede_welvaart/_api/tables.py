"""One layout for all tables of figures: of which region, of what, in which unit, of which year."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from brede_welvaart._api import records
from brede_welvaart._data import loading
from brede_welvaart.model.indicator import Indicator
from brede_welvaart.model.theme import Theme
from brede_welvaart.model.vocabulary import Dimension

Columns = dict[str, list[Any]]

#: The columns with which every table of figures begins, as far as it is about these.
FIRST = (
    "statcode",
    "region",
    "name",
    "indicator",
    "indicator_name",
    "node",
    "node_name",
    "theme",
    "unit",
    "dimension",
    "year",
)
# What a group of an index is called that is a dimension.
_DIMENSIONS: Mapping[str, str] = {str(one): one.label.nl for one in Dimension}
#: All of these hold texts, but the year.
KINDS = dict.fromkeys(FIRST[:-1], "text")


def laid_out(columns: Mapping[str, Sequence[Any]]) -> Columns:
    """Columns in the layout of all tables, with what the catalogue says of regions and indicators.

    Args:
        columns: Columns of one length. Of ``region``, and of ``indicator`` and ``node`` (a group or
            a leaf of an index) where they are there, the catalogue says more; ``period`` is the
            year where there is no other.

    >>> found = laid_out({"region": ["GM0855"], "indicator": ["werkloosheid"], "value": [3.1]})
    >>> list(found)[:6]
    ['statcode', 'region', 'name', 'indicator', 'indicator_name', 'theme']
    >>> found["name"], found["indicator_name"], found["theme"]
    (['Tilburg'], ['Werkloosheid'], ['cbs.arbeid_en_vrije_tijd'])
    """
    given = {name: list(items) for name, items in columns.items()}
    given |= _of_regions(given["region"])
    for kind in ("indicator", "node"):
        for name, items in _of_indicators(kind, given.get(kind, ())).items():
            before = given.get(name) or [None] * len(items)
            given[name] = [a if b is None else b for a, b in zip(items, before, strict=True)]
    if "period" in given and "year" not in given:
        given["year"] = given.pop("period")
    first = {name: given[name] for name in FIRST if name in given}
    return first | given


def _of_regions(codes: Sequence[str]) -> Columns:
    index = loading.load_region_index(loading.known_edition(None))
    found: dict[str, tuple[str | None, str]] = {}
    for code in dict.fromkeys(codes):
        regions = index.candidates(code)
        one = regions[0] if len(regions) == 1 else None
        found[code] = (one.id, one.name) if one else (None, code)
    return {
        "statcode": [found[code][0] for code in codes],
        "name": [found[code][1] for code in codes],
    }


def _of_indicators(kind: str, keys: Sequence[str | None]) -> Columns:
    """What the catalogue says of indicators, and of themes by which an index has its groups."""
    if not keys:
        return {}
    indicators = {item.id: item for item in records.indicators()}
    themes = {theme.id: theme for theme in records.themes()}
    by_key = {theme.key: theme for theme in themes.values()}
    found = {key: _said(key, indicators, themes, by_key) for key in dict.fromkeys(keys)}
    names = (f"{kind}_name", "theme", "unit", "dimension")
    return {name: [found[key][place] for key in keys] for place, name in enumerate(names)}


def _said(
    key: str | None,
    indicators: Mapping[str, Indicator],
    themes: Mapping[str, Theme],
    by_key: Mapping[str, Theme],
) -> tuple[str | None, ...]:
    item = indicators.get(key or "")
    theme = by_key.get(item.themes[0]) if item else themes.get(key or "")
    name = item.name.nl if item else theme.name.nl if theme else _DIMENSIONS.get(key or "", key)
    dimension = str(theme.dimension) if theme and theme.dimension else None
    return name, theme.key if theme else None, item.unit.nl if item else None, dimension


def wide(columns: Mapping[str, Sequence[Any]], by: str, value: str = "value") -> Columns:
    """One row per region and year, a column per indicator.

    Args:
        columns: Columns in the layout of all tables.
        by: What becomes columns: ``indicator`` or ``node``.
        value: What stands in them.
    """
    keys = [name for name in ("statcode", "region", "name", "period") if name in columns]
    if "period" not in columns and by == "node":
        keys.append("year")
    rows: dict[tuple[Any, ...], dict[str, Any]] = {}
    cells = zip(*(columns[name] for name in (*keys, by, value)), strict=True)
    for *key, name, item in cells:
        rows.setdefault(tuple(key), {})[name] = item
    headings = dict.fromkeys(columns[by])
    found = {name: [key[place] for key in rows] for place, name in enumerate(keys)}
    return found | {name: [row.get(name) for row in rows.values()] for name in headings}


def as_rows(columns: Mapping[str, Sequence[Any]]) -> list[dict[str, Any]]:
    """Columns as a dict per row."""
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def as_columns(rows: Iterable[Mapping[str, Any]]) -> Columns:
    """Rows that all have the same names, as columns."""
    given = list(rows)
    return {name: [row[name] for row in given] for name in (given[0] if given else ())}
