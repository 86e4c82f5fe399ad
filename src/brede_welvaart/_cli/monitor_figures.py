"""The figures that ``monitor`` looks at, and what is computed from them."""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import brede_welvaart as bw
from brede_welvaart._base.files import MEGABYTE
from brede_welvaart._cli import inputs
from brede_welvaart._cli.commands import CallError
from brede_welvaart.errors import DataError, UnknownIdError

if TYPE_CHECKING:
    from brede_welvaart import index as ix

ItemT = TypeVar("ItemT")

#: How many years old a figure may be.
MAX_AGE = 3
EVERY, NONE, SUSPECT, THEMES = "all", "none", "suspect", "themes"
_COLUMNS = ("region", "indicator", "period", "value", "standard_error")
#: What a fault of a call begins with, and not one of a file.
_OPTIONS = (("zero_is_missing",), ("thousands",))
_NOT_A_FILE = bw.Text(
    "cijfers komen uit een bestand, niet uit de standaardinvoer",
    "figures are read from a file, not from standard input",
)
_OPTION = bw.Text("{}: {}", "{}: {}")
_WRONG_COLUMNS = bw.Text(
    "--columns: verwacht: namen zoals region=regio, voor {}; hier staat {!r}",
    "--columns: expected names such as region=regio, for {}; got {!r}",
)
_NOTHING_INSIDE = bw.Text(
    "--in: er zijn geen cijfers van regio's in {}", "--in: there are no figures of regions in {}"
)
_NO_PEERS = bw.Text(
    "{0} is met niets te vergelijken: het ligt in geen {1} die wij kennen",
    "{0} has no peers: it lies in no {1} that we know",
)
_PROGRESS = bw.Text("Rekenen", "Computing")


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


def read(call: argparse.Namespace, file: str) -> "ix.Panel":
    """The figures in a file, read as the call says.

    Args:
        call: The call. Without a word on zeros those that are suspect are missing, but a check
            sees them as they are.
        file: The name of the file.

    Raises:
        MissingExtraError: If the extra ``index`` is not installed.
        DataError: If the file has faults.
        CallError: If an indicator is named that it does not have, or standard input.
        OSError: If it cannot be read.
    """
    from brede_welvaart import index as ix

    if file == inputs.STANDARD_INPUT:
        raise CallError(_NOT_A_FILE)
    given = call.zero_is_missing or (NONE if getattr(call, "check", False) else SUSPECT)
    named: ix.ZeroIsMissing = tuple(key.strip() for key in given.split(","))
    words: dict[str, ix.ZeroIsMissing] = {EVERY: True, NONE: False, SUSPECT: "suspect"}
    settings: dict[str, Any] = {
        **_columns(call.columns),
        "decimal": call.decimal,
        "thousands": call.thousands,
        "codes": call.codes,
        "max_cells": call.max_cells,
    }
    try:
        return ix.read_panel(file, zero_is_missing=words.get(given, named), **settings)
    except DataError as error:
        wrong = next((fault for fault in error.faults if fault.parts[:1] in _OPTIONS), None)
        if wrong is None:
            raise
        # The call is wrong then, not the file.
        option = f"--{wrong.parts[0]}".replace("_", "-")
        raise CallError(_OPTION, option, bw.Text(wrong.text("nl"), wrong.text("en"))) from None


def _columns(given: str | None) -> dict[str, str]:
    """What columns are called, from pairs with commas between."""
    pairs = [pair.partition("=") for pair in (given or "").split(",") if pair.strip()]
    found = {name.strip(): column.strip() for name, _, column in pairs}
    if not all(found.values()) or not found.keys() <= {*_COLUMNS}:
        raise CallError(_WRONG_COLUMNS, ", ".join(_COLUMNS), given)
    return found


def computed_of(
    call: argparse.Namespace, panel: "ix.Panel", regions: tuple[str, ...], spec: str | None
) -> Iterator[Computed]:
    """What was computed, per year and per group of peers; scores only by a specification."""
    from brede_welvaart import index as ix

    years = panel.periods if call.period == EVERY else (panel.year(call.period),)
    result = _result(call, spec, panel, years) if spec is not None else None
    groups = tuple(_groups(call, panel, regions or panel.regions))
    for year in years:
        at = result.at(year) if result else None
        ranges: Mapping[str, ix.RankRange] = {}
        # Ranges are among all regions, so they do not go with places among peers.
        if at is not None and regions and call.peers is None and call.inside is None:
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
    call: argparse.Namespace, panel: "ix.Panel", regions: Sequence[str]
) -> "Iterator[tuple[str | None, ix.Panel, tuple[str, ...]]]":
    """In which region peers lie, their figures, and those of the regions that are among them."""
    if call.inside is not None:
        around = bw.region(call.inside)
        codes = [code for code in panel.regions if around.id in _parents(code)]
        asked = [code for code in codes if code in regions]
        if not asked:
            raise CallError(_NOTHING_INSIDE, around.name)
        yield around.id, panel.select(regions=codes), tuple(asked)
        return
    if call.peers is None:
        yield None, panel, tuple(regions)
        return
    above = bw.RegionKind("provincie" if call.peers == "province" else call.peers)
    groups: dict[tuple[str, str], list[str]] = {}
    for region in regions:
        groups.setdefault(_parent(region, above), []).append(region)
    for (parent, kind), members in groups.items():
        codes = [
            code
            for code, own in zip(panel.regions, panel.kinds, strict=True)
            if own == kind and parent in _parents(code)
        ]
        yield parent, panel.select(regions=codes), tuple(members)


def _parents(region: str) -> Sequence[str]:
    """In which regions one lies; what is not known lies in none."""
    try:
        return bw.region(region).parents
    except UnknownIdError:
        return ()


def _parent(region: str, kind: bw.RegionKind) -> tuple[str, str]:
    """The code of the region of this kind in which a region lies, and its own kind."""
    try:
        found = bw.region(region)
        return found.parent(kind), found.kind
    except UnknownIdError:
        raise CallError(_NO_PEERS, region, kind) from None
