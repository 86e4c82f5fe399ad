"""The page of how the parts of an index hang together."""

import numpy as np

from brede_welvaart import index as ix

DASH, FIXED = "\N{EN DASH}", "\N{NO-BREAK SPACE}"
STEPS = np.arange(12.0)
WAVES = np.array([1.0, -1.0] * 6)


def leaf(key: str) -> ix.Leaf:
    return ix.Leaf(key, direction=1)


def made(rows: np.ndarray, *groups: ix.Group) -> ix.Coherence:
    keys = [leaf.id for group in groups for leaf in group.leaves]
    codes = [f"r{place:02}" for place in range(len(rows))]
    panel = ix.Panel(codes, keys, [2023], rows[:, :, None])
    root = ix.Group("geheel", groups)
    return ix.coherence(ix.compute(panel, ix.Spec(root, ix.ZScore())))


def said(text: str) -> str:
    """On one line, without the width of the page."""
    return " ".join(text.split())


def test_it_says_where_equal_weights_are_no_equal_importance() -> None:
    rows = np.column_stack([STEPS, STEPS + WAVES, WAVES - 0.01 * STEPS])
    group = ix.Group("wonen", [leaf("tevredenheid_woning"), leaf("b"), leaf("c")])
    found = made(rows, group)
    text = said(found.text(width=200))
    assert text.startswith("Samenhang: geheel 2023 · 12 regio's")
    least = next(part for part in found.parts if part.group == "wonen" and part.part == "c")
    most = found.parts_of("wonen")[0]
    assert most.part == "b"
    low, high = (f"{part.r_squared:.2f}".replace(".", ",") for part in (least, most))
    assert f"Wonen: de gewichten zijn gelijk, maar R² loopt van {low} (c) tot {high} (b)." in text
    assert "Gelijke gewichten zijn hier geen gelijk belang." in text
    assert "Tevredenheid met woning" in text


def test_without_it_the_sentence_is_not_there() -> None:
    rows = np.column_stack([STEPS, STEPS + WAVES])
    assert "geen gelijk belang" not in made(rows, ix.Group("g", [leaf("a"), leaf("b")])).text()


def test_pairs_within_and_between_groups_are_named() -> None:
    rows = np.column_stack([STEPS, -STEPS, STEPS, STEPS + 9 * WAVES])
    groups = ix.Group("wonen", [leaf("a"), leaf("b")]), ix.Group("x", [leaf("c"), leaf("d")])
    text = made(rows, *groups).text("en", width=120)
    assert "Within a group: against each other  correlation below 0 · 1" in text
    assert "a and b (Housing): \N{MINUS SIGN}1.00" in text
    assert "Within a group: hardly together  correlation from 0 to 0.3 · " in text
    assert "Between groups: nearly the same  correlation above 0.9 · 1\n  • a and c: 1.00" in text
    # Of what is the same for all regions, as here the sum of a and b, nothing can be said.
    assert DASH in text


def test_of_many_pairs_the_first_are_named() -> None:
    rows = np.column_stack([STEPS * (number + 1) for number in range(6)])
    text = made(rows, ix.Group("g", [leaf(f"i{number}") for number in range(6)])).text()
    assert text.count("(g): 1,00") == 10
    assert "… en 5 paren meer" in text


def test_without_groups_of_several_parts_it_says_so() -> None:
    text = made(STEPS[:, None], ix.Group("g", [leaf("a")])).text("en")
    assert "No group has more than one part: there is nothing to compare." in text
    assert "alpha" not in text
