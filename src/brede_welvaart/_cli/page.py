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
    yield tables.legend(scores.steps.values(), phrases)
    yield from tables.actors(scores, shown, names, phrases)
    yield from Findings(scores, shown, names, phrases).parts(notes=notes)
    yield from remark(scores.plan, phrases)


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


def remark(plan: bw.Plan, phrases: Phrases) -> Iterator[RenderableType]:
    """What the plan says a reader must know, such as whose order this is."""
    if plan.note:
        yield Padding(words(plan.note.get(phrases.lang), QUIET), (1, 0, 0, 0))
