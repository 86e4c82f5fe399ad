"""The forms of texts, ids and dates, and how a faulty value is shown."""

import datetime as dt
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

import brede_welvaart as bw

Make = Callable[..., Any]
Faults = Callable[..., tuple[bw.Fault, ...]]
PLAIN_TEXTS = [
    (bw.Text, "nl"),
    (bw.Text, "en"),
    (bw.Source, "title"),
    (bw.Source, "publisher"),
    (bw.Source, "licence"),
    (bw.Evidence, "title"),
    (bw.Organisation, "name"),
]


@pytest.mark.parametrize(("kind", "name"), PLAIN_TEXTS)
@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ("", "expected text, got only white space"),
        (" \t\n\u00a0", "expected text, got only white space"),
        ("a\ud800b", "'a\\ud800b' has a lone surrogate"),
        (5, "expected text, got 5"),
        (True, "expected text, got true"),
        (b"x", "expected text, got b'x'"),
    ],
)
def test_a_text_has_something_in_it_that_can_be_written(
    faults_of: Faults, kind: type, name: str, bad: object, message: str
) -> None:
    assert faults_of(kind, **{name: bad}) == ((name, message),)


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ("\udfff", "'\\udfff' has a lone surrogate"),
        (None, "expected text, got null"),
        (("x",), "expected text, got a list"),
    ],
)
def test_a_note_may_be_empty_but_is_text(
    make: Make, faults_of: Faults, bad: object, message: str
) -> None:
    assert make(bw.Answer, note=" ").note == " "
    assert faults_of(bw.Answer, note=bad) == (("note", message),)


IDS = [
    (bw.Source, "id"),
    (bw.Phase, "id"),
    (bw.Plan, "id"),
    (bw.Actor, "id"),
    (bw.ThemeScheme, "id"),
    (bw.Theme, "scheme"),
    (bw.Involvement, "actor"),
    (bw.Response, "actor"),
    (bw.Step, "phase"),
]
NO_ID = ["", "A", "a-b", "a__b", "_a", "a_", "1a", "a b", "a.b", "é", "a\n", "\u0661", 1]


@pytest.mark.parametrize(("kind", "name"), IDS)
@pytest.mark.parametrize("bad", NO_ID)
def test_an_id_is_lower_case_words_joined_by_underscores(
    faults_of: Faults, kind: type, name: str, bad: object
) -> None:
    message = f"expected an id of lower-case words joined by _, got {bad!r}"

    assert faults_of(kind, **{name: bad}) == ((name, message),)


@pytest.mark.parametrize(("kind", "name"), IDS)
@pytest.mark.parametrize("good", ["a", "a1", "leren_bijstellen", "a_1", "x9_y8"])
def test_an_id_may_hold_digits_after_its_first_letter(
    make: Make, kind: type, name: str, good: str
) -> None:
    assert getattr(make(kind, **{name: good}), name) == good


@pytest.mark.parametrize("good", ["a", "1", "co2-uitstoot", "sociaal_kapitaal"])
def test_a_theme_keeps_the_id_that_was_published(make: Make, good: str) -> None:
    assert make(bw.Theme, id=good).id == good


@pytest.mark.parametrize("bad", ["", "A", "a--b", "-a", "a_", "a b", "a.b", 1])
def test_a_theme_has_an_id_of_words_joined_by_underscores_or_hyphens(
    faults_of: Faults, bad: object
) -> None:
    message = f"expected an id of lower-case words joined by _ or -, got {bad!r}"

    assert faults_of(bw.Theme, id=bad) == (("id", message),)


@pytest.mark.parametrize(("kind", "name"), [(bw.Criterion, "id"), (bw.Answer, "criterion")])
@pytest.mark.parametrize(
    "bad", ["", "a", "a.", "a.0", "a.01", ".1", "a.1.2", "A.1", "a.1\n", "a.b", "a.\u0661", 1]
)
def test_a_criterion_has_the_id_of_a_step_a_dot_and_a_number(
    faults_of: Faults, kind: type, name: str, bad: object
) -> None:
    message = f"expected the id of a step, a dot and a number, got {bad!r}"

    assert faults_of(kind, **{name: bad}) == ((name, message),)


@pytest.mark.parametrize("good", ["a.1", "leren_bijstellen.10"])
def test_a_criterion_may_have_a_number_of_more_digits(make: Make, good: str) -> None:
    assert make(bw.Answer, criterion=good).criterion == good


