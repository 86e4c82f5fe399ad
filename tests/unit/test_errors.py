"""Every error carries its facts, reads well and survives pickling."""

import pickle

import pytest

import brede_welvaart as bw
from brede_welvaart.errors import join_path

PARENTS = {
    bw.UnknownIdError: LookupError,
    bw.DataError: ValueError,
    bw.ScoringError: ValueError,
    bw.SpecError: ValueError,
    bw.VerificationError: ValueError,
    bw.LawBrokenError: AssertionError,
    bw.MissingExtraError: ImportError,
}
ERRORS = [
    bw.BredeWelvaartError("plain"),
    bw.UnknownIdError("step", "keuzen", ["keuzes_maken"], "look again"),
    bw.UnknownIdError("step", 11),
    bw.DataError([bw.Fault("a.b", "is missing")], "file.json"),
    bw.DataError([]),
    bw.ScoringError("these criteria are open", ["a.1", "a.2"]),
    bw.ScoringError("nothing to score"),
    bw.SpecError("no direction", ["roken", "groen"]),
    bw.SpecError("nothing to compute"),
    bw.VerificationError(["input", "results"]),
    bw.LawBrokenError("order", "order changes nothing", "total: 1, not 2", '{"plan": {}}'),
    bw.MissingExtraError("cli"),
]


@pytest.mark.parametrize(("kind", "parent"), PARENTS.items())
def test_every_error_is_one_of_ours_and_one_of_pythons(
    kind: type[Exception], parent: type[Exception]
) -> None:
    assert issubclass(kind, bw.BredeWelvaartError)
    assert issubclass(kind, parent)


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_an_error_is_the_same_after_pickling(error: Exception) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 (we made it)

    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)
    assert again.args == error.args


def test_an_error_caught_in_the_library_is_the_same_after_pickling() -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.from_json('{"format": "brede_welvaart/plan/1", "id": "X"}')

    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 (we made it)

    assert again.faults == caught.value.faults


def test_a_fault_reads_as_path_and_message() -> None:
    assert str(bw.Fault("steps[0].id", "is missing")) == "steps[0].id: is missing"


def test_a_fault_of_the_whole_says_so() -> None:
    assert str(bw.Fault("", "nested too deeply")) == "(the whole): nested too deeply"


@pytest.mark.parametrize(
    ("prefix", "path", "joined"),
    [
        ("a", "b", "a.b"),
        ("a", "[1]", "a[1]"),
        ("a", "[1].b", "a[1].b"),
        ("[1]", "b", "[1].b"),
        ("a", "", "a"),
        ("", "b", "b"),
        ("", "", ""),
    ],
)
def test_a_fault_is_seen_from_one_level_up(prefix: str, path: str, joined: str) -> None:
    assert bw.Fault(path, "is wrong").under(prefix) == bw.Fault(joined, "is wrong")
    assert join_path(prefix, path) == joined


def test_an_unknown_id_names_what_was_given_and_what_was_likely_meant() -> None:
    error = bw.UnknownIdError("step", "keuzen", ["keuzes_maken", "begroten"])

    assert str(error) == "no step 'keuzen'; did you mean 'keuzes_maken' or 'begroten'?"
    assert (error.kind, error.key, error.hint) == ("step", "keuzen", "")


def test_an_unknown_id_gives_its_hint_between_brackets() -> None:
    error = bw.UnknownIdError("step", 11, hint="the steps are numbered 1 to 10")

    assert str(error) == "no step 11 (the steps are numbered 1 to 10)"


def test_an_unknown_id_suggests_three_at_most() -> None:
    assert bw.UnknownIdError("step", "x", iter("abcd")).suggestions == ("a", "b", "c")


def test_an_unknown_number_of_any_length_can_be_shown() -> None:
    assert str(bw.UnknownIdError("step", 10**5000)).startswith("no step ")


def test_a_data_error_lists_every_fault_on_a_line_of_its_own() -> None:
    error = bw.DataError([bw.Fault("a", "is missing"), bw.Fault("", "is bad")])

    assert str(error) == "2 faults\n  a: is missing\n  (the whole): is bad"
    assert error.where is None


def test_a_data_error_names_the_file() -> None:
    error = bw.DataError([bw.Fault("a", "is missing")], "x.json")

    assert str(error) == "1 fault in x.json\n  a: is missing"
    assert error.where == "x.json"


def test_a_data_error_shows_fifty_faults_and_keeps_all() -> None:
    faults = [bw.Fault(f"a[{index}]", "is bad") for index in range(52)]
    lines = str(bw.DataError(faults)).splitlines()

    assert lines[0] == "52 faults"
    assert lines[50] == "  a[49]: is bad"
    assert lines[51:] == ["  … and 2 more (see .faults)"]
    assert len(bw.DataError(faults).faults) == 52


def test_fifty_faults_are_all_shown() -> None:
    faults = [bw.Fault("a", "is bad")] * 50

    assert str(bw.DataError(faults)).splitlines()[-1] == "  a: is bad"


def test_a_scoring_error_names_the_criteria_that_stand_in_the_way() -> None:
    error = bw.ScoringError("these criteria are open", iter(["a.1", "b.2"]))

    assert str(error) == "these criteria are open: a.1, b.2"
    assert error.criteria == ("a.1", "b.2")


def test_a_scoring_error_without_criteria_is_its_message() -> None:
    assert str(bw.ScoringError("nothing to score")) == "nothing to score"
    assert bw.ScoringError("nothing to score").criteria == ()


def test_a_spec_error_names_the_nodes_that_stand_in_the_way() -> None:
    error = bw.SpecError("give a direction for these leaves", iter(["roken", "groen"]))

    assert str(error) == "give a direction for these leaves: roken, groen"
    assert error.nodes == ("roken", "groen")
    assert str(bw.SpecError("nothing to compute")) == "nothing to compute"


def test_a_verification_error_names_what_differs() -> None:
    error = bw.VerificationError(iter(["input", "results"]))

    assert str(error) == "the receipt does not match: input, results differ"
    assert error.differences == ("input", "results")


def test_a_missing_extra_says_how_to_install_it() -> None:
    error = bw.MissingExtraError("cli")

    assert str(error) == "this needs the extra 'cli': pip install \"brede-welvaart[cli]\""
    assert error.extra == "cli"


def test_a_broken_law_reads_as_law_finding_and_example() -> None:
    error = bw.LawBrokenError("order", "order changes nothing", "total: 1, not 2", '{"plan": {}}')

    assert str(error) == (
        'order: order changes nothing\n  total: 1, not 2\n  example: {"plan": {}}'
    )
