"""What importing the library costs, its first step and its strategies, beside what they stand on.

Whole processes, interleaved; medians; printed as ratios with the limit that was set for each.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time

COMMANDS = {
    "bare Python": "pass",
    "import brede_welvaart": "import brede_welvaart",
    # All that the library depends on; of these a first step itself loads attrs and json.
    "dependencies": "import attrs, cattrs, json, importlib_resources",
    "first step": "import brede_welvaart as bw; bw.step(1)",
    "import hypothesis": "import hypothesis",
    # What its entry point does to everyone who imports hypothesis.
    "hypothesis with our strategies": (
        "import hypothesis; from brede_welvaart.testing._hypothesis import register; register()"
    ),
}
RATIOS = (
    ("import brede_welvaart", "bare Python", 1.15),
    ("first step", "dependencies", 1.3),
    ("hypothesis with our strategies", "import hypothesis", 1.1),
)


def seconds(code: str) -> float:
    """How long a fresh process takes."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    # Hypothesis runs no entry points then, so that the library may be installed or not.
    environment["HYPOTHESIS_NO_PLUGINS"] = "1"
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=40)
    rounds = parser.parse_args().rounds
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for code in COMMANDS.values():
        seconds(code)  # compiles what was not compiled yet
    for _ in range(rounds):
        for name, code in COMMANDS.items():
            taken[name].append(seconds(code))
    median = {name: statistics.median(times) for name, times in taken.items()}
    for name, base, limit in RATIOS:
        print(f"{name} / {base}: {median[name] / median[base]:.2f} (at most {limit})")  # noqa: T201


if __name__ == "__main__":
    main()
