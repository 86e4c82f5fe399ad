"""The picture of a scan: a block for every point, at the side where it belongs."""

import pytest

import brede_welvaart as bw
from brede_welvaart import plot
from drawn import axes_of, boxes, height_of, texts, told

DASH, MINUS = "\N{EN DASH}", "\N{MINUS SIGN}"
HERE = {"horizons": ["now"], "places": ["street"]}


def effect(theme="wonen", sentiment="positive", importance="high", **more) -> bw.Effect:
    return bw.Effect(theme, "Gevolg", sentiment=sentiment, importance=importance, **HERE | more)


def profile(*effects: bw.Effect, **weights) -> bw.ScanProfile:
    scan = bw.Scan("Plan $x$", "cbs", effects)
    return bw.weigh(scan, weights=weights or None)


def blocks(figure) -> list[tuple[float, str]]:
    """How many blocks wide what is drawn is, by its side and colour, in order."""
    return [(one.end - one.start, one.tone) for one in boxes(axes_of(figure))]


def test_one_block_is_one_point_at_the_side_of_its_sentiment() -> None:
    figure = plot.scan(profile(effect(), effect(sentiment="negative", importance="medium")))
    drawn = boxes(axes_of(figure))
    nought = 0.28

    assert [one.tone for one in drawn] == ["unfavourable"] * 2 + ["favourable"] * 3
    assert all(one.end <= nought for one in drawn[:2])
    assert all(one.start >= nought for one in drawn[2:])
    assert {one.middle for one in drawn} == {height_of(axes_of(figure), "Wonen")}
    wide = [one.end - one.start for one in drawn]
    assert wide == pytest.approx([wide[0]] * 5)


def test_blocks_stand_in_every_dimension_that_they_count_in() -> None:
    later = effect(horizons=["10_20"], places=["outside_eu"])
    drawn = boxes(axes_of(plot.scan(profile(later))))

    assert [int(one.start) for one in drawn] == [1, 1, 1, 2, 2, 2]
    assert [one.start - int(one.start) for one in drawn[:3]] == pytest.approx(
        [one.start - int(one.start) for one in drawn[3:]]
    )


def test_many_points_make_all_blocks_narrower_and_stay_within_their_dimension() -> None:
    few = blocks(plot.scan(profile(effect())))
    many = blocks(plot.scan(profile(*[effect()] * 4)))

    assert len(many) == 12
    assert many[0][0] < few[0][0]
    assert max(one.end for one in boxes(axes_of(plot.scan(profile(*[effect()] * 4))))) < 0.6


def test_more_points_than_can_be_told_apart_are_one_bar() -> None:
    (wide, _), *more = blocks(plot.scan(profile(effect(), high=1000)))

    assert more == []
    assert wide == pytest.approx(0.26, rel=0.01)
    assert len(blocks(plot.scan(profile(effect(), high=60)))) == 60


def test_a_broken_weight_ends_in_a_narrower_block() -> None:
    figure = plot.scan(profile(effect(), high="5/2"))
    (first, _), _, (last, _) = blocks(figure)

    assert last + 0.005 == pytest.approx((first + 0.005) / 2)
    assert "+2,50" in texts(axes_of(figure))
    assert told(figure)[1].endswith("laag 1, middel 2, hoog 2,50.")


def test_the_figures_are_those_of_the_page() -> None:
    found = profile(effect(), effect(sentiment="negative", importance="low"))
    said = texts(axes_of(plot.scan(found)))

    assert f"+3 {MINUS}1" in said
    assert "2 gevolgen" in said
    assert f"+3 {MINUS}1" in found.text()


@pytest.mark.parametrize(
    ("sentiment", "sign", "meaning"),
    [("neutral", "=", "bekeken, geen verschil"), (None, "?", "nog niet gekozen of het gunstig is")],
)
def test_what_weighs_nothing_has_a_sign_and_a_meaning(sentiment, sign, meaning) -> None:
    axes = axes_of(plot.scan(profile(effect(sentiment=sentiment))))

    assert boxes(axes) == []
    assert sign in texts(axes)
    assert meaning in texts(axes)
    assert texts(axes).count("1 gevolg") == 1


def test_a_dash_is_where_there_is_no_effect() -> None:
    found = profile(effect())
    said = texts(axes_of(plot.scan(found)))

    assert said.count(DASH) == 3 * len(found.themes) - 1 + 1  # and one in the key
    assert "nog niet gekozen of het gunstig is" not in said


def test_the_description_says_every_theme() -> None:
    figure = plot.scan(bw.weigh(bw.example("wijkplan", bw.Scan)), "en")

    assert told(figure)[0] == (
        "Wijkplan De Eendracht · Voorbeeldgemeente · 24 November 2026"
        " · 9 of 10 themes looked at · theme scheme: amsterdam"
    )
    assert told(figure)[-1] == (
        f"Housing: here and now +5 (3 effects) · later {DASH} · elsewhere {DASH}"
    )
    assert len(told(figure)) == 2 + 10


def test_a_scan_without_date_or_organisation_has_its_title() -> None:
    figure = plot.scan(profile(effect()))

    assert told(figure)[0].startswith("Plan $x$ · 1 van 14 thema's bekeken")
    assert "Plan $x$" in texts(axes_of(figure))
