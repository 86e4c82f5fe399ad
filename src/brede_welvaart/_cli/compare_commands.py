"""What ``compare`` does: two scans, two assessments, or a course of more of these."""

import argparse
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import brede_welvaart as bw
from brede_welvaart._base.files import MEGABYTE
from brede_welvaart._cli import inputs, record_machine
from brede_welvaart._cli.commands import CallError, Outcome
from brede_welvaart._cli.scan_commands import by_scheme

_TWO_OR_MORE = bw.Text(
    "compare neemt twee bestanden of meer; hier is er {}",
    "compare takes two files or more; here is {}",
)
_TWICE = bw.Text("{} staat er twee keer", "{} is given twice")
_OTHER_KINDS = bw.Text(
    "in {} staat {} en in {} {}; compare neemt voortgangsmetingen, of twee scans",
    "{} holds {} and {} {}; compare takes assessments, or two scans",
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
_MAPPING_OF_ASSESSMENTS = bw.Text(
    "--mapping is voor voortgangsmetingen, dit zijn scans",
    "--mapping is for assessments, these are scans",
)
_TWO = 2


class Compared(NamedTuple):
    """What was set beside what.

    Attributes:
        found: The result.
        carried: What became of scans that were carried from another scheme.
    """

    found: bw.Comparison | bw.Course | bw.ScanComparison
    carried: Sequence[bw.CarriedScan] = ()


def compare(call: argparse.Namespace) -> Outcome:
    """Set two scans beside each other, or two assessments or more of one organisation."""
    found, carried = compared(call)
    if call.json:
        return Outcome(record_machine.as_json(bw.to_dict(found)))
    from brede_welvaart._pages.terminal import on_terminal
    from brede_welvaart._pages.writer import page

    settings = {"carried": carried} if carried else {}
    return Outcome(on_terminal(page(found, call.lang, **settings)))


def compared(call: argparse.Namespace) -> Compared:
    """Two scans beside each other, two assessments, or a course of more.

    Raises:
        CallError: If the files do not go together.
    """
    files = inputs.expanded(call.files)
    if len(files) < _TWO:
        raise CallError(_TWO_OR_MORE, len(files))
    plans = inputs.read_plans(call)
    given = inputs.read_documents(call, files, plans)
    assessments = [one for one in given if isinstance(one, bw.Assessment)]
    if len(assessments) == len(given):
        return _assessments(call, files, assessments, plans)
    scans = [one for one in given if isinstance(one, bw.Scan)]
    if len(scans) == len(given) == _TWO:
        return _scans(call, *scans)
    kinds = [_KINDS[type(document).__name__] for document in given]
    other = next((at for at, kind in enumerate(kinds) if kind is not kinds[0]), 1)
    raise CallError(_OTHER_KINDS, files[0], kinds[0], files[other], kinds[other])


def _scans(call: argparse.Namespace, before: bw.Scan, after: bw.Scan) -> Compared:
    if call.mapping is not None:
        raise CallError(_MAPPING_OF_ASSESSMENTS)
    first, second = by_scheme(before, call.scheme), by_scheme(after, call.scheme)
    return Compared(bw.compare_scans(first.scan, second.scan), (first, second))


def _assessments(
    call: argparse.Namespace,
    files: Sequence[str],
    given: Sequence[bw.Assessment],
    plans: Sequence[bw.Plan],
) -> Compared:
    if call.scheme is not None:
        raise CallError(_SCHEME_OF_SCANS)
    mapping = _mapping(call)
    if len(given) == _TWO:
        own = {plan.edition: plan for plan in plans}
        before, after = (bw.score(one, plan=own.get(one.edition)) for one in given)
        return Compared(bw.compare_scores(before, after, mapping))
    for place, file in enumerate(files):
        if file in files[:place]:
            raise CallError(_TWICE, file)
    named = dict(zip(inputs.names_of(call, files), given, strict=True))
    return Compared(bw.course(named, plans=plans, mapping=mapping))


def _mapping(call: argparse.Namespace) -> Mapping[str, tuple[str, ...]] | None:
    """The mapping between plans that the call names, if it names one."""
    if call.mapping is None:
        return None
    return bw.read_mapping(call.mapping, max_size=call.max_size * MEGABYTE)
