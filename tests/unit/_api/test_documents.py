"""The verbs: reading, writing and making documents, and what they refer to."""

import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
from faults_said import said

Form = dict[str, Any]
EDITION = "2026.1"
TEXT = bw.Text("Een tekst")


def own_plan(**changes: Any) -> bw.Plan:
    """A plan of one's own with an actor and a source of its own."""
    scale = bw.Scale([bw.Level(0, 0, TEXT), bw.Level("1/2", "1/2", TEXT), bw.Level(9, 1, TEXT)])
    steps = [
        bw.Step(
            "een",
            TEXT,
            [bw.Criterion("een.1", TEXT, aspect="plan"), bw.Criterion("een.2", TEXT, aspect="do")],
            actors=[bw.Involvement("buurtclub", "leads"), bw.Involvement("gemeenteraad", "checks")],
            sources=["eigen_bron", "tilburg_10_stappen"],
            themes=["cbs.wonen"],
        ),
        bw.Step("twee", TEXT, [bw.Criterion("twee.1", TEXT, aspect="plan")]),
    ]
    plan = bw.Plan(
        "plan",
        "proef",
        TEXT,
        scale,
        steps,
        actors=[bw.Actor("buurtclub", bw.Text("De buurtclub"), sources=["eigen_bron"])],
        sources=[bw.Source("eigen_bron", "Titel", "Wij")],
    )
    return attrs.evolve(plan, **changes)


def form(
    edition: str = EDITION, *answers: Form, actor: str = "gemeenteraad", **more: object
) -> Form:
    return {
        "format": "brede_welvaart/assessment/1",
        "edition": edition,
        "responses": [{"actor": actor, "answers": list(answers)}],
        **more,
    }


def faults_of(make: Callable[[], object]) -> list[tuple[str, str]]:
    with pytest.raises(bw.DataError) as caught:
        make()
    return list(said(caught.value.faults))


# What an assessment refers to.


def test_the_edition_in_the_file_decides_which_plan_judges() -> None:
    found = bw.from_dict(form(EDITION, {"criterion": "afwegen.1", "level": 4}))

    assert found.edition == EDITION


def test_an_unknown_edition_is_refused_and_the_fault_names_a_way_out() -> None:
    assert faults_of(lambda: bw.from_dict(form("2025.1", {"criterion": "x.1", "level": 99}))) == [
        (
            "edition",
            "no edition '2025.1' (known: 2026.1); give plan= (--plan) for a plan of your own",
        )
    ]


def test_a_plan_of_ones_own_judges_its_assessments() -> None:
    answers = [{"criterion": "een.1", "level": "1/2"}, {"criterion": "twee.1", "level": 9}]

    found = bw.from_dict(form("proef", *answers, actor="buurtclub"), plan=own_plan())

    assert [answer.level for answer in found.responses[0].answers] == [
        own_plan().scale.levels[1].value,
        9,
    ]


def test_a_plan_may_be_given_by_its_edition() -> None:
    assert bw.from_dict(form(), plan=EDITION) == bw.from_dict(form())
    with pytest.raises(bw.UnknownIdError):
        bw.from_dict(form(), plan="2025.1")


def test_an_assessment_of_another_edition_than_the_plan_given_is_refused() -> None:
    assert faults_of(lambda: bw.from_dict(form(EDITION), plan=own_plan())) == [
        ("edition", "is '2026.1', but the plan given is 'proef'")
    ]


def test_an_assessment_without_edition_is_still_judged_by_the_plan_given() -> None:
    given = form("proef", {"criterion": "drie.1", "level": 4})
    del given["edition"]

    assert faults_of(lambda: bw.from_dict(given, plan=own_plan())) == [
        ("edition", "is missing"),
        ("responses[0].answers[0].criterion", "no criterion 'drie.1'"),
        ("responses[0].answers[0].level", "4 is not on the scale (0, 1/2, 9)"),
    ]


def test_an_assessment_without_edition_and_plan_is_one_fault() -> None:
    given = form()
    del given["edition"]

    assert faults_of(lambda: bw.from_dict(given)) == [("edition", "is missing")]


def test_an_unknown_criterion_or_level_is_refused_with_its_path() -> None:
    answers = [
        {"criterion": "afwegen.1", "level": 4},
        {"criterion": "afwegen.9", "level": 4},
        {"criterion": "afwegen.2", "level": 5},
        {"criterion": "afwegen.3", "level": "1/2"},
        {"criterion": "afwegen.8"},
    ]

    assert faults_of(lambda: bw.from_dict(form(EDITION, *answers))) == [
        (
            "responses[0].answers[1].criterion",
            "no criterion 'afwegen.9'; did you mean 'afwegen.4'?",
        ),
        ("responses[0].answers[2].level", "5 is not on the scale (0, 1, 2, 3, 4)"),
        ("responses[0].answers[3].level", "1/2 is not on the scale (0, 1, 2, 3, 4)"),
        (
            "responses[0].answers[4].criterion",
            "no criterion 'afwegen.8'; did you mean 'afwegen.4'?",
        ),
    ]


