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
    assert {item.indicator: item.reason for item in spec.left_out} == {
        "mijn_cijfer": "not in the catalogue",
        "vacaturegraad": "no direction: which way is better is a choice",
        same.id: f"the same series as {first}",
    }


def test_the_name_of_an_indicator_is_not_its_id() -> None:
    spec = ix.theme_spec(panel_of("werkloosheid", "Tevredenheid met het leven"))
    assert [item.reason for item in spec.left_out] == ["not in the catalogue"]


def test_a_panel_without_any_usable_indicator_is_refused() -> None:
    with pytest.raises(bw.SpecError) as caught:
        ix.theme_spec(panel_of("mijn_cijfer", "vacaturegraad"))
    assert caught.value.nodes == ("mijn_cijfer", "vacaturegraad")


def test_another_normaliser_can_be_asked_for() -> None:
    spec = ix.theme_spec(panel_of("werkloosheid"), ix.ZScore())
    assert spec.normalise == ix.ZScore()


def test_it_is_written_to_json_and_read_back_equal() -> None:
    spec = ix.theme_spec(panel_of("werkloosheid", "mijn_cijfer"))
    assert bw.from_json(bw.to_json(spec), ix.Spec) == spec
