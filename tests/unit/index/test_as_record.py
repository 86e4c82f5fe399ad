"""Every result of the monitor has the same numbers as plain values, for programs."""

import datetime as dt
import inspect
import re
import types
import typing
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

import attrs
import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix

NAN = float("nan")
CODES = ["GM0200", "GM0221", "GM0363", "GM0855"]
IDS = ["tevredenheid_leven", "vertrouwen_anderen", "mijn_cijfer"]


def panel() -> ix.Panel:
    rows = [[80, 60, 1], [82, 62, NAN], [78, 55, 2], [81, NAN, 3]]
    values = [[[figure - 1, figure] for figure in row] for row in rows]
    return ix.Panel(CODES, IDS, [2022, 2023], values, breaks=[ix.Break("mijn_cijfer", 2023)])


def spec() -> ix.Spec:
    leaves = [ix.Leaf(key, direction=1) for key in IDS[:2]]
    return ix.Spec(ix.Group("samen", [ix.Group("mensen", leaves), ix.Leaf(IDS[2], direction=1)]))


def result() -> ix.IndexResult:
    return ix.compute(panel(), spec(), 2023)


MAKERS: dict[str, Callable[[], Any]] = {
    "panel": panel,
    "signals": lambda: ix.signals(panel(), period=2023),
    "region_report": lambda: ix.report(panel(), "Tilburg", spec=spec()),
    "panel_check": lambda: ix.check(panel()),
    "index_result": lambda: ix.compute(panel(), spec(), reference="panel"),
    "growth": lambda: ix.growth(panel()),
    "leave_one_out": lambda: ix.leave_one_out(panel(), spec(), 2023),
    "rank_comparison": lambda: ix.compare(result(), ix.compute(panel(), spec(), 2022)),
    "rank_stability": lambda: ix.rank_stability(result(), "mensen", draws=10),
    "dominance": lambda: ix.dominance(result(), "mensen"),
    "rank_range": lambda: ix.rank_range(result(), "mensen"),
    "coherence": lambda: ix.coherence(result()),
    "uncertainty": lambda: ix.uncertainty(panel(), spec(), period=2023, draws=8),
}


@pytest.fixture(params=MAKERS)
def made(request: pytest.FixtureRequest) -> Any:
    return MAKERS[request.param]()


