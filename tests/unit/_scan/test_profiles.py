"""The profile of a scan as an object: look-ups, equality, copies, what it shows."""

import copy
import pickle

import attrs
import pytest

import brede_welvaart as bw


@pytest.fixture(scope="module")
def profile() -> bw.ScanProfile:
    return bw.weigh(bw.example("wijkplan", bw.Scan))


def test_themes_and_dimensions_are_found_by_their_id(profile: bw.ScanProfile) -> None:
    theme = profile.theme("inkomen")

    assert profile.dimension("elsewhere")["inkomen"] is theme.elsewhere
    assert profile.dimension(bw.Dimension.LATER)["inkomen"] is theme.later
    assert profile.dimension("here_and_now")["inkomen"] is theme.here_and_now
    assert list(profile.dimension("later")) == [one.id for one in bw.themes("amsterdam")]


@pytest.mark.parametrize(
    ("look", "key", "hint"),
    [
        ("theme", "wonne", "subjectief_welzijn, gezondheid"),
        ("dimension", "now", "here_and_now, later, elsewhere"),
        ("flagged", "blind", "blind_spot, nobody_looked"),
    ],
)
def test_what_does_not_exist_is_named_with_what_does(
    profile: bw.ScanProfile, look: str, key: str, hint: str
) -> None:
    with pytest.raises(bw.UnknownIdError, match=hint):
        getattr(profile, look)(key)


def test_flags_are_found_by_kind(profile: bw.ScanProfile) -> None:
    (flag,) = profile.flagged("contested")

    assert profile.flagged(bw.FlagKind.CONTESTED) == (flag,)
    assert profile.flagged("nobody_looked") == ()


def test_it_is_equal_by_what_it_says_and_can_be_pickled(profile: bw.ScanProfile) -> None:
    turned = attrs.evolve(profile.scan, effects=profile.scan.effects[::-1])

    assert bw.weigh(turned) == profile
    assert hash(bw.weigh(turned)) == hash(profile)
    assert pickle.loads(pickle.dumps(profile)) == profile  # noqa: S301 (we made it)
    assert copy.deepcopy(profile) == profile


def test_it_cannot_be_changed(profile: bw.ScanProfile) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        profile.flags = ()  # type: ignore[misc]
    with pytest.raises(TypeError):
        profile.themes["wonen"] = profile.theme("inkomen")  # type: ignore[index]


def test_it_shows_themes_and_flags_and_no_number_over_them(profile: bw.ScanProfile) -> None:
    lines = str(profile).splitlines()

    assert lines[:3] == [
        "Wijkplan De Eendracht",
        "9 van 10 thema's bekeken",
        "                                    hier en nu  later  elders",
    ]
    assert (
        "Natuurlijk kapitaal                 +2          \N{MINUS SIGN}3     \N{EN DASH}" in lines
    )
    assert lines[lines.index("Aandachtspunten") + 1].startswith("- Over economisch kapitaal")
    assert profile._repr_html_().count("<tr>") == 11


def test_a_scan_without_anything_to_talk_about_has_no_list_of_it() -> None:
    effects = [
        bw.Effect(
            theme.id, "Bekeken", "", "neutral", "low", ("now", "10_20"), ("street", "outside_eu")
        )
        for theme in bw.themes("tilburg")
    ]
    profile = bw.weigh(bw.Scan("Plan", "tilburg", effects))

    assert profile.flags == ()
    assert "Aandachtspunten" not in str(profile)
    assert "<ul>" not in profile._repr_html_()
    assert "Wonen         =1          =1     =1" in str(profile)


def test_an_effect_of_which_the_sign_is_not_chosen_shows_as_a_question() -> None:
    effect = bw.Effect("wonen", "Iets", horizons=("now",), places=("street",))

    assert "Wonen         ?           \N{EN DASH}      \N{EN DASH}" in str(
        bw.weigh(bw.Scan("P", "tilburg", [effect]))
    )
