import attrs
import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix


def panel_of(*indicators: str) -> ix.Panel:
    figures = np.arange(1, 1 + 3 * len(indicators), dtype=float).reshape(3, len(indicators), 1)
    return ix.Panel(["GM0200", "GM0772", "GM0855"], indicators, [2023], figures)


def test_every_indicator_stands_once_under_its_theme_and_every_theme_under_its_dimension() -> None:
    spec = ix.theme_spec(panel_of("werkloosheid", "mediaan_vermogen", "tevredenheid_leven"))
    tree = {
        dimension.id: {theme.id: [leaf.id for leaf in theme.leaves] for theme in dimension.children}
        for dimension in spec.root.children
    }
    assert tree == {
        "here_and_now": {
            "subjectief_welzijn": ["tevredenheid_leven"],
            "arbeid_en_vrije_tijd": ["werkloosheid"],
        },
        "later": {"economisch_kapitaal": ["mediaan_vermogen"]},
    }
    assert {leaf.id: leaf.direction for leaf in spec.leaves}["werkloosheid"] == -1
    assert spec.left_out == ()


def test_dimensions_are_never_added_up() -> None:
    panel = panel_of("werkloosheid", "mediaan_vermogen")
    result = ix.compute(panel, ix.theme_spec(panel), period=2023)
    assert np.isnan(result.scores()).all()
    assert result.scores("here_and_now").tolist() == [100, 50, 0]
    assert result.scores("later").tolist() == [0, 50, 100]


def test_what_is_left_out_is_listed_with_the_reason() -> None:
    same = next(item for item in bw.indicators() if item.same_series_as is not None)
    first = same.same_series_as
    assert first is not None
    spec = ix.theme_spec(panel_of("mijn_cijfer", "vacaturegraad", first, same.id))
    assert {item.indicator: item.reason.en for item in spec.left_out} == {
        "mijn_cijfer": "not in the catalogue",
        "vacaturegraad": "no direction: which way is better is a choice",
        same.id: f"the same series as {first}",
    }


def test_the_name_of_an_indicator_is_not_its_id() -> None:
    spec = ix.theme_spec(panel_of("werkloosheid", "Tevredenheid met het leven"))
    assert [item.reason.en for item in spec.left_out] == ["not in the catalogue"]


def test_a_panel_without_any_usable_indicator_is_refused() -> None:
    with pytest.raises(bw.SpecError) as caught:
        ix.theme_spec(panel_of("mijn_cijfer", "vacaturegraad"))
    assert caught.value.nodes == ("mijn_cijfer", "vacaturegraad")


def thin_panel() -> ix.Panel:
    """Of four regions: one figure of 2023, of 2020 and of 2019, and only one of the fourth."""
    nan = np.nan
    values = np.full((4, 4, 5), nan)
    values[:, 0, 4] = values[:, 1, 1] = values[:, 2, 0] = [1, 2, 3, 4]
    values[:2, 3, 4] = [1, 2]
    keys = ["werkloosheid", "mediaan_vermogen", "tevredenheid_leven", "vertrouwen_anderen"]
    return ix.Panel(["GM0200", "GM0772", "GM0855", "GM0363"], keys, range(2019, 2024), values)


@pytest.mark.parametrize(
    ("settings", "left_out"),
    [
        ({}, {"tevredenheid_leven": "only 0 of 4 regions have a figure of 2020 to 2023"}),
        (
            {"max_age": 0},
            {
                "mediaan_vermogen": "only 0 of 4 regions have a figure of 2023",
                "tevredenheid_leven": "only 0 of 4 regions have a figure of 2023",
            },
        ),
        ({"max_age": None}, {}),
        (
            {"period": 2022, "max_age": None},
            {
                "werkloosheid": "only 0 of 4 regions have a figure up to 2022",
                "vertrouwen_anderen": "only 0 of 4 regions have a figure up to 2022",
            },
        ),
        (
            {"period": "2022JJ00"},
            {
                "werkloosheid": "only 0 of 4 regions have a figure of 2019 to 2022",
                "vertrouwen_anderen": "only 0 of 4 regions have a figure of 2019 to 2022",
            },
        ),
    ],
)
def test_an_indicator_that_few_regions_have_by_then_is_left_out(
    settings: dict[str, object], left_out: dict[str, str]
) -> None:
    spec = ix.theme_spec(thin_panel(), **settings)  # type: ignore[arg-type]

    assert {item.indicator: item.reason.en for item in spec.left_out} == left_out


def test_what_was_filled_in_does_not_count_among_what_regions_have() -> None:
    filled = ix.impute(thin_panel(), "mean")
    one = ix.theme_spec(ix.impute(thin_panel(), "latest", max_age=3), period=2023)

    assert (
        ix.theme_spec(filled, max_age=0).left_out == ix.theme_spec(thin_panel(), max_age=0).left_out
    )
    assert one == ix.theme_spec(thin_panel(), period=2023)


