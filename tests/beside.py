"""Files that are not ours to keep: in `../shared`, or where BREDE_WELVAART_SHARED says."""

import os
from pathlib import Path

import pytest

_FOLDER = Path(
    os.environ.get("BREDE_WELVAART_SHARED", Path(__file__).resolve().parents[2] / "shared")
)


def beside(name: str) -> Path:
    """Where a file is that lies beside the checkout."""
    return _FOLDER / name


def needs(name: str) -> pytest.MarkDecorator:
    """The mark of tests that are skipped without this file, and say so in the summary."""
    return pytest.mark.skipif(
        not beside(name).exists(), reason=f"needs ../shared/{name}, which is not there"
    )
