"""What ``scan`` does: it takes the parsed call and gives the text to print."""

import argparse
from typing import TYPE_CHECKING

import brede_welvaart as bw
from brede_welvaart._cli import inputs, record_machine
from brede_welvaart._cli.commands import CallError, Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping

    from brede_welvaart.index import Signal

_WITHOUT_FIGURES = bw.Text(
    "--region, --period en --zero-is-missing horen bij --figures",
    "--region, --period and --zero-is-missing go with --figures",
)
_NOT_IN_JSON = bw.Text(
    "--figures is voor de pagina; monitor --json geeft de signalen",
    "--figures is for the page; monitor --json gives the signals",
)
_NO_REGION = bw.Text(
    "de scan noemt geen regio: zeg welke met --region",
    "the scan names no region: say which with --region",
)


def scan(call: argparse.Namespace) -> Outcome:
    """Weigh a scan."""
    carried = by_scheme(inputs.read_scan(call, call.example), call.scheme)
    profile = bw.weigh(carried.scan)
    plan = inputs.read_plan(call)
    signals = _signals(call, carried.scan)
    if call.json:
        return Outcome(record_machine.as_json(bw.to_dict(profile)))
    from brede_welvaart._pages.terminal import on_terminal
    from brede_welvaart._pages.writer import page

    said = page(profile, call.lang, notes=call.notes, carried=carried, plan=plan)
    if signals:
        from brede_welvaart._pages.scan_today import today
        from brede_welvaart._pages.words import Words

        said += today(profile, signals, Words(call.lang))
    return Outcome(on_terminal(said))


def _signals(call: argparse.Namespace, scan: bw.Scan) -> "Mapping[str, tuple[Signal, ...]] | None":
    """The signals of the region beside each theme, if figures are named."""
    if call.figures is None:
        if call.region or call.period or call.zero_is_missing:
            raise CallError(_WITHOUT_FIGURES)
        return None
    if call.json:
        raise CallError(_NOT_IN_JSON)
    from brede_welvaart import index as ix
    from brede_welvaart._cli import monitor_figures

    name = call.region or (scan.organisation.region if scan.organisation else None)
    if name is None:
        raise CallError(_NO_REGION)
    panel = monitor_figures.read(call, call.figures)
    return ix.scan_signals(scan, ix.signals(panel, period=panel.year(call.period)), name)


def by_scheme(scan: bw.Scan, scheme: str | None) -> bw.CarriedScan:
    """A scan by the scheme that is asked for, or by its own."""
    return bw.carry_scan(scan, scan.scheme if scheme is None else scheme)
