"""What the regional monitor measures."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from attrs import field, frozen

from brede_welvaart._base.result import Shown
from brede_welvaart.errors import Fault
from brede_welvaart.model._check import (
    Checked,
    checked,
    day,
    each,
    identifier,
    matching,
    member,
    optional,
    record,
    repeated,
    some,
    theme_key,
)
from brede_welvaart.model._convert import as_day, as_texts
from brede_welvaart.model._real import Direction, as_direction, one_of
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import (
    DirectionBasis,
    RegionKind,
    Status,
    as_direction_basis,
    as_region_kinds,
    as_status,
)

_YEAR = matching(r"[0-9]{4}", "een jaar zoals '2023'", "a year such as '2023'")


@frozen(repr=False)
class Indicator(Checked, Shown):
    """An indicator (*indicator*): one series of figures in the regional monitor of CBS.

    Args:
        id: Lower-case words joined by ``_``.
        name: Its name, as republished.
        themes: Full keys of the themes under which it stands, such as ``cbs.wonen``.
        unit: What one unit of its figures is.
        edition: The first edition of the regional monitor, by year, in which it was seen.
        status: ``published`` if a source gives it so, else ``editorial``.
        sources: Ids of sources, one or more.
        direction: 1 if a rise goes with more broad well-being, -1 if it goes with less, None where
            that is a choice.
        direction_basis: What the direction rests on; None where there is none.
        levels: The kinds of region for which figures were seen.
        same_series_as: The id of the indicator with the same figures under another theme, which
            counts for both.
        note: What a reader must know, such as what is doubtful.
        withdrawn: The day on which the record was dropped, or None.

    Raises:
        DataError: If a field is not of its form, or a theme or level stands twice.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/indicator/1"

    id: str = field(metadata=checked(identifier))
    name: Text = field(metadata=checked(record(Text)))
    themes: tuple[str, ...] = field(converter=as_texts, metadata=checked(some(theme_key)))
    unit: Text = field(metadata=checked(record(Text)), repr=str)
    edition: str = field(metadata=checked(_YEAR), repr=False)
    status: Status = field(converter=as_status, metadata=checked(member(Status)), repr=False)
    sources: tuple[str, ...] = field(
        converter=as_texts, metadata=checked(some(identifier)), repr=False
    )
    direction: Direction | None = field(
        default=None, converter=as_direction, metadata=checked(optional(one_of(1, -1)))
    )
    direction_basis: DirectionBasis | None = field(
        default=None,
        converter=as_direction_basis,
        metadata=checked(optional(member(DirectionBasis))),
        repr=False,
    )
    levels: tuple[RegionKind, ...] = field(
        default=(),
        converter=as_region_kinds,
        metadata=checked(each(member(RegionKind))),
        repr=False,
    )
    same_series_as: str | None = field(
        default=None, metadata=checked(optional(identifier)), repr=False
    )
    note: Text | None = field(default=None, metadata=checked(optional(record(Text))), repr=False)
    withdrawn: dt.date | None = field(
        default=None, converter=as_day, metadata=checked(optional(day)), repr=False
    )

    @staticmethod
    def faults_between(record: Any) -> Iterator[Fault]:  # noqa: ANN401 (the record or a view of it)
        """No theme and no level stands twice."""
        yield from repeated("themes[{}]", record.themes or ())
        yield from repeated("levels[{}]", record.levels or ())

    @property
    def series(self) -> str:
        """The id of the series, the same for indicators with the same figures."""
        return self.same_series_as or self.id


def distinct_series(indicators: Iterable[Indicator]) -> tuple[Indicator, ...]:
    """Each series of figures once, so that one under two themes does not count twice.

    Args:
        indicators: Any indicators, in any order; of those with the same figures the first stays.

    >>> import brede_welvaart as bw
    >>> len(bw.indicators()), len(bw.distinct_series(bw.indicators()))
    (50, 45)
    """
    first: dict[str, Indicator] = {}
    for indicator in indicators:
        first.setdefault(indicator.series, indicator)
    return tuple(first.values())