def test_a_withdrawn_criterion_may_still_be_answered() -> None:
    plan = own_plan()
    step = attrs.evolve(
        plan.steps[0],
        criteria=[attrs.evolve(plan.steps[0].criteria[0], withdrawn="2026-01-01")],
    )
    changed = attrs.evolve(plan, steps=[step])

    assert bw.from_dict(form("proef", {"criterion": "een.1", "level": 9}), plan=changed)
    assert faults_of(
        lambda: bw.from_dict(form("proef", {"criterion": "een.1", "level": 8}), plan=changed)
    ) == [("responses[0].answers[0].level", "8 is not on the scale (0, 1/2, 9)")]


def test_an_unknown_actor_is_refused_with_its_path() -> None:
    assert faults_of(lambda: bw.from_dict(form(actor="gemeentraad"))) == [
        ("responses[0].actor", "no actor 'gemeentraad'; did you mean 'gemeenteraad'?")
    ]


def test_an_actor_may_be_of_the_assessment_or_of_the_plan() -> None:
    own = {"id": "klankbordgroep", "name": {"nl": "Klankbordgroep"}}

    assert bw.from_dict(form(actor="klankbordgroep", actors=[own]))
    assert bw.from_dict(form("proef", actor="buurtclub"), plan=own_plan())
    without = own_plan(actors=(), steps=own_plan().steps[1:])
    assert faults_of(lambda: bw.from_dict(form("proef", actor="buurtclub"), plan=without)) == [
        ("responses[0].actor", "no actor 'buurtclub'")
    ]


def test_a_source_of_an_own_actor_exists() -> None:
    own = {"id": "groep", "name": {"nl": "Groep"}, "sources": ["tilburg_10_stappen", "eigen_bron"]}

    assert faults_of(lambda: bw.from_dict(form(actor="groep", actors=[own]))) == [
        ("actors[0].sources[1]", "no source 'eigen_bron'")
    ]
    assert bw.from_dict(form("proef", actor="groep", actors=[own]), plan=own_plan())


# What a plan refers to.


def test_a_plan_of_ones_own_is_read_back_equal() -> None:
    assert bw.from_dict(bw.to_dict(own_plan())) == own_plan()


@pytest.mark.parametrize(
    ("changes", "path", "message"),
    [
        (
            {"actors": [bw.Involvement("buurtklub", "leads")]},
            "steps[0].actors[0].actor",
            "no actor 'buurtklub'; did you mean 'buurtclub'?",
        ),
        (
            {"themes": ["cbs.wonen", "cbs.woning"]},
            "steps[0].themes[1]",
            "no theme 'cbs.woning'; did you mean 'cbs.wonen'?",
        ),
        (
            {"sources": ["eigenbron"]},
            "steps[0].sources[0]",
            "no source 'eigenbron'; did you mean 'eigen_bron'?",
        ),
    ],
)
def test_a_reference_that_leads_nowhere_is_refused_with_its_path(
    changes: dict[str, Any], path: str, message: str
) -> None:
    plan = own_plan()
    broken = attrs.evolve(plan, steps=[attrs.evolve(plan.steps[0], **changes), plan.steps[1]])

    assert faults_of(lambda: bw.from_dict(bw.to_dict(broken))) == [(path, message)]


def test_a_source_of_an_actor_of_the_plan_exists() -> None:
    broken = own_plan(actors=[bw.Actor("buurtclub", TEXT, sources=["niets"])])

    assert faults_of(lambda: bw.from_dict(bw.to_dict(broken))) == [
        ("actors[0].sources[0]", "no source 'niets'")
    ]


def test_a_plan_that_is_an_edition_of_ours_is_read() -> None:
    assert bw.from_dict(bw.to_dict(bw.plan())) == bw.plan()


def test_a_plan_that_only_calls_itself_an_edition_of_ours_is_refused() -> None:
    fault = ("edition", "'2026.1' is an edition of this library; give your plan its own name")

    assert faults_of(lambda: bw.from_dict(bw.to_dict(own_plan(edition=EDITION)))) == [fault]


def test_references_are_checked_beside_faults_of_structure() -> None:
    given = bw.to_dict(own_plan())
    given["steps"][0]["themes"] = ["cbs.woning"]
    given["steps"][1]["name"] = None
    given["actors"][0]["id"] = 3

    assert faults_of(lambda: bw.from_dict(given)) == [
        ("steps[0].actors[0].actor", "no actor 'buurtclub'"),
        ("steps[0].themes[0]", "no theme 'cbs.woning'; did you mean 'cbs.wonen'?"),
        ("steps[1].name", "is null"),
        ("actors[0].id", "expected text, got 3"),
    ]


# What a scan refers to.


def scan_form(**changes: object) -> Form:
    effects = [{"theme": "wonen", "title": "Huizen"}]
    return {
        "format": "brede_welvaart/scan/1",
        "title": "Plan",
        "scheme": "cbs",
        "effects": effects,
        **changes,
    }


