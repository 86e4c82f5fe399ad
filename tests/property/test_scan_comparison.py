"""Issue of the scan: "which themes gain, which lose, which burden moves to later or elsewhere, in
which one plan is at least as good in every theme and dimension".
"""

from collections import Counter

from hypothesis import given

import brede_welvaart as bw
from brede_welvaart.testing import strategies
from scan_laws import numbers


@given(strategies.scan_comparisons())
def test_every_change_is_the_difference_of_the_two(found):
    before, after = numbers(found.before), numbers(found.after)
    changes = {place: after[place][3] - before[place][3] for place in before}
    assert {
        (theme, str(dimension)): change
        for theme, row in found.changes.items()
        for dimension, change in row.items()
    } == changes
    for moves, sign in ((found.gains, 1), (found.losses, -1)):
        assert {(move.theme, str(move.dimension)): move.change for move in moves} == {
            place: change for place, change in changes.items() if change * sign > 0
        }
    for to in ("later", "elsewhere"):
        assert getattr(found, f"moved_to_{to}") == tuple(
            theme
            for theme in found.before.themes
            if changes[theme, "here_and_now"] > 0 > changes[theme, to]
        )
    assert found.after_is_at_least_as_good == all(change >= 0 for change in changes.values())
    assert found.before_is_at_least_as_good == all(change <= 0 for change in changes.values())


@given(strategies.scan_comparisons())
def test_the_other_way_round_everything_turns(found):
    turned = bw.compare_scans(found.after, found.before)
    mirrored = [(m.theme, m.dimension, m.after, m.before) for m in turned.losses]
    assert [(m.theme, m.dimension, m.before, m.after) for m in found.gains] == mirrored
    assert (turned.only_after, turned.added) == (found.only_before, found.dropped)
    assert turned.after_is_at_least_as_good == found.before_is_at_least_as_good


@given(strategies.scan_comparisons())
def test_what_is_dropped_and_added_makes_one_into_the_other(found):
    before, after = (Counter(one.scan.effects) for one in (found.before, found.after))
    assert before - Counter(found.dropped) + Counter(found.added) == after
    assert not Counter(found.dropped) & Counter(found.added)


@given(strategies.scans())
def test_a_scan_beside_itself_changes_nothing(scan):
    found = bw.compare_scans(scan, scan)
    assert found.before_is_at_least_as_good
    assert found.after_is_at_least_as_good
    assert (found.only_before, found.only_after, found.dropped, found.added) == ((), (), (), ())
