"""What the commands that list and search records do."""

import argparse
from collections.abc import Iterable

import brede_welvaart as bw
from brede_welvaart._cli import inputs, record_machine
from brede_welvaart._cli.commands import Outcome
from brede_welvaart._pages import listings
from brede_welvaart._pages.blocks import Block
from brede_welvaart._pages.terminal import on_terminal
from brede_welvaart._pages.words import Words
from brede_welvaart._pages.writer import page

_FIRST_HITS = 20
_ALL = bw.Text("Met --all zie je alles.", "With --all you see everything.")
_MOST_NEAR = 3


def steps(call: argparse.Namespace) -> Outcome:
    """List the steps."""
    among = _among(call)
    if call.json:
        return _for_a_program(among.plan.active_steps, among)
    return _shown(page(among.plan, call.lang))


def themes(call: argparse.Namespace) -> Outcome:
    """List the themes of a scheme."""
    among = _among(call)
    found = bw.themes(call.scheme, among.edition)
    if call.json:
        return _for_a_program(found, among)
    named = bw.look_up(f"scheme:{call.scheme}", plan=among.plan)
    scheme = next(one for one in named if isinstance(one, bw.ThemeScheme))
    return _shown(listings.themes(scheme, found, Words(call.lang), among.edition))


def actors(call: argparse.Namespace) -> Outcome:
    """List the actors."""
    among = _among(call)
    found = bw.actors(among.plan)
    if call.json:
        return _for_a_program(found, among)
    return _shown(listings.actors(found, Words(call.lang)))


def indicators(call: argparse.Namespace) -> Outcome:
    """List the indicators, of one theme or dimension if that is asked."""
    among = _among(call)
    found = bw.indicators(call.theme, call.dimension, among.edition)
    if call.json:
        return _for_a_program(found, among)
    return _shown(listings.indicators(found, Words(call.lang), among.plan))


def regions(call: argparse.Namespace) -> Outcome:
    """List the regions, of one kind or in one region if that is asked."""
    among = _among(call)
    found = bw.regions(call.kind, among.edition, within=call.inside)
    if call.json:
        return _for_a_program(found, among)
    return _shown(listings.regions(found, Words(call.lang), among.edition))


def sources(call: argparse.Namespace) -> Outcome:
    """List the sources."""
    among = _among(call)
    if call.json:
        return _for_a_program(among.sources, among)
    return _shown(listings.sources(among.sources, Words(call.lang)))


def credit(call: argparse.Namespace) -> Outcome:
    """Say whom to credit for the data."""
    edition = _among(call).edition
    if call.json:
        texts = {lang: bw.credits(edition, lang) for lang in ("nl", "en")}
        return Outcome(record_machine.as_json(texts))
    return Outcome(bw.credits(edition, call.lang) + "\n")


def show(call: argparse.Namespace) -> Outcome:
    """Show one record; or, where an id stands for more, which those are."""
    among = _among(call)
    found = bw.look_up(call.key, plan=among.plan)
    if call.json:
        return _for_a_program(found, among)
    if len(found) == 1:
        return _shown(page(found[0], call.lang, plan=among.plan))
    return _shown(listings.several(found, Words(call.lang), among.plan))


def find_words(call: argparse.Namespace) -> Outcome:
    """Find records by words in their names and texts."""
    among = _among(call)
    wanted = " ".join(call.words)
    found = bw.find(wanted, plan=among.plan)
    if call.json:
        return _for_a_program(found, among)
    say = Words(call.lang)
    if not found:
        return _shown(listings.nothing(wanted, _near(wanted, among.plan), say))
    shown = found if call.all else found[:_FIRST_HITS]
    hits = [(record, bw.passage(record, wanted, call.lang)) for record in shown]
    left = len(found) - len(shown)
    return _shown(listings.hits(hits, left, say, among.plan, say(_ALL)))


def _near(wanted: str, plan: bw.Plan) -> tuple[str, ...]:
    """What may have been meant where nothing is found, each to be shown."""
    try:
        return tuple(map(bw.full_id, bw.look_up(wanted, plan=plan)))[:_MOST_NEAR]
    except bw.UnknownIdError as miss:
        return miss.suggestions


def _among(call: argparse.Namespace) -> bw.Catalogue:
    """The records that a call can name: those of its plan, and of the edition it leans on."""
    return bw.catalogue(inputs.read_plan(call))


def _shown(blocks: Iterable[Block]) -> Outcome:
    return Outcome(on_terminal(blocks))


def _for_a_program(found: Iterable[bw.Record], among: bw.Catalogue) -> Outcome:
    return Outcome(record_machine.records(found, among.plan))
