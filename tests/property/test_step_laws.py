"""Section 7: reusable laws. Each has the power to catch the mistake that it is about."""

import inspect
import json
from fractions import Fraction

import pytest
from hypothesis import settings

import brede_welvaart as bw
from brede_welvaart.testing import laws
from broken_scorers import Scorer
from examples import ENOUGH

#: On how many examples a right scorer is tried.
TRIES = min(30, settings().max_examples)


def ours(method="mean", missing="skip"):
    def score(assessment, plan):
        own = bw.from_dict(plan, bw.Plan)
        given = bw.from_dict(assessment, bw.Assessment, plan=own)
        return bw.score(given, plan=own, method=method, missing=missing)

    return score


NOT_OF_THE_MEAN = [law for law in laws.ALL if law is not laws.parts_make_the_whole]


@pytest.mark.parametrize("law", laws.ALL)
def test_our_own_score_keeps_every_law_exactly(law):
    law(ours(), tolerance=0, max_examples=TRIES)


@pytest.mark.parametrize("method", ["median", "weakest"])
@pytest.mark.parametrize("law", NOT_OF_THE_MEAN)
def test_other_methods_keep_every_law_but_one(law, method):
    law(ours(method), tolerance=0, max_examples=min(20, TRIES))


@pytest.mark.parametrize("law", laws.ALL)
def test_a_scorer_in_floats_keeps_every_law(law):
    law(Scorer(), max_examples=TRIES)


#: The law that names a mistake, and the mistake; a switch of the scorer or a scorer.
BROKEN = [
    (laws.open_is_not_zero, "open is zero"),
    (laws.one_actor_one_voice, "responses outvote"),
    (laws.parts_make_the_whole, "rounds before adding"),
    (laws.range_is_what_may_become, "clamps the range"),
    (laws.weight_zero_takes_out, "adds one to weights"),
    (laws.weights_are_shares, "adds one to weights"),
    (laws.withdrawn_takes_out, "keeps withdrawn"),
    (laws.not_applicable_takes_out, "not applicable is open"),
    (laws.order_changes_nothing, "first response only"),
    (laws.answer_raises_coverage, "counts answers"),
    (laws.all_answered_is_one_number, "half answered"),
    (laws.equal_levels_give_their_score, "squares"),
    (laws.higher_level_never_lowers, "upside down"),
    (laws.low_value_high, "low is high"),
    (laws.not_asked_takes_out, "asks nothing"),
    (laws.all_asked_and_answered_is_covered, "asks nothing"),
    (laws.asking_all_changes_nothing, "all is none"),
    (laws.silence_has_no_value, "never None"),
    (laws.steps_stand_alone, "steps are total"),
    (laws.answer_narrows_the_range, "wider with more"),
    (laws.spelling_changes_nothing, "weights as floats"),
    (laws.only_a_function, "keeps count"),
]


class Wrong(Scorer):
    """More mistakes: in what the right scorer gives."""

    calls = 0

    def __call__(self, assessment, plan):
        if "weights as floats" in self.switches and "2/4" in json.dumps(plan):
            plan = json.loads(json.dumps(plan).replace("2/4", "1"))
        found = super().__call__(assessment, plan)
        for numbers in (found["total"], *found["steps"].values()):
            if numbers["coverage"] is not None:
                self.spoil(numbers, found, len(assessment["responses"]))
        self.calls += 1
        if "keeps count" in self.switches:
            found["total"]["low"] = self.calls
        return found

    def spoil(self, numbers, found, responses):
        value = numbers["value"]
        if "half answered" in self.switches:
            numbers["coverage"] /= 2
        if "squares" in self.switches and value is not None:
            numbers["value"] = value * value / 100
        if "upside down" in self.switches and value is not None:
            numbers["value"] = 100 - value
        if "low is high" in self.switches:
            numbers["low"], numbers["high"] = numbers["high"], numbers["low"]
        if "never None" in self.switches:
            numbers["value"] = value or 0
        if "steps are total" in self.switches:
            numbers["value"] = found["total"]["value"]
        if "wider with more" in self.switches:
            numbers["high"] = 90 + responses


@pytest.mark.parametrize(("law", "mistake"), BROKEN, ids=lambda one: getattr(one, "__name__", one))
def test_a_mistake_is_caught_by_the_law_that_names_it(law, mistake):
    with pytest.raises(bw.LawBrokenError) as caught:
        law(Wrong(mistake), max_examples=ENOUGH)
    assert caught.value.law == law.__name__
    assert caught.value.sentence == inspect.getdoc(law).partition("\n")[0].removesuffix(".")
    assert {"assessment", "plan"} <= json.loads(caught.value.example).keys()
    assert caught.value.__context__ is None or caught.value.__suppress_context__


def test_every_law_has_a_mistake_that_breaks_it():
    assert {law for law, _ in BROKEN} == set(laws.ALL)


@pytest.mark.parametrize(
    ("mistake", "law"),
    [
        ("open is zero", "silence_has_no_value"),
        ("responses outvote", "one_actor_one_voice"),
    ],
)
def test_check_names_the_first_law_that_breaks(mistake, law):
    with pytest.raises(bw.LawBrokenError) as caught:
        laws.check(Scorer(mistake), max_examples=ENOUGH)
    assert caught.value.law == law


