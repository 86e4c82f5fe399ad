"""Themes and their schemes."""

from collections.abc import Callable
from typing import Any

import pytest

import brede_welvaart as bw

Make = Callable[..., Any]
Faults = Callable[..., tuple[bw.Fault, ...]]


def test_the_full_key_of_a_theme_is_its_scheme_and_its_id(make: Make) -> None:
    assert make(bw.Theme, scheme="cbs", id="wonen").key == "cbs.wonen"


def test_a_theme_has_a_dimension_where_the_scheme_says_so(make: Make) -> None:
    assert make(bw.Theme).dimension is None
    assert make(bw.Theme, dimension="later").dimension is bw.Dimension.LATER


def test_no_scheme_without_a_source(faults_of: Faults, make: Make) -> None:
    (fault,) = faults_of(bw.ThemeScheme, sources=())

    assert fault == ("sources", "expected at least one item, got none")
    assert make(bw.Theme, sources=()).sources == ()


@pytest.mark.parametrize("kind", [bw.Theme, bw.ThemeScheme])
def test_a_status_is_needed(faults_of: Faults, kind: type) -> None:
    assert faults_of(kind, status=None) == (
        ("status", "expected one of published, editorial; got null"),
    )


def test_a_match_says_how_the_other_theme_relates(make: Make) -> None:
    assert make(bw.Match, kind="broad").kind is bw.MatchKind.BROAD
    assert make(bw.Theme, matches=[make(bw.Match)]).matches == (make(bw.Match),)
    assert make(bw.Theme).matches == ()


@pytest.mark.parametrize("key", ["wonen", "Andere.wonen", "andere.", ".wonen", "andere.twee.drie"])
def test_a_match_is_with_a_full_key(faults_of: Faults, key: str) -> None:
    message = f"expected a theme such as 'cbs.wonen', got {key!r}"

    assert faults_of(bw.Match, theme=key) == (("theme", message),)


@pytest.mark.parametrize("other", ["lijst.wonen", "lijst.werk"])
def test_no_theme_matches_itself_or_one_of_its_own_scheme(
    make: Make, faults_of: Faults, other: str
) -> None:
    matches = (make(bw.Match), make(bw.Match, theme=other))
    message = "a theme matches no theme of its own scheme"

    assert faults_of(bw.Theme, matches=matches) == (("matches[1].theme", message),)


def test_two_themes_have_one_match_at_most(make: Make, faults_of: Faults) -> None:
    matches = (make(bw.Match, kind="close"), make(bw.Match, kind="broad"))
    message = "'andere.wonen' stands here a second time"

    assert faults_of(bw.Theme, matches=matches) == (("matches[1].theme", message),)


def test_the_scheme_of_a_theme_may_be_faulty_as_well(make: Make, faults_of: Faults) -> None:
    faults = faults_of(bw.Theme, scheme="Lijst", matches=(make(bw.Match),))

    assert [fault.path for fault in faults] == ["scheme"]
