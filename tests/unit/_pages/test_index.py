"""The pages of an index, of growth, and of how sure ranks are."""

import numpy as np
import pytest

from brede_welvaart import index as ix

DASH, FIXED, MINUS = "\N{EN DASH}", "\N{NO-BREAK SPACE}", "\N{MINUS SIGN}"
NAN = float("nan")
CODES = ("GM0200", "GM0363", "GM0772", "GM0855")


def cells(text: str, start: str) -> list[list[str]]:
    """The cells of the rows of a table, from the one that begins so."""
    lines = text[text.index(f"\n{start}") + 1 :].partition("\n\n")[0].splitlines()
    return [[cell.strip() for cell in line.split("  ") if cell] for line in lines]


def panel(**more: object) -> ix.Panel:
    values = [
        [[70, 71], [80, 82], [60, 60]],
        [[60, 66], [90, 90], [30, 33]],
        [[80, 80], [60, 57], [50, 50]],
        [[50, 50], [50, NAN], [40, NAN]],
    ]
    return ix.Panel(CODES, ("wonen", "werk", "natuur"), (2022, 2023), values, **more)  # type: ignore[arg-type]


SPEC = ix.Spec(
    ix.Group("geheel", [ix.Leaf("wonen", 2, 1), ix.Leaf("werk", 1, 1), ix.Leaf("natuur", 1, 1)]),
    normalise=ix.Identity(),
)


@pytest.fixture(scope="module")
def result() -> ix.IndexResult:
    return ix.compute(panel(), SPEC, 2022)


def test_an_index_says_how_far_scores_lie_apart(result: ix.IndexResult) -> None:
    said = str(result)
    assert said.startswith("geheel  2022 · 4 regio's\n\nScores\n")
    assert cells(said, "geheel ") == [["geheel", "4", f"100{FIXED}%", f"47,5{DASH}70,0", "63,8"]]


def test_an_index_of_more_years_has_them_all_and_its_breaks() -> None:
    marked = panel(breaks=[ix.Break("werk", 2023), ix.Break("wonen", 2022)])
    filled = ix.impute(marked, how="mean")
    found = ix.compute(filled, SPEC, reference="panel")
    rows = cells(found.text("en", width=120), "2022")
    assert [row[0] for row in rows] == ["2022", "geheel", "2023", "geheel"]
    said = found.text("en", width=120)
    assert "Not comparable over the years, by a break in the series: werk." in said
    assert "Figures filled in in the series: 2." in said


def test_an_index_says_what_it_leaves_out() -> None:
    given = ix.Panel(CODES, ("tevredenheid_leven", "x"), (2023,), [[[n], [n]] for n in range(4)])
    found = ix.compute(given, ix.theme_spec(given))
    assert str(found).endswith("Niet in de scores: x.")


def test_an_index_without_any_score_says_so() -> None:
    apart = ix.Spec(ix.Group("los", [ix.Leaf("wonen", 1, 1)], aggregate=ix.Apart()))
    assert "Geen groep heeft een score" in str(ix.compute(panel(), apart, 2022))


def test_a_group_without_any_score_is_left_out() -> None:
    given = ix.Panel(CODES, ("a", "b"), (2023,), [[[n], [NAN]] for n in range(4)])
    leaves = (ix.Group("deel_a", [ix.Leaf("a", 1, 1)]), ix.Group("deel_b", [ix.Leaf("b", 1, 1)]))
    said = str(ix.compute(given, ix.Spec(ix.Group("geheel", leaves), normalise=ix.Identity())))
    assert "deel_a" in said
    assert "deel_b" not in said


def test_growth_is_told_per_indicator() -> None:
    said = ix.growth(panel().select(regions=CODES[:3])).text("en", width=120)
    assert said.startswith(f"Growth a year  2022{DASH}2023 · 3 regions\n")
    assert cells(said, "wonen") == [
        ["wonen", "3", "0%", "+1.4%", "+10.0%"],
        ["werk", "3", f"{MINUS}5.0%", "0%", "+2.5%"],
        ["natuur", "3", "0%", "0%", "+10.0%"],
    ]
    one = ix.Panel(["a"], ["x"], [2023], [[[1]]])
    assert cells(str(ix.growth(one)), "x") == [["x", "0", DASH, DASH, DASH]]


