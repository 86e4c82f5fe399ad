"""Plans: the scale, the criteria of a step, and what must be unique."""

import datetime as dt
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
from faults_said import said

Faults = Callable[..., tuple[bw.Fault, ...]]
TEXT = bw.Text("Een tekst")


def scale(*levels: tuple[object, object]) -> bw.Scale:
    return bw.Scale([bw.Level(value, score, TEXT) for value, score in levels])


def faults_of_scale(*levels: tuple[object, object]) -> list[tuple[str, str]]:
    with pytest.raises(bw.DataError) as caught:
        scale(*levels)
    return list(said(caught.value.faults))


def step(key: str = "een", *numbers: int, **more: Any) -> bw.Step:
    criteria = [bw.Criterion(f"{key}.{number}", TEXT) for number in numbers or (1,)]
    return bw.Step(key, TEXT, criteria, **more)


def plan(*steps: bw.Step, **more: Any) -> bw.Plan:
    return bw.Plan("plan", "proef", TEXT, scale((0, 0), (1, 1)), steps or (step(),), **more)


# The scale.


def test_a_scale_is_a_row_of_levels() -> None:
    three = scale((0, 0), (1, "1/4"), (2, 1))

    assert len(three) == 3
    assert [level.value for level in three] == [0, 1, 2]
    assert list(three) == list(three.levels)


def test_a_scale_may_have_levels_that_are_no_whole_numbers() -> None:
    assert scale(("1/2", 0), (1, "1/3"), ("3/2", 1)).level(Fraction(3, 2)).score == 1


@pytest.mark.parametrize("levels", [[], [(0, 0)]])
def test_a_scale_has_two_levels_or_more(levels: list[tuple[object, object]]) -> None:
    assert faults_of_scale(*levels) == [("", "a scale has two levels or more")]


@pytest.mark.parametrize("second", [0, 1])
def test_the_numbers_of_a_scale_rise(second: int) -> None:
    assert faults_of_scale((1, 0), (second, "1/2"), (2, 1)) == [
        ("[1].value", "value must be higher than that of the level before")
    ]


def test_the_scores_of_a_scale_rise() -> None:
    assert faults_of_scale((0, 0), (1, "1/2"), (2, "1/2"), (3, 1)) == [
        ("[2].score", "score must be higher than that of the level before")
    ]


def test_the_lowest_score_is_0_and_the_highest_1() -> None:
    assert faults_of_scale((0, "1/10"), (1, "9/10")) == [
        ("[0].score", "the lowest score must be 0"),
        ("[1].score", "the highest score must be 1"),
    ]


def test_a_score_above_1_breaks_the_scale() -> None:
    assert faults_of_scale((0, 0), (1, 2)) == [("[1].score", "the highest score must be 1")]


def test_a_scale_finds_its_level() -> None:
    assert scale((0, 0), (3, 1)).level(3) == bw.Level(3, 1, TEXT)


@pytest.mark.parametrize("value", [2, -1, Fraction(1, 2)])
def test_a_number_that_is_not_on_the_scale_is_refused(value: int) -> None:
    with pytest.raises(bw.DataError) as caught:
        scale((0, 0), ("3/2", "1/2"), (3, 1)).level(value)

    assert said(caught.value.faults) == (("level", f"{value} is not on the scale (0, 3/2, 3)"),)


def test_true_is_no_level() -> None:
    with pytest.raises(bw.DataError, match="true is not on the scale"):
        scale((0, 0), (1, 1)).level(True)


@pytest.mark.parametrize(
    ("score", "number"),
    [(0, 1), (Fraction(1, 8), 1), (Fraction(1, 4), 2), (Fraction(99, 100), 2), (1, None)],
)
def test_the_next_level_is_the_lowest_that_scores_more(score: Fraction, number: int | None) -> None:
    found = scale((0, 0), (1, "1/4"), (2, 1)).next_above(Fraction(score))

    assert (found.value if found else None) == number


# A step.


def test_a_criterion_carries_the_id_of_its_step() -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.Step("een", TEXT, [bw.Criterion("een.1", TEXT), bw.Criterion("twee.2", TEXT)])

    assert said(caught.value.faults) == (
        ("criteria[1].id", "'twee.2' must begin with the id of its step, 'een'"),
    )


def test_a_criterion_stands_in_a_step_once() -> None:
    with pytest.raises(bw.DataError) as caught:
        step("een", 1, 2, 1)

    assert said(caught.value.faults) == (("criteria[2].id", "'een.1' stands here a second time"),)


def test_a_step_has_a_criterion() -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.Step("een", TEXT, [])

    assert said(caught.value.faults) == (("criteria", "expected at least one item, got none"),)


def test_an_actor_may_have_two_roles_in_a_step() -> None:
    roles = [bw.Involvement("raad", "decides"), bw.Involvement("raad", "checks")]

    assert step(actors=roles).actors == tuple(roles)


