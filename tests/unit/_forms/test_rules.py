from brede_welvaart._data.schemas import json_schema
from brede_welvaart._forms.rules import bare, rules


def test_a_bare_schema_holds_to_the_same_and_says_nothing() -> None:
    effect = bare(json_schema("scan"))["$defs"]["Effect"]
    assert list(effect) == ["type", "properties", "required", "additionalProperties"]
    # Title is a field there, and a text of the schema elsewhere.
    assert effect["properties"]["title"] == {"type": "string", "pattern": "\\S"}
    assert "title" not in str(bare({"anyOf": [{"title": "x", "type": "null"}]}))


def test_addresses_and_dates_are_marked() -> None:
    evidence = bare(json_schema("assessment"))["$defs"]["Evidence"]["properties"]
    assert [evidence[key].get("also") for key in ("title", "url", "date")] == [
        None, "address", "date",
    ]  # fmt: skip
    assert bare(json_schema("assessment"))["properties"]["date"]["also"] == "date"


def test_what_refers_to_something_is_one_of_what_there_is() -> None:
    known = {
        ("", "edition"): ["2026.1"],
        ("Response", "asked"): ["b.1", "a.1"],
        ("Organisation", "region"): ["GM0001"],
    }
    schema = rules("assessment", known)
    assert schema["properties"]["edition"]["enum"] == ["2026.1"]
    assert schema["$defs"]["Response"]["properties"]["asked"]["items"]["enum"] == ["a.1", "b.1"]
    assert schema["$defs"]["Organisation"]["properties"]["region"]["enum"] == ["GM0001", None]
