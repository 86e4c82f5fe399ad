"""Section 11: "`frames.score_index(frame, spec)`: the same in long form on any engine"."""

import pytest
from hypothesis import Phase, given, settings

from engines import INSTALLED
from index_rows import check, in_memory, many

pytest.importorskip("narwhals", reason="frames need the extra 'frames'")
#: An engine takes up to a second, so a law is tried on few examples, each on all engines.
TRIES = min(15, settings().max_examples)


@settings(max_examples=TRIES, phases=(Phase.explicit, Phase.generate))
@given(many())
def test_every_engine_gives_the_numbers_of_the_oracle(case):
    rows, spec = case
    for engine in INSTALLED:
        check(in_memory(engine, rows), rows, spec)
