"""A form of a scan, filled in in a browser, gives what Python would."""

import json
from pathlib import Path
from typing import Any

import pytest

import brede_welvaart as bw
from browsing import Filled, needs_browser

pytestmark = needs_browser


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "scan.html"


def test_filled_in_by_clicks_it_is_the_scan_made_in_python(browser: Any, file: Path) -> None:
    bw.write_form(file, scan=True, scheme="tilburg", organisation="Tilburg", date="2026-11-24")
    with Filled(browser, file) as form:
        assert form.save() is None
        assert form.faults() == ["Hoe heet het plan?: Geef het plan een naam."]
        form.fill("#title", "Fietsplan")
        form.fill("#description", "Meer fietspaden.\n")
        for theme in ("klimaat", "gezondheid", "klimaat"):
            form.locator(f"[data-theme={theme}] > .add").click()
        row = "[data-theme=klimaat] .effect:first-child"
        form.locator(f"{row} [data-key=title]").first.fill("Minder uitstoot")
        for label in ("gunstig", "belangrijk", "over 10 tot 20 jaar", "nu", "wijk"):
            form.choose(row, label)
        form.choose(row, "Hier moet over gesproken worden")
        form.locator(f"{row} .evidence .add").click()
        form.locator(f"{row} .row [data-key=kind]").select_option("resident")
        form.locator(f"{row} .row [data-key=note]").fill("Vaak gehoord")
        other = "[data-theme=gezondheid] .effect"
        form.locator(f"{other} [data-key=title]").first.fill("Meer beweging")
        form.locator(f"{other} [data-key=explanation]").fill("Wie fietst, beweegt.")
        form.choose(other, "geen verschil")
        form.locator(f"{other} .clear:visible").click()
        assert form.locator("#done").inner_text() == "2"
        found = bw.from_dict(form.saved(), bw.Scan)

    word = bw.EffectEvidence("resident", note="Vaak gehoord")
    first = bw.Effect(
        "klimaat",
        "Minder uitstoot",
        sentiment="positive",
        importance="high",
        horizons=["now", "10_20"],
        places=["district"],
        evidence=[word],
        discussion=True,
    )
    second = bw.Effect("gezondheid", "Meer beweging", "Wie fietst, beweegt.")
    made = bw.Scan(
        "Fietsplan",
        "tilburg",
        [first, second],
        "Meer fietspaden.\n",
        bw.Organisation("Tilburg"),
        "2026-11-24",
        edition="2026.1",
    )
    assert found == made
    assert bw.to_dict(bw.weigh(found)) == bw.to_dict(bw.weigh(made))


def test_a_scan_that_is_opened_is_saved_as_it_was_but_for_what_changes(
    browser: Any, file: Path
) -> None:
    opened = bw.to_dict(bw.example("wijkplan", bw.Scan))
    opened["effects"][0] |= {"written_by_ai": True, "id": "x"}
    bw.write_form(file, scan=True, scheme=opened["scheme"])
    with Filled(browser, file) as form:
        assert form.open(json.dumps(opened).encode())
        assert form.saved() == opened
        form.choose(".effect >> nth=0", "Dit is door AI geschreven, en door een mens nagekeken")
        form.locator(".effect .remove-effect").last.click()
        changed = form.saved()
    assert len(changed["effects"]) == len(opened["effects"]) - 1
    assert [one["id"] for one in changed["effects"] if one.get("reviewed")] == ["x"]


def test_a_scan_by_another_scheme_is_refused_with_the_reason(browser: Any, file: Path) -> None:
    bw.write_form(file, scan=True, scheme="bli", lang="en")
    with Filled(browser, file) as form:
        for document, reason in (
            (bw.Scan("x", "cbs", ()), "goes by theme scheme cbs"),
            (bw.blank(["college"]), "no scan"),
        ):
            assert not form.open(bw.to_json(document).encode())
            assert reason in form.faults()[0]
        assert form.open(bw.to_json(bw.Scan("x", "bli", ())).encode())
