"""Plain values to records: every field, every kind of fault, each with its path."""

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import brede_welvaart as bw
from faults_said import said

Form = dict[str, Any]
NUMBER = "expected a whole number or 'n/d' of 0 or more, got "
ADDRESS = "expected an http or https address, got "
DATE = "expected a date such as 2022-04-20, 2022-04 or 2022, got "
DAY = "expected a day such as 2026-11-24, got "
REGION = "expected a region code such as 'GM0200', got "
EDITION = "expected the name of an edition, such as '2026.1', got "
ONE_OF_KINDS = f"expected one of {', '.join(bw.ActorKind)}; "
ONE_OF_ROLES = "expected one of decides, leads, contributes, is_consulted, checks; "
ONE_OF_STATUSES = "expected one of unknown, not_applicable; "


def faults_of(form: object) -> list[tuple[str, str]]:
    with pytest.raises(bw.DataError) as caught:
        bw.from_dict(form)
    return list(said(caught.value.faults))


def keys_of(path: str) -> list[str | int]:
    """The keys and indices of a path such as ``responses[0].actor``."""
    return [int(part) if part.isdecimal() else part for part in re.findall(r"\w+", path)]


def at(form: Any, path: str) -> Any:
    for key in keys_of(path):
        form = form[key]
    return form


def put(form: Form, path: str, value: object) -> None:
    *parents, last = keys_of(path)
    for key in parents:
        form = form[key]
    form[last] = value


def test_every_field_of_a_plan_is_read(plan_form: Form, plan: bw.Plan) -> None:
    assert bw.from_dict(plan_form) == plan


def test_every_field_of_an_assessment_is_read(
    assessment_form: Form, assessment: bw.Assessment
) -> None:
    assert bw.from_dict(assessment_form) == assessment


def test_what_is_read_is_not_changed(plan_form: Form) -> None:
    before = repr(plan_form)

    bw.from_dict(plan_form)

    assert repr(plan_form) == before


@pytest.mark.parametrize(
    ("parent", "name"),
    [
        ("", "organisation"),
        ("", "date"),
        ("", "notes"),
        ("", "themes"),
        ("", "actors"),
        ("organisation", "region"),
        ("notes[0]", "en"),
        ("themes", "evidence"),
        ("responses[0]", "respondent"),
        ("responses[0]", "asked"),
        ("responses[0].answers[0]", "level"),
        ("responses[0].answers[0]", "note"),
        ("responses[0].answers[0]", "evidence"),
        ("responses[0].answers[0].evidence[0]", "url"),
        ("responses[0].answers[0].evidence[0]", "date"),
        ("actors[0]", "kind"),
        ("actors[0]", "status"),
        ("actors[0]", "sources"),
    ],
)
def test_null_on_an_optional_field_is_as_if_it_were_left_out(
    assessment_form: Form, parent: str, name: str
) -> None:
    if name == "actors":
        del assessment_form["responses"][1]
    at(assessment_form, parent)[name] = None
    with_null = bw.from_dict(assessment_form)
    del at(assessment_form, parent)[name]

    assert bw.from_dict(assessment_form) == with_null


