"""An index as one writes it for an engine itself, with the same figures and checks.

This is what `frames.score_index` is measured against; it knows one specification only: five themes
of ten indicators, min-max, arithmetic means and weights that are all the same.
"""

from typing import Any

import polars as pl

from brede_welvaart import index as ix

THEMES, LEAVES = 5, 10
NODES = ["all", *(f"theme {theme}" for theme in range(THEMES))]
SIGNS = {f"indicator {number}": -1 if number % 3 == 0 else 1 for number in range(THEMES * LEAVES)}
PLAN = [
    (key, f"theme {number // LEAVES}", sign) for number, (key, sign) in enumerate(SIGNS.items())
]
SPEC = ix.Spec(
    ix.Group(
        "all",
        [
            ix.Group(
                f"theme {theme}",
                [
                    ix.Leaf(key, direction=sign)
                    for key, name, sign in PLAN
                    if name[-1] == str(theme)
                ],
            )
            for theme in range(THEMES)
        ],
    )
)
COLUMNS = ["region", "period", "node", "value", "rank", "coverage", "low", "high", "wrong"]


def on_polars(rows: pl.LazyFrame) -> pl.LazyFrame:
    col, place = pl.col, ["region", "period"]
    plan = pl.LazyFrame(PLAN, schema=["indicator", "node", "sign"], orient="row")
    ends = rows.group_by("period", "indicator").agg(low=col("value").min(), high=col("value").max())
    worst = pl.when(col("sign") > 0).then("low").otherwise("high")
    points = (col("value") - worst) * col("sign") / (col("high") - col("low")) * 100
    cells = rows.join(plan, on="indicator").join(ends, on=["period", "indicator"])
    sums = cells.group_by(*place, "node").agg(
        top=points.sum() / LEAVES,
        there=points.count() / LEAVES,
        twice=pl.len().cast(pl.Int64) - col("indicator").n_unique().cast(pl.Int64),
    )
    constant = ends.select("period", (col("low") == col("high")).alias("same"))
    wrong = (
        sums.select("period", "twice")
        .group_by("period")
        .agg(twice=col("twice").sum())
        .join(constant.group_by("period").agg(same=col("same").sum()), on="period")
        .select("period", wrong=col("twice") + col("same"))
    )
    every = rows.select("region").unique().join(rows.select("period").unique(), how="cross")
    every = every.join(plan.select("node").unique(), how="cross")
    found = every.join(sums, on=[*place, "node"], how="left").with_columns(
        top=col("top").fill_null(0.0), there=col("there").fill_null(0.0)
    )
    themes = found.select(
        *(*place, "node"),
        value=pl.when(col("there") > 0).then(col("top") / col("there")),
        coverage=col("there"),
        low=col("top"),
        high=col("top") + (1 - col("there")) * 100,
    )
    names = ("value", "coverage", "low", "high")
    root = themes.group_by(place).agg(col(name).mean() for name in names)
    root = root.select(*place, pl.lit("all").alias("node"), *names)
    both = pl.concat([root, themes]).join(wrong, on="period")
    is_shown = (col("wrong") == 0) & col("value").is_not_null()
    shown = both.with_columns(pl.when(is_shown).then(name) for name in ("value", "low", "high"))
    return shown.select(
        *(*place, "node", "value"),
        rank=col("value").rank("min", descending=True).over("period", "node"),
        coverage=col("coverage"),
        low=col("low"),
        high=col("high"),
        wrong=col("wrong"),
    )


