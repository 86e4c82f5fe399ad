"""Assessments: each rule of the scores at least once, then every method on more of everything."""

import random
from collections.abc import Iterator
from typing import Any

from vector_cases.plans import PLANS
from vector_cases.writing import Document, Said, assessment

EDITION = "2026.1"
COUNCIL, STAFF, BOARD = "gemeenteraad", "ambtenaren", "college"
FULL = "een.1=2 een.2=1 een.3=0 twee.1=1 twee.2=2 drie.1=2"
MIXED = "een.1=2 een.2=? een.3=- twee.1=1 twee.2"


def case(key: str, shows: str, plan: str | None, *responses: Said, **settings: object) -> Document:
    """A vector without its result; a plan of None is that of the edition."""
    edition = EDITION if plan is None else str(PLANS[plan]["edition"])
    return {
        "id": key,
        "shows": shows,
        "plan": plan,
        "assessment": assessment(edition, *responses),
        "settings": settings,
    }


def states() -> Iterator[Document]:
    """Rule 1: how a criterion stands."""
    yield case("all_answered", "every criterion has a level", "klein", (COUNCIL, FULL))
    yield case("no_responses", "an assessment in which nobody responded", "klein")
    yield case("empty_response", "a response without answers", "klein", (COUNCIL, ""))
    yield case("one_answer", "one answer: the range stays wide", "klein", (COUNCIL, "twee.1=1"))
    yield case("mixed", "level, unknown, not applicable and no answer", "klein", (COUNCIL, MIXED))
    yield case(
        "null_is_unanswered",
        "a level of null is no answer",
        "klein",
        (COUNCIL, "een.1=null een.2=1"),
    )
    yield case(
        "level_before_unknown",
        "one says a level, another unknown: answered",
        "klein",
        (COUNCIL, "een.1=?"),
        (STAFF, "een.1=1"),
    )
    yield case(
        "level_before_not_applicable",
        "one says a level, another not applicable: answered, and disputed",
        "klein",
        (COUNCIL, "een.1=- twee.1=2"),
        (STAFF, "een.1=1"),
    )
    yield case(
        "unknown_before_not_applicable",
        "one says unknown, another not applicable: unknown, and disputed",
        "klein",
        (COUNCIL, "een.1=- twee.1=2"),
        (STAFF, "een.1=?"),
    )
    yield case(
        "not_applicable_before_nothing",
        "one says not applicable, another nothing: excluded",
        "klein",
        (COUNCIL, "een.1=- twee.1=2"),
        (STAFF, "een.1"),
    )
    yield case(
        "disputed_by_himself",
        "an actor says not applicable in one response and a level in another",
        "klein",
        (COUNCIL, "een.1=- twee.1=2"),
        (COUNCIL, "een.1=2"),
    )
    yield case(
        "step_not_applicable",
        "a step of which nothing applies has no numbers and is not in the total",
        "klein",
        (COUNCIL, "een.1=- een.2=- een.3=- twee.1=2 twee.2=0"),
    )
    yield case(
        "nothing_applicable",
        "nothing applies: value, low, high and coverage are all null",
        "klein",
        (COUNCIL, "een.1=- een.2=- een.3=- twee.1=- twee.2=- drie.1=-"),
    )
    yield case(
        "unknown_is_not_zero",
        "all unknown: no value, low 0, high 100, coverage 0",
        "klein",
        (COUNCIL, "een.1=? een.2=? een.3=? twee.1=? twee.2=? drie.1=?"),
    )
    yield case("bare_open", "one criterion, not answered", "kaal", (COUNCIL, "enig.1"))
    yield case("bare_top", "one criterion, at the highest level", "kaal", (COUNCIL, "enig.1=1"))
    yield case("bare_bottom", "one criterion, at the lowest level", "kaal", (COUNCIL, "enig.1=0"))


def voices() -> Iterator[Document]:
    """Several actors, and several responses of one."""
    yield case(
        "officials_do_not_outvote",
        "the mean over actors of each actor's own mean: three officials weigh as one council",
        "klein",
        (COUNCIL, "een.1=0 drie.1=2"),
        *[(STAFF, f"een.1=2 drie.1={level}") for level in (0, 1, 2)],
    )
    yield case(
        "mean_of_means",
        "one, two and three responses of three actors",
        "klein",
        (COUNCIL, "een.1=1 een.2=2"),
        (STAFF, "een.1=2"),
        (STAFF, "een.1=0 een.2=0"),
        (BOARD, "een.1=1"),
        (BOARD, "een.1=1"),
        (BOARD, "een.1=2 een.2=1"),
    )
    yield case(
        "disagreement",
        "the highest less the lowest of the actors' means; null under two actors",
        "klein",
        (COUNCIL, "een.1=0 een.2=2 een.3=1"),
        (STAFF, "een.1=2 een.2=2"),
        (BOARD, "een.1=1 een.3=?"),
    )
    yield case(
        "one_actor_silent",
        "an actor who says nothing with a level has scores of its own, without a value",
        "klein",
        (COUNCIL, FULL),
        (STAFF, "een.1=? een.2"),
    )
    yield case(
        "actor_order",
        "the same actor before and after another",
        "klein",
        (STAFF, "een.1=1"),
        (COUNCIL, "een.1=2"),
        (STAFF, "een.1=0 twee.1=1"),
    )


