"""What is said where a column is missing, of a file or of a frame."""

from collections.abc import Collection, Iterable
from itertools import islice

from brede_welvaart.errors import Fault, FaultCode, Phrase, as_phrase, shown

#: Nothing behind the sentence.
NO_HINT = Phrase("", "")
# So many of the columns that there are, are named.
_MOST_NAMED = 20
_NOTHING = Phrase("geen andere", "no others")


def other_columns(names: Iterable[str]) -> Phrase:
    """Words for the columns that there are, where one is missing."""
    listed = ", ".join(map(shown, islice(filter(None, names), _MOST_NAMED)))
    return as_phrase(listed) if listed else _NOTHING


def missing_columns(
    wanted: Iterable[str], there: Collection[str], named: Iterable[str]
) -> list[Fault]:
    """A fault for each column that is wanted of a frame and is not there.

    Args:
        wanted: The names of the columns that there must be.
        there: The names of those that there are.
        named: Which of these the sentence names.
    """
    listed = other_columns(named)
    return [
        Fault(FaultCode.NO_COLUMN, name, column=name, there=listed, hint=NO_HINT)
        for name in wanted
        if name not in there
    ]
