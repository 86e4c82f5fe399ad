"""Many assessments in one table.

Promised for 100,000 assessments of forty answers from JSON lines to the table, keys that stand
twice refused: at most four times `json.loads` of the same lines. For an array of small whole
numbers: at most five times a product with a matrix of whole numbers, forty by eleven; and not more
memory beside the result than sixteen whole numbers a row. And the time grows with the rows.

The memory is printed by `python benchmarks/bench_many.py`.
"""

import json
import tracemalloc

import pytest

import brede_welvaart as bw

np = pytest.importorskip("numpy")
CRITERIA = [criterion.id for criterion in bw.plan().criteria]


def levels(rows: int):
    return np.random.default_rng(1).integers(0, 5, (rows, len(CRITERIA)), dtype=np.int8)


def line(row: list[int], number: int) -> str:
    answers = [{"criterion": key, "level": level} for key, level in zip(CRITERIA, row, strict=True)]
    return json.dumps(
        {
            "format": "brede_welvaart/assessment/1",
            "edition": "2026.1",
            "organisation": {"name": f"Gemeente {number % 342}"},
            "date": "2026-03-01",
            "responses": [{"actor": "gemeenteraad", "answers": answers}],
        }
    )


@pytest.fixture(scope="module")
def lines(tmp_path_factory):
    path = tmp_path_factory.mktemp("many") / "antwoorden.jsonl"
    rows = enumerate(levels(100_000).tolist())
    path.write_text("".join(f"{line(row, number)}\n" for number, row in rows), encoding="utf-8")
    return path


def loaded(path) -> int:
    """How many lines there are, each parsed and then forgotten."""
    with path.open(encoding="utf-8") as stream:
        return sum(1 for _ in map(json.loads, stream))


@pytest.mark.benchmark(group="100,000 lines")
def bench_json_loads(benchmark, lines):
    assert benchmark.pedantic(loaded, [lines], rounds=3) == 100_000


@pytest.mark.benchmark(group="100,000 lines")
def bench_score_many(benchmark, lines):
    assert len(benchmark.pedantic(bw.score_many, [lines], rounds=3)) == 100_000


@pytest.mark.parametrize("rows", [10_000, 100_000, 1_000_000])
@pytest.mark.benchmark(group="array")
def bench_product(benchmark, rows):
    array, weights = levels(rows), np.ones((len(CRITERIA), 11), np.int64)
    product = benchmark.pedantic(lambda: array.astype(np.int64) @ weights, rounds=3)
    assert product.shape == (rows, 11)


@pytest.mark.parametrize("rows", [1_000, 10_000, 100_000, 1_000_000])
@pytest.mark.benchmark(group="array")
def bench_array(benchmark, rows):
    array = levels(rows)
    assert len(benchmark.pedantic(bw.score_many, [array], rounds=3)) == rows


def main() -> None:
    """Print how many whole numbers of eight bytes a row are needed beside the result."""
    for rows in (100_000, 1_000_000):
        array = levels(rows)
        tracemalloc.start()
        table = bw.score_many(array)
        held, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        print(f"{len(table)} rows: {(most - held) / 8 / rows:.1f} int64 a row beside the result")  # noqa: T201


if __name__ == "__main__":
    main()
