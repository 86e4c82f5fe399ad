"""Two scans, two assessments, or a course of more of these."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import attrs
import pytest

import brede_welvaart as bw


class Printed(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Printed]


# Comparing scans.


@pytest.fixture
def versions(run: Run) -> tuple[str, str]:  # noqa: ARG001 (the folder that it makes)
    """The two versions of the invented plan, as files."""
    for name in bw.examples(bw.Scan):
        bw.write(bw.example(name, bw.Scan), f"{name}.json")
    return "wijkplan_eerder.json", "wijkplan.json"


def test_two_scans_stand_beside_each_other(run: Run, versions: tuple[str, str]) -> None:
    found = bw.compare_scans(*(bw.read(name, bw.Scan) for name in versions))
    assert run("compare", *versions).out == f"{found}\n"


def test_two_scans_are_carried_to_one_scheme(run: Run, versions: tuple[str, str]) -> None:
    shown = run("compare", *versions, "--scheme", "cbs", "--lang", "en").out
    assert "Material well-being" in shown
    assert "No theme for it in this scheme" in shown
    assert "More favourable in the second" in shown


def test_two_scans_for_a_program(run: Run, versions: tuple[str, str]) -> None:
    data = json.loads(run("compare", *versions, "--scheme", "cbs", "--json").out)
    scans = (bw.carry_scan(bw.read(name, bw.Scan), "cbs").scan for name in versions)
    assert data == bw.to_dict(bw.compare_scans(*scans))
    assert data["moved_to_later"] == ["natuurlijk_kapitaal"]
    assert data["gains"][0] == {
        "theme": "gezondheid",
        "dimension": "here_and_now",
        "before": 0.0,
        "exact_before": "0",
        "after": 3.0,
        "exact_after": "3",
        "change": 3.0,
        "exact_change": "3",
    }
    assert data["after_is_at_least_as_good"] is False
    assert data["changes"]["wonen"]["here_and_now"] == {"value": 1.0, "exact": "1"}


def test_scans_by_two_schemes_cannot_be_compared_as_they_are(
    run: Run, versions: tuple[str, str]
) -> None:
    bw.write(bw.Scan("Plan", "cbs", ()), "cbs.json")
    assert run("compare", versions[0], "cbs.json").code == 1
    assert run("compare", versions[0], "cbs.json", "--scheme", "cbs").code == 0


# Comparing assessments.


@pytest.fixture
def measured(run: Run) -> tuple[str, str]:  # noqa: ARG001 (the folder that it makes)
    """The invented municipality, and a later assessment of it, as files."""
    before = bw.example("voorbeeldgemeente")
    after = attrs.evolve(
        before.with_answer("ambtenaren", "afwegen.1", level=4, response=0)
        .with_answer("ambtenaren", "afwegen.2", status="unknown", response=0)
        .with_answer("ambtenaren", "begroten.1", status="not_applicable", note="x", response=0),
        date=None,
        organisation=None,
    )
    bw.write(attrs.evolve(before, responses=before.responses[:1]), "a.json")
    bw.write(attrs.evolve(after, responses=after.responses[:1]), "b.json")
    return "a.json", "b.json"


def bare(name: str) -> None:
    """Leave out whom an assessment is about."""
    found = bw.read(name, bw.Assessment)
    bw.write(attrs.evolve(found, organisation=None), name)


def test_two_assessments_stand_beside_each_other(run: Run, measured: tuple[str, str]) -> None:
    bare("a.json")
    shown = run("compare", *measured).out
    assert shown.startswith("Eerste: Voortgangsmeting (24 november 2026)\n")
    assert "\nTweede: Voortgangsmeting\n" in shown
    assert run("compare", *measured, "--lang", "en").out.startswith("First: Assessment (24 ")


def test_two_assessments_for_a_program(run: Run, measured: tuple[str, str]) -> None:
    bare("a.json")
    data = json.loads(run("compare", *measured, "--json").out)
    first, second = (bw.score(bw.read(name, bw.Assessment)) for name in measured)
    found = bw.compare_scores(first, second)
    assert data == bw.to_dict(found)
    assert data["exact_change"] == str(found.change)
    assert data["before"]["exact_coverage"] == str(first.total.exact_coverage)


def test_assessments_are_by_a_plan_of_ones_own(run: Run, odd_file: str, odd_plan: bw.Plan) -> None:
    form = bw.blank(["dorpsraad"], plan=odd_plan).with_answer("dorpsraad", "eerst.1", level=2)
    bw.write(form, "a.json")
    assert run("compare", "a.json", "a.json", "--plan", odd_file).code == 0


def test_two_municipalities_are_not_compared_by_their_own_scores(run: Run) -> None:
    for name in ("apeldoorn", "eindhoven"):
        bw.write(bw.example(name), f"{name}.json")
    printed = run("compare", "apeldoorn.json", "eindhoven.json")
    assert (printed.code, printed.out) == (1, "")
    assert (
        "deze zijn van twee organisaties, 'Apeldoorn' (GM0200) en 'Eindhoven' (GM0772);"
        in printed.err
    )


def test_an_assessment_and_a_scan_cannot_be_compared(
    run: Run, measured: tuple[str, str], versions: tuple[str, str]
) -> None:
    printed = run("compare", measured[0], versions[0])
    assert printed.code == 2
    assert "staat een voortgangsmeting en in wijkplan_eerder.json een scan" in printed.err
    assert "compare neemt voortgangsmetingen, of twee scans" in printed.err
    assert run("compare", *measured, "--scheme", "cbs").code == 2
    assert run("compare", *versions, "--mapping", "m.json").code == 2


def test_two_plans_are_not_compared(run: Run) -> None:
    bw.write(bw.plan(), "plan.json")
    printed = run("compare", "plan.json", "plan.json")
    assert printed.code == 2
    assert "compare neemt voortgangsmetingen, of twee scans" in printed.err


@pytest.mark.usefixtures("no_rich")
def test_without_rich_json_works(
    run: Run, measured: tuple[str, str], versions: tuple[str, str], dated: tuple[str, ...]
) -> None:
    for files in (versions, (measured[0], measured[0]), dated):
        assert run("compare", *files).code == 2
        assert json.loads(run("compare", *files, "--json").out)


def test_one_file_is_too_few(run: Run, measured: tuple[str, str]) -> None:
    printed = run("compare", measured[0])
    assert printed.code == 2
    assert "compare neemt twee bestanden of meer; hier is er 1" in printed.err


def test_what_is_wrong_in_both_files_is_told_of_both(run: Run) -> None:
    for name in ("een.json", "twee.json"):
        Path(name).write_text("{", encoding="utf-8")
    printed = run("compare", "een.json", "twee.json")
    assert printed.code == 1
    assert printed.err.splitlines()[0] == "brede-welvaart: fout: 2 fouten"
    assert "een.json, regel 1" in printed.err
    assert "twee.json, regel 1" in printed.err


# A course.


@pytest.fixture
def dated(run: Run) -> tuple[str, ...]:  # noqa: ARG001 (the folder that it makes)
    """The invented municipality in three years, as files."""
    given = bw.example("voorbeeldgemeente")
    files = []
    for year, count in ((2024, 1), (2025, 2), (2026, 3)):
        one = attrs.evolve(given, date=f"{year}-03-01", responses=given.responses[:count])
        bw.write(one, f"meting-{year}.json")
        files.append(f"meting-{year}.json")
    return tuple(files)


def course_of(files: tuple[str, ...]) -> bw.Course:
    return bw.course(bw.read(name, bw.Assessment) for name in files)


def test_three_assessments_are_a_course(run: Run, dated: tuple[str, ...]) -> None:
    found = course_of(dated)
    assert run("compare", *dated).out == f"{found}\n"
    assert run("compare", *reversed(dated), "--lang", "en").out == found.text("en") + "\n"
    assert json.loads(run("compare", *dated, "--json").out) == bw.to_dict(found)


def test_a_pattern_stands_for_all_files_that_fit_it(run: Run, dated: tuple[str, ...]) -> None:
    assert run("compare", "meting-*.json").out == run("compare", *dated).out


def test_a_course_names_the_file_of_everything_that_does_not_fit(
    run: Run, dated: tuple[str, ...]
) -> None:
    bw.write(attrs.evolve(bw.example("eindhoven"), date="2025-03-01"), "ander.json")
    printed = run("compare", *dated, "ander.json")
    assert (printed.code, printed.out) == (1, "")
    assert "ander.json, organisation" in printed.err
    assert "ander.json, date: is '2025-03-01', net als in meting-2025.json" in printed.err


def test_a_file_twice_is_no_course(run: Run, dated: tuple[str, ...]) -> None:
    printed = run("compare", *dated, dated[0])
    assert printed.code == 2
    assert "meting-2024.json staat er twee keer" in printed.err


def test_three_scans_are_no_course(run: Run, versions: tuple[str, str]) -> None:
    printed = run("compare", *versions, versions[0], "--lang", "en")
    assert printed.code == 2
    assert (
        "wijkplan_eerder.json holds a scan and wijkplan.json a scan; "
        "compare takes assessments, or two scans"
    ) in printed.err


# Across plans.


@pytest.fixture
def plans(run: Run) -> tuple[str, str]:  # noqa: ARG001 (the folder that it makes)
    """Two plans of one's own, as files: the later one has no step of weighing decisions."""
    first = attrs.evolve(bw.plan(), edition="eigen_1")
    second = attrs.evolve(
        bw.plan(),
        edition="eigen_2",
        steps=[step for step in bw.plan().steps if step.id != "afwegen"],
    )
    for plan in (first, second):
        bw.write(plan, f"{plan.edition}.json")
        form = bw.blank(["gemeenteraad"], plan=plan, date=f"202{plan.edition[-1]}-03-01")
        form = form.with_answer("gemeenteraad", "begroten.1", 2)
        bw.write(form, f"a_{plan.edition}.json")
    form = bw.blank(["gemeenteraad"], date="2020-03-01")
    bw.write(form.with_answer("gemeenteraad", "afwegen.1", 3), "a_2026.json")
    mapping = {"afwegen.1": ["begroten.1"], "afwegen.2": []}
    Path("mapping.json").write_text(json.dumps(mapping), encoding="utf-8")
    return "eigen_1.json", "eigen_2.json"


