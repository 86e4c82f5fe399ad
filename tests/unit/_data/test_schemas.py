"""The schema of a format, by its class or one of its names."""

import pytest

import brede_welvaart as bw
from brede_welvaart import index
from brede_welvaart._data import loading
from brede_welvaart._json import documents

KINDS = {
    "assessment": bw.Assessment,
    "plan": bw.Plan,
    "scan": bw.Scan,
    "spec": index.Spec,
}
PARTS = ("actors", "themes", "sources", "indicators", "regions")
RESULTS = ("scores", "profile", "comparison", "scan_comparison", "monitor", "check")


def test_every_kind_of_document_every_part_and_every_result_has_one() -> None:
    assert {kind.FORMAT for kind in KINDS.values()} == set(documents.document_kinds())
    assert (*KINDS, *PARTS, *RESULTS) == loading.SCHEMAS


@pytest.mark.parametrize("name", KINDS)
def test_a_class_a_short_name_and_a_format_give_the_same(name: str) -> None:
    schema = bw.json_schema(KINDS[name])

    assert schema["properties"]["format"]["const"] == KINDS[name].FORMAT
    assert bw.json_schema(name) == schema
    assert bw.json_schema(f"brede_welvaart/{name}/1") == schema


@pytest.mark.parametrize("name", [*PARTS, *RESULTS])
def test_a_part_of_the_catalogue_or_a_result_is_asked_for_by_name(name: str) -> None:
    schema = bw.json_schema(name)

    assert schema["$id"] == f"urn:brede-welvaart:schema:{name}:1"
    assert bw.json_schema(f"brede_welvaart/{name}/1") == schema


def test_what_is_done_to_a_schema_does_not_show_in_the_next() -> None:
    schema = bw.json_schema(bw.Plan)
    schema["properties"].clear()
    schema["$defs"]["Step"]["required"].append("meer")

    again = bw.json_schema(bw.Plan)

    assert again["properties"]
    assert "meer" not in again["$defs"]["Step"]["required"]


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("plaan", "plaan"),
        ("Plan", "Plan"),
        ("", ""),
        ("brede_welvaart/plan/2", "brede_welvaart/plan/2"),
        (bw.Actor, "Actor"),
        (dict, "dict"),
        (None, None),
        (7, 7),
    ],
)
def test_what_has_no_schema_is_refused_with_what_has(kind: object, key: object) -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        bw.json_schema(kind)  # type: ignore[arg-type]

    assert caught.value.kind == "schema"
    assert caught.value.key == key
    assert caught.value.hint == f"known: {', '.join((*KINDS, *PARTS, *RESULTS))}"
