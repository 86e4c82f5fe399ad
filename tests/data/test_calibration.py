"""The criteria were tried by blind readers: on public facts, and on dossiers of invented towns.

There were three rounds, each by the texts of its time; a floor says what must not get worse.
"""

import csv
import re
from pathlib import Path
from statistics import median

import pytest
from scipy.stats import spearmanr

import brede_welvaart as bw

FOLDER = Path(__file__).parent / "calibration"
TOWNS = {1: range(1, 9), 2: range(11, 19), 3: range(21, 29)}
THICK_AND_THIN = {1: (6, 8), 2: (15, 16), 3: (25, 26)}
PAPER_TIGER_AND_DOER = {1: (7, 1), 2: (13, 12), 3: (23, 22)}
READERS = ("reader_1", "reader_2")
CRITERIA = [criterion.id for criterion in bw.plan("2026.1").criteria]
LEVELS = {"0", "1", "2", "3", "4"}
UNKNOWN, NOT_HERE = "unknown", "not_applicable"

every_round = pytest.mark.parametrize("number", TOWNS)


def rows(number: int, name: str) -> list[dict[str, str]]:
    path = FOLDER / f"round_{number}" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


FACTS = rows(1, "public_facts")
FACTS_AGAIN = rows(2, "public_marks")
MARKS = {number: rows(number, "marks") for number in TOWNS}


def read_twice(table: list[dict[str, str]]) -> list[tuple[str, str]]:
    return [(row["reader_1"], row["reader_2"]) for row in table]


def agreement(pairs: list[tuple[str, str]]) -> tuple[int, float, float]:
    """How many marks count, and the share that is equal and that is at most one level apart.

    A mark counts where at least one reader gave a level; a level and no level are unequal.
    """
    counted = [pair for pair in pairs if LEVELS & set(pair)]
    equal = sum(one == other for one, other in counted)
    near = sum(
        LEVELS.issuperset(pair) and abs(int(pair[0]) - int(pair[1])) <= 1 for pair in counted
    )
    return len(counted), equal / len(counted), near / len(counted)


def answer(criterion: str, mark: str) -> bw.Answer:
    if mark in LEVELS:
        return bw.Answer(criterion, level=int(mark))
    if mark == NOT_HERE:
        return bw.Answer(criterion, status="not_applicable", note="Niets genoteerd.")
    return bw.Answer(criterion, status="unknown")


def totals(number: int, reader: str) -> dict[int, bw.Score]:
    """The total of every town of a round, by the marks of one reader."""
    found = {}
    for town in TOWNS[number]:
        answers = [
            answer(row["criterion"], row[reader])
            for row in MARKS[number]
            if row["town"] == str(town)
        ]
        given = bw.Assessment("2026.1", [bw.Response("ambtenaren", answers)])
        found[town] = bw.score(given).total
    return found


def order(number: int) -> list[float]:
    """How often each town was held to be further, by three readers; a tie is half."""
    won = dict.fromkeys(map(str, TOWNS[number]), 0.0)
    for row in rows(number, "pairs"):
        for n in (1, 2, 3):
            further = row[f"reader_{n}"]
            for town in (row["first"], row["second"]) if further == "0" else (further,):
                won[town] += 0.5 if further == "0" else 1
    return list(won.values())


@pytest.mark.parametrize("table", [FACTS, FACTS_AGAIN, *MARKS.values()])
def test_every_mark_is_on_a_criterion_and_a_level_or_none(table: list[dict[str, str]]) -> None:
    assert {row["criterion"] for row in table} <= set(CRITERIA)
    marks = {row[reader] for row in table for reader in READERS}
    assert marks <= LEVELS | {UNKNOWN, NOT_HERE}


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


def test_two_others_agree_on_the_same_facts_by_the_last_texts() -> None:
    counted, equal, near = agreement(read_twice(FACTS_AGAIN))

    assert [row["number"] for row in FACTS_AGAIN] == [row["number"] for row in FACTS]
    assert (counted, equal) == (86, pytest.approx(0.884, abs=5e-4))
    # Wanted: 0.95. What is missing is a level beside `unknown` here too.
    assert near == pytest.approx(0.919, abs=5e-4)
    levels = [pair for pair in read_twice(FACTS_AGAIN) if UNKNOWN not in pair]
    assert agreement(levels)[2] == 1.0


@every_round
def test_every_town_is_marked_on_every_criterion_by_both_readers(number: int) -> None:
    marked = [(int(row["town"]), row["criterion"]) for row in MARKS[number]]
    assert sorted(marked) == sorted((town, key) for town in TOWNS[number] for key in CRITERIA)


# Wanted: 0.70 equal and 0.95 near.
@pytest.mark.parametrize(
    ("number", "counted", "equal", "near"),
    [(1, 203, 0.842, 0.946), (2, 219, 0.813, 0.904), (3, 231, 0.719, 0.866)],
)
def test_two_blind_readers_of_the_dossiers_agree(
    number: int, counted: int, equal: float, near: float
) -> None:
    found = agreement(read_twice(MARKS[number]))

    assert found[0] == counted
    assert found[1:] == pytest.approx((equal, near), abs=5e-4)


