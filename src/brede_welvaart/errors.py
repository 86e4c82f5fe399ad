"""Every exception of the library, with its facts as attributes.

Each says in Dutch and in English what is wrong: ``error.text("nl")``, ``str(error)`` in English.
"""

from collections.abc import Iterable

from brede_welvaart._fault_codes import FaultCode
from brede_welvaart._faults import MOST_FAULTS, Fault, Key, Part, Spot, kept_faults
from brede_welvaart._phrases import (
    Lang,
    Phrase,
    as_phrase,
    did_you_mean,
    is_encodable,
    kind_of_thing,
    known,
    near,
    shown,
)

__all__ = [
    "MOST_FAULTS",
    "OTHER_SETTINGS",
    "BredeWelvaartError",
    "DataError",
    "Fault",
    "FaultCode",
    "Key",
    "Lang",
    "LawBrokenError",
    "MissingExtraError",
    "Part",
    "Phrase",
    "ScoringError",
    "SpecError",
    "Spot",
    "UnknownIdError",
    "VerificationError",
    "as_phrase",
    "did_you_mean",
    "is_encodable",
    "kind_of_thing",
    "known",
    "near",
    "shown",
]

#: Said of two scores, and of two profiles of a scan.
OTHER_SETTINGS = Phrase(
    "deze zijn met verschillende instellingen en zijn niet te vergelijken",
    "these are by different settings, which cannot be compared",
)
_SHOWN_FAULTS = 50
_ONE = Phrase("1 fout", "1 fault")
_MORE = Phrase("{} fouten", "{} faults")
_IN = Phrase(" in {}", " in {}")
_NOT_SHOWN = Phrase("  … en nog {} (zie .faults)", "  … and {} more (see .faults)")
_NO_SUCH = Phrase("geen {} {}", "no {} {}")
_DIFFERS = Phrase("de kwitantie klopt niet: {} verschilt", "the receipt does not match: {} differ")
_PARTS = {
    "edition": "editie",
    "plan": "plan",
    "input": "invoer",
    "results": "uitkomsten",
    "settings": "instellingen",
}
_EXTRA = Phrase("hiervoor is de extra '{0}' nodig", "this needs the extra '{0}'")
_PACKAGE = Phrase("hiervoor is '{0}' nodig", "this needs '{0}'")
_EXAMPLE = Phrase("voorbeeld", "example")


class BredeWelvaartError(Exception):
    """The parent of every error that this library raises itself."""

    def text(self, lang: Lang = "nl") -> str:
        """What is wrong, in words.

        Args:
            lang: ``nl`` or ``en``.

        Raises:
            LookupError: If there is no such language.
        """
        return as_phrase(super().__str__()).get(lang)

    def __str__(self) -> str:
        """The same in English."""
        return self.text("en")


class UnknownIdError(BredeWelvaartError, LookupError):
    """A name, number or id that stands for no record, or for more than one.

    Attributes:
        kind: What was looked for, such as ``step``.
        key: What was given.
        suggestions: At most three likely ids, the nearest first.
        hint: What else may help; may be empty.
    """

    def __init__(
        self,
        kind: Phrase | str,
        key: object,
        suggestions: Iterable[str] = (),
        hint: Phrase | str = "",
    ) -> None:
        self._kind = kind if isinstance(kind, Phrase) else kind_of_thing(kind)
        self._hint = as_phrase(hint)
        self.kind: str = self._kind.en
        self.key = key
        self.suggestions: tuple[str, ...] = tuple(suggestions)[:3]
        self.hint: str = self._hint.en
        super().__init__(self._kind, key, self.suggestions, self._hint)

    @property
    def words_of_hint(self) -> Phrase:
        """The hint in Dutch and in English."""
        return self._hint

    def text(self, lang: Lang = "nl") -> str:
        """One sentence, with the suggestions.

        Args:
            lang: ``nl`` or ``en``.

        Raises:
            LookupError: If there is no such language.
        """
        text = _NO_SUCH.get(lang).format(self._kind.get(lang), shown(self.key, lang))
        text += did_you_mean(self.suggestions, lang)
        return f"{text} ({self._hint.get(lang)})" if self.hint else text


