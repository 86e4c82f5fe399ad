"""How heavily the effects of a scan weigh, checked."""

from collections.abc import Mapping
from fractions import Fraction

import attrs
from attrs import field, frozen

from brede_welvaart._base.ranges import ExactWeight
from brede_welvaart.errors import DataError, Fault, FaultCode, Key, kind_of_thing
from brede_welvaart.model._check import exact
from brede_welvaart.model._convert import Weight, as_exact
from brede_welvaart.model.vocabulary import Importance


@frozen
class ScanSettings:
    """The settings of a scan (*instellingen van een scan*): what an effect weighs.

    Args:
        low: The weight of an effect of low importance.
        medium: That of medium importance.
        high: That of high importance.
        unrated: That of an effect whose importance is not rated.

    Raises:
        DataError: If a weight is not an exact number of 0 or more.
    """

    low: ExactWeight = field(default=Fraction(1), converter=as_exact)
    medium: ExactWeight = field(default=Fraction(2), converter=as_exact)
    high: ExactWeight = field(default=Fraction(3), converter=as_exact)
    unrated: ExactWeight = field(default=Fraction(1), converter=as_exact)

    def __attrs_post_init__(self) -> None:
        """Check all weights."""
        weights = attrs.asdict(self).items()
        faults = [fault.under(name) for name, weight in weights for fault in exact(weight)]
        if faults:
            raise DataError(faults)

    def weight(self, importance: Importance | None) -> Fraction:
        """The weight of an effect of this importance.

        Args:
            importance: Its importance, or None if that is not rated.
        """
        weight: Fraction = getattr(self, "unrated" if importance is None else importance.value)
        return weight


def scan_settings(weights: Mapping[str, Weight] | None) -> ScanSettings:
    """Settings with these weights in the place of those by default.

    Raises:
        DataError: If a name is unknown, or a weight is not an exact number of 0 or more.
    """
    known = [item.name for item in attrs.fields(ScanSettings)]
    given = {str(key): value for key, value in (weights or {}).items()}
    kind = kind_of_thing("importance")
    faults = [
        Fault(FaultCode.NO_SUCH, "weights", Key(key), kind=kind, given=key, likely=known)
        for key in given
        if key not in known
    ]
    exact_ones = {key: as_exact(given[key]) for key in known if key in given}
    faults += [
        fault.under("weights", Key(key))
        for key, weight in exact_ones.items()
        for fault in exact(weight)
    ]
    if faults:
        raise DataError(faults)
    return ScanSettings(**exact_ones)
