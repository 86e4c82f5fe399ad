"""Scores of steps as one writes them for an engine itself, with whole numbers and all checks.

This is what `frames.score_steps` is measured against; it knows the plan of the ten steps only.
"""

import math
from typing import Any

import polars as pl

import brede_welvaart as bw

COLUMNS = ["organisation", "id", "value", "low", "high", "coverage", "is_enough", "wrong"]
PLAN = bw.plan()
STEP_OF = {criterion.id: step.id for step in PLAN.steps for criterion in step.criteria}
ACTORS = [actor.id for actor in bw.actors()]
STATUSES = ["unknown", "not_applicable"]
#: Every criterion counts for one and every step has four; a level is a number of quarters.
OF_STEP, QUARTERS = 4, 4
#: What up to so many responses, actors and answered criteria divide.
RESPONSES, MEANS, SHARES = (math.lcm(*range(1, most + 1)) for most in (18, 8, OF_STEP))
BEST = QUARTERS * RESPONSES * MEANS


def on_polars(answers: pl.LazyFrame) -> pl.LazyFrame:
    col, key = pl.col, "organisation"
    status, note = (pl.when(col(name) != "").then(col(name)) for name in ("status", "note"))
    has_level = col("level").is_not_null()
    wrong = (
        ~col("actor").is_in(ACTORS)
        | col("actor").is_null()
        | (has_level & ~col("level").is_between(0, QUARTERS))
        | (col("status").is_not_null() & (has_level | ~col("status").is_in(STATUSES)))
        | ((col("status") == "not_applicable") & col("note").is_null())
    )
    once = (
        answers.with_columns(status=status, note=note)
        .select(
            *(key, "criterion", "actor", "respondent"),
            parts=col("level").cast(pl.Int64).fill_null(0),
            levels=has_level.cast(pl.Int8),
            unknown=(col("status") == "unknown").fill_null(value=False).cast(pl.Int8),
            absent=(col("status") == "not_applicable").fill_null(value=False).cast(pl.Int8),
            wrong=wrong.fill_null(value=False).cast(pl.Int8),
        )
        .group_by(key, "criterion", "actor", "respondent")
        .agg(
            *(col(name).sum() for name in ("parts", "levels", "wrong")),
            *(col(name).max() for name in ("unknown", "absent")),
            pl.len().cast(pl.Int64).alias("rows"),
        )
        .with_columns(wrong=col("wrong") + col("rows") - 1)
    )
    sums = (
        *(col("unknown").max(), col("absent").max(), col("wrong").sum()),
        *(col("parts").sum(), col("levels").sum()),
    )
    actors = once.group_by(key, "criterion", "actor").agg(*sums)
    actors = actors.with_columns(
        parts=pl.when(col("levels") > 0)
        .then(col("parts") * RESPONSES // col("levels"))
        .otherwise(0),
        levels=(col("levels") > 0).cast(pl.Int64),
    )
    found = actors.group_by(key, "criterion").agg(*sums)
    found = found.with_columns(
        top=pl.when(col("levels") > 0).then(col("parts") * MEANS // col("levels")).otherwise(0),
        answered=(col("levels") > 0).cast(pl.Int64),
        out=((col("levels") == 0) & (col("unknown") < col("absent"))).cast(pl.Int64),
        id=col("criterion").replace_strict(STEP_OF, default=None, return_dtype=pl.String),
    ).with_columns(wrong=col("wrong") + col("id").is_null().cast(pl.Int64))
    names = ("top", "answered", "out", "wrong")
    known = found.group_by(key, "id").agg(col(name).sum() for name in names)
    every = (
        known.group_by(key)
        .agg(all_wrong=col("wrong").sum())
        .join(pl.LazyFrame({"id": [step.id for step in PLAN.steps]}), how="cross")
    )
    steps = every.join(known, on=[key, "id"], how="left").select(
        *(key, "id"),
        *(col(name).fill_null(0) for name in ("top", "answered")),
        applies=OF_STEP - col("out").fill_null(0),
        wrong="all_wrong",
    )
    open_top = col("top") + (col("applies") - col("answered")) * BEST
    has_value, does_apply = col("answered") > 0, col("applies") > 0
    by_value = pl.when(has_value).then(SHARES // col("answered")).otherwise(0)
    by_all = pl.when(does_apply).then(SHARES // col("applies")).otherwise(0)
    total = (
        steps.with_columns(
            value_top=by_value * col("top"),
            value_bottom=has_value.cast(pl.Int64) * (BEST * SHARES),
            low_top=by_all * col("top"),
            high_top=by_all * open_top,
            bottom=does_apply.cast(pl.Int64) * (BEST * SHARES),
            share_top=by_all * col("answered"),
            share_bottom=does_apply.cast(pl.Int64) * SHARES,
        )
        .group_by(key)
        .agg(
            *(
                col(name).sum()
                for name in (
                    *("value_top", "value_bottom", "low_top", "high_top", "bottom"),
                    *("share_top", "share_bottom"),
                )
            ),
            col("wrong").max(),
        )
        .with_columns(id=pl.lit(None, pl.String))
    )
    own = steps.with_columns(
        value_top=col("top"),
        value_bottom=col("answered") * BEST,
        low_top=col("top"),
        high_top=open_top,
        bottom=col("applies") * BEST,
        share_top=col("answered"),
        share_bottom=col("applies"),
    )

    def ratio(top: str, bottom: str, times: int) -> pl.Expr:
        is_shown = (col("wrong") == 0) & (col(bottom) > 0)
        return pl.when(is_shown).then(col(top) * times / col(bottom))

    is_enough = (col("wrong") == 0) & (col("share_bottom") > 0)
    columns = (
        *(key, "id"),
        ratio("value_top", "value_bottom", 100).alias("value"),
        ratio("low_top", "bottom", 100).alias("low"),
        ratio("high_top", "bottom", 100).alias("high"),
        ratio("share_top", "share_bottom", 1).alias("coverage"),
        (is_enough & (col("share_top") * 2 >= col("share_bottom"))).alias("is_enough"),
        "wrong",
    )
    return pl.concat([total.select(columns), own.select(columns)])


SQL = f"""
with once as (
  select organisation, criterion, actor, respondent,
    sum(level)::bigint as parts, count(level) as levels,
    bool_or(status = 'unknown') as unknown, bool_or(status = 'not_applicable') as absent,
    count(*) - 1 + count(*) filter (
      actor is null or actor not in ({", ".join(f"'{actor}'" for actor in ACTORS)})
      or level not between 0 and {QUARTERS}
      or (status is not null
          and (level is not null or status not in ('unknown', 'not_applicable')))
      or (status = 'not_applicable' and note is null)) as wrong
  from (select * replace (nullif(status, '') as status, nullif(note, '') as note) from answers)
  group by all
), per_actor as (
  select organisation, criterion, actor, sum(wrong)::bigint as wrong,
    bool_or(unknown) as unknown, bool_or(absent) as absent,
    coalesce(sum(parts)::bigint * {RESPONSES} // nullif(sum(levels)::bigint, 0), 0) as parts,
    (sum(levels) > 0)::bigint as levels
  from once group by organisation, criterion, actor
), per_criterion as (
  select organisation, criterion, sum(wrong)::bigint as wrong,
    coalesce(sum(parts)::bigint * {MEANS} // nullif(sum(levels)::bigint, 0), 0) as top,
    (sum(levels) > 0)::bigint as answered,
    (sum(levels) = 0 and not coalesce(bool_or(unknown), false) and bool_or(absent)) as out
  from per_actor group by organisation, criterion
), known as materialized (
  select organisation, id, sum(top)::bigint as top, sum(answered)::bigint as answered,
    count(*) filter (out) as out, sum(wrong + (id is null)::bigint)::bigint as wrong
  from per_criterion left join (values {{steps}}) as plan(criterion, id) using (criterion)
  group by organisation, id
), steps as materialized (
  select organisation, id, coalesce(top, 0) as top, coalesce(answered, 0) as answered,
    {OF_STEP} - coalesce(out, 0) as applies, all_wrong as wrong
  from (select organisation, sum(wrong)::bigint as all_wrong from known group by organisation)
  cross join (select distinct id from (values {{steps}}) as plan(criterion, id))
  left join known using (organisation, id)
), parts as (
  select organisation, id, wrong, top as value_top, answered * {BEST} as value_bottom,
    top as low_top, top + (applies - answered) * {BEST} as high_top,
    applies * {BEST} as bottom, answered as share_top, applies as share_bottom
  from steps
  union all
  select organisation, null, max(wrong),
    sum(coalesce({SHARES} // nullif(answered, 0), 0) * top)::bigint,
    sum((answered > 0)::bigint * {BEST * SHARES})::bigint,
    sum(coalesce({SHARES} // nullif(applies, 0), 0) * top)::bigint,
    sum(coalesce({SHARES} // nullif(applies, 0), 0)
        * (top + (applies - answered) * {BEST}))::bigint,
    sum((applies > 0)::bigint * {BEST * SHARES})::bigint,
    sum(coalesce({SHARES} // nullif(applies, 0), 0) * answered)::bigint,
    sum((applies > 0)::bigint * {SHARES})::bigint
  from steps group by organisation
)
select organisation, id,
  case when wrong = 0 then (value_top * 100)::double / nullif(value_bottom, 0) end as value,
  case when wrong = 0 then (low_top * 100)::double / nullif(bottom, 0) end as low,
  case when wrong = 0 then (high_top * 100)::double / nullif(bottom, 0) end as high,
  case when wrong = 0 then share_top::double / nullif(share_bottom, 0) end as coverage,
  wrong = 0 and share_bottom > 0 and share_top * 2 >= share_bottom as is_enough, wrong
from parts
"""  # noqa: S608 (our own)


def on_duckdb(answers: Any) -> Any:
    steps = ", ".join(f"('{criterion}', '{step}')" for criterion, step in STEP_OF.items())
    return answers.query("answers", SQL.format(steps=steps))


def on_spark(answers: Any) -> Any:
    from pyspark.sql import functions as f

    col, key = f.col, "organisation"

    def whole(condition: Any) -> Any:
        return condition.cast("long")

    has_level = col("level").isNotNull()
    wrong = (
        ~col("actor").isin(ACTORS)
        | col("actor").isNull()
        | (has_level & ~col("level").between(0, QUARTERS))
        | (col("status").isNotNull() & (has_level | ~col("status").isin(STATUSES)))
        | ((col("status") == "not_applicable") & col("note").isNull())
    )
    states = [f.max(name).alias(name) for name in ("unknown", "absent")]
    sums = [f.sum(name).alias(name) for name in ("parts", "levels", "wrong")]
    once = (
        answers.withColumns({name: f.expr(f"nullif({name}, '')") for name in ("status", "note")})
        .select(
            *(key, "criterion", "actor", "respondent"),
            f.coalesce(col("level").cast("long"), f.lit(0)).alias("parts"),
            whole(has_level).alias("levels"),
            f.coalesce(col("status") == "unknown", f.lit(False)).alias("unknown"),
            f.coalesce(col("status") == "not_applicable", f.lit(False)).alias("absent"),
            f.coalesce(whole(wrong), f.lit(0)).alias("wrong"),
        )
        .groupBy(key, "criterion", "actor", "respondent")
        .agg(*states, *sums, f.count("*").alias("rows"))
        .withColumn("wrong", col("wrong") + col("rows") - 1)
    )
    actors = once.groupBy(key, "criterion", "actor").agg(*states, *sums)
    actors = actors.withColumns(
        {
            "parts": f.expr(f"coalesce(parts * {RESPONSES} div nullif(levels, 0), 0)"),
            "levels": whole(col("levels") > 0),
        }
    )
    found = actors.groupBy(key, "criterion").agg(*states, *sums)
    plan = answers.sparkSession.createDataFrame(
        list(STEP_OF.items()), "criterion string, id string"
    )
    found = found.join(f.broadcast(plan), "criterion", "left").select(
        *(key, "id"),
        f.expr(f"coalesce(parts * {MEANS} div nullif(levels, 0), 0)").alias("top"),
        whole(col("levels") > 0).alias("answered"),
        whole((col("levels") == 0) & ~col("unknown") & col("absent")).alias("out"),
        (col("wrong") + whole(col("id").isNull())).alias("wrong"),
    )
    names = ("top", "answered", "out", "wrong")
    known = found.groupBy(key, "id").agg(*(f.sum(name).alias(name) for name in names))
    every = (
        known.groupBy(key)
        .agg(f.sum("wrong").alias("all_wrong"))
        .crossJoin(f.broadcast(plan.select("id").distinct()))
    )
    steps = every.join(known.drop("wrong"), [key, "id"], "left").select(
        *(key, "id", col("all_wrong").alias("wrong")),
        *(f.coalesce(name, f.lit(0)).alias(name) for name in ("top", "answered")),
        (OF_STEP - f.coalesce("out", f.lit(0))).alias("applies"),
    )
    by_value = f.expr(f"coalesce({SHARES} div nullif(answered, 0), 0)")
    by_all = f.expr(f"coalesce({SHARES} div nullif(applies, 0), 0)")
    open_top = col("top") + (col("applies") - col("answered")) * BEST
    total = steps.groupBy(key).agg(
        f.lit(None).cast("string").alias("id"),
        f.max("wrong").alias("wrong"),
        f.sum(by_value * col("top")).alias("value_top"),
        f.sum(whole(col("answered") > 0) * (BEST * SHARES)).alias("value_bottom"),
        f.sum(by_all * col("top")).alias("low_top"),
        f.sum(by_all * open_top).alias("high_top"),
        f.sum(whole(col("applies") > 0) * (BEST * SHARES)).alias("bottom"),
        f.sum(by_all * col("answered")).alias("share_top"),
        f.sum(whole(col("applies") > 0) * SHARES).alias("share_bottom"),
    )
    own = steps.select(
        *(key, "id", "wrong"),
        col("top").alias("value_top"),
        (col("answered") * BEST).alias("value_bottom"),
        col("top").alias("low_top"),
        open_top.alias("high_top"),
        (col("applies") * BEST).alias("bottom"),
        col("answered").alias("share_top"),
        col("applies").alias("share_bottom"),
    )

    def ratio(top: str, bottom: str, times: int) -> Any:
        is_shown = (col("wrong") == 0) & (col(bottom) > 0)
        return f.when(is_shown, (col(top) * times).cast("double") / col(bottom))

    is_enough = (col("wrong") == 0) & (col("share_bottom") > 0)
    return total.unionByName(own).select(
        *(key, "id"),
        ratio("value_top", "value_bottom", 100).alias("value"),
        ratio("low_top", "bottom", 100).alias("low"),
        ratio("high_top", "bottom", 100).alias("high"),
        ratio("share_top", "share_bottom", 1).alias("coverage"),
        (is_enough & (col("share_top") * 2 >= col("share_bottom"))).alias("is_enough"),
        "wrong",
    )
