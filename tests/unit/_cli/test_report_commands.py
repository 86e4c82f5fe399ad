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
    assert "--actor en --course horen bij voortgangsmetingen" in printed.err


def test_report_refuses_other_documents_and_a_file_twice(run: Run) -> None:
    bw.write(bw.plan(), "plan.json")
    printed = run("report", "plan.json", "-o", "uit.html")
    assert (printed.code, "plan.json: een rapport gaat over" in printed.err) == (2, True)
    printed = run("report", "plan.json", "plan.json", "-o", "uit.html")
    assert (printed.code, "plan.json staat er twee keer" in printed.err) == (2, True)


def test_report_is_of_one_scan(run: Run) -> None:
    for name in ("een.json", "twee.json"):
        bw.write(bw.example("wijkplan", bw.Scan), name)
    printed = run("report", "een.json", "twee.json", "-o", "rapport.html")
    assert (printed.code, printed.out) == (2, "")
    assert "een rapport gaat over één scan; twee.json is er nog een" in printed.err


def test_report_wants_to_know_where_to_write(run: Run) -> None:
    printed = run("report")
    assert printed.code == 2
    assert "dit is verplicht: -o/--output" in printed.err


def test_report_shows_the_course_of_assessments_of_several_dates(run: Run) -> None:
    now = bw.example("voorbeeldgemeente")
    before = bw.from_dict(bw.to_dict(now) | {"date": "2024-01-31"}, bw.Assessment)
    bw.write(now, "nu.json")
    bw.write(before, "toen.json")
    assert run("report", "nu.json", "toen.json", "--course", "-o", "uit.html").code == 0
    page = Path("uit.html").read_text(encoding="utf-8")
    assert page == bw.report(bw.score(now), bw.course([before, now]))


def test_report_of_a_course_goes_by_a_plan_of_ones_own(run: Run) -> None:
    plan = bw.plan()
    own = bw.from_dict(bw.to_dict(plan) | {"id": "eigen", "edition": "eigen_1"}, bw.Plan)
    bw.write(own, "plan.json")
    for day in ("2024-01-31", "2026-01-31"):
        form = bw.blank(["gemeenteraad"], plan=own, date=day)
        form = form.with_answer("gemeenteraad", "afwegen.1", level=2)
        bw.write(form, f"{day}.json")
    files = ("2024-01-31.json", "2026-01-31.json")
    assert run("report", *files, "--course", "--plan", "plan.json", "-o", "uit.html").code == 0


FIGURES = "region,indicator,period,value\n" + "".join(
    f"{code},{indicator},{year},{place + year - 2000}\n"
    for place, code in enumerate(["GM0664", "GM0855", "GM0363", "GM0772", "eigen/../naam", "EIGEN"])
    for indicator in ("tevredenheid_leven", "werkloosheid")
    for year in (2022, 2023)
)


@pytest.fixture
def cijfers(run: Run) -> str:
    assert run
    Path("cijfers.csv").write_text(FIGURES, encoding="utf-8")
    return "cijfers.csv"


def test_report_reads_figures_of_the_region_that_is_named(run: Run, cijfers: str) -> None:
    from brede_welvaart import index as ix

    assert run("report", "--figures", cijfers, "--region", "Goes", "-o", "uit.html").code == 0
    page = Path("uit.html").read_text(encoding="utf-8")
    assert page == bw.report(ix.report(ix.read_panel(cijfers), "Goes"))
    printed = run(
        *("report", "--figures", cijfers, "--region", "Goes", "--period", "2022"),
        *("--spec", "themes", "-o", "scores.html"),
    )
    assert printed.code == 0
    assert "Score" in Path("scores.html").read_text(encoding="utf-8")


def test_report_takes_the_region_that_a_file_names(run: Run, cijfers: str) -> None:
    form = bw.blank(["gemeenteraad"], organisation=bw.Organisation("Tilburg", "GM0855"))
    bw.write(form, "form.json")
    assert run("report", "form.json", "--figures", cijfers, "-o", "uit.html").code == 0
    page = Path("uit.html").read_text(encoding="utf-8")
    assert "Monitor: Tilburg" in page
    bw.write(bw.blank(["gemeenteraad"], organisation="Ergens"), "ergens.json")
    printed = run("report", "ergens.json", "--figures", cijfers, "-o", "nog.html")
    assert (printed.code, "zeg welke met --region" in printed.err) == (2, True)


def test_report_of_each_region_writes_a_file_for_each(run: Run, cijfers: str) -> None:
    from brede_welvaart import index as ix

    printed = run("report", "--figures", cijfers, "--each", "-o", "map/rapporten")
    assert printed.out.replace("\\", "/") == (
        "map/rapporten: 6 rapporten, elk in een eigen bestand.\n"
    )
    names = sorted(path.name for path in Path("map/rapporten").iterdir())
    assert names == [
        *("EIGEN.html", "GM0363.html", "GM0664.html", "GM0772.html", "GM0855.html"),
        "eigen____naam-6.html",
    ]
    page = Path("map/rapporten/GM0664.html").read_text(encoding="utf-8")
    assert page == bw.report(ix.report(ix.read_panel(cijfers), "Goes"))


def test_report_of_each_region_overwrites_only_when_told(run: Run, cijfers: str) -> None:
    call = ("report", "--figures", cijfers, "--each", "-o", "map", "--json")
    assert len(json.loads(run(*call).out)["reports"]) == 6
    assert run(*call).code == 2
    assert run(*call, "--force").code == 0


def test_two_regions_never_get_one_file(run: Run) -> None:
    rows = "region,indicator,period,value\na,x,2023,1\nA,x,2023,2\n"
    Path("cijfers.csv").write_text(rows, encoding="utf-8")
    assert run("report", "--figures", "cijfers.csv", "--each", "-o", "map").code == 0
    assert sorted(path.name for path in Path("map").iterdir()) == ["A.html", "a-2.html"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--region", "Goes"), "horen bij --figures"),
        (("--each",), "horen bij --figures"),
        (("--figures", "x.csv", "--period", "all"), "een rapport gaat over één jaar"),
        (("--figures", "x.csv", "--each", "form.json"), "--each is voor cijfers alleen"),
        (("--figures", "x.csv", "--each", "--region", "Goes"), "--each is voor cijfers alleen"),
        (("--figures", "x.csv", "--course"), "--course horen bij voortgangsmetingen"),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    run: Run, words: tuple[str, ...], said: str
) -> None:
    printed = run("report", *words, "-o", "uit.html")
    assert printed.code == 2
    assert said in printed.err
