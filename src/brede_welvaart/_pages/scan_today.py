"""How a region stands today on the themes of a plan, below the page of its scan."""

from collections.abc import Iterator, Mapping

from brede_welvaart._pages import signals
from brede_welvaart._pages.blocks import Block, Heading, Note
from brede_welvaart._pages.figures import region
from brede_welvaart._pages.scan import with_figures
from brede_welvaart._pages.scan_parts import names_of
from brede_welvaart._pages.words import Words
from brede_welvaart._scan.profiles import ScanProfile
from brede_welvaart.index import Signal
from brede_welvaart.model.text import Text

_TODAY = Text("Hoe het er nu voor staat in {}", "How it stands today in {}")
_WITHOUT_FIGURES = Text("Zonder cijfers: {}.", "Without figures: {}.")


def today(
    profile: ScanProfile, found: Mapping[str, tuple[Signal, ...]], say: Words
) -> Iterator[Block]:
    """How the region stands today on each theme that the plan touches.

    Args:
        profile: The scan, weighed.
        found: The signals of the region, by theme.
        say: The language.
    """
    names = names_of(profile, say)
    shown = {key: ones for key, ones in found.items() if ones and key in names}
    without = [name for key, name in names.items() if key in found and not found[key]]
    if shown:
        regions = {region(signal.region): None for ones in shown.values() for signal in ones}
        yield Heading(say(_TODAY, ", ".join(regions)))
        groups = ((with_figures(profile.scan, key, say), ones, ()) for key, ones in shown.items())
        yield Note(say(signals.NOT_A_NORM))
        yield from signals.legend(say)
        yield signals.table(groups, say)
    if without:
        yield Note(say(_WITHOUT_FIGURES, ", ".join(without)))
