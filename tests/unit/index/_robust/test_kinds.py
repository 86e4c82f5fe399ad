"""Places are among regions of one kind, as `IndexResult.ranks` has them; and in their own range."""

from pathlib import Path

import numpy as np
import pytest

from brede_welvaart import index as ix
from weight_cases import corners, ranks

MUNICIPALITIES = ("GM0363", "GM0599", "GM0518", "GM0344", "GM0772")
PROVINCES = ("PV20", "PV21", "PV22", "PV23")
# Kinds stand among each other; one municipality lacks a part.
CODES = ("GM0363", "PV20", "GM0599", "PV21", "GM0518", "GM0344", "PV22", "GM0772", "PV23")
TABLE = np.random.default_rng(5).integers(1, 9, (len(CODES), 3)).astype(float)
TABLE[CODES.index("GM0772"), 1] = np.nan
BOUNDS = (0.5, 2.0)
SPEC = ix.Spec(
    ix.Group("all", [ix.Leaf("a", 1, 1), ix.Leaf("b", 2, 1), ix.Leaf("c", 1, 1)]), ix.Identity()
)
INVENTED = Path("docs/examples/verzonnen_cijfers.csv")


def indexed(*codes: str) -> ix.IndexResult:
    rows = [CODES.index(code) for code in codes]
    panel = ix.Panel(codes, ["a", "b", "c"], [2023], TABLE[rows][:, :, None])
    return ix.compute(panel, SPEC)


@pytest.fixture(scope="module")
def mixed() -> ix.IndexResult:
    return indexed(*CODES)


@pytest.mark.parametrize("kind", [MUNICIPALITIES, PROVINCES])
def test_every_verb_gives_a_kind_what_it_gives_that_kind_alone(mixed, kind) -> None:
    alone, own = indexed(*kind), [CODES.index(code) for code in kind]

    counts = ix.rank_stability(mixed, draws=300, seed=3).counts
    expected = ix.rank_stability(alone, draws=300, seed=3).counts
    assert counts[own, : len(kind) + 1].tolist() == expected.tolist()
    assert not counts[own, len(kind) + 1 :].any()

    matrix = ix.dominance(mixed, bounds=BOUNDS).matrix
    assert matrix[np.ix_(own, own)].tolist() == ix.dominance(alone, bounds=BOUNDS).matrix.tolist()
    assert not np.delete(matrix[own], own, axis=1).any()

    span, expected = ix.rank_range(mixed, bounds=BOUNDS), ix.rank_range(alone, bounds=BOUNDS)
    for name in ("best", "worst", "best_found", "worst_found", "proved", "place", "among"):
        found = getattr(span, name)[own]
        assert np.array_equal(found, getattr(expected, name), equal_nan=name != "proved"), name


def test_regions_of_different_kinds_do_not_dominate_each_other(mixed) -> None:
    found = ix.dominance(mixed)

    assert found.dominates("GM0363", "PV20") is None
    assert found.dominates("PV20", "GM0363") is None
    assert found.dominates("GM0363", "GM0772") is None
    assert found.dominates("PV20", "PV21") is not None


def test_a_region_asked_for_is_ranked_among_its_kind_only(mixed) -> None:
    found = ix.rank_range(mixed, bounds=BOUNDS, regions=["PV21"])

    table = TABLE[[CODES.index(code) for code in PROVINCES]]
    at_corners = [ranks(table, list(each))[1] for each in corners([1, 2, 1], BOUNDS)]
    assert np.isnan(found.best).sum() == len(CODES) - 1
    assert found.best[CODES.index("PV21")] <= min(at_corners)
    assert found.worst[CODES.index("PV21")] >= max(at_corners)
    assert found.place[CODES.index("PV21")] == ranks(table, [1, 2, 1])[1]
    assert found.among[CODES.index("PV21")] == len(PROVINCES)


def test_without_one_part_places_are_within_a_kind_too(mixed) -> None:
    found = ix.leave_one_out(mixed.panel, SPEC)

    for kind in (MUNICIPALITIES, PROVINCES):
        own = [CODES.index(code) for code in kind]
        alone = ix.leave_one_out(indexed(*kind).panel, SPEC)
        assert np.array_equal(found.ranks[:, own], alone.ranks, equal_nan=True)


def test_with_every_choice_open_places_are_within_a_kind_too(mixed) -> None:
    settings = {"normalisers": (), "aggregators": (), "imputations": (), "draws": 64}
    found = ix.uncertainty(mixed.panel, SPEC, **settings)

    for kind in (MUNICIPALITIES, PROVINCES):
        own = [CODES.index(code) for code in kind]
        alone = ix.uncertainty(indexed(*kind).panel, SPEC, **settings)
        for name in ("place", "mean", "p5", "p95"):
            assert np.array_equal(
                getattr(found, name)[own], getattr(alone, name), equal_nan=True
            ), name


def test_the_page_shows_a_place_that_lies_in_its_range() -> None:
    """Regions that lack a part have a score, and no place among those that lack none."""
    panel = ix.impute(ix.read_panel(INVENTED), "latest", max_age=3)
    result = ix.compute(panel, ix.theme_spec(panel, period=2023), 2023)
    found = ix.rank_range(result, "here_and_now")
    complete = np.isfinite(result.parts("here_and_now").values).all(axis=0)

    assert not complete.all()
    assert found.among[complete].tolist() == [complete.sum()] * complete.sum()
    assert (found.best <= found.place)[complete].all()
    assert (found.place <= found.worst)[complete].all()
    (row,) = (line for line in found.text(width=120).splitlines() if "Vlissingen" in line)
    place, span = row.replace("Vlissingen", "").split()[:2]
    best, worst = span.split("\N{EN DASH}")
    assert int(best) <= int(place) <= int(worst)
