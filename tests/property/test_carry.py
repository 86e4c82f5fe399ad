"""Section 3: themes in schemes with matches, and what carrying along them must satisfy."""

import attrs
from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart._catalogue.matches import MIRROR, carried, match_faults
from brede_welvaart.testing import strategies

THEMES = st.sampled_from(bw.catalogue().themes)
SCHEMES = st.sampled_from([scheme.id for scheme in bw.theme_schemes()])


@given(THEMES)
def test_carrying_to_the_same_scheme_is_the_identity(theme: bw.Theme) -> None:
    found = bw.carry(theme, theme.scheme)

    assert found.exact == (theme,)
    assert (found.close, found.broad, found.narrow) == ((), (), ())


@given(THEMES, SCHEMES)
def test_carrying_an_exact_match_there_and_back_is_the_identity(
    theme: bw.Theme, scheme: str
) -> None:
    for there in bw.carry(theme, scheme).exact:
        assert bw.carry(there, theme.scheme).exact == (theme,)


@given(THEMES, SCHEMES)
def test_what_is_found_there_finds_the_theme_back_from_its_own_side(
    theme: bw.Theme, scheme: str
) -> None:
    found = bw.carry(theme, scheme)
    for kind in bw.MatchKind:
        for there in getattr(found, kind):
            assert theme in getattr(bw.carry(there, theme.scheme), MIRROR[kind])


@given(THEMES, SCHEMES)
def test_every_match_of_a_theme_is_found_once(theme: bw.Theme, scheme: str) -> None:
    found = bw.carry(theme, scheme)
    keys = [there.key for kind in bw.MatchKind for there in getattr(found, kind)]
    wanted = [match.theme for match in theme.matches if match.theme.startswith(f"{scheme}.")]

    assert sorted(keys) == sorted({*wanted, *([theme.key] if theme.scheme == scheme else [])})
    assert found.has_match == bool(keys)


@given(st.lists(strategies.themes(), max_size=4, unique_by=lambda theme: theme.key), st.data())
def test_matches_that_are_mirrored_have_no_other_fault_than_a_circle_or_a_second_exact(
    themes: list[bw.Theme], data: st.DataObject
) -> None:
    bare = {theme.key: attrs.evolve(theme, matches=()) for theme in themes}
    pairs = [(a, b) for a in bare for b in bare if bare[a].scheme != bare[b].scheme and a < b]
    for one, other in pairs:
        kind = data.draw(st.none() | st.sampled_from(bw.MatchKind))
        if kind is not None:
            _add(bare, one, other, kind)
            _add(bare, other, one, MIRROR[kind])

    messages = [fault.message for fault in match_faults(list(bare.values()))]
    assert all(message.startswith(("each wider", "a second exact match")) for message in messages)


def _add(themes: dict[str, bw.Theme], one: str, other: str, kind: bw.MatchKind) -> None:
    matches = (*themes[one].matches, bw.Match(other, kind))
    themes[one] = attrs.evolve(themes[one], matches=matches)


@given(strategies.themes())
def test_any_theme_is_itself_in_its_own_scheme(theme: bw.Theme) -> None:
    assert carried(theme, theme.scheme, [theme]).exact == (theme,)
