"""The page without a server works in a browser: it shows the scores of the library."""

import functools
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import brede_welvaart as bw

DOCS = Path(__file__).parents[2] / "docs"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--virtual-time-budget=10000", "--dump-dom"),
)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no browser here")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    folder = tmp_path / "site"
    shutil.copytree(DOCS / "examples" / "web" / "static", folder)
    with bw.data_files() as data:
        shutil.copy(data / "js" / "score.mjs", folder)
        shutil.copy(data / "plan.json", folder)
    handler = functools.partial(Quiet, directory=folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/index.html"
        server.shutdown()


def opened(address: str, tmp_path: Path) -> str:
    done = subprocess.run(
        [str(CHROMIUM), *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", address],
        capture_output=True,
        check=True,
        encoding="utf-8",
        timeout=120,
    )
    return done.stdout


def said(page: str, key: str) -> str:
    found = re.search(rf'<p id="{key}"[^>]*>([^<]*)</p>', page)
    assert found is not None
    return found[1]


def in_dutch(points: float) -> str:
    """As a browser writes it, which rounds a half up."""
    rounded = Decimal(points).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{rounded}".replace(".", ",").removesuffix(",0")


def told(score: bw.Score) -> str:
    ends = f"bereik {in_dutch(score.low)} tot {in_dutch(score.high)}"
    enough = score.coverage >= 0.5
    value = f"stand {in_dutch(score.value)}" if enough else "nog te weinig beantwoord"
    return f"{ends}, beantwoord {round(100 * score.coverage)} %, {value}"


def test_the_page_scores_the_answers_in_its_address(site: str, tmp_path: Path) -> None:
    criteria = [criterion.id for criterion in bw.plan().criteria]
    given = bw.blank(["ambtenaren"])
    words: list[str] = []
    for number, key in enumerate(criteria[:24]):
        if number % 5 == 4:
            given = given.with_answer("ambtenaren", key, status="unknown")
            words.append(f"{key}=unknown")
        else:
            given = given.with_answer("ambtenaren", key, level=number % 4)
            words.append(f"{key}={number % 4}")
    # What is no answer to a criterion of the plan is passed over.
    page = opened(f"{site}#{'&'.join(words)}&verzonnen.1=3&{criteria[30]}=99", tmp_path)
    scores = bw.score(given)
    assert said(page, "total") == f"Totaal: {told(scores.total)}"
    for step in bw.steps():
        assert said(page, f"score-{step.id}") == told(scores.step(step.id))
    assert page.count("<select") == len(criteria)
    assert bw.step(5).name.nl in page


def test_a_page_without_answers_has_no_value(site: str, tmp_path: Path) -> None:
    expected = "bereik 0 tot 100, beantwoord 0 %, nog te weinig beantwoord"
    assert said(opened(site, tmp_path), "total") == f"Totaal: {expected}"
