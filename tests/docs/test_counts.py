"""What the README and the documentation say that there is, is what there is."""

from pathlib import Path

import pytest

from scripts import ROOT, loaded

TOOL = loaded("tools/make_counts.py")


@pytest.mark.parametrize("page", TOOL.PAGES)
def test_a_page_counts_what_there_is(page: str) -> None:
    assert (ROOT / page).read_text(encoding="utf-8") == TOOL.page(page)


@pytest.mark.parametrize("page", TOOL.PAGES)
def test_every_count_is_of_something(page: str) -> None:
    words = (TOOL.WORDS / Path(page).name).read_text(encoding="utf-8")
    told = {name: count for name, count in TOOL.counts().items() if f"{{{name}}}" in words}
    assert len(told) > 10
    assert all(told.values())
