"""Scores of steps over rows of answers, as one question to the engine that has the rows.

Every number here is a whole number in a float, below 2^53: sums of these have no rounding, so they
depend on no order and no engine. `Layout` is made so that none can be larger; the last division
then gives the float that is nearest.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import narwhals as nw

from brede_welvaart._frames.engines import opened, table_like


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
    known_actors: Sequence[str]
    edition: str
    statuses: tuple[str, str]
    asked: tuple[Sequence[str], Sequence[str]]


#: What stands in a row of the result, behind what it is of.
_SUMS = ("top", "answered", "out", "asked", "count")
_STATES = ("wrong", "whole", "inexact")
_BEST = 100.0
#: The columns that tell the answers to one criterion apart, but for actor and criterion.
_WHOSE = ("respondent", "response")


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
    """
    given = opened(frame)
    keys = [f"key{place}" for place, _ in enumerate(by)]
    rows = _per_criterion(_per_actor(_answers(given, layout, keys, by), layout, keys), layout, keys)
    steps = _per_step(rows, _tables(given, layout), keys)
    names = dict(zip(keys, by, strict=True))
    found = nw.concat([_total(steps, layout, keys), _figures(steps, layout, keys)])
    return found.rename(names).to_native()


class _Tables(NamedTuple):
    criteria: Any
    steps: Any


def _tables(given: Any, layout: Layout) -> _Tables:  # noqa: ANN401 (of narwhals)
    """The plan as tables of the engine."""
    ids, homes, weights = zip(*layout.criteria, strict=True)
    about = {step: tuple(map(float, rest)) for step, *rest in layout.steps}
    homed = [about.get(home or "", (0.0, 0.0, 0.0)) for home in homes]
    return _Tables(
        table_like(
            given,
            {
                "of": ids,
                "id": homes,
                "weight": [float(weight) for weight in weights],
                "step_weight": [one[0] for one in homed],
                "all_weight": [one[1] for one in homed],
                "all_count": [one[2] for one in homed],
            },
        ),
        table_like(
            given,
            {
                "id": list(about),
                "step_weight": [one[0] for one in about.values()],
                "all_weight": [one[1] for one in about.values()],
                "all_count": [one[2] for one in about.values()],
            },
        ),
    )


def _flag(condition: Any) -> Any:  # noqa: ANN401 (of narwhals)
    """1 where it holds, and else 0."""
    return nw.when(condition).then(nw.lit(1.0)).otherwise(nw.lit(0.0))


def _answers(given: Any, layout: Layout, keys: Sequence[str], by: Sequence[str]) -> Any:  # noqa: ANN401 (of narwhals)
    """Every row with what it says as numbers."""
    schema = given.collect_schema()
    texts = {
        name: _text(name, schema[name]) if name in schema else nw.lit(None, nw.String())
        for name in ("criterion", "actor", "status", "note", "asked", "edition")
    }
    level, parts = _parts(layout, schema["level"])
    rows = given.select(
        *(nw.col(name).alias(key) for key, name in zip(keys, by, strict=True)),
        *(nw.col(name) for name in _WHOSE if name in schema),
        *(expression.alias(name) for name, expression in texts.items()),
        level=level,
        parts=parts,
    )
    unknown, absent = (nw.col("status") == status for status in layout.statuses)
    only, everything = layout.asked
    is_only = nw.col("asked").is_in(list(only))
    has_level = ~nw.col("level").is_null()
    wrong = (
        ~nw.col("actor").is_in(list(layout.known_actors)),
        nw.col("actor").is_null(),
        nw.col("parts").is_null() & has_level,
        ~nw.col("status").is_null() & (has_level | ~nw.col("status").is_in(list(layout.statuses))),
        absent & nw.col("note").is_null(),
        ~nw.col("edition").is_null() & (nw.col("edition") != layout.edition),
        ~nw.col("asked").is_null() & ~is_only & ~nw.col("asked").is_in(list(everything)),
    )
    is_wrong = wrong[0]
    for condition in wrong[1:]:
        is_wrong |= condition
    return rows.select(
        *keys,
        *(name for name in _WHOSE if name in schema),
        "criterion",
        "actor",
        nw.when(~nw.col("parts").is_null()).then(nw.col("parts")).otherwise(0.0).alias("parts"),
        levels=_flag(has_level),
        unknown=_flag(unknown),
        absent=_flag(absent),
        wrong=_flag(is_wrong),
        whole=_flag(~is_only | nw.col("asked").is_null()),
        inexact=nw.lit(0.0),
    )


