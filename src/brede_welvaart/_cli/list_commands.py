"""What the commands that list and search records do."""

import argparse
from collections.abc import Iterable

import brede_welvaart as bw
from brede_welvaart._catalogue.records import active, find
from brede_welvaart._cli import inputs, record_machine
from brede_welvaart._cli.commands import Outcome
from brede_welvaart._cli.lookup import Found, look_up
from brede_welvaart._cli.search import near, search
from brede_welvaart._cli.store import Record, Store
from brede_welvaart._pages import listings
from brede_welvaart._pages.blocks import Block
from brede_welvaart._pages.terminal import on_terminal
from brede_welvaart._pages.words import Words
from brede_welvaart._pages.writer import page

_FIRST_HITS = 20


def steps(call: argparse.Namespace) -> Outcome:
    """List the steps."""
    store = _store(call)
    if call.json:
        return _for_a_program("step", store.plan.active_steps, store)
    return _shown(page(store.plan, call.lang))


def themes(call: argparse.Namespace) -> Outcome:
    """List the themes of a scheme."""
    store = _store(call)
    scheme = find("theme scheme", store.schemes, call.scheme)
    found = bw.themes(scheme.id, edition=store.edition)
    if call.json:
        return _for_a_program("theme", found, store)
    return _shown(listings.themes(scheme, found, Words(call.lang), store.edition))


def actors(call: argparse.Namespace) -> Outcome:
    """List the actors."""
    store = _store(call)
    found = active(store.actors)
    if call.json:
        return _for_a_program("actor", found, store)
    return _shown(listings.actors(found, Words(call.lang)))


def indicators(call: argparse.Namespace) -> Outcome:
    """List the indicators, of one theme or dimension if that is asked."""
    store = _store(call)
    found = bw.indicators(call.theme, call.dimension, edition=store.edition)
    if call.json:
        return _for_a_program("indicator", found, store)
    return _shown(listings.indicators(found, Words(call.lang), store.plan))


def regions(call: argparse.Namespace) -> Outcome:
    """List the regions, of one kind or in one region if that is asked."""
    store = _store(call)
    found = bw.regions(call.kind, store.edition, within=call.inside)
    if call.json:
        return _for_a_program("region", found, store)
    return _shown(listings.regions(found, Words(call.lang), store.edition))


def sources(call: argparse.Namespace) -> Outcome:
    """List the sources."""
    store = _store(call)
    if call.json:
        return _for_a_program("source", store.sources, store)
    return _shown(listings.sources(store.sources, Words(call.lang)))


def credit(call: argparse.Namespace) -> Outcome:
    """Say whom to credit for the data."""
    edition = _store(call).edition
    if call.json:
        texts = {lang: bw.credits(edition, lang) for lang in ("nl", "en")}
        return Outcome(record_machine.as_json(texts))
    return Outcome(bw.credits(edition, call.lang) + "\n")


def show(call: argparse.Namespace) -> Outcome:
    """Show one record; or, where an id stands for more, which those are."""
    store = _store(call)
    found = look_up(call.key, store)
    if call.json:
        return Outcome(record_machine.records(found, store))
    if len(found) == 1:
        return _shown(page(found[0].record, call.lang, plan=store.plan))
    meant = [one.record for one in found]
    return _shown(listings.several(meant, Words(call.lang), store.plan))


def find_words(call: argparse.Namespace) -> Outcome:
    """Find records by words in their names and texts."""
    store = _store(call)
    hits = search(call.words, store, call.lang)
    if call.json:
        return Outcome(record_machine.records((hit.found for hit in hits), store))
    say = Words(call.lang)
    if not hits:
        wanted = " ".join(call.words)
        return _shown(listings.nothing(wanted, near(call.words, store), say))
    shown = hits if call.all else hits[:_FIRST_HITS]
    found = [(hit.found.record, hit.sentence) for hit in shown]
    return _shown(listings.hits(found, len(hits) - len(shown), say, store.plan))


def _store(call: argparse.Namespace) -> Store:
    return Store(inputs.read_plan(call.plan) or bw.plan())


def _shown(blocks: Iterable[Block]) -> Outcome:
    return Outcome(on_terminal(blocks))


def _for_a_program(kind: str, records: Iterable[Record], store: Store) -> Outcome:
    return Outcome(record_machine.records((Found(kind, record) for record in records), store))
