"""Reading a document in which very much is wrong costs no more than reading one that is right.

What is counted here is calls, not seconds; the ratios of time are in ``benchmarks``.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import pytest

import brede_welvaart as bw
from brede_welvaart import _faults
from brede_welvaart.errors import MOST_FAULTS, Fault
from cost import calls

ASSESSMENT = '{"format": "brede_welvaart/assessment/1", "edition": "2026.1", "responses": [%s]}'
SCAN = '{"format": "brede_welvaart/scan/1", "title": "x", "scheme": "cbs", "effects": [%s]}'


def wrong_items(count: int) -> str:
    """Responses that are no objects."""
    return ASSESSMENT % ",".join(["0"] * count)


def empty_effects(count: int) -> str:
    """Effects of which all that is needed is missing: two faults each."""
    return SCAN % ",".join(["{}"] * (count // 2))


def unknown_criteria(count: int) -> str:
    """One response with answers to criteria that there are not."""
    answers = ",".join(f'{{"criterion": "afwegn.{n}", "level": 1}}' for n in range(1, count + 1))
    return ASSESSMENT % f'{{"actor": "gemeenteraad", "answers": [{answers}]}}'


def repeated_criteria(count: int) -> str:
    """One response with one answer over and over."""
    answers = ",".join(['{"criterion": "afwegen.1"}'] * (count + 1))
    return ASSESSMENT % f'{{"actor": "gemeenteraad", "answers": [{answers}]}}'


def equal_nodes(count: int) -> str:
    """A specification of groups one within the other, in which all nodes have one id."""
    group: dict[str, Any] = {"id": "a", "children": [{"id": "a"}]}
    for _ in range(40):
        group = {"id": "a", "children": [group, *[{"id": "a"}] * (count // 40 - 1)]}
    return spec(group)


def spec(root: dict[str, Any]) -> str:
    return json.dumps({"format": "brede_welvaart/spec/1", "root": root})


MANY = [wrong_items, empty_effects, unknown_criteria, repeated_criteria, equal_nodes]


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Counts how often a fault is made or made anew."""
    made = [0]
    real = _faults._set

    def counting(fault: Fault, name: str, value: object) -> None:
        made[0] += name == "_said"
        real(fault, name, value)

    with monkeypatch.context() as patch:
        patch.setattr(_faults, "_set", counting)
        yield made


def read(text: str) -> bw.DataError:
    with pytest.raises(bw.DataError) as caught:
        bw.from_json(text)
    return caught.value


@pytest.mark.parametrize("many", MANY)
def test_every_fault_is_counted_once_and_a_thousand_are_kept(many: Callable[[int], str]) -> None:
    error = read(many(4000))

    assert len(error.faults) == MOST_FAULTS
    assert len({fault.path for fault in error.faults}) == MOST_FAULTS
    assert error.count == pytest.approx(4000, abs=50)
    assert str(error).splitlines()[0] == f"{error.count} faults"


