"""Scoring and collecting filled-in forms."""

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
GOES = bw.Organisation("Goes", "GM0664")


def form(label: str | None, level: int, actor: str = "gemeenteraad") -> bw.Assessment:
    response = bw.Response(actor, [bw.Answer("afwegen.1", level)], label)
    return bw.Assessment("2026.1", [response], GOES)


@pytest.fixture
def council(tmp_path: Path) -> list[str]:
    """Three forms of councillors, in the folder in which the command runs."""
    files = [f"raad{number}.json" for number in (1, 2, 3)]
    for number, file in enumerate(files, start=1):
        bw.write(form(f"raadslid {number}", number), tmp_path / file)
    return files


@pytest.mark.parametrize(("last", "is_far"), [("2025-07-03", False), ("2025-07-04", True)])
def test_assessments_of_days_far_apart_are_not_taken_as_one_silently(
    run: Run, last: str, *, is_far: bool
) -> None:
    for number, date in enumerate((None, "2025-01-01", last)):
        given = attrs.evolve(form(f"raadslid {number}", 2), date=date)
        bw.write(given, f"raad{number}.json")
    for command in (["score"], ["collect"], ["report", "-o", "uit.html"]):
        printed = run(*command, "raad0.json", "raad1.json", "raad2.json")
        said = f"Let op: metingen van 1 januari 2025 tot {last[-1]} juli 2025 zijn hier als één"
        assert (printed.code, said in printed.err) == (0, is_far)
        assert bool(printed.err) is is_far
    course = run("report", "raad1.json", "raad2.json", "--course", "-o", "verloop.html")
    assert (course.code, course.err) == (0, "")


def test_score_without_a_file_scores_the_invented_municipality(run: Run) -> None:
    printed = run("score")
    assert (printed.code, printed.err) == (0, "")
    assert printed.out.startswith("Voorbeeldgemeente ")
    assert "verzonnen" in printed.out
    assert "Mogelijke volgende stappen" in printed.out


def test_score_in_english(run: Run) -> None:
    assert "Possible next steps" in run("--lang", "en", "score").out
    assert run("--lang", "en", "score").out == run("score", "--lang", "en").out


@pytest.mark.parametrize("name", ["apeldoorn", "eindhoven"])
def test_what_public_papers_show_gives_a_range_and_no_total(run: Run, name: str) -> None:
    printed = run("score", "--example", name)
    assert printed.code == 0
    total = printed.out.split("Totaal")[1].split("Stap")[0]
    assert "nog te weinig beantwoord" in total
    assert "stand" not in total


def test_score_of_a_file_by_a_plan_of_ones_own(run: Run, odd_file: str, odd_plan: bw.Plan) -> None:
    form = bw.blank(["dorpsraad"], plan=odd_plan).with_answer("dorpsraad", "eerst.1", level=2)
    bw.write(form, "a.json")
    assert run("score", "a.json", "--plan", odd_file).code == 0
    printed = run("score", "a.json")
    assert printed.code == 1
    assert "edition" in printed.err


def test_score_for_a_program(run: Run) -> None:
    printed = run("score", "--json").out
    assert json.loads(printed) == bw.to_dict(bw.score(bw.example("voorbeeldgemeente")))
    assert printed.isascii()


def test_score_shows_an_actor_that_is_asked_for(run: Run) -> None:
    assert "Stand\n  Gemeenteraad " in run("score", "--actor", "Gemeenteraad").out
    assert "Stand\n  Gemeenteraad " not in run("score").out


def test_what_a_program_gets_has_every_actor_and_every_note_and_says_what_that_means(
    run: Run,
) -> None:
    evidence = [bw.Evidence("Stuk")]
    answers = [bw.Answer("afwegen.1", 1, note="zo", evidence=evidence)]
    responses = [bw.Response("gemeenteraad", answers), bw.Response("college", answers)]
    bw.write(bw.Assessment("2026.1", responses), "a.json")
    data = json.loads(run("score", "a.json", "--json").out)
    assert list(data["actors"]) == ["gemeenteraad", "college"]
    assert [one["actor"] for one in data["notes"]] == ["gemeenteraad", "college"]
    assert "That is not anonymous" in data["remark"]["en"]
    for option in (("--actor", "college"), ("--notes",)):
        assert json.loads(run("score", "a.json", "--json", *option).out) == data


def test_score_shows_notes_when_they_are_asked_for(run: Run) -> None:
    assert "Toelichting en onderbouwing" not in run("score").out
    assert "Toelichting en onderbouwing" in run("score", "--notes").out


def test_score_of_more_files_is_that_of_all_together(
    run: Run, council: list[str], tmp_path: Path
) -> None:
    given = [bw.read(tmp_path / file, bw.Assessment) for file in council]
    data = json.loads(run("score", *council, "--json").out)
    assert data == bw.to_dict(bw.score(bw.collect(given)))
    assert run("score", "raad*.json", "--json").out == run("score", *council, "--json").out


def test_score_shows_all_differences_when_they_are_asked_for(run: Run) -> None:
    both = ("--actor", "ambtenaren", "--actor", "gemeenteraad", "--actor", "wijk_en_dorpsraden")
    few, every = run("score", *both).out, run("score", *both, "--all").out
    assert "… en nog " in few
    assert "Per stap en actor" in every
    assert every.count("punten verschil") > few.count("punten verschil") == 3


