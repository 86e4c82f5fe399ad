"""Scores for people: range and coverage before the value, and nothing that is too little."""

from collections.abc import Callable

import attrs
import pytest

import brede_welvaart as bw

Assess = Callable[..., bw.Assessment]
TO = "\N{EN DASH}"


def test_a_table_shows_range_and_coverage_before_the_value(
    plan: bw.Plan, one: bw.Assessment
) -> None:
    # Total 29 1/6 to 79 1/6, half answered, value 41 2/3; see the tests of the scores.
    assert str(bw.score(one, plan=plan)).splitlines() == [
        "               bereik  beantwoord  stand",
        f"Totaal      29,2{TO}79,2        50 %  41,7",
        f"Stap a      75,0{TO}75,0       100 %  75,0",
        f"Stap b       6,2{TO}81,2        25 %  nog te weinig beantwoord",
        "Stap c                             geldt hier niet",
    ]


def test_a_long_name_makes_its_column_wide(plan: bw.Plan, one: bw.Assessment) -> None:
    steps = [attrs.evolve(plan.steps[0], name=bw.Text("Een hele lange naam")), *plan.steps[1:]]

    lines = str(bw.score(one, plan=attrs.evolve(plan, steps=steps))).splitlines()

    assert lines[1].startswith("Totaal" + " " * 13 + f"      29,2{TO}79,2")
    assert lines[2].startswith(f"Een hele lange naam      75,0{TO}75,0")


def test_from_half_coverage_up_a_value_is_shown(plan: bw.Plan, assess: Assess) -> None:
    half = bw.score(assess(("raad", {"a.1": 4})), plan=plan, weights={"b": 0, "c": 0})
    less = bw.score(
        assess(("raad", {"a.1": 4})), plan=plan, weights={"b": 0, "c": 0, "a.2": "1001/1000"}
    )

    assert str(half).splitlines()[1].endswith("50 %  100,0")
    assert str(less).splitlines()[1].endswith("50 %  nog te weinig beantwoord")
    assert "100,0" not in str(less).splitlines()[1].split("%")[1]


def test_nothing_answered_shows_the_widest_range(plan: bw.Plan, assess: Assess) -> None:
    line = str(bw.score(assess(), plan=plan)).splitlines()[1]

    assert line == f"Totaal      0,0{TO}100,0         0 %  nog te weinig beantwoord"


def test_under_zero_too_little_is_too_little(plan: bw.Plan, assess: Assess) -> None:
    shown = str(bw.score(assess(("raad", {"a.1": 4})), plan=plan, missing="zero"))

    assert shown.splitlines()[1].endswith("nog te weinig beantwoord")


def test_a_step_that_does_not_count_is_not_shown(plan: bw.Plan, one: bw.Assessment) -> None:
    assert "Stap b" not in str(bw.score(one, plan=plan, weights={"b": 0}))


def test_a_notebook_gets_the_same_table(plan: bw.Plan, one: bw.Assessment) -> None:
    scores = bw.score(one, plan=plan, weights={"b": 0, "c": 0})

    assert scores._repr_html_() == (
        "<table><thead><tr><th></th><th>bereik</th><th>beantwoord</th><th>stand</th></tr></thead>"
        "<tbody>"
        f"<tr><td>Totaal</td><td>75,0{TO}75,0</td><td>100 %</td><td>75,0</td></tr>"
        f"<tr><td>Stap a</td><td>75,0{TO}75,0</td><td>100 %</td><td>75,0</td></tr>"
        "</tbody></table>"
    )


def test_a_notebook_gets_no_value_of_too_little(plan: bw.Plan, one: bw.Assessment) -> None:
    shown = bw.score(one, plan=plan)._repr_html_()

    assert "<td>25 %</td><td>nog te weinig beantwoord</td>" in shown
    assert "<td>Stap c</td><td></td><td></td><td>geldt hier niet</td>" in shown


@pytest.mark.parametrize(
    ("name", "escaped"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("A & B", "A &amp; B"),
        ("'a' \"b\"", "&#x27;a&#x27; &quot;b&quot;"),
    ],
)
def test_every_name_in_html_is_escaped(
    plan: bw.Plan, one: bw.Assessment, name: str, escaped: str
) -> None:
    steps = [attrs.evolve(plan.steps[0], name=bw.Text(name)), *plan.steps[1:]]

    shown = bw.score(one, plan=attrs.evolve(plan, steps=steps))._repr_html_()

    assert f"<td>{escaped}</td>" in shown
    assert name not in shown


def test_a_name_with_a_line_break_stays_on_its_line(plan: bw.Plan, one: bw.Assessment) -> None:
    steps = [attrs.evolve(plan.steps[0], name=bw.Text("Twee\n\x1bregels")), *plan.steps[1:]]

    lines = str(bw.score(one, plan=attrs.evolve(plan, steps=steps))).splitlines()

    assert len(lines) == len(str(bw.score(one, plan=plan)).splitlines())
    assert lines[2].startswith("Twee \ufffdregels ")


def test_scores_show_their_total_on_one_line(plan: bw.Plan, one: bw.Assessment) -> None:
    assert repr(bw.score(one.with_answer("raad", "b.2", 4), plan=plan)) == (
        # b is 13/16 then: (75 + 2*325/4)/3 is 79 1/6.
        "<Scores proef: Score(low=79.16666666666667, high=79.16666666666667, coverage=1.0, "
        "value=79.16666666666667)>"
    )
