"""The laws of this library as functions, to try on a scorer of your own.

Whoever scores the ten steps in another tool wants to know whether it does so rightly. Each law
here is a function that tries a scorer on many examples, and raises `LawBrokenError` with the
smallest one on which it fails. Laws say what must hold between scores; no expected score is
written down anywhere.

A scorer is a function of two documents as `json` gives them, ``score(assessment, plan)``, by the
formats ``brede_welvaart/assessment/1`` and ``brede_welvaart/plan/1``. It returns a mapping::

    {"total": {"value": 50, "low": 25.0, "high": "75/1", "coverage": Fraction(1, 2)},
     "steps": {"betekenis_geven": {"value": None, "low": 0, "high": 100, "coverage": 0}, ...}}

Value, low and high are points from 0 to 100, coverage is a share from 0 to 1; each is an int, a
float, a Fraction, a Decimal, a text such as ``"1/3"``, or None where there is no number. `Scores`
of this library will do as well. A law reads the numbers that it is about and no others: who has
no range yet tries the laws of the value. `check_scan`, `check_aggregate`, `check_collect` and
`check_course` do the same for the weighing of a scan, for a mean of points, for collecting
assessments and for a course of them.

>>> import brede_welvaart as bw
>>> from brede_welvaart.testing import laws
>>> def halfway(assessment, plan):
...     same = {"value": 50, "low": 0, "high": 100, "coverage": 0}
...     return {"total": same, "steps": {step["id"]: same for step in plan["steps"]}}
>>> laws.low_value_high(halfway)
>>> try:
...     laws.check(halfway)
... except bw.LawBrokenError as error:
...     print(error.law, "|", error.message)
silence_has_no_value | value of total: 50, not None
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

from brede_welvaart.testing._change_laws import (
    answer_narrows_the_range,
    answer_raises_coverage,
    higher_level_never_lowers,
    steps_stand_alone,
)
from brede_welvaart.testing._collect_laws import (
    ALL_OF_COLLECTING,
    collecting_is_associative,
    collecting_keeps_every_response,
    collecting_one_is_itself,
    collecting_order_is_that_of_responses,
)
from brede_welvaart.testing._course_laws import (
    ALL_OF_COURSES,
    course_answered_again_is_not_the_first_time,
    course_backwards_is_mirrored,
    course_changes_add_up,
    course_ends_decide,
    course_higher_level_rises,
    course_order_changes_nothing,
    course_standing_still_changes_nothing,
)
from brede_welvaart.testing._mean_laws import (
    ALL_OF_MEANS,
    mean_higher_never_lowers,
    mean_lies_between,
    mean_order_changes_nothing,
    mean_twice_is_double_weight,
    mean_weight_zero_takes_out,
    mean_weights_are_shares,
)
from brede_welvaart.testing._scan_laws import (
    ALL_OF_SCAN,
    scan_coverage_is_a_share,
    scan_importance_weighs,
    scan_is_the_sum_of_its_effects,
    scan_mirrored_is_mirrored,
    scan_net_is_the_difference,
    scan_neutral_weighs_nothing,
    scan_order_changes_nothing,
    scan_themes_stand_alone,
    scan_unspecified_counts_nowhere,
    scan_when_and_where_decide,
    scan_words_change_nothing,
)
from brede_welvaart.testing._step_laws import (
    ALL,
    all_answered_is_one_number,
    all_asked_and_answered_is_covered,
    asking_all_changes_nothing,
    equal_levels_give_their_score,
    low_value_high,
    not_applicable_takes_out,
    not_asked_takes_out,
    one_actor_one_voice,
    only_a_function,
    open_is_not_zero,
    order_changes_nothing,
    parts_make_the_whole,
    range_is_what_may_become,
    silence_has_no_value,
    spelling_changes_nothing,
    weight_zero_takes_out,
    weights_are_shares,
    withdrawn_takes_out,
)
from brede_welvaart.testing._trial import TOLERANCE, Law, check_all

__all__ = [
    "ALL",
    "ALL_OF_COLLECTING",
    "ALL_OF_COURSES",
    "ALL_OF_MEANS",
    "ALL_OF_SCAN",
    "Law",
    "all_answered_is_one_number",
    "all_asked_and_answered_is_covered",
    "answer_narrows_the_range",
    "answer_raises_coverage",
    "asking_all_changes_nothing",
    "check",
    "check_aggregate",
    "check_collect",
    "check_course",
    "check_scan",
    "collecting_is_associative",
    "collecting_keeps_every_response",
    "collecting_one_is_itself",
    "collecting_order_is_that_of_responses",
    "course_answered_again_is_not_the_first_time",
    "course_backwards_is_mirrored",
    "course_changes_add_up",
    "course_ends_decide",
    "course_higher_level_rises",
    "course_order_changes_nothing",
    "course_standing_still_changes_nothing",
    "equal_levels_give_their_score",
    "higher_level_never_lowers",
    "low_value_high",
    "mean_higher_never_lowers",
    "mean_lies_between",
    "mean_order_changes_nothing",
    "mean_twice_is_double_weight",
    "mean_weight_zero_takes_out",
    "mean_weights_are_shares",
    "not_applicable_takes_out",
    "not_asked_takes_out",
    "one_actor_one_voice",
    "only_a_function",
    "open_is_not_zero",
    "order_changes_nothing",
    "parts_make_the_whole",
    "range_is_what_may_become",
    "scan_coverage_is_a_share",
    "scan_importance_weighs",
    "scan_is_the_sum_of_its_effects",
    "scan_mirrored_is_mirrored",
    "scan_net_is_the_difference",
    "scan_neutral_weighs_nothing",
    "scan_order_changes_nothing",
    "scan_themes_stand_alone",
    "scan_unspecified_counts_nowhere",
    "scan_when_and_where_decide",
    "scan_words_change_nothing",
    "silence_has_no_value",
    "spelling_changes_nothing",
    "steps_stand_alone",
    "weight_zero_takes_out",
    "weights_are_shares",
    "withdrawn_takes_out",
]


def check(
    score: Callable[..., Any],
    *,
    laws: Sequence[Law] = ALL,
    tolerance: float | Fraction = TOLERANCE,
    max_examples: int | None = None,
) -> None:
    """Try the laws of the ten steps on a scorer, up to the first that it breaks.

    The examples are the same each time.

    Args:
        score: Called with an assessment and a plan, as plain values; returns the numbers.
        laws: Which laws, in this order. For another method than the mean leave
            `parts_make_the_whole` out.
        tolerance: How far apart numbers may lie and still be the same, in points (a hundredth of
            it in coverage). A scorer that rounds what it returns needs as much as it rounds off.
        max_examples: How many examples each law is tried on; by default as many as the profile of
            hypothesis says, and that is 100 if you have none.

    Raises:
        LawBrokenError: If a law is broken, a number that it is about is missing, or the scorer
            raises an error or changes what it is given.
    """
    check_all(laws, score, tolerance=tolerance, max_examples=max_examples)


def check_scan(
    weigh: Callable[..., Any],
    *,
    laws: Sequence[Law] = ALL_OF_SCAN,
    tolerance: float | Fraction = TOLERANCE,
    max_examples: int | None = None,
) -> None:
    """Try the laws of the scan on what weighs scans, up to the first that it breaks.

    Args:
        weigh: Called with a scan as plain values, by the format ``brede_welvaart/scan/1``; returns
            ``{"themes": {theme: {dimension: {"positive", "negative", "neutral", "net"}}},
            "coverage": share}``, or a `ScanProfile`. A theme or dimension that is left out has
            nothing in it. Importance weighs 1, 2 and 3.
        laws: Which laws, in this order.
        tolerance: How far apart numbers may lie and still be the same.
        max_examples: As for `check`.

    Raises:
        LawBrokenError: As for `check`.

    >>> import brede_welvaart as bw
    >>> check_scan(lambda scan: bw.weigh(bw.from_dict(scan, bw.Scan)), max_examples=10)
    """
    check_all(laws, weigh, tolerance=tolerance, max_examples=max_examples)


def check_aggregate(
    mean: Callable[..., Any],
    *,
    laws: Sequence[Law] = ALL_OF_MEANS,
    tolerance: float | Fraction = TOLERANCE,
    max_examples: int | None = None,
) -> None:
    """Try the laws of a mean on what makes one number of the points of children.

    Args:
        mean: Called with a list of points, from 1 to 100, and a list of their weights; some weight
            is above 0. Returns a number.
        laws: Which laws, in this order. Not every aggregator is a mean: `index.MazziottaPareto`
            takes imbalance off, and so may lie below the lowest.
        tolerance: How far apart numbers may lie and still be the same.
        max_examples: As for `check`.

    Raises:
        LawBrokenError: As for `check`.

    >>> from statistics import geometric_mean, harmonic_mean
    >>> check_aggregate(harmonic_mean, max_examples=10)
    >>> check_aggregate(lambda points, weights: geometric_mean(points), laws=[mean_lies_between])
    """
    check_all(laws, mean, tolerance=tolerance, max_examples=max_examples)


def check_collect(
    collect: Callable[..., Any],
    *,
    laws: Sequence[Law] = ALL_OF_COLLECTING,
    max_examples: int | None = None,
) -> None:
    """Try the laws of collecting on what takes assessments together, up to the first it breaks.

    What it is given goes together: there is nothing that it should refuse.

    Args:
        collect: Called with a list of assessments as plain values, by the format
            ``brede_welvaart/assessment/1``; returns one, or an `Assessment`.
        laws: Which laws, in this order.
        max_examples: As for `check`.

    Raises:
        LawBrokenError: As for `check`.

    >>> import brede_welvaart as bw
    >>> try:
    ...     check_collect(lambda assessments: assessments[0])
    ... except bw.LawBrokenError as error:
    ...     print(error.law, "|", error.message)
    collecting_keeps_every_response | other responses
    """
    check_all(laws, collect, tolerance=TOLERANCE, max_examples=max_examples)


def check_course(
    course: Callable[..., Any],
    *,
    laws: Sequence[Law] = ALL_OF_COURSES,
    tolerance: float | Fraction = TOLERANCE,
    max_examples: int | None = None,
) -> None:
    """Try the laws of courses on what sets assessments of several dates beside each other.

    What it is given goes together: it is of one organisation and by one plan, by the mean.

    Args:
        course: Called with a list of assessments and a plan, as plain values; returns
            ``{"change": points, "changes": [points, …], "turn": {criterion: word},
            "turns": {criterion: [word, …]}}`` or a `Course`. A change is that of the total over
            what was asked both times, or None; a word is one of `Turn`. ``change`` and ``turn``
            are from the first date to the last, the others from each date to the next.
        laws: Which laws, in this order.
        tolerance: How far apart changes may lie and still be the same, in points.
        max_examples: As for `check`.

    Raises:
        LawBrokenError: As for `check`.

    >>> import brede_welvaart as bw
    >>> def library(assessments, plan):
    ...     own = bw.from_dict(plan, bw.Plan)
    ...     given = [bw.from_dict(one, bw.Assessment, plan=own) for one in assessments]
    ...     return bw.course(given, plans=[own])
    >>> check_course(library, max_examples=10)
    """
    check_all(laws, course, tolerance=tolerance, max_examples=max_examples)
