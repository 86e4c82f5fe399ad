import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import brede_welvaart as bw


class Printed(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Printed]


def test_report_writes_the_page_of_a_file(run: Run) -> None:
    run("new", "form.json", "--organisation", "Goes")
    printed = run("report", "form.json", "-o", "uit.html")
    assert printed.code == 0
    assert printed.out == "uit.html: het rapport. Open het in een browser, of print het.\n"
    form = bw.read("form.json", bw.Assessment)
    assert Path("uit.html").read_text(encoding="utf-8") == bw.report(bw.score(form))


def test_report_speaks_english_and_shows_who_is_named(run: Run) -> None:
    scores = bw.score(bw.example("voorbeeldgemeente"))
    printed = run("report", "-o", "out.html", "--actor", "Gemeenteraad", "--lang", "en", "--json")
    assert json.loads(printed.out) == {"report": "out.html"}
    page = Path("out.html").read_text(encoding="utf-8")
    assert page == bw.report(scores, lang="en", show_actors=["gemeenteraad"])


@pytest.mark.parametrize("name", ["uit.pdf", "uit", "uit.json"])
def test_report_asks_for_a_page(run: Run, name: str) -> None:
    printed = run("report", "-o", name)
    assert printed.code == 2
    assert "een naam zoals rapport.html" in printed.err


def test_report_overwrites_only_when_told(run: Run) -> None:
    Path("uit.html").write_text("oud", encoding="utf-8")
    assert run("report", "-o", "uit.html").code == 2
    assert Path("uit.html").read_text(encoding="utf-8") == "oud"
    assert run("report", "-o", "uit.html", "--force").code == 0


def test_report_takes_assessments_together_and_a_scan_beside_them(run: Run) -> None:
    for actor in ("gemeenteraad", "college"):
        form = bw.blank([actor], organisation="Goes").with_answer(actor, "afwegen.1", level=2)
        bw.write(form, f"{actor}.json")
    scan = bw.example("wijkplan", bw.Scan)
    bw.write(scan, "plan.json")
    files = ["gemeenteraad.json", "college.json"]
    assert run("report", *files, "plan.json", "-o", "uit.html").code == 0
    both = bw.collect([bw.read(file, bw.Assessment) for file in files])
    page = Path("uit.html").read_text(encoding="utf-8")
    assert page == bw.report(bw.score(both), bw.weigh(scan))


def test_report_of_a_scan_alone_knows_no_actors(run: Run) -> None:
    bw.write(bw.example("wijkplan", bw.Scan), "plan.json")
    assert run("report", "plan.json", "-o", "uit.html").code == 0
    printed = run("report", "plan.json", "-o", "nog.html", "--actor", "gemeenteraad")
    assert printed.code == 2
    assert "--actor hoort bij voortgangsmetingen" in printed.err


def test_report_refuses_other_documents_and_a_file_twice(run: Run) -> None:
    bw.write(bw.plan(), "plan.json")
    printed = run("report", "plan.json", "-o", "uit.html")
    assert (printed.code, "plan.json: een rapport gaat over" in printed.err) == (2, True)
    printed = run("report", "plan.json", "plan.json", "-o", "uit.html")
    assert (printed.code, "plan.json staat er twee keer" in printed.err) == (2, True)


def test_report_wants_to_know_where_to_write(run: Run) -> None:
    printed = run("report")
    assert printed.code == 2
    assert "dit is verplicht: -o/--output" in printed.err
