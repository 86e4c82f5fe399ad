"""The themes by which an organisation lets itself be judged."""

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import field, frozen

from brede_welvaart._base.likely import folded
from brede_welvaart.errors import Fault, FaultCode
from brede_welvaart.model._check import (
    Checked,
    checked,
    optional,
    record,
    records,
    repeated,
    some,
    theme_key,
    words,
)
from brede_welvaart.model._convert import Texts, as_tuple
from brede_welvaart.model.evidence import Evidence, as_evidence


@frozen(repr=False)
class ChosenTheme(Checked):
    """A chosen theme (*gekozen thema*): one of a scheme, or one by a name of one's own.

    Args:
        theme: The full key of a theme, such as ``cbs.wonen``, or None.
        name: The name that it has in the paper, or None.

    Raises:
        DataError: If a field is not of its form, or both are given, or neither.
    """

    theme: str | None = field(default=None, metadata=checked(optional(theme_key)))
    name: str | None = field(default=None, metadata=checked(optional(words)))

    @staticmethod
    def faults_between(record: Any) -> Iterator[Fault]:  # noqa: ANN401 (the record or a view of it)
        """A theme or a name, and one of the two."""
        if getattr(record, "faulty", ()):
            return
        if (record.theme is None) == (record.name is None):
            yield Fault(FaultCode.THEME_OR_NAME, "theme" if record.theme is None else "name")


def _items(value: Iterable[ChosenTheme]) -> tuple[ChosenTheme, ...]:
    """Chosen themes as a tuple."""
    return as_tuple(value)


@frozen(repr=False)
class ChosenThemes(Checked):
    """The chosen themes (*gekozen thema's*): the subjects in which residents are to get on.

    Args:
        items: The themes, at least one, none of them twice.
        evidence: The paper in which they were chosen.

    Raises:
        DataError: If a field is not of its form, or a theme or a name stands twice.
    """

    items: tuple[ChosenTheme, ...] = field(
        converter=_items, metadata=checked(some(record(ChosenTheme)))
    )
    evidence: tuple[Evidence, ...] = field(
        default=(), converter=as_evidence, metadata=checked(records(Evidence)), repr=False
    )

    @staticmethod
    def faults_between(record: Any) -> Iterator[Fault]:  # noqa: ANN401 (the record or a view of it)
        """No theme and no name twice; case and accents tell no names apart."""
        items = record.items or ()
        yield from repeated("items[{}].theme", [item.theme for item in items])
        names = (item.name for item in items)
        yield from repeated("items[{}].name", [name and folded(name) for name in names])


def as_chosen_themes(given: ChosenThemes | Texts) -> ChosenThemes:
    """Chosen themes as they are given: whole, or by their keys and names.

    A text with a dot in it and no space, such as ``cbs.wonen``, is the key of a theme.
    """
    if isinstance(given, ChosenThemes):
        return given
    return ChosenThemes([_chosen(text) for text in given])


def _chosen(text: str) -> ChosenTheme:
    is_key = not theme_key(text)
    return ChosenTheme(theme=text) if is_key else ChosenTheme(name=text)
