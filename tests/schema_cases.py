"""What the JSON Schemas let through and the reader does not, with a case of each."""

import copy
import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from jsonschema import Draft202012Validator

import brede_welvaart as bw
from brede_welvaart._json import documents
from brede_welvaart._json.text import parse
from papers import measured, own, scanned

WORDS = {"nl": "tekst"}


@cache
def validator(name: str) -> Draft202012Validator:
    """What validates by the schema of a format or a short name."""
    return Draft202012Validator(bw.json_schema(name))


def faults(data: Any, name: str) -> list[str]:
    """What is wrong with a document or a result by a schema."""
    return [f"{one.json_path}: {one.message[:99]}" for one in validator(name).iter_errors(data)]


def accepts(data: Any, name: str | None = None) -> bool:
    """Whether a document is right by the schema of a format; by default of the one it names."""
    try:
        return validator(name or data["format"]).is_valid(data)
    except ValueError:
        # It refuses a number of thousands of digits, and Python cannot print it to say so.
        return False


def file_of(name: str, **lists: Any) -> dict[str, Any]:
    """A file of the catalogue with these records."""
    return {"format": f"brede_welvaart/{name}/1", "edition": "2026.1", **lists}


def tree(**root: Any) -> dict[str, Any]:
    """A small specification of an index."""
    children = [{"id": "x"}, {"id": "y"}]
    return {"format": "brede_welvaart/spec/1", "root": {"id": "a", "children": children} | root}


def leaf(**fields: Any) -> dict[str, Any]:
    """A small specification in which one leaf has these fields."""
    return tree(children=[{"id": "x"} | fields])


def deep(groups: int) -> dict[str, Any]:
    """A specification with so many groups, one within the other."""
    node: dict[str, Any] = {"id": "x"}
    for number in range(groups):
        node = {"id": f"g{number}", "children": [node]}
    return {"format": "brede_welvaart/spec/1", "root": node}


def changed(document: Mapping[str, Any], *at: Any) -> dict[str, Any]:
    """A copy of a document with the last of these at the path before it; the rest is shared."""
    *path, key, value = at
    whole: dict[str, Any] = dict(document)
    node: Any = whole
    for step in path:
        node[step] = copy.copy(node[step])
        node = node[step]
    node[key] = value
    return whole


def _read_themes(text: str | bytes) -> object:
    return documents.make_records(parse(text), "themes", bw.Theme, "2026.1")


class Difference(NamedTuple):
    """One way in which the schema is less strict than the reader.

    Attributes:
        name: What it is called on the page about the schemas.
        says: What the reader says of it, as a pattern.
        cases: Documents, or JSON texts, that the schema takes and the reader refuses.
        read: The reader.
    """

    name: str
    says: str
    cases: tuple[Any, ...]
    read: Callable[[str | bytes], object] = bw.from_json

    def texts(self) -> Iterator[str]:
        """The cases as JSON texts."""
        return (case if isinstance(case, str) else json.dumps(case) for case in self.cases)

    def explains(self, message: str) -> bool:
        """Whether this is why the reader said so."""
        return re.search(self.says, message) is not None


_ANSWERS = ("responses", 0, "answers")
_EDITION_TWICE = (
    '{"format": "brede_welvaart/assessment/1", "edition": "2026.1", "edition": "2026.1", '
    '"responses": []}'
)
_THEME = {
    "id": "wonen", "scheme": "cbs", "name": WORDS, "definition": WORDS, "status": "editorial",
    "sources": ["bron"], "matches": [{"theme": "cbs.arbeid", "kind": "close"}],
}  # fmt: skip


def own_theme(scheme: str) -> dict[str, Any]:
    """A scan by a scheme that brings one theme, of the scheme that is given."""
    theme = {"id": "wonen", "scheme": scheme, "name": WORDS, "definition": WORDS}
    scan = {"format": "brede_welvaart/scan/1", "title": "Plan", "scheme": "bli", "effects": []}
    return scan | {"themes": [theme | {"status": "editorial"}]}


