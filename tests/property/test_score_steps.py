"""Section 11: "`frames.score_steps(frame, plan)`: the same in long form on any engine"."""

from functools import partial

import pytest
from hypothesis import Phase, given, settings

from engines import INSTALLED, frame_on
from step_rows import check, many

pytest.importorskip("narwhals", reason="frames need the extra 'frames'")
#: An engine answers in a tenth of a second, so a law is tried on few examples, each on all engines.
TRIES = min(25, settings().max_examples)


@settings(max_examples=TRIES, phases=(Phase.explicit, Phase.generate))
@given(many())
def test_every_engine_gives_the_numbers_of_the_oracle(case):
    for engine in INSTALLED:
        check(case, partial(frame_on, engine))
