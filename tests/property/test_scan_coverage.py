"""How the scan must behave: "adding an effect never lowers coverage"."""

from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.testing import strategies
from scan_laws import with_effects


@given(strategies.scans(plain=True), st.data())
def test_adding_an_effect_never_lowers_coverage(scan, data):
    more = data.draw(strategies.effects(scan.scheme))
    before, after = bw.weigh(scan), bw.weigh(with_effects(scan, (*scan.effects, more)))
    assert after.exact_coverage >= before.exact_coverage
    assert after.theme(more.theme).is_covered
    assert 0 <= before.exact_coverage <= 1


@given(strategies.scans(plain=True), st.data())
def test_an_effect_that_makes_no_difference_takes_the_blind_spot_away(scan, data):
    theme = data.draw(st.sampled_from([one.id for one in bw.themes(scan.scheme)]))
    neutral = bw.Effect(theme, "Bekeken", sentiment="neutral")
    profile = bw.weigh(with_effects(scan, (*scan.effects, neutral)))
    assert all(theme not in flag.themes for flag in profile.flagged("blind_spot"))
