"""The figures of leaves, added up for their groups: what is there by row, what is missing by kind.

Most regions lack the same figures. So the leaves of a group are told apart by a bit each; the bits
of those with a figure are added up beside their points, and what the others do to bounds and
coverage is worked out once for every pattern of bits that occurs.
"""

from typing import Any, NamedTuple

import narwhals as nw

from brede_welvaart._frames.choosing import distinct, flag, never, where
from brede_welvaart._frames.figures import WHICH, Figures
from brede_welvaart._frames.layout import Layout
from brede_welvaart._frames.normalise import Mapped, at_post, of_leaf, points_of, with_maps
from brede_welvaart._frames.question import Question
from brede_welvaart._frames.terms import PLACE, Terms, terms_of, too_low

_PARCEL = [*PLACE, "parcel"]
#: A pattern: the bits of leaves with a figure, those of leaves with a row, and how many rows.
_KIND = ["period", "parcel", "bits", "row_bits", "rows"]
#: What is known of a pattern of the figures that are there.
_OF_KIND = ("points_weight", "points_count")
#: What a missing figure may be.
_ENDS = {"low": "worst", "high": "best"}


class Ground(NamedTuple):
    """The leaves.

    Attributes:
        rows: Of every region, period and parcel of leaves what they add up to for the group that
            is their ``node``, as `terms_of` names it, with ``wrong`` and ``lost``, and ``post``
            where `Layout.excuses`.
        columns: What they add up to.
        leaves: The leaves that are shown: columns ``region``, ``period``, ``id``, ``points``,
            ``lost`` and ``wrong``; None if none are.
    """

    rows: Any
    columns: frozenset[str]
    leaves: Any


def ground_of(question: Question, found: Mapped, figures: Figures, layout: Layout) -> Ground:
    """What the leaves add up to, and the leaves that are shown.

    Args:
        question: What is asked of the frame.
        found: The figures, and how they become points.
        figures: What there is.
        layout: What is asked.
    """
    shown = [leaf.id for number, leaf in enumerate(layout.leaves) if number in layout.nodes]
    cells = with_maps(found, layout, ["parcel", "bit"])
    cells = cells.with_columns(points=points_of("number", layout))
    cells = question.once(cells) if shown else cells
    there, missing = _there(layout), _missing(layout)
    sums = there.added_up(cells.select(*_PARCEL, **there.sums, **there.ends), _PARCEL)
    sums = question.grouped(sums)
    spots = question.few(_spots(question, found, layout))
    kinds = question.few(question.once(_kinds(sums, spots, found, missing)))
    every = figures.places.join(spots, how="cross").join(sums, on=_PARCEL, how="left")
    every = every.with_columns(**_filled(there))
    every = question.once(every) if shown else every
    made = _both(there, missing, layout)
    rows = every.join(kinds, on=_KIND, how="inner").select(*PLACE, "node", **made)
    leaves = _leaves(cells, every, found, kinds, shown) if shown else None
    return Ground(rows, frozenset(made), leaves)


def _by_parcel(layout: Layout) -> dict[int, Any]:
    """The group of every parcel."""
    first = len(layout.leaves)
    return {n: layout.groups[parcel.parent - first] for n, parcel in enumerate(layout.parcels)}


def _there(layout: Layout) -> Terms:
    """What is added up of the figures that are there."""
    groups = _by_parcel(layout)
    made = terms_of("points", of_leaf("weight", layout), "parcel", groups)
    # Their weights and their number are known of a pattern.
    sums = {name: term for name, term in made.sums.items() if name not in _OF_KIND}
    is_low = too_low(nw.col("points"), "parcel", groups)
    if is_low is not None:
        is_meant = at_post(layout) > 0 if layout.excuses else never()
        sums["refused"] = flag(is_low & ~is_meant)
    sums["bits"] = where(~nw.col("figure").is_null(), nw.col("bit"))
    sums["row_bits"] = nw.col("bit")
    sums["rows"] = nw.lit(1.0)
    return Terms(sums, made.ends | ({"post": at_post(layout)} if layout.excuses else {}))


