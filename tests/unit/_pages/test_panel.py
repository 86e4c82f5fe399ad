"""The pages of a panel and of a check of it."""

from typing import Any

import numpy as np

from brede_welvaart import index as ix

NAN = float("nan")


def panel(*indicators: Any, regions: Any = None, periods: Any = None, **more: Any) -> ix.Panel:
    """Of figures per indicator, year and region."""
    values = np.array(indicators, float).transpose(2, 0, 1)
    count, ids, years = values.shape
    return ix.Panel(
        regions or [f"GM{place:04}" for place in range(count)],
        [f"i{place}" for place in range(ids)],
        periods or range(2020, 2020 + years),
        values,
        **more,
    )


def test_a_panel_says_how_much_there_is() -> None:
    given = panel([[1, 2, NAN], [3, 4, 5]])
    assert (
        str(given)
        == """\
Paneldata
  Regio's      3
  Indicatoren  1
  Jaren        2020\N{EN DASH}2021
  Cijfers      83\N{NO-BREAK SPACE}% van wat er kan zijn"""
    )
    filled = ix.impute(given.with_breaks(ix.Break("i0", 2021)), how="mean")
    assert filled.text("en").endswith("Filled in   1\n  Breaks      1")


def test_a_check_is_told_in_dutch() -> None:
    regions = ["GM0200", "GM0855", "PV25", *(f"GM{place:04}" for place in range(1, 22))]
    rows = np.arange(96.0).reshape(4, 24)
    rows[2:] += 5000
    rows[2, 1] = NAN
    given = panel(
        rows.tolist(),
        [[5] * 24, [NAN] * 24, [7] + [NAN] * 23, [NAN] * 24],
        [[0] + [90] * 23, [NAN] * 24, [0] * 2 + [91] * 22, [90] * 24],
        [[NAN] * 24] * 4,
        regions=regions,
        periods=[2020, 2021, 2023, 2024],
    )
    assert (
        str(ix.check(given, regions=[*regions[1:3], "GM0001"]))
        == """\
Controle van cijfers  24 regio's, 4 indicatoren, 2020\N{EN DASH}2024
Wat hier staat kan fout zijn en kan kloppen.

Codes die niet in de regiolijst staan  21
  • GM0200
  • GM0002
  • GM0003
  • GM0004
  • GM0005
  • GM0006
  • GM0007
  • GM0008
  • GM0009
  • GM0010

… en 11 regels meer

Verschillende soorten regio's door elkaar  1
  • gemeente 3, provincie 1

Zonder één cijfer  1
  • i3

Ongelijke jaren  3
  • alle indicatoren: 4 van 5; niet 2022
  • i1: 2 van 4; niet 2021, 2024
  • i2: 3 van 4; niet 2021

Jaren met weinig regio's  1
  • i1 2023: 1 van 24

Nullen  3
  • i0: 1 van 24, in 2020; staat 0 voor ontbreekt?
  • i2: 3 van 48, in 2 jaren; staat 0 voor ontbreekt?

Gelijk voor alle regio's  2
  • i1 2020: 5,00 in 24 regio's
  • i2 2024: 90,0 in 24 regio's

Alle regio's tegelijk verschoven: een trendbreuk?  1
  • i0 2023: +5.024

Sprongen van een regio  3
  • i2: 3, de grootste GM0855 2024 +90,0

Enkele regio's ver van de vele  2
Scheefheid boven 2, of zo ver onder 0, en kurtosis meer dan 3,5 boven die van
een normale verdeling; het laatste jaar waarin dat zo is. MinMax legt het
laagste cijfer op 0 en het hoogste op 100: enkele verre regio's drukken de
andere dan op elkaar. Midden: waar de middelste regio zo ligt. Afgekapt: waar
zij ligt met MinMax(quantiles=(0.04, 0.96)). Blijft: of de staart dan nog zwaar
is.

Indicator  Jaar  Scheefheid  Kurtosis  Midden  Afgekapt  Blijft
i2         2023        \N{MINUS SIGN}3,2       9,1     100       100      ja

Dekking: welk deel van de regio's een cijfer heeft, in procenten
Indicator  2020  2021  2023  2024
i0          100   100    96   100
i1          100     0     4     0
i2          100     0   100   100
i3            0     0     0     0"""
    )


def test_a_check_is_told_in_english() -> None:
    given = panel([[0] + [90] * 23, [7] + [NAN] * 23])
    said = ix.check(given, regions=given.regions[1:]).text("en")
    for part in (
        "Check of figures  24 regions, 1 indicators, 2020\N{EN DASH}2021\n",
        "Codes that are not in the list of regions  1\n  • GM0000\n",
        "Zeros  1\n  • i0: 1 of 24, in 2020; does 0 stand for missing?\n",
        "Years with few regions  1\n  • i0 2021: 1 of 24\n",
        "Coverage: which share of the regions has a figure, in percents\n",
    ):
        assert part in said


def test_a_tail_that_stays_heavy_when_it_is_cut_or_that_leaves_nothing_is_told() -> None:
    given = panel([[*range(40), 300, 500, 700, 900]], [[5] * 43 + [9]])
    said = ix.check(given, regions=given.regions).text("en", width=120)
    table = said[said.index("\nIndicator ") + 1 :].split("\n\n")[0]
    assert [line.split() for line in table.splitlines()] == [
        ["Indicator", "Year", "Skewness", "Kurtosis", "Middle", "Cut", "Stays"],
        ["i0", "2020", "3.6", "12.8", "2", "4", "yes"],
        ["i1", "2020", "6.6", "44.0", "0", "\N{EN DASH}", "no"],
    ]


def test_levels_that_look_wrong_are_told() -> None:
    rows = [[30.0 + place for place in range(12)] for _ in range(3)]
    rows[1][4], rows[2][0] = 340.5, -99997
    values = np.array([rows]).transpose(2, 0, 1)
    codes = [f"r{place:02}" for place in range(12)]
    given = ix.Panel(codes, ["werkloosheid"], [2020, 2021, 2022], values)
    said = ix.check(given, regions=codes).text("en")
    for part in (
        "werkloosheid 2021: 1 of 12, up to 340",
        "werkloosheid 2022: 1 of 12, up to \N{MINUS SIGN}99,997",
        "werkloosheid: \N{MINUS SIGN}99,997, 1 of 36 figures",
        "werkloosheid 2021 r04: 340",
    ):
        assert part in said


def test_what_stands_in_a_panel_cannot_steer_a_terminal() -> None:
    given = ix.Panel(["x\x1b[31m"], ["\u202ei"], [2023], [[[NAN]]])
    found = ix.check(given)
    for said in (str(found), found._repr_html_(), str(ix.signals(given, period=2023))):
        assert not {"\x1b", "\u202e"} & set(said)


def test_years_that_are_not_there_are_written_as_everywhere_else() -> None:
    years = range(2013, 2020)
    values = [[[1] * 7, [1] + [float("nan")] * 5 + [2]]] * 3
    found = ix.check(ix.Panel(["a", "b", "c"], ["i1", "i2"], years, values))
    assert "i2: 2 van 7; niet 2014\N{EN DASH}2018" in str(found)