@pytest.mark.parametrize(
    ("parent", "name"),
    [
        ("", "edition"),
        ("", "responses"),
        ("organisation", "name"),
        ("notes[0]", "nl"),
        ("themes", "items"),
        ("responses[0]", "actor"),
        ("responses[0]", "answers"),
        ("responses[0].answers[0]", "criterion"),
        ("responses[0].answers[0].evidence[0]", "title"),
        ("actors[0]", "id"),
        ("actors[0]", "name"),
    ],
)
@pytest.mark.parametrize("message", ["is missing", "is null"])
def test_a_required_field_is_there(
    assessment_form: Form, parent: str, name: str, message: str
) -> None:
    at(assessment_form, parent)[name] = None
    if message == "is missing":
        del at(assessment_form, parent)[name]

    assert (f"{parent}.{name}".removeprefix("."), message) in faults_of(assessment_form)


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("organisation", "Apeldoorn", "expected an object, got 'Apeldoorn'"),
        ("organisation.name", 5, "expected text, got 5"),
        ("organisation.name", " ", "expected text, got only white space"),
        ("organisation.region", "Apeldoorn", REGION + "'Apeldoorn'"),
        ("edition", 2026.1, "expected text, got 2026.1"),
        ("edition", "een editie", EDITION + "'een editie'"),
        ("date", "2026-02-30", DAY + "'2026-02-30'"),
        ("date", 20261124, DAY + "20261124"),
        ("notes", "x", "expected a list, got 'x'"),
        ("notes[0]", "x", "expected an object, got 'x'"),
        ("themes", [], "expected an object, got a list"),
        ("themes.items", [], "expected at least one item, got none"),
        ("themes.items[1].theme", "Wonen", "expected a theme such as 'cbs.wonen', got 'Wonen'"),
        ("responses[0].respondent", " ", "expected text, got only white space"),
        ("responses[0].asked", "afwegen.1", "expected a list, got 'afwegen.1'"),
        ("responses[0].asked", [], "expected at least one item, got none"),
        ("responses[0].asked[1]", None, "expected text, got null"),
        ("responses", "x", "expected a list, got 'x'"),
        ("responses", {}, "expected a list, got an object"),
        ("responses[1]", [], "expected an object, got a list"),
        ("responses[1].answers", 3, "expected a list, got 3"),
        ("responses[0].answers[1]", None, "expected an object, got null"),
        (
            "responses[0].answers[1].status",
            "unknow",
            ONE_OF_STATUSES + "got 'unknow'; did you mean 'unknown'?",
        ),
        ("responses[0].answers[1].status", 3, ONE_OF_STATUSES + "got 3"),
        ("responses[0].answers[1].status", ["unknown"], ONE_OF_STATUSES + "got a list"),
        ("responses[0].answers[0].level", 3.0, NUMBER + "3.0"),
        ("responses[0].answers[0].level", True, NUMBER + "true"),
        ("responses[0].answers[0].level", "3.0", NUMBER + "'3.0'"),
        ("responses[0].answers[0].level", "drie", NUMBER + "'drie'"),
        ("responses[0].answers[0].level", -1, NUMBER + "-1"),
        ("responses[0].answers[0].level", "1/0", NUMBER + "'1/0'"),
        ("responses[0].answers[0].note", 5, "expected text, got 5"),
        ("responses[0].answers[0].evidence", "x", "expected a list, got 'x'"),
        ("responses[0].answers[0].evidence[0]", "x", "expected an object, got 'x'"),
        ("responses[0].answers[0].evidence[0].title", "", "expected text, got only white space"),
        ("responses[0].answers[0].evidence[0].url", "javascript:x", ADDRESS + "'javascript:x'"),
        ("responses[0].answers[0].evidence[0].date", "2022-13", DATE + "'2022-13'"),
        (
            "actors[0].kind",
            "Samenleving",
            ONE_OF_KINDS + "got 'Samenleving'; did you mean 'samenleving'?",
        ),
        ("actors[0].sources", "tilburg_10_stappen", "expected a list, got 'tilburg_10_stappen'"),
        ("actors[0].sources[0]", None, "expected text, got null"),
    ],
)
def test_one_wrong_value_is_one_fault_with_its_path(
    assessment_form: Form, path: str, value: object, message: str
) -> None:
    put(assessment_form, path, value)

    assert faults_of(assessment_form) == [(path, message)]


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("scale", {}, "expected a list, got an object"),
        ("scale", "x", "expected a list, got 'x'"),
        ("scale[1]", 3, "expected an object, got 3"),
        ("scale[1].score", 0.5, NUMBER + "0.5"),
        ("scale[1].score", True, NUMBER + "true"),
        ("scale[1].value", 0.5, NUMBER + "0.5"),
        ("scale[1].score", 0, "score must be higher than that of the level before"),
        ("scale[1].value", 0, "value must be higher than that of the level before"),
        ("scale[0].score", "1/9", "the lowest score must be 0"),
        ("scale[2].score", "8/9", "the highest score must be 1"),
        ("steps", [], "expected at least one item, got none"),
        ("steps[0].criteria", [], "expected at least one item, got none"),
        ("steps[0].weight", 0.5, NUMBER + "0.5"),
        ("steps[0].weight", float("nan"), NUMBER + "nan"),
        (
            "steps[0].weight",
            10**18,
            "a number in JSON has at most 18 digits, above and below the line",
        ),
        (
            "steps[0].weight",
            -(10**18),
            "a number in JSON has at most 18 digits, above and below the line",
        ),
        ("steps[0].weight", f"1/{10**18}", NUMBER + f"'1/{10**18}'"),
        ("steps[0].criteria[0].weight", "-1/2", NUMBER + "'-1/2'"),
        ("steps[0].criteria[0].weight", False, NUMBER + "false"),
        ("steps[0].criteria[0].id", "twee.1", "'twee.1' must begin with the id of its step, 'een'"),
        ("steps[0].criteria[0].withdrawn", "2026", DAY + "'2026'"),
        ("steps[0].phase", "actie", "no phase 'actie' in this plan"),
        ("steps[0].themes[0]", "wonen", "expected a theme such as 'cbs.wonen', got 'wonen'"),
        ("steps[0].actors[0].role", "lead", ONE_OF_ROLES + "got 'lead'; did you mean 'leads'?"),
        ("sources[0].url", "ftp://example.org", ADDRESS + "'ftp://example.org'"),
        ("id", "Mijn plan", "expected an id of lower-case words joined by _, got 'Mijn plan'"),
        ("status", "final", "expected one of published, editorial; got 'final'"),
    ],
)
def test_one_wrong_value_in_a_plan_is_one_fault_with_its_path(
    plan_form: Form, path: str, value: object, message: str
) -> None:
    put(plan_form, path, value)

    assert faults_of(plan_form) == [(path, message)]


