"""What a check of a file found, as a result that programs can read."""

from typing import ClassVar

from attrs import frozen

from brede_welvaart._base.ranges import Count
from brede_welvaart.errors import DataError, Fault, FaultCode
from brede_welvaart.model.text import Text


@frozen
class FoundFault:
    """A fault in a file (*fout in een bestand*): which, where, and said for people.

    Attributes:
        code: Which kind of fault it is.
        path: Where it is, such as responses[0].actor; empty if it is about the whole.
        pointer: The same as a JSON Pointer (RFC 6901).
        place: The same in words, such as whose answer it is; the path where there are none.
        text: What is wrong there, in one sentence.
    """

    code: FaultCode
    path: str
    pointer: str
    place: Text
    text: Text


@frozen(repr=False)
class CheckedFile:
    """What a check of a file found (*controle van een bestand*).

    Attributes:
        file: The name of the file.
        count: How many faults there are in it.
        faults: The first thousand of them, in the order of the file.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/check/1"
    PLAIN: ClassVar[tuple[str, ...]] = ("file", "fine", "count", "faults")

    file: str
    count: Count = 0
    faults: tuple[FoundFault, ...] = ()

    @classmethod
    def of(cls, file: str, error: DataError | None = None) -> "CheckedFile":
        """What a check of a file found.

        Args:
            file: Its name.
            error: What reading it raised; None if it is right.

        >>> CheckedFile.of("form.json").fine
        True
        """
        if error is None:
            return cls(file)
        return cls(file, error.count, tuple(map(_found, error.faults)))

    @property
    def fine(self) -> bool:
        """Whether there is no fault in it."""
        return not self.count

    def __repr__(self) -> str:
        """How many faults there are, on one line."""
        return f"<CheckedFile {self.file[:60]!r}: {self.count} faults>"


def _found(fault: Fault) -> FoundFault:
    return FoundFault(
        fault.code,
        fault.path,
        fault.pointer,
        Text(fault.place("nl"), fault.place("en")),
        Text(fault.text("nl"), fault.text("en")),
    )
