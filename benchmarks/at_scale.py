"""What a run takes in a process of its own, for benchmarks of ten million rows. On Linux only."""

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

#: Before what a process is asked to run.
RUN = "--run"
BY_HAND, OURS = "by hand", "ours"
KILO = 1024


class Cost(NamedTuple):
    """What a run took: seconds by the clock, seconds of all its cores together, megabytes."""

    clock: float
    cores: float
    most: float

    def __str__(self) -> str:
        return f"{self.clock:.2f} s, of cores {self.cores:.2f} s, {self.most:.0f} MB"


def measured(script: str, *given: object) -> Cost:
    """One run of a script, in a process of its own, which tells what it takes by `tell`."""
    done = subprocess.run(
        [sys.executable, script, RUN, *map(str, given)], stdout=subprocess.PIPE, check=True
    )
    return Cost(*json.loads(done.stdout.splitlines()[-1]))


def session() -> Any:
    """Spark on two cores of this machine."""
    from pyspark.sql import SparkSession

    settings = {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.memory": "4g",
        "spark.log.level": "ERROR",
        "spark.sql.shuffle.partitions": "8",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
    }
    return SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()


def _most_here() -> float:
    """The most memory of this process, in megabytes: `getrusage` counts its parent too."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(float(line.split()[1]) for line in lines if line.startswith("VmHWM")) / KILO


def _end_java() -> None:
    """End Spark, as what its process took is known when it has ended."""
    from pyspark import SparkContext

    session().stop()
    java = SparkContext._gateway.proc
    java.stdin.close()
    java.wait()


def tell(engine: str, work: Callable[[], object]) -> None:
    """Do it, and tell `measured` what it took."""
    is_java = engine == "spark"
    if is_java:
        # Java starts before the clock does.
        session().range(10).count()
    start = time.perf_counter()
    work()
    clock = time.perf_counter() - start
    if is_java:
        _end_java()
    used = resource.getrusage(resource.RUSAGE_CHILDREN if is_java else resource.RUSAGE_SELF)
    most = used.ru_maxrss / KILO if is_java else _most_here()
    sys.stdout.write(json.dumps(Cost(clock, used.ru_utime + used.ru_stime, most)))


def medians(runs: Iterable[Cost]) -> Cost:
    return Cost(*map(statistics.median, zip(*runs, strict=True)))


def compared(cost: dict[str, Cost], wanted: float) -> str:
    """How ours is beside by hand, and what each took."""
    clock, cores, _ = (
        ours / theirs for ours, theirs in zip(cost[OURS], cost[BY_HAND], strict=True)
    )
    return f"{clock:.2f} of {wanted:.2f} (of cores {cores:.2f}): {listed(cost)}"


def listed(cost: dict[str, Cost]) -> str:
    return ", ".join(f"{way} {one}" for way, one in cost.items())