@pytest.mark.parametrize("levels", [[], [{"value": 0, "score": 0, "name": {"nl": "Nee"}}]])
def test_a_scale_has_two_levels_or_more(plan_form: Form, levels: list[Form]) -> None:
    plan_form["scale"] = levels

    assert ("scale", "a scale has two levels or more") in faults_of(plan_form)


def test_the_rules_of_a_scale_are_checked_beside_a_faulty_level(plan_form: Form) -> None:
    plan_form["scale"][1]["score"] = "een half"
    plan_form["scale"][1]["value"] = 0
    plan_form["scale"][2]["score"] = "1/2"

    assert faults_of(plan_form) == [
        ("scale[1].value", "value must be higher than that of the level before"),
        ("scale[1].score", NUMBER + "'een half'"),
        ("scale[2].score", "the highest score must be 1"),
    ]


def test_the_rules_of_a_scale_skip_a_level_that_is_none(plan_form: Form) -> None:
    plan_form["scale"][0] = "Nee"
    plan_form["scale"][2] = None

    assert faults_of(plan_form) == [
        ("scale[0]", "expected an object, got 'Nee'"),
        ("scale[2]", "expected an object, got null"),
    ]


@pytest.mark.parametrize(
    ("path", "key", "shown", "near"),
    [
        ("", "reponses", "reponses", "; did you mean 'responses'?"),
        ("", "zzz", "zzz", ""),
        ("", "é", "é", ""),
        ("", "twee woorden", "['twee woorden']", ""),
        ("", "", "['']", ""),
        ("", "\ud800", "['\\ud800']", ""),
        ("", 5, "[5]", ""),
        ("notes[0]", "NL", "notes[0].NL", ""),
        ("notes[0]", "nll", "notes[0].nll", "; did you mean 'nl'?"),
        ("organisation", "format", "organisation.format", ""),
        ("responses[0]", "answer", "responses[0].answer", "; did you mean 'answers'?"),
        (
            "responses[0].answers[2]",
            "Level",
            "responses[0].answers[2].Level",
            "; did you mean 'level'?",
        ),
    ],
)
def test_an_unknown_key_is_refused_and_the_likely_one_is_named(
    assessment_form: Form, path: str, key: object, shown: str, near: str
) -> None:
    at(assessment_form, path)[key] = "x"

    assert faults_of(assessment_form) == [(shown, f"unknown key{near}")]


def test_a_key_that_stands_twice_is_refused_at_every_depth() -> None:
    text = (
        '{"format": "brede_welvaart/assessment/1", "edition": "2026.1", "edition": "2026.1", '
        '"responses": [{"actor": "college", "answers": '
        '[{"criterion": "afwegen.1", "level": 1, "level": 2}]}]}'
    )

    with pytest.raises(bw.DataError) as caught:
        bw.from_json(text)

    message = "this key stands here more than once"
    assert said(caught.value.faults)[0] == ("edition", message)
    assert ("responses[0].answers[0].level", message) in said(caught.value.faults)


@pytest.mark.parametrize("kind", [None, bw.Assessment])
def test_a_format_that_stands_twice_is_refused(kind: type[bw.Assessment] | None) -> None:
    form = '"format": "brede_welvaart/assessment/1"'

    with pytest.raises(bw.DataError) as caught:
        bw.from_json(f'{{{form}, {form}, "edition": "2026.1", "responses": []}}', kind)

    assert said(caught.value.faults) == (("format", "this key stands here more than once"),)


