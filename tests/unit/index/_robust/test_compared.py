"""Two indices beside each other: who moved, among whom, and who is in one alone."""

import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix

NAN = float("nan")
LEAVES = [ix.Leaf("x", 1, 1), ix.Leaf("y", 1, 1)]
SPEC = ix.Spec(ix.Group("all", [ix.Group("g", LEAVES)]), ix.Identity())


def index(*rows: tuple[float, float], regions: str = "abcdef", spec: ix.Spec = SPEC):
    figures = np.array(rows, float)[:, :, None]
    panel = ix.Panel(list(regions[: len(rows)]), ["x", "y"], [2023], figures)
    return ix.compute(panel, spec)


def test_regions_that_moved_are_listed_those_that_move_most_first() -> None:
    found = ix.compare(index((9, 9), (5, 5), (3, 3), (1, 1)), index((2, 2), (5, 5), (3, 3), (1, 1)))

    assert [(one.region, one.before, one.after, one.change) for one in found.moved] == [
        ("a", 1, 3, 2),
        ("b", 2, 1, -1),
        ("c", 3, 2, -1),
    ]
    assert [one.region for one in found.moves] == list("abcd")
    assert (found.moves[0].value_before, found.moves[0].value_after) == (9, 2)
    assert found.mean_shift == 1
    assert repr(found) == "<RankComparison 'all': 3 of 4 regions moved>"


def test_nobody_moves_because_others_came_or_went() -> None:
    before = index((9, 9), (5, 5), (3, 3), (NAN, NAN))
    after = index((NAN, NAN), (5, 5), (3, 3), (4, 4), regions="abcd")
    found = ix.compare(before, after)

    assert [(one.region, one.before, one.after) for one in found.moves] == [
        ("b", 1, 1),
        ("c", 2, 2),
    ]
    assert (found.only_before, found.only_after) == (("a",), ("d",))
    assert found.moved == ()


def test_regions_are_found_by_their_codes_and_groups_by_their_ids() -> None:
    before, after = index((9, 1), (5, 5)), index((5, 5), (9, 1), regions="ba")
    found = ix.compare(before, after, "g")
    record = found.as_record()

    assert found.moved == ()
    assert (record.node, record.before, record.after, record.among) == ("g", 2023, 2023, 2)
    assert (record.moves, record.mean_shift) == (found.moves, 0)


def test_what_cannot_be_compared_is_refused() -> None:
    one = index((9, 9), (5, 5))
    years = ix.Panel(["a"], ["x", "y"], [2022, 2023], [[[1, 2], [1, 2]]])

    with pytest.raises(bw.UnknownIdError, match="no node 'z'"):
        ix.compare(one, one, "z")
    with pytest.raises(bw.UnknownIdError, match="compare one year with one"):
        ix.compare(one, ix.compute(years, SPEC))
    with pytest.raises(bw.SpecError, match="no region has a score in both"):
        ix.compare(one, index((1, 1), regions="z"))
    other = index((9, 9), spec=ix.Spec(ix.Group("other", LEAVES), ix.Identity()))
    with pytest.raises(bw.UnknownIdError, match="no node 'all'"):
        ix.compare(one, other)


def test_its_page_says_who_moved_and_who_does_not_count() -> None:
    before, after = index((9, 9), (5, 5), (3, 3)), index((1, 1), (5, 5), (NAN, NAN))
    text = ix.compare(before, after, "g").text("nl")

    assert text.startswith("Verschuiving van plaatsen: g")
    assert "2 van de 2 regio's hebben een andere plaats; gemiddeld scheelt het 1,0." in text
    assert "Alleen in de eerste een score: 1; alleen in de tweede: 0." in text
    many = range(30)
    shuffled = ix.compare(
        ix.compute(_column(many), SPEC), ix.compute(_column(reversed(many)), SPEC)
    )
    assert "… and 10 regions more" in shuffled.text("en")


def _column(values) -> ix.Panel:
    figures = [[[value], [value]] for value in values]
    return ix.Panel([f"r{n}" for n in range(30)], ["x", "y"], [2023], figures)
