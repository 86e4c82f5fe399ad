"""A step that was answered alike is computed once, and what is kept has an end."""

import pytest

import brede_welvaart as bw
from brede_welvaart._steps import many

SETTINGS = bw.score(bw.example("voorbeeldgemeente")).settings


def scores(assessment: bw.Assessment) -> many.Row:
    found = bw.score(assessment)
    steps = tuple(many.figures(one) for one in found.steps.values())
    return many.Row(found.asked.count, found.asked.of, many.figures(found.total), steps)


def test_a_row_has_what_score_has() -> None:
    scorer = many.Many(bw.plan(), SETTINGS)
    for name in bw.examples():
        given = bw.example(name)
        # The second time all of it is kept.
        assert scorer.of(given) == scorer.of(given) == scores(given)


@pytest.mark.parametrize("limit", ["_MOST_KEPT", "_MOST_LAYOUTS", "_MOST_BITS"])
def test_what_is_kept_has_an_end_and_the_numbers_stay(limit, monkeypatch) -> None:
    monkeypatch.setattr(many, limit, 2)
    scorer = many.Many(bw.plan(), SETTINGS)
    keys = tuple(criterion.id for criterion in bw.plan().criteria)
    for place in range(8):
        level = [(number * place) % 5 for number in range(40)]
        chosen = keys[place:]
        response = bw.Response("college", map(bw.Answer, chosen, level))
        given = bw.Assessment("2026.1", [response])
        layout = scorer.layout(chosen, None)
        assert layout is not None
        assert scorer.of_levels(layout, level[: len(chosen)]) == scorer.of(given) == scores(given)


def test_where_nothing_applies_there_is_no_number() -> None:
    scorer = many.Many(bw.plan(), SETTINGS)
    layout = scorer.layout(("afwegen.1",), ("afwegen.1",))
    assert layout is not None
    row = scorer.of_levels(layout, [many.NOT_APPLICABLE])
    assert row is not None
    assert (row.asked, row.of) == (1, 40)
    assert {row.total, *row.steps} == {(None, None, None, None, False)}


@pytest.mark.parametrize(
    ("criteria", "asked"),
    [
        (("afwegen.1", "afwegen.1"), None),
        (("afwegen.9",), None),
        (("afwegen.1",), ()),
        (("afwegen.1",), ("afwegen.2",)),
        (("afwegen.1",), ("afwegen.1", "afwegen.1")),
        (("afwegen.1",), ("afwegen.1", "afwegen.9")),
    ],
)
def test_a_layout_of_what_is_wrong_is_none(criteria, asked) -> None:
    assert many.Many(bw.plan(), SETTINGS).layout(criteria, asked) is None


def test_a_level_off_the_scale_has_no_row_also_where_it_does_not_count() -> None:
    settings = bw.score(bw.example("voorbeeldgemeente"), weights={"afwegen.1": 0}).settings
    scorer = many.Many(bw.plan(), settings)
    layout = scorer.layout(("afwegen.1", "afwegen.2"), None)
    assert layout is not None
    assert scorer.of_levels(layout, [9, 1]) is None
    assert scorer.of_levels(layout, [1, 9]) is None
    assert scorer.of_levels(layout, [1, 1]) is not None
