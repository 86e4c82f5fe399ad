"""Exact numbers: levels, scores and weights."""

import contextlib
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import brede_welvaart as bw

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
        ("1", "'1'"),
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
@pytest.mark.parametrize("bad", [1.0, 0.5, float("nan")])
def test_a_level_is_no_float(faults_of: Faults, kind: type, name: str, bad: float) -> None:
    assert faults_of(kind, **{name: bad}) == ((name, f"{WHOLE_OR_PART}{bad!r}"),)


def test_a_negative_number_of_any_length_is_a_fault(faults_of: Faults) -> None:
    assert [fault.path for fault in faults_of(bw.Criterion, weight=-(10**5000))] == ["weight"]
    assert [fault.path for fault in faults_of(bw.Answer, level=Fraction(-(10**5000), 3))] == [
        "level"
    ]


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