@pytest.mark.parametrize("many", MANY)
def test_four_times_as_many_faults_are_no_more_than_four_times_the_work(
    many: Callable[[int], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with counted(monkeypatch) as once:
        read(many(2000))
    with counted(monkeypatch) as four_times:
        read(many(8000))

    assert four_times[0] <= 4 * once[0]


@pytest.mark.parametrize("many", [wrong_items, empty_effects])
def test_what_is_beyond_the_limit_is_not_even_made(
    many: Callable[[int], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with counted(monkeypatch) as some:
        read(many(4000))
    with counted(monkeypatch) as more:
        read(many(40_000))

    assert more[0] == some[0]


@cache
def valid() -> tuple[str, int]:
    """A long document that is right, and what reading it costs."""
    answers = json.dumps([{"criterion": key.id, "level": 1} for key in bw.plan().criteria])
    response = f'{{"actor": "gemeenteraad", "answers": {answers}}}'
    text = ASSESSMENT % ",".join([response] * 75)
    return text, calls(lambda: bw.from_json(text))


def filled(size: int, item: str, *path: str | int) -> str:
    """A document of about a size, in which a list holds one item over and over."""
    data: Any = bw.to_dict(bw.example("wijkplan", bw.Scan) if path[0] == "effects" else bw.plan())
    if path[0] == "responses":
        data = bw.to_dict(bw.example("voorbeeldgemeente"))
    inner = data
    for part in path[:-1]:
        inner = inner[part]
    inner[path[-1]] = "here"
    text = json.dumps(data)
    count = (size - len(text)) // (len(item) + 1)
    return text.replace('"here"', f"[{','.join([item] * count)}]")


@pytest.mark.parametrize("item", ["0", "{}"])
@pytest.mark.parametrize(
    "path",
    [
        ("responses",),
        ("responses", 0, "answers"),
        ("effects",),
        ("steps",),
        ("steps", 0, "criteria"),
        ("steps", 0, "sources"),
        ("scale",),
    ],
)
def test_a_document_in_which_all_is_wrong_costs_at_most_three_times_a_valid_one(
    item: str, path: tuple[str | int, ...]
) -> None:
    text, right = valid()
    wrong = filled(len(text), item, *path)

    assert calls(lambda: read(wrong)) <= 3 * right


def own_plan(criteria: int, step: str) -> bw.Plan:
    text = bw.Text("Tekst", "Text")
    steps = [
        bw.Step(f"{step}_{n}", text, [bw.Criterion(f"{step}_{n}.{m}", text) for m in range(1, 5)])
        for n in range(criteria // 4)
    ]
    scale = bw.Scale([bw.Level(0, 0, text), bw.Level(1, 1, text)])
    return bw.Plan("eigen", "eigen", text, scale, steps)


def cost_of_a_renamed_plan(criteria: int) -> int:
    """Reading and saying what is wrong with an assessment of which the plan has other names."""
    answers = [bw.Answer(one.id, 1) for one in own_plan(criteria, "stap").criteria]
    data = bw.to_dict(bw.Assessment("eigen", [bw.Response("gemeenteraad", answers)]))
    renamed = own_plan(criteria, "pas")

    def work() -> None:
        with pytest.raises(bw.DataError) as caught:
            bw.from_dict(data, bw.Assessment, plan=renamed)
        assert (caught.value.count, str(caught.value)[:4]) == (criteria, str(criteria)[:4])

    return calls(work)


def test_an_assessment_by_a_renamed_plan_of_twice_the_size_costs_about_twice_as_much() -> None:
    assert cost_of_a_renamed_plan(2_400) <= 2.5 * cost_of_a_renamed_plan(1_200)


def test_what_is_beyond_the_limit_is_counted_as_before() -> None:
    text = filled(100_000, "0", "responses").replace("[0,", '[{"actor": "raadd"},', 1)
    error = read(text)

    assert error.count == text.count("0,") + 1 + 2
    assert error.faults[0].path == "responses[0].answers"
    assert error.faults[-1].path == f"responses[{MOST_FAULTS - 1}]"


def test_faults_come_in_the_order_of_the_document() -> None:
    data = {
        "responses": [
            {"answers": [{"level": 9, "criterion": "x.1"}, 3], "actor": "raadd", "extra": 1},
            {},
        ],
        "date": "gisteren",
        "format": "brede_welvaart/assessment/1",
        "edition": "2026.1",
        "organisation": {"region": "GM0370"},
    }

    with pytest.raises(bw.DataError) as caught:
        bw.from_dict(data)

    assert [fault.path for fault in caught.value.faults] == [
        "responses[0].answers[0].level",
        "responses[0].answers[0].criterion",
        "responses[0].answers[1]",
        "responses[0].actor",
        "responses[0].extra",
        "responses[1].actor",
        "responses[1].answers",
        "date",
        "organisation.name",
        "organisation.region",
    ]


def test_a_fault_knows_whose_answer_to_which_criterion_it_is() -> None:
    data: dict[str, Any] = bw.to_dict(bw.blank(["gemeenteraad"], aspect="do"))
    data["responses"][0]["answers"][4]["level"] = 2.5
    data["responses"].append({"actor": "raadd", "answers": []})

    with pytest.raises(bw.DataError) as caught:
        bw.from_dict(data)

    assert [fault.place("nl") for fault in caught.value.faults] == [
        "antwoord van gemeenteraad op keuzes_maken.2",
        "inbreng van raadd",
    ]
    assert caught.value.faults[0].text("nl") == (
        "verwacht: een heel getal of 'n/d' van 0 of meer; hier staat 2.5"
    )


def test_a_fault_knows_in_which_step_or_effect_it_is() -> None:
    plan: dict[str, Any] = bw.to_dict(bw.plan())
    plan["steps"][2]["weight"] = -1
    plan["steps"][3]["criteria"][1]["weight"] = -1
    scan: dict[str, Any] = bw.to_dict(bw.example("wijkplan", bw.Scan))
    scan["effects"][0]["sentiment"] = "goed"
    places = []
    for data in (plan, scan):
        with pytest.raises(bw.DataError) as caught:
            bw.from_dict(data)
        places += [fault.place("en") for fault in caught.value.faults if fault.path != "edition"]

    assert places[:2] == ["step beleving_ophalen", "criterion vooruitkijken.2"]
    assert places[2].startswith("effect '")


def test_ids_that_stand_twice_at_every_level_are_each_one_fault() -> None:
    inner = {"id": "a", "children": [{"id": "a"}, {"id": "b"}]}
    root = {"id": "a", "children": [inner, {"id": "b", "children": [{"id": "b"}]}]}

    assert [fault.path for fault in read(spec(root)).faults] == [
        "root.children[0].id",
        "root.children[0].children[0].id",
        "root.children[1].id",
        "root.children[1].children[0].id",
    ]