def weighing() -> Iterator[Document]:
    """Rules 2 to 4: weights, and what they take out."""
    full = "aa.1=3 aa.2=1/2 aa.3=0 bb.1=3 cc.1=3 cc.2=1/2 cc.3=3 dd.1=0 ee.1=3 ee.2=3"
    yield case(
        "weight_zero",
        "a criterion, a step and all criteria of a step of weight 0 are in nothing; nor is what "
        "was withdrawn",
        "gewichten",
        (COUNCIL, full),
    )
    yield case(
        "long_weight",
        "a weight of 18 digits beside one of 1: exact, where a float is not",
        "gewichten",
        (COUNCIL, "cc.2=0 cc.3=3"),
    )
    yield case(
        "open_of_weight_zero",
        "what is open and weighs nothing is not open",
        "gewichten",
        (COUNCIL, "aa.2=1/2 aa.3=3 cc.2=0 cc.3=0"),
        missing="refuse",
    )
    yield case(
        "not_applicable_of_weight_zero",
        "what does not apply and weighs nothing is not listed as excluded",
        "gewichten",
        (COUNCIL, "aa.1=- aa.2=- aa.3=3 bb.1=-"),
    )
    yield case("no_phase", "a step without a phase is in the total only", "gewichten",
               (COUNCIL, "cc.2=3"))  # fmt: skip
    yield case(
        "own_weights",
        "weights in the place of the plan's, of a step and of a criterion",
        "klein",
        (COUNCIL, FULL),
        weights={"twee": "1/10", "een.3": 7},
    )
    yield case(
        "own_weight_zero",
        "a weight of 0 of one's own takes a step out, and a criterion",
        "klein",
        (COUNCIL, FULL),
        weights={"twee": 0, "een.1": 0},
    )
    yield case(
        "own_weight_back",
        "a weight of one's own brings back what weighs 0 in the plan, not what was withdrawn",
        "gewichten",
        (COUNCIL, full),
        weights={"bb": 1, "aa.1": "3/2", "ee.2": 4, "dd": 9, "cc.1": 9},
    )
    yield case(
        "nothing_left",
        "nothing of positive weight is left: an error",
        "klein",
        (COUNCIL, FULL),
        weights={"een": 0, "twee": 0, "drie.1": 0},
    )
    yield case(
        "unknown_weight",
        "a weight for an id that the plan does not have: an error",
        "klein",
        (COUNCIL, FULL),
        weights={"vier": 1},
    )
    yield case(
        "primes",
        "large denominators everywhere",
        "priemen",
        (COUNCIL, "links.1=2 links.2=3 links.3=5 midden.1=8 midden.2=2 rechts.1=5"),
        (STAFF, "links.1=3 midden.2=5 rechts.2=2"),
    )


