"""What tests of reading share."""

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def write(tmp_path: Path, request: pytest.FixtureRequest) -> Callable[..., Path]:
    """Writes a file of figures under the headings of the module, or others."""

    def make(*lines: str, name: str = "cijfers.csv", head: str = request.module.HEAD) -> Path:
        path = tmp_path / name
        path.write_text("\n".join([head, *lines, ""]), encoding="utf-8")
        return path

    return make
