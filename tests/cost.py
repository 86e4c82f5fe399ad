"""What something costs, counted: the clock says something else each time."""

import cProfile
from collections.abc import Callable


def calls(work: Callable[[], object]) -> int:
    """How many functions written in Python are called, those of exact numbers too."""
    profile = cProfile.Profile(subcalls=False, builtins=False)
    profile.runcall(work)
    return sum(entry.callcount for entry in profile.getstats())