SQL = f"""
with plan(indicator, node, sign) as (values {{plan}}
), ends as materialized (
  select period, indicator, min(value) as low, max(value) as high from figures group by all
), sums as materialized (
  select region, period, node, count(*) - count(distinct indicator) as twice,
    sum((value - case when sign > 0 then low else high end) * sign / (high - low) * 100) / {LEAVES}
      as top,
    count(value) / {LEAVES} as there
  from figures join plan using (indicator) join ends using (period, indicator) group by all
), wrong as (
  select period, sum(twice) + (select count(*) from ends as e where e.period = s.period
    and low = high) as wrong
  from sums as s group by period
), themes as materialized (
  select region, period, node, top / nullif(there, 0) as value, coalesce(there, 0) as coverage,
    coalesce(top, 0) as low, coalesce(top, 0) + (1 - coalesce(there, 0)) * 100 as high
  from (select distinct region from figures) cross join (select distinct period from figures)
  cross join (select distinct node from plan)
  left join sums using (region, period, node)
), both_kinds as (
  select * from themes union all
  select region, period, 'all', avg(value), avg(coverage), avg(low), avg(high)
  from themes group by region, period
)
select region, period, node, case when wrong = 0 then value end as value,
  case when value is not null then rank() over (
    partition by period, node, value is not null order by value desc) end as rank,
  coverage, case when wrong = 0 and value is not null then low end as low,
  case when wrong = 0 and value is not null then high end as high, wrong
from both_kinds join wrong using (period)
"""  # noqa: S608 (our own)


def on_duckdb(figures: Any) -> Any:
    plan = ", ".join(f"('{key}', '{node}', {sign})" for key, node, sign in PLAN)
    return figures.query("figures", SQL.format(plan=plan))


def on_spark(figures: Any) -> Any:
    from pyspark.sql import Window
    from pyspark.sql import functions as f

    col, place = f.col, ["region", "period"]
    plan = figures.sparkSession.createDataFrame(PLAN, "indicator string, node string, sign int")
    ends = figures.groupBy("period", "indicator").agg(
        f.min("value").alias("low"), f.max("value").alias("high")
    )
    worst = f.when(col("sign") > 0, col("low")).otherwise(col("high"))
    points = (col("value") - worst) * col("sign") / (col("high") - col("low")) * 100
    cells = figures.join(f.broadcast(plan), "indicator").join(
        f.broadcast(ends), ["period", "indicator"]
    )
    # Twice is what has more rows than indicators, of which the bits are a set.
    bit = f.expr(f"1 << (cast(substring(indicator, 11) as int) % {LEAVES})")
    sums = (
        cells.withColumns({"points": points, "bit": bit})
        .groupBy(*place, "node")
        .agg(
            (f.sum("points") / LEAVES).alias("top"),
            (f.count("points") / LEAVES).alias("there"),
            (f.count("*") - f.bit_count(f.bit_or("bit"))).alias("twice"),
        )
    )
    same = ends.groupBy("period").agg(f.sum((col("low") == col("high")).cast("long")).alias("same"))
    wrong = sums.groupBy("period").agg(f.sum("twice").alias("twice")).join(same, "period")
    wrong = wrong.select("period", (col("twice") + col("same")).alias("wrong"))
    every = (
        figures.select("region")
        .distinct()
        .crossJoin(f.broadcast(figures.select("period").distinct()))
    )
    every = every.crossJoin(f.broadcast(plan.select("node").distinct()))
    themes = (
        every.join(sums, [*place, "node"], "left")
        .withColumns({name: f.coalesce(name, f.lit(0.0)) for name in ("top", "there")})
        .select(
            *(*place, "node"),
            f.when(col("there") > 0, col("top") / col("there")).alias("value"),
            col("there").alias("coverage"),
            col("top").alias("low"),
            (col("top") + (1 - col("there")) * 100).alias("high"),
        )
    )
    names = ("value", "coverage", "low", "high")
    root = themes.groupBy(*place).agg(*(f.avg(name).alias(name) for name in names))
    root = root.select(*place, f.lit("all").alias("node"), *names)
    both = root.unionByName(themes).join(f.broadcast(wrong), "period")
    is_shown = (col("wrong") == 0) & col("value").isNotNull()
    shown = both.withColumns(
        {name: f.when(is_shown, col(name)) for name in ("value", "low", "high")}
    )
    ranked = Window.partitionBy("period", "node", col("value").isNull()).orderBy(f.desc("value"))
    rank = f.when(col("value").isNotNull(), f.rank().over(ranked))
    return shown.withColumn("rank", rank).select(*COLUMNS)
