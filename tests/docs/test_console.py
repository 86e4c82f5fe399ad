"""Every console example of the README and the documentation prints what it shows."""

from pathlib import Path

import pytest

from scripts import ROOT, loaded

TOOL = loaded("tools/make_console.py")


@pytest.mark.parametrize("page", TOOL.PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_console_examples_of_a_page_print_what_they_show(page: Path) -> None:
    pytest.importorskip("rich", reason="the command line needs the extra 'cli'")
    for example, command, printed in TOOL.results(page.read_text(encoding="utf-8")):
        assert "Traceback" not in printed
        assert TOOL.is_shown(example[2], printed), (
            f"$ {command}\nshown:\n{example[2]}\nprinted:\n{printed}"
        )


def test_the_pages_have_console_examples() -> None:
    commands = [
        example[1]
        for page in TOOL.PAGES
        for block in TOOL.BLOCK.findall(page.read_text(encoding="utf-8"))
        for example in TOOL.EXAMPLE.finditer(block)
    ]
    assert sum(TOOL.arguments_of(command) is not None for command in commands) > 10