@pytest.mark.parametrize(
    ("number", "wanted"),
    [
        (2, {("14", "beleving_ophalen.2"): ("4", "2"), ("18", "begroten.2"): ("2", "0")}),
        (
            3,
            {
                ("21", "afwegen.1"): ("0", "2"),
                ("21", "betekenis_geven.1"): ("1", "3"),
                ("24", "betekenis_geven.1"): ("2", "0"),
                ("25", "leren_bijstellen.4"): ("2", "4"),
                ("26", "leren_bijstellen.4"): ("2", "4"),
            },
        ),
    ],
)
def test_what_two_readers_miss_is_a_level_beside_none_but_for_these_marks(
    number: int, wanted: dict[tuple[str, str], tuple[str, str]]
) -> None:
    apart = {
        (row["town"], row["criterion"]): pair
        for row, pair in zip(MARKS[number], read_twice(MARKS[number]), strict=True)
        if LEVELS.issuperset(pair) and abs(int(pair[0]) - int(pair[1])) > 1
    }
    assert apart == wanted


@every_round
def test_every_pair_of_towns_was_compared_by_three_readers(number: int) -> None:
    pairs = rows(number, "pairs")
    towns = TOWNS[number]
    compared = [(int(row["first"]), int(row["second"])) for row in pairs]
    assert compared == [(one, two) for one in towns for two in towns if one < two]
    for row, pair in zip(pairs, compared, strict=True):
        # Only of the town that was written twice may a reader not tell.
        tie = {"0"} if pair == THICK_AND_THIN[number] else set()
        assert {row[f"reader_{n}"] for n in (1, 2, 3)} <= {row["first"], row["second"]} | tie


# Wanted: 0.8. The low end, for which unknown is not there; the value, which skips what is unknown.
@pytest.mark.parametrize(
    ("number", "reader", "of_low", "of_value"),
    [
        (1, "reader_1", 0.850, 0.635),
        (1, "reader_2", 0.850, 0.802),
        (2, "reader_1", 0.783, 1.0),
        (2, "reader_2", 0.783, 0.855),
        (3, "reader_1", 0.494, 0.494),
        (3, "reader_2", 0.566, 0.398),
    ],
)
def test_the_totals_follow_the_order_of_who_did_not_see_the_criteria(
    number: int, reader: str, of_low: float, of_value: float
) -> None:
    found = totals(number, reader).values()
    wanted = order(number)

    low = spearmanr(wanted, [score.low for score in found]).statistic
    value = spearmanr(wanted, [score.value for score in found]).statistic
    assert (low, value) == pytest.approx((of_low, of_value), abs=5e-4)


def test_totals_of_two_readers_lie_as_far_apart_as_the_pages_on_scores_say() -> None:
    apart = sorted(
        abs(one.value - totals(number, "reader_2")[town].value)
        for number in TOWNS
        for town, one in totals(number, "reader_1").items()
    )
    assert len(apart) == 24
    assert median(apart) <= 2
    assert 8 < apart[-1] <= 9


@every_round
@pytest.mark.parametrize("reader", READERS)
def test_two_equal_towns_in_a_thick_and_a_thin_style_get_the_same_total(
    number: int, reader: str
) -> None:
    found = totals(number, reader)
    thick, thin = THICK_AND_THIN[number]
    assert found[thick] == found[thin]


# Wanted: below, in every round. The doer of round 3 writes next to nothing, and levels ask for what
# can be shown; who compared the towns without criteria held it to be second of eight.
@pytest.mark.parametrize(("number", "is_below"), [(1, True), (2, True), (3, False)])
@pytest.mark.parametrize("reader", READERS)
def test_the_paper_tiger_stays_below_a_doer_who_writes_down_something(
    number: int, reader: str, is_below: bool
) -> None:
    found = totals(number, reader)
    tiger, doer = PAPER_TIGER_AND_DOER[number]
    assert (found[tiger].low < found[doer].low) == is_below


@every_round
def test_a_fact_that_is_taken_out_stands_once_in_its_dossier(number: int) -> None:
    folder = FOLDER / f"round_{number}"
    taken_out = re.findall(
        r"\*\*(town_\d+\.md)\*\*.*\n +> (.+)", (folder / "removals.md").read_text("utf-8")
    )
    assert len(taken_out) == {1: 6, 2: 8, 3: 8}[number]
    for name, fact in taken_out:
        assert (folder / "dossiers" / name).read_text("utf-8").count(fact) == 1


# Wanted: one mark for every fact. A fact that is not here changed nothing: other sentences hold.
@pytest.mark.parametrize(
    ("number", "moved"),
    [
        (1, {"4": 2}),
        (2, {"3": 1, "4": 1, "5": 2, "6": 1, "8": 1}),
        (3, {"2": 1, "3": 1, "4": 1, "6": 1}),
    ],
)
def test_taking_out_one_fact_lowers_marks_of_one_step_alone(
    number: int, moved: dict[str, int]
) -> None:
    by_removal: dict[str, list[dict[str, str]]] = {}
    for row in rows(number, "removals"):
        by_removal.setdefault(row["removal"], []).append(row)
    assert {key: len(found) for key, found in by_removal.items()} == moved
    given = {(row["town"], row["criterion"]): row["reader_1"] for row in MARKS[number]}
    for found in by_removal.values():
        assert len({row["criterion"].partition(".")[0] for row in found}) == 1
        for row in found:
            assert row["before"] == given[row["town"], row["criterion"]]
            assert row["after"] == UNKNOWN or row["after"] < row["before"]
