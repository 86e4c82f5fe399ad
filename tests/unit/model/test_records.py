"""What holds for every record: it is frozen, equal by value, short when shown."""

import copy
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart.model._check import Checked

Make = Callable[..., Any]
Faults = Callable[..., tuple[bw.Fault, ...]]

TEXT = bw.Text("Een tekst", "A text")
RECORDS = [
    kind
    for kind in (getattr(bw, name) for name in sorted(bw.__all__))
    if isinstance(kind, type) and issubclass(kind, Checked)
]
every_kind = pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)


@every_kind
def test_records_are_equal_by_value_and_then_have_the_same_hash(make: Make, kind: type) -> None:
    one, other = make(kind), copy.deepcopy(make(kind))

    assert one == other
    assert hash(one) == hash(other)
    assert len({one, other}) == 1


def test_records_that_differ_in_any_field_are_not_equal() -> None:
    full = bw.Source("a", "b", "c", "https://example.org", "2022", "2023", "CC0", TEXT)
    changes = {
        "id": "x",
        "title": "x",
        "publisher": "x",
        "url": None,
        "date": None,
        "updated": None,
        "licence": None,
        "note": None,
    }

    assert [field.name for field in attrs.fields(bw.Source)] == list(changes)
    for name, value in changes.items():
        assert attrs.evolve(full, **{name: value}) != full


@every_kind
def test_a_record_cannot_be_changed(make: Make, kind: type) -> None:
    record = make(kind)

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(record, attrs.fields(kind)[0].name, None)


@every_kind
def test_a_record_takes_no_other_attributes(make: Make, kind: type) -> None:
    with pytest.raises((AttributeError, attrs.exceptions.FrozenInstanceError)):
        make(kind).surplus = 1


@every_kind
def test_a_record_shows_on_one_line_that_begins_with_its_class(make: Make, kind: type) -> None:
    shown = repr(make(kind))

    assert shown.startswith(f"{kind.__name__}(")
    assert len(shown.splitlines()) == 1


@every_kind
def test_a_record_is_equal_after_pickling_and_copying(make: Make, kind: type) -> None:
    record = make(kind)

    assert pickle.loads(pickle.dumps(record)) == record  # noqa: S301 (we made it)
    assert copy.deepcopy(record) == record
    assert copy.copy(record) == record


def test_a_pickled_plan_has_the_right_hash_in_another_process(make: Make) -> None:
    plan = make(bw.Plan)
    hash(plan)  # kept in the record, and not to be carried along
    code = (
        "import pickle, sys\n"
        "plan = pickle.load(sys.stdin.buffer)\n"
        "again = pickle.loads(pickle.dumps(plan))\n"
        "import attrs\n"
        "fresh = attrs.evolve(plan)\n"
        "print(plan == fresh, hash(plan) == hash(fresh), hash(plan.scale) == hash(fresh.scale))"
    )

    done = subprocess.run(
        [sys.executable, "-c", code],
        input=pickle.dumps(plan),
        capture_output=True,
        check=True,
        env=os.environ | {"PYTHONHASHSEED": "12345"},
    )

    assert done.stdout.split() == [b"True", b"True", b"True"]


@pytest.mark.parametrize(
    ("kind", "given", "expected"),
    [
        (bw.Text, {}, "Text(nl='Een tekst', en=None)"),
        (
            bw.Organisation,
            {"region": "GM0200"},
            "Organisation(name='Voorbeeldgemeente', region='GM0200')",
        ),
        (bw.Response, {}, "Response(actor='raad', answers=<1 answers>)"),
        (
            bw.Assessment,
            {"date": "2026-11-24"},
            (
                "Assessment(edition='proef', responses=<0 responses>, organisation=None, "
                "date=2026-11-24)"
            ),
        ),
        (
            bw.Criterion,
            {"weight": "1/3", "hint": TEXT},
            f"Criterion(id='een_stap.1', statement={TEXT!r}, aspect=None, weight=1/3)",
        ),
        (
            bw.Step,
            {"phase": "agenda"},
            f"Step(id='een_stap', name={TEXT!r}, criteria=<1 criteria>, phase='agenda', weight=1)",
        ),
        (
            bw.Plan,
            {},
            (
                f"Plan(id='een_plan', edition='proef', name={TEXT!r}, scale=<2 levels>, "
                "steps=<1 steps>)"
            ),
        ),
    ],
)
def test_a_record_shows_its_main_fields(
    make: Make, kind: type, given: dict[str, object], expected: str
) -> None:
    assert repr(make(kind, **given)) == expected


def test_a_list_is_taken_for_a_tuple(make: Make) -> None:
    assert make(bw.Actor, sources=["b", "a"]).sources == ("b", "a")
    assert make(bw.Response, answers=[]).answers == ()


@pytest.mark.parametrize("kind", [set, frozenset])
def test_a_set_becomes_a_sorted_tuple(make: Make, kind: Callable[[list[str]], Any]) -> None:
    assert make(bw.Actor, sources=kind(["b", "c", "a"])).sources == ("a", "b", "c")


def test_a_set_that_cannot_be_sorted_is_a_fault_of_its_field(faults_of: Faults) -> None:
    (mixed,) = {fault.path.partition("[")[0] for fault in faults_of(bw.Actor, sources={1, "a"})}
    records = {bw.Criterion("een_stap.1", TEXT), bw.Criterion("een_stap.2", TEXT)}
    (step,) = {fault.path.partition("[")[0] for fault in faults_of(bw.Step, criteria=records)}

    assert (mixed, step) == ("sources", "criteria")


def test_every_fault_of_a_record_is_named_at_once(faults_of: Faults) -> None:
    assert [path for path, _ in faults_of(bw.Source, id="X", title=" ", url="x")] == [
        "id",
        "title",
        "url",
    ]
