"""The page of two scans beside each other, theme by theme; never one number."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from brede_welvaart._base.lines import clean
from brede_welvaart._pages.blocks import (
    Block,
    Column,
    ColumnKind,
    Heading,
    Line,
    Listing,
    Paragraph,
    Row,
    Rows,
    Table,
    Tone,
    pairs,
)
from brede_welvaart._pages.scan_parts import THEME, decimals, effects, grid, names_of, without_match
from brede_welvaart._pages.words import Words
from brede_welvaart._scan.carry import CarriedScan
from brede_welvaart._scan.compare import ScanComparison, ScanMove
from brede_welvaart.model.scan import Scan
from brede_welvaart.model.text import Text

_BESIDE = Text("Twee scans naast elkaar", "Two scans beside each other")
BEFORE = Text("Eerste", "First")
AFTER = Text("Tweede", "Second")
_DIMENSION = Text("Dimensie", "Dimension")
_AS_GOOD = Text(
    "Beide zijn bij elk thema en in elke dimensie even gunstig.",
    "Both are equally favourable for every theme and in every dimension.",
)
_AFTER_AS_GOOD = Text(
    "De tweede is bij elk thema en in elke dimensie minstens even gunstig als de eerste.",
    "The second is at least as favourable as the first for every theme and in every dimension.",
)
_BEFORE_AS_GOOD = Text(
    "De eerste is bij elk thema en in elke dimensie minstens even gunstig als de tweede.",
    "The first is at least as favourable as the second for every theme and in every dimension.",
)
_NEITHER = Text(
    "Geen van beide is overal minstens even gunstig: er is iets te kiezen.",
    "Neither is at least as favourable everywhere: there is something to choose.",
)
_ONE_LOOKED = Text(
    "Geen oordeel over het geheel: naar {} is maar in een van beide gekeken.",
    "No verdict on the whole: only one of them looked at {}.",
)
_NOT_LOOKED = Text(
    "Een thema waar nog niemand naar keek, telt hier als 0.",
    "A theme that nobody has looked at yet counts as 0 here.",
)
_GAINS = Text("Gunstiger in de tweede", "More favourable in the second")
_LOSSES = Text("Minder gunstig in de tweede", "Less favourable in the second")
_MOVED_TO_LATER = Text(
    "In de tweede hier en nu gunstiger, en later minder gunstig",
    "In the second more favourable here and now, and less later",
)
_MOVED_TO_ELSEWHERE = Text(
    "In de tweede hier en nu gunstiger, en elders minder gunstig",
    "In the second more favourable here and now, and less elsewhere",
)
ONLY_BEFORE = Text("Alleen in de eerste bekeken", "Looked at in the first only")
ONLY_AFTER = Text("Alleen in de tweede bekeken", "Looked at in the second only")
DROPPED = Text("Staat alleen in de eerste", "In the first only")
ADDED = Text("Staat alleen in de tweede", "In the second only")


def page(
    found: ScanComparison, say: Words, *, carried: Iterable[CarriedScan] = ()
) -> Iterator[Block]:
    """All there is to say of two scans beside each other.

    Args:
        found: The comparison.
        say: The language.
        carried: What became of the scans, if they were carried from another scheme.
    """
    names = names_of(found.after, say)
    yield Heading(say(_BESIDE), level=1)
    yield pairs(
        (
            (say(BEFORE), _titled(found.before.scan, say)),
            (say(AFTER), _titled(found.after.scan, say)),
        )
    )
    yield Paragraph([_verdict(found, names, say), Line(say(_NOT_LOOKED), Tone.QUIET)])
    yield grid(
        (
            (names[key], *(_signed(change, say) for change in changes.values()))
            for key, changes in found.changes.items()
        ),
        say,
    )
    yield from _moves(say(_GAINS), found.gains, names, say)
    yield from _moves(say(_LOSSES), found.losses, names, say)
    for heading, themes in (
        (_MOVED_TO_LATER, found.moved_to_later),
        (_MOVED_TO_ELSEWHERE, found.moved_to_elsewhere),
        (ONLY_BEFORE, found.only_before),
        (ONLY_AFTER, found.only_after),
    ):
        if themes:
            yield Heading(say(heading))
            yield Listing([names[theme]] for theme in themes)
    yield from effects(say(DROPPED), found.dropped, names)
    yield from effects(say(ADDED), found.added, names)
    for one in carried:
        yield from without_match(one, say)


def _titled(scan: Scan, say: Words) -> Line:
    date = say.day(scan.date) if scan.date else ""
    return Line(clean(scan.title), Tone.STRONG, facts=(date,))


def _signed(weight: Fraction, say: Words) -> str:
    return say.change(weight, decimals(weight))


def _verdict(found: ScanComparison, names: Mapping[str, str], say: Words) -> str:
    """Whether one is at least as favourable everywhere; not where only one of them looked."""
    before, after = found.before_is_at_least_as_good, found.after_is_at_least_as_good
    one_looked = (*found.only_before, *found.only_after)
    if not before and not after:
        return say(_NEITHER)
    if one_looked:
        return say(_ONE_LOOKED, ", ".join(names[theme] for theme in one_looked))
    if before and after:
        return say(_AS_GOOD)
    return say(_AFTER_AS_GOOD if after else _BEFORE_AS_GOOD)


def _moves(
    heading: str, moves: Iterable[ScanMove], names: Mapping[str, str], say: Words
) -> Iterator[Block]:
    rows: list[Row] = [
        (
            names[move.theme],
            say(move.dimension.label),
            *(_signed(net, say) for net in (move.before, move.after)),
        )
        for move in moves
    ]
    columns = (
        Column(say(THEME)),
        Column(say(_DIMENSION), ColumnKind.MARK),
        Column(say(BEFORE), ColumnKind.NUMBER),
        Column(say(AFTER), ColumnKind.NUMBER),
    )
    if rows:
        yield Heading(heading)
        yield Table(columns, [Rows(rows)])
