"""Where a fact comes from, and the address where it stands."""

import re
from collections.abc import Iterable, Sequence
from typing import ClassVar

from attrs import field, frozen

from brede_welvaart._base.result import Shown
from brede_welvaart.errors import Fault, FaultCode
from brede_welvaart.model._check import (
    Checked,
    checked,
    identifier,
    optional,
    partial_date,
    record,
    words,
    wrong,
)
from brede_welvaart.model._convert import as_tuple
from brede_welvaart.model.text import Text

# What no host has in it.
_NOT_IN_HOST = r'[\s"%<>\\^`{|}]'


def web_address(value: object) -> Sequence[Fault]:
    """An absolute http or https address of a host that can exist."""
    if type(value) is str and _is_web_address(value):
        return ()
    return wrong(FaultCode.NOT_AN_ADDRESS, value)


def _is_web_address(value: str) -> bool:
    from urllib.parse import urlsplit

    if not value.isprintable() or " " in value:
        return False
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname, parts.port  # a port that cannot be is an error
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and host is not None and _is_host(host)


def _is_host(host: str) -> bool:
    """Whether a host has names between its dots, or is the number of an IPv6 one."""
    if ":" in host:
        return True
    names = host.removesuffix(".").split(".")
    return all(names) and re.search(_NOT_IN_HOST, host) is None


@frozen(repr=False)
class Source(Checked, Shown):
    """A source (*bron*): a page, a report, a law or a data set that was read.

    Args:
        id: Lower-case words joined by ``_``.
        title: The title as published.
        publisher: Who published it.
        url: Its http or https address, or None where it has none.
        date: When it was published: a day, a month or a year in ISO form, or None.
        updated: When it was last changed, in the same form.
        licence: The licence under which it may be used again, where that is known.
        note: What a reader must know, such as which part was read.

    Raises:
        DataError: If a field is not of its form.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/source/1"
    DERIVED: ClassVar[tuple[str, ...]] = ("credit",)

    id: str = field(metadata=checked(identifier))
    title: str = field(metadata=checked(words))
    publisher: str = field(metadata=checked(words))
    url: str | None = field(default=None, metadata=checked(optional(web_address)))
    date: str | None = field(default=None, metadata=checked(optional(partial_date)))
    updated: str | None = field(default=None, metadata=checked(optional(partial_date)), repr=False)
    licence: str | None = field(default=None, metadata=checked(optional(words)), repr=False)
    note: Text | None = field(default=None, metadata=checked(optional(record(Text))), repr=False)

    @property
    def credit(self) -> str:
        """How to credit it, on one line with publisher, title, date, licence and address.

        >>> Source("a", "Een titel", "Een uitgever", date="2022", licence="CC BY 4.0").credit
        'Een uitgever: Een titel (2022). CC BY 4.0'
        """
        date = self.date or self.updated
        title = f"{self.publisher}: {self.title}" + (f" ({date})" if date else "")
        return ". ".join(part for part in (title, self.licence, self.url) if part)


def as_sources(value: Iterable[Source]) -> tuple[Source, ...]:
    """Sources as a tuple."""
    return as_tuple(value)