def test_each_plan_judges_the_assessments_of_its_edition(run: Run, plans: tuple[str, str]) -> None:
    own = ("--plan", plans[0], "--plan", plans[1])
    files = ("a_2026.json", "a_eigen_1.json", "a_eigen_2.json")
    data = json.loads(run("compare", *files, *own, "--mapping", "mapping.json", "--json").out)
    assert data["plan"]["edition"] == "eigen_2"
    assert [one["carried"] and one["carried"]["plan"]["edition"] for one in data["moments"]] == [
        "2026.1",
        "eigen_1",
        None,
    ]
    assert data["criteria"]["begroten.1"]["turn"] == "fell"

    told = run("compare", *files, *own)
    assert (told.code, told.out) == (1, "")
    assert "a_2026.json, edition: is '2026.1', maar de laatste is volgens een ander" in told.err


def test_what_is_wrong_by_ones_own_plan_is_said_by_that_plan(
    run: Run, plans: tuple[str, str]
) -> None:
    data = json.loads(Path("a_eigen_1.json").read_text(encoding="utf-8"))
    data["responses"][0]["answers"] = [{"criterion": "begroten.1", "level": 9}]
    Path("fout.json").write_text(json.dumps(data), encoding="utf-8")
    printed = run("compare", "fout.json", "a_eigen_1.json", "--plan", plans[0])
    assert printed.code == 1
    assert "9 staat niet op de schaal" in printed.err
    assert "editie" not in printed.err


def test_two_by_two_plans_are_compared_by_a_mapping(run: Run, plans: tuple[str, str]) -> None:
    call = ("compare", "a_2026.json", "a_eigen_2.json", "--plan", plans[1])
    printed = run(*call, "--mapping", "mapping.json")
    assert printed.code == 0
    assert "Overgezet uit " in printed.out
    refused = run(*call)
    assert refused.code == 1
    assert "volgens verschillende plannen en zijn zonder mapping niet te" in refused.err


def test_a_mapping_that_is_wrong_names_its_file(run: Run, plans: tuple[str, str]) -> None:
    Path("fout.json").write_text('{"afwegen.1": 3, "afwegen.1": ["x.1"]}', encoding="utf-8")
    call = ("compare", "a_2026.json", "a_eigen_2.json", "--plan", plans[1])
    printed = run(*call, "--mapping", "fout.json")
    assert printed.code == 1
    assert printed.err.splitlines()[0] == "brede-welvaart: fout: 2 fouten in fout.json"
    assert run(*call, "--mapping", "nergens.json").code == 1
