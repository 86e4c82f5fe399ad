"""What broad well-being is about, as different publishers divide it."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from attrs import field, frozen

from brede_welvaart._base.result import Shown
from brede_welvaart.errors import Fault, FaultCode
from brede_welvaart.model._check import (
    Checked,
    checked,
    day,
    each,
    foreign_id,
    identifier,
    member,
    optional,
    record,
    records,
    repeated,
    some,
    theme_key,
)
from brede_welvaart.model._convert import (
    as_day,
    as_texts,
    as_tuple,
)
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import (
    Dimension,
    MatchKind,
    Status,
    as_dimension,
    as_match_kind,
    as_status,
)


@frozen(repr=False)
class ThemeScheme(Checked, Shown):
    """A theme scheme (*themalijst*): the themes of one publisher.

    Args:
        id: Lower-case words joined by ``_``.
        name: Its name.
        description: What the list is and who uses it.
        status: ``published`` if a source gives the list so, else ``editorial``.
        sources: Ids of sources, one or more.
        withdrawn: The day on which the record was dropped, or None.

    Raises:
        DataError: If a field is not of its form.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/scheme/1"

    id: str = field(metadata=checked(identifier))
    name: Text = field(metadata=checked(record(Text)))
    description: Text = field(metadata=checked(record(Text)), repr=False)
    status: Status = field(converter=as_status, metadata=checked(member(Status)), repr=False)
    sources: tuple[str, ...] = field(
        converter=as_texts, metadata=checked(some(identifier)), repr=False
    )
    withdrawn: dt.date | None = field(
        default=None, converter=as_day, metadata=checked(optional(day)), repr=False
    )


@frozen(repr=False)
class Match(Checked):
    """A match (*verband*) of a theme with one in another scheme.

    Publishers do not match their themes with those of others: every match is ours.

    Args:
        theme: The full key of the other theme, such as ``cbs.wonen``.
        kind: How the other relates to this one; ``broad`` says that the other is the wider one.
        note: What a reader must know of it.

    Raises:
        DataError: If a field is not of its form.
    """

    theme: str = field(metadata=checked(theme_key))
    kind: MatchKind = field(converter=as_match_kind, metadata=checked(member(MatchKind)))
    note: Text | None = field(default=None, metadata=checked(optional(record(Text))), repr=False)


def _matches(value: Iterable[Match]) -> tuple[Match, ...]:
    """Matches as a tuple."""
    return as_tuple(value)


@frozen(repr=False)
class Theme(Checked, Shown):
    """A theme (*thema*) of broad well-being in one scheme.

    Args:
        id: The id within its scheme, as published.
        scheme: The id of the scheme.
        name: Its name.
        definition: What falls under it and what does not, in our words.
        status: ``published`` if a source gives the theme so, else ``editorial``.
        sources: Ids of sources.
        dimension: Here and now, later or elsewhere, where the scheme says so.
        matches: What it is called in other schemes, at most one match per theme there.
        withdrawn: The day on which the record was dropped, or None.

    Raises:
        DataError: If a field is not of its form, or a match is with the theme's own scheme.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/theme/1"
    DERIVED: ClassVar[tuple[str, ...]] = ("key",)

    id: str = field(metadata=checked(foreign_id))
    scheme: str = field(metadata=checked(identifier))
    name: Text = field(metadata=checked(record(Text)))
    definition: Text = field(metadata=checked(record(Text)), repr=False)
    status: Status = field(converter=as_status, metadata=checked(member(Status)), repr=False)
    sources: tuple[str, ...] = field(
        default=(), converter=as_texts, metadata=checked(each(identifier)), repr=False
    )
    dimension: Dimension | None = field(
        default=None, converter=as_dimension, metadata=checked(optional(member(Dimension)))
    )
    matches: tuple[Match, ...] = field(
        default=(), converter=_matches, metadata=checked(records(Match)), repr=False
    )
    withdrawn: dt.date | None = field(
        default=None, converter=as_day, metadata=checked(optional(day)), repr=False
    )

    @staticmethod
    def faults_between(record: Any) -> Iterator[Fault]:  # noqa: ANN401 (the record or a view of it)
        """A theme of another scheme is matched at most once, one of the own scheme never."""
        keys = [match.theme for match in record.matches or ()]
        yield from repeated("matches[{}].theme", keys)
        for index, key in enumerate(keys):
            if key is not None and key.partition(".")[0] == record.scheme:
                yield Fault(FaultCode.OWN_SCHEME, "matches", index, "theme")

    @property
    def key(self) -> str:
        """The full key, scheme and id, such as ``cbs.wonen``."""
        return f"{self.scheme}.{self.id}"


def as_themes(value: Iterable[Theme]) -> tuple[Theme, ...]:
    """Themes as a tuple."""
    return as_tuple(value)


def repeated_themes(record: Any) -> Iterable[Fault]:  # noqa: ANN401 (the record or a view of it)
    """Themes that a document brings and that stand there before, by their full keys."""
    themes = record.themes or ()
    whole = [theme.key if theme.id and theme.scheme else None for theme in themes]
    return repeated("themes[{}].id", whole)