def _text(name: str, kind: Any) -> Any:  # noqa: ANN401 (of narwhals)
    """A column of text, in which what is empty is nothing."""
    column = nw.col(name)
    text = column if kind == nw.String else column.cast(nw.String())
    return nw.when(~column.is_null() & (text != "")).then(text)


def _parts(layout: Layout, kind: Any) -> tuple[Any, Any]:  # noqa: ANN401 (of narwhals)
    """The levels of a column, and what each counts for."""
    is_text = kind in {nw.String, nw.Categorical, nw.Enum}
    level = _text("level", kind) if is_text else nw.col("level").cast(nw.Float64())
    if not is_text and kind.is_float():
        level = nw.when(~level.is_nan()).then(level)
    parts = nw.lit(None, nw.Float64())
    for number, text, score in layout.levels:
        is_this = level == (text if is_text else number)
        parts = nw.when(is_this).then(nw.lit(float(score))).otherwise(parts)
    return level, parts


def _summed(rows: Any, keys: Sequence[str], sums: Sequence[str], most: Sequence[str]) -> Any:  # noqa: ANN401 (of narwhals)
    return rows.group_by(*keys).agg(
        *(nw.col(name).sum() for name in sums), *(nw.col(name).max() for name in most)
    )


_ADDED = ("parts", "levels", "wrong", "rows")
_MOST = ("unknown", "absent", "whole", "inexact")


def _per_actor(rows: Any, layout: Layout, keys: Sequence[str]) -> Any:  # noqa: ANN401 (of narwhals)
    """The mean of each actor's own responses, per criterion."""
    whose = [name for name in _WHOSE if name in rows.collect_schema().names()]
    once = [*keys, "criterion", "actor"]
    found = _summed(rows.with_columns(rows=nw.lit(1.0)), [*once, *whose], _ADDED, _MOST)
    # The same criterion twice in one response.
    found = found.with_columns(wrong=nw.col("wrong") + nw.col("rows") - 1.0)
    if whose:
        found = _summed(found, once, _ADDED, _MOST)
    unit = float(layout.responses)
    return found.with_columns(
        parts=nw.col("parts") * _over(nw.lit(unit), nw.col("levels")),
        inexact=_rest(unit, nw.col("levels")),
        levels=_flag(nw.col("levels") > 0),
    )


def _over(top: Any, bottom: Any) -> Any:  # noqa: ANN401 (of narwhals)
    """A ratio, or 0 where there is nothing to divide by."""
    divisor = nw.when(bottom > 0).then(bottom).otherwise(nw.lit(1.0))
    return nw.when(bottom > 0).then(top / divisor).otherwise(nw.lit(0.0))


def _rest(unit: float, count: Any) -> Any:  # noqa: ANN401 (of narwhals)
    """1 where so many do not divide the unit."""
    divisor = nw.when(count > 0).then(count).otherwise(nw.lit(1.0))
    return _flag((nw.lit(unit) % divisor) > 0)


def _per_criterion(rows: Any, layout: Layout, keys: Sequence[str]) -> Any:  # noqa: ANN401 (of narwhals)
    """The mean over actors, and how each criterion stands."""
    found = _summed(rows, [*keys, "criterion"], ("parts", "levels", "wrong"), _MOST)
    unit, levels = float(layout.actors), nw.col("levels")
    return found.with_columns(
        parts=nw.col("parts") * _over(nw.lit(unit), levels),
        answered=_flag(levels > 0),
        out=_flag((levels == 0) & (nw.col("unknown") == 0) & (nw.col("absent") > 0)),
        inexact=nw.max_horizontal(nw.col("inexact"), _rest(unit, levels)),
    )


