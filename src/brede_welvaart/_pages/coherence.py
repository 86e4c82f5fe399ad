"""The page of how the parts of an index hang together."""

from collections.abc import Iterator

from brede_welvaart._base.lines import clean
from brede_welvaart._pages.blocks import (
    Block,
    Column,
    ColumnKind,
    Heading,
    Line,
    Listing,
    Note,
    Paragraph,
    Row,
    Rows,
    Table,
)
from brede_welvaart._pages.figures import Figures
from brede_welvaart._pages.index import GROUP, PART, REGIONS, group_names
from brede_welvaart._pages.words import DASH, Words
from brede_welvaart.index import Coherence, CorrelationFlag, GroupCoherence, PairCoherence
from brede_welvaart.model.text import Text

_MOST = 10
TITLE = Text("Samenhang: {}", "Coherence: {}")
MEANING = Text(
    "R²: welk deel van de verschillen tussen regio's in de groep met het onderdeel meegaat. Het "
    "gewicht zegt hoe zwaar een onderdeel meetelt; R² hoe sterk de uitkomst ermee meebeweegt.",
    "R²: which share of the differences between regions in the group goes along with the part. A "
    "weight says how much a part counts; R² how far the outcome moves with it.",
)
_UNEVEN = Text(
    "{}: de gewichten zijn gelijk, maar R² loopt van {} ({}) tot {} ({}). Gelijke gewichten zijn "
    "hier geen gelijk belang.",
    "{}: weights are equal, yet R² runs from {} ({}) to {} ({}). Equal weights are no equal "
    "importance here.",
)
WEIGHT = Text("Gewicht", "Weight")
SQUARED = Text("R²", "R²")
_CORRELATION = Text("Correlatie", "Correlation")
_ALPHA = Text("Cronbachs alfa", "Cronbach's alpha")
_CHILDREN = Text("Onderdelen", "Parts")
_WITH_ALL = Text("Regio's met alles", "Regions with all")
_ALPHA_MEANS = Text(
    "Alfa: in hoeverre onderdelen samen één ding meten. Vanaf ongeveer 0,7 noemt men dat genoeg; "
    "onder 0 werken ze elkaar tegen.",
    "Alpha: how far parts together measure one thing. From about 0.7 this is called enough; below "
    "0 they work against each other.",
)
_WITHIN = Text("Binnen een groep: {}", "Within a group: {}")
_ACROSS = Text("Tussen groepen: {}", "Between groups: {}")
_PAIR = Text("{} en {} ({}): {}", "{} and {} ({}): {}")
_BARE_PAIR = Text("{} en {}: {}", "{} and {}: {}")
_LIMITS = {
    CorrelationFlag.NEGATIVE: Text("correlatie onder 0", "correlation below 0"),
    CorrelationFlag.LOW: Text("correlatie van 0 tot 0,3", "correlation from 0 to 0.3"),
    CorrelationFlag.HIGH: Text("correlatie boven 0,9", "correlation above 0.9"),
}
_NOTHING = Text(
    "Geen groep heeft meer dan één onderdeel: er valt niets te vergelijken.",
    "No group has more than one part: there is nothing to compare.",
)
_MORE = Text("… en {} paren meer", "… and {} pairs more")


def page(found: Coherence, say: Words) -> Iterator[Block]:
    """Weights beside what they do, per group; then how far parts measure one thing, and pairs.

    Args:
        found: How the parts hang together.
        say: The language.
    """
    names = Names(found, say)
    facts = (str(found.result.periods[0]), say(REGIONS, len(found.result.regions)))
    yield Heading(say(TITLE, names(found.node)), level=1, facts=facts)
    yield Note(say(MEANING))
    if found.uneven:
        yield Listing([_unequal(found, group, names, say)] for group in found.uneven)
    groups = [
        Rows([*_parts(found, group.group, names, say)], names(group.group))
        for group in found.groups
        if group.children > 1
    ]
    if not groups:
        yield Paragraph([say(_NOTHING)])
        return
    numbers = (WEIGHT, SQUARED, _CORRELATION)
    columns = (Column(say(heading), ColumnKind.NUMBER) for heading in numbers)
    yield Table((Column(say(PART)), *columns), groups)
    yield Heading(say(_ALPHA))
    yield Note(say(_ALPHA_MEANS))
    counts = (Column(say(heading), ColumnKind.NUMBER) for heading in (_ALPHA, _CHILDREN, _WITH_ALL))
    alphas = [
        (names(one.group), two(one.alpha, say), str(one.children), say.number(one.regions, 0))
        for one in found.groups
        if one.children > 1
    ]
    yield Table((Column(say(GROUP)), *counts), [Rows(alphas)])
    for flag in CorrelationFlag:
        pairs = found.flagged(flag)
        yield from _listed(_WITHIN, flag, [pair for pair in pairs if pair.group], names, say)
        yield from _listed(_ACROSS, flag, [pair for pair in pairs if not pair.group], names, say)


class Names:
    """What the nodes of an index are called."""

    def __init__(self, found: Coherence, say: Words) -> None:
        self._leaves = found.result.directions
        self._groups, self._figures = group_names(say), Figures(say)

    def __call__(self, node: str) -> str:
        if node in self._leaves:
            return self._figures.name(node)
        return self._groups.get(node) or clean(node)


def _unequal(found: Coherence, group: GroupCoherence, names: Names, say: Words) -> str:
    """That equal weights are no equal importance in a group, and between what."""
    parts = [part for part in found.parts_of(group.group) if part.r_squared is not None]
    ends = (parts[-1], parts[0])
    said = [text for part in ends for text in (two(part.r_squared, say), names(part.part))]
    return say(_UNEVEN, names(group.group), *said)


def _parts(found: Coherence, group: str, names: Names, say: Words) -> Iterator[Row]:
    for part in found.parts_of(group):
        numbers = two(part.r_squared, say), two(part.correlation, say)
        yield (names(part.part), say.percent(part.weight), *numbers)


def two(value: float | None, say: Words) -> str:
    """A share or a correlation with two decimals, if there is one."""
    return DASH if value is None else say.number(value, 2)


def _listed(
    title: Text, flag: CorrelationFlag, pairs: list[PairCoherence], names: Names, say: Words
) -> Iterator[Block]:
    """The pairs that stand out in one way; nothing without any."""
    if not pairs:
        return
    yield Heading(say(title, say(flag.label)), facts=(say(_LIMITS[flag]), str(len(pairs))))
    items: list[list[Line]] = []
    for pair in pairs[:_MOST]:
        both, number = (names(pair.first), names(pair.second)), two(pair.correlation, say)
        within = (names(pair.group),) if pair.group else ()
        items.append([Line(say(_PAIR if within else _BARE_PAIR, *both, *within, number))])
    yield Listing(items)
    if len(pairs) > _MOST:
        yield Note(say(_MORE, len(pairs) - _MOST))
