"""What broad well-being is about, as different publishers divide it."""

import datetime as dt

from attrs import field, frozen

from brede_welvaart.model._check import (
    Checked,
    as_day,
    as_tuple,
    checked,
    day,
    foreign_id,
    identifier,
    member,
    optional,
    record,
    some,
)
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import Dimension, Status, as_dimension, as_status


@frozen(repr=False)
class ThemeScheme(Checked):
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

    id: str = field(metadata=checked(identifier))
    name: Text = field(metadata=checked(record(Text)))
    description: Text = field(metadata=checked(record(Text)), repr=False)
    status: Status = field(converter=as_status, metadata=checked(member(Status)), repr=False)
    sources: tuple[str, ...] = field(
        converter=as_tuple, metadata=checked(some(identifier)), repr=False
    )
    withdrawn: dt.date | None = field(
        default=None, converter=as_day, metadata=checked(optional(day)), repr=False
    )


@frozen(repr=False)
class Theme(Checked):
    """A theme (*thema*) of broad well-being in one scheme.

    Args:
        id: The id within its scheme, as published.
        scheme: The id of the scheme.
        name: Its name.
        definition: What falls under it and what does not, in our words.
        status: ``published`` if a source gives the theme so, else ``editorial``.
        sources: Ids of sources, one or more.
        dimension: Here and now, later or elsewhere, where the scheme says so.
        withdrawn: The day on which the record was dropped, or None.

    Raises:
        DataError: If a field is not of its form.
    """

    id: str = field(metadata=checked(foreign_id))
    scheme: str = field(metadata=checked(identifier))
    name: Text = field(metadata=checked(record(Text)))
    definition: Text = field(metadata=checked(record(Text)), repr=False)
    status: Status = field(converter=as_status, metadata=checked(member(Status)), repr=False)
    sources: tuple[str, ...] = field(
        converter=as_tuple, metadata=checked(some(identifier)), repr=False
    )
    dimension: Dimension | None = field(
        default=None, converter=as_dimension, metadata=checked(optional(member(Dimension)))
    )
    withdrawn: dt.date | None = field(
        default=None, converter=as_day, metadata=checked(optional(day)), repr=False
    )

    @property
    def key(self) -> str:
        """The full key, scheme and id, such as ``cbs.wonen``."""
        return f"{self.scheme}.{self.id}"
