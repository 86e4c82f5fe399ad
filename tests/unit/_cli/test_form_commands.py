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


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_new_writes_a_form_and_a_sheet(run: Run) -> None:
    printed = run("new", "form.json")
    assert printed.code == 0
    assert printed.out.splitlines() == [
        "form.json: een leeg formulier met 40 criteria",
        "form.md: een blad met uitleg om ernaast te leggen",
        "Vul het formulier in, kijk het na en bekijk de uitkomst met:",
        "  brede-welvaart check form.json",
        "  brede-welvaart score form.json",
    ]
    assert bw.read("form.json", bw.Assessment) == bw.blank(["ambtenaren"])
    assert "#### `afwegen.1`" in Path("form.md").read_text(encoding="utf-8")
    assert run("check", "form.json").code == 0
    assert run("score", "form.json").code == 0


def test_new_writes_a_workbook_that_the_commands_read(run: Run) -> None:
    first, then = run("new", "form.xlsx", "--organisation", "Goes").out.splitlines()
    assert first == "form.xlsx: een leeg formulier met 40 criteria"
    assert then.startswith("Open het in Excel of LibreOffice, vul het in en bewaar het als .xlsx.")
    assert run("check", "form.xlsx").code == 0
    assert "Goes" in run("score", "form.xlsx").out


def test_a_fault_in_a_form_is_told_by_its_line_and_column(run: Run) -> None:
    rows = "Editie;2026.1\nNamens;gemeenteraad\ncriterium;antwoord\nafwegen.1;2,5\n"
    Path("form.csv").write_text(rows, encoding="utf-16")
    printed = run("score", "form.csv")
    assert printed.code == 1
    assert "regel 4, kolom antwoord: verwacht: een van Nog niet" in one_line(printed.err)


def test_new_is_short_for_one_aspect(run: Run) -> None:
    assert "met 10 criteria" in run("new", "form.json", "--aspect", "do").out


def test_new_says_in_the_form_what_was_asked_and_which_themes_were_chosen(run: Run) -> None:
    run("new", "form.json", "--aspect", "do", "--theme", "cbs.wonen", "--theme", "Samen leven")
    form = bw.read("form.json", bw.Assessment)
    assert form == bw.blank(["ambtenaren"], aspect="do", themes=["cbs.wonen", "Samen leven"])
    assert "10 van 10" not in run("check", "form.json").out
    assert (
        "0 van 10 criteria beantwoord · 10 van 40 criteria gevraagd"
        in run("check", "form.json").out
    )
    wrong = run("new", "other.json", "--theme", "cbs.wonnen")
    assert wrong.code == 1
    assert "geen thema 'cbs.wonnen'; bedoel je 'cbs.wonen'?" in wrong.err


def test_new_asks_an_actor_only_about_its_own_steps(run: Run) -> None:
    run("new", "form.json", "--actor", "Gemeenteraad", "--actor", "gemeenteraad")
    form = bw.read("form.json", bw.Assessment)
    assert form == bw.blank(["gemeenteraad"], own_steps=True)
    assert form != bw.blank(["gemeenteraad"])


def test_new_makes_a_form_for_a_plan_of_ones_own(
    run: Run, odd_file: str, odd_plan: bw.Plan
) -> None:
    printed = run(*("new", "a form.json", "--plan", odd_file, "--actor", "gemeenteraad"))
    assert "met 1 criterium\n" in printed.out
    assert f"brede-welvaart check 'a form.json' --plan {odd_file}" in one_line(printed.out)
    form = bw.read("a form.json", bw.Assessment, plan=odd_plan)
    assert form == bw.blank(["gemeenteraad"], plan=odd_plan, own_steps=True)


def test_new_asks_all_where_a_plan_has_no_roles(run: Run, odd_plan: bw.Plan) -> None:
    step = bw.Step("los", odd_plan.name, [bw.Criterion("los.1", odd_plan.name)])
    bw.write(bw.Plan("los", "los", odd_plan.name, odd_plan.scale, [step]), "p.json")
    assert run("new", "f.json", "--plan", "p.json", "--actor", "college").code == 0


