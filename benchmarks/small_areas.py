"""What verbs take for the neighbourhoods of a province: 14,000 x 60 x 12, of which 30 % is missing.

Each runs in a process of its own, and says how much memory it takes at the most above the panel,
the solver's own process included, beside the gigabyte that is promised. On Linux only,
where a process knows the most that it had.

    python benchmarks/small_areas.py
    python benchmarks/small_areas.py dominance
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart.index._robust import apart

REGIONS, INDICATORS, YEARS, GROUPS = 14_000, 60, 12, 12
PROMISED, KILO = 1000, 1024


def panel_of() -> ix.Panel:
    chance = np.random.default_rng(1)
    values = chance.normal(60, 9, (REGIONS, INDICATORS, YEARS)).round(2)
    values += chance.normal(0, 5, (REGIONS, 1, 1)).round(2)
    values[chance.random(values.shape) < 0.3] = np.nan
    ids = [f"i{number}" for number in range(INDICATORS)]
    codes = [f"b{number:05}" for number in range(REGIONS)]
    return ix.Panel(codes, ids, range(2012, 2012 + YEARS), values)


def result_of(panel: ix.Panel) -> ix.IndexResult:
    """Five indicators in each of twelve groups, which nearly all regions have."""
    keys = np.array(panel.indicators).reshape(GROUPS, -1).tolist()
    groups = [
        ix.Group(f"g{number}", [ix.Leaf(key, 1, 1) for key in own])
        for number, own in enumerate(keys)
    ]
    return ix.compute(panel, ix.Spec(ix.Group("all", groups)), panel.periods[-1])


def signals_of(panel: ix.Panel) -> ix.Signals:
    directions = dict.fromkeys(panel.indicators, 1)
    return ix.signals(panel, period=panel.periods[-1], directions=directions)


def best_and_worst(panel: ix.Panel) -> str:
    return str(ix.rank_range(result_of(panel), regions=["b00007"], time_limit=20).to_records())


VERBS: dict[str, Callable[[ix.Panel], object]] = {
    "signals": lambda panel: len(signals_of(panel)),
    "to_csv": lambda panel: len(bw.to_csv(signals_of(panel))),
    "rank_stability": lambda panel: ix.rank_stability(result_of(panel), draws=10_000).p5[:3],
    "dominance": lambda panel: int(ix.dominance(result_of(panel)).matrix.sum()),
    "rank_range": best_and_worst,
}


def peak() -> float:
    """The most megabytes that this process had at one time."""
    text = Path("/proc/self/status").read_text(encoding="ascii")
    (line,) = (line for line in text.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / KILO


def measure(verb: str) -> None:
    panel = panel_of()
    # Making it took more than having it; Linux counts anew from here.
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    before = peak()
    start = time.perf_counter()
    found = VERBS[verb](panel)
    spent = time.perf_counter() - start
    own = peak() - before
    # The solver is counted when it has ended.
    for solver in apart._SOLVERS.values():
        solver.stop()
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / KILO
    sys.stdout.write(json.dumps([verb, spent, own, children, str(found)]))


def main() -> None:
    for verb in sys.argv[1:] or VERBS:
        done = subprocess.run(
            [sys.executable, __file__, "--in-this-process", verb], capture_output=True, check=True
        )
        name, spent, own, solver, found = json.loads(done.stdout)
        took = f"{own + solver:6.0f} MB of {PROMISED} (solver {solver:.0f})"
        sys.stdout.write(f"{name:15} {spent:6.1f} s  {took}  {found}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--in-this-process"]:
        measure(sys.argv[2])
    else:
        main()
