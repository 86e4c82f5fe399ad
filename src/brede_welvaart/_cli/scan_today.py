"""What ``scan --figures`` adds: how the region stands today on the themes of the plan."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.padding import Padding

import brede_welvaart as bw
from brede_welvaart._cli.paper import QUIET, heading, render, words
from brede_welvaart._cli.signal_table import SignalTable
from brede_welvaart._pages.scan import with_figures
from brede_welvaart._pages.scan_parts import names_of
from brede_welvaart._pages.words import Words
from brede_welvaart.index._from_catalogue import region_name

if TYPE_CHECKING:
    from brede_welvaart.index import Signal

_TODAY = bw.Text(
    "Hoe het er nu voor staat in {}: signalen, geen norm",
    "How it stands today in {}: signals, not a norm",
)
_WITHOUT_FIGURES = bw.Text("Zonder cijfers: {}.", "Without figures: {}.")


def today(profile: bw.ScanProfile, found: Mapping[str, tuple["Signal", ...]], lang: str) -> str:
    """How the region stands today on each theme that the plan touches, as text.

    Args:
        profile: The scan, weighed.
        found: The signals of the region, by theme.
        lang: ``nl`` or ``en``.
    """
    return render(_parts(profile, found, Words(lang)))


def _parts(
    profile: bw.ScanProfile, found: Mapping[str, tuple["Signal", ...]], say: Words
) -> Iterator[RenderableType]:
    names = names_of(profile, say)
    table = SignalTable(say.lang)
    shown = {key: signals for key, signals in found.items() if signals and key in names}
    without = [name for key, name in names.items() if key in found and not found[key]]
    if shown:
        regions = {region_name(signal.region) for one in shown.values() for signal in one}
        yield heading(say(_TODAY, ", ".join(regions)))
        for key, signals in shown.items():
            yield heading(with_figures(profile.scan, key, say))
            yield table.of(signals)
        yield Padding(table.legend(), (1, 0, 0, 0))
    if without:
        yield words(say(_WITHOUT_FIGURES, ", ".join(without)), QUIET)
