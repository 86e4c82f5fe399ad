import gc

import pytest

import brede_welvaart as bw
from brede_welvaart._base.collector import paused


@paused()
def refused() -> None:
    assert not gc.isenabled()
    raise bw.DataError([])


def test_the_collector_goes_on_afterwards_also_when_something_is_wrong() -> None:
    assert gc.isenabled()
    with pytest.raises(bw.DataError):
        refused()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
    assert gc.isenabled()


def test_what_is_made_meanwhile_is_not_looked_at_straight_after(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Of Python 3.12 something always is frozen.
    monkeypatch.setattr(gc, "get_freeze_count", lambda: 0)
    with paused():
        made = [[] for _ in range(10)]
    young = {id(one) for one in gc.get_objects(generation=0)}
    assert young.isdisjoint(map(id, made))


def test_what_somebody_froze_stays_frozen() -> None:
    gc.freeze()
    try:
        with paused():
            pass
        assert gc.get_freeze_count()
    finally:
        gc.unfreeze()