def test_an_actor_has_a_role_only_once() -> None:
    roles = [bw.Involvement("raad", "decides"), bw.Involvement("raad", "decides", TEXT)]

    with pytest.raises(bw.DataError) as caught:
        step(actors=roles)

    (fault,) = caught.value.faults
    assert fault.path == "actors[1]"
    assert "raad" in fault.message
    assert "decides" in fault.message


def test_a_step_of_which_the_id_is_wrong_does_not_fault_its_criteria() -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.Step("Een", TEXT, [bw.Criterion("een.1", TEXT)])

    assert [fault.path for fault in caught.value.faults] == ["id"]


def test_the_active_criteria_are_those_that_were_not_withdrawn() -> None:
    gone = bw.Criterion("een.2", TEXT, withdrawn="2026-01-01")
    kept = bw.Criterion("een.1", TEXT)

    assert bw.Step("een", TEXT, [kept, gone]).active_criteria == (kept,)


def test_what_is_left_out_of_a_step_has_its_default() -> None:
    plain = step()

    assert attrs.asdict(plain, recurse=False) == {
        "id": "een",
        "name": TEXT,
        "criteria": (bw.Criterion("een.1", TEXT, None, None, Fraction(1), None),),
        "summary": None,
        "explanation": None,
        "phase": None,
        "weight": Fraction(1),
        "actors": (),
        "themes": (),
        "status": bw.Status.EDITORIAL,
        "sources": (),
        "withdrawn": None,
    }


# A plan.


def test_a_plan_has_a_step(faults_of: Faults) -> None:
    assert faults_of(bw.Plan, steps=()) == (("steps", "expected at least one item, got none"),)


@pytest.mark.parametrize(
    ("name", "records", "key"),
    [
        ("steps", (step("een"), step("twee"), step("een", 2)), "een"),
        ("phases", (bw.Phase("a", TEXT), bw.Phase("b", TEXT), bw.Phase("a", TEXT)), "a"),
        ("actors", (bw.Actor("a", TEXT), bw.Actor("b", TEXT), bw.Actor("a", TEXT)), "a"),
        (
            "sources",
            (bw.Source("a", "x", "x"), bw.Source("b", "x", "x"), bw.Source("a", "y", "y")),
            "a",
        ),
    ],
)
def test_an_id_stands_in_a_plan_once(
    faults_of: Faults, name: str, records: tuple[object, ...], key: str
) -> None:
    assert faults_of(bw.Plan, **{name: records}) == (
        (f"{name}[2].id", f"{key!r} stands here a second time"),
    )


def test_the_phase_of_a_step_exists(faults_of: Faults) -> None:
    steps = (step("een", phase="agenda"), step("twee", phase="actie"), step("drie"))
    phases = (bw.Phase("agenda", TEXT),)

    assert faults_of(bw.Plan, steps=steps, phases=phases) == (
        ("steps[1].phase", "no phase 'actie' in this plan"),
    )


def test_faulty_phases_do_not_fault_the_steps(faults_of: Faults) -> None:
    assert [
        fault.path for fault in faults_of(bw.Plan, steps=(step(phase="agenda"),), phases="x")
    ] == ["phases"]


def test_faulty_steps_do_not_fault_the_phases(faults_of: Faults) -> None:
    assert [path for path, _ in faults_of(bw.Plan, steps=3)] == ["steps"]


def test_the_active_steps_and_criteria_are_those_that_were_not_withdrawn() -> None:
    gone = bw.Criterion("een.2", TEXT, withdrawn="2026-01-01")
    first = bw.Step("een", TEXT, [gone, bw.Criterion("een.1", TEXT)])
    dropped = attrs.evolve(step("twee"), withdrawn="2026-01-01")
    whole = plan(first, dropped, step("drie", 2, 1))

    assert [item.id for item in whole.active_steps] == ["een", "drie"]
    assert [item.id for item in whole.criteria] == ["een.1", "drie.2", "drie.1"]
    assert [item.id for item in whole.steps] == ["een", "twee", "drie"]


def test_what_is_left_out_of_a_plan_has_its_default() -> None:
    plain = plan()

    assert (plain.phases, plain.note, plain.actors, plain.sources, plain.status) == (
        (),
        None,
        (),
        (),
        bw.Status.EDITORIAL,
    )
    assert (plain.themes, plain.rules) == ((), ())


def test_the_rules_of_a_plan_are_texts_in_order(faults_of: Faults) -> None:
    two = [bw.Text("Eerst dit."), bw.Text("Dan dat.")]

    assert attrs.evolve(plan(), rules=two).rules == tuple(two)
    assert faults_of(bw.Plan, rules=(TEXT, "plat")) == (("rules[1]", "expected Text, got 'plat'"),)


def test_a_withdrawn_record_keeps_its_day() -> None:
    assert step(withdrawn="2026-01-31").withdrawn == dt.date(2026, 1, 31)
