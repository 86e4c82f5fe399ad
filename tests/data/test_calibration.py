"""The criteria were tried by blind readers: on public facts, and on dossiers of invented towns.

The figures are those of the first round; a floor says what must not get worse.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest
from scipy.stats import spearmanr

import brede_welvaart as bw

FOLDER = Path(__file__).parent / "calibration"
TOWNS = range(1, 9)
CRITERIA = [criterion.id for criterion in bw.plan("2026.1").criteria]
UNKNOWN = "unknown"


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


FACTS, MARKS, PAIRS = rows("public_facts"), rows("marks"), rows("pairs")


def agreement(pairs: list[tuple[str, str]]) -> tuple[int, float, float]:
    """How many marks count, and the share that is equal and that is at most one level apart.

    A mark counts where at least one reader gave a level; a level and `unknown` are unequal.
    """
    counted = [(one, other) for one, other in pairs if {one, other} != {UNKNOWN}]
    equal = sum(one == other for one, other in counted)
    near = sum(UNKNOWN not in pair and abs(int(pair[0]) - int(pair[1])) <= 1 for pair in counted)
    return len(counted), equal / len(counted), near / len(counted)


def read_twice(table: list[dict[str, str]]) -> list[tuple[str, str]]:
    return [(row["reader_1"], row["reader_2"]) for row in table]


def totals(reader: str) -> list[bw.Score]:
    """The total of every town by the marks of one reader."""
    found = []
    for town in TOWNS:
        answers = [
            bw.Answer(row["criterion"], status="unknown")
            if row[reader] == UNKNOWN
            else bw.Answer(row["criterion"], level=int(row[reader]))
            for row in MARKS
            if row["town"] == str(town)
        ]
        given = bw.Assessment("2026.1", [bw.Response("ambtenaren", answers)])
        found.append(bw.score(given).total)
    return found


def order() -> list[int]:
    """How often each town was held to be further, by three readers."""
    won = Counter(row[f"reader_{n}"] for row in PAIRS for n in (1, 2, 3))
    return [won[str(town)] for town in TOWNS]


@pytest.mark.parametrize("table", [FACTS, MARKS])
def test_every_mark_is_on_a_criterion_and_a_level_or_unknown(table: list[dict[str, str]]) -> None:
    assert {row["criterion"] for row in table} <= set(CRITERIA)
    marks = {row[reader] for row in table for reader in ("reader_1", "reader_2")}
    assert marks <= {UNKNOWN, "0", "1", "2", "3", "4"}


def test_the_public_reading_is_of_fifty_marks_fifteen_municipalities_and_three_small_ones() -> None:
    small = {
        row["municipality"]
        for row in FACTS
        if row["inhabitants"][:2].isdigit()
        and int(row["inhabitants"].split()[0].replace(",", "").replace(".", "")) < 30_000
    }
    assert agreement(read_twice(FACTS))[0] >= 50
    assert len({row["municipality"].partition(" 20")[0] for row in FACTS}) >= 15
    assert len(small) >= 3
    assert all(row["address"].startswith("http") and row["date"] for row in FACTS)


def test_two_blind_readers_of_public_facts_agree() -> None:
    counted, equal, near = agreement(read_twice(FACTS))

    assert counted == 83
    assert equal == pytest.approx(0.880, abs=5e-4)
    # Wanted: 0.95. What is missing is a level beside `unknown`; no two levels are two apart.
    assert near == pytest.approx(0.892, abs=5e-4)
    levels = [pair for pair in read_twice(FACTS) if UNKNOWN not in pair]
    assert agreement(levels)[2] == 1.0


def test_every_town_is_marked_on_every_criterion_by_both_readers() -> None:
    marked = [(int(row["town"]), row["criterion"]) for row in MARKS]
    assert sorted(marked) == sorted((town, key) for town in TOWNS for key in CRITERIA)


def test_two_blind_readers_of_the_dossiers_agree() -> None:
    counted, equal, near = agreement(read_twice(MARKS))

    assert (counted, equal >= 0.70) == (203, True)
    # Wanted: 0.95.
    assert near == pytest.approx(0.946, abs=5e-4)


def test_every_pair_of_towns_was_compared_by_three_readers() -> None:
    pairs = [(int(row["first"]), int(row["second"])) for row in PAIRS]
    assert sorted(pairs) == [(one, two) for one in TOWNS for two in TOWNS if one < two]
    for row in PAIRS:
        assert {row[f"reader_{n}"] for n in (1, 2, 3)} <= {row["first"], row["second"]}


@pytest.mark.parametrize(("reader", "of_value"), [("reader_1", 0.635), ("reader_2", 0.802)])
def test_the_totals_follow_the_order_of_who_did_not_see_the_criteria(
    reader: str, of_value: float
) -> None:
    found = totals(reader)

    # The low end, for which unknown is not there, follows it; the value skips what is unknown.
    assert spearmanr(order(), [score.low for score in found]).statistic >= 0.8
    assert spearmanr(order(), [score.value for score in found]).statistic == pytest.approx(
        of_value, abs=5e-4
    )


def test_two_equal_towns_in_a_thick_and_a_thin_style_get_the_same_total() -> None:
    for reader in ("reader_1", "reader_2"):
        found = totals(reader)
        assert found[5] == found[7]


def test_the_paper_tiger_stays_below_the_doer_who_writes_little() -> None:
    for reader in ("reader_1", "reader_2"):
        found = totals(reader)
        assert found[6].low < found[0].low


def test_taking_out_one_fact_lowers_marks_of_one_step_alone() -> None:
    # Wanted: one mark for every fact. The facts were chosen without the criteria; one of six tells.
    by_removal: dict[str, list[dict[str, str]]] = {}
    for row in rows("removals"):
        by_removal.setdefault(row["removal"], []).append(row)
    assert {key: len(found) for key, found in by_removal.items()} == {"4": 2}
    for found in by_removal.values():
        assert len({row["criterion"].partition(".")[0] for row in found}) == 1
        assert all(int(row["after"]) < int(row["before"]) for row in found)