DIFFERENCES = (
    Difference(
        "What is answered was asked",
        r"^'[a-z._0-9]+' was not asked in this response",
        (changed(measured(), "responses", 0, "asked", 0, "begroten.2"),),
    ),
    Difference(
        "What is referred to exists",
        r"^(no (actor|criterion|edition|phase|source|theme( scheme)?) |'[A-Z]{2}[0-9]+' is no )",
        (
            changed(measured(), "responses", 0, "asked", 4, "afwegen.99"),
            changed(measured(), "themes", "items", 0, "theme", "cbs.nergens"),
            changed(measured(), "responses", 0, "actor", "niemand"),
            changed(measured(), "edition", "2025.1"),
            changed(measured(), "organisation", "region", "GM0000"),
            changed(own(), "steps", 0, "phase", "nergens"),
            changed(own(), "steps", 0, "sources", ["nergens"]),
            changed(own(), "steps", 0, "themes", ["cbs.nergens"]),
            changed(scanned(), "scheme", "nergens"),
            changed(scanned(), "effects", 0, "theme", "nergens"),
        ),
    ),
    Difference(
        "A name of your own",
        r"is (an edition|a scheme) of this library; give your",
        (
            changed(own(), "edition", "2026.1"),
            own_theme("bli"),
        ),
    ),
    Difference(
        "Themes of your own are of the scan's scheme",
        r"^is .*, but the scan is by scheme '",
        (own_theme("eigen") | {"scheme": "ander"},),
    ),
    Difference(
        "A criterion belongs to its step",
        r"must begin with the id of its step",
        (changed(own(), "steps", 0, "criteria", 0, "id", "twee.9"),),
    ),
    Difference(
        "Nothing stands twice",
        r"stands here a second time",
        (
            changed(measured(), *_ANSWERS, 1, "criterion", "afwegen.1"),
            changed(measured(), "actors", 1, "id", "eigen_actor"),
            changed(own(), "phases", 1, "id", "begin"),
            changed(own(), "steps", 0, "criteria", 1, "id", "een.1"),
            changed(scanned(), "effects", 1, "id", "een"),
            leaf(id="a"),
        ),
    ),
    Difference(
        "The scale rises from 0 to 1",
        r"(must be higher than that of the level before|the (lowest|highest) score must be [01])",
        (
            changed(own(), "scale", 1, "value", 0),
            changed(own(), "scale", 0, "score", "1/9"),
            changed(own(), "scale", 2, "score", "8/9"),
        ),
    ),
    Difference(
        "A level is on the scale",
        r"is not on the scale",
        (changed(measured(), *_ANSWERS, 0, "level", 7),),
    ),
    Difference(
        "A decimal point",
        r"^expected (a whole number|1 or -1|0 or 1).*, got -?[0-9]+\.0$",
        (
            changed(measured(), *_ANSWERS, 0, "level", 3.0),
            changed(own(), "steps", 0, "weight", 1.0),
            leaf(direction=1.0),
        ),
    ),
    Difference(
        "29 February",
        r"^expected a da(y|te) .*got '[0-9]{4}-02-29'$",
        (
            changed(measured(), "date", "2026-02-29"),
            changed(own(), "sources", 0, "date", "2025-02-29"),
        ),
    ),
    Difference(
        "Odd addresses",
        r"^expected an http or https address",
        (
            changed(measured(), *_ANSWERS, 0, "evidence", 0, "url", "https://x.example/\u200b"),
            changed(own(), "sources", 0, "url", "https://x.example\u2100/"),
        ),
    ),
    Difference(
        "Half a character",
        r"has a lone surrogate$",
        (
            changed(measured(), "organisation", "name", "\ud800"),
            changed(own(), "name", "nl", "\ud800"),
            changed(scanned(), "title", "a\udfff"),
        ),
    ),
    Difference(
        "A line end after a value",
        r"got '.+\\n'$",
        (
            changed(measured(), "responses", 1, "actor", "gemeenteraad\n"),
            changed(own(), "steps", 0, "weight", "1/2\n"),
        ),
    ),
    Difference(
        "The ends of a range rise",
        r"(must lie above the lower end|must be above 0 under a logarithm)",
        (
            leaf(normalise={"kind": "min_max", "lower": 1, "upper": 1}),
            leaf(normalise={"kind": "goalposts", "lower": 0, "upper": 1, "log": True}),
            leaf(normalise={"kind": "percentile_rank", "scale": [1, 0]}),
        ),
    ),
    Difference(
        "A share as a fraction", r"^expected a share from 0 to 1", (tree(min_coverage="3/2"),)
    ),
    Difference(
        "A tree that counts",
        r"(at least one must have a weight above 0|nested too deeply)",
        (leaf(weight=0), deep(51)),
    ),
    Difference(
        "A theme of another scheme",
        r"matches no theme of its own scheme",
        (file_of("themes", schemes=[
            {"id": "cbs", "name": WORDS, "description": WORDS, "status": "editorial",
             "sources": ["bron"]}
        ], themes=[_THEME]),),
        _read_themes,
    ),
    Difference(
        "Keys that stand twice",
        r"this key stands here more than once",
        (_EDITION_TWICE,),
    ),
    Difference(
        "Numbers that JSON does not have, or that are too long",
        r"got (NaN|a number of [0-9]+ digits)$",
        (
            leaf(normalise={"kind": "goalposts", "lower": float("nan"), "upper": 1}),
            leaf(normalise={"kind": "goalposts", "lower": 0, "upper": 10**20}),
        ),
    ),
)  # fmt: skip


def explained(messages: Iterator[str]) -> list[str]:
    """The messages of a reader that no difference explains."""
    return [text for text in messages if not any(one.explains(text) for one in DIFFERENCES)]
