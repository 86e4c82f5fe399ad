"""What the pages about scans share: whose plan it is, themes by dimension, lists of effects."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from brede_welvaart._api.scan import themes_of
from brede_welvaart._base.lines import clean
from brede_welvaart._pages.blocks import (
    Block,
    Column,
    ColumnKind,
    Heading,
    Line,
    Listing,
    Note,
    Row,
    Rows,
    Table,
)
from brede_welvaart._pages.words import Words
from brede_welvaart._scan.carry import CarriedScan
from brede_welvaart._scan.profiles import ScanProfile, Tally
from brede_welvaart.model.scan import Effect, Scan
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import Dimension

THEME = Text("Thema", "Theme")
SCHEME = Text("themalijst: {}", "theme scheme: {}")
LEFT = Text("links: {}", "left: {}")
RIGHT = Text("rechts: {}", "right: {}")
_EFFECT = Text("{} gevolg", "{} effect")
_EFFECTS = Text("{} gevolgen", "{} effects")
_WITHOUT_MATCH = Text(
    "Geen thema voor in deze themalijst: telt hier niet mee",
    "No theme for it in this scheme: does not count here",
)


def title(scan: Scan, say: Words) -> Iterator[Block]:
    """What the plan is called, whose it is, and what a reader must know first."""
    organisation = scan.organisation
    yield Heading(
        clean(scan.title),
        level=1,
        facts=(
            clean(organisation.name) if organisation else "",
            say.day(scan.date) if scan.date else "",
        ),
    )
    if scan.note:
        yield Note(say(scan.note))


def names_of(profile: ScanProfile, say: Words) -> dict[str, str]:
    """The names of all themes of a scan, by id."""
    return {key: say(one.theme.name) for key, one in profile.themes.items()}


def names_in(scan: Scan, say: Words) -> dict[str, str]:
    """The names of all themes by which a scan goes, by id."""
    return {theme.id: say(theme.name) for theme in themes_of(scan)}


def decimals(weight: Fraction) -> int:
    """How many decimals a sum of weights has: none, unless there are broken weights in it."""
    return 0 if weight.denominator == 1 else 2


def counted(tally: Tally, say: Words) -> str:
    """How many effects there are."""
    return say(_EFFECT if tally.count == 1 else _EFFECTS, tally.count)


def grid(rows: Iterable[Row], say: Words) -> Table:
    """Themes by dimension.

    Args:
        rows: The name of every theme, and what to say for each dimension.
        say: The language.
    """
    dimensions = (Column(say(one.label), ColumnKind.MARK) for one in Dimension)
    return Table((Column(say(THEME)), *dimensions), [Rows(rows)])


def named(effect: Effect, names: Mapping[str, str]) -> Line:
    """The title of an effect, with its theme."""
    return Line(clean(effect.title), facts=(names.get(effect.theme, effect.theme),))


def effects(heading: str, found: Iterable[Effect], names: Mapping[str, str]) -> Iterator[Block]:
    """Effects with their themes under a heading; nothing where there are none."""
    items = [[named(effect, names)] for effect in found]
    if items:
        yield Heading(heading)
        yield Listing(items)


def without_match(carried: CarriedScan, say: Words) -> Iterator[Block]:
    """The effects that the other scheme has no theme for, with the themes that they had."""
    original = carried.original
    names = names_in(original, say)
    yield from effects(say(_WITHOUT_MATCH), carried.without_match, names)
