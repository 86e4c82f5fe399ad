"""How it stands today, beside what a plan does to it."""

from collections.abc import Mapping

from brede_welvaart._api.scan import scan_indicators
from brede_welvaart._base.frozen import FrozenMapping
from brede_welvaart.errors import Phrase, UnknownIdError
from brede_welvaart.index._signals.model import Signal
from brede_welvaart.index._signals.signals import Signals
from brede_welvaart.model.indicator import Indicator
from brede_welvaart.model.scan import Scan

_NO_REGION = Phrase("de scan noemt er geen; geef region=", "the scan names none; give region=")


def scan_signals(
    scan: Scan, found: Signals, region: str | None = None
) -> Mapping[str, tuple[Signal, ...]]:
    """The signals of one region on the indicators that belong to the themes that a plan touches.

    Args:
        scan: The scan.
        found: The signals of a panel.
        region: The code of the region; None is that of the organisation whose plan it is.

    Returns:
        The signals of every theme with an effect, by id, in the order of the scheme; none where
        the panel has no indicator of it. A series that stands under two themes counts for both.

    Raises:
        UnknownIdError: If no region is given and the scan names none, or the panel does not have
            it, or the scan is of an unknown edition.
        DataError: If an effect is on a theme that the scheme does not have.

    >>> import brede_welvaart as bw
    >>> from brede_welvaart import index as ix
    >>> figures = [[[70, 75]], [[60, 60]], [[50, 50]], [[40, 40]]]
    >>> codes = ["GM0200", "GM0772", "GM0855", "GM0363"]
    >>> panel = ix.Panel(codes, ["tevredenheid_woning"], [2022, 2023], figures)
    >>> scan = bw.Scan("Plan", "cbs", [bw.Effect("wonen", "Meer huizen")])
    >>> (signal,) = ix.scan_signals(scan, ix.signals(panel, period=2023), "GM0772")["wonen"]
    >>> signal.position, signal.of
    (2, 4)
    """
    code = region or (scan.organisation.region if scan.organisation else None)
    if code is None:
        raise UnknownIdError("region", None, hint=_NO_REGION)
    of_region = {signal.indicator: signal for signal in found.region(code)}
    return FrozenMapping(
        {
            theme: tuple(
                of_region[key] for one in indicators if (key := _key(one, of_region)) is not None
            )
            for theme, indicators in scan_indicators(scan).items()
        }
    )


def _key(indicator: Indicator, there: Mapping[str, Signal]) -> str | None:
    """The id under which the figures of an indicator are there."""
    return next((key for key in (indicator.id, indicator.series) if key in there), None)
