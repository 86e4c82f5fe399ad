"""Scores of steps on the engine that has the rows."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from typing import TYPE_CHECKING, Any

from brede_welvaart._api.actors import all_actors
from brede_welvaart._api.plans import chosen_plan
from brede_welvaart._base.columns import missing_columns
from brede_welvaart._base.extras import require
from brede_welvaart._cells.form_layout import ALL, ONLY_THESE
from brede_welvaart._frames import names_of
from brede_welvaart._steps.settings import WeightedPlan, settings, weighted_plan
from brede_welvaart.errors import DataError, Phrase, ScoringError
from brede_welvaart.model._convert import Weight
from brede_welvaart.model.actor import Actor, as_actors
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.vocabulary import AnswerStatus

if TYPE_CHECKING:
    from brede_welvaart._frames.steps import Layout

_BEST = 100
#: What tells assessments apart.
_BY = ("organisation", "statcode", "date")
_NEEDED = ("criterion", "actor", "level")
#: More actors than these are seldom asked, and more responses of one seldom divide.
_MOST_ACTORS, _MOST_RESPONSES = 8, 40
_TOO_LARGE = Phrase(
    "de gewichten en de schaal van dit plan geven sommen boven 2^113, waarvoor 128 bits te weinig "
    "zijn; score_many rekent met gehele getallen zonder einde",
    "the weights and the scale of this plan give sums above 2^113, for which 128 bits are too few; "
    "score_many computes with whole numbers that have no end",
)


def score_steps(
    frame: Any,  # noqa: ANN401 (what narwhals takes)
    plan: Plan | str | None = None,
    *,
    by: Sequence[str] | None = None,
    weights: Mapping[str, Weight] | None = None,
    actors: Iterable[Actor] = (),
) -> Any:  # noqa: ANN401 (a frame of the same kind)
    """The scores of rows of answers, made where the rows are: nothing leaves the engine.

    Rows are those of `brede_welvaart.records` of assessments: one for each answer, with columns
    ``criterion``, ``actor`` and ``level``, and where there are any ``status``, ``note``, ``asked``,
    ``respondent``, ``response`` and ``edition``. Actors, criteria and statuses are ids. Every row
    of a response says what it was asked; without it that is everything.

    Numbers are those of `score`, with its method ``mean``: bit for bit where ``is_exact``, which
    is always so up to eight actors with as many responses each as the plan leaves room for (18 with
    that of the ten steps); else within 1e-12. They depend on no order and no engine. A plan whose
    sums can be above 2^53 is scored with integers of 128 bits, on polars and DuckDB: to the bit as
    well, but for what is more than 0 and less than 0.25 (within 4e-16 of it, and not
    ``is_exact``); with more actors or responses than leave room there are no figures.

    Args:
        frame: A frame of pandas, polars (lazy too), DuckDB, PySpark or Dask.
        plan: The plan that judges, or an edition; None is the newest.
        by: The columns that tell assessments apart; without it ``organisation``, ``statcode`` and
            ``date``, as far as they are there.
        weights: As for `score`.
        actors: Actors of your own who answer, beside those of the catalogue and the plan.

    Returns:
        A frame of the same kind, which a lazy one has not computed yet. For every assessment there
        is a row for the total, whose ``part`` is ``total``, and one for each step that counts, with
        its ``id``. Columns: those of `by`, ``part``, ``id``, ``value``, ``low``, ``high``,
        ``coverage``, ``is_enough``, ``asked``, ``of_criteria``, ``wrong`` (how often a row of this
        assessment does not fit the plan; if there is one, there are no figures) and ``is_exact``.

    Raises:
        DataError: If a column is missing, or a weight is not what it should be.
        ScoringError: If nothing of positive weight is left, or the sums by this plan could be
            larger than the engine can hold exactly, or it is too old (DuckDB before 1.3, and for
            integers of 128 bits polars before 1.31).
        UnknownIdError: If it is another kind of frame, or there is no such edition.
        MissingExtraError: If narwhals is not installed.
        TypeError: If it is no frame.

    >>> import brede_welvaart as bw
    >>> from brede_welvaart import frames
    >>> rows = frames.to_frame(bw.example("voorbeeldgemeente"), "polars").lazy()
    >>> found = score_steps(rows).collect()
    >>> found.filter(found["part"] == "total")["value"].round(1).to_list()
    [47.5]
    """
    require("frames", "narwhals")
    from brede_welvaart._frames.steps import steps_scored

    judge = chosen_plan(plan)
    weighted = weighted_plan(judge, settings(judge, "mean", "skip", weights).weights)
    layout = _layout(judge, weighted, as_actors(actors))
    there = names_of(frame)
    own = tuple(name for name in _BY if name in there) if by is None else tuple(by)
    missing = missing_columns((*_NEEDED, *(own or _BY[:1])), there, there)
    if missing:
        raise DataError(missing)
    return steps_scored(frame, layout, own)


def _layout(plan: Plan, weighted: WeightedPlan, actors: tuple[Actor, ...]) -> "Layout":
    """The plan as an engine needs it.

    Raises:
        ScoringError: If sums could be larger than what is exact.
    """
    from brede_welvaart._frames.steps import Layout

    weights = {
        item.id: (step.id, item.weight // _common([one.weight for one in step.criteria]))
        for step in weighted.steps
        for item in step.criteria
    }
    of_steps = _common([step.weight for step in weighted.steps])
    own = {step.id: [weights[item.id][1] for item in step.criteria] for step in weighted.steps}
    shares = reduce(math.lcm, map(_shares, own.values()))
    steps = [
        (step.id, step.weight // of_steps, sum(own[step.id]), len(own[step.id]))
        for step in weighted.steps
    ]
    best = _BEST * weighted.unit * shares * sum(weight for _, weight, _, _ in steps)
    responses, who, is_large = _room(best)
    return Layout(
        criteria=[
            (key, *weights[key]) if key in weights else (key, None, 0)
            for key in sorted(weighted.known)
        ],
        steps=steps,
        levels=[(float(level), str(level), score) for level, score in weighted.levels.items()],
        unit=weighted.unit,
        responses=responses,
        actors=who,
        shares=shares,
        is_large=is_large,
        known_actors=[actor.id for actor in (*actors, *all_actors(plan))],
        edition=plan.edition,
        statuses=(str(AnswerStatus.UNKNOWN), str(AnswerStatus.NOT_APPLICABLE)),
        asked=(
            tuple(ONLY_THESE.get(lang) for lang in ("nl", "en")),
            tuple(ALL.get(lang) for lang in ("nl", "en")),
        ),
    )


def _common(weights: list[int]) -> int:
    return math.gcd(*weights)


def _shares(weights: list[int]) -> int:
    """What the weight of any of these divides.

    Raises:
        ScoringError: If that is more than what is exact.
    """
    from brede_welvaart._frames.numbers import LARGEST

    found, sums = 1, {0}
    for weight in weights:
        new = {weight + one for one in sums}
        found = reduce(math.lcm, new, found)
        if found > LARGEST:
            raise ScoringError(_TOO_LARGE)
        sums |= new
    return found


def _room(best: int) -> tuple[int, int, bool]:
    """By how many responses and actors a sum can be divided without a rest and without rounding.

    Returns:
        What so many responses and actors divide, and whether that needs integers of 128 bits.

    Raises:
        ScoringError: If it is too large as it is.
    """
    from brede_welvaart._frames.numbers import EXACT, LARGEST

    for most in (EXACT, LARGEST):
        for responses, actors in _choices():
            if best * responses * actors <= most:
                return responses, actors, most > EXACT
    raise ScoringError(_TOO_LARGE)


def _choices() -> Iterator[tuple[int, int]]:
    """The most first."""
    for most in range(_MOST_RESPONSES, 0, -1):
        yield math.lcm(*range(1, most + 1)), math.lcm(*range(1, min(most, _MOST_ACTORS) + 1))