def test_leaving_out_says_what_moves_ranks_most_first() -> None:
    found = ix.leave_one_out(panel(), SPEC, 2022)
    rows = cells(str(found), "Onderdeel")
    assert rows[0] == ["Onderdeel", "Plaatsen op of neer", "Hoogstens"]
    shifts = found.mean_shift
    assert [row[0] for row in rows[1:]] == sorted(shifts, key=lambda key: -shifts[key])
    assert rows[1][1:] == [f"{max(shifts.values()):.1f}".replace(".", ","), "1"]


def test_groups_that_are_left_out_are_named_as_themes() -> None:
    group = ix.Group("wonen", [ix.Leaf("wonen_prijs", 1, 1)])
    given = ix.Panel(CODES, ("wonen_prijs", "b"), (2023,), [[[n], [n]] for n in range(4)])
    spec = ix.Spec(ix.Group("geheel", [group, ix.Leaf("b", 1, 1)]))
    found = ix.leave_one_out(given, spec, nodes=["wonen", "wonen_prijs"])
    assert [row[0] for row in cells(str(found), "Onderdeel")[1:]] == ["Wonen", "wonen_prijs"]


def test_leaving_out_says_where_there_is_no_rank() -> None:
    leaves = [ix.Leaf("wonen", 1, 1), ix.Leaf("werk", 1, 1)]
    one = ix.Panel(["a"], ["wonen", "werk"], [2022], [[[1], [float("nan")]]])
    found = ix.leave_one_out(one, ix.Spec(ix.Group("los", leaves), ix.Identity()))
    assert cells(str(found), "wonen")[0] == ["wonen", DASH, DASH]


def test_drawn_weights_are_told_by_mean_rank(result: ix.IndexResult) -> None:
    drawn = ix.rank_stability(result, draws=1000, top=1)
    said = drawn.text(width=120)
    assert said.startswith("Zekerheid van plaatsen: geheel  2022 · 4 regio's\n1.000 keer gewichten")
    assert "(startgetal 1): elk gewicht kan." in said
    rows = cells(said, "Regio")
    assert rows[0] == ["Regio", "Gemiddeld", "In negen van de tien", "Bij de eerste 1"]
    assert [row[0] for row in rows[1:]] == ["Apeldoorn", "Eindhoven", "Amsterdam", "Tilburg"]
    assert rows[1][2] == f"1{DASH}2"
    bound = ix.rank_stability(result, draws=10, bounds=(0.5, 2)).text("en", width=120)
    assert "every weight from 0.50 to 2.00 times" in bound


def test_dominance_is_told_by_how_many_regions_stay_below(result: ix.IndexResult) -> None:
    said = ix.dominance(result).text(width=120)
    assert "Bij 4 paren staat vast wie boven wie blijft." in said
    assert cells(said, "Apeldoorn")[0] == ["Apeldoorn", "2", "0"]


def test_ranges_of_ranks_say_whether_they_are_proved(result: ix.IndexResult) -> None:
    found = ix.rank_range(result, regions=["Eindhoven", "Tilburg"])
    assert cells(str(found), "Eindhoven") == [
        ["Eindhoven", "2", f"1{DASH}3", "bewezen"],
        ["Tilburg", "4", "4", "bewezen"],
    ]
    found.proved[:] = False
    assert "outer bounds" in found.text("en")


def test_of_many_regions_the_first_are_shown() -> None:
    rows = np.arange(44.0).reshape(22, 2)[:, :, None]
    given = ix.Panel([f"r{n:02}" for n in range(22)], ("a", "b"), (2023,), rows)
    spec = ix.Spec(ix.Group("geheel", [ix.Leaf("a", 1, 1), ix.Leaf("b", 1, 1)]))
    said = str(ix.dominance(ix.compute(given, spec)))
    assert "r21" in said
    assert "r01" not in said
    assert said.endswith("… en 2 regio's meer")
