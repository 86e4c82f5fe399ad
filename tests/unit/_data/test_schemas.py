"""The schema of a format, by its class or one of its names."""

import json
from typing import Any

import pytest
from openapi_spec_validator import validate

import brede_welvaart as bw
from brede_welvaart import index
from brede_welvaart._data import loading
from brede_welvaart._json import documents, results

KINDS = {
    "assessment": bw.Assessment,
    "plan": bw.Plan,
    "scan": bw.Scan,
    "spec": index.Spec,
    "receipt": bw.Receipt,
}
PARTS = ("actors", "themes", "sources", "indicators", "regions")
RECORDS = {
    "step": bw.Step,
    "criterion": bw.Criterion,
    "actor": bw.Actor,
    "theme": bw.Theme,
    "scheme": bw.ThemeScheme,
    "indicator": bw.Indicator,
    "region": bw.Region,
    "source": bw.Source,
}
RESULTS = {
    "scores": bw.Scores,
    "comparison": bw.Comparison,
    "course": bw.Course,
    "participation": bw.Participation,
    "verification": bw.Verification,
    "catalogue": bw.Catalogue,
    "carried": bw.Carried,
    "profile": bw.ScanProfile,
    "scan_comparison": bw.ScanComparison,
    "carried_scan": bw.CarriedScan,
    "check": bw.CheckedFile,
}
MONITOR = {
    "panel": index.Panel,
    "panel_check": index.PanelCheck,
    "signals": index.Signals,
    "growth": index.Growth,
    "region_report": index.RegionReport,
    "index_result": index.IndexResult,
    "leave_one_out": index.LeaveOneOut,
    "rank_comparison": index.RankComparison,
    "rank_stability": index.RankStability,
    "dominance": index.Dominance,
    "rank_range": index.RankRange,
    "coherence": index.Coherence,
    "uncertainty": index.Uncertainty,
}
ALL = (*KINDS, *PARTS, *RECORDS, *RESULTS, *MONITOR)


def test_every_kind_of_document_every_part_every_record_and_every_result_has_one() -> None:
    assert {kind.FORMAT for kind in KINDS.values()} == set(documents.document_kinds())
    assert {kind.FORMAT for kind in RECORDS.values()} == set(results.record_kinds())
    assert {kind.FORMAT for kind in RESULTS.values()} == set(results.result_kinds())
    assert set(MONITOR.values()) == {
        kind for name in index.__all__ if hasattr(kind := getattr(index, name), "RECORD")
    }
    assert loading.SCHEMAS == ALL


@pytest.mark.parametrize("name", [*KINDS, *RECORDS, *RESULTS, *MONITOR])
def test_a_class_a_short_name_and_a_format_give_the_same(name: str) -> None:
    kind = (KINDS | RECORDS | RESULTS | MONITOR)[name]
    schema = bw.json_schema(kind)

    assert schema["properties"]["format"]["const"] == kind.FORMAT
    assert bw.json_schema(name) == schema
    assert bw.json_schema(f"brede_welvaart/{name}/1") == schema


@pytest.mark.parametrize("name", PARTS)
def test_a_part_of_the_catalogue_is_asked_for_by_name(name: str) -> None:
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
        (bw.Text, "Text"),
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
    assert caught.value.hint == f"known: {', '.join(ALL)}"


# In an OpenAPI document.

TEMPLATE = "#/components/schemas/{model}"


def references(part: Any) -> set[str]:
    """All references in a part of a schema."""
    if isinstance(part, list):
        return {found for item in part for found in references(item)}
    if not isinstance(part, dict):
        return set()
    own = {part["$ref"]} if isinstance(part.get("$ref"), str) else set()
    return own | {found for item in part.values() for found in references(item)}


def test_the_schemas_of_all_kinds_fit_together_into_one_openapi_document() -> None:
    schemas: dict[str, Any] = {}
    for name in ALL:
        schema = bw.json_schema(name, ref_template=TEMPLATE)
        defs = schema.pop("$defs", {})
        assert all(schemas.get(key, found) == found for key, found in defs.items())
        schemas |= defs
        schemas[f"{name}.document"] = schema
    wanted = {key.rpartition("/")[2] for key in references(schemas)}

    assert wanted <= schemas.keys()
    validate(
        {
            "openapi": "3.1.0",
            "info": {"title": "Brede welvaart", "version": "1"},
            "paths": {},
            "components": {"schemas": schemas},
        }
    )


@pytest.mark.parametrize("name", ALL)
def test_by_a_template_only_the_references_differ_and_no_file_is_named(name: str) -> None:
    whole = bw.json_schema(name)
    found = bw.json_schema(name, ref_template=TEMPLATE)

    assert whole.keys() - found.keys() == {"$schema", "$id"}
    assert references(found) == {
        TEMPLATE.replace("{model}", ref.removeprefix("#/$defs/")) for ref in references(whole)
    }
    back = json.dumps(found).replace("#/components/schemas/", "#/$defs/")
    assert json.loads(back) == {key: whole[key] for key in found}


def test_a_template_has_a_place_for_the_name() -> None:
    with pytest.raises(bw.DataError, match=r"ref_template: expected a text with {model} in it"):
        bw.json_schema("plan", ref_template="#/components/schemas/")
