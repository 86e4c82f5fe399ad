"""An index over rows of figures, as one question to the engine that has the rows.

Rows stay rows: of every region and period one for each leaf, and on every storey of the tree one
for each group. Small tables, joined, say what belongs to what.
"""

from typing import Any

import narwhals as nw

from brede_welvaart._frames.aggregate import storeys_of
from brede_welvaart._frames.choosing import tied, together
from brede_welvaart._frames.figures import figures_of
from brede_welvaart._frames.ground import ground_of
from brede_welvaart._frames.layout import Layout
from brede_welvaart._frames.normalise import mapped
from brede_welvaart._frames.places import with_ranks
from brede_welvaart._frames.question import Question, asked_of
from brede_welvaart._frames.terms import PLACE
from brede_welvaart.errors import Phrase, SpecError
from brede_welvaart.model.normaliser import MinMax, PercentileRank, Rank

_NO_RANKS = Phrase(
    "Dask kent geen rangnummers: geef ranks=False, en geen Rank of PercentileRank",
    "Dask has no ranks: give ranks=False, and no Rank or PercentileRank",
)
_TOO_OLD = Phrase("{} kan dit niet: {}", "{} cannot do this: {}")
_NO_QUANTILES = Phrase("Dask heeft geen exacte kwantielen", "Dask has no exact quantiles")
#: The code of a district or a neighbourhood holds the number of its municipality.
_PART = "^WK[0-9]{6}$|^BU[0-9]{8}$"
_NUMBER_AT, _NUMBER_SIZE = 2, 4
_FIGURES = ("value", "coverage", "low", "high")


def index_scored(frame: Any, layout: Layout) -> Any:  # noqa: ANN401 (a frame of any kind)
    """The scores of rows of figures; nothing is computed but where the frame holds what it has.

    Args:
        frame: What narwhals takes, with columns ``region``, ``indicator`` and ``value``, and that
            of years.
        layout: What is asked.

    Returns:
        A frame of the same kind: a row for every region, period and node.

    Raises:
        UnknownIdError: If it is a kind of frame on which no figures are made.
        SpecError: If something is asked that this kind of frame cannot do.
    """
    question = asked_of(frame, ["region", "indicator", layout.period[0], "value"])
    engine = question.rows.implementation
    if engine.is_dask():
        _refuse_on_dask(layout)
    try:
        return question.answer(_scored(question, layout))
    except NotImplementedError as error:
        # Of an engine that is too old, narwhals says what it should be.
        raise SpecError(
            Phrase(*(words.format(engine.value, error) for words in _TOO_OLD))
        ) from None


def _scored(question: Question, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """The question to the engine."""
    figures = figures_of(question, layout)
    ground = ground_of(question, mapped(question, figures, layout), figures, layout)
    storeys = storeys_of(question, ground, layout)
    groups = [rows for storey in storeys if (rows := storey.only(layout.nodes)) is not None]
    shown = [_groups(question, together(groups), layout)] if groups else []
    if ground.leaves is not None:
        shown.append(_leaves(ground.leaves, layout))
    found = _shown(together(shown), layout)
    if layout.ranks:
        found = _ranked(question, found, layout)
    columns = ["value", *(["rank"] if layout.ranks else []), "coverage"]
    columns += ["low", "high"] if layout.bounds else []
    year = nw.col("period").alias(layout.period[0])
    return found.select("region", year, "node", *columns, nw.col("wrong").cast(nw.Int64()))


def _refuse_on_dask(layout: Layout) -> None:
    """Dask has parts of a frame, and no order over them.

    Raises:
        SpecError: If an order is needed.
    """
    ranked = layout.leaves_of(Rank, PercentileRank)
    if layout.ranks or ranked:
        raise SpecError(_NO_RANKS, [layout.leaves[number].id for number in ranked])
    hows: list[Any] = [layout.leaves[number].how for number in layout.leaves_of(MinMax)]
    if any(how.quantiles is not None for how in hows):
        raise SpecError(_NO_QUANTILES)


def _groups(question: Question, rows: Any, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """Groups with their ids, and with bounds that their points do not pass."""
    first = len(layout.leaves)
    numbers = [number for number in sorted(layout.nodes) if number >= first]
    groups = [layout.groups[number - first] for number in numbers]
    names: dict[str, Any] = {"node": numbers, "id": [group.id for group in groups]}
    ends = {}
    if layout.bounds:
        names["bounded"] = [float(group.has_bounds) for group in groups]
        points, low, high = nw.col("points"), nw.col("low"), nw.col("high")
        has = ~points.is_null() & (nw.col("bounded") > 0)
        ends["low"] = nw.when(has).then(nw.when(low < points).then(low).otherwise(points))
        ends["high"] = nw.when(has).then(nw.when(high > points).then(high).otherwise(points))
    rows = rows.join(question.table(names), on="node", how="inner")
    return rows.select(*PLACE, "id", "points", "lost", "wrong", **ends)


def _leaves(rows: Any, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """Leaves, of which the bounds are the points themselves."""
    ends = ("low", "high") if layout.bounds else ()
    points = {name: nw.col("points") for name in ends}
    return rows.select(*PLACE, "id", "points", "lost", "wrong", **points)


def _shown(rows: Any, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """What is shown of nodes; no figures where anything is wrong."""
    is_right, lost = nw.col("wrong") == 0, nw.col("lost")
    covered = nw.when(~tied(lost, nw.lit(1.0))).then(1.0 - lost).otherwise(nw.lit(0.0))
    shown = {"value": nw.col("points"), "coverage": covered}
    shown |= {name: nw.col(name) for name in (("low", "high") if layout.bounds else ())}
    right = {name: nw.when(is_right).then(what) for name, what in shown.items()}
    return rows.select(*PLACE, nw.col("id").alias("node"), **right, wrong=nw.col("wrong"))


def _ranked(question: Question, found: Any, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """Ranks among regions of one kind, where nothing among these is wrong."""
    by = ["period", "node", "kind"]
    codes = question.table({"code": list(layout.codes), "known": [1.0] * len(layout.codes)})
    found = found.with_columns(code=_code(), key=-nw.col("value"))
    found = found.join(question.few(codes), on="code", how="left")
    is_known = ~nw.col("known").is_null()
    letters = nw.when(is_known).then(nw.col("region").str.slice(0, 2)).otherwise(nw.lit(""))
    found = with_ranks(found.with_columns(kind=letters), "key", by, "rank")
    found = found.with_columns(any_wrong=nw.col("wrong").max().over(*by))
    return found.with_columns(rank=nw.when(nw.col("any_wrong") == 0).then(nw.col("rank")))


def _code() -> Any:  # noqa: ANN401 (of narwhals)
    """The code by which the kind of a region is known: its own, or that of its municipality."""
    region = nw.col("region")
    around = nw.concat_str(nw.lit("GM"), region.str.slice(_NUMBER_AT, _NUMBER_SIZE))
    return nw.when(region.str.contains(_PART)).then(around).otherwise(region)
