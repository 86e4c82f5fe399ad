"""Fields of one type in all records: required ones, texts, lists, days, fixed words."""

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from typing import Any, get_args, get_origin

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart.model._check import Checked

Make = Callable[..., Any]
Faults = Callable[..., tuple[bw.Fault, ...]]
Required = dict[type, dict[str, Any]]
Enumerated = tuple[type, str, type[StrEnum]]

RECORDS = [
    kind
    for kind in (getattr(bw, name) for name in sorted(bw.__all__))
    if isinstance(kind, type) and issubclass(kind, Checked)
]


def fields_of(wanted: type) -> list[Any]:
    """Every field of every record that holds one of these, or nothing."""
    return [
        pytest.param(kind, field.name, id=f"{kind.__name__}.{field.name}")
        for kind in RECORDS
        for field in attrs.fields(kind)
        if wanted in {field.type, get_origin(field.type), *get_args(field.type)}
        and (wanted is tuple or get_origin(field.type) is not tuple)
    ]


def test_the_table_of_these_tests_names_every_record(required: Required) -> None:
    assert set(required) == set(RECORDS)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        pytest.param(kind, field.name, id=f"{kind.__name__}.{field.name}")
        for kind in RECORDS
        for field in attrs.fields(kind)
        if field.default is attrs.NOTHING
    ],
)
def test_a_required_field_is_not_none(faults_of: Faults, kind: type, name: str) -> None:
    assert name in {path for path, _ in faults_of(kind, **{name: None})}


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_a_record_is_made_from_its_required_fields(
    make: Make, required: Required, kind: type
) -> None:
    needed = [field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING]

    assert needed == list(required[kind]) or kind is bw.ChosenTheme
    assert make(kind) is not None


@pytest.mark.parametrize(
    ("kind", "name"), [one for one in fields_of(bw.Text) if one not in fields_of(tuple)]
)
@pytest.mark.parametrize(("bad", "shown"), [("plat", "'plat'"), ({"nl": "x"}, "an object")])
def test_a_text_is_a_record(
    faults_of: Faults, kind: type, name: str, bad: object, shown: str
) -> None:
    assert faults_of(kind, **{name: bad}) == ((name, f"expected Text, got {shown}"),)


@pytest.mark.parametrize(("kind", "name"), fields_of(tuple))
@pytest.mark.parametrize(("bad", "shown"), [("abc", "'abc'"), (3, "3"), ({}, "an object")])
def test_a_field_of_more_is_a_list(
    faults_of: Faults, kind: type, name: str, bad: object, shown: str
) -> None:
    assert faults_of(kind, **{name: bad}) == ((name, f"expected a list, got {shown}"),)


@pytest.mark.parametrize(("kind", "name"), fields_of(tuple))
def test_a_list_may_be_given_item_by_item(faults_of: Faults, kind: type, name: str) -> None:
    one_by_one = (item for item in (None, None))

    assert faults_of(kind, **{name: one_by_one}) == faults_of(kind, **{name: (None, None)})


@pytest.mark.parametrize(("kind", "name"), fields_of(tuple))
def test_each_item_of_a_list_is_checked(
    make: Make, faults_of: Faults, kind: type, name: str
) -> None:
    good = getattr(make(kind), name)
    faults = faults_of(kind, **{name: (*good, 7)})

    assert faults[0].path == f"{name}[{len(good)}]"
    assert faults[0].message.startswith("expected ")
    assert faults[0].message.endswith(" got 7")


@pytest.mark.parametrize(("kind", "name"), fields_of(dt.date))
@pytest.mark.parametrize(
    ("bad", "shown"),
    [
        ("2023-02-30", "'2023-02-30'"),
        ("2023-2-3", "'2023-2-3'"),
        ("20230203", "'20230203'"),
        ("2023-02", "'2023-02'"),
        ("2023-02-03\n", "'2023-02-03\\n'"),
        ("", "''"),
        (20230203, "20230203"),
        (
            dt.datetime(2023, 2, 3, tzinfo=dt.UTC),
            "datetime.datetime(2023, 2, 3, 0, 0, tzinfo=datetime.timezone.utc)"[:60],
        ),
    ],
)
def test_a_day_is_a_date_that_exists(
    faults_of: Faults, kind: type, name: str, bad: object, shown: str
) -> None:
    (fault,) = faults_of(kind, **{name: bad})

    assert fault.path == name
    assert fault.message.startswith(f"expected a day such as 2026-11-24, got {shown}")


@pytest.mark.parametrize(("kind", "name"), fields_of(dt.date))
def test_a_day_is_given_as_a_date_or_as_its_text(make: Make, kind: type, name: str) -> None:
    day = dt.date(2024, 2, 29)

    assert getattr(make(kind, **{name: day}), name) == day
    assert getattr(make(kind, **{name: "2024-02-29"}), name) == day


ENUMERATIONS = (
    bw.Status,
    bw.Aspect,
    bw.Role,
    bw.AnswerStatus,
    bw.Dimension,
    bw.ActorKind,
    bw.MatchKind,
    bw.DirectionBasis,
    bw.EvidenceKind,
    bw.Importance,
    bw.Sentiment,
)
enumerated = [
    pytest.param((*param.values, words), id=param.id)
    for words in ENUMERATIONS
    for param in fields_of(words)
]


@pytest.mark.parametrize("field", enumerated)
def test_a_fixed_word_is_given_as_a_member_or_as_its_text(make: Make, field: Enumerated) -> None:
    kind, name, words = field
    for word in words:
        note = {"note": "waarom"} if kind is bw.Answer else {}

        assert getattr(make(kind, **{name: word}, **note), name) is word
        assert getattr(make(kind, **{name: str(word)}, **note), name) is word


@pytest.mark.parametrize("field", enumerated)
@pytest.mark.parametrize("bad", ["xyz", 1, ""])
def test_another_word_is_refused(faults_of: Faults, field: Enumerated, bad: object) -> None:
    kind, name, words = field
    message = f"expected one of {', '.join(words)}; got {bad!r}"

    assert faults_of(kind, **{name: bad}) == ((name, message),)
