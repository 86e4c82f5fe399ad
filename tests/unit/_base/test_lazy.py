"""A value is computed once per object, when it is first asked for."""

from brede_welvaart._base.lazy import lazy


class Counted:
    def __init__(self) -> None:
        self.calls = 0

    @lazy
    def double(self) -> int:
        """What it says."""
        self.calls += 1
        return 2 * self.calls


def test_it_is_computed_on_first_use_and_kept() -> None:
    one, other = Counted(), Counted()

    assert (one.double, one.double, one.calls) == (2, 2, 1)
    assert other.calls == 0


def test_the_class_has_the_property_itself_with_its_docstring() -> None:
    assert Counted.double.__doc__ == "What it says."
    assert Counted.double.func(Counted()) == 2