def test_a_scan_is_read_with_or_without_an_edition() -> None:
    expected = bw.Scan("Plan", "cbs", [bw.Effect("wonen", "Huizen")])

    assert bw.from_dict(scan_form()) == expected
    assert bw.from_dict(scan_form(edition=EDITION)) == attrs.evolve(expected, edition=EDITION)


@pytest.mark.parametrize(
    ("changes", "path", "message"),
    [
        ({"edition": "1999"}, "edition", "no edition '1999' (known: 2026.1)"),
        ({"scheme": "cbss"}, "scheme", "no theme scheme 'cbss'; did you mean 'cbs'?"),
        (
            {"effects": [{"theme": "wonne", "title": "x"}]},
            "effects[0].theme",
            "no theme 'wonne' in scheme 'cbs'; did you mean 'wonen'?",
        ),
        (
            {"organisation": {"name": "x", "region": "GM9999"}},
            "organisation.region",
            "'GM9999' is no municipality of 2026",
        ),
    ],
)
def test_what_a_scan_refers_to_exists(changes: Form, path: str, message: str) -> None:
    ((found, said),) = faults_of(lambda: bw.from_dict(scan_form(**changes)))

    assert found == path
    assert said.partition(";")[0] == message.partition(";")[0]


def test_references_of_a_scan_are_checked_beside_faults_of_structure() -> None:
    effects = [{"theme": "wonne", "title": " ", "sentiment": "goed", "discussion": 1}, {}]

    assert [path for path, _ in faults_of(lambda: bw.from_dict(scan_form(effects=effects)))] == [
        "effects[0].theme",
        "effects[0].title",
        "effects[0].sentiment",
        "effects[0].discussion",
        "effects[1].theme",
        "effects[1].title",
    ]


def test_examples_are_of_a_kind() -> None:
    assert bw.examples(bw.Scan) == ("wijkplan", "wijkplan_eerder")
    assert isinstance(bw.example("wijkplan", bw.Scan), bw.Scan)
    with pytest.raises(bw.UnknownIdError, match="voorbeeldgemeente"):
        bw.example("wijkplan")
    with pytest.raises(bw.UnknownIdError, match="wijkplan_eerder"):
        bw.example("apeldoorn", bw.Scan)
    with pytest.raises(TypeError, match=r"^expected Assessment or Scan, got Plan$"):
        bw.examples(bw.Plan)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^expected Assessment or Scan, got x$"):
        bw.example("wijkplan", "x")  # type: ignore[call-overload]


# Files.


def test_what_is_written_is_read_back_equal(tmp_path: Path) -> None:
    filled = bw.blank(["gemeenteraad"]).with_answer("gemeenteraad", "afwegen.1", 3)
    bw.write(filled, tmp_path / "a.json")
    bw.write(own_plan(), str(tmp_path / "p.json"))

    assert bw.read(tmp_path / "a.json") == filled
    assert bw.read(str(tmp_path / "a.json"), bw.Assessment) == filled
    assert bw.read(tmp_path / "p.json", bw.Plan) == own_plan()


def test_a_file_is_the_json_text_and_a_line_end(tmp_path: Path) -> None:
    bw.write(own_plan(), tmp_path / "p.json")

    assert (tmp_path / "p.json").read_bytes() == f"{bw.to_json(own_plan())}\n".encode()


def test_a_file_is_judged_by_the_plan_given(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps(form("proef")), encoding="utf-8")

    assert bw.read(tmp_path / "a.json", bw.Assessment, plan=own_plan()).edition == "proef"
    assert faults_of(lambda: bw.read(tmp_path / "a.json"))[0][0] == "edition"


def test_a_faulty_file_is_named_in_the_error(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("[]", encoding="utf-8")

    with pytest.raises(bw.DataError) as caught:
        bw.read(path)

    assert caught.value.where == os.fspath(path)
    assert str(caught.value) == f"1 fault in {path}\n  (the whole): expected an object, got a list"


def test_a_file_that_is_missing_stays_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        bw.read(tmp_path / "a.json")
    with pytest.raises(OSError):  # noqa: PT011 (which one depends on the system)
        bw.read(tmp_path)


@pytest.mark.parametrize("kind", [None, bw.Assessment])
def test_a_text_of_the_wrong_kind_is_refused(kind: type[bw.Assessment] | None) -> None:
    with pytest.raises(bw.DataError):
        bw.from_json("{}", kind)


def test_what_cannot_be_written_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    path.write_text("oud", encoding="utf-8")
    step = attrs.evolve(own_plan().steps[1], weight=10**18)

    with pytest.raises(bw.DataError):
        bw.write(own_plan(steps=[step]), path)
    with pytest.raises(TypeError):
        bw.write(TEXT, path)

    assert path.read_text(encoding="utf-8") == "oud"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "(het geheel): is leeg"),
        ("naam;cijfer\nGoes;3\n", "er is geen kolom met de naam 'Criterium'; is dit de goede"),
        ("{}", "format: ontbreekt; schrijf een van brede_welvaart/assessment/1, "),
    ],
)
def test_a_file_of_which_nothing_is_known_says_what_it_lacks(content: str, said: str) -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.read(io.BytesIO(content.encode()))
    assert said in caught.value.faults[0].line("nl")
