"""The public look-ups of themes by full key, and of indicators."""

import os
import subprocess
import sys

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart._data import loading


@pytest.mark.parametrize("key", ["bli.housing", "bli.Housing", "bli. HOUSING "])
def test_a_theme_is_found_by_its_full_key_whatever_the_scheme_asked(key: str) -> None:
    assert bw.theme(key).key == "bli.housing"
    assert bw.theme(key, "amsterdam").key == "bli.housing"


@pytest.mark.parametrize(
    ("key", "kind"), [("bli.wonning", "theme"), ("oeso.housing", "theme"), (3, "theme")]
)
def test_an_unknown_full_key_is_refused(key: str, kind: str) -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        bw.theme(key)

    assert caught.value.kind == kind


def test_every_theme_is_found_by_its_full_key() -> None:
    for theme in bw.catalogue().themes:
        assert bw.theme(theme.key) is theme


@pytest.mark.parametrize("scheme", [scheme.id for scheme in bw.theme_schemes()])
def test_the_themes_of_every_scheme_are_listed(scheme: str) -> None:
    found = bw.themes(scheme)

    assert found
    assert {theme.scheme for theme in found} == {scheme}


def test_all_indicators_are_listed() -> None:
    assert bw.indicators() == loading.load_indicators(bw.editions()[0])
    assert bw.indicators() == bw.indicators(edition=bw.editions()[0])
    assert bw.catalogue().indicators is loading.load_indicators(bw.editions()[0])


def test_indicators_of_a_theme_or_a_dimension() -> None:
    safety = bw.indicators("veiligheid")

    assert safety == bw.indicators("cbs.veiligheid") == bw.indicators(bw.theme("veiligheid"))
    assert all(item.themes == ("cbs.veiligheid",) for item in safety)
    here, later = bw.indicators(dimension="here_and_now"), bw.indicators(dimension="later")
    assert set(here) | set(later) == set(bw.indicators())
    assert not set(here) & set(later)
    assert bw.indicators(dimension=bw.Dimension.ELSEWHERE) == ()


def test_theme_and_dimension_hold_together() -> None:
    assert bw.indicators("milieu", dimension="here_and_now") == bw.indicators("milieu")
    assert bw.indicators("milieu", dimension="later") == ()
    assert bw.indicators("amsterdam.wonen") == ()


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        ({"theme": "geluk"}, "theme"),
        ({"theme": 5}, "theme"),
        ({"theme": "geluk", "dimension": "later"}, "theme"),
        ({"dimension": "nu"}, "dimension"),
        ({"edition": "1999"}, "edition"),
    ],
)
def test_what_indicators_cannot_be_asked_by_is_refused(
    arguments: dict[str, str], kind: str
) -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        bw.indicators(**arguments)

    assert caught.value.kind == kind


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("sociale_cohesie", "sociale_cohesie"),
        (" SOCIAL cohesion", "sociale_cohesie"),
        ("Ervaren gezondheid", "ervaren_gezondheid"),
        ("ervaren_gezondheid_later", "ervaren_gezondheid_later"),
        ("Afstand tot cafe e.d.", "afstand_cafe"),
    ],
)
def test_an_indicator_is_found_by_id_or_name(key: str, found: str) -> None:
    assert bw.indicator(key).id == found


def test_an_unknown_indicator_gets_suggestions() -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        bw.indicator("sociale_cohesi")

    assert (caught.value.kind, caught.value.suggestions[0]) == ("indicator", "sociale_cohesie")
    with pytest.raises(bw.UnknownIdError, match="no edition"):
        bw.indicator("sociale_cohesie", "1999")


def test_withdrawn_indicators_are_found_and_not_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = bw.indicator("sociale_cohesie")
    gone = attrs.evolve(kept, id="oud", withdrawn="2026-01-01")
    monkeypatch.setattr(loading, "load_indicators", lambda _edition: (kept, gone))

    assert bw.indicators() == bw.indicators("sociaal_kapitaal") == (kept,)
    assert bw.indicator("oud") is gone


def run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
    )
    return done.stdout.strip()


def test_the_first_step_reads_and_imports_nothing_of_all_this() -> None:
    code = (
        "import sys, brede_welvaart as bw; bw.step(1)\n"
        "from brede_welvaart._data import loading\n"
        "names = ('_catalogue.matches', '_api.relating', 'model.indicator', 'model.scan')\n"
        "print([n for n in names if f'brede_welvaart.{n}' in sys.modules], list(loading._loaded))"
    )

    assert run(code) == "[] [('2026.1', 'plan')]"


def test_reading_an_assessment_reads_no_themes_or_indicators() -> None:
    code = (
        "import brede_welvaart as bw; bw.from_json(bw.to_json(bw.blank(['gemeenteraad'])))\n"
        "from brede_welvaart._data import loading\n"
        "print(sorted(name for _, name in loading._loaded))"
    )

    assert run(code) == "['actors', 'ids of actors', 'ids of sources', 'plan']"
