"""The page that ``score`` prints, from the name at the top to whose order it is."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.padding import Padding

import brede_welvaart as bw
from brede_welvaart._cli import tables
from brede_welvaart._cli.findings import Findings
from brede_welvaart._cli.names import Names
from brede_welvaart._cli.paper import HEADING, QUIET, titled, words
from brede_welvaart._cli.words import Phrases


def scored(
    scores: bw.Scores, shown: Iterable[str], phrases: Phrases, *, notes: bool
) -> Iterator[RenderableType]:
    """All parts of the page.

    Args:
        scores: The results.
        shown: The actors whose figures may be seen.
        phrases: The language.
        notes: Whether to show notes and evidence too.
    """
    shown = tuple(shown)
    names = Names(phrases, scores.plan, scores.assessment)
    yield from _title(scores, phrases)
    yield tables.total(scores.total, phrases)
    yield tables.steps(scores, names, phrases)
    yield Padding(words(phrases.legend, QUIET), (1, 0, 0, 0))
    yield from tables.actors(scores, shown, names, phrases)
    yield from Findings(scores, shown, names, phrases).parts(notes=notes)
    yield from whose_order(scores.plan, phrases)


def _title(scores: bw.Scores, phrases: Phrases) -> Iterator[RenderableType]:
    """Whom it is about, when, by which plan, and what a reader must know first."""
    assessment, organisation = scores.assessment, scores.assessment.organisation
    facts = [
        organisation.region if organisation else None,
        phrases.day(assessment.date) if assessment.date else None,
        phrases.edition.format(scores.plan.edition),
    ]
    name = words(organisation.name if organisation else phrases.assessment, HEADING)
    yield titled(name, *facts)
    if assessment.note:
        yield words(assessment.note.get(phrases.lang), "italic")


def whose_order(plan: bw.Plan, phrases: Phrases) -> Iterator[RenderableType]:
    """The sentence that the order is ours; for another plan, its own note."""
    if plan.edition in bw.editions():
        yield Padding(words(phrases.our_order, QUIET), (1, 0, 0, 0))
    elif plan.note:
        yield Padding(words(plan.note.get(phrases.lang), QUIET), (1, 0, 0, 0))
