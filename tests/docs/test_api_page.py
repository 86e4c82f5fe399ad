"""The API page documents every public name."""

import re
from pathlib import Path

import brede_welvaart as bw

PAGE = Path(__file__).parents[2] / "docs" / "api.md"
DIRECTIVE = re.compile(r"^\.\. auto(?:function|class|exception|data):: (\w+)", re.MULTILINE)


def test_every_public_name_is_documented_once() -> None:
    assert sorted(DIRECTIVE.findall(PAGE.read_text(encoding="utf-8"))) == sorted(bw.__all__)
