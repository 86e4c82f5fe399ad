"""A default is not checked when a record is made, so here it is seen that each would pass."""

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart.model._check import Checked, _checks

KINDS = {
    kind
    for module in (bw, ix)
    for kind in (getattr(module, name) for name in module.__all__)
    if isinstance(kind, type) and issubclass(kind, Checked)
}
DEFAULTS = [
    (kind, name, default)
    for kind in sorted(KINDS, key=lambda kind: kind.__name__)
    for name, _, default in _checks(kind)
    if default is not attrs.NOTHING
]


def test_records_of_the_model_and_of_the_monitor_have_defaults() -> None:
    assert {bw.Answer, bw.Plan, ix.Leaf} <= {kind for kind, _, _ in DEFAULTS}


@pytest.mark.parametrize(
    ("kind", "name", "default"), DEFAULTS, ids=lambda given: getattr(given, "__name__", None)
)
def test_what_nobody_gives_passes_its_own_check(
    kind: type[Checked], name: str, default: object
) -> None:
    check = {key: check for key, check, _ in _checks(kind)}[name]
    assert list(check(default)) == []
