"""The page of two assessments beside each other. It has no figures of single actors."""

from collections.abc import Iterator
from fractions import Fraction

from brede_welvaart._pages.blocks import Bars, Block, Heading, Listing, Note, pairs
from brede_welvaart._pages.carried_over import carried_over
from brede_welvaart._pages.findings import statement
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.score_words import TOO_LITTLE, bar_of, facts_of
from brede_welvaart._pages.scores import organisation_of, themes_of
from brede_welvaart._pages.words import Words
from brede_welvaart._steps.asked import Asked
from brede_welvaart._steps.compare import Comparison
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Step
from brede_welvaart.model.text import Text

_FIRST = Text("Eerste: {}", "First: {}")
_SECOND = Text("Tweede: {}", "Second: {}")
CHANGE = Text("Verandering", "Change")
LIKE_FOR_LIKE = Text(
    "Verandering bij wat in beide is beantwoord", "Change over what is answered in both"
)
_POINTS = Text("{} punten", "{} points")
_PER_STEP = Text(
    "Per stap, bij wat in beide is beantwoord", "Per step, over what is answered in both"
)
_MOVED = Text("Veranderd", "Changed")
ASKED_IN_BOTH = Text("{} van {} criteria in beide gevraagd", "{} of {} criteria asked in both")
_NEWLY_ASKED = Text("Nieuw gevraagd", "Newly asked")
_NO_LONGER_ASKED = Text("Niet meer gevraagd", "No longer asked")
_NEWLY_ANSWERED = Text("Nieuw beantwoord", "Newly answered")
_NEWLY_OPEN = Text("Nu weer open", "Open again")
_NO_LONGER_APPLICABLE = Text("Geldt nu niet meer", "Does not apply any more")


def page(found: Comparison, say: Words) -> Iterator[Block]:
    """Two assessments beside each other: range and coverage before the value.

    Args:
        found: The comparison.
        say: The language.
    """
    for title, scores in ((_FIRST, found.earlier), (_SECOND, found.later)):
        yield Heading(say(title, called(scores.assessment, say)))
        yield Bars(((bar_of(scores.total), facts_of(scores.total, scores.asked, say)),))
    yield from changed(found, say)


def changed(found: Comparison, say: Words) -> Iterator[Block]:
    """By which themes was judged, what changed, and what was carried over from another plan."""
    yield from _themes(found, say)
    change, like = changes(found, say)
    yield pairs([(_change(found.asked, say), change), (say(LIKE_FOR_LIKE), like)])
    yield from _steps(found, say)
    yield from _criteria(found, say)
    if found.carried_before is not None:
        yield from carried_over([found.carried_before], say)


def _themes(found: Comparison, say: Words) -> Iterator[Block]:
    """By which themes was judged: once if the same, else of the first and of the second."""
    both = (found.earlier.assessment, found.later.assessment)
    names = Names(say, found.later.plan)
    said = [themes_of(assessment, names, say) for assessment in both]
    if said[0] == said[1]:
        yield Note(said[0])
    else:
        yield Note(say(_FIRST, said[0]))
        yield Note(say(_SECOND, said[1]))


def _change(asked: Asked, say: Words) -> str:
    """What the change of the total is over, where that is not all."""
    over = "" if asked.is_all else f" ({say(ASKED_IN_BOTH, asked.count, asked.of)})"
    return f"{say(CHANGE)}{over}"


def called(assessment: Assessment, say: Words) -> str:
    """Whom an assessment is about, and when."""
    name = organisation_of(assessment, say)
    return f"{name} ({say.day(assessment.date)})" if assessment.date else name


def changes(found: Comparison, say: Words) -> tuple[str, str]:
    """The change, and that like for like, where enough is answered both times to show it."""
    enough = found.before.is_enough and found.after.is_enough
    change, like = (found.change, found.like_for_like) if enough else (None, None)
    return points(change, say), points(like, say)


def points(change: Fraction | None, say: Words) -> str:
    """A change in points, or that too little is answered to show one."""
    return say(TOO_LITTLE) if change is None else say(_POINTS, say.change(change))


def _steps(found: Comparison, say: Words) -> Iterator[Block]:
    """The steps that changed, where enough is answered to show it."""
    names = Names(say, found.later.plan)
    rows = [
        (f"{names.number(step.id)} {say(step.name)}", points(found.steps[step.id], say))
        for step in shown_steps(found)
        if found.steps[step.id]
    ]
    if rows:
        yield Heading(say(_PER_STEP))
        yield pairs(rows)


def shown_steps(found: Comparison) -> Iterator[Step]:
    """The steps of which the change is known, where enough is answered both times to show it."""
    for step in found.later.plan.active_steps:
        both = (found.earlier.steps.get(step.id), found.later.steps.get(step.id))
        is_enough = all(score is not None and score.is_enough for score in both)
        if found.steps.get(step.id) is not None and is_enough:
            yield step


def _criteria(found: Comparison, say: Words) -> Iterator[Block]:
    """What moved, and what was answered on one side only."""
    plan = found.later.plan
    names = Names(say, plan)
    moved = {move.criterion: points(move.change, say) for move in found.moved}
    for title, keys in (
        (_MOVED, tuple(moved)),
        (_NEWLY_ASKED, found.newly_asked),
        (_NO_LONGER_ASKED, found.no_longer_asked),
        (_NEWLY_ANSWERED, found.newly_answered),
        (_NEWLY_OPEN, found.newly_open),
        (_NO_LONGER_APPLICABLE, found.no_longer_applicable),
    ):
        if keys:
            yield Heading(say(title))
            yield Listing(statement(plan, key, names, say, moved.get(key, "")) for key in keys)
