"""The worked examples: the invented one shows every state, the others rest on public papers."""

from typing import Any

import bundled
import pytest

LEVELS = {0, 1, 2, 3, 4}


def answers(name: str) -> list[dict[str, Any]]:
    return [one for given in bundled.example(name)["responses"] for one in given["answers"]]


def test_the_invented_municipality_shows_every_state() -> None:
    given = answers("voorbeeldgemeente")
    assert {one["level"] for one in given if "level" in one} == LEVELS | {None}
    assert {one["status"] for one in given if "status" in one} == {"unknown", "not_applicable"}
    assert any("evidence" in one for one in given)
    assert len({one["actor"] for one in bundled.example("voorbeeldgemeente")["responses"]}) >= 3


def test_a_step_of_the_invented_municipality_is_answered_for_less_than_half() -> None:
    given = answers("voorbeeldgemeente")
    answered = {one["criterion"] for one in given if one.get("level") is not None}
    by_step = [sum(one["id"] in answered for one in step["criteria"]) for step in bundled.steps()]
    assert min(by_step) == 1


@pytest.mark.parametrize("name", ["apeldoorn", "eindhoven"])
def test_a_level_of_a_real_municipality_rests_on_a_paper_that_can_be_read(name: str) -> None:
    given = answers(name)
    assert [one["criterion"] for one in given] == [one["id"] for one in bundled.criteria()]
    for one in given:
        if one.get("status") == "unknown":
            assert "evidence" not in one
        else:
            assert one["note"]
            assert all(paper["url"].startswith("http") for paper in one["evidence"])
