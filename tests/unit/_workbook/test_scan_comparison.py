"""The workbook of two scans has the numbers of its JSON, and no number over themes."""

from collections.abc import Callable
from typing import Any

import brede_welvaart as bw

Read = Callable[..., dict[str, Any]]


def beside() -> bw.ScanComparison:
    return bw.compare_scans(bw.example("wijkplan_eerder", bw.Scan), bw.example("wijkplan", bw.Scan))


def test_each_number_is_that_of_the_json_and_what_nobody_looked_at_is_no_nought(
    read: Read,
) -> None:
    found = beside()
    rows, plain = read(found)["Thema's"], bw.to_dict(found)["changes"]
    names = {one.theme.name.nl: key for key, one in found.after.themes.items()}
    labels = {one.label.nl: one for one in bw.Dimension}
    assert len(rows) == 3 * len(plain)
    for row in rows:
        key, dimension = names[row["Thema"]], labels[row["Dimensie"]]
        tallies = [one.themes[key].dimensions[dimension] for one in (found.before, found.after)]
        nets = [float(one.net) if one.effects else None for one in tallies]
        assert [row["Saldo: Eerste"], row["Saldo: Tweede"]] == nets
        is_there = nets != [None, None]
        assert row["Verschil"] == (plain[key][dimension.value]["value"] if is_there else None)
        only = key in (*found.only_before, *found.only_after)
        assert (row["Opmerking"] is not None) == only


def test_effects_that_one_of_them_has_say_which(read: Read) -> None:
    found = beside()
    rows = read(found, "en")["Effects"]
    said = {(row["In which"], row["Effect"]) for row in rows}
    assert said == {
        *(("In the first only", effect.title) for effect in found.dropped),
        *(("In the second only", effect.title) for effect in found.added),
    }


def test_equal_scans_have_their_themes_alone(read: Read) -> None:
    scan = bw.example("wijkplan", bw.Scan)
    assert [*read(bw.compare_scans(scan, scan))] == ["Thema's", "Verantwoording"]
