"""The page on test vectors says how many there are, and what every key of them is."""

import re
from pathlib import Path

import pytest

import brede_welvaart as bw
from vector_results import read

PAGE = Path(__file__).parents[2] / "docs" / "embedding-vectors.md"
FOLDER = Path(bw.__file__).parent / "data" / "2026.1"
KINDS = ("assessments", "comparisons", "courses", "scans", "indices", "faults")
TEXT = PAGE.read_text(encoding="utf-8")


def keys(vector: dict) -> set[str]:
    """The keys of a vector, of its settings, of its panel and of what is expected."""
    expected = vector.get("expected", {})
    found = {*vector, *expected, *vector.get("panel", {})}
    if vector.get("settings"):
        found |= set(vector["settings"])
    for nodes in expected.get("years", {}).values():
        found |= {key for node in nodes.values() for key in node}
    return found


def undocumented(kind: str, text: str) -> set[str]:
    file = read(FOLDER, kind)
    used = {*file, *(key for vector in file["vectors"] for key in keys(vector))}
    return {key for key in used if not re.search(rf"`{key}[`\[]", text)}


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_on_the_page(kind: str) -> None:
    assert undocumented(kind, TEXT) == set()


def test_a_key_that_is_not_on_the_page_is_seen() -> None:
    assert undocumented("scans", TEXT.replace("`unclear`", "")) == {"unclear"}


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_says_how_many_there_are(kind: str) -> None:
    assert f"| `{kind}.json` | {len(read(FOLDER, kind)['vectors'])} |" in TEXT


def test_every_vector_that_the_page_names_is_there() -> None:
    ids = {vector["id"] for kind in KINDS for vector in read(FOLDER, kind)["vectors"]}

    assert {"bare_top", "all_answered", "own_weights", "long_weight", "primes"} <= ids
