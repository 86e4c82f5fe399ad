"""What each command does: it takes the parsed call and gives the text to print."""

import argparse
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import brede_welvaart as bw
from brede_welvaart._cli import complaints, inputs, record_machine
from brede_welvaart._pages.words import Words
from brede_welvaart.errors import DataError, Lang

if TYPE_CHECKING:
    from brede_welvaart.index import Spec


_FINE = bw.Text("{}: in orde, {}", "{}: fine, {}")
_FINE_PLAN = bw.Text(
    "een stappenplan van {} stappen met {} criteria", "a plan of {} steps with {} criteria"
)
_FINE_SCAN = bw.Text("een scan (gevolgen: {}, thema's: {})", "a scan (effects: {}, themes: {})")
_FINE_RECEIPT = bw.Text("een kwitantie van editie {}", "a receipt of edition {}")
_FINE_SPEC = bw.Text(
    "een specificatie van {} groepen met {} indicatoren",
    "a specification of {} groups with {} indicators",
)
_ONE_FILE = bw.Text(
    "--json is voor één bestand: neem ze een voor een",
    "--json is for one file: take them one by one",
)
_THERE = bw.Text("bestaat al: {} (--force overschrijft)", "already there: {} (--force overwrites)")
_AND = bw.Text(" en ", " and ")
_ONE_FAULT = bw.Text("{}: 1 fout", "{}: 1 fault")
_FAULTS = bw.Text("{}: {} fouten", "{}: {} faults")


class Outcome(NamedTuple):
    """What a command prints, how it ends, and whether what it prints is for programs.

    What people must know beside a table for programs is said on standard error.
    """

    text: str
    code: int = 0
    for_programs: bool = False
    aside: str = ""


class CallError(bw.BredeWelvaartError):
    """A call that cannot be carried out as it stands."""

    def __init__(self, words: bw.Text, *parts: object) -> None:
        self._words = words
        self._parts = parts
        super().__init__(words, *parts)

    def text(self, lang: Lang = "nl") -> str:
        """Why not, in one sentence.

        Args:
            lang: ``nl`` or ``en``.
        """
        parts = [part.get(lang) if isinstance(part, bw.Text) else part for part in self._parts]
        return self._words.get(lang).format(*parts)


def check(call: argparse.Namespace) -> Outcome:
    """Check assessments, plans, scans or specifications of an index."""
    files = inputs.expanded(call.files)
    if call.json and len(files) > 1:
        raise CallError(_ONE_FILE)
    plan = inputs.read_plan(call)
    found = [_checked(call, file, plan) for file in files]
    return Outcome("".join(one.text for one in found), max(one.code for one in found))


def _checked(call: argparse.Namespace, file: str, plan: bw.Plan | None) -> Outcome:
    """Whether all is fine in one file, and else every fault."""
    say = Words(call.lang)
    name = complaints.name_of(file, call.lang)
    try:
        document = inputs.read_document(call, file, plan)
    except DataError as error:
        told = record_machine.faults(file, error) if call.json else _faults(name, error, say)
        return Outcome(told, code=1)
    if call.json:
        return Outcome(record_machine.faults(file, None))
    return Outcome(say(_FINE, name, _summary(document, plan, say)) + "\n")


def _faults(name: str, error: DataError, say: Words) -> str:
    """Every fault on a line of its own."""
    head = say(_ONE_FAULT, name) if error.count == 1 else say(_FAULTS, name, error.count)
    lines = [f"  {line}\n" for line in complaints.faults(error, say.lang, len(error.faults))]
    return "".join([f"{head}\n", *lines])


def _summary(
    document: "bw.Assessment | bw.Plan | bw.Receipt | bw.Scan | Spec",
    plan: bw.Plan | None,
    say: Words,
) -> str:
    """How much there is in a document that is fine."""
    if isinstance(document, bw.Scan):
        themes = {effect.theme for effect in document.effects}
        return say(_FINE_SCAN, len(document.effects), len(themes))
    if isinstance(document, bw.Plan):
        return say(_FINE_PLAN, len(document.active_steps), len(document.criteria))
    if isinstance(document, bw.Receipt):
        return say(_FINE_RECEIPT, document.edition)
    if not isinstance(document, bw.Assessment):
        return say(_FINE_SPEC, len(document.groups), len(document.leaves))
    from brede_welvaart._pages.documents import progress_of

    return progress_of(document, plan, say)


def refuse_existing(targets: Iterable[Path], *, force: bool) -> None:
    """Leave files alone that are there, unless they may be overwritten.

    Raises:
        CallError: If one is there; it names all.
    """
    there = [str(path) for path in targets if os.path.lexists(path)]
    if there and not force:
        raise CallError(_THERE, bw.Text(_AND.nl.join(there), str(_AND.en).join(there)))