def ways() -> Iterator[Document]:
    """Rules 5 to 7: ranges, methods, what is missing, and next steps."""
    for missing in ("skip", "zero"):
        yield case(
            f"missing_{missing}",
            "open criteria are left out" if missing == "skip" else "open criteria count as lowest",
            "klein",
            (COUNCIL, MIXED),
            missing=missing,
        )
    yield case("missing_zero_all_open", "all open, counted as lowest: value 0, coverage 0", "klein",
               (COUNCIL, "een.1=?"), missing="zero")  # fmt: skip
    yield case("refused", "open criteria are refused, and listed in the order of the plan", "klein",
               (COUNCIL, "twee.1=? een.1=1 drie.1=-"), missing="refuse")  # fmt: skip
    yield case(
        "refuse_looks_at_all_together",
        "what one actor leaves open and another answers is not open",
        "klein",
        (COUNCIL, "een.1=1 een.2=1 een.3=1"),
        (STAFF, "twee.1=2 twee.2=2 drie.1=-"),
        missing="refuse",
    )
    even = "even.1=0 even.2=1 even.3=3 even.4=4"
    odd = "oneven.1=4 oneven.2=3 oneven.3=2 oneven.4=1 oneven.5=0"
    half = "half.1=4 half.2=1 half.3=0"
    yield case("median_lower", "of an even number the lower of the two in the middle", "reeks",
               (COUNCIL, even), method="median")  # fmt: skip
    yield case("median_weighted", "the least at or below which lies half of the weight", "reeks",
               (COUNCIL, odd), method="median")  # fmt: skip
    yield case("median_at_half", "exactly half of the weight is enough", "reeks",
               (COUNCIL, half), method="median")  # fmt: skip
    yield case("median_over_steps", "over the steps too, with the weights of the steps", "reeks",
               (COUNCIL, f"{even} {odd} {half}"), method="median")  # fmt: skip
    yield case("median_open", "the low and high ends of a median", "reeks",
               (COUNCIL, "even.1=4 even.2=4 oneven.5=1 half.3=2"), method="median")  # fmt: skip
    yield case("weakest", "the lowest, within steps and over them", "reeks",
               (COUNCIL, f"{even} {odd} half.1=4 half.2=3 half.3=1"), method="weakest")  # fmt: skip
    yield case("weakest_open", "one open criterion makes the low end 0", "reeks",
               (COUNCIL, "even.1=4 even.2=4 even.3=4 half.1=2"), method="weakest")  # fmt: skip
    yield case("weakest_zero", "the weakest, open criteria counted as lowest", "reeks",
               (COUNCIL, "even.1=4 even.2=4 even.3=4 even.4=?"),
               method="weakest", missing="zero")  # fmt: skip
    yield case(
        "improvements_order",
        "by gain, then the step with the lower low end, then the lower score, then the plan",
        "reeks",
        (COUNCIL, "even.1=2 even.2=2 even.3=1 even.4=4 half.1=1"),
    )
    yield case(
        "improvement_between_levels",
        "from a mean between two levels to the next score above it",
        "reeks",
        (COUNCIL, "even.1=1 even.2=3"),
        (STAFF, "even.1=2 even.2=4"),
        (BOARD, "even.1=0"),
    )
    yield case("improvement_at_top", "nothing above the highest level, nothing where it does not "
               "apply", "kaal", (COUNCIL, "enig.1=1"), (STAFF, "enig.1=-"))  # fmt: skip
    yield case("aspects", "an aspect is taken per step, then over the steps", "klein",
               (COUNCIL, "een.1=2 een.3=1 twee.1=0 twee.2=?"))  # fmt: skip
    yield case("range_narrows", "as the one before, with one more answer", "klein",
               (COUNCIL, "een.1=2 een.3=1 twee.1=0 twee.2=1"))  # fmt: skip
    answered = "links.1=2 links.2=2 links.3=2 midden.1=2 midden.2=2 rechts.1=2 rechts.2=2"
    yield case("one_level", "all at one level: exactly its score, whatever the weights", "priemen",
               (COUNCIL, answered))  # fmt: skip


def asking() -> Iterator[Document]:
    """Rule 11: what was asked."""
    yield case(
        "asked_less",
        "what nobody was asked is in nothing: not in value, range or coverage",
        "klein",
        (COUNCIL, "[een.1 een.3 twee.1] een.1=2 een.3=1 twee.1=?"),
    )
    yield case(
        "asked_all_answered",
        "who answered all that was asked has coverage 1, alone and with others",
        "klein",
        (COUNCIL, "[een.2 twee.2] een.2=1 twee.2=2"),
        (STAFF, "een.1=2 een.2=? drie.1=1"),
    )
    yield case(
        "asked_union",
        "what an assessment was asked is the union; an actor goes by its own responses",
        "klein",
        (COUNCIL, "[een.1 twee.1] een.1=2"),
        (COUNCIL, "[een.1 een.2] een.2=0"),
        (STAFF, "[drie.1] drie.1=2"),
    )
    yield case(
        "asked_by_one_is_all",
        "a response without a list was asked everything, and so was the assessment",
        "klein",
        (COUNCIL, "[een.1] een.1=2"),
        (STAFF, "twee.1=1"),
    )
    yield case(
        "asked_everything",
        "a list of everything is no list",
        "klein",
        (COUNCIL, f"[een.1 een.2 een.3 twee.1 twee.2 drie.1] {MIXED}"),
    )
    yield case(
        "asked_no_step",
        "a step of which nothing was asked has no numbers and is not in the total",
        "klein",
        (COUNCIL, "[drie.1] drie.1=1"),
        missing="zero",
    )
    yield case(
        "asked_what_weighs_nothing",
        "all that was asked weighs nothing: no numbers, and no error",
        "klein",
        (COUNCIL, "[een.1] een.1=1"),
        weights={"een.1": 0},
    )
    yield case(
        "asked_is_refused",
        "only what was asked and is open is refused",
        "klein",
        (COUNCIL, "[een.1 twee.1] een.1=1"),
        missing="refuse",
    )
    yield case(
        "asked_median",
        "by another method, of an actor who was asked less",
        "reeks",
        (COUNCIL, "[even.1 even.3 half.2] even.1=1 half.2=4"),
        (STAFF, "[even.1 even.2 oneven.5] even.1=4 even.2=0 oneven.5=2"),
        method="median",
    )
    yield case(
        "edition_short_form",
        "the edition's plan, with the criteria of one aspect asked",
        None,
        (COUNCIL, "[keuzes_maken.2 begroten.2 afwegen.2] keuzes_maken.2=3 begroten.2=1"),
    )


