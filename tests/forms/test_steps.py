"""A form of the steps, filled in by clicks and by keys, gives what Python would."""

import json
from pathlib import Path
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
from browsing import Filled, needs_browser

pytestmark = needs_browser

HOSTILE = "</script><script>document.title = 'gekaapt'</script>\"'&\x01\x1b[31m\u202e"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "form.html"


def read(content: dict[str, Any], plan: bw.Plan | None = None) -> bw.Assessment:
    return bw.from_dict(content, bw.Assessment, plan=plan)


def test_filled_in_by_clicks_it_is_the_assessment_made_in_python(browser: Any, file: Path) -> None:
    bw.write_form(file, ["gemeenteraad"], organisation="Goes", date="2026-11-24")
    with Filled(browser, file) as form:
        form.choose("#q1-1", "Deels")
        form.choose("#q1-2", "Weet ik niet")
        form.choose("#q1-3", "Geldt hier niet, want:")
        form.fill("#q1-3-note", "Hier wonen geen mensen.")
        form.choose("#q1-4", "Volledig")
        form.locator("#q1-4 .clear").click()
        form.choose("#q2-1", "Nog niet")
        form.locator("#q2-1 .add").click()
        form.locator("#q2-1 [data-key=title]").fill("Raadsbrief")
        form.locator("#q2-1 [data-key=url]").fill(" https://goes.example/brief ")
        form.locator("#q2-1 [data-key=date]").fill("3-4-2026")
        form.locator("#q2-1 .add").click()
        form.locator("#q2-2 .add").click()
        form.locator("#q2-2 .remove").click()
        form.fill("#respondent", "raadslid 3")
        form.choose("#themes", "Wonen")
        form.locator("#own-themes .add").click()
        form.locator("#own-themes input").fill("Levend dorp")
        form.locator("#paper-of-themes .add").click()
        form.locator("#paper-of-themes [data-key=title]").fill("Visie")
        assert form.locator("#done").inner_text() == "4"
        found = read(form.saved())

    paper = bw.Evidence("Raadsbrief", "https://goes.example/brief", "2026-04-03")
    chosen = bw.ChosenThemes(
        [bw.ChosenTheme("cbs.wonen"), bw.ChosenTheme(name="Levend dorp")], [bw.Evidence("Visie")]
    )
    made = (
        bw.blank(["gemeenteraad"], organisation="Goes", date="2026-11-24", themes=chosen)
        .with_answer("gemeenteraad", "betekenis_geven.1", 2)
        .with_answer("gemeenteraad", "betekenis_geven.2", status="unknown")
        .with_answer(
            "gemeenteraad",
            "betekenis_geven.3",
            status="not_applicable",
            note="Hier wonen geen mensen.",
        )
        .with_answer("gemeenteraad", "stand_bepalen.1", 0, evidence=[paper])
    )
    made = attrs.evolve(made, responses=[attrs.evolve(made.responses[0], respondent="raadslid 3")])
    assert found == made
    assert bw.score(found).receipt == bw.score(made).receipt


def test_keys_alone_will_do(browser: Any, file: Path) -> None:
    bw.write_form(file, ["gemeenteraad"], aspect="do")
    with Filled(browser, file) as form:
        press = form.keyboard.press
        form.locator("#respondent").focus()
        form.keyboard.type("raadslid 1")
        for _ in range(200):
            press("Tab")
            if form.evaluate("document.activeElement.name") == "q1-2":
                break
        press("Space")
        press("ArrowRight")
        press("ArrowRight")
        press("ArrowRight")
        while form.evaluate("document.activeElement.className") != "add-note":
            press("Tab")
        press("Enter")
        form.keyboard.type("Een visie")
        while form.evaluate("document.activeElement.className") != "add":
            press("Tab")
        press("Enter")
        form.keyboard.type("Visie 2030")
        press("Tab")
        press("Tab")
        form.keyboard.type("2024")
        found = read(form.saved())
    made = bw.blank(["gemeenteraad"], aspect="do").with_answer(
        "gemeenteraad",
        "betekenis_geven.2",
        3,
        note="Een visie",
        evidence=[bw.Evidence("Visie 2030", date="2024")],
    )
    response = attrs.evolve(made.responses[0], respondent="raadslid 1")
    assert found == attrs.evolve(made, responses=[response])


