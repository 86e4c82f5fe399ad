"""The picture of scores on themes: bars to what is sure, places and what makes them unsure."""

import attrs
import pytest

from brede_welvaart import index as ix
from brede_welvaart import plot
from drawn import axes_of, boxes, height_of, texts, told, values

DASH, FIXED = "\N{EN DASH}", "\N{NO-BREAK SPACE}"
CODES = ["GM0200", "GM0363", "GM0772", "GM0855"]
IDS = ["tevredenheid_leven", "werkloosheid", "nettoarbeidsparticipatie", "mediaan_vermogen"]
NAN = float("nan")
VALUES = [
    [[86], [4.0], [70], [100]],
    [[80], [5.5], [72], [66]],
    [[84], [5.0], [NAN], [90]],
    [[82], [7.0], [74], [46]],
]


def report(region="GM0200", values=VALUES, **more) -> ix.RegionReport:
    panel = ix.Panel(CODES, IDS, [2023], values)
    settings = {"spec": ix.theme_spec(panel, min_coverage=0.4)} | more
    return ix.report(panel, region, **settings)


def scores_of(found: ix.RegionReport) -> list[ix.ScoreReport]:
    """In the order of the picture: a dimension before its themes."""
    nodes = {part.score.node: part.score for part in found.themes if part.score}
    nodes |= {score.node: score for score in found.scores}
    here = ["here_and_now", "subjectief_welzijn", "arbeid_en_vrije_tijd"]
    order = [*here, "later", "economisch_kapitaal"]
    assert set(nodes) == set(order)
    return [nodes[node] for node in order]


def test_a_stroke_stands_at_every_score_in_its_order() -> None:
    found = report()
    drawn = values(axes_of(plot.themes(found)))

    assert [x for x, _ in drawn] == pytest.approx([one.value for one in scores_of(found)])
    assert [y for _, y in drawn] == sorted(y for _, y in drawn)
    names = ["hier en nu", "Subjectief welzijn", "Arbeid en vrije tijd", "later"]
    axes = axes_of(plot.themes(found))
    assert [height_of(axes, name) for name in names] == [y for _, y in drawn][:4]


def test_a_bar_is_filled_to_the_worst_and_hatched_to_the_best_that_may_be() -> None:
    found = report("GM0772")
    axes = axes_of(plot.themes(found))
    ends = [(one.low, one.high) for one in scores_of(found)]
    hatched = [one for one in boxes(axes) if one.hatched]

    assert [(one.start, one.end) for one in hatched] == [
        pytest.approx(pair) for pair in ends if pair[0] != pair[1]
    ]
    assert len(hatched) == 2
    filled = [one for one in boxes(axes) if not one.hatched]
    assert [(one.start, one.end) for one in filled] == [
        (0, pytest.approx(low)) for low, _ in ends if low
    ]
    assert "bereik: wat nog open is" in texts(axes)
    assert "bereik: wat nog open is" not in texts(axes_of(plot.themes(report())))


def test_range_and_coverage_stand_before_the_score_and_the_place() -> None:
    figure = plot.themes(report("GM0772"), "en")
    (row,) = [line for line in told(figure) if line.startswith("Work and leisure")]

    assert row == (f"Work and leisure: range 33.3{DASH}83.3 · coverage 50% · score 66.7 · 1 of 4")
    assert {"66.7", "50%", "1 of 4"} <= set(texts(axes_of(figure)))


def test_a_score_that_is_not_there_has_no_bar_and_says_why() -> None:
    gone = [[[NAN], *row[1:]] if at == 0 else row for at, row in enumerate(VALUES)]
    found = report(values=gone)
    figure = plot.themes(found)
    (row,) = [line for line in told(figure) if line.startswith("Subjectief welzijn")]

    assert row.endswith(f"score {DASH} · te weinig cijfers over 2023")
    assert len(values(axes_of(figure))) == 4


def test_places_with_other_weights_are_shown_where_they_were_looked_at() -> None:
    complete = [row if row[2][0] > 0 else [*row[:2], [71.0], row[3]] for row in VALUES]
    found = report(values=complete)
    figure, without = plot.themes(found), plot.themes(report(values=complete, bounds=None))

    assert "elk gewicht tussen de helft en het dubbele" in told(figure)[-1]
    assert "Met andere" in texts(axes_of(figure))
    assert "Met andere" not in texts(axes_of(without))
    assert "gewichten" not in told(without)[-1]
    spans = [one.span for one in scores_of(found) if one.span]
    assert f"met andere gewichten {spans[0].best}" in told(figure)[1]


def test_what_was_filled_in_is_explained() -> None:
    panel = ix.Panel(
        CODES,
        IDS,
        [2022, 2023],
        [[[v[0], v[0]] for v in row] for row in VALUES[:2]]
        + [[[84, 84], [5, 5], [71, NAN], [90, 90]], [[82, 82], [7, 7], [74, 74], [46, 46]]],
    )
    found = ix.report(panel, "GM0772", spec=ix.theme_spec(panel))

    assert any(line.startswith("Ingevuld: ") for line in told(plot.themes(found)))
    assert not any(line.startswith("Ingevuld: ") for line in told(plot.themes(report())))


def test_without_a_specification_it_says_how_to_get_scores() -> None:
    figure = plot.themes(report(spec=None), "en")

    assert told(figure)[-1].startswith("There are no scores: give a specification")
    assert boxes(axes_of(figure)) == []


@pytest.mark.parametrize(
    ("scale", "ends", "words"),
    [
        (ix.MinMax(), (0, 100), ["0", "25", "50", "75", "100"]),
        (ix.Goalposts(70, 90, scale=(0, 1)), (0, 1), ["0,00", "0,25", "0,50", "0,75", "1,00"]),
    ],
)
def test_the_axis_is_that_of_the_scores(scale, ends, words) -> None:
    spec = ix.Spec(ix.Group("alles", [ix.Leaf("tevredenheid_leven", 1)]), scale)
    axes = axes_of(plot.themes(report(spec=spec)))

    assert axes.get_xlim() == ends
    assert [word for word in words if word in texts(axes)] == words
    assert "alles" in texts(axes)


def test_scores_around_nought_have_a_stroke_and_no_bar_from_an_end() -> None:
    spec = ix.Spec(ix.Group("alles", [ix.Leaf("tevredenheid_leven", 1)]), ix.ZScore())
    found = report("GM0363", spec=spec)
    axes = axes_of(plot.themes(found))
    (score,) = found.scores

    assert boxes(axes) == []
    assert [x for x, _ in values(axes)] == pytest.approx([score.value])
    assert axes.get_xlim()[0] == pytest.approx(score.value)


def test_a_range_that_is_not_known_is_not_drawn() -> None:
    found = report("GM0772")
    bare = [attrs.evolve(one, low=None, high=None) for one in found.scores]
    themes = [attrs.evolve(part, score=None) for part in found.themes]
    figure = plot.themes(attrs.evolve(found, scores=tuple(bare), themes=tuple(themes)))

    assert boxes(axes_of(figure)) == []
    assert len(values(axes_of(figure))) == 2
    assert "bereik niet te zeggen · dekking 75" in told(figure)[1]
