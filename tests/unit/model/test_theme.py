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


@pytest.mark.parametrize("kind", [bw.Theme, bw.ThemeScheme])
def test_no_theme_or_scheme_without_a_source(faults_of: Faults, kind: type) -> None:
    assert faults_of(kind, sources=()) == (
        bw.Fault("sources", "expected at least one item, got none"),
    )


@pytest.mark.parametrize("kind", [bw.Theme, bw.ThemeScheme])
def test_a_status_is_needed(faults_of: Faults, kind: type) -> None:
    assert faults_of(kind, status=None) == (
        bw.Fault("status", "expected one of published, editorial; got null"),
    )