def test_nothing_in_a_file_that_is_opened_is_lost(browser: Any, file: Path) -> None:
    odd = bw.Evidence("Een titel\nop twee regels\x01", "HTTPS://x.example", "2022-04")
    own = bw.Actor("dorpsraad", bw.Text("Dorpsraad"))
    opened = (
        bw.blank(["gemeenteraad", "college"], organisation=bw.Organisation("Goes ", "GM0664"))
        .with_answer("gemeenteraad", "afwegen.1", 3, note=" a\r\nb ", evidence=[odd])
        .with_answer("college", "afwegen.1", status="unknown")
        .with_answer("dorpsraad", "afwegen.2", 1)
    )
    opened = attrs.evolve(
        opened,
        actors=[own],
        notes=[bw.Text("Verzonnen", "Invented")],
        themes=bw.ChosenThemes([bw.ChosenTheme("amsterdam.wonen"), bw.ChosenTheme(name=" Dorp")]),
    )
    bw.write_form(file, ["gemeenteraad"])
    with Filled(browser, file) as form:
        assert form.open(bw.to_json(opened).encode())
        assert form.saved() == bw.to_dict(opened)
        form.choose("#q1-1", "Begonnen")
        changed = read(form.saved())
    assert changed == opened.with_answer("gemeenteraad", "betekenis_geven.1", 1)


def test_who_fills_in_for_two_actors_changes_between_them(browser: Any, file: Path) -> None:
    actors = ["gemeenteraad", "provincie"]
    bw.write_form(file, actors, own_steps=True, lang="en", themes=["cbs.wonen", "Dorp"])
    blank = bw.blank(actors, own_steps=True, themes=["cbs.wonen", "Dorp"])
    with Filled(browser, file) as form:
        assert form.locator("#who option").all_inner_texts() == ["Municipal council", "Province"]
        assert form.locator("#chosen li").all_inner_texts() == ["Housing", "Dorp"]
        assert not form.locator("#ask-themes").is_visible()
        own = blank.responses[1].asked or ()
        form.select_option("#who", label="Province")
        assert form.locator("#all").inner_text() == str(len(own))
        shown = form.locator(".question:visible")
        assert shown.evaluate_all("all => all.map(one => one.dataset.criterion)") == [
            item.id for item in bw.plan().criteria if item.id in own
        ]
        form.locator(".question:visible .card label").first.click()
        form.locator(".question:visible .card label").nth(6).click()
        assert form.save() is None
        form.select_option("#who", label="Municipal council")
        form.locator("#faults a").click()
        assert form.locator("#who").input_value() == "1"
        form.keyboard.type("nobody here")
        found = read(form.saved())
    criterion = next(item.id for item in bw.plan().criteria if item.id in own)
    wanted = {"status": "not_applicable", "note": "nobody here"}
    assert found == blank.with_answer("provincie", criterion, **wanted)


def test_what_is_typed_is_there_again_after_the_page_was_closed(browser: Any, file: Path) -> None:
    bw.write_form(file, ["gemeenteraad"])
    with Filled(browser, file) as form:
        form.choose("#q1-1", "Deels")
        form.fill("#date", "31-31-2026")
        asked = []
        form.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
        form.reload()
        assert asked == ["beforeunload"]
        assert "staat er weer" in form.locator("#message").inner_text()
        assert form.locator("#q1-1-2").is_checked()
        assert form.locator("#date").input_value() == "31-31-2026"
        assert form.save() is None
        assert form.title().startswith("Let op: ")
        form.fill("#date", "24-11-2026")
        assert form.saved()["date"] == "2026-11-24"
        form.reload()
        assert asked == ["beforeunload"]
        form.locator("#start-over").click()
        assert asked == ["beforeunload", "confirm"]
        form.reload()
        assert form.locator("#done").inner_text() == "0"


