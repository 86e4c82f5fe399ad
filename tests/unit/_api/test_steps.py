"""The verbs `score` and `verify`: which plan judges."""

from fractions import Fraction

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart._data import loading

EDITION = "2026.1"


def own_plan() -> bw.Plan:
    """The plan of the newest edition, with one step, under a name of its own."""
    return attrs.evolve(bw.plan(), edition="proef", steps=bw.plan().steps[:1])


def test_the_plan_of_the_assessments_edition_judges(monkeypatch: pytest.MonkeyPatch) -> None:
    older = attrs.evolve(bw.plan(), edition="2025.1", steps=bw.plan().steps[:2])
    real = loading.load_plan
    monkeypatch.setattr(loading, "EDITIONS", (EDITION, "2025.1"))
    monkeypatch.setattr(
        loading, "load_plan", lambda edition: older if edition == "2025.1" else real(edition)
    )

    assert bw.score(bw.Assessment("2025.1", ())).plan is older
    assert bw.score(bw.Assessment(EDITION, ())).plan is bw.plan()


def test_an_unknown_edition_is_refused_and_the_error_names_a_way_out() -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        bw.score(bw.Assessment("proef", ()))

    assert (caught.value.kind, caught.value.key) == ("edition", "proef")
    assert "plan=" in str(caught.value)


def test_a_plan_of_ones_own_judges_its_assessments() -> None:
    plan = own_plan()
    first = plan.criteria[0].id
    given = bw.Assessment("proef", ()).with_answer("gemeenteraad", first, 3)

    scores = bw.score(given, plan=plan)

    assert scores.plan is plan
    # One of four criteria of one step, at 3/4.
    assert scores.total.exact == 75
    assert scores.total.exact_coverage == Fraction(1, 4)


def test_a_plan_may_be_given_by_its_edition() -> None:
    given = bw.Assessment(EDITION, ())

    assert bw.score(given, plan=EDITION) == bw.score(given)
    with pytest.raises(bw.UnknownIdError):
        bw.score(given, plan="2025.1")


def test_scores_keep_the_assessment_they_are_of() -> None:
    given = bw.blank(["gemeenteraad"])

    assert bw.score(given).assessment is given


def test_a_receipt_is_verified_with_the_plan_of_its_edition() -> None:
    given = bw.blank(["gemeenteraad"]).with_answer("gemeenteraad", "afwegen.1", 3)

    assert bw.verify(bw.score(given).receipt, given).same_version
    assert bw.verify(bw.score(given).receipt, given, plan=EDITION).same_version


def test_a_receipt_by_a_plan_of_ones_own_is_verified_with_that_plan() -> None:
    given = bw.Assessment("proef", ())
    receipt = bw.score(given, plan=own_plan()).receipt

    assert bw.verify(receipt, given, plan=own_plan()).same_version
    with pytest.raises(bw.UnknownIdError):
        bw.verify(receipt, given)


def test_scores_are_verified_with_the_plan_that_judged_them() -> None:
    given = bw.Assessment("proef", ())

    assert bw.verify(bw.score(given, plan=own_plan()), given).same_version


def test_a_plan_given_goes_before_that_of_the_scores() -> None:
    given = bw.Assessment("proef", ())
    other = attrs.evolve(own_plan(), note=None)

    with pytest.raises(bw.VerificationError) as caught:
        bw.verify(bw.score(given, plan=own_plan()), given, plan=other)

    assert caught.value.differences == ("plan", "results")


@pytest.mark.parametrize("name", ["voorbeeldgemeente", "apeldoorn", "eindhoven"])
def test_every_example_is_scored_and_verified(name: str) -> None:
    given = bw.example(name)
    scores = bw.score(given)

    assert scores.total.exact_low <= scores.total.exact <= scores.total.exact_high
    assert bw.verify(scores.receipt, given).same_version


def test_numbers_of_any_length_are_refused_or_can_be_kept() -> None:
    given = bw.blank(["gemeenteraad"])

    with pytest.raises(bw.DataError, match="a number of more than 18 digits"):
        bw.score(given, weights={"afwegen": 10**5000})
    assert len(bw.score(given, weights={"afwegen": 10**300}).receipt.results) == 64