def test_a_theme_and_a_dimension_need_two_thirds_of_their_parts() -> None:
    groups = ix.theme_spec(thin_panel()).groups

    assert {group.id: group.min_coverage for group in groups} == {
        "brede_welvaart": 0,
        **dict.fromkeys(["here_and_now", "arbeid_en_vrije_tijd", "samenleving"], 2 / 3),
        **dict.fromkeys(["later", "economisch_kapitaal"], 2 / 3),
    }
    lenient = ix.theme_spec(thin_panel(), min_coverage=0.5)
    assert {group.min_coverage for group in lenient.groups[1:]} == {0.5}
    with pytest.raises(bw.DataError, match="min_coverage"):
        ix.theme_spec(thin_panel(), min_coverage=2)
    with pytest.raises(bw.DataError, match="max_age: expected a whole number of 0 or more, got -1"):
        ix.theme_spec(thin_panel(), max_age=-1)
    with pytest.raises(bw.UnknownIdError, match="2024"):
        ix.theme_spec(thin_panel(), period=2024)


def test_another_normaliser_can_be_asked_for() -> None:
    spec = ix.theme_spec(panel_of("werkloosheid"), ix.ZScore())
    assert spec.normalise == ix.ZScore()


def test_it_is_written_to_json_and_read_back_equal() -> None:
    spec = ix.theme_spec(panel_of("werkloosheid", "mijn_cijfer"))
    assert bw.from_json(bw.to_json(spec), ix.Spec) == spec


def own_theme(key: str, dimension: bw.Dimension | None) -> bw.Theme:
    text = bw.Text(key.title())
    return bw.Theme(key, "mijn", text, text, "editorial", ["bron"], dimension)


def own_indicator(key: str, theme: str, direction: object = 1) -> bw.Indicator:
    text = bw.Text(key.title())
    return bw.Indicator(key, text, [theme], text, "2023", "editorial", ["bron"], direction)


def test_indicators_and_themes_of_ones_own_go_before_those_of_the_catalogue() -> None:
    themes = [own_theme("wonen", bw.Dimension.HERE_AND_NOW), own_theme("los", None)]
    indicators = [
        own_indicator("a", "mijn.wonen"),
        own_indicator("b", "mijn.los", -1),
        own_indicator("c", "cbs.wonen"),
        own_indicator("werkloosheid", "mijn.wonen"),
        own_indicator("d", "amsterdam.wonen"),
    ]
    panel = panel_of("a", "b", "c", "d", "werkloosheid")
    spec = ix.theme_spec(panel, indicators=iter(indicators), themes=iter(themes))
    tree = {group.id: [child.id for child in group.children] for group in spec.groups}

    assert tree == {
        "brede_welvaart": ["here_and_now", "mijn.los", "amsterdam.wonen"],
        "here_and_now": ["mijn.wonen", "wonen"],
        "mijn.wonen": ["a", "werkloosheid"],
        "wonen": ["c"],
        "mijn.los": ["b"],
        "amsterdam.wonen": ["d"],
    }
    assert {leaf.id: leaf.direction for leaf in spec.leaves} == {
        "a": 1,
        "b": -1,
        "c": 1,
        "d": 1,
        "werkloosheid": 1,
    }
    assert spec.left_out == ()
    result = ix.compute(panel, spec, period=2023)
    assert result.scores("mijn.los").tolist() == [100, 50, 0]


def test_a_theme_of_ones_own_takes_the_place_of_that_of_the_catalogue() -> None:
    later = attrs.evolve(bw.theme("wonen"), dimension="later")
    spec = ix.theme_spec(
        panel_of("c"), indicators=[own_indicator("c", "cbs.wonen")], themes=[later]
    )

    assert [group.id for group in spec.groups] == ["brede_welvaart", "later", "wonen"]


def test_an_indicator_of_ones_own_without_a_direction_or_a_theme_is_listed() -> None:
    indicators = [own_indicator("a", "mijn.wonen"), own_indicator("b", "cbs.wonen", None)]
    spec = ix.theme_spec(panel_of("a", "b", "werkloosheid"), indicators=indicators)

    assert [(item.indicator, item.reason.get("en")) for item in spec.left_out] == [
        ("a", "no theme mijn.wonen is known"),
        ("b", "no direction: which way is better is a choice"),
    ]


def test_a_reason_is_there_in_dutch_and_english() -> None:
    spec = ix.theme_spec(thin_panel(), period=2022, max_age=None)
    assert {item.reason for item in spec.left_out} == {
        bw.Text(
            "maar 0 van 4 regio's hebben een cijfer tot en met 2022",
            "only 0 of 4 regions have a figure up to 2022",
        )
    }
    spec = ix.theme_spec(panel_of("mijn_cijfer", "vacaturegraad", "werkloosheid"))
    assert "Vacaturegraad" not in str(spec)
    assert "geen richting: wat beter is, is een keuze" in str(spec)
    assert "not in the catalogue" in spec.text("en")
