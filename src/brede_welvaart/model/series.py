"""What is known about a series of figures beside the figures."""

from collections.abc import Iterable
from typing import ClassVar

from attrs import field, frozen

from brede_welvaart.model._check import (
    Checked,
    checked,
    each,
    string,
    whole,
    words,
)
from brede_welvaart.model._convert import (
    as_texts,
    as_tuple,
    as_whole,
)


@frozen(repr=False)
class Break(Checked):
    """A break (*trendbreuk*) in a series: what came before cannot be compared with what follows.

    Args:
        indicator: The id of the indicator.
        period: The first year of the new series.
        regions: The codes of the regions that it holds for; none named is all.
        note: Why, such as other boundaries or another method.

    Raises:
        DataError: If a field is not of its form.
    """

    #: As all that stands in results alone.
    IN_FULL: ClassVar[bool] = True

    indicator: str = field(metadata=checked(words))
    period: int = field(converter=as_whole, metadata=checked(whole))
    regions: tuple[str, ...] = field(default=(), converter=as_texts, metadata=checked(each(words)))
    note: str = field(default="", metadata=checked(string))


def as_breaks(value: Iterable[Break]) -> tuple[Break, ...]:
    """Breaks as a tuple."""
    return as_tuple(value)
