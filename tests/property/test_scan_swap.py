"""How the scan must behave: "swapping all sentiments swaps positive and negative exactly"."""

import attrs
from hypothesis import given

import brede_welvaart as bw
from brede_welvaart.testing import strategies
from scan_laws import numbers, with_effects

OTHER = {
    bw.Sentiment.POSITIVE: bw.Sentiment.NEGATIVE,
    bw.Sentiment.NEGATIVE: bw.Sentiment.POSITIVE,
}


def swapped(scan):
    return with_effects(
        scan,
        [
            attrs.evolve(one, sentiment=OTHER.get(one.sentiment, one.sentiment))
            for one in scan.effects
        ],
    )


@given(strategies.scans(plain=True), strategies.scan_weights())
def test_swapping_all_sentiments_swaps_positive_and_negative(scan, weights):
    before = numbers(bw.weigh(scan, weights=weights))
    after = numbers(bw.weigh(swapped(scan), weights=weights))
    assert after == {
        place: (negative, positive, neutral, -net)
        for place, (positive, negative, neutral, net) in before.items()
    }


@given(strategies.scans(plain=True))
def test_what_does_not_hang_on_the_sign_stays(scan):
    before, after = bw.weigh(scan), bw.weigh(swapped(scan))
    assert after.coverage == before.coverage
    for kind in ("blind_spot", "nobody_looked", "contested", "unsupported", "unreviewed"):
        kept = [flag.text for flag in after.flagged(kind)]
        assert sorted(map(str, kept)) == sorted(str(one.text) for one in before.flagged(kind))
    assert len(after.flagged("one_sided")) == len(before.flagged("one_sided"))
