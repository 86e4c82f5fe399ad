"""A form is for all: by axe, in light and dark, narrow and wide, on paper, without a network."""

from pathlib import Path
from typing import Any

import pytest

import brede_welvaart as bw
from browsing import Filled, needs_browser, violations

pytestmark = needs_browser


@pytest.fixture(params=["steps", "scan"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / f"{request.param}.html"
    is_scan = request.param == "scan"
    bw.write_form(path, () if is_scan else ["gemeenteraad", "college"], scan=is_scan)
    return path


def fill_in_badly(form: Filled) -> None:
    """Fill in some of everything, with a fault in a date and in a link."""
    if form.locator("#title").count():
        box = form.locator(".effects").first
        box.locator(".add").click()
        box.locator(".evidence .add").click()
        box.locator(".effect .card label").first.click()
    else:
        box = form.locator("#q1-1")
        form.choose("#q1-1", "Geldt hier niet, want:")
        box.locator(".add").click()
        form.locator("#own-themes .add").click()
    box.locator("[data-key=url]").fill("x")
    form.fill("#date", "31-31-2026")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_axe_finds_nothing_empty_filled_in_and_with_faults(
    browser: Any, file: Path, scheme: str, width: int
) -> None:
    size = {"width": width, "height": 900}
    with Filled(browser, file, color_scheme=scheme, viewport=size) as form:
        assert violations(form) == []
        fill_in_badly(form)
        assert form.save() is None
        assert violations(form) == []
        assert form.evaluate("document.documentElement.scrollWidth") == width
        assert form.evaluate("document.activeElement.id") == "faults"


def test_a_fault_says_the_same_on_top_and_at_its_field_and_leads_there(
    browser: Any, file: Path
) -> None:
    with Filled(browser, file) as form:
        fill_in_badly(form)
        assert form.save() is None
        lines = form.faults()
        marked = form.locator(".error:visible").all_inner_texts()
        assert [line.partition(": ")[2] for line in lines] == marked
        for number, line in enumerate(form.locator("#faults a").all()):
            line.click()
            focused = form.evaluate("document.activeElement.closest('.field').innerText")
            assert marked[number] in focused
        form.fill("#date", "24-11-2026")
        assert "Vul een dag in" not in " ".join(form.locator(".error:visible").all_inner_texts())


def test_targets_are_large_enough_for_a_finger(browser: Any, file: Path) -> None:
    with Filled(browser, file, viewport={"width": 390, "height": 844}) as form:
        fill_in_badly(form)
        small = "all => all.filter(one => one.getBoundingClientRect().height < 44)"
        targets = form.locator("button:visible, .card label:visible, input[id]:visible[data-as]")
        assert targets.count() > 10
        assert targets.evaluate_all(f"{small}.map(one => one.outerHTML)") == []


def test_nothing_is_fetched_and_no_other_script_may_run(browser: Any, file: Path) -> None:
    with Filled(browser, file) as form:
        fill_in_badly(form)
        assert [address for address in form.asked if not address.startswith("file:")] == []
        form.evaluate(
            "const one = document.createElement('script');"
            " one.textContent = 'document.title = \"x\"'; document.body.append(one)"
        )
        assert form.title() != "x"
        assert "Content Security Policy" in form.errors.pop()


def test_on_paper_there_are_questions_and_no_buttons(browser: Any, file: Path) -> None:
    with Filled(browser, file) as form:
        form.emulate_media(media="print")
        assert form.locator("button:visible, nav:visible, .bar:visible").count() == 0
        assert form.locator(".part:visible").count() >= 10
        assert form.locator(".on-paper:visible").count() > 5
        assert form.pdf(prefer_css_page_size=True).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("how", "most"),
    [
        ({"scan": True}, 4),
        ({"actors": ["gemeenteraad"], "aspect": "do"}, 6),
        ({"actors": ["gemeenteraad"]}, 12),
    ],
)
def test_on_paper_no_sheet_is_left_nearly_empty(
    browser: Any, tmp_path: Path, how: Any, most: int
) -> None:
    bw.write_form(tmp_path / "form.html", **how)
    with Filled(browser, tmp_path / "form.html") as form:
        sheets = form.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
    assert 1 < sheets <= most


def test_without_script_it_can_be_read(browser: Any, file: Path) -> None:
    with Filled(browser, file, java_script_enabled=False) as form:
        assert "Zonder JavaScript" in form.locator("noscript").inner_text()
        assert form.locator(".part h2").first.is_visible()
