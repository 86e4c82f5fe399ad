"""Specifications as JSON: strict in, equal out."""

import json
from typing import Any

import attrs
import cattrs
import pytest

import brede_welvaart as bw
from brede_welvaart.model.aggregator import Aggregator, MazziottaPareto, Power
from brede_welvaart.model.normaliser import DistanceToReference, Goalposts, Normaliser, ZScore
from brede_welvaart.model.spec import Group, Leaf, Spec

FORMAT = "brede_welvaart/spec/1"
KINDS = "arithmetic, geometric, harmonic, power, minimum, mazziotta_pareto, apart"
HINT = " did you mean 'geometric'?"
EVERY_NORMALISER = [
    member(**({"lower": 1, "upper": 2} if member is Goalposts else {}))
    for member in Normaliser.variants()
    if member is not DistanceToReference
] + [DistanceToReference("GM0200", (0, 1))]
EVERY_AGGREGATOR = [
    member(**({"p": 0.5} if member is Power else {})) for member in Aggregator.variants()
]
FULL = Spec(
    Group(
        "hdi",
        [
            Leaf("le", "1/3", -1, Goalposts(20, 85.5, log=True, clip=False, scale=(0, 1))),
            Group("education", [Leaf("eys"), Leaf("mys", 0)], 2, Power(-0.5), 0.75),
        ],
        aggregate=MazziottaPareto(1, 0),
    ),
    ZScore(100, 10),
)


def tree(**root: Any) -> dict[str, Any]:
    return {"format": FORMAT, "root": {"id": "a", "children": [{"id": "x"}]} | root}


def faults(data: object) -> list[str]:
    with pytest.raises(bw.DataError) as caught:
        bw.from_json(json.dumps(data), Spec)
    return [str(fault) for fault in caught.value.faults]


def test_a_specification_comes_back_equal() -> None:
    assert bw.from_json(bw.to_json(FULL)) == FULL
    assert bw.from_json(bw.to_json(FULL), Spec) == FULL


def test_a_file_with_a_specification_comes_back_equal(tmp_path) -> None:
    bw.write(FULL, tmp_path / "spec.json")

    assert bw.read(tmp_path / "spec.json") == FULL


@pytest.mark.parametrize("normaliser", EVERY_NORMALISER, ids=repr)
def test_every_normaliser_comes_back_equal(normaliser: Normaliser) -> None:
    spec = Spec(Group("a", [Leaf("x", normalise=normaliser)]), normaliser)

    assert bw.from_dict(bw.to_dict(spec)) == spec


@pytest.mark.parametrize("aggregator", EVERY_AGGREGATOR, ids=repr)
def test_every_aggregator_comes_back_equal(aggregator: Aggregator) -> None:
    spec = Spec(Group("a", [Leaf("x")], aggregate=aggregator))

    assert bw.from_dict(bw.to_dict(spec)) == spec


def test_numbers_read_as_people_write_them() -> None:
    assert bw.to_dict(FULL)["root"]["children"][0] == {
        "id": "le",
        "weight": 1 / 3,
        "direction": -1,
        "normalise": {
            "kind": "goalposts",
            "lower": 20,
            "upper": 85.5,
            "log": True,
            "clip": False,
            "scale": [0, 1],
        },
    }


def test_large_numbers_stay_floats() -> None:
    spec = Spec(Group("a", [Leaf("x", normalise=Goalposts(0, 1e20))]))

    assert bw.to_dict(spec)["root"]["children"][0]["normalise"]["upper"] == 1e20
    assert bw.from_dict(bw.to_dict(spec)) == spec


@pytest.mark.parametrize(
    ("root", "fault"),
    [
        ({"weight": "x"}, "root.weight: expected a finite number, got 'x'"),
        ({"weight": -1}, "root.weight: expected 0 or more, got -1.0"),
        ({"aggregate": 1}, "root.aggregate: expected an object, got 1"),
        (
            {"aggregate": {"kind": "geometrc"}},
            f"root.aggregate.kind: expected one of {KINDS}; got 'geometrc';{HINT}",
        ),
        (
            {"aggregate": {"p": 1}},
            f"root.aggregate.kind: is missing; write one of {KINDS}",
        ),
        ({"aggregate": {"kind": "power"}}, "root.aggregate.p: is missing"),
        ({"aggregate": {"kind": "power", "p": 1, "q": 2}}, "root.aggregate.q: unknown key"),
        ({"children": ["x"]}, "root.children[0]: expected an object, got 'x'"),
        ({"children": [{"id": "x", "colour": 1}]}, "root.children[0].colour: unknown key"),
        (
            {"children": [{"id": "x", "direction": 1.5}]},
            "root.children[0].direction: expected a whole number, got 1.5",
        ),
        (
            {
                "children": [
                    {
                        "id": "x",
                        "normalise": {"kind": "goalposts", "lower": 1, "upper": 2, "clip": "no"},
                    }
                ]
            },
            "root.children[0].normalise.clip: expected true or false, got 'no'",
        ),
        (
            {"children": [{"id": "a"}]},
            "root.children[0].id: 'a' stands here a second time",
        ),
    ],
)
def test_what_is_wrong_is_named_by_its_path(root: dict[str, Any], fault: str) -> None:
    assert faults(tree(**root)) == [fault]


def test_a_key_that_stands_twice_is_named() -> None:
    text = (
        '{"format": "brede_welvaart/spec/1", "root": {"id": "a", "children": [{"id": "x"}],'
        ' "aggregate": {"kind": "power", "p": 1, "p": 2}}}'
    )

    with pytest.raises(
        bw.DataError, match=r"root.aggregate.p: this key stands here more than once"
    ):
        bw.from_json(text)


def test_a_tree_that_is_too_deep_is_refused_without_a_crash() -> None:
    nested: dict[str, Any] = {"id": "x"}
    for depth in range(200):
        nested = {"id": f"g{depth}", "children": [nested, 7]}

    assert faults({"format": FORMAT, "root": nested}) == [
        "root.children[0]: nested too deeply",
        "root.children[1]: expected an object, got 7",
    ]


def test_children_that_are_no_list_have_no_depth() -> None:
    assert faults(tree(children=[{"id": "x", "children": 3}])) == [
        "root.children[0].children: expected a list, got 3"
    ]


def test_a_converter_of_ones_own_reads_and_writes_parts_of_it() -> None:
    @attrs.frozen
    class File:
        how: Normaliser
        spec: Spec

    converter = cattrs.Converter()
    bw.configure_converter(converter)
    file = File(ZScore(), FULL)

    assert converter.structure(converter.unstructure(file), File) == file


@pytest.mark.parametrize("weight", ["1e-400", "-0.1E-999", "0." + "0" * 400 + "1"])
def test_a_number_too_small_to_be_kept_is_not_taken_for_0(weight: str) -> None:
    leaf = f'{{"id": "x", "weight": {weight}}}, {{"id": "y"}}'
    text = f'{{"format": "brede_welvaart/spec/1", "root": {{"id": "g", "children": [{leaf}]}}}}'
    with pytest.raises(bw.DataError, match=r"children\[0\].weight"):
        bw.from_json(text)
