"""Writes the regions of an edition from the lists of codes and names they were read in.

    python tools/make_regions.py REFERENCE src/brede_welvaart/data/2026.1/regions.json

REFERENCE is a folder with ``gemeenten_2026.csv``, ``corop.csv`` and ``provinces.csv``.
"""

import argparse
import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

EDITION = "2026.1"
CBS = "cbs_gebieden_2026"
RESTATED = "woningwaardering_2026"
PROVINCE_NOTE = {
    "nl": "Code en naam zijn gepubliceerd. Dat dit gebied en zijn gemeenten in deze provincie "
    "liggen, is door ons afgeleid.",
    "en": "Code and name are published. That this area and its municipalities lie in this province "
    "was inferred by us.",
}
#: What people say as well. Where a name means more than one region, the titles in the tables of
#: CBS tell them apart.
ALIASES = {
    "GM0014": ("Groningen (gemeente)",),
    "GM0344": ("Utrecht (gemeente)",),
    "GM0484": ("Alphen a/d Rijn",),
    "GM0502": ("Capelle a/d IJssel",),
    "GM0518": ("Den Haag", "The Hague", "'s-Gravenhage (gemeente)"),
    "GM0542": ("Krimpen a/d IJssel",),
    "GM0737": ("Tietjerksteradeel",),
    "GM0796": ("Den Bosch",),
    "GM0820": ("Nuenen",),
    "GM1891": ("Dantumadeel",),
    "GM1940": ("De Friese Meren",),
    "CR17": ("Utrecht (CR)",),
    "CR24": ("Gooi en Vechtstreek",),
    "CR26": ("Agglomeratie Den Haag",),
    "CR40": ("Flevoland (CR)",),
    "PV20": ("Groningen (PV)",),
    "PV21": ("Friesland",),
    "PV24": ("Flevoland (PV)",),
    "PV26": ("Utrecht (PV)",),
    "PV27": ("North Holland",),
    "PV28": ("South Holland",),
    "PV30": ("Brabant", "North Brabant"),
    "NL01": ("The Netherlands", "Netherlands", "Heel Nederland", "NL"),
}
#: What a reader must know of one region, and the sources that say so.
NOTES = {
    "NL01": (
        {
            "nl": "De code waarmee tabellen van CBS het land noemen; niet in een lijst gelezen.",
            "en": "The code by which tables of CBS name the whole country; not read in a list.",
        },
        [],
    ),
    "GM1696": (
        {
            "nl": "Een wetsvoorstel van november 2025 voegt deze gemeente op 1 januari 2027 toe "
            "aan Hilversum. Of het is aangenomen, is niet gelezen.",
            "en": "A bill of November 2025 adds this municipality to Hilversum on 1 January 2027. "
            "Whether it has been passed was not read.",
        },
        ["rijksoverheid_wijdemeren_2025"],
    ),
}


def rows(file: Path) -> Iterator[dict[str, str]]:
    """The rows of a table."""
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def aliases(code: str, name: str) -> list[str]:
    """Other names of a region: without the letters behind it, and what people say as well."""
    short = re.sub(r" \([A-Z]+\.\)$", "", name)
    return [*([short] if short != name else []), *ALIASES.get(code, ())]


def region(
    row: dict[str, str], kind: str, parents: list[str], sources: list[str]
) -> dict[str, Any]:
    """A record; the note of a COROP area says what is ours in it."""
    code, name = row["code"], row["name"]
    note, more = NOTES.get(code, (PROVINCE_NOTE if kind == "corop" else None, []))
    record = {
        "id": code,
        "name": name,
        "kind": kind,
        "parents": parents,
        "aliases": aliases(code, name),
        "note": note,
        "status": "editorial" if kind == "land" else "published",
        "sources": [*sources, *more],
    }
    return {key: value for key, value in record.items() if value or key == "parents"}


def regions(folder: Path) -> list[dict[str, Any]]:
    """All regions: municipalities, COROP areas and provinces by their codes, then the country."""
    both = [CBS, RESTATED]
    found = [
        *(
            region(row, "gemeente", [row["corop_code"], row["province_code"]], both)
            for row in rows(folder / "gemeenten_2026.csv")
        ),
        *(region(row, "corop", [row["province_code"]], both) for row in rows(folder / "corop.csv")),
        *(region(row, "provincie", [], [CBS]) for row in rows(folder / "provinces.csv")),
        region({"code": "NL01", "name": "Nederland"}, "land", [], [CBS]),
    ]
    order = ("gemeente", "corop", "provincie", "land")
    return sorted(found, key=lambda record: (order.index(record["kind"]), record["id"]))


def as_text(records: list[dict[str, Any]]) -> str:
    """The file: a line per region, so that a change reads well."""
    head = {"format": "brede_welvaart/regions/1", "edition": EDITION}
    lines = ",\n".join(f"    {json.dumps(record, ensure_ascii=False)}" for record in records)
    start = json.dumps(head, indent=2).removesuffix("\n}")
    return f'{start},\n  "regions": [\n{lines}\n  ]\n}}\n'


def main(argv: list[str] | None = None) -> None:
    """Read the folder and write the file."""
    parser = argparse.ArgumentParser(description="Write the regions of an edition.")
    parser.add_argument("reference", type=Path, help="the folder with the lists")
    parser.add_argument("target", type=Path, help="the file to write")
    given = parser.parse_args(argv)
    given.target.write_text(as_text(regions(given.reference)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
