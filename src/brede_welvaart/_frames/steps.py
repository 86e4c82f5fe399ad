"""Scores of steps over rows of answers, as one question to the engine that has the rows.

Every number here is whole, and `Layout` is made so that none is larger than the engine holds
exactly (see `brede_welvaart._frames.numbers`), so sums depend on no order and no engine; the last
division then gives the float that is nearest.

No table is used twice: an engine that has no memory of what it did would read all rows again.
"""

from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import Any, NamedTuple

import narwhals as nw

from brede_welvaart._frames.engines import check_sums, opened, table_like
from brede_welvaart._frames.numbers import Numbers, flag, rest


class Layout(NamedTuple):
    """A plan as rows are scored by it.

    Attributes:
        criteria: The id of every criterion, with that of its step and its weight; None if it does
            not count.
        steps: The id of every step that counts, with its weight, and that and the number of its
            criteria.
        levels: What stands for a level in a column of numbers and in one of text, and its score.
        unit: In how many parts a score of 1 is divided.
        responses: Divides by as many responses of one actor as there may be without a rest.
        actors: The same for actors.
        shares: What the weight of any criteria of a step divides.
        is_large: Whether sums need integers of 128 bits.
        known_actors: The ids of all actors.
        edition: The edition of the plan.
        statuses: What stands for unknown, and for not applicable.
        asked: What says that these criteria only were asked, and what that all were.
    """

    criteria: Sequence[tuple[str, str | None, int]]
    steps: Sequence[tuple[str, int, int, int]]
    levels: Sequence[tuple[float, str, int]]
    unit: int
    responses: int
    actors: int
    shares: int
    is_large: bool
    known_actors: Sequence[str]
    edition: str
    statuses: tuple[str, str]
    asked: tuple[Sequence[str], Sequence[str]]


_BEST = 100
#: The columns that tell the answers to one criterion apart, but for actor and criterion.
_WHOSE = ("respondent", "response")
#: What was said of a criterion that has no level.
_UNKNOWN, _ABSENT = 2, 1
#: The sums of a step, and what is said of an assessment.
_SUMS = ("top", "answered", "out", "asked")
_STATES = ("wrong", "whole", "inexact")
#: What the figures are made of.
_TOPS = ("value_top", "low_top", "high_top", "share_top")
_BOTTOMS = ("value_bottom", "range_bottom", "share_bottom")
#: The place of what belongs to no step.
_NOWHERE = 0.0


def steps_scored(frame: Any, layout: Layout, by: Sequence[str]) -> Any:  # noqa: ANN401 (a frame of any kind)
    """The scores of rows of answers; nothing is computed but where the frame holds what it has.

    Args:
        frame: What narwhals takes, with columns ``criterion``, ``actor`` and ``level`` at least.
        layout: The plan.
        by: The columns that tell assessments apart.

    Returns:
        A frame of the same kind: a row for the total and each step of every assessment.

    Raises:
        UnknownIdError: If it is a kind of frame on which no figures are made.
        ScoringError: If sums need integers that its engine has not, or it is too old for them.
    """
    given = opened(frame)
    check_sums(given, are_large=layout.is_large)
    keys = [f"key{place}" for place, _ in enumerate(by)]
    numbers = Numbers(layout.is_large)
    actors = _per_actor(_answers(given, layout, keys, by), layout, keys)
    criteria = _per_criterion(actors, layout, keys)
    known = criteria.join(_criteria(given, layout), on="criterion", how="left")
    steps = _per_step(known, numbers, keys)
    whole = _whole(steps, _steps(given, layout), numbers, keys)
    parts = table_like(given, {"part": ["total", "step"]})
    found = _figures(_terms(whole, layout).join(parts, how="cross"), numbers, keys)
    return found.rename(dict(zip(keys, by, strict=True))).to_native()


