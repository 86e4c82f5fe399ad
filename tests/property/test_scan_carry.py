"""Issue of the scan: "carrying to the same scheme is the identity"; "exact and close carry, broad
and narrow only when asked; what has no match is listed, not dropped".
"""

import attrs
from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.testing import strategies

SCHEMES = st.sampled_from([scheme.id for scheme in bw.theme_schemes()])
KINDS = st.sets(st.sampled_from(bw.MatchKind))


@given(strategies.scans(), KINDS)
def test_carrying_to_the_same_scheme_is_the_identity(scan, kinds):
    carried = bw.carry_scan(scan, scan.scheme, kinds=kinds)
    assert carried.scan == scan == carried.original
    assert carried.without_match == ()
    assert {item.kind for item in carried.effects} <= {bw.MatchKind.EXACT}


@given(strategies.scans(), SCHEMES, KINDS)
def test_every_effect_goes_over_its_closest_match_or_is_listed(scan, scheme, kinds):
    carried = bw.carry_scan(scan, scheme, kinds=kinds)
    if scheme == scan.scheme:
        return
    own = {theme.key: theme for theme in scan.themes}
    expected = []
    for effect in scan.effects:
        key = f"{scan.scheme}.{effect.theme}"
        found = bw.carry(own.get(key, key), scheme)
        ways = [getattr(found, str(kind)) for kind in bw.MatchKind if kind in kinds]
        expected.append(tuple(theme.id for theme in next(filter(bool, ways), ())))
    assert [item.effect for item in carried.effects] == list(scan.effects)
    assert [item.themes for item in carried.effects] == expected
    assert list(carried.without_match) == [
        effect for effect, themes in zip(scan.effects, expected, strict=True) if not themes
    ]
    copies = [
        attrs.evolve(effect, theme=theme, id=effect.id if len(themes) == 1 else None)
        for effect, themes in zip(scan.effects, expected, strict=True)
        for theme in themes
    ]
    assert list(carried.scan.effects) == copies
    made = attrs.evolve(scan, scheme=scheme, effects=copies, original=None, themes=())
    assert carried.scan == made


@given(strategies.scans(), SCHEMES)
def test_only_exact_and_close_carry_unless_more_is_asked(scan, scheme):
    carried = bw.carry_scan(scan, scheme)
    assert carried == bw.carry_scan(scan, scheme, kinds=("exact", "close"))
    assert {item.kind for item in carried.effects} <= {
        bw.MatchKind.EXACT,
        bw.MatchKind.CLOSE,
        None,
    }


@given(strategies.scans(), SCHEMES, KINDS)
def test_a_scan_that_was_carried_can_be_weighed_and_written(scan, scheme, kinds):
    carried = bw.carry_scan(scan, scheme, kinds=kinds).scan
    assert bw.from_json(bw.to_json(carried)) == carried
    assert bw.weigh(carried).scan == carried
