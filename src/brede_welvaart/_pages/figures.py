"""Figures of indicators: what these are called, their units, and how much they changed."""

from brede_welvaart._api import records
from brede_welvaart._base.lines import clean
from brede_welvaart._kernel.ties import tied
from brede_welvaart._pages.words import DASH, Words
from brede_welvaart.index._from_catalogue import region_name

# The first word of a unit that has a sign.
_SIGNS = {"%": "%", "euro": "€", "kilometer": "km"}
#: Of how many regions a page shows the figures, where it may be about thousands.
MOST_REGIONS = 20


class Figures:
    """The names, units and figures of indicators, in one language.

    Args:
        say: The language.
    """

    def __init__(self, say: Words) -> None:
        self._say = say
        self._known = {indicator.id: indicator for indicator in records.indicators()}

    def name(self, indicator: str) -> str:
        """The name of an indicator; its id where the catalogue does not know it."""
        known = self._known.get(indicator)
        return self._say(known.name) if known else clean(indicator)

    def with_unit(self, indicator: str) -> str:
        """Its name, with its unit behind it unless a sign for that stands at every figure."""
        known = self._known.get(indicator)
        if known is None or self._sign(indicator):
            return self.name(indicator)
        return f"{self.name(indicator)} ({self._say(known.unit)})"

    def unit(self, indicator: str) -> str:
        """Its unit; nothing where the catalogue does not know it."""
        known = self._known.get(indicator)
        return self._say(known.unit) if known else ""

    def beyond_sign(self, indicator: str) -> str:
        """Its unit, as far as no sign at every figure says that already."""
        unit = self.unit(indicator)
        return unit.partition(" ")[2] if self._sign(indicator) else unit

    def figure(self, indicator: str, value: float | None) -> str:
        """A figure with the sign of its unit; nothing where there is none."""
        return "" if value is None else self._say.figure(value, self._sign(indicator))

    def change(self, value: float, beside: float | None) -> str:
        """A change of a figure; what is no more than rounding beside the figure is nought."""
        is_rounding = beside is not None and bool(tied(beside, beside + value))
        return self._say.figure(0 if is_rounding else value, is_change=True)

    def _sign(self, indicator: str) -> str:
        known = self._known.get(indicator)
        return _SIGNS.get(known.unit.nl.partition(" ")[0], "") if known else ""


def from_to(first: int, last: int) -> str:
    """The first and the last year, or one if that is all."""
    return str(first) if first == last else f"{first}{DASH}{last}"


def region(code: str) -> str:
    """The name of a region; its code where the catalogue does not know it."""
    return clean(region_name(code))
