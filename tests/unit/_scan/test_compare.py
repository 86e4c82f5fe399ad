"""Two scans beside each other."""

from fractions import Fraction

import pytest

import brede_welvaart as bw


def scan(*effects: bw.Effect, title: str = "Plan") -> bw.Scan:
    return bw.Scan(title, "tilburg", effects)


def felt(theme: str, sentiment: str, horizon: str = "now", place: str = "street") -> bw.Effect:
    return bw.Effect(theme, "Gevolg", "", sentiment, "low", (horizon,), (place,))


def test_what_gains_and_loses_is_listed_by_dimension_and_theme() -> None:
    found = bw.compare_scans(
        scan(felt("wonen", "negative")),
        scan(felt("wonen", "positive"), felt("klimaat", "negative", "10_20")),
    )

    assert found.gains == (bw.ScanMove("wonen", bw.Dimension.HERE_AND_NOW, -1, 1),)
    assert found.gains[0].change == 2
    assert found.losses == (bw.ScanMove("klimaat", bw.Dimension.LATER, 0, -1),)
    assert found.changes["klimaat"]["later"] == Fraction(-1)
    assert found.changes["welzijn"]["later"] == 0
    assert (found.only_before, found.only_after) == ((), ("klimaat",))
    assert not found.before_is_at_least_as_good
    assert not found.after_is_at_least_as_good


@pytest.mark.parametrize(
    ("horizon", "place", "later", "elsewhere"),
    [("10_20", "street", ("wonen",), ()), ("now", "outside_eu", (), ("wonen",))],
)
def test_a_burden_that_moves_is_named(
    horizon: str, place: str, later: tuple[str, ...], elsewhere: tuple[str, ...]
) -> None:
    found = bw.compare_scans(
        scan(), scan(felt("wonen", "positive"), felt("wonen", "negative", horizon, place))
    )

    assert (found.moved_to_later, found.moved_to_elsewhere) == (later, elsewhere)


def test_a_plan_that_is_nowhere_less_is_at_least_as_good() -> None:
    found = bw.compare_scans(scan(), scan(felt("wonen", "positive")))

    assert found.after_is_at_least_as_good
    assert not found.before_is_at_least_as_good


def test_effects_are_dropped_and_added_as_often_as_they_stand() -> None:
    one, other = felt("wonen", "positive"), felt("wonen", "negative")
    found = bw.compare_scans(scan(one, one, other), scan(one, other, other, other))

    assert found.dropped == (one,)
    assert found.added == (other, other)


def test_profiles_may_be_weighed_before() -> None:
    heavy = {"low": 5}
    before, after = scan(), scan(felt("wonen", "positive"))
    profiles = (bw.weigh(before, weights=heavy), bw.weigh(after, weights=heavy))

    assert bw.compare_scans(*profiles).gains[0].after == 5


def test_other_schemes_and_settings_cannot_be_compared() -> None:
    plain = bw.weigh(scan())

    with pytest.raises(bw.ScoringError, match="themes"):
        bw.compare_scans(scan(), bw.Scan("Plan", "bli", ()))
    with pytest.raises(bw.ScoringError, match="settings"):
        bw.compare_scans(plain, bw.weigh(scan(), weights={"low": 2}))
