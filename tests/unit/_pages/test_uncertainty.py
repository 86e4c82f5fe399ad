"""The page of how sure places are when every choice may be another one."""

from typing import Any

import attrs
import numpy as np

from brede_welvaart import index as ix

DASH = "\N{EN DASH}"
VALUES = np.random.default_rng(1).uniform(1, 9, (24, 3, 1))
VALUES[3, 2] = np.nan
PANEL = ix.Panel([f"r{place:02}" for place in range(24)], ("a", "b", "c"), [2023], VALUES)
LEAVES = [ix.Leaf(key, 1, 1) for key in "abc"]
SPEC = ix.Spec(ix.Group("wonen", LEAVES, min_coverage=1), ix.MinMax(1, 100))


def made(panel: ix.Panel = PANEL, **settings: Any) -> ix.Uncertainty:
    return ix.uncertainty(panel, SPEC, **{"draws": 64, "imputations": ["none"]} | settings)


def said(text: str) -> str:
    """On one line, without the width of the page."""
    return " ".join(text.split())


def test_it_says_what_places_hang_on() -> None:
    found = made()
    text = said(found.text(width=200))
    assert text.startswith(
        "Onzekerheid van plaatsen: Wonen 2023 · 24 regio's 128 keer alle keuzes tegelijk getrokken "
        "(startgetal 1). 23 van de 24 regio's hebben een score wat er ook gekozen wordt"
    )
    most = max(found.effects, key=lambda effect: effect.total_order or 0)
    share = int(100 * (most.total_order or 0) + 0.5)
    wanted = f"hangen het meest af van {most.choice.label.nl}: die keuze heeft deel aan {share} %"
    assert wanted in text


def test_every_choice_has_a_row_and_every_option_too() -> None:
    found = made(imputations=["none", "mean"])
    text = found.text("en", width=140)
    for effect in found.effects:
        row = next(line for line in text.splitlines() if line.startswith(effect.choice.label.en))
        assert (
            row.split()[-8:]
            == [
                f"{effect.mean_shift:.1f}",
                f"{effect.span:.1f}",
                *(f"{effect.first_order:.2f}", "±", f"{effect.first_order_error:.2f}"),
                *(f"{effect.total_order:.2f}", "±", f"{effect.total_order_error:.2f}"),
            ]
            or (effect.first_order or 0) < 0
        )
        for option in effect.options:
            assert f"\n{option.option}  " in text
    assert "the weights: each 0.50 to 2.00 times itself" in text


def test_the_first_places_are_shown_and_the_others_counted() -> None:
    found = made()
    text = found.text(width=120)
    first = int(np.nanargmin(found.place))
    ends = f"{found.p5[first]:.0f}{DASH}{found.p95[first]:.0f}"
    row = next(line for line in text.splitlines() if line.startswith(f"r{first:02} "))
    assert row.split() == [f"r{first:02}", "1", f"{found.median[first]:.0f}", ends]
    assert text.endswith("… en 3 regio's meer")
    assert "meer" not in made(PANEL.select(regions=PANEL.regions[:9])).text().split("Regio ")[1]


def test_with_weights_alone_there_are_no_options() -> None:
    alone = {"normalisers": [], "aggregators": [], "imputations": []}
    text = made(bounds=None, **alone).text("en")
    assert "the weights: any weights" in text
    assert "Option " not in text


def test_without_weights_nothing_is_said_of_them() -> None:
    assert "de gewichten" not in made(bounds=(1, 1)).text()


def test_where_places_never_differ_it_says_so() -> None:
    values = np.arange(24.0)[:, None, None] + np.zeros((24, 3, 1))
    found = made(attrs.evolve(PANEL, values=values))
    text = said(found.text("en", width=120))
    assert "Places differ in no draw." in text
    assert f"the weights 0.0 0.0 {DASH} {DASH}" in text
