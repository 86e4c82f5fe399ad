"""Signals beside what a plan does."""

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix

CODES = ("GM0200", "GM0772")
INDICATORS = ("natuur_en_bos", "geregistreerde_misdrijven", "iets_anders")
SCAN = bw.Scan(
    "Plan",
    "cbs",
    [bw.Effect(theme, "x") for theme in ("milieu", "natuurlijk_kapitaal", "veiligheid", "wonen")],
    organisation=bw.Organisation("Apeldoorn", "GM0200"),
)


@pytest.fixture(scope="module")
def found() -> ix.Signals:
    figures = [[[region + number] for number in range(3)] for region in range(2)]
    panel = ix.Panel(CODES, INDICATORS, [2023], figures)
    return ix.signals(panel, period=2023, directions={"iets_anders": 1})


def names(scan: bw.Scan, found: ix.Signals, region: str | None = None) -> dict[str, list[str]]:
    signals = ix.scan_signals(scan, found, region)
    return {theme: [one.indicator for one in ones] for theme, ones in signals.items()}


def test_each_theme_gets_the_signals_on_its_indicators(found: ix.Signals) -> None:
    assert names(SCAN, found) == {
        "wonen": [],
        "veiligheid": ["geregistreerde_misdrijven"],
        "milieu": ["natuur_en_bos"],
        "natuurlijk_kapitaal": ["natuur_en_bos"],
    }


def test_the_region_is_that_of_the_organisation_unless_another_is_given(found: ix.Signals) -> None:
    own, other = ix.scan_signals(SCAN, found), ix.scan_signals(SCAN, found, "GM0772")

    assert own["veiligheid"][0] == found.signal("GM0200", "geregistreerde_misdrijven")
    assert other["veiligheid"][0] == found.signal("GM0772", "geregistreerde_misdrijven")


@pytest.mark.parametrize("organisation", [None, bw.Organisation("Ergens")])
def test_without_a_region_it_is_refused(
    found: ix.Signals, organisation: bw.Organisation | None
) -> None:
    with pytest.raises(bw.UnknownIdError, match="region="):
        ix.scan_signals(attrs.evolve(SCAN, organisation=organisation), found)


def test_a_region_that_is_not_in_the_panel_is_refused(found: ix.Signals) -> None:
    with pytest.raises(bw.UnknownIdError, match="GM9999"):
        ix.scan_signals(SCAN, found, "GM9999")


def test_another_scheme_goes_over_the_matches(found: ix.Signals) -> None:
    scan = bw.carry_scan(SCAN, "amsterdam").scan

    assert names(scan, found)["veiligheid"] == ["geregistreerde_misdrijven"]
