"""What ``scan`` and ``compare`` do: they take the parsed call and give the text to print."""

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
_OTHER_KINDS = bw.Text(
    "in {} staat {} en in {} {}; compare neemt twee voortgangsmetingen of twee scans",
    "{} holds {} and {} {}; compare takes two assessments or two scans",
)
_KINDS = {
    "Assessment": bw.Text("een voortgangsmeting", "an assessment"),
    "Plan": bw.Text("een stappenplan", "a plan"),
    "Receipt": bw.Text("een kwitantie", "a receipt"),
    "Scan": bw.Text("een scan", "a scan"),
    "Spec": bw.Text("een specificatie", "a specification"),
}
_SCHEME_OF_SCANS = bw.Text(
    "--scheme is voor scans, dit zijn voortgangsmetingen",
    "--scheme is for scans, these are assessments",
)


def scan(call: argparse.Namespace) -> Outcome:
    """Weigh a scan."""
    carried = _carried(inputs.read_scan(call, call.example), call.scheme)
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


def _carried(scan: bw.Scan, scheme: str | None) -> bw.CarriedScan:
    """A scan by the scheme that is asked for, or by its own."""
    return bw.carry_scan(scan, scan.scheme if scheme is None else scheme)


def compare(call: argparse.Namespace) -> Outcome:
    """Set two assessments or two scans beside each other."""
    plan = inputs.read_plan(call)
    before, after = (inputs.read_document(call, file, plan) for file in (call.before, call.after))
    if isinstance(before, bw.Scan) and isinstance(after, bw.Scan):
        return _scans(call, before, after)
    if isinstance(before, bw.Assessment) and isinstance(after, bw.Assessment):
        return _assessments(call, plan, before, after)
    kinds = [_KINDS[type(document).__name__] for document in (before, after)]
    raise CallError(_OTHER_KINDS, call.before, kinds[0], call.after, kinds[1])


def _scans(call: argparse.Namespace, before: bw.Scan, after: bw.Scan) -> Outcome:
    first, second = _carried(before, call.scheme), _carried(after, call.scheme)
    found = bw.compare_scans(first.scan, second.scan)
    if call.json:
        return Outcome(record_machine.as_json(bw.to_dict(found)))
    from brede_welvaart._pages.terminal import on_terminal
    from brede_welvaart._pages.writer import page

    return Outcome(on_terminal(page(found, call.lang, carried=(first, second))))


def _assessments(
    call: argparse.Namespace, plan: bw.Plan | None, before: bw.Assessment, after: bw.Assessment
) -> Outcome:
    if call.scheme is not None:
        raise CallError(_SCHEME_OF_SCANS)
    found = bw.compare_scores(bw.score(before, plan=plan), bw.score(after, plan=plan))
    if call.json:
        return Outcome(record_machine.as_json(bw.to_dict(found)))
    from brede_welvaart._pages.terminal import on_terminal
    from brede_welvaart._pages.writer import page

    return Outcome(on_terminal(page(found, call.lang)))
