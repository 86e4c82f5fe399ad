import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix


class Printed(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Printed]


def one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    "argv",
    [("score", "--actor", "nobody"), ("score", "--example", "nowhere"), ("show", "nothing")],
)
def test_what_does_not_exist_is_a_wrong_call(run: Run, argv: tuple[str, ...]) -> None:
    printed = run(*argv)
    assert (printed.code, printed.out) == (2, "")
    assert printed.err.count("\n") == 1


def test_check_says_that_an_assessment_is_fine(run: Run) -> None:
    form = bw.blank(["ambtenaren"]).with_answer("ambtenaren", "afwegen.1", level=0)
    bw.write(form, "a.json")
    assert run("check", "a.json") == (0, "a.json: in orde, 1 van 40 criteria beantwoord\n", "")
    assert run("check", "a.json", "--lang", "en").out == "a.json: fine, 1 of 40 criteria answered\n"


def test_check_judges_by_a_plan_of_ones_own(run: Run, odd_file: str, odd_plan: bw.Plan) -> None:
    bw.write(bw.blank(["dorpsraad"], plan=odd_plan), "a.json")
    assert run("check", "a.json", "--plan", odd_file).out == (
        "a.json: in orde, 0 van 4 criteria beantwoord\n"
    )


def test_check_says_that_a_plan_is_fine(run: Run, odd_plan: bw.Plan) -> None:
    bw.write(odd_plan, "p.json")
    assert run("check", "p.json").out == (
        "p.json: in orde, een stappenplan van 3 stappen met 4 criteria\n"
    )


def test_check_says_that_a_specification_is_fine(run: Run) -> None:
    bw.write(ix.Spec(ix.Group("werk", [ix.Leaf("werkloosheid")])), "s.json")
    assert run("check", "s.json").out == (
        "s.json: in orde, een specificatie van 1 groepen met 1 indicatoren\n"
    )


def test_check_reads_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    content = bw.to_json(bw.blank()).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert run("check", "-").out == "standaardinvoer: in orde, 0 van 40 criteria beantwoord\n"


def test_check_prints_every_fault_with_its_path(run: Run) -> None:
    form = bw.to_dict(bw.blank(["ambtenaren"], aspect="do"))
    form["date"] = "2026-02-30"
    for number, answer in enumerate(form["responses"][0]["answers"]):
        answer["level"] = number + 5
    form["organisation"] = {"name": "\x1b[31m", "naam": "\x1b[31m"}
    many = [{"actor": f"x{number}", "answers": []} for number in range(60)]
    form["responses"] += many
    Path("a.json").write_text(json.dumps(form), encoding="utf-8")
    printed = run("check", "a.json")
    assert printed.code == 1
    assert printed.out.splitlines()[0] == "a.json: 72 fouten"
    assert len(printed.out.splitlines()) == 73
    first = "antwoord van ambtenaren op betekenis_geven.2 (responses[0].answers[0].level): 5 staat"
    assert f"  {first} niet op de schaal" in printed.out
    assert "\x1b" not in printed.out
    assert run("score", "a.json").code == 1


def test_check_takes_files_one_after_the_other(run: Run) -> None:
    for name in ("a.json", "c.json"):
        bw.write(bw.blank(["ambtenaren"], aspect="do"), name)
    Path("b.json").write_text("", encoding="utf-8")
    printed = run("check", "*.json")
    fine = "json: in orde, 0 van 10 criteria beantwoord · 10 van 40 criteria gevraagd\n"
    assert printed.out == f"a.{fine}b.json: 1 fout\n  (het geheel): is leeg\nc.{fine}"
    assert printed.code == 1
    assert run("check", "a.json", "c.json").code == 0
    refused = run("check", "a.json", "c.json", "--json")
    assert (refused.code, "--json is voor één bestand" in refused.err) == (2, True)


def test_check_counts_a_single_fault_as_one(run: Run) -> None:
    Path("a.json").write_text("{", encoding="utf-8")
    printed = run("check", "a.json", "--lang", "en")
    assert printed.code == 1
    assert printed.out.splitlines()[0] == "a.json: 1 fault"


@pytest.mark.parametrize("argv", [("check", "no.json"), ("score", "no.json"), ("score", ".")])
def test_a_file_that_cannot_be_read_is_wrong_input(run: Run, argv: tuple[str, ...]) -> None:
    printed = run(*argv)
    assert (printed.code, printed.out) == (1, "")
    assert printed.err.startswith(f"brede-welvaart: fout: {argv[1]}: dit ")


def test_steps_lists_the_ten_and_says_whose_order_it_is(run: Run) -> None:
    printed = run("steps")
    assert printed.code == 0
    for step in bw.steps():
        assert step.id in printed.out
    assert one_line(str(bw.plan().note)) in one_line(printed.out)


def test_steps_of_a_plan_of_ones_own(run: Run, odd_file: str) -> None:
    assert run("steps", "--plan", odd_file).out.startswith("Eigen plan")


def test_show_shows_one_record(run: Run) -> None:
    assert run("show", "5").out.startswith("Maak keuzes en benoem wat ze kosten ")
    assert run("show", "keuzes_maken", "--lang", "en").out.startswith("Choose, and say what ")


def test_show_lists_all_that_an_id_may_mean(run: Run) -> None:
    printed = run("show", "wonen")
    assert printed.code == 0
    assert "theme:cbs.wonen" in printed.out
    assert "theme:tilburg.wonen" in printed.out


def test_show_finds_what_a_plan_of_ones_own_has(run: Run, odd_file: str) -> None:
    assert run("show", "eerst", "--plan", odd_file).out.startswith("Eerst [bold]dit[/bold]")


@pytest.mark.usefixtures("no_rich")
@pytest.mark.parametrize("argv", [("score",), ("steps",), ("show", "5"), ("scan",)])
def test_without_rich_one_line_names_the_extra(run: Run, argv: tuple[str, ...]) -> None:
    printed = run(*argv)
    assert (printed.code, printed.out) == (2, "")
    assert printed.err == (
        "brede-welvaart: fout: hiervoor is de extra 'cli' nodig: "
        'pip install "brede-welvaart[cli]"\n'
    )


@pytest.mark.usefixtures("no_rich")
def test_without_rich_forms_checks_and_json_work(run: Run) -> None:
    assert run("new", "form.json").code == 0
    assert run("check", "form.json").code == 0
    assert json.loads(run("score", "form.json", "--json").out)["total"]["coverage"] == 0