def test_an_open_file_is_not_replaced_unasked(browser: Any, file: Path) -> None:
    bw.write_form(file, ["gemeenteraad"])
    with Filled(browser, file) as form:
        said = []
        form.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
        form.choose("#q1-1", "Deels")
        form.locator("#open").click()
        assert len(said) == 1
        assert form.locator("#q1-1-2").is_checked()


def test_a_file_of_another_kind_edition_or_actor_is_refused_with_the_reason(
    browser: Any, file: Path, own_plan: bw.Plan
) -> None:
    bw.write_form(file, ["gemeenteraad"])
    refused = {
        b"\xff": "geen JSON",
        b"{": "geen JSON",
        bw.to_json(bw.example("wijkplan", bw.Scan)).encode(): "geen voortgangsmeting",
        bw.to_json(bw.blank(["gemeenteraad"], plan=own_plan)).encode(): "hoort bij editie",
        bw.to_json(bw.blank(["college"])).encode(): "namens College",
        bw.to_json(bw.blank()).encode(): "niet namens Gemeenteraad",
    }
    with Filled(browser, file) as form:
        for content, reason in refused.items():
            assert not form.open(content)
            (said,) = form.faults()
            assert reason in said
        text = bw.to_json(bw.blank(["gemeenteraad"], organisation="Goes"))
        for content in (text.encode("utf-8-sig"), text.encode("utf-16")):
            assert form.open(content)
        for wrong in (
            text.replace('"date"', '"date"').replace("null", "3.0", 1),
            text.replace('"edition"', '"format": "x", "edition"'),
        ):
            assert not form.open(wrong.encode())
            with pytest.raises(bw.DataError):
                bw.from_json(wrong)


def test_texts_that_would_steer_a_page_are_shown_as_text(
    browser: Any, file: Path, own_plan: bw.Plan
) -> None:
    text = bw.Text(HOSTILE)
    level = attrs.evolve(own_plan.scale.levels[0], name=text, description=text)
    criterion = bw.Criterion("een.1", text, text)
    step = bw.Step("een", text, [criterion], text, text)
    scale = bw.Scale([level, *own_plan.scale.levels[1:]])
    plan = bw.Plan("eigen", "eigen_1", text, scale, [step], note=text)
    bw.write_form(file, ["gemeenteraad"], plan=plan, organisation=HOSTILE, respondent=HOSTILE)
    with Filled(browser, file) as form:
        assert form.title() == "Voortgangsmeting brede welvaart"
        assert "</script><script>" in form.locator("legend").last.inner_text()
        form.locator("#q1-1 .card label").first.click()
        form.locator("#q1-1 .add-note").click()
        form.fill("#q1-1-note", HOSTILE)
        content = form.saved()
        assert form.open(json.dumps(content).encode())
        found = read(content, plan)
        assert form.title() == "Voortgangsmeting brede welvaart"
    assert found.organisation == bw.Organisation(HOSTILE)
    assert found.responses[0].respondent == HOSTILE
    assert found.responses[0].answers[0].level == plan.scale.levels[0].value


def test_a_plan_of_ones_own_has_its_own_scale_and_falls_back_to_dutch(
    browser: Any, file: Path, own_plan: bw.Plan
) -> None:
    plan = own_plan
    bw.write_form(file, ["gemeenteraad"], plan=plan, lang="en")
    with Filled(browser, file) as form:
        assert form.locator("h1").inner_text() == "Ons plan"
        form.choose("#q1-1", "Half")
        form.choose("#q2-2", "Ja")
        first = form.saved()
        first["responses"][0]["answers"][0]["level"] = "2/4"
        assert form.open(json.dumps(first).encode())
        assert form.locator("#q1-1-1").is_checked()
        found = read(form.saved(), plan)
    made = bw.blank(["gemeenteraad"], plan=plan).with_answer("gemeenteraad", "een.1", "1/2")
    assert found == made.with_answer("gemeenteraad", "twee.2", 7)
    assert bw.score(found, plan=plan).total.coverage == 0.5
