"""The files that the documentation gives to try with are those of the package."""

from pathlib import Path

import pytest

import brede_welvaart as bw

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"


@pytest.mark.parametrize("name", bw.examples(bw.Scan))
def test_a_scan_to_try_with_is_the_one_in_the_package(name: str) -> None:
    assert bw.read(EXAMPLES / f"{name}.json", bw.Scan) == bw.example(name, bw.Scan)