@pytest.mark.parametrize(
    ("bad", "shown"), [("wonen", "'wonen'"), ("cbs.", "'cbs.'"), (".wonen", "'.wonen'"), (1, "1")]
)
def test_a_theme_is_named_with_its_scheme(faults_of: Faults, bad: object, shown: str) -> None:
    message = f"expected a theme such as 'cbs.wonen', got {shown}"

    assert faults_of(bw.Step, themes=("cbs.wonen", bad)) == (("themes[1]", message),)


@pytest.mark.parametrize(("kind", "name"), [(bw.Plan, "edition"), (bw.Assessment, "edition")])
@pytest.mark.parametrize("bad", ["", "a b", "a/b", "x" * 61, "a\n", 1])
def test_an_edition_has_a_short_name_without_spaces(
    faults_of: Faults, kind: type, name: str, bad: object
) -> None:
    (fault,) = faults_of(kind, **{name: bad})

    assert fault.path == name
    assert fault.message.startswith("expected the name of an edition, such as '2026.1', got ")


@pytest.mark.parametrize("good", ["2026.1", "A", "mijn-plan_2", "x" * 60])
def test_an_edition_may_hold_letters_digits_dots_hyphens_and_underscores(
    make: Make, good: str
) -> None:
    assert make(bw.Plan, edition=good).edition == good


@pytest.mark.parametrize(
    ("kind", "name"), [(bw.Source, "date"), (bw.Source, "updated"), (bw.Evidence, "date")]
)
@pytest.mark.parametrize(
    "bad",
    [
        "2022-02-30",
        "2023-02-29",
        "2022-13",
        "2022-00",
        "0000",
        "22",
        "2022-4",
        "20220420",
        "2022-04-20T10:00",
        "2022\n",
        "\u0662\u0660\u0662\u0662",
        "",
        2022,
        dt.date(2022, 4, 20),
    ],
)
def test_a_date_of_a_document_exists(faults_of: Faults, kind: type, name: str, bad: object) -> None:
    message = f"expected a date such as 2022-04-20, 2022-04 or 2022, got {bad!r}"

    assert faults_of(kind, **{name: bad}) == ((name, message),)


@pytest.mark.parametrize("good", ["2022", "2022-04", "2022-04-20", "2024-02-29", "0001"])
def test_a_date_of_a_document_is_a_day_a_month_or_a_year(make: Make, good: str) -> None:
    assert make(bw.Source, date=good).date == good


@pytest.mark.parametrize(
    "bad", ["gm0200", "GM200", "GM02000", "0200", "CR1", "PV123", "GM0200 ", "GM\u0660200", 200]
)
def test_a_region_has_a_code(faults_of: Faults, bad: object) -> None:
    message = f"expected a region code such as 'GM0200', got {bad!r}"

    assert faults_of(bw.Organisation, region=bad) == (("region", message),)


@pytest.mark.parametrize("good", ["GM0200", "CR14", "PV25"])
def test_a_region_is_a_municipality_a_corop_area_or_a_province(make: Make, good: str) -> None:
    assert make(bw.Organisation, region=good).region == good


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "null"),
        (False, "false"),
        ({"a": 1}, "an object"),
        ((1,), "a list"),
        ([1], "a list"),
        (10**18, "a number of more than 18 digits"),
        (-(10**18), "a number of more than 18 digits"),
        (10**18 - 1, "999999999999999999"),
        (b"\n", "b'\\n'"),
    ],
)
def test_a_faulty_value_is_shown_as_json_would(
    faults_of: Faults, value: object, shown: str
) -> None:
    assert faults_of(bw.Text, nl=value) == (("nl", f"expected text, got {shown}"),)


def test_a_long_value_is_cut_off(faults_of: Faults) -> None:
    (fault,) = faults_of(bw.Organisation, region="GM" + "0" * 1000)

    # Sixty characters of the repr: the quote, GM and 57 zeros.
    zeros = "0" * 57
    assert fault.message == f"expected a region code such as 'GM0200', got 'GM{zeros}…"


def test_a_faulty_value_is_shown_on_one_line(faults_of: Faults) -> None:
    class Lines:
        def __repr__(self) -> str:
            return "<first\nsecond>"

    (fault,) = faults_of(bw.Text, nl=Lines())

    assert len(str(fault).splitlines()) == 1


def test_a_fraction_of_any_length_can_be_shown(make: Make) -> None:
    with pytest.raises(bw.DataError, match="is not on the scale"):
        make(bw.Scale).level(Fraction(10**5000, 3))
