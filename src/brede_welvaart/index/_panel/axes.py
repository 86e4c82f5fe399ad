"""The regions, indicators and years of a panel, and where each of them stands."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import numpy as np
import numpy.typing as npt
from attrs import field, frozen

from brede_welvaart._base.lazy import lazy
from brede_welvaart._base.likely import not_there
from brede_welvaart._base.result import Shown
from brede_welvaart.index._from_catalogue import NOT_HERE, region_code
from brede_welvaart.index._panel import fields
from brede_welvaart.index._reading.parts import as_year
from brede_welvaart.index._reading.regions import kinds_of
from brede_welvaart.model.vocabulary import RegionKind


@frozen(eq=False, repr=False, slots=False)
class Axes(Shown):
    """The axes (*assen*) along which the figures of a panel lie.

    Attributes:
        regions: Codes of regions, each once.
        indicators: Ids of indicators, each once.
        periods: Years, rising.
    """

    regions: tuple[str, ...] = field(converter=fields.as_codes)
    indicators: tuple[str, ...] = field(converter=fields.as_codes)
    periods: tuple[int, ...] = field(converter=fields.as_years)

    @lazy
    def places(self) -> Mapping[str, int]:
        """The place of every region."""
        return MappingProxyType({code: place for place, code in enumerate(self.regions)})

    @lazy
    def kinds(self) -> tuple[RegionKind | None, ...]:
        """Of which kind every region is; None is a label that the catalogue does not recognise."""
        return kinds_of(self.regions)

    @lazy
    def places_of_kinds(self) -> tuple[npt.NDArray[np.intp], ...]:
        """The places of the regions of each kind; those not recognised are a kind of their own."""
        groups: dict[RegionKind | None, list[int]] = {}
        for place, kind in enumerate(self.kinds):
            groups.setdefault(kind, []).append(place)
        return tuple(np.array(places, np.intp) for places in groups.values())

    @lazy
    def indicator_places(self) -> Mapping[str, int]:
        """The place of every indicator."""
        return MappingProxyType({key: place for place, key in enumerate(self.indicators)})

    def region_code(self, region: str) -> str:
        """The code of a region, as it stands in the panel.

        Args:
            region: That code, or whatever else the catalogue knows the region by: a number, an
                address, a name.

        Raises:
            UnknownIdError: If it is not in the panel, or more than one in it has this name.

        >>> from brede_welvaart import index as ix
        >>> ix.Panel(["GM0855"], ["groen"], [2023], [[[4.0]]]).region_code("Tilburg")
        'GM0855'
        """
        return region_code(region, self.places)

    def region_number(self, region: str) -> int:
        """The place of a region, by any of its names.

        Raises:
            UnknownIdError: If it is not in the panel, or more than one in it has this name.
        """
        return self.places[self.region_code(region)]

    def indicator_number(self, indicator: str) -> int:
        """The place of an indicator.

        Raises:
            UnknownIdError: If it is not in the panel.
        """
        return _number("indicator", indicator, self.indicators)

    def period_number(self, period: object) -> int:
        """The place of a year.

        Raises:
            UnknownIdError: If it is not in the panel.
        """
        return _number("period", as_year(period) or period, self.periods)

    def year(self, period: int | str | None = None) -> int:
        """A year of the panel.

        Args:
            period: Which: ``2018``, ``"2018"`` or ``"2018JJ00"``; None is the last.

        Raises:
            UnknownIdError: If it is not in the panel.
        """
        return self.periods[-1 if period is None else self.period_number(period)]


def _number(kind: str, key: Any, known: Sequence[Any]) -> int:  # noqa: ANN401 (an id or a year)
    if key in known:
        return known.index(key)
    raise not_there(kind, key, list(map(str, known)), NOT_HERE)
