"""The profile of a scan as an object: look-ups, equality, copies."""

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
