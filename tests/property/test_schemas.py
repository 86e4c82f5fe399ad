"""Section 7: "JSON Schema (2020-12) of every format, shipped and drift-tested".

What the library writes or reads is right by the schema. What the reader refuses the schema refuses
as well, but for the differences that the page about the schemas lists.
"""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart._json.unstructure import plain
from brede_welvaart.testing import _corruption, strategies
from brede_welvaart.testing._corruption import Corruption, corruptions
from examples import some
from index_cases import MEANS, normalisers, trees
from papers import measured, own, scanned
from schema_cases import DIFFERENCES, accepts, explained, file_of

MADE = [own, measured, scanned]
REALS = st.floats(-1e100, 1e100)
RANGES = (
    st.lists(REALS, min_size=2, max_size=2, unique=True)
    .map(sorted)
    .filter(lambda ends: ends[0] < ends[1])
)
NORMALISERS = (
    normalisers()
    | st.builds(ix.ZScore, REALS, st.floats(1e-100, 1e100))
    | st.builds(ix.DistanceToReference, st.just("GM0200"), RANGES)
    | RANGES.map(lambda ends: ix.MinMax(*ends))
    | RANGES.map(lambda ends: ix.Goalposts(*ends, clip=False))
    | st.sampled_from([ix.Rank(), ix.Identity()])
)
AGGREGATORS = (*MEANS, ix.MazziottaPareto(1.5, 0), ix.Apart())
NAMES = st.lists(
    st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip),
    min_size=1,
    max_size=6,
    unique=True,
).filter(lambda ids: not {"all", "a", "b"} & set(ids))
#: The files of the catalogue, with what may stand in their lists.
FILES = {
    "actors": {"actors": strategies.actors()},
    "themes": {"schemes": strategies.theme_schemes(), "themes": strategies.themes()},
    "sources": {"sources": strategies.sources()},
    "indicators": {"indicators": strategies.indicators()},
    "regions": {"regions": strategies.regions()},
}


# What is good for the library is good by the schema.


@given(strategies.documents())
def test_a_document_in_any_spelling_is_right_by_its_schema(document):
    assert accepts(document)


@given(strategies.judged(plain=False, max_steps=3), strategies.scans())
def test_what_is_written_is_right_by_its_schema(case, scan):
    for value in (*case, scan):
        assert accepts(bw.to_dict(value))


@given(NAMES, NORMALISERS, st.data())
def test_a_specification_that_is_written_is_right_by_its_schema(ids, normaliser, data):
    root = data.draw(trees(ids, AGGREGATORS, (0, 1 / 3, 1)))
    spec = ix.Spec(root, normaliser, [ix.LeftOut("x", bw.Text("omdat"))])
    assert accepts(bw.to_dict(spec))


@given(st.sampled_from(sorted(FILES)), st.data())
def test_the_records_of_the_catalogue_are_right_by_their_schema(name, data):
    lists = {key: [plain(data.draw(made)) for _ in range(2)] for key, made in FILES[name].items()}
    assert accepts(file_of(name, **lists))


# What is wrong for the reader is wrong by the schema, but for what is listed.


def reader_says(document, kind):
    """The messages of the reader about a document; none if it is right."""
    try:
        bw.from_dict(document, kind)
    except bw.DataError as error:
        return [fault.message for fault in error.faults]
    return []


@cache
def let_through(made):
    """The corruptions that the schema takes, with what the reader says of them."""
    document = made()
    kind, name = getattr(bw, _corruption.kind_of(document)), document["format"]
    spoilt = ((one, one.applied(document)) for one in corruptions(document))
    return [(one, reader_says(found, kind)) for one, found in spoilt if accepts(found, name)]


@pytest.mark.parametrize("made", MADE)
def test_the_schema_refuses_every_corruption_that_no_difference_explains(made):
    left = {}
    for corruption, messages in let_through(made):
        assert messages, corruption
        if explained(messages):
            left[corruption.what, corruption.path, str(corruption.value)[:40]] = messages
    assert left == {}


def test_the_corruptions_show_most_differences():
    shown = set()
    for made in MADE:
        for _, messages in let_through(made):
            shown |= {one.name for one in DIFFERENCES if any(map(one.explains, messages))}
    assert shown >= {
        "What is referred to exists",
        "A criterion belongs to its step",
        "Nothing stands twice",
        "The scale rises from 0 to 1",
        "A level is on the scale",
        "A decimal point",
        "Half a character",
    }


@given(strategies.almost_valid_documents())
def test_the_schema_lets_through_only_what_is_listed(case):
    document, _ = case
    if isinstance(document, dict) and isinstance(document.get("format"), str):
        kind = {kind.FORMAT: kind for kind in (bw.Plan, bw.Assessment, bw.Scan)}.get(
            document["format"]
        )
        if kind is not None and accepts(document):
            assert explained(reader_says(document, kind)) == []


@pytest.mark.parametrize("made", MADE)
@pytest.mark.parametrize("value", [None, 0, "", [], {}, "tekst", True])
def test_anything_anywhere_is_judged_alike(made, value):
    document = made()
    kind, name = getattr(bw, _corruption.kind_of(document)), document["format"]
    places = {path for _, path, _ in _corruption.records(document)}
    places |= {field.path for field in _corruption.fields(document)}
    for at in some(sorted(places, key=str)):
        changed = Corruption("anything", at, value, at).applied(document)
        messages = reader_says(changed, kind)
        if accepts(changed, name):
            assert explained(messages) == [], (at, value)
        else:
            assert messages, (at, value)


@pytest.mark.parametrize("value", [None, 0, -1, 0.5, "", [], {}, "tekst", True, "1/2", [0, 1]])
def test_so_it_is_in_a_specification(value):
    document = {
        "format": "brede_welvaart/spec/1",
        "left_out": [{"indicator": "z", "reason": {"nl": "omdat"}}],
        "normalise": {"kind": "goalposts", "lower": 0, "upper": 9, "log": False, "clip": True},
        "root": {
            "id": "a", "weight": 1, "min_coverage": 0.5,
            "aggregate": {"kind": "mazziotta_pareto", "penalty": -1, "ddof": 1},
            "children": [
                {"id": "x", "weight": 2, "direction": -1, "normalise": {"kind": "rank"}},
                {"id": "b", "children": [{"id": "y"}], "aggregate": {"kind": "power", "p": 2}},
            ],
        },
    }  # fmt: skip
    assert accepts(document)
    for at in _places(document, ()):
        changed = Corruption("anything", at, value, at).applied(document)
        messages = reader_says(changed, ix.Spec)
        if accepts(changed, "spec"):
            assert explained(messages) == [], (at, value)
        else:
            assert messages, (at, value)


def _places(node, path):
    """Every path in a document, and in each object a key that is not known."""
    yield path
    if isinstance(node, dict):
        yield (*path, "onbekend_veld")
        for key, item in node.items():
            yield from _places(item, (*path, key))
    elif isinstance(node, list):
        for index, item in enumerate(node):
            yield from _places(item, (*path, index))