def _criteria(given: Any, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """To which step every criterion belongs, and its weight, as a table of the engine."""
    places = {step: float(place) for place, (step, *_) in enumerate(layout.steps, 1)}
    numbers = Numbers(layout.is_large)
    ids, homes, weights = zip(*layout.criteria, strict=True)
    table = table_like(
        given,
        {
            "criterion": ids,
            "place": [places.get(home, _NOWHERE) for home in homes],
            "weight": [numbers.cell(weight) for weight in weights],
        },
    )
    return table.with_columns(weight=numbers.cast(nw.col("weight")))


def _steps(given: Any, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """Which steps an assessment has beside one at a place; at no place are all of them."""
    numbers = Numbers(layout.is_large)
    ids, weights, all_weights, counts = zip(*layout.steps, strict=True)
    places = [float(place) for place, _ in enumerate(ids, 1)]
    table = table_like(
        given,
        {
            "at": [*([_NOWHERE] * len(places)), *places],
            "own": places * 2,
            "id": ids * 2,
            "step_weight": [numbers.cell(weight) for weight in weights] * 2,
            "all_weight": [numbers.cell(weight) for weight in all_weights] * 2,
            "all_count": [float(count) for count in counts] * 2,
        },
    )
    return table.with_columns(
        **{name: numbers.cast(nw.col(name)) for name in ("step_weight", "all_weight")}
    )


def _answers(given: Any, layout: Layout, keys: Sequence[str], by: Sequence[str]) -> Any:  # noqa: ANN401 (of narwhals)
    """Every row with what it says as numbers."""
    schema = given.collect_schema()
    text = {
        name: _text(name, schema[name]) if name in schema else nw.lit(None, nw.String())
        for name in ("status", "note", "asked", "edition")
    }
    # An empty one is no criterion and nobody.
    criterion, actor = (nw.col(name).cast(nw.String()) for name in ("criterion", "actor"))
    level, parts = _parts(layout, schema["level"])
    status, asked = text["status"], text["asked"]
    unknown, absent = (status == one for one in layout.statuses)
    only, everything = layout.asked
    is_only = asked.is_in(list(only))
    has_level = ~level.is_null()
    wrong = {
        "actor": actor.is_null() | ~actor.is_in(list(layout.known_actors)),
        "level": parts.is_null() & has_level,
        "status": ~status.is_null() & (has_level | ~status.is_in(list(layout.statuses)))
        | absent & text["note"].is_null(),
        "edition": ~text["edition"].is_null() & (text["edition"] != layout.edition),
        "asked": ~asked.is_null() & ~asked.is_in([*only, *everything]),
    }
    is_wrong = reduce(or_, (wrong[name] for name in wrong if name in schema))
    yes, no = _small(1), _small(0)
    said = nw.when(absent).then(_small(_ABSENT)).otherwise(no)
    nothing = Numbers(layout.is_large).of(0)
    return given.select(
        *(nw.col(name).alias(key) for key, name in zip(keys, by, strict=True)),
        *(nw.col(name) for name in _WHOSE if name in schema),
        criterion=criterion,
        actor=actor,
        parts=nw.when(~parts.is_null()).then(parts).otherwise(nothing),
        levels=nw.when(has_level).then(yes),
        said=nw.when(unknown).then(_small(_UNKNOWN)).otherwise(said),
        wrong=nw.when(is_wrong).then(yes),
        whole=nw.when(~is_only | asked.is_null()).then(yes).otherwise(no),
    )


def _small(number: int) -> Any:  # noqa: ANN401 (of narwhals)
    """A number that takes little room, as there is one in every row."""
    return nw.lit(number, nw.Int8())


def _text(name: str, kind: Any) -> Any:  # noqa: ANN401 (of narwhals)
    """A column of text, in which what is empty is nothing."""
    column = nw.col(name)
    text = column if kind == nw.String else column.cast(nw.String())
    return nw.when(~column.is_null() & (text != "")).then(text)


def _parts(layout: Layout, kind: Any) -> tuple[Any, Any]:  # noqa: ANN401 (of narwhals)
    """The levels of a column, and what each counts for."""
    numbers = Numbers(layout.is_large)
    is_text = kind in {nw.String, nw.Categorical, nw.Enum}
    level = _text("level", kind) if is_text else nw.col("level").cast(nw.Float64())
    if not is_text and kind.is_float():
        level = nw.when(~level.is_nan()).then(level)
    parts = numbers.cast(nw.lit(None, nw.Float64()))
    for number, text, score in layout.levels:
        is_this = level == (text if is_text else number)
        parts = nw.when(is_this).then(numbers.of(score)).otherwise(parts)
    return level, parts


def _summed(
    frame: Any,  # noqa: ANN401 (of narwhals)
    keys: Sequence[str],
    sums: Sequence[str],
    most: Sequence[str],
    *more: Any,  # noqa: ANN401 (of narwhals)
) -> Any:  # noqa: ANN401 (of narwhals)
    return frame.group_by(*keys).agg(
        *(nw.col(name).sum() for name in sums), *(nw.col(name).max() for name in most), *more
    )


_ADDED = ("parts", "levels", "wrong")


def _per_actor(rows: Any, layout: Layout, keys: Sequence[str]) -> Any:  # noqa: ANN401 (of narwhals)
    """The mean of each actor's own responses, per criterion."""
    numbers, levels = Numbers(layout.is_large), nw.col("levels")
    whose = [name for name in _WHOSE if name in rows.collect_schema().names()]
    once, most = [*keys, "criterion", "actor"], ("said", "whole")
    counts = (nw.col("levels").count(), nw.col("wrong").count(), nw.len().alias("rows"))
    found = _summed(rows, [*once, *whose], ("parts",), most, *counts)
    said, wrong, times = (nw.col(name).cast(nw.Float64()) for name in ("levels", "wrong", "rows"))
    # The same criterion twice in one response.
    found = found.with_columns(levels=said, wrong=wrong + times - 1.0)
    if whose:
        found = _summed(found, once, _ADDED, most)
    return found.with_columns(
        parts=nw.col("parts") * numbers.over(numbers.of(layout.responses), numbers.cast(levels)),
        inexact=rest(layout.responses, levels),
        levels=flag(levels > 0),
    )


def _per_criterion(rows: Any, layout: Layout, keys: Sequence[str]) -> Any:  # noqa: ANN401 (of narwhals)
    """The mean over actors, and how each criterion stands."""
    numbers, levels = Numbers(layout.is_large), nw.col("levels")
    most = ("said", "whole", "inexact")
    return _summed(rows, [*keys, "criterion"], _ADDED, most).with_columns(
        parts=nw.col("parts") * numbers.over(numbers.of(layout.actors), numbers.cast(levels)),
        answered=flag(levels > 0),
        out=flag((levels == 0) & (nw.col("said") == _ABSENT)),
        inexact=nw.max_horizontal(nw.col("inexact"), rest(layout.actors, levels)),
    )


def _per_step(rows: Any, numbers: Numbers, keys: Sequence[str]) -> Any:  # noqa: ANN401 (of narwhals)
    """The sums of every step of which a criterion has a row, and of what belongs to none."""
    weight, place = nw.col("weight"), nw.col("place")
    known = rows.with_columns(
        place=nw.when(~place.is_null()).then(place).otherwise(nw.lit(_NOWHERE)),
        wrong=nw.col("wrong") + flag(place.is_null()),
        top=nw.col("parts") * weight,
        answered=numbers.cast(nw.col("answered")) * weight,
        out=numbers.cast(nw.col("out")) * weight,
        asked=weight,
    )
    sums = (*_SUMS, "wrong")
    return _summed(known, [*keys, "place"], sums, ("whole", "inexact"), nw.len().alias("count"))


def _whole(steps: Any, every: Any, numbers: Numbers, keys: Sequence[str]) -> Any:  # noqa: ANN401 (of narwhals)
    """The sums of all steps: one of those that are there brings those that are not."""
    place = nw.col("place")
    found = steps.with_columns(
        count=nw.col("count").cast(nw.Float64()),
        first=place.min().over(*keys),
        wrong=nw.col("wrong").sum().over(*keys),
        whole=nw.col("whole").max().over(*keys),
        inexact=nw.col("inexact").max().over(*keys),
    )
    at = nw.when(place == nw.col("first")).then(nw.lit(_NOWHERE)).otherwise(place)
    found = found.with_columns(at=at).join(every, on="at", how="inner")
    is_own = place == nw.col("own")
    found = found.with_columns(
        count=nw.when(is_own).then(nw.col("count")).otherwise(nw.lit(0.0)),
        **{name: nw.when(is_own).then(nw.col(name)).otherwise(numbers.of(0)) for name in _SUMS},
    )
    step = ("id", "step_weight", "all_weight", "all_count")
    found = _summed(found, [*keys, *step], (*_SUMS, "count"), _STATES)
    is_whole = nw.col("whole") > 0
    return found.with_columns(
        asked=nw.when(is_whole).then(nw.col("all_weight")).otherwise(nw.col("asked")),
        count=nw.when(is_whole).then(nw.col("all_count")).otherwise(nw.col("count")),
    ).with_columns(applicable=nw.col("asked") - nw.col("out"))


def _terms(steps: Any, layout: Layout) -> Any:  # noqa: ANN401 (of narwhals)
    """What every step adds to the figures of the total: over one divisor, in whole numbers."""
    numbers = Numbers(layout.is_large)
    best = numbers.of(layout.unit * layout.responses * layout.actors)
    shares = numbers.of(layout.shares)
    weight, answered, applicable = map(nw.col, ("step_weight", "answered", "applicable"))
    share = numbers.over(weight * shares, applicable)
    in_all = nw.when(applicable > 0).then(weight * shares).otherwise(numbers.of(0))
    in_value = nw.when(answered > 0).then(weight * shares).otherwise(numbers.of(0))
    return steps.with_columns(
        value_top=numbers.over(weight * shares, answered) * nw.col("top"),
        value_bottom=in_value * best,
        low_top=share * nw.col("top"),
        high_top=share * (nw.col("top") + (applicable - answered) * best),
        range_bottom=in_all * best,
        share_top=share * answered,
        share_bottom=in_all,
    )


def _figures(terms: Any, numbers: Numbers, keys: Sequence[str]) -> Any:  # noqa: ANN401 (of narwhals)
    """What is shown of each step and of the total: ratios, or nothing."""
    name = nw.when(nw.col("part") == "step").then(nw.col("id"))
    sums = (*_TOPS, *_BOTTOMS, "count", "all_count")
    made = _summed(terms.with_columns(id=name), [*keys, "part", "id"], sums, _STATES)
    is_right, is_exact = nw.col("wrong") == 0, nw.col("inexact") == 0
    # What integers divide with a rest is nothing.
    has_figures = is_right & is_exact if numbers.is_large else is_right
    ratios = {
        "value": ("value_top", "value_bottom", _BEST),
        "low": ("low_top", "range_bottom", _BEST),
        "high": ("high_top", "range_bottom", _BEST),
        "coverage": ("share_top", "share_bottom", 1),
    }
    made, is_nearest = numbers.with_ratios(
        made,
        {
            name: (nw.col(top) * numbers.of(times), nw.col(bottom))
            for name, (top, bottom, times) in ratios.items()
        },
    )
    figures = {
        name: nw.when(has_figures & (nw.col(bottom) > 0)).then(nw.col(name))
        for name, (_, bottom, _) in ratios.items()
    }
    share = nw.col("share_top") * numbers.of(2) >= nw.col("share_bottom")
    return made.select(
        *keys,
        "part",
        "id",
        **figures,
        is_enough=is_right & (nw.col("share_bottom") > 0) & share,
        asked=nw.col("count").cast(nw.Int64()),
        of_criteria=nw.col("all_count").cast(nw.Int64()),
        wrong=nw.col("wrong").cast(nw.Int64()),
        is_exact=is_exact & is_nearest,
    )
