"""Indices: every normaliser and aggregator, and what becomes of what is missing."""

from collections.abc import Iterator
from typing import Any

from vector_cases.writing import Document

#: Figures without gaps: a tie in the first column, none in the others.
FULL = [[3, 8.25, 120], [1, 2.5, 80.5], [4, 5.75, 300], [1, 4, 95], [5, 9, 210.25]]
#: The same with gaps.
GAPS = [[3, None, 120], [1, 2.5, None], [None, None, 300], [1, 4, 95], [None, None, None]]
NORMALISERS: dict[str, Document] = {
    "min_max": {"kind": "min_max"},
    "min_max_1_100": {"kind": "min_max", "lower": 1, "upper": 100},
    "z_score": {"kind": "z_score"},
    "z_score_100_10": {"kind": "z_score", "mean": 100, "sd": 10},
    "rank": {"kind": "rank"},
    "percentile_rank": {"kind": "percentile_rank"},
    "percentile_rank_0_1": {"kind": "percentile_rank", "scale": [0, 1]},
    "goalposts": {"kind": "goalposts", "lower": 2, "upper": 100},
    "goalposts_not_cut": {"kind": "goalposts", "lower": 2, "upper": 100, "clip": False},
    "goalposts_log": {"kind": "goalposts", "lower": 1, "upper": 250, "log": True, "scale": [0, 1]},
    "fraction_of_max": {"kind": "fraction_of_max"},
    "distance_to_reference": {"kind": "distance_to_reference", "region": "c"},
    "identity": {"kind": "identity"},
}
AGGREGATES: dict[str, Document] = {
    "arithmetic": {"kind": "arithmetic"},
    "geometric": {"kind": "geometric"},
    "harmonic": {"kind": "harmonic"},
    "power_3": {"kind": "power", "p": 3},
    "power_half": {"kind": "power", "p": 0.5},
    "power_minus_2": {"kind": "power", "p": -2},
    "power_0": {"kind": "power", "p": 0},
    "power_1": {"kind": "power", "p": 1},
    "minimum": {"kind": "minimum"},
    "mazziotta_pareto": {"kind": "mazziotta_pareto"},
    "mazziotta_pareto_plus": {"kind": "mazziotta_pareto", "penalty": 1, "ddof": 0},
    "apart": {"kind": "apart"},
}


def panel(rows: list[Any], periods: tuple[int, ...] = (2023,), ids: str = "x y z") -> Document:
    """A panel of regions a, b, …; a row is one figure per indicator, or a list of one per year."""
    values = [[cell if isinstance(cell, list) else [cell] for cell in row] for row in rows]
    return {
        "regions": [chr(ord("a") + number) for number in range(len(rows))],
        "indicators": ids.split(),
        "periods": list(periods),
        "values": values,
    }


def leaf(key: str, direction: int | None = 1, weight: float = 1, **more: object) -> Document:
    """A leaf of a specification; without a direction the catalogue says which way is better."""
    own = {} if direction is None else {"direction": direction}
    return {"id": key, **({} if weight == 1 else {"weight": weight}), **own, **more}


def group(key: str, *children: Document, **more: object) -> Document:
    """A group of a specification."""
    return {"id": key, **more, "children": list(children)}


def case(key: str, shows: str, given: Document, root: Document, how: Document | None = None,
         **settings: object) -> Document:  # fmt: skip
    """A vector without its result."""
    spec = {"format": "brede_welvaart/spec/1", "root": root}
    if how is not None:
        spec["normalise"] = how
    return {"id": key, "shows": shows, "panel": given, "spec": spec, "settings": settings}


def normalisers() -> Iterator[Document]:
    """Each normaliser, by both directions, with and without gaps."""
    root = group("index", leaf("x"), leaf("y", -1), leaf("z", 1, 2))
    for name, how in NORMALISERS.items():
        yield case(f"{name}_full", "no figure is missing; the second is better low", panel(FULL),
                   root, how)  # fmt: skip
    for name in ("min_max", "z_score", "rank", "percentile_rank", "goalposts", "fraction_of_max"):
        yield case(f"{name}_gaps", "figures are missing, of one region all", panel(GAPS), root,
                   NORMALISERS[name])  # fmt: skip
    yield case("min_max_default", "a specification that names no normaliser", panel(FULL), root)
    yield case(
        "own_normaliser",
        "a leaf has a normaliser of its own, on the same scale",
        panel(FULL),
        group("index", leaf("x", normalise=NORMALISERS["percentile_rank"]), leaf("y", -1)),
    )
    yield case(
        "goalposts_turned",
        "direction -1 turns round after the goalposts, also where these cut or take a logarithm",
        panel(FULL),
        group("index", leaf("x", -1), leaf("z", -1)),
        NORMALISERS["goalposts_log"],
    )
    yield case(
        "distance_turned",
        "the distance to a reference where less is better",
        panel(FULL),
        group(
            "index",
            *[
                leaf(key, -1, normalise=NORMALISERS["distance_to_reference"] | {"region": region})
                for key, region in (("x", "a"), ("y", "b"))
            ],
        ),
    )


