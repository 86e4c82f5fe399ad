"""The values that come out of scoring: equal by value, frozen, and fit to be kept."""

import copy
import pickle
from collections.abc import Callable
from fractions import Fraction

import attrs
import pytest

import brede_welvaart as bw

Assess = Callable[..., bw.Assessment]
PARTS: dict[str, Callable[[bw.Scores], object]] = {
    "Scores": lambda scores: scores,
    "Score": lambda scores: scores.total,
    "Settings": lambda scores: scores.settings,
    "CriterionScore": lambda scores: scores.criteria["a.1"],
    "Improvement": lambda scores: scores.improvements()[0],
    "Exclusion": lambda scores: scores.excluded[0],
    "Receipt": lambda scores: scores.receipt,
    "Comparison": lambda scores: bw.compare_scores(scores, scores),
    "Move": lambda _scores: bw.Move("a.1", Fraction(1), Fraction(2)),
    "Verification": lambda scores: bw.verify(scores, scores.assessment),
}
every_part = pytest.mark.parametrize("name", PARTS)


@pytest.fixture
def scores(plan: bw.Plan, one: bw.Assessment) -> bw.Scores:
    """Scores with every part filled in."""
    return bw.score(one, plan=plan, weights={"c": 2})


@every_part
def test_a_result_is_of_its_public_class(scores: bw.Scores, name: str) -> None:
    assert type(PARTS[name](scores)) is getattr(bw, name)


@every_part
def test_results_are_equal_by_value_and_then_have_the_same_hash(
    plan: bw.Plan, one: bw.Assessment, scores: bw.Scores, name: str
) -> None:
    again = bw.score(copy.deepcopy(one), plan=copy.deepcopy(plan), weights={"c": 2})
    first, second = PARTS[name](scores), PARTS[name](again)

    assert first == second
    assert hash(first) == hash(second)


@every_part
def test_results_of_another_input_or_setting_differ(
    plan: bw.Plan, one: bw.Assessment, scores: bw.Scores, name: str
) -> None:
    other = one.with_answer("raad", "a.1", 3).with_answer("raad", "c.1", 1)
    other = other.with_answer("raad", "a.2", status="not_applicable", note="x")
    changed = bw.score(other, plan=plan, weights={"c": 3}, missing="zero")

    if name in {"Move", "Verification"}:
        assert bw.Move("a.1", Fraction(1), Fraction(2)) != bw.Move("a.1", Fraction(1), Fraction(3))
        assert bw.Verification("1", "1") != bw.Verification("1", "2")
    else:
        assert PARTS[name](changed) != PARTS[name](scores)


@every_part
def test_a_result_is_equal_after_pickling_and_copying(scores: bw.Scores, name: str) -> None:
    part = PARTS[name](scores)

    assert pickle.loads(pickle.dumps(part)) == part  # noqa: S301 (we made it)
    assert copy.deepcopy(part) == part
    assert copy.copy(part) == part


@every_part
def test_a_result_shows_on_one_line(scores: bw.Scores, name: str) -> None:
    shown = repr(PARTS[name](scores))

    assert len(shown.splitlines()) == 1
    assert name in shown


@every_part
def test_a_result_cannot_be_changed(scores: bw.Scores, name: str) -> None:
    part = PARTS[name](scores)

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(part, attrs.fields(type(part))[0].name, None)


def test_scores_are_equal_after_pickling_and_give_the_same_numbers(scores: bw.Scores) -> None:
    before = scores.total
    again = pickle.loads(pickle.dumps(scores))  # noqa: S301 (we made it)

    assert again.total == before
    assert again.receipt == scores.receipt


def test_a_score_shows_range_and_coverage_before_its_value(plan: bw.Plan, assess: Assess) -> None:
    total = bw.score(assess(), plan=plan).total

    assert repr(total) == "Score(low=0.0, high=100.0, coverage=0.0, value=None)"


def test_scores_are_equal_if_their_four_numbers_are(plan: bw.Plan, assess: Assess) -> None:
    first = bw.score(assess(("raad", {"a.1": 2, "a.2": 2})), plan=plan)
    second = bw.score(assess(("raad", {"a.1": 1, "a.2": 3})), plan=plan)

    # Both are 1/2 on step a, of which nothing is open.
    assert first.step("a") == second.step("a")
    assert hash(first.step("a")) == hash(second.step("a"))
    assert first.step("a") != first.step("b")
    assert first.step("a") != 50
    assert first.step("a") != (50, 50, 50, 1)


@pytest.mark.parametrize(
    "table",
    [
        lambda scores: scores.steps,
        lambda scores: scores.phases,
        lambda scores: scores.aspects,
        lambda scores: scores.criteria,
        lambda scores: scores.criteria["a.1"].actors,
        lambda scores: scores.contributions,
        lambda scores: scores.disagreement,
        lambda scores: bw.compare_scores(scores, scores).steps,
    ],
)
def test_a_table_of_results_is_a_mapping_that_cannot_be_changed(
    scores: bw.Scores, table: Callable[[bw.Scores], dict[str, object]]
) -> None:
    found = table(scores)

    assert found == dict(found.items())
    assert len(found) == len(list(found)) > 0
    assert repr(found) == repr(dict(found))
    assert hash(found) == hash(copy.deepcopy(found))
    with pytest.raises(TypeError):
        found[next(iter(found))] = None
    with pytest.raises(TypeError):
        del found[next(iter(found))]
    with pytest.raises(KeyError):
        found["zzz"]


def test_results_that_hold_tables_can_be_kept_in_a_set(scores: bw.Scores) -> None:
    comparison = bw.compare_scores(scores, scores)

    assert len({*scores.criteria.values(), *scores.criteria.values()}) == len(scores.criteria)
    assert len({comparison, bw.compare_scores(scores, scores)}) == 1
