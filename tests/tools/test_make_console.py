"""The script that renews the console examples keeps left out what was left out."""

import pytest

from scripts import loaded

TOOL = loaded("tools/make_console.py")


def test_what_was_left_out_stays_left_out() -> None:
    assert TOOL.renewed("a\n...\nz\n\n", "b\nc\nd\ny\n") == "b\n...\ny\n\n"
    assert TOOL.renewed("a\nb\n", "c\n") == "c\n"
    assert TOOL.renewed("a ... z\n", "a b z\n") == "a ... z\n"


def test_lines_between_two_that_leave_out_are_renewed() -> None:
    printed = "head\nnew\nraad 41\ncollege 60\nplan\nfoot\n"

    assert TOOL.renewed("...\nraad 40\ncollege 60\n...\n", printed) == (
        "...\nraad 41\ncollege 60\n...\n"
    )
    assert TOOL.renewed("top\n...\nraad 40\n...\nfoot\n", printed) == (
        "head\n...\nraad 41\n...\nfoot\n"
    )


def test_what_cannot_be_renewed_is_said_and_not_left_out() -> None:
    with pytest.raises(ValueError, match="renew by hand"):
        TOOL.renewed("a\nb\n...\ny\nz\n", "a\nx\nz\n")