def _spots(question: Question, found: Mapped, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """A row for every period and parcel, with the group of that."""
    parents = [parcel.parent for parcel in layout.parcels]
    parcels = question.table({"parcel": list(range(len(parents))), "node": parents})
    return found.years.join(parcels, how="cross")


def _filled(there: Terms) -> dict[str, Any]:
    """What a parcel of which no leaf has a row adds up to."""
    empty = dict.fromkeys(there.sums, 0.0) | ({"post": 1.0} if "post" in there.ends else {})
    return {
        name: where(~nw.col(name).is_null(), nw.col(name), nothing)
        for name, nothing in empty.items()
    }


def _has(bits: str) -> Any:  # noqa: ANN401 (of narwhals)
    """Whether the bit of a leaf is among these."""
    halves = (nw.col(bits) / nw.col("bit")).floor()
    return halves - 2.0 * (halves / 2.0).floor() > 0


def _missing(layout: Layout) -> Terms:
    """What is added up of the leaves of a parcel for every pattern."""
    weight, is_there = nw.col("weight"), nw.col("is_there")
    sums: dict[str, Any] = {
        "points_weight": where(is_there, weight),
        "points_count": flag(is_there),
        "lost": where(~is_there, weight),
        "row_count": flag(_has("row_bits")),
        "leaves": nw.lit(1.0),
        "unfit": nw.col("wrong"),
    }
    made = Terms(sums, {})
    for name in _ENDS if layout.bounds else ():
        made = made.beside(terms_of(name, weight, "parcel", _by_parcel(layout)))
    return made


def _kinds(sums: Any, spots: Any, found: Mapped, missing: Terms) -> Any:  # noqa: ANN401 (of narwhals)
    """Every pattern that occurs, and that of no rows, which a region without figures has.

    Of each: what is missing, and whether a figure of its period stands twice. A sum of powers of
    two has as many bits as it has terms only if none stands twice.
    """
    nothing = nw.lit(0.0)
    bare = spots.select("period", "parcel", bits=nothing, row_bits=nothing, rows=nothing)
    maps = found.maps.select("period", "parcel", "bit", "weight", "worst", "best", "wrong")
    kinds = nw.concat([distinct(sums, *_KIND), bare])
    leaves = kinds.join(maps, on=["period", "parcel"], how="inner")
    leaves = leaves.with_columns(is_there=_has("bits"))
    ends = {name: nw.when(~nw.col("is_there")).then(nw.col(end)) for name, end in _ENDS.items()}
    kinds = leaves.with_columns(**ends).select(*_KIND, **missing.sums, **missing.ends)
    kinds = missing.added_up(kinds, _KIND)
    kinds = kinds.with_columns(twice=flag(nw.col("rows") > nw.col("row_count")))
    return kinds.with_columns(twice=nw.col("twice").max().over("period"))


def _both(there: Terms, missing: Terms, layout: Layout) -> dict[str, Any]:
    """What figures that are there and those that are missing add up to."""
    own = [*_OF_KIND, *there.sums, *there.ends]
    made = {name: nw.col(name) for name in own if name.startswith("points_")}
    if layout.excuses:
        made |= {name.replace("points", "strict"): column for name, column in made.items()}
        made["post"] = nw.col("post")
    for name in (*missing.sums, *missing.ends):
        view, _, term = name.partition("_")
        if view in _ENDS:
            one, other = nw.col(name), nw.col(f"points_{term}")
            made[name] = one + other if name in missing.sums else _end(one, other, name)
    wrong = nw.col("unfit") + nw.col("refused") if "refused" in there.sums else nw.col("unfit")
    made["wrong"] = nw.when(nw.col("twice") > 0).then(nw.col("leaves")).otherwise(wrong)
    made["lost"] = nw.col("lost")
    return made


def _end(one: Any, other: Any, name: str) -> Any:  # noqa: ANN401 (of narwhals)
    """The lower of two that may be missing, or the higher if its name says so."""
    is_it = one > other if name.endswith("_max") else one < other
    return nw.when(other.is_null() | is_it).then(one).otherwise(other)


def _leaves(
    cells: Any,  # noqa: ANN401 (of narwhals)
    every: Any,  # noqa: ANN401 (of narwhals)
    found: Mapped,
    kinds: Any,  # noqa: ANN401 (of narwhals)
    shown: list[str],
) -> Any:  # noqa: ANN401 (of narwhals)
    """A row for every region, period and leaf that is shown."""
    is_shown = nw.col("indicator").is_in(shown)
    maps = found.maps.filter(is_shown).select(*WHICH, "parcel", "bit", "wrong")
    there = cells.filter(~nw.col("figure").is_null() & is_shown)
    there = there.select(*PLACE, "indicator", "points", lost=nw.lit(0.0))
    gaps = every.join(maps, on=["period", "parcel"], how="inner").filter(~_has("bits"))
    nothing = nw.lit(None, nw.Float64())
    gaps = gaps.select(*PLACE, "indicator", points=nothing, lost=nw.lit(1.0))
    twice = distinct(kinds, "period", "twice")
    wrong = maps.join(twice, on="period", how="inner").with_columns(
        wrong=flag((nw.col("wrong") > 0) | (nw.col("twice") > 0))
    )
    rows = nw.concat([there, gaps]).join(wrong.select(*WHICH, "wrong"), on=WHICH, how="inner")
    return rows.rename({"indicator": "id"})
