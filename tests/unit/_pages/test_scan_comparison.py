"""What the page of two scans beside each other says."""

import pytest

import brede_welvaart as bw
from brede_welvaart._pages.writer import text

MINUS = "\N{MINUS SIGN}"


@pytest.fixture(scope="module")
def found() -> bw.ScanComparison:
    return bw.compare_scans(
        *(bw.example(name, bw.Scan) for name in ("wijkplan_eerder", "wijkplan"))
    )


def test_it_begins_with_both_and_whether_one_is_at_least_as_good(
    found: bw.ScanComparison,
) -> None:
    assert str(found).splitlines()[:6] == [
        "Twee scans naast elkaar",
        "  Eerste  Wijkplan De Eendracht, eerste versie  30 juni 2026",
        "  Tweede  Wijkplan De Eendracht  24 november 2026",
        "",
        "Geen van beide is overal minstens even gunstig: er is iets te kiezen.",
        "Een thema waar nog niemand naar keek, telt hier als 0.",
    ]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ((), (), "Beide zijn bij elk thema en in elke dimensie even gunstig."),
        (("neutral",), ("positive",), "De tweede is bij elk thema"),
        (("positive",), ("neutral",), "De eerste is bij elk thema"),
        ((), ("positive",), "naar Wonen is maar in een van beide gekeken."),
        (("positive",), (), "naar Wonen is maar in een van beide gekeken."),
    ],
)
def test_it_says_which_is_at_least_as_good_where_both_looked(
    before: tuple[str, ...], after: tuple[str, ...], said: str
) -> None:
    scans = [
        bw.Scan(
            "Plan",
            "cbs",
            [bw.Effect("wonen", "x", "", one, "low", ("now",), ("street",)) for one in signs],
        )
        for signs in (before, after)
    ]

    assert said in str(bw.compare_scans(*scans))


def test_changes_stand_by_theme_and_dimension_with_their_sign(found: bw.ScanComparison) -> None:
    lines = str(found).splitlines()

    assert f"Natuurlijk kapitaal                 +2          {MINUS}3     0" in lines
    assert "Gezondheid                          +3          0      0" in lines


def test_what_is_more_and_less_favourable_is_listed_from_before_to_after(
    found: bw.ScanComparison,
) -> None:
    shown = str(found)

    assert "Gunstiger in de tweede\nThema " in shown
    assert "Wonen                               hier en nu      +4      +5\n" in shown
    assert f"Consumptie en inkomen  elders         0      {MINUS}2\n" in shown


def test_what_moved_and_who_looked_where_is_listed(found: bw.ScanComparison) -> None:
    shown = str(found)

    assert "later minder gunstig\n  • Natuurlijk kapitaal\n" in shown
    assert "Alleen in de tweede bekeken\n  • Gezondheid\n" in shown
    assert "Staat alleen in de eerste\n  • Het sportveld verdwijnt  Ruimtelijke" in shown
    assert "Alleen in de eerste bekeken" not in shown


def test_the_same_scan_twice_has_nothing_to_list(found: bw.ScanComparison) -> None:
    shown = bw.compare_scans(found.after, found.after).text("en")

    assert "favourable in the second" not in shown
    assert "only" not in shown


def test_what_neither_scheme_had_a_theme_for_is_listed_by_the_name_it_had() -> None:
    carried = [
        bw.carry_scan(bw.example(name, bw.Scan), "cbs") for name in ("wijkplan_eerder", "wijkplan")
    ]
    found = bw.compare_scans(*(one.scan for one in carried))
    shown = text(found, "en", width=80, carried=carried)

    assert shown.count("No theme for it in this scheme: does not count here\n") == 2
    assert "  • Er is minder plek om buiten te sporten  Spatial coherence and quality" in shown


def test_it_escapes_what_others_wrote() -> None:
    scans = [bw.Scan(title, "tilburg", []) for title in ("<b>Oud</b>", "Nieuw\x1b")]
    found = bw.compare_scans(*scans)

    assert "&lt;b&gt;Oud&lt;/b&gt;" in found._repr_html_()
    assert "\x1b" not in str(found)


def test_its_repr_names_both(found: bw.ScanComparison) -> None:
    assert repr(found) == (
        "<ScanComparison 'Wijkplan De Eendracht, eerste versie' beside 'Wijkplan De Eendracht': "
        "5 gains, 2 losses>"
    )


@pytest.mark.parametrize("width", [40, 80, 200])
def test_it_fits_the_line(found: bw.ScanComparison, width: int) -> None:
    assert max(map(len, found.text(width=width).splitlines())) <= width