def test_new_refuses_a_form_without_questions(run: Run, odd_file: str) -> None:
    printed = run("new", "form.json", "--plan", odd_file, "--actor", "provincie")
    assert printed.code == 2
    assert not list(Path().glob("form.*"))


@pytest.mark.parametrize("there", ["form.json", "form.md"])
def test_new_overwrites_only_when_told_to(run: Run, there: str) -> None:
    Path(there).write_text("mine", encoding="utf-8")
    printed = run("new", "form.json")
    assert printed.code == 2
    assert there in printed.err
    assert Path(there).read_text(encoding="utf-8") == "mine"
    assert run("new", "form.json", "--force").code == 0
    assert Path(there).read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize("name", ["-", "", ".", "form.md", "FORM.MD"])
def test_new_needs_a_name_that_leaves_room_for_the_sheet(run: Run, name: str) -> None:
    assert run("new", name).code == 2


def test_new_in_a_folder_that_is_not_there_is_wrong_input(run: Run) -> None:
    assert run("new", "nowhere/form.json").code == 1


def test_new_of_an_unknown_actor_is_a_wrong_call(run: Run) -> None:
    printed = run("new", "form.json", "--actor", "gemeenterad")
    assert printed.code == 2
    assert "gemeenteraad" in printed.err


def test_new_writes_a_page_without_a_sheet(run: Run) -> None:
    printed = run("new", "form.html", "--respondent", "lid 1", "--organisation", "Goes")
    assert printed.code == 0
    assert printed.out.splitlines() == [
        "form.html: een leeg formulier met 40 criteria",
        (
            "Open het in een browser, vul het in en druk op Bewaren. "
            "De opdrachten check en score lezen wat er dan bewaard is."
        ),
    ]
    assert [path.name for path in Path().iterdir()] == ["form.html"]
    page = Path("form.html").read_text(encoding="utf-8")
    assert '"respondent":"lid 1"' in page
    assert '"organisation":{"name":"Goes"}' in page


def test_new_tells_a_program_what_it_wrote(run: Run) -> None:
    made = json.loads(run("new", "a.html", "--aspect", "do", "--json").out)
    assert made["form"] == "a.html"
    assert len(made["criteria"]) == 10
    assert "sheet" not in made
    scan = json.loads(run("new", "b.html", "--scan", "--json").out)
    assert scan == {"form": "b.html"}


def test_new_writes_the_page_of_a_scan(run: Run) -> None:
    printed = run("new", "scan.html", "--scan", "--scheme", "tilburg", "--date", "2026-11-24")
    assert printed.out.startswith("scan.html: een leeg formulier voor een scan\n")
    assert '"scheme":"tilburg"' in Path("scan.html").read_text(encoding="utf-8")
    assert run("new", "scan.html", "--scan").code == 2
    assert run("new", "other.html", "--scan", "--scheme", "tilburgg").code == 2


@pytest.mark.parametrize("file", ["form.pdf", "form", "form.htm"])
def test_new_refuses_an_ending_that_it_does_not_know(run: Run, file: str) -> None:
    printed = run("new", file)
    assert printed.code == 1
    assert "een van .html, .xlsx, .json" in printed.err
    assert run("new", "form.json", "--scan").code == 1
    assert not list(Path().iterdir())


@pytest.mark.parametrize(
    "option",
    [
        ("--actor", "college"),
        ("--aspect", "do"),
        ("--theme", "x"),
        ("--plan", "p.json"),
        ("--respondent", "x"),
    ],
)
def test_new_refuses_for_a_scan_what_belongs_to_an_assessment(
    run: Run, option: tuple[str, str]
) -> None:
    printed = run("new", "scan.html", "--scan", *option)
    assert printed.code == 2
    assert option[0] in printed.err
    assert "--scheme" in run("new", "form.html", "--scheme", "cbs").err
