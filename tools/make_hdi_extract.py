"""Writes the extract of the Human Development Index that the tests read.

    python tools/make_hdi_extract.py ../shared/reference/undp_hdi/*.csv tests/data/hdi/extract.csv

Every 21st country and year, and the row with the lowest and the highest of every figure, in the
order of the file: no more than 300 rows, and only the columns that the tests need.
"""

import argparse
import csv
from collections.abc import Sequence
from pathlib import Path

FIGURES = (
    "life_expectancy",
    "expected_years_schooling",
    "mean_years_schooling",
    "gni_per_capita_2017ppp",
    "hdi_published",
)
EVERY = 21

Row = dict[str, str]


def extract(rows: Sequence[Row]) -> list[Row]:
    """The rows that are kept, with the columns that are kept."""
    places = set(range(0, len(rows), EVERY))
    for figure in FIGURES:
        values = [float(row[figure]) for row in rows]
        places |= {values.index(min(values)), values.index(max(values))}
    return [
        {name: rows[place][name] for name in ("iso3", "year", *FIGURES)} for place in sorted(places)
    ]


def read(path: Path) -> list[Row]:
    """The rows of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main() -> None:
    """Write the extract."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    given = parser.parse_args()
    rows = extract(read(given.source))
    with given.target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