def aggregates() -> Iterator[Document]:
    """Each aggregator, with and without gaps."""
    how = NORMALISERS["min_max_1_100"]
    for name, aggregate in AGGREGATES.items():
        root = group("index", leaf("x"), leaf("y", -1, 0.5), leaf("z", 1, 2), aggregate=aggregate)
        for kind, rows in (("full", FULL), ("gaps", GAPS)):
            yield case(f"{name}_{kind}", f"a group by {name}, {kind}", panel(rows), root, how)
    yield case(
        "zero_in_bounds",
        "a mean that takes no zeros: in the bounds a zero counts as zero",
        panel([[5, 2.5, 7], [6, None, 8], [9, 3, 4]]),
        group("index", leaf("x"), leaf("y"), aggregate={"kind": "geometric"}),
        {"kind": "goalposts", "lower": 0, "upper": 10},
    )


def trees() -> Iterator[Document]:
    """Groups within groups, coverage, weights, ties."""
    inner = group("b", leaf("y", -1), leaf("z", 1, 3), weight=2, min_coverage=1)
    how = NORMALISERS["min_max_1_100"]
    yield case("nested", "a group in a group, which needs all of its children", panel(GAPS),
               group("index", leaf("x"), inner), how)  # fmt: skip
    yield case("nested_geometric", "the same, of which the whole is a geometric mean", panel(GAPS),
               group("index", leaf("x"), inner, aggregate={"kind": "geometric"}), how)  # fmt: skip
    for least in (0.5, 0.67, 1):
        yield case(f"min_coverage_{least}", "a value only where enough children have one",
                   panel(GAPS), group("index", leaf("x"), leaf("y"), leaf("z"),
                                      min_coverage=least))  # fmt: skip
    yield case("weight_zero", "a leaf of weight 0 is in nothing", panel(FULL),
               group("index", leaf("x"), leaf("y", 1, 0)))  # fmt: skip
    yield case(
        "ties",
        "equal within 1e-12 of the larger share a rank",
        panel([[2, 1, 1], [0.1, 1, 1], [0.10000000000000002, 1, 1], [0.3, 1, 1], [1, 1, 1]]),
        group("index", leaf("x")),
        {"kind": "identity"},
    )
    years = panel([[[1, 2]], [[3, None]], [[5, 9]]], (2022, 2023), "x")
    root = group("index", leaf("x"))
    for reference in ("panel", "each", 2022, 2023):
        yield case(f"reference_{reference}", "two years, against the figures of which years",
                   years, root, reference=reference)  # fmt: skip
    yield case("one_year", "one year of more", years, root, period=2022)
    yield case("directions", "a direction that the settings give", panel(FULL),
               group("index", leaf("x", None), leaf("y")), directions={"x": -1})  # fmt: skip
    yield case(
        "catalogue_direction",
        "a leaf without a direction: the indicators of the edition say which way is better",
        panel([[50, 6], [60, 5], [70, 9]], ids="tevredenheid_leven werkloosheid"),
        group("index", leaf("tevredenheid_leven", None), leaf("werkloosheid", None)),
    )


def errors() -> Iterator[Document]:
    """What cannot be computed, with the nodes or cells that stand in the way."""
    fraction, geometric = {"kind": "fraction_of_max"}, {"kind": "geometric"}
    z_score = {"kind": "z_score"}
    flat = panel([[1, 2, 0], [1, 5, 3], [1, 6, 4]])
    for key, shows, children, aggregate, error, named in (
        ("constant", "a constant column under min-max", [leaf("x"), leaf("y")], None,
         "DataError", ["x[2023]"]),
        ("zero_in_mean", "points of 0 in a geometric mean", [leaf("y"), leaf("z")], geometric,
         "DataError", ["y.a[2023]", "z.a[2023]"]),
        ("zero_as_fraction", "a figure of 0 as a fraction of the best",
         [leaf("z", normalise=fraction)], None, "DataError", ["z.a[2023]"]),
        ("unlike_scales", "children on unlike scales in one group",
         [leaf("y"), leaf("z", normalise=z_score)], None, "SpecError", ["index"]),
        ("no_figures", "leaves that the panel does not have", [leaf("y"), leaf("p"), leaf("q")],
         None, "SpecError", ["p", "q"]),
        ("no_direction", "a leaf that has no direction, here or in the catalogue",
         [leaf("y"), leaf("z", None)], None, "SpecError", ["z"]),
    ):  # fmt: skip
        name = "nodes" if error == "SpecError" else "paths"
        more = {} if aggregate is None else {"aggregate": aggregate}
        vector = case(key, shows, flat, group("index", *children, **more))
        yield vector | {"expected": {"error": error, name: named}}


def indices() -> Iterator[Document]:
    """All of them, in order."""
    for some in (normalisers, aggregates, trees, errors):
        yield from some()
