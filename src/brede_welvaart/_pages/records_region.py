"""The page of a region: its codes, in what it lies, what lies beside it and within it."""

from collections.abc import Iterable, Iterator

from brede_welvaart._api import records
from brede_welvaart._api.plans import chosen_plan
from brede_welvaart._base.lines import clean
from brede_welvaart._pages.blocks import Block, Heading, Line, Paragraph, Tone
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.record_parts import prose, rests_on, section, withdrawn
from brede_welvaart._pages.words import Words
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.region import Region
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import RegionKind

LIES_IN = Text("Ligt in", "Lies in")
_ALSO = Text("Ook: {}", "Also: {}")
_PEERS = Text("Liggen ook in {} {}", "Also in {} {}")
_WITHIN = Text("Hierin liggen: {} ({})", "Within it: {} ({})")
# The dot stays with the name before it.
_BETWEEN = "\N{NO-BREAK SPACE}· "


def region_page(region: Region, say: Words, *, plan: Plan | None = None) -> Iterator[Block]:
    """A region, and its place among the others.

    Args:
        region: The region.
        say: The language.
        plan: The plan whose edition has the other regions; by default the newest.
    """
    names = Names(say, chosen_plan(plan))
    everywhere = records.regions(edition=names.edition)
    yield Heading(clean(region.name), 1, (say(region.kind.label), region.id))
    yield from withdrawn(region, say)
    aliases = [say(_ALSO, ", ".join(region.aliases))] if region.aliases else []
    address = [Line(region.tooi, Tone.QUIET, url=region.tooi)] if region.tooi else []
    if aliases or address:
        yield Paragraph([*aliases, *address])
    yield from prose(say, region.note)
    known = {other.id: other for other in everywhere}
    above = [known[parent] for parent in region.parents if parent in known]
    rows = [(clean(one.name), f"{say(one.kind.label)} · {one.id}") for one in above]
    unknown = [(parent, "") for parent in region.parents if parent not in known]
    yield from section(say(LIES_IN), [*rows, *unknown])
    for parent in above:
        beside = [
            other
            for other in everywhere
            if other.kind is region.kind and parent.id in other.parents and other.id != region.id
        ]
        yield from _named(say(_PEERS, say(parent.kind.label), parent.name), beside)
    for kind in RegionKind:
        inside = [
            other for other in everywhere if other.kind is kind and region.id in other.parents
        ]
        yield from _named(say(_WITHIN, say(kind.label), len(inside)), inside)
    yield from rests_on(region.status, region.sources, names, say)


def _named(title: str, regions: Iterable[Region]) -> Iterator[Block]:
    """The names of regions under a heading; nothing where there are none."""
    if names := _BETWEEN.join(clean(region.name) for region in regions):
        yield Heading(title)
        yield Paragraph([names])
