"""Every error carries its facts, reads well and survives pickling."""

import pickle
from collections.abc import Callable

import pytest

import brede_welvaart as bw
from brede_welvaart.errors import MOST_FAULTS, Phrase
from brede_welvaart.errors import FaultCode as Code

EXAMPLE = bw.example("voorbeeldgemeente")
TEXT = bw.Text("Tekst", "Text")
UNSOURCED = bw.Step("a", TEXT, [bw.Criterion("a.1", TEXT)], sources=["x"])
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
    bw.DataError([bw.Fault(Code.MISSING, "a", "b")], "file.json"),
    bw.DataError([]),
    bw.ScoringError("these criteria are open", ["a.1", "a.2"]),
    bw.ScoringError("nothing to score"),
    bw.SpecError("no direction", ["roken", "groen"]),
    bw.SpecError("nothing to compute"),
    bw.VerificationError(["input", "results"]),
    bw.LawBrokenError("order", "order changes nothing", "total: 1, not 2", '{"plan": {}}'),
    bw.MissingExtraError("cli"),
    bw.MissingExtraError("frames", "polars"),
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
    error = bw.DataError([bw.Fault(Code.MISSING, "a"), bw.Fault(Code.TOO_DEEP)])

    assert str(error) == "2 faults\n  a: is missing\n  (the whole): nested too deeply"
    assert error.where is None


def test_a_data_error_names_the_file() -> None:
    error = bw.DataError([bw.Fault(Code.MISSING, "a")], "x.json")

    assert str(error) == "1 fault in x.json\n  a: is missing"
    assert error.where == "x.json"


def test_a_data_error_shows_fifty_faults_and_keeps_all() -> None:
    faults = [bw.Fault(Code.MISSING, "a", index) for index in range(52)]
    lines = str(bw.DataError(faults)).splitlines()

    assert lines[0] == "52 faults"
    assert lines[50] == "  a[49]: is missing"
    assert lines[51:] == ["  … and 2 more (see .faults)"]
    assert len(bw.DataError(faults).faults) == 52


def test_fifty_faults_are_all_shown() -> None:
    faults = [bw.Fault(Code.MISSING, "a")] * 50

    assert str(bw.DataError(faults)).splitlines()[-1] == "  a: is missing"


def test_a_data_error_keeps_a_thousand_faults_and_counts_the_rest() -> None:
    error = bw.DataError((bw.Fault(Code.MISSING, "a") for _ in range(2500)), "x.json")

    assert (len(error.faults), error.count) == (MOST_FAULTS, 2500)
    assert str(error).splitlines()[0] == "2500 faults in x.json"
    assert str(error).splitlines()[-1] == "  … and 2450 more (see .faults)"
    assert bw.DataError(error.faults, "y.json", error.count).count == 2500


# In Dutch.


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            bw.UnknownIdError("step", "keuzen", ["keuzes_maken", "begroten"]),
            "geen stap 'keuzen'; bedoel je 'keuzes_maken' of 'begroten'?",
        ),
        (
            bw.UnknownIdError("theme scheme", {}, hint=Phrase("kijk nog eens", "look again")),
            "geen themalijst een object (kijk nog eens)",
        ),
        (
            bw.DataError([bw.Fault(bw.FaultCode.MISSING, "a")], "x.json"),
            "1 fout in x.json\n  a: ontbreekt",
        ),
        (bw.DataError([]), "0 fouten"),
        (
            bw.ScoringError(Phrase("deze staan open", "these are open"), ["a.1"]),
            "deze staan open: a.1",
        ),
        (bw.SpecError("nothing to compute"), "nothing to compute"),
        (
            bw.VerificationError(["input", "version"]),
            "de kwitantie klopt niet: invoer, version verschilt",
        ),
        (
            bw.LawBrokenError("order", "order changes nothing", "1, not 2", "{}"),
            "order: order changes nothing\n  1, not 2\n  voorbeeld: {}",
        ),
        (
            bw.MissingExtraError("cli"),
            "hiervoor is de extra 'cli' nodig: pip install \"brede-welvaart[cli]\"",
        ),
        (bw.BredeWelvaartError("plain"), "plain"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_every_error_speaks_dutch(error: bw.BredeWelvaartError, said: str) -> None:
    assert error.text("nl") == error.text() == said
    assert str(error) == error.text("en")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda: bw.step("keuzes"), "geen stap 'keuzes'; bedoel je 'keuzes_maken'?"),
        (lambda: bw.step(11), "geen stap 11 (de stappen zijn genummerd van 1 tot en met 10)"),
        (lambda: bw.actor(3), "geen actor 3 (geef een id of een naam)"),
        (lambda: bw.region("GM0370"), "geen regio 'GM0370' (geen code, nummer van een gemeente"),
        (lambda: bw.region(855, kind="corop"), "geen regio 855; bedoel je 'GM0855'? (van een"),
        (lambda: bw.region("Utrecht"), "geen regio 'Utrecht'; bedoel je "),
        (lambda: bw.region("Tilburgh"), "geen regio 'Tilburgh'; bedoel je 'GM0855'"),
        (
            lambda: bw.plan("1999"),
            "geen editie '1999' (bekend: 2026.1; geef plan= (--plan) bij een",
        ),
        (lambda: bw.blank(aspect="doen"), "geen aspect 'doen' (bekend: plan, do, check, act)"),
        (lambda: bw.to_csv("step"), "geen tabel 'step'; bedoel je 'steps'? (bekend: steps, "),
        (lambda: bw.score(EXAMPLE, method="mediaan"), "method is een van mean, median, weakest; "),
        (lambda: bw.score(bw.blank(), missing="refuse"), "deze criteria staan open: betekenis_"),
        (lambda: bw.score(EXAMPLE).actor("college"), "geen inbreng van actor 'college' (inbreng"),
        (lambda: bw.score(EXAMPLE).improvements(-1), "n is een heel getal van 0 of meer; hier"),
        (lambda: bw.score(EXAMPLE, method="median").contributions, "alleen het gemiddelde heeft"),
        (lambda: bw.sources_of(UNSOURCED), "geen bron 'x' (geef plan= (--plan) bij een record"),
    ],
)
def test_what_is_refused_is_refused_in_dutch(wrong: Callable[[], object], said: str) -> None:
    with pytest.raises(bw.BredeWelvaartError) as caught:
        wrong()

    assert caught.value.text("nl").startswith(said)


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
    assert (error.extra, error.package) == ("cli", "")
    other = bw.MissingExtraError("frames", "polars")
    assert other.text("nl") == "hiervoor is 'polars' nodig: pip install \"polars\""


def test_a_broken_law_reads_as_law_finding_and_example() -> None:
    error = bw.LawBrokenError("order", "order changes nothing", "total: 1, not 2", '{"plan": {}}')

    assert str(error) == (
        'order: order changes nothing\n  total: 1, not 2\n  example: {"plan": {}}'
    )
