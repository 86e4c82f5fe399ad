"""Every exception of the library, with its facts as attributes."""

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

_SHOWN_FAULTS = 50
_LONGEST_SHOWN = 60
_LARGEST_SHOWN = 10**18


def shown(value: object) -> str:
    """A value in a message: short, on one line, never an error."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, int | Fraction):
        return _shown_number(value)
    text = ascii(value) if isinstance(value, str) and not is_encodable(value) else repr(value)
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN]}…"


def _shown_number(value: int | Fraction) -> str:
    # Python itself refuses to print a number of thousands of digits.
    is_short = abs(value.numerator) < _LARGEST_SHOWN and value.denominator < _LARGEST_SHOWN
    return str(value) if is_short else "a number of more than 18 digits"


def is_encodable(value: str) -> bool:
    """Whether a text can be written as UTF-8: it has no lone surrogates."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


class Fault(NamedTuple):
    """One thing that is wrong in the input (*fout*).

    Attributes:
        path: Where it is, as in ``responses[0].answers[3].level``; empty for the whole.
        message: What is wrong, in one sentence without a full stop.
    """

    path: str
    message: str

    def __str__(self) -> str:
        """The path and the message on one line."""
        return f"{self.path or '(the whole)'}: {self.message}"

    def under(self, prefix: str) -> "Fault":
        """This fault as seen from one level up.

        Args:
            prefix: The name of the field, or ``[3]`` for an item, that holds the faulty part.
        """
        return Fault(join_path(prefix, self.path), self.message)


def join_path(prefix: str, path: str) -> str:
    """Put a path behind a prefix: ``a`` and ``b`` give ``a.b``, ``a`` and ``[1]`` give ``a[1]``."""
    if not prefix or not path:
        return prefix or path
    return f"{prefix}{path}" if path.startswith("[") else f"{prefix}.{path}"


class BredeWelvaartError(Exception):
    """The parent of every error that this library raises itself."""


class UnknownIdError(BredeWelvaartError, LookupError):
    """A name, number or id that stands for no record, or for more than one.

    Attributes:
        kind: What was looked for, such as ``step``.
        key: What was given.
        suggestions: At most three likely ids, the nearest first.
        hint: What else may help; may be empty.
    """

    def __init__(
        self, kind: str, key: object, suggestions: Iterable[str] = (), hint: str = ""
    ) -> None:
        self.kind = kind
        self.key = key
        self.suggestions: tuple[str, ...] = tuple(suggestions)[:3]
        self.hint = hint
        super().__init__(kind, key, self.suggestions, hint)

    def __str__(self) -> str:
        """One sentence, with the suggestions."""
        text = f"no {self.kind} {shown(self.key)}"
        if self.suggestions:
            text += "; did you mean " + " or ".join(map(repr, self.suggestions)) + "?"
        return f"{text} ({self.hint})" if self.hint else text


class DataError(BredeWelvaartError, ValueError):
    """Input that is not what it should be: every fault, each with its path.

    Attributes:
        faults: All that is wrong, in the order of the input.
        where: The file that was read, if it was one.
    """

    def __init__(self, faults: Iterable[Fault], where: str | None = None) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        self.where = where
        super().__init__(self.faults, where)

    def __str__(self) -> str:
        """A line that counts the faults, then a line per fault (the first fifty)."""
        count = len(self.faults)
        head = f"{count} fault{'' if count == 1 else 's'}"
        head += f" in {self.where}" if self.where else ""
        lines = [f"  {fault}" for fault in self.faults[:_SHOWN_FAULTS]]
        if count > _SHOWN_FAULTS:
            lines.append(f"  … and {count - _SHOWN_FAULTS} more (see .faults)")
        return "\n".join([head, *lines])


class ScoringError(BredeWelvaartError, ValueError):
    """A score that cannot be made with these settings.

    Attributes:
        criteria: The ids of the criteria that stand in the way, if any.
    """

    def __init__(self, message: str, criteria: Iterable[str] = ()) -> None:
        self.criteria: tuple[str, ...] = tuple(criteria)
        self._message = message
        super().__init__(message, self.criteria)

    def __str__(self) -> str:
        """The message, with the criteria behind it."""
        return f"{self._message}: {', '.join(self.criteria)}" if self.criteria else self._message


class SpecError(BredeWelvaartError, ValueError):
    """An index that cannot be made by this specification.

    Attributes:
        nodes: The ids of the leaves and groups that stand in the way, if any.
    """

    def __init__(self, message: str, nodes: Iterable[str] = ()) -> None:
        self.nodes: tuple[str, ...] = tuple(nodes)
        self._message = message
        super().__init__(message, self.nodes)

    def __str__(self) -> str:
        """The message, with the nodes behind it."""
        return f"{self._message}: {', '.join(self.nodes)}" if self.nodes else self._message


class VerificationError(BredeWelvaartError, ValueError):
    """A result that is not what its input gives.

    Attributes:
        differences: The parts of the receipt that differ, such as ``input`` and ``results``.
    """

    def __init__(self, differences: Iterable[str]) -> None:
        self.differences: tuple[str, ...] = tuple(differences)
        super().__init__(self.differences)

    def __str__(self) -> str:
        """What differs, in one sentence."""
        return f"the receipt does not match: {', '.join(self.differences)} differ"


class LawBrokenError(BredeWelvaartError, AssertionError):
    """A function that does not keep to a law of this library, with the smallest example found.

    Attributes:
        law: The name of the law in `brede_welvaart.testing.laws`.
        sentence: What the law says, without a full stop.
        message: What was found instead.
        example: What the function got, as JSON text: an object with each document by the name of
            the argument; where a second one was compared with it, ``other_`` and that name.
    """

    def __init__(self, law: str, sentence: str, message: str, example: str) -> None:
        self.law = law
        self.sentence = sentence
        self.message = message
        self.example = example
        super().__init__(law, sentence, message, example)

    def __str__(self) -> str:
        """The law, what was found and the example."""
        return f"{self.law}: {self.sentence}\n  {self.message}\n  example: {self.example}"


class MissingExtraError(BredeWelvaartError, ImportError):
    """A part of the library that needs an optional dependency that is not installed.

    Attributes:
        extra: The extra to install.
    """

    def __init__(self, extra: str) -> None:
        self.extra = extra
        super().__init__(extra)

    def __str__(self) -> str:
        """How to install what is missing."""
        return f"this needs the extra '{self.extra}': pip install \"brede-welvaart[{self.extra}]\""
