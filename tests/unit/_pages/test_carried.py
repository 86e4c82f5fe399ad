"""What is said of a scan, and of a theme, that was carried to another scheme."""

import attrs
import pytest

import brede_welvaart as bw

DASH = "\N{EN DASH}"


@pytest.fixture(scope="module")
def carried() -> bw.CarriedScan:
    return bw.carry_scan(bw.example("wijkplan", bw.Scan), "cbs")


def test_a_scan_says_how_much_of_it_was_carried(carried: bw.CarriedScan) -> None:
    assert str(carried).startswith("Wijkplan De Eendracht  Voorbeeldgemeente")
    assert "overgezet van amsterdam naar cbs: 13 van 14 gevolgen\n" in str(carried)


def test_a_scan_says_what_became_of_every_theme(carried: bw.CarriedScan) -> None:
    rows = {line.partition("  ")[0]: line.split("  ") for line in str(carried).splitlines()}

    assert [cell.strip() for cell in rows["Consumptie en inkomen"] if cell] == [
        *("Consumptie en inkomen", "Materiële welvaart", "bijna hetzelfde", "2")
    ]
    assert [cell.strip() for cell in rows["Ruimtelijke samenhang en"] if cell] == [
        *("Ruimtelijke samenhang en", DASH, DASH, "1")
    ]


def test_a_scan_lists_what_has_no_theme_there(carried: bw.CarriedScan) -> None:
    assert carried.text("en").endswith(
        "No theme for it in this scheme: does not count here\n"
        "  • Er is minder plek om buiten te sporten  Spatial coherence and quality"
    )


def test_a_scan_without_effects_has_no_table(carried: bw.CarriedScan) -> None:
    empty = bw.carry_scan(attrs.evolve(carried.original, effects=()), "cbs")

    assert str(empty).endswith("overgezet van amsterdam naar cbs: 0 van 0 gevolgen")


def test_a_theme_says_what_it_is_called_there_and_how_alike() -> None:
    assert str(bw.carry("wonen", "amsterdam")) == (
        "Wonen  cbs.wonen\n\nIn themalijst amsterdam\n  • Wonen  amsterdam.wonen · bijna hetzelfde"
    )


def test_a_theme_shows_the_notes_on_its_matches() -> None:
    noted = [
        (theme, match)
        for scheme in bw.theme_schemes()
        for theme in bw.themes(scheme.id)
        for match in theme.matches
        if match.note
    ]
    theme, match = noted[0]
    shown = bw.carry(theme, match.theme.partition(".")[0]).text("en", width=500)

    assert match.note is not None
    assert f"\n    {match.note.get('en')}" in shown


def test_a_theme_that_is_not_there_says_so() -> None:
    assert bw.carry("handel_en_hulp", "amsterdam").text("en") == (
        "Trade and aid  cbs.handel_en_hulp\n\nIn theme scheme amsterdam\n"
        "There is no theme to set beside it."
    )
    assert (
        "<h3>Handel en hulp <small>cbs.handel_en_hulp</small></h3>"
        in bw.carry("handel_en_hulp", "amsterdam")._repr_html_()
    )
