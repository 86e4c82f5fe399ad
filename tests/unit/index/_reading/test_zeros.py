"""What a 0 stands for."""

from brede_welvaart import index as ix


def test_zeros_that_look_like_missing_are_taken_for_it_if_that_is_asked() -> None:
    given = ix.Panel(
        ["a", "b", "c"], ["far", "near"], [2023], [[[0], [0]], [[80], [1]], [[90], [90]]]
    )
    found = given.with_zeros_missing("suspect")

    assert found.value("a", "far", 2023) is None
    assert found.value("a", "near", 2023) == 0
    assert ix.check(given).suspect_zeros == ("far",)


def test_no_zero_is_no_suspect() -> None:
    assert ix.check(ix.Panel(["a", "b"], ["x"], [2023], [[[80]], [[90]]])).suspect_zeros == ()