def bundled() -> Iterator[Document]:
    """The plan of the edition, which is in the file ``plan.json`` beside the vectors."""
    yield case("edition_open", "the edition's plan, nothing answered", None, (COUNCIL, "afwegen.1"))
    yield case(
        "edition_two_actors",
        "the edition's plan, two actors",
        None,
        (COUNCIL, "keuzes_maken.1=3 keuzes_maken.2=0 begroten.3=- afwegen.1=?"),
        (STAFF, "keuzes_maken.1=1 verankeren.4=4 begroten.3=2"),
        (STAFF, "keuzes_maken.1=2 verankeren.4=2"),
    )


def mixtures() -> Iterator[Document]:
    """Made by chance, the same chance every time: all plans by all methods."""
    chance = random.Random(20261124)  # noqa: S311 (no secret)
    for name, plan in PLANS.items():
        criteria = [one["id"] for step in plan["steps"] for one in step["criteria"]]
        levels = [str(level["value"]) for level in plan["scale"]]
        for method in ("mean", "median", "weakest"):
            for missing in ("skip", "zero"):
                for number in (1, 2) if name in {"klein", "reeks"} else (1,):
                    responses = [
                        (_one_of(chance, [COUNCIL, STAFF, BOARD]), _said(chance, criteria, levels))
                        for _ in range(1 + int(4 * chance.random()))
                    ]
                    yield case(
                        f"{name}_{method}_{missing}_{number}",
                        f"plan {name}, method {method}, missing {missing}, made by chance",
                        name,
                        *responses,
                        method=method,
                        missing=missing,
                    )


def _said(chance: random.Random, criteria: list[str], levels: list[str]) -> str:
    words = [_one_of(chance, ["", "?", "-", *levels, *levels]) for _ in criteria]
    return " ".join(f"{key}={word}" for key, word in zip(criteria, words, strict=True) if word)


def _one_of(chance: random.Random, words: list[str]) -> str:
    return words[int(len(words) * chance.random())]


def comparisons() -> Iterator[Document]:
    """Rule 10: two assessments by the same plan and settings."""
    pairs: list[tuple[str, str, list[Said], list[Said], dict[str, Any]]] = [
        ("no_change", "nothing changed", [(COUNCIL, FULL)], [(COUNCIL, FULL)], {}),
        (
            "like_for_like",
            "the total falls since more was answered, while what was answered before rose",
            [(COUNCIL, "een.1=1")],
            [(COUNCIL, "een.1=2 twee.1=0 twee.2=0")],
            {},
        ),
        (
            "newly_open",
            "answered before, now unknown or not answered; and now not applicable",
            [(COUNCIL, "een.1=1 een.2=2 een.3=1 twee.1=1")],
            [(COUNCIL, "een.1=? een.3=- twee.1=2")],
            {},
        ),
        ("nothing_in_both", "nothing is answered in both: no change like for like",
         [(COUNCIL, "een.1=1")], [(COUNCIL, "een.2=1")], {}),
        ("asked_more", "a short form against the whole: the change is over what both were asked",
         [(COUNCIL, "[een.1 twee.1] een.1=1 twee.1=2")],
         [(COUNCIL, "een.1=1 een.2=0 een.3=0 twee.1=2 twee.2=?")],
         {}),
        ("asked_less", "answered before, not asked after: neither open nor newly answered",
         [(COUNCIL, FULL)], [(COUNCIL, "[een.1 een.2] een.1=1")], {}),
        ("asked_nothing_in_both", "nothing was asked in both: no change",
         [(COUNCIL, "[een.1] een.1=1")], [(COUNCIL, "[twee.1] twee.1=1")], {}),
        ("by_median", "by another method, and open criteria as lowest",
         [(COUNCIL, "een.1=1 een.2=2 twee.1=1")],
         [(STAFF, "een.1=2 een.2=0 een.3=1 twee.1=1")],
         {"method": "median", "missing": "zero"}),
    ]  # fmt: skip
    edition = PLANS["klein"]["edition"]
    for key, shows, before, after, settings in pairs:
        yield {
            "id": key,
            "shows": shows,
            "plan": "klein",
            "before": assessment(edition, *before),
            "after": assessment(edition, *after),
            "settings": settings,
        }


def assessments() -> Iterator[Document]:
    """All of them, in order."""
    for some in (states, voices, weighing, ways, asking, bundled, mixtures):
        yield from some()
