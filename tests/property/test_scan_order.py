"""How the scan must behave: "order of effects changes nothing"."""

from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.testing import strategies
from scan_laws import with_effects


@given(strategies.scans(), st.randoms(use_true_random=False))
def test_the_order_of_effects_changes_nothing(scan, chance):
    shuffled = with_effects(scan, chance.sample(scan.effects, len(scan.effects)))
    before, after = bw.weigh(scan), bw.weigh(shuffled)
    assert after == before
    assert hash(after) == hash(before)
    assert str(after) == str(before)
    assert after._repr_html_() == before._repr_html_()


@given(strategies.scans(), st.randoms(use_true_random=False))
def test_nor_does_it_in_a_comparison(scan, chance):
    shuffled = with_effects(scan, chance.sample(scan.effects, len(scan.effects)))
    found = bw.compare_scans(scan, shuffled)
    assert (found.gains, found.losses, found.dropped, found.added) == ((), (), (), ())
