"""The themes that an organisation chose: each once, by its key or by a name of its own."""

from collections.abc import Callable

import attrs
import pytest

import brede_welvaart as bw

Faults = Callable[..., tuple[tuple[str, str], ...]]
BOTH = "give a theme or a name of your own, exactly one of the two"


def test_a_chosen_theme_is_a_theme_or_a_name(faults_of: Faults) -> None:
    assert bw.ChosenTheme("cbs.wonen").name is None
    assert bw.ChosenTheme(name="Samen leven").theme is None
    assert faults_of(bw.ChosenTheme, theme="cbs.wonen", name="Wonen") == (("name", BOTH),)
    assert faults_of(bw.ChosenTheme, theme=None, name=None) == (("theme", BOTH),)


def test_what_is_wrong_with_one_of_the_two_is_said_once(faults_of: Faults) -> None:
    assert faults_of(bw.ChosenTheme, theme="Wonen") == (
        ("theme", "expected a theme such as 'cbs.wonen', got 'Wonen'"),
    )
    assert faults_of(bw.ChosenTheme, theme=None, name=" ") == (
        ("name", "expected text, got only white space"),
    )


@pytest.mark.parametrize(
    ("items", "path"),
    [
        ([bw.ChosenTheme("cbs.wonen"), bw.ChosenTheme("cbs.wonen")], "items[1].theme"),
        ([bw.ChosenTheme(name="Caf\u00e9s"), bw.ChosenTheme(name=" cafes ")], "items[1].name"),
    ],
)
def test_nothing_is_chosen_twice(faults_of: Faults, items: list[bw.ChosenTheme], path: str) -> None:
    assert [where for where, _ in faults_of(bw.ChosenThemes, items=items)] == [path]


def test_a_list_has_a_theme(faults_of: Faults) -> None:
    assert faults_of(bw.ChosenThemes, items=()) == (
        ("items", "expected at least one item, got none"),
    )


def chosen(*keys: str) -> bw.Assessment:
    themes = bw.ChosenThemes([bw.ChosenTheme(key) for key in keys], [bw.Evidence("Visie")])
    return bw.Assessment("2026.1", (), themes=themes)


def test_a_theme_that_is_known_nowhere_is_refused() -> None:
    wrong = chosen("cbs.wonen", "cbs.wonnen")

    assert [(fault.path, fault.text("en")) for fault in bw.check(wrong)] == [
        ("themes.items[1].theme", "no theme 'cbs.wonnen'; did you mean 'cbs.wonen'?")
    ]
    for refusing in (bw.score, bw.to_dict):
        with pytest.raises(bw.DataError, match="no theme"):
            refusing(wrong)


def test_a_theme_of_the_plans_own_is_known() -> None:
    theme = bw.Theme("stilte", "eigen", bw.Text("Stilte"), bw.Text("Hoe stil het is."), "editorial")
    plan = attrs.evolve(bw.plan(), edition="proef", themes=[theme])
    own = attrs.evolve(chosen("eigen.stilte"), edition="proef")

    assert bw.check(own, plan=plan) == ()
    assert "Thema's: Stilte (gekozen in: Visie)" in bw.score(own, plan=plan).text()


def test_the_list_is_in_the_digest_where_there_is_one() -> None:
    bare = bw.Assessment("2026.1", ())

    assert "themes" not in bw.to_json(bare)
    assert bw.score(bare).receipt.input != bw.score(chosen("cbs.wonen")).receipt.input
    assert bw.from_json(bw.to_json(chosen("cbs.wonen"))) == chosen("cbs.wonen")
