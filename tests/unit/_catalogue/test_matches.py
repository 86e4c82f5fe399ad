"""Carrying a theme to another scheme, and matches that contradict each other."""

import pytest

import brede_welvaart as bw
from brede_welvaart._catalogue.matches import carried, match_faults
from faults_said import said

TEXT = bw.Text("Een tekst")


def theme(key: str, **matches: str) -> bw.Theme:
    """A theme by its full key; matches by the other key, with __ for the dot."""
    scheme, _, own = key.partition(".")
    found = [bw.Match(other.replace("__", "."), kind) for other, kind in matches.items()]
    return bw.Theme(own, scheme, TEXT, TEXT, "editorial", ["bron"], matches=found)


def faults(*themes: bw.Theme) -> list[tuple[str, str]]:
    return list(said(match_faults(themes)))


def test_a_theme_is_carried_by_its_own_matches_in_the_order_of_the_scheme() -> None:
    home = theme("een.wonen", twee__c="close", twee__a="close", twee__b="broad", twee__e="narrow")
    there = [theme(f"twee.{name}") for name in "abcde"]

    found = carried(home, "twee", there)

    assert (found.theme, found.to) == (home, "twee")
    assert found.exact == ()
    assert found.close == (there[0], there[2])
    assert found.broad == (there[1],)
    assert found.narrow == (there[4],)
    assert found.has_match


def test_a_theme_carried_to_its_own_scheme_is_itself() -> None:
    home, other = theme("een.wonen", twee__a="exact"), theme("een.werk")

    found = carried(home, "een", [other, home])

    assert (found.exact, found.close, found.broad, found.narrow) == ((home,), (), (), ())


@pytest.mark.parametrize("kind", bw.MatchKind)
def test_any_kind_of_match_is_a_match(kind: bw.MatchKind) -> None:
    home, there = theme("een.wonen", twee__a=kind), theme("twee.a")

    assert getattr(carried(home, "twee", [there]), kind) == (there,)
    assert carried(home, "twee", [there]).has_match


def test_no_match_is_an_answer() -> None:
    assert not carried(theme("een.wonen", drie__a="exact"), "twee", [theme("twee.a")]).has_match


def test_matches_that_mirror_each_other_hold_together() -> None:
    assert not faults(
        theme("een.a", twee__a="exact", twee__b="close", twee__c="broad", twee__d="narrow"),
        theme("twee.a", een__a="exact"),
        theme("twee.b", een__a="close"),
        theme("twee.c", een__a="narrow"),
        theme("twee.d", een__a="broad"),
    )


@pytest.mark.parametrize(
    ("kind", "back", "wanted"),
    [
        ("exact", "close", "exact"),
        ("close", "exact", "close"),
        ("broad", "broad", "narrow"),
        ("narrow", "close", "broad"),
    ],
)
def test_a_match_that_is_not_mirrored_is_named(kind: str, back: str, wanted: str) -> None:
    here, there = theme("een.a", twee__a=kind), theme("twee.a", een__a=back)
    message = f"'twee.a' does not match 'een.a' as {wanted}: a match stands at both themes"

    assert faults(here, there)[0] == ("themes[0].matches[0]", message)
    assert faults(here, theme("twee.a")) == [("themes[0].matches[0]", message)]


def test_a_match_with_a_theme_that_is_not_there_is_passed_over() -> None:
    assert not faults(theme("een.a", twee__a="exact", twee__b="broad"))


def test_two_exact_matches_in_one_scheme_are_named() -> None:
    assert faults(
        theme("een.a", twee__a="exact", drie__a="exact", twee__b="exact"),
        theme("twee.a", een__a="exact"),
        theme("twee.b", een__a="exact"),
        theme("drie.a", een__a="exact"),
    ) == [("themes[0].matches[2]", "a second exact match in scheme 'twee'")]


def test_themes_that_are_each_wider_than_the_next_are_named() -> None:
    ((path, message),) = faults(
        theme("een.a", twee__a="broad", drie__a="narrow"),
        theme("twee.a", een__a="narrow", drie__a="broad"),
        theme("drie.a", twee__a="narrow", een__a="broad"),
    )

    assert path == "themes"
    assert message.startswith("each wider than the one before, in a circle: ")
    assert all(key in message for key in ("een.a", "twee.a", "drie.a"))


def test_a_circle_by_way_of_an_exact_match_is_found() -> None:
    ((path, message),) = faults(
        theme("een.a", twee__a="exact", drie__a="broad"),
        theme("twee.a", een__a="exact", drie__a="narrow"),
        theme("drie.a", een__a="narrow", twee__a="broad"),
    )

    assert path == "themes"
    assert "een.a" in message


def test_a_theme_wider_than_its_equal_is_found() -> None:
    ((path, _),) = faults(
        theme("een.a", twee__a="exact", drie__a="broad"),
        theme("twee.a", een__a="exact", drie__a="exact"),
        theme("drie.a", een__a="narrow", twee__a="exact"),
    )

    assert path == "themes"


def test_wider_and_wider_without_a_circle_is_fine() -> None:
    assert not faults(
        theme("een.a", twee__a="broad", drie__a="broad"),
        theme("twee.a", een__a="narrow", drie__a="broad"),
        theme("drie.a", een__a="narrow", twee__a="narrow"),
    )
