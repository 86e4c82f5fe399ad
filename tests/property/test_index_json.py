"""Specifications read from and written to JSON are equal, whatever is in them."""

from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart import index as ix
from index_cases import MEANS, normalisers, trees

REALS = st.floats(-1e100, 1e100)
TREES = st.lists(
    st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip),
    min_size=1,
    max_size=6,
    unique=True,
)
NORMALISERS = (
    normalisers()
    | st.builds(ix.ZScore, REALS, st.floats(1e-100, 1e100))
    | st.builds(ix.DistanceToReference, st.just("GM0200"))
    | st.just(ix.Rank())
    | st.just(ix.Identity())
)
AGGREGATORS = (*MEANS, ix.MazziottaPareto(1.5, 0))


@given(TREES.filter(lambda ids: not {"all", "a", "b"} & set(ids)), NORMALISERS, st.data())
def test_a_specification_comes_back_equal(ids, normaliser, data):
    root = data.draw(trees(ids, AGGREGATORS, (0, 1 / 3, 1)))
    spec = ix.Spec(root, normaliser)
    assert bw.from_json(bw.to_json(spec)) == spec
    assert hash(bw.from_json(bw.to_json(spec))) == hash(spec)