def _per_step(rows: Any, tables: _Tables, keys: Sequence[str]) -> Any:  # noqa: ANN401 (of narwhals)
    """Per assessment and step the sums of which scores are made."""
    known = rows.join(tables.criteria, left_on="criterion", right_on="of", how="left")
    known = known.with_columns(
        wrong=nw.col("wrong") + _flag(nw.col("weight").is_null()),
        top=nw.col("parts") * nw.col("weight"),
        answered=nw.col("answered") * nw.col("weight"),
        out=nw.col("out") * nw.col("weight"),
        asked=nw.col("weight"),
        count=nw.lit(1.0),
    )
    step = ("id", "step_weight", "all_weight", "all_count")
    whole = _summed(known, keys, ("wrong",), ("whole", "inexact")).join(tables.steps, how="cross")
    columns = (*keys, *step, *_SUMS, *_STATES)
    nothing = {name: nw.lit(0.0) for name in _SUMS}
    both = nw.concat(
        [
            known.filter(~nw.col("id").is_null())
            .with_columns(**{name: nw.lit(0.0) for name in _STATES})
            .select(*columns),
            whole.with_columns(**nothing).select(*columns),
        ]
    )
    found = _summed(both, [*keys, *step], _SUMS, _STATES)
    is_whole = nw.col("whole") > 0
    return found.with_columns(
        asked=nw.when(is_whole).then(nw.col("all_weight")).otherwise(nw.col("asked")),
        count=nw.when(is_whole).then(nw.col("all_count")).otherwise(nw.col("count")),
    ).with_columns(applicable=nw.col("asked") - nw.col("out"))


def _figures(steps: Any, layout: Layout, keys: Sequence[str]) -> Any:  # noqa: ANN401 (of narwhals)
    """The figures of every step."""
    best = float(layout.unit * layout.responses * layout.actors)
    answered, applicable, top = (nw.col(name) for name in ("answered", "applicable", "top"))
    made = steps.with_columns(
        value_top=top,
        value_bottom=answered * best,
        high_top=top + (applicable - answered) * best,
        range_bottom=applicable * best,
        low_top=top,
        share_top=answered,
        share_bottom=applicable,
    )
    return _divided(made, keys, "step", nw.col("id"))


def _total(steps: Any, layout: Layout, keys: Sequence[str]) -> Any:  # noqa: ANN401 (of narwhals)
    """The figures of all steps together."""
    best, shares = float(layout.unit * layout.responses * layout.actors), float(layout.shares)
    weight, answered, applicable = map(nw.col, ("step_weight", "answered", "applicable"))
    share = _over(weight * shares, applicable)
    in_all = _flag(applicable > 0) * weight
    made = steps.with_columns(
        value_top=_over(weight * shares, answered) * nw.col("top"),
        value_bottom=_flag(answered > 0) * weight * (best * shares),
        low_top=share * nw.col("top"),
        high_top=share * (nw.col("top") + (applicable - answered) * best),
        range_bottom=in_all * (best * shares),
        share_top=share * answered,
        share_bottom=in_all * shares,
    )
    sums = (*_RATIOS, "count", "all_count")
    return _divided(_summed(made, keys, sums, _STATES), keys, "total", nw.lit(None, nw.String()))


_RATIOS = (
    *("value_top", "value_bottom", "low_top", "high_top", "range_bottom"),
    *("share_top", "share_bottom"),
)


def _divided(made: Any, keys: Sequence[str], part: str, name: Any) -> Any:  # noqa: ANN401 (of narwhals)
    """What is shown of each row: a ratio, or nothing."""
    is_right = nw.col("wrong") == 0

    def ratio(top: str, bottom: str, times: float) -> Any:  # noqa: ANN401 (of narwhals)
        below = nw.col(bottom)
        shown = is_right & (below > 0)
        return nw.when(shown).then(_over(nw.col(top) * times, below))

    share = nw.col("share_top") * 2.0 >= nw.col("share_bottom")
    return made.select(
        *keys,
        part=nw.lit(part),
        id=name,
        value=ratio("value_top", "value_bottom", _BEST),
        low=ratio("low_top", "range_bottom", _BEST),
        high=ratio("high_top", "range_bottom", _BEST),
        coverage=ratio("share_top", "share_bottom", 1.0),
        is_enough=is_right & (nw.col("share_bottom") > 0) & share,
        asked=nw.col("count").cast(nw.Int64()),
        of_criteria=nw.col("all_count").cast(nw.Int64()),
        wrong=nw.col("wrong").cast(nw.Int64()),
        is_exact=nw.col("inexact") == 0,
    )