def test_collect_tells_who_answered_and_who_did_not(run: Run, council: list[str]) -> None:
    printed = run("collect", *council, "--expected", "gemeenteraad, Ambtenaren,")
    assert (printed.code, printed.err) == (0, "")
    assert "\n   raadslid 2" in printed.out
    assert printed.out.partition("Nog geen antwoord van\n")[2].startswith("  • Ambtenaren\n")
    assert not Path("samen.json").exists()


def test_collect_writes_one_file_and_says_how_to_go_on(run: Run, council: list[str]) -> None:
    printed = run("collect", *council, "-o", "samen.json")
    assert printed.out.endswith(
        "\nsamen.json: alles samen, 3 inbrengen. Bekijk de uitkomst met:\n"
        "  brede-welvaart score samen.json\n"
    )
    given = [bw.read(file, bw.Assessment) for file in council]
    assert bw.read("samen.json", bw.Assessment) == bw.collect(given)
    assert run("score", "samen.json").out == run("score", *council).out
    one = run("collect", council[0], "-o", "een.json", "--lang", "en").out
    assert "een.json: all together, 1 response. See" in one


def test_collect_for_a_program_is_who_took_part(run: Run, council: list[str]) -> None:
    printed = run("collect", *council, "-o", "samen.json", "--expected", "college", "--json")
    samen = bw.read("samen.json", bw.Assessment)
    found = bw.participation(samen, [bw.actor("college").id])
    assert json.loads(printed.out) == bw.to_dict(found)


def test_collect_by_a_plan_of_ones_own_names_it_again(
    run: Run, odd_file: str, odd_plan: bw.Plan
) -> None:
    Path("a.json").write_text(bw.to_json(bw.blank(["dorpsraad"], plan=odd_plan)))
    printed = run("collect", "a.json", "-o", "b.json", "--plan", odd_file)
    assert printed.code == 0
    assert printed.out.endswith(f"brede-welvaart score b.json --plan {odd_file}\n")


def test_files_that_do_not_fit_are_named(run: Run, council: list[str]) -> None:
    other = attrs.evolve(form("raadslid 2", 3), organisation=bw.Organisation("Goese", "GM0664"))
    bw.write(other, "anders.json")
    printed = run("collect", *council, "anders.json", "-o", "samen.json")
    assert (printed.code, printed.out) == (1, "")
    assert printed.err == (
        "brede-welvaart: fout: 2 fouten\n"
        "  anders.json, inbreng van gemeenteraad (responses[0].respondent): 'raadslid 2' staat "
        "ook in raad2.json; geef een van beide een ander label, of met replace (--replace) geldt "
        "de latere inbreng\n"
        "  anders.json, organisation.name: is 'Goese', maar in de eerste 'Goes'; met organisation "
        "(--organisation) kies je zelf over wie het gaat\n"
    )
    assert not Path("samen.json").exists()
    settled = ("--replace", "--organisation", "Goes", "--theme", "cbs.wonen", "-o", "samen.json")
    assert run("collect", *council, "anders.json", *settled).code == 0
    samen = bw.read("samen.json", bw.Assessment)
    assert samen.organisation == GOES
    assert samen.themes == bw.ChosenThemes([bw.ChosenTheme("cbs.wonen")])
    assert [one.respondent for one in samen.responses] == [f"raadslid {n}" for n in (1, 2, 3)]
    assert samen.responses[1].answers[0].level == 3


def test_faults_of_all_files_are_told_at_once(run: Run, council: list[str]) -> None:
    wrong = bw.to_json(form("x", 1)).replace('"level": 1', '"level": 9')
    for name in ("een.json", "twee.json"):
        Path(name).write_text(wrong)
    printed = run("score", council[0], "een.json", "twee.json", "--lang", "en")
    assert printed.code == 1
    first, *others = printed.err.splitlines()
    assert first.endswith("2 faults")
    assert [line.split(",")[0].strip() for line in others] == ["een.json", "twee.json"]
    alone = run("score", "een.json").err
    assert alone.startswith("brede-welvaart: fout: 1 fout in een.json\n")


@pytest.mark.parametrize("name", ["samen.xlsx", "samen", "-"])
def test_collect_writes_json_only(run: Run, council: list[str], name: str) -> None:
    printed = run("collect", *council, "-o", name)
    assert (printed.code, printed.out) == (2, "")
    assert "samen.json" in printed.err


def test_collect_overwrites_only_when_told_to(run: Run, council: list[str]) -> None:
    printed = run("collect", *council, "-o", "raad1.json")
    assert printed.code == 2
    assert "bestaat al: raad1.json" in printed.err
    assert run("collect", *council, "-o", "raad1.json", "--force").code == 0


def test_a_file_given_twice_is_a_wrong_call(run: Run, council: list[str]) -> None:
    printed = run("score", *council, "raad1.json")
    assert (printed.code, printed.err) == (
        2,
        "brede-welvaart: fout: raad1.json staat er twee keer\n",
    )


def test_files_and_an_example_do_not_go_together(run: Run, council: list[str]) -> None:
    assert run("score", council[0], "--example", "apeldoorn").code == 2
    assert run("collect").code == 2