def test_check_takes_a_scorer_that_keeps_every_law():
    seen = []

    def score(assessment, plan):
        seen.append(plan["edition"])
        return Scorer()(assessment, plan)

    assert laws.check(score, max_examples=5) is None
    assert len(seen) > 5 * len(laws.ALL)


@pytest.mark.usefixtures("smallest_example")
def test_the_example_is_small_and_is_what_the_scorer_got():
    with pytest.raises(bw.LawBrokenError) as caught:
        laws.one_actor_one_voice(Scorer("responses outvote"), max_examples=ENOUGH)
    example = json.loads(caught.value.example)
    plan = bw.from_dict(example["plan"], bw.Plan)
    one, other = (
        bw.from_dict(example[name], bw.Assessment, plan=plan)
        for name in ("assessment", "other_assessment")
    )
    assert "other_plan" not in example
    # How small it gets is up to hypothesis; far smaller than what it began with.
    assert len(plan.criteria) <= 3
    assert 2 <= len(one.responses) < len(other.responses) <= 5
    assert one.actor_ids == other.actor_ids
    assert str(caught.value).endswith(caught.value.example)


def test_the_same_example_each_time():
    found = set()
    for _ in range(2):
        with pytest.raises(bw.LawBrokenError) as caught:
            laws.open_is_not_zero(Scorer("open is zero"), max_examples=ENOUGH)
        found.add(str(caught.value))
    assert len(found) == 1


def result(**changes):
    numbers = {"value": None, "low": 0, "high": 100, "coverage": 0} | changes

    def score(_assessment, plan):
        return {"total": numbers, "steps": {step["id"]: numbers for step in plan["steps"]}}

    return score


def raises(_assessment, _plan):
    raise ZeroDivisionError("division by zero")


def changes_its_input(assessment, plan):
    plan["steps"].reverse()
    return Scorer()(assessment, plan)


REFUSED = [
    (raises, "the function raised ZeroDivisionError: division by zero"),
    (changes_its_input, "the function changed what it was given"),
    (lambda _a, _p: None, "the result: expected a mapping, got NoneType"),
    (lambda _a, _p: {"total": {}}, "total has no 'value'"),
    (lambda _a, _p: {}, "the result has no 'total'"),
    (result(low=float("nan")), "low of total: expected a number or None, got nan"),
    (result(low=float("inf")), "low of total: expected a number or None, got inf"),
    (result(low=True), "low of total: expected a number or None, got True"),
    (result(low="een"), "low of total: expected a number or None, got 'een'"),
    (result(low=None), "total: some of low, high and coverage are None"),
    (result(low=-1), "total: low -1, value None, high 100"),
    (result(coverage="3/2"), "coverage of total: 1.5"),
]


@pytest.mark.parametrize(("score", "message"), REFUSED)
def test_what_is_no_result_is_said_in_words(score, message):
    with pytest.raises(bw.LawBrokenError) as caught:
        laws.low_value_high(score, max_examples=ENOUGH)
    assert caught.value.message == message


def test_an_error_of_the_scorer_is_the_cause():
    with pytest.raises(bw.LawBrokenError) as caught:
        laws.check(raises)
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def rounded(assessment, plan):
    found = Scorer()(assessment, plan)

    def whole(numbers):
        return {
            name: None if one is None else round(one, 2 if name == "coverage" else 0)
            for name, one in numbers.items()
        }

    steps = {key: whole(one) for key, one in found["steps"].items()}
    return {"total": whole(found["total"]), "steps": steps}


def test_a_scorer_that_rounds_its_results_needs_tolerance():
    laws.check(rounded, tolerance=1, max_examples=min(20, TRIES))
    with pytest.raises(bw.LawBrokenError):
        laws.check(rounded, tolerance=Fraction(1, 10), max_examples=min(20, TRIES))


def test_a_law_reads_only_what_it_is_about():
    def value_only(assessment, plan):
        found = Scorer()(assessment, plan)
        return {"total": {"value": found["total"]["value"]}, "steps": found["steps"]}

    laws.open_is_not_zero(value_only)
    with pytest.raises(bw.LawBrokenError, match="total has no 'low'"):
        laws.low_value_high(value_only, max_examples=ENOUGH)


def test_the_laws_are_public_and_say_what_they_are():
    import brede_welvaart.testing as home

    assert home.laws is laws
    assert home.__all__ == ["laws", "strategies"]
    with pytest.raises(AttributeError, match="has no attribute 'law'"):
        _ = home.law
    every = (*laws.ALL, *laws.ALL_OF_SCAN, *laws.ALL_OF_MEANS, *laws.ALL_OF_COLLECTING)
    every += laws.ALL_OF_COURSES
    others = {"ALL", "ALL_OF_SCAN", "ALL_OF_MEANS", "ALL_OF_COLLECTING", "ALL_OF_COURSES", "Law"}
    others |= {"check", "check_scan", "check_aggregate", "check_collect", "check_course"}
    assert {law.__name__ for law in every} == set(laws.__all__) - others
    assert all(getattr(laws, law.__name__) is law for law in every)
    assert all(inspect.getdoc(law).partition("\n")[0].endswith(".") for law in every)