def misfits(value: Any, kind: Any, path: str) -> list[str]:
    """Where a value is not of its type, or of a type that is not plain."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in {typing.Union, types.UnionType}:
        found = [misfits(value, one, path) for one in inner]
        return [] if [] in found else found[0]
    if origin is typing.Literal:
        origin, kind = None, type(value) if value in inner else kind
    if origin is tuple:
        items = value if type(value) is tuple else [NotImplemented]
        return [
            one for n, item in enumerate(items) for one in misfits(item, inner[0], f"{path}{n}.")
        ]
    if origin is not None and issubclass(origin, Mapping):
        return [one for key in value for one in misfits(value[key], inner[1], f"{path}{key}.")]
    if type(value) is not kind:
        return [f"{path} {value!r} is no {kind}"]
    if attrs.has(kind):
        hints = typing.get_type_hints(kind)
        return [
            one
            for field in attrs.fields(kind)
            for one in misfits(
                getattr(value, field.name), hints[field.name], f"{path}{field.name}."
            )
        ]
    is_nan = isinstance(value, float) and np.isnan(value)
    plain = kind in {bool, int, float, str, type(None), dt.date} or issubclass(kind, Enum)
    return [] if plain and not is_nan else [f"{path} {value!r} is not plain"]


def test_a_record_is_of_its_class_and_holds_only_plain_values_of_its_types(made: Any) -> None:
    record = made.as_record()

    assert type(record) is type(made).RECORD
    checked = attrs.asdict(record, recurse=False)
    # What a specification is made of, and how a model's records are written, is tested there.
    checked.pop("spec", None)
    hints = typing.get_type_hints(type(record))
    assert [
        one for name, value in checked.items() for one in misfits(value, hints[name], name)
    ] == []


def test_every_format_is_named_once() -> None:
    formats = [make().FORMAT for make in MAKERS.values()]
    assert formats == [f"brede_welvaart/{name}/1" for name in MAKERS]


def rows_in(kind: Any) -> set[Any]:
    """The classes of which a record is made, its own included."""
    found = {kind}
    for field in typing.get_type_hints(kind).values():
        for inner in (field, *typing.get_args(field)):
            if attrs.has(inner) and inner.__module__.startswith("brede_welvaart.index"):
                found |= rows_in(inner)
    return found


def test_every_field_of_a_record_says_what_it_is(made: Any) -> None:
    for kind in rows_in(type(made).RECORD):
        text = (inspect.getdoc(kind) or "").partition("Raises:")[0]
        said = re.findall(r"^    (\w+): ", text, re.MULTILINE)
        assert said == [field.name for field in attrs.fields(kind)], kind


def test_a_panel_has_its_figures() -> None:
    filled = ix.impute(panel(), how="mean")
    record = filled.as_record()

    assert record.values == tuple(tuple(map(tuple, rows)) for rows in filled.values.tolist())
    assert np.array_equal(record.imputed, filled.imputed)
    assert panel().as_record().values[1][2] == (None, None)
    assert panel().as_record().imputed is None


def test_an_index_has_its_scores_and_weights() -> None:
    found = ix.compute(panel(), spec(), reference="panel")
    record = found.as_record()

    rows = [attrs.asdict(one) for one in record.scores]
    assert rows == found.to_records()
    assert record.weights == found.effective_weights()
    assert [item.indicator for item in record.breaks] == ["mijn_cijfer"]


def test_a_report_of_a_region_has_its_themes_and_scores() -> None:
    found = ix.report(panel(), "Tilburg", spec=spec())
    record = found.as_record()

    assert [part.signals for part in record.themes] == [part.signals for part in found.themes]
    assert [part.theme for part in record.themes] == [
        part.theme.key if part.theme else None for part in found.themes
    ]
    assert record.scores == found.scores
    assert record.spec == spec()
    assert ix.report(panel(), "Tilburg").as_record().spec is None
    assert record.settings.window == 8
    assert set(record.units) == set(IDS[:2])
    assert record.units[IDS[0]] == bw.indicator(IDS[0]).unit


def test_growth_has_its_rates_and_years() -> None:
    found = ix.growth(panel())
    rates = [one.rate for one in found.as_record().series]

    assert np.array_equal(np.array(rates, float), found.rates.ravel(), equal_nan=True)
    assert {one.first for one in found.as_record().series} == {2022, 2023, None}


def test_leaving_out_has_scores_ranks_and_shifts() -> None:
    found = ix.leave_one_out(panel(), spec(), 2023)
    record = found.as_record()

    values = np.array([one.value for one in record.scores], float)
    ranks = np.array([one.rank for one in record.scores], float)
    assert np.array_equal(values, found.scores.ravel(), equal_nan=True)
    assert np.array_equal(ranks, found.ranks.ravel(), equal_nan=True)
    assert record.mean_shift == dict(found.mean_shift)


def test_a_shift_that_cannot_be_said_is_none() -> None:
    given = ix.Panel(["a"], ["x", "y"], [2023], [[[1], [NAN]]])
    leaves = [ix.Leaf("x", direction=1), ix.Leaf("y", direction=1)]
    spec = ix.Spec(ix.Group("samen", leaves), ix.Identity())
    record = ix.leave_one_out(given, spec).as_record()
    assert record.mean_shift == {"x": None, "y": 0}


def test_ranks_by_other_weights_have_their_numbers() -> None:
    drawn = ix.rank_stability(result(), "mensen", draws=10)
    span = ix.rank_range(result(), "mensen")

    assert [attrs.asdict(one) for one in drawn.as_record().regions] == drawn.to_records()
    assert [attrs.asdict(one) for one in span.as_record().regions] == span.to_records()
    assert (drawn.as_record().bounds, span.as_record().bounds) == (None, (0.5, 2.0))


def test_dominance_has_its_pairs() -> None:
    found = ix.dominance(result(), "mensen")
    record = found.as_record()

    pairs = [(one.region, other) for one in record.regions for other in one.dominates]
    assert tuple(pairs) == found.pairs()
    counts = np.array([one.dominated_by for one in record.regions], float)
    assert np.array_equal(counts, found.dominated_by_count, equal_nan=True)
    assert [one.is_complete for one in record.regions] == found.complete.tolist()
