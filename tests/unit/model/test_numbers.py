"""Exact numbers: levels, scores and weights."""

import contextlib
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index

Make = Callable[..., Any]
Faults = Callable[..., tuple[bw.Fault, ...]]

NUMBERS = [(bw.Level, "score"), (bw.Criterion, "weight"), (bw.Step, "weight"), (bw.Level, "value")]
WHOLE_OR_PART = "expected a whole number or 'n/d' of 0 or more, got "


@pytest.mark.parametrize(("kind", "name"), NUMBERS)
@pytest.mark.parametrize(
    ("given", "exact"),
    [
        (0, Fraction(0)),
        (3, Fraction(3)),
        (Fraction(1, 3), Fraction(1, 3)),
        ("1/3", Fraction(1, 3)),
        ("02/06", Fraction(1, 3)),
        ("3", Fraction(3)),
        ("007", Fraction(7)),
        ("4/2", Fraction(2)),
        (f"{10**18 - 1}/{10**18 - 1}", Fraction(1)),
        (Decimal("0.1"), Fraction(1, 10)),
        (Decimal("1E+2"), Fraction(100)),
    ],
)
def test_an_exact_number_is_kept_exact(
    make: Make, kind: type, name: str, given: object, exact: Fraction
) -> None:
    found = getattr(make(kind, **{name: given}), name)

    assert found == exact
    assert isinstance(found, Fraction | int)


@pytest.mark.parametrize(("kind", "name"), [pair for pair in NUMBERS if pair[1] != "value"])
@pytest.mark.parametrize(
    ("given", "exact"),
    [
        (0.1, Fraction(1, 10)),
        (1e-7, Fraction(1, 10**7)),
        (2.5, Fraction(5, 2)),
        (-0.0, Fraction(0)),
    ],
)
def test_a_float_counts_as_it_is_written(
    make: Make, kind: type, name: str, given: float, exact: Fraction
) -> None:
    assert getattr(make(kind, **{name: given}), name) == exact


def test_a_whole_level_is_an_int_and_another_a_fraction(make: Make) -> None:
    assert type(make(bw.Level, value="4/2").value) is int
    assert type(make(bw.Answer, level=Fraction(2)).level) is int
    assert type(make(bw.Answer, level="1/2").level) is Fraction


@pytest.mark.parametrize(("kind", "name"), [*NUMBERS, (bw.Answer, "level")])
@pytest.mark.parametrize(
    ("bad", "shown"),
    [
        (True, "true"),
        (-1, "-1"),
        (Fraction(-1, 3), "-1/3"),
        ("-1/3", "'-1/3'"),
        ("1/0", "'1/0'"),
        ("1 / 2", "'1 / 2'"),
        ("0.5", "'0.5'"),
        ("1/2\n", "'1/2\\n'"),
        ("\u0661/\u0662", "'\u0661/\u0662'"),
        ("1234567890123456789/2", "'1234567890123456789/2'"),
        ("1/1234567890123456789", "'1/1234567890123456789'"),
        (Decimal("NaN"), "Decimal('NaN')"),
        (Decimal("sNaN"), "Decimal('sNaN')"),
        (Decimal("Infinity"), "Decimal('Infinity')"),
        (Decimal("-0.5"), "-1/2"),
        (Decimal("1E+401"), "Decimal('1E+401')"),
        (Decimal("1E-401"), "Decimal('1E-401')"),
        (1j, "1j"),
        ([1], "a list"),
        ({"n": 1}, "an object"),
    ],
)
def test_what_is_no_exact_number_of_0_or_more_is_refused(
    faults_of: Faults, kind: type, name: str, bad: object, shown: str
) -> None:
    assert faults_of(kind, **{name: bad}) == ((name, WHOLE_OR_PART + shown),)


