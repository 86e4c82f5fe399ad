"""Makes the picture of a report that stands in the README, docs/_static/report.png.

    python tools/make_picture.py

It needs the extras ``index`` and ``test``, and Chromium. The pictures of the documentation are
drawn in its build; this one is kept, as the README is read where nothing is built.
"""

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

import brede_welvaart as bw
from brede_welvaart import index as ix

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "_static" / "report.png"
SIZE = {"width": 1180, "height": 1060}


def page() -> str:
    """A report of all three instruments; all in it is invented."""
    scores = bw.score(bw.example("voorbeeldgemeente"))
    panel = ix.read_panel(ROOT / "docs" / "examples" / "verzonnen_cijfers.csv")
    profile = bw.weigh(bw.example("wijkplan", bw.Scan))
    return bw.report(scores, ix.report(panel, "Goes"), profile, lang="en")


def main() -> None:
    """Draw what stands on the first screen of it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        tab = browser.new_page(viewport=SIZE)
        tab.set_content(page())
        tab.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
