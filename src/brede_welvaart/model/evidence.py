"""What shows that an answer, or a choice, is so."""

from collections.abc import Iterable

from attrs import field, frozen

from brede_welvaart.model._check import (
    Checked,
    checked,
    optional,
    partial_date,
    words,
)
from brede_welvaart.model._convert import as_tuple
from brede_welvaart.model.source import web_address


@frozen(repr=False)
class Evidence(Checked):
    """A piece of evidence (*onderbouwing*): a document or moment that shows it.

    Args:
        title: What it is.
        url: Its http or https address, if it has one.
        date: A day, a month or a year in ISO form, or None.

    Raises:
        DataError: If a field is not of its form.
    """

    title: str = field(metadata=checked(words))
    url: str | None = field(default=None, metadata=checked(optional(web_address)))
    date: str | None = field(default=None, metadata=checked(optional(partial_date)))


def as_evidence(value: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Evidence as a tuple."""
    return as_tuple(value)
