"""A report is for all: by axe, in light and dark, narrow and wide, on paper, without a network."""

import re
import subprocess
from itertools import pairwise
from pathlib import Path
from shutil import which
from typing import Any

import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from browsing import Filled, needs_browser, violations
from report_pages import course_of_three
from result_cases import figures

pytestmark = needs_browser

LONG = "Samenwerkingsverbandgemeenteraadscommissievergaderingsverslag " * 3


def results(kind: str) -> list[Any]:
    scores = bw.score(bw.example("voorbeeldgemeente"))
    profile = bw.weigh(bw.example("wijkplan", bw.Scan))
    panel = figures()
    region = ix.report(panel, "Goes", spec=ix.theme_spec(panel))
    course = course_of_three()
    everything = [scores, course, region, profile]
    kinds = {"region": [region], "scan": [profile], "all": everything}
    return kinds[kind]


def written(folder: Path, kind: str, lang: Any = "nl") -> Path:
    found = results(kind)
    shown = found[0].actors if kind == "all" else ()
    path = folder / f"{kind}.html"
    path.write_text(bw.report(*found, lang=lang, show_actors=shown), encoding="utf-8")
    return path


@pytest.fixture(params=["region", "all"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return written(tmp_path, request.param)


@pytest.mark.parametrize(
    ("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 390), ("dark", 320)]
)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    browser: Any, file: Path, scheme: str, width: int
) -> None:
    size = {"width": width, "height": 900}
    with Filled(browser, file, color_scheme=scheme, viewport=size) as page:
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert violations(page) == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_text_is_cut_or_hides_another(browser: Any, file: Path, width: int) -> None:
    outside = """(width) => [...document.querySelectorAll('h1, h2, h3, p, td, th, dt, dd, li')]
      .map((one) => [one, one.getBoundingClientRect()])
      .filter(([one, box]) => box.width > 1 && !one.closest('thead, .heard, .skip'))
      .filter(([, box]) => box.left < 0 || box.right > width + 0.5)
      .map(([one]) => one.outerHTML.slice(0, 80))"""
    with Filled(browser, file, viewport={"width": width, "height": 900}) as page:
        assert page.evaluate(outside, width) == []


def test_a_report_asks_for_nothing_and_no_script_may_run(browser: Any, file: Path) -> None:
    with Filled(browser, file) as page:
        assert [address for address in page.asked if not address.startswith("file:")] == []
        page.evaluate(
            "const one = document.createElement('script');"
            " one.textContent = 'document.title = \"x\"'; document.body.append(one)"
        )
        assert page.title() != "x"
        assert "Content Security Policy" in page.errors.pop()


def test_without_script_everything_can_be_read(browser: Any, file: Path) -> None:
    with Filled(browser, file, java_script_enabled=False) as page:
        assert page.locator("section h2").first.is_visible()
        page.locator("footer summary").click()
        assert page.locator(".sources").is_visible()


def test_on_paper_everything_is_open_and_no_row_is_cut(browser: Any, file: Path) -> None:
    with Filled(browser, file) as page:
        page.emulate_media(media="print")
        assert page.locator(".sources").is_visible()
        avoided = "all => all.every(one => getComputedStyle(one).breakInside === 'avoid')"
        assert page.locator("tr, li, figure").evaluate_all(avoided)
        heads = "all => all.every(one => getComputedStyle(one).display === 'table-header-group')"
        assert page.locator("thead").evaluate_all(heads)
        # As wide as an A4 between its margins, on which nothing is wider than the paper.
        page.set_viewport_size({"width": 672, "height": 1000})
        assert page.evaluate("document.documentElement.scrollWidth") == 672
        paper = page.pdf(prefer_css_page_size=True)
        sheets = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)
        assert sheets
        assert {(round(float(x)), round(float(y))) for x, y in sheets} == {(595, 842)}


def every_indicator() -> ix.RegionReport:
    """Of a region with a figure of every indicator, each with its margin."""
    sizes = {one.id: 150_000 if one.unit.nl.startswith("euro") else 80 for one in bw.indicators()}
    ids, codes = sorted(sizes), ["GM0664", "GM0687", "GM0715", "GM0718"]
    size = np.array([sizes[key] for key in ids])[None, :, None]
    values = size * np.random.default_rng(1).normal(1, 0.01, (4, len(ids), 8))
    values[1] = values[0]
    errors = np.broadcast_to(size / 100, values.shape)
    panel = ix.Panel(codes, ids, range(2016, 2024), values, standard_errors=errors)
    return ix.report(panel, "Goes", spec=ix.theme_spec(panel))


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("width", [672, 800, 1280])
def test_no_figure_lies_over_another_and_no_name_is_broken(
    browser: Any, tmp_path: Path, width: int, lang: Any
) -> None:
    path = tmp_path / "every.html"
    path.write_text(bw.report(every_indicator(), lang=lang), encoding="utf-8")
    over = "all => all.filter(one => one.scrollWidth > one.clientWidth).map(one => one.innerText)"
    # A word that is broken stands in two boxes.
    broken = """all => all.flatMap((one) => {
      const words = [...one.firstChild.textContent.matchAll(/[^\\s-]+/g)];
      return words.filter((word) => {
        const range = document.createRange();
        range.setStart(one.firstChild, word.index);
        range.setEnd(one.firstChild, word.index + word[0].length);
        return new Set([...range.getClientRects()].map((box) => box.top)).size > 1;
      }).map(String);
    })"""
    with Filled(browser, path, viewport={"width": width, "height": 900}) as page:
        if width == 672:
            page.emulate_media(media="print")
        assert page.locator("tbody td, tbody th").evaluate_all(over) == []
        assert page.locator(".figures tbody th").evaluate_all(broken) == []


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("width", [672, 800, 1280])
def test_the_ends_of_a_scale_do_not_touch(
    browser: Any, tmp_path: Path, width: int, lang: Any
) -> None:
    with Filled(
        browser, written(tmp_path, "region", lang), viewport={"width": width, "height": 900}
    ) as page:
        if width == 672:
            page.emulate_media(media="print")
        apart = """all => all.every((one) => {
          const [first, last] = [...one.children].map((end) => end.getBoundingClientRect());
          return last.left >= first.right + 6 || last.top >= first.bottom - 1;
        })"""
        assert page.locator(".ends").evaluate_all(apart)


@pytest.mark.skipif(which("pdftotext") is None, reason="pdftotext is not there")
@pytest.mark.parametrize("kind", ["region", "all"])
@pytest.mark.parametrize("shift", range(0, 1000, 125))
def test_on_paper_no_heading_is_the_last_of_its_sheet(
    browser: Any, tmp_path: Path, kind: str, shift: int
) -> None:
    paper = tmp_path / "paper.pdf"
    with Filled(browser, written(tmp_path, kind)) as page:
        # What stands above decides where a sheet ends; the list of contents repeats headings.
        page.add_style_tag(content=f"header {{ padding-bottom: {shift}px }}")
        page.add_style_tag(content=".contents { display: none !important }")
        headings = page.locator("h2, h3, .group").all_inner_texts()
        assert headings
        page.pdf(path=paper, prefer_css_page_size=True)
    text = subprocess.run(
        ["pdftotext", "-layout", paper, "-"], capture_output=True, text=True, check=True
    ).stdout
    sheets = text.split("\f")[:-1]
    assert len(sheets) > 1
    # The last line of a sheet is its number.
    last = [[line.strip() for line in sheet.splitlines() if line.strip()][-2] for sheet in sheets]
    # The headings of the columns begin with one of these.
    columns = tuple(f"{word}  " for word in ("Indicator", "Stap", "Actor", "Criterium", "Thema"))
    assert [line for line in last if line in headings or line.startswith(columns)] == []


def test_every_picture_says_what_it_shows(browser: Any, file: Path) -> None:
    with Filled(browser, file) as page:
        named = "all => all.every(one => one.querySelector('title').textContent.length > 5)"
        pictures = page.locator("svg[role=img]")
        assert pictures.count() > 5
        assert pictures.evaluate_all(named)
        others = page.locator("svg:not([role=img]):not([aria-hidden=true]):not(svg svg)")
        assert others.count() == 0


def test_headings_go_down_one_level_at_a_time(browser: Any, file: Path) -> None:
    with Filled(browser, file) as page:
        levels = page.locator("h1, h2, h3, h4").evaluate_all(
            "all => all.map(one => +one.tagName[1])"
        )
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_keyboard_reaches_the_report_and_sees_where_it_is(browser: Any, file: Path) -> None:
    with Filled(browser, file) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "report"


def test_english_reports_are_for_all_too(browser: Any, tmp_path: Path) -> None:
    with Filled(
        browser, written(tmp_path, "all", "en"), viewport={"width": 320, "height": 900}
    ) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert violations(page) == []


def test_long_names_fit_on_a_phone(browser: Any, tmp_path: Path) -> None:
    form = bw.blank(["gemeenteraad"], organisation=LONG)
    path = tmp_path / "long.html"
    path.write_text(bw.report(bw.score(form)), encoding="utf-8")
    with Filled(browser, path, viewport={"width": 320, "height": 900}) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == 320
