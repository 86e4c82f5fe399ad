"""What ``monitor`` does: it reads figures and says how regions stand and move."""

import argparse
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import brede_welvaart as bw
from brede_welvaart._cli import record_machine
from brede_welvaart._cli.commands import CallError, Outcome
from brede_welvaart._cli.monitor_figures import MAX_AGE, Computed, computed_of, read
from brede_welvaart.errors import DataError, SpecError

if TYPE_CHECKING:
    from brede_welvaart import index as ix
    from brede_welvaart._pages import monitor as pages

_FEWEST_YEARS = 2
_ONE_FORM = bw.Text(
    "kies een van --json, --csv en --csv-nl", "choose one of --json, --csv and --csv-nl"
)
_WITHOUT_SPEC = bw.Text("--reference hoort bij --spec", "--reference goes with --spec")
_TOO_FEW_YEARS = bw.Text(
    "--window: verwacht: {} jaar of meer; hier staat {}",
    "--window: expected {} years or more, got {}",
)
_INSIDE_OR_PEERS = bw.Text("kies een van --in en --peers", "choose one of --in and --peers")
_ON_ZEROS = bw.Text(
    "Met --zero-is-missing suspect niet; --check zegt bij welke.",
    "With --zero-is-missing suspect it does not; --check says in which.",
)
_ON_REGIONS = bw.Text(
    "Vraag om één regio met --region, of om alles met --csv of --json.",
    "Ask for one region with --region, or for everything with --csv or --json.",
)


def monitor(call: argparse.Namespace) -> Outcome:
    """Say how regions stand and move, and their scores if a specification is named."""
    from brede_welvaart._cli import monitor_machine

    if sum((call.json, call.csv, call.csv_nl)) > 1:
        raise CallError(_ONE_FORM)
    refuse_contradictions(call)
    panel = read(call, call.file)
    if call.check:
        return _checked(call, panel)
    regions = tuple(dict.fromkeys(map(panel.region_code, call.region)))
    if call.json or call.csv or call.csv_nl:
        computed = tuple(computed_of(call, panel, regions, call.spec))
        if call.json:
            reports = [bw.to_dict(report) for report in reports_of(computed)]
            return Outcome(record_machine.as_json(reports))
        table = monitor_machine.as_csv(reports_of(computed), is_dutch=call.csv_nl)
        said = "".join(f"{note.text(call.lang)}\n" for note in panel.notes)
        return Outcome(table, for_programs=True, aside=said)
    return _page(call, panel, regions)


def _page(call: argparse.Namespace, panel: "ix.Panel", regions: tuple[str, ...]) -> Outcome:
    """What a reader gets: where there can be no scores, the signals and why."""
    from brede_welvaart import index as ix
    from brede_welvaart._pages import monitor as pages
    from brede_welvaart._pages.terminal import on_terminal
    from brede_welvaart._pages.words import Words

    trouble: tuple[str, ...] = ()
    try:
        computed = tuple(computed_of(call, panel, regions, call.spec))
    except (DataError, SpecError) as error:
        trouble = tuple(error.text(call.lang).splitlines())
        computed = tuple(computed_of(call, panel, regions, None))
    result = computed[0].result
    say = Words(call.lang)
    about = pages.Read(
        ix.check(panel),
        trouble,
        MAX_AGE if result else None,
        say(_ON_ZEROS),
        say(_ON_REGIONS),
    )
    if regions:
        blocks = pages.of_regions(reports_of(computed), about, say)
    else:
        blocks = pages.of_all(parts_of(computed), about, say)
    return Outcome(on_terminal(blocks), code=1 if trouble else 0)


def _checked(call: argparse.Namespace, panel: "ix.Panel") -> Outcome:
    """What looks wrong in the figures."""
    from brede_welvaart import index as ix

    found = ix.check(panel)
    if call.json:
        return Outcome(record_machine.as_json(bw.to_dict(found)))
    from brede_welvaart._pages.terminal import on_terminal
    from brede_welvaart._pages.writer import page

    return Outcome(on_terminal(page(found, call.lang)))


def refuse_contradictions(call: argparse.Namespace) -> None:
    """Refuse options that do not go together.

    Raises:
        CallError: If some do not.
    """
    if call.reference is not None and call.spec is None:
        raise CallError(_WITHOUT_SPEC)
    if call.window < _FEWEST_YEARS:
        raise CallError(_TOO_FEW_YEARS, _FEWEST_YEARS, call.window)
    if call.inside is not None and call.peers is not None:
        raise CallError(_INSIDE_OR_PEERS)


def parts_of(computed: Sequence[Computed]) -> "Iterator[pages.Part]":
    """What was computed, as a page takes it."""
    from brede_welvaart._pages import monitor as pages

    return (pages.Part(part.signals, part.result, part.within) for part in computed)


def reports_of(computed: Sequence[Computed]) -> "Iterator[ix.RegionReport]":
    """What there is to say of all regions that were asked for."""
    return (report for part in computed for report in part.reports())