def test_faults_of_structure_rules_and_references_come_together(assessment_form: Form) -> None:
    assessment_form["date"] = "gisteren"
    assessment_form["extra"] = 1
    answers = assessment_form["responses"][0]["answers"]
    answers[0]["status"] = "unknown"
    answers[1]["criterion"] = "afwegen.1"
    answers[2]["note"] = ""
    answers[3] = {"criterion": "afwegen.9", "level": 7}
    assessment_form["responses"][0]["asked"] = ["afwegen.9", "afwegen.3", "afwegen.1", "een.1"]
    assessment_form["themes"]["items"][0] = {"theme": "cbs.wonnen"}
    assessment_form["responses"][1]["actor"] = "buurtklub"

    assert sorted(faults_of(assessment_form)) == [
        ("date", DAY + "'gisteren'"),
        ("extra", "unknown key"),
        ("responses[0].answers[0].status", "give a level or a status, not both"),
        ("responses[0].answers[1].criterion", "'afwegen.1' stands here a second time"),
        (
            "responses[0].answers[2].note",
            "'does not apply here' (not_applicable) needs a note that says why",
        ),
        (
            "responses[0].answers[3].criterion",
            "no criterion 'afwegen.9'; did you mean 'afwegen.4'?",
        ),
        ("responses[0].answers[3].level", "7 is not on the scale (0, 1, 2, 3, 4)"),
        ("responses[0].asked", "no criterion 'afwegen.9'; did you mean 'afwegen.4'?"),
        ("responses[0].asked", "no criterion 'een.1'; did you mean 'afwegen.1'?"),
        ("responses[1].actor", "no actor 'buurtklub'; did you mean 'buurtclub'?"),
        ("themes.items[0].theme", "no theme 'cbs.wonnen'; did you mean 'cbs.wonen'?"),
    ]


def test_a_faulty_part_does_not_make_faults_elsewhere(assessment_form: Form) -> None:
    assessment_form["responses"][0]["actor"] = 5
    assessment_form["responses"][0]["answers"][0]["criterion"] = None
    assessment_form["responses"][0]["answers"][1] = "x"

    assert faults_of(assessment_form) == [
        ("responses[0].actor", "expected text, got 5"),
        ("responses[0].answers[0].criterion", "is null"),
        ("responses[0].answers[1]", "expected an object, got 'x'"),
    ]


def test_an_empty_object_names_all_that_is_missing() -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.from_dict({}, bw.Plan)

    assert [fault.path for fault in caught.value.faults] == [
        "format",
        "id",
        "edition",
        "name",
        "scale",
        "steps",
    ]


@pytest.mark.parametrize(
    ("written", "exact"),
    [
        (0, Fraction(0)),
        (10**18 - 1, Fraction(10**18 - 1)),
        ("3", Fraction(3)),
        (str(10**18 - 1), Fraction(10**18 - 1)),
        ("1/3", Fraction(1, 3)),
        ("2/4", Fraction(1, 2)),
        ("6/3", Fraction(2)),
    ],
)
def test_a_weight_is_read_exactly(plan_form: Form, written: object, exact: Fraction) -> None:
    plan_form["steps"][0]["weight"] = written

    assert bw.from_dict(plan_form).steps[0].weight == exact


@pytest.mark.parametrize("written", [Fraction(1, 7), Fraction(3), Decimal("0.25"), Decimal(3)])
def test_a_weight_is_a_whole_number_or_a_text_in_plain_values(
    plan_form: Form, written: object
) -> None:
    plan_form["steps"][0]["weight"] = written

    assert [path for path, _ in faults_of(plan_form)] == ["steps[0].weight"]


def test_tuples_and_dates_are_plain_values_too(
    assessment_form: Form, assessment: bw.Assessment
) -> None:
    assessment_form["responses"] = tuple(assessment_form["responses"])
    assessment_form["date"] = dt.date(2026, 11, 24)

    assert bw.from_dict(assessment_form) == assessment


@pytest.mark.parametrize("of", [dict, list])
def test_values_that_contain_themselves_are_refused(
    assessment_form: Form, of: Callable[[], Any]
) -> None:
    loop = of()
    if isinstance(loop, dict):
        loop["note"] = loop
    else:
        loop.append(loop)
    assessment_form["notes"] = [loop]

    assert {path.partition("[")[0] for path, _ in faults_of(assessment_form)} == {"notes"}