class DataError(BredeWelvaartError, ValueError):
    """Input that is not what it should be: every fault, each with its path.

    Attributes:
        faults: What is wrong, in the order of the input; at most 1,000 of it. Of a document that
            order is that of its keys and items as they stand in it; what is missing comes first in
            its object.
        count: How many faults there are.
        where: The file that was read, if it was one.
    """

    def __init__(self, faults: Iterable[Fault], where: str | None = None, count: int = 0) -> None:
        kept, found = kept_faults(faults)
        self.faults: tuple[Fault, ...] = kept
        self.count: int = max(count, found)
        self.where = where
        super().__init__(self.faults, where, self.count)

    def text(self, lang: Lang = "nl") -> str:
        """A line that counts the faults, then a line per fault (the first fifty).

        Args:
            lang: ``nl`` or ``en``.

        Raises:
            LookupError: If there is no such language.
        """
        head = (_ONE if self.count == 1 else _MORE).get(lang).format(self.count)
        head += _IN.get(lang).format(self.where) if self.where else ""
        lines = [f"  {fault.line(lang)}" for fault in self.faults[:_SHOWN_FAULTS]]
        if self.count > len(lines):
            lines.append(_NOT_SHOWN.get(lang).format(self.count - len(lines)))
        return "\n".join([head, *lines])


class _NamingError(BredeWelvaartError, ValueError):
    """A sentence, and the ids of what stands in the way."""

    def __init__(self, message: Phrase | str, names: Iterable[str] = ()) -> None:
        self._names: tuple[str, ...] = tuple(names)
        self._message = as_phrase(message)
        super().__init__(self._message, self._names)

    def text(self, lang: Lang = "nl") -> str:
        """The message, with what stands in the way behind it.

        Args:
            lang: ``nl`` or ``en``.

        Raises:
            LookupError: If there is no such language.
        """
        message = self._message.get(lang)
        return f"{message}: {', '.join(self._names)}" if self._names else message


class ScoringError(_NamingError):
    """A score that cannot be made with these settings."""

    @property
    def criteria(self) -> tuple[str, ...]:
        """The ids of the criteria that stand in the way, if any."""
        return self._names


class SpecError(_NamingError):
    """An index that cannot be made by this specification."""

    @property
    def nodes(self) -> tuple[str, ...]:
        """The ids of the leaves and groups that stand in the way, if any."""
        return self._names


class VerificationError(BredeWelvaartError, ValueError):
    """A result that is not what its input gives.

    Attributes:
        differences: The parts of the receipt that differ, such as ``input`` and ``results``.
    """

    def __init__(self, differences: Iterable[str]) -> None:
        self.differences: tuple[str, ...] = tuple(differences)
        super().__init__(self.differences)

    def text(self, lang: Lang = "nl") -> str:
        """What differs, in one sentence.

        Args:
            lang: ``nl`` or ``en``.

        Raises:
            LookupError: If there is no such language.
        """
        parts = [Phrase(_PARTS.get(part, part), part).get(lang) for part in self.differences]
        return _DIFFERS.get(lang).format(", ".join(parts))


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

    def text(self, lang: Lang = "nl") -> str:
        """The law, what was found and the example; laws are worded in English.

        Args:
            lang: ``nl`` or ``en``.

        Raises:
            LookupError: If there is no such language.
        """
        return (
            f"{self.law}: {self.sentence}\n  {self.message}\n  {_EXAMPLE.get(lang)}: {self.example}"
        )


class MissingExtraError(BredeWelvaartError, ImportError):
    """A part of the library that needs an optional dependency that is not installed.

    Attributes:
        extra: The extra to install.
        package: What to install instead, if no extra brings it, as a data frame library of one's
            own choice; empty otherwise.
    """

    def __init__(self, extra: str, package: str = "") -> None:
        self.extra = extra
        self.package = package
        super().__init__(extra, package)

    def text(self, lang: Lang = "nl") -> str:
        """How to install what is missing.

        Args:
            lang: ``nl`` or ``en``.

        Raises:
            LookupError: If there is no such language.
        """
        if self.package:
            return f'{_PACKAGE.get(lang).format(self.package)}: pip install "{self.package}"'
        needed = _EXTRA.get(lang).format(self.extra)
        return f'{needed}: pip install "brede-welvaart[{self.extra}]"'
