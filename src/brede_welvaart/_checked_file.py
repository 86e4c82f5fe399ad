"""What a check of a file found."""

from collections.abc import Iterable
from typing import ClassVar

from attrs import frozen

from brede_welvaart._faults import Fault


@frozen
class FoundFault:
    """What is wrong (*fout*), and where.

    Attributes:
        path: Where it is, such as responses[0].actor; empty if it is about the whole.
        message: What is wrong there.
    """

    path: str
    message: str


@frozen
class CheckedFile:
    """What a check of a file found (*controle van een bestand*).

    Attributes:
        file: The name of the file.
        faults: Every fault, in the order of the file.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/check/1"
    PLAIN: ClassVar[tuple[str, ...]] = ("file", "fine", "faults")

    file: str
    faults: tuple[FoundFault, ...]

    @property
    def fine(self) -> bool:
        """Whether there is no fault in it."""
        return not self.faults


def checked_file(name: str, faults: Iterable[Fault]) -> CheckedFile:
    """What a check found in the file of this name."""
    return CheckedFile(name, tuple(FoundFault(fault.path, fault.message) for fault in faults))