@pytest.mark.parametrize(("kind", "name"), [pair for pair in NUMBERS if pair[1] != "value"])
@pytest.mark.parametrize(
    ("bad", "shown"),
    [
        (float("nan"), "Decimal('NaN')"),
        (float("inf"), "Decimal('Infinity')"),
        (-0.5, "-1/2"),
    ],
)
def test_a_float_that_is_no_number_of_0_or_more_is_refused(
    faults_of: Faults, kind: type, name: str, bad: float, shown: str
) -> None:
    assert faults_of(kind, **{name: bad}) == ((name, WHOLE_OR_PART + shown),)


@pytest.mark.parametrize(("kind", "name"), [(bw.Level, "value"), (bw.Answer, "level")])
@pytest.mark.parametrize("bad", [2.5, 0.5, float("nan"), float("inf")])
def test_a_level_is_no_float_with_a_fraction(
    faults_of: Faults, kind: type, name: str, bad: float
) -> None:
    assert faults_of(kind, **{name: bad}) == ((name, f"{WHOLE_OR_PART}{bad!r}"),)


@pytest.mark.parametrize(
    "bad", ["2,5", "2.5", "drie", "", " 3", "+3", "3.0", np.bool_(True), np.float32(3)]
)
@pytest.mark.parametrize(("kind", "name"), [(bw.Level, "value"), (bw.Answer, "level")])
def test_what_stands_for_no_whole_number_is_no_level(
    faults_of: Faults, kind: type, name: str, bad: object
) -> None:
    ((path, message),) = faults_of(kind, **{name: bad})

    assert path == name
    assert message.startswith(WHOLE_OR_PART)


@pytest.mark.parametrize(
    "given", [3, 3.0, "3", "6/2", Decimal(3), Decimal("3.0"), Fraction(3), np.int64(3), np.uint8(3)]
)
@pytest.mark.parametrize(
    ("kind", "name"),
    [(bw.Level, "value"), (bw.Answer, "level"), (bw.Criterion, "weight"), (bw.Step, "weight")],
)
def test_what_stands_for_a_whole_number_is_that_number(
    make: Make, kind: type, name: str, given: object
) -> None:
    found = getattr(make(kind, **{name: given}), name)

    assert found == 3
    assert type(found) is (Fraction if name == "weight" else int)


@pytest.mark.parametrize("given", [3.0, "3", "6/2", Decimal(3), np.int64(3)])
def test_an_answer_takes_them_all(given: Any) -> None:
    met = bw.blank(["gemeenteraad"]).with_answer("gemeenteraad", "afwegen.1", given)

    assert bw.score(met) == bw.score(
        bw.blank(["gemeenteraad"]).with_answer("gemeenteraad", "afwegen.1", 3)
    )


@pytest.mark.parametrize("given", [1.0, "1", Decimal(1), np.int64(1), Fraction(1)])
def test_a_direction_a_year_and_degrees_of_freedom_are_whole_numbers_too(given: Any) -> None:
    assert type(index.Leaf("a", direction=given).direction) is int
    assert type(index.MazziottaPareto(ddof=given).ddof) is int
    assert type(index.Break("a", given).period) is int


def test_a_negative_number_of_any_length_is_a_fault(faults_of: Faults) -> None:
    assert [path for path, _ in faults_of(bw.Criterion, weight=-(10**5000))] == ["weight"]
    assert [path for path, _ in faults_of(bw.Answer, level=Fraction(-(10**5000), 3))] == ["level"]


def test_a_number_that_was_taken_can_be_shown(make: Make) -> None:
    with contextlib.suppress(bw.DataError):
        assert len(repr(make(bw.Criterion, weight=10**5000)).splitlines()) == 1


def test_a_number_stays_below_1_with_400_zeros_above_and_below_the_line(
    make: Make, faults_of: Faults
) -> None:
    most = 10**400 - 1

    for good in (most, Fraction(1, most), Fraction(most, most - 1)):
        assert make(bw.Criterion, weight=good).weight == good
    for bad in (most + 1, Fraction(1, most + 1), Decimal("1E+400"), Decimal("1E-400")):
        assert faults_of(bw.Criterion, weight=bad) == (
            ("weight", f"{WHOLE_OR_PART}a number of more than 18 digits"),
        )
