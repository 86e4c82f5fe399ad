"""What ``monitor`` does: it reads figures and says how regions stand and move."""

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import brede_welvaart as bw
from brede_welvaart._base.likely import likely
from brede_welvaart._base.lines import steady
from brede_welvaart._cli import inputs, record_machine
from brede_welvaart._cli.commands import CallError, Outcome, need_rich
from brede_welvaart._cli.progress import watched
from brede_welvaart._data import loading
from brede_welvaart.errors import DataError, SpecError, UnknownIdError

if TYPE_CHECKING:
    from brede_welvaart import index as ix
    from brede_welvaart._cli.monitor_report import Computed, Figures, RegionReport

EVERY, SUSPECT, THEMES = "all", "suspect", "themes"


class Peers(NamedTuple):
    """Among whom regions are placed: what these lie in and who they are; None is all."""

    within: str | None
    codes: tuple[str, ...] | None
    regions: tuple[str, ...]


def monitor(call: argparse.Namespace) -> Outcome:
    """Say how regions stand and move, and their scores if a specification is named."""
    from brede_welvaart._cli import monitor_machine

    if sum((call.json, call.csv, call.csv_nl)) > 1:
        raise CallError("choose one of --json, --csv and --csv-nl")
    if call.reference is not None and call.spec is None:
        raise CallError("--reference goes with --spec")
    figures = read(call.file, call.zero_is_missing)
    panel = figures.panel
    if call.check:
        return _checked(call, panel)
    regions = tuple(dict.fromkeys(code_of(name, panel) for name in call.region))
    if call.json or call.csv or call.csv_nl:
        computed = tuple(_computed(call, panel, regions, call.spec))
        if call.json:
            return Outcome(monitor_machine.as_json(figures, computed, _reports(computed)))
        return Outcome(monitor_machine.as_csv(_reports(computed), is_dutch=call.csv_nl))
    need_rich()
    return _page(call, figures, regions)


def _page(call: argparse.Namespace, figures: "Figures", regions: tuple[str, ...]) -> Outcome:
    """What a reader gets: where there can be no scores, the signals and why."""
    from brede_welvaart._cli import paper
    from brede_welvaart._cli.monitor_page import MonitorPage

    trouble: tuple[str, ...] = ()
    try:
        computed = tuple(_computed(call, figures.panel, regions, call.spec))
    except (DataError, SpecError) as error:
        trouble = tuple(str(error).splitlines())
        computed = tuple(_computed(call, figures.panel, regions, None))
    page = MonitorPage(figures, call.lang, trouble)
    parts = page.of_regions(computed) if regions else page.of_all(computed)
    return Outcome(paper.render(parts), code=1 if trouble else 0)


def _checked(call: argparse.Namespace, panel: "ix.Panel") -> Outcome:
    """What looks wrong in the figures."""
    found = panel.check()
    if call.json:
        return Outcome(record_machine.as_json(found.to_records()))
    lines = found.text(call.lang).splitlines()
    return Outcome("".join(f"{steady(line)}\n" for line in lines))


def read(file: str, which: str | None) -> "Figures":
    """The figures in a CSV file.

    Args:
        file: Its name.
        which: In which indicators 0 stands for missing: ``all``, ``suspect`` for those of which a
            check says that it may, or ids with commas between; None is in no one.

    Raises:
        MissingExtraError: If the extra ``index`` is not installed.
        DataError: If the file has faults.
        CallError: If an indicator is named that it does not have, or standard input.
        OSError: If it cannot be read.
    """
    from brede_welvaart import index as ix
    from brede_welvaart._cli.monitor_report import ODD_REGIONS, Figures
    from brede_welvaart.index._reading.readers import with_zeros_missing

    if file == inputs.STANDARD_INPUT:
        raise CallError("figures are read from a file, not from standard input")
    panel = ix.read_panel(file)
    found = ix.check(panel)
    suspect = found.suspect_zeros
    odd = tuple(kind for kind in ODD_REGIONS if found.of_kind(kind))
    if which is None:
        return Figures(panel, (), suspect, odd)
    named = tuple(key.strip() for key in which.split(","))
    zeros = {EVERY: panel.indicators, SUSPECT: suspect}.get(which, named)
    for key in zeros:
        if key not in panel.indicators:
            hint = likely(key, panel.indicators)
            raise CallError(f"--zero-is-missing: no indicator {key!r} in {file}{hint}")
    left = tuple(key for key in suspect if key not in zeros)
    return Figures(with_zeros_missing(panel, zeros), zeros, left, odd)


