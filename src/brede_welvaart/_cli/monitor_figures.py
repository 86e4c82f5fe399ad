"""The figures that ``monitor`` looks at, and what is computed from them."""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import brede_welvaart as bw
from brede_welvaart._base.files import MAX_CELLS, MEGABYTE
from brede_welvaart._cli import inputs
from brede_welvaart._cli.commands import CallError
from brede_welvaart.errors import DataError, UnknownIdError

if TYPE_CHECKING:
    from brede_welvaart import index as ix

ItemT = TypeVar("ItemT")

#: How many years old a figure may be.
MAX_AGE = 3
EVERY, SUSPECT, THEMES = "all", "suspect", "themes"
_NOT_A_FILE = bw.Text(
    "cijfers komen uit een bestand, niet uit de standaardinvoer",
    "figures are read from a file, not from standard input",
)
_ZEROS = bw.Text("--zero-is-missing: {}", "--zero-is-missing: {}")
_NO_PEERS = bw.Text(
    "{0} is met niets te vergelijken: het ligt in geen {1} die wij kennen",
    "{0} has no peers: it lies in no {1} that we know",
)
_PROGRESS = bw.Text("Rekenen", "Computing")


class Figures(NamedTuple):
    """The figures that were read.

    Attributes:
        panel: The figures.
        zeros: The indicators in which 0 was taken for missing.
        check: The check of the figures as they were read.
    """

    panel: "ix.Panel"
    zeros: tuple[str, ...]
    check: "ix.PanelCheck"


class Computed(NamedTuple):
    """What was computed for one year, among all regions or among peers.

    Attributes:
        signals: The signals.
        result: The index in that year, if one was asked for.
        within: The code of the region in which the peers lie; None if it is among all regions.
        regions: The codes of the regions to report on.
        ranges: Per group how far the ranks of these may go.
    """

    signals: "ix.Signals"
    result: "ix.IndexResult | None"
    within: str | None
    regions: tuple[str, ...]
    ranges: "Mapping[str, ix.RankRange]"

    def reports(self) -> "Iterator[ix.RegionReport]":
        """What there is to say of these regions."""
        from brede_welvaart import index as ix

        return ix.reports(
            self.signals,
            self.result,
            regions=self.regions,
            ranges=self.ranges,
            within=self.within,
        )


def read(file: str, which: str | None, max_cells: int = MAX_CELLS) -> Figures:
    """The figures in a CSV file.

    Args:
        file: Its name.
        which: In which indicators 0 stands for missing: ``all``, ``suspect`` for those of which a
            check says that it may, or ids with commas between; None is in no one.
        max_cells: How many figures there may be.

    Raises:
        MissingExtraError: If the extra ``index`` is not installed.
        DataError: If the file has faults.
        CallError: If an indicator is named that it does not have, or standard input.
        OSError: If it cannot be read.
    """
    from brede_welvaart import index as ix

    if file == inputs.STANDARD_INPUT:
        raise CallError(_NOT_A_FILE)
    panel = ix.read_panel(file, max_cells=max_cells)
    found = ix.check(panel)
    named = () if which is None else tuple(key.strip() for key in which.split(","))
    zeros = {EVERY: panel.indicators, SUSPECT: found.suspect_zeros}.get(str(which), named)
    try:
        return Figures(panel.with_zeros_missing(zeros), zeros, found)
    except DataError as error:
        # The call is wrong then, not the file.
        fault = error.faults[0]
        raise CallError(_ZEROS, bw.Text(fault.text("nl"), fault.text("en"))) from None


def computed_of(
    call: argparse.Namespace, panel: "ix.Panel", regions: tuple[str, ...], spec: str | None
) -> Iterator[Computed]:
    """What was computed, per year and per group of peers; scores only by a specification."""
    from brede_welvaart import index as ix

    years = panel.periods if call.period == EVERY else (panel.year(call.period),)
    result = _result(call, spec, panel, years) if spec is not None else None
    groups = tuple(_groups(call.peers, panel, regions or panel.regions))
    for year in years:
        at = result.at(year) if result else None
        ranges: Mapping[str, ix.RankRange] = {}
        # Ranges are among all regions, so they do not go with places among peers.
        if at is not None and regions and call.peers is None:
            nodes = watched(at.scored_nodes, _PROGRESS.get(call.lang))
            ranges = ix.rank_ranges(at, nodes, regions=regions)
        for within, among, members in groups:
            signals = ix.signals(among, period=year, window=call.window, max_age=MAX_AGE)
            yield Computed(signals, at, within, members, ranges)


def watched(items: Sequence[ItemT], label: str) -> Iterable[ItemT]:
    """The items one by one, with a bar that shows how many are done.

    There is a bar only if standard error is a terminal and the extra ``cli`` is installed.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        return items
    try:
        from rich.console import Console
        from rich.progress import track
    except ImportError:
        return items
    return track(items, description=label, console=Console(stderr=True), transient=True)


def _result(
    call: argparse.Namespace, name: str, panel: "ix.Panel", years: Sequence[int]
) -> "ix.IndexResult":
    """The index by the themes, or by the specification in a file, in these years."""
    from brede_welvaart import index as ix

    filled = ix.impute(panel, "latest", max_age=MAX_AGE)
    if name == THEMES:
        spec = ix.theme_spec(filled, period=years[-1], max_age=MAX_AGE)
    else:
        spec = bw.read(name, ix.Spec, max_size=call.max_size * MEGABYTE)
    # Only against all years together can several years be compared.
    against = call.reference or ("panel" if len(years) > 1 else None)
    return ix.compute(filled, spec, years, reference=against)


def _groups(
    kind: str | None, panel: "ix.Panel", regions: Sequence[str]
) -> "Iterator[tuple[str | None, ix.Panel, tuple[str, ...]]]":
    """In which region peers lie, their figures, and those of the regions that are among them."""
    if kind is None:
        yield None, panel, tuple(regions)
        return
    above = bw.RegionKind("provincie" if kind == "province" else kind)
    groups: dict[str, list[str]] = {}
    for region in regions:
        groups.setdefault(_parent(region, above), []).append(region)
    for parent, members in groups.items():
        codes = [peer.id for peer in bw.peers(members[0], above) if peer.id in panel.places]
        yield parent, panel.select(regions=codes), tuple(members)


def _parent(region: str, kind: bw.RegionKind) -> str:
    """The code of the region of this kind in which a region lies."""
    try:
        return bw.region(region).parent(kind)
    except UnknownIdError:
        raise CallError(_NO_PEERS, region, kind) from None