def code_of(name: str, panel: "ix.Panel") -> str:
    """The code of a region of the panel, by code, number, address or name.

    Raises:
        UnknownIdError: If there is no such region, or more than one in the panel.
        CallError: If it is not in the panel.
    """
    if name in panel.places:
        return name
    found = loading.load_region_index(bw.editions()[0]).find_all(name)
    there = [region.id for region in found if region.id in panel.places]
    if len(there) == 1:
        return there[0]
    if there:
        raise CallError(f"more than one region is called {name!r}: {', '.join(there)}; give a code")
    raise CallError(f"no figures of {name} ({', '.join(region.id for region in found)})")


def _computed(
    call: argparse.Namespace, panel: "ix.Panel", regions: tuple[str, ...], spec: str | None
) -> "Iterator[Computed]":
    """What was computed, per year and per group of peers; scores only by a specification."""
    from brede_welvaart import index as ix
    from brede_welvaart._cli.monitor_report import Computed, ranges_of

    years = panel.periods if call.period == EVERY else (year_of(call.period, panel),)
    result = _result(spec, call.reference, panel, years) if spec is not None else None
    groups = tuple(_peer_groups(call.peers, panel, regions or panel.regions))
    for year in years:
        at = result.at(year) if result else None
        # Ranges are among all regions, so they do not go with places among peers.
        is_wanted = at is not None and regions and call.peers is None
        ranges = ranges_of(at, regions, _watched(call.lang)) if at and is_wanted else {}
        for group in groups:
            among = panel if group.codes is None else panel.select(regions=group.codes)
            signals = ix.signals(among, period=year, window=call.window)
            yield Computed(signals, at, *group, ranges)


def year_of(period: str | None, panel: "ix.Panel") -> int:
    """A year of the panel; the last where none is named.

    Raises:
        UnknownIdError: If it is not in the panel.
    """
    return panel.periods[-1] if period is None else panel.periods[panel.period_number(period)]


def _result(
    name: str, reference: str | None, panel: "ix.Panel", years: Sequence[int]
) -> "ix.IndexResult":
    """The index by the themes, or by the specification in a file, in these years."""
    from brede_welvaart import index as ix

    spec = ix.theme_spec(panel) if name == THEMES else bw.read(name, ix.Spec)
    # Only against all years together can several years be compared.
    against = reference or ("panel" if len(years) > 1 else None)
    return ix.compute(panel, spec, years, reference=against)


def _peer_groups(kind: str | None, panel: "ix.Panel", regions: Sequence[str]) -> "Iterator[Peers]":
    """Groups of peers in the panel, each with those of the regions that are in it."""
    if kind is None:
        yield Peers(None, None, tuple(regions))
        return
    kind = "provincie" if kind == "province" else kind
    groups: dict[str, list[str]] = {}
    for region in regions:
        groups.setdefault(_parent(region, kind), []).append(region)
    for parent, members in groups.items():
        peers = bw.region(members[0]).peers(kind)
        codes = tuple(peer.id for peer in peers if peer.id in panel.places)
        yield Peers(parent, codes, tuple(members))


def _parent(region: str, kind: str) -> str:
    """The code of the region of this kind in which a region lies."""
    try:
        parents = bw.region(region).parents
    except UnknownIdError:
        parents = ()
    for parent in parents:
        if bw.region(parent).kind == kind:
            return parent
    raise CallError(f"{region} has no peers: it lies in no {kind} that we know")


def _reports(computed: "Sequence[Computed]") -> "Iterator[RegionReport]":
    from brede_welvaart._cli.monitor_report import reports

    return (report for part in computed for report in reports(part))


def _watched(lang: str) -> Callable[[list[str]], Iterable[str]]:
    from brede_welvaart._cli.monitor_words import monitor_phrases

    return lambda items: watched(items, monitor_phrases(lang).progress)
