"""The page of scores: from whom it is about to whose order of steps it is."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from brede_welvaart._base.lines import clean
from brede_welvaart._pages import differences, findings
from brede_welvaart._pages.blocks import (
    Bars,
    Block,
    Column,
    ColumnKind,
    Heading,
    Note,
    Row,
    Rows,
    Table,
    Tone,
    pairs,
)
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.score_words import (
    ANSWERED,
    DOES_NOT_APPLY,
    NOT_ASKED,
    RANGE,
    TOO_LITTLE,
    VALUE,
    asked_of,
    bar_of,
    coverage_of,
    facts_of,
    range_of,
    value_of,
)
from brede_welvaart._pages.words import DASH, Words
from brede_welvaart._steps.results import Score
from brede_welvaart._steps.scores import Scores
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Criterion, Plan, Step
from brede_welvaart.model.text import Text

ASSESSMENT = Text("Voortgangsmeting", "Assessment")
EDITION = Text("editie {}", "edition {}")
STEP = Text("Stap", "Step")
RULES = Text("Spelregels", "Ground rules")
ACTOR = Text("Actor", "Actor")
TOTAL = Text("Totaal (van 0 tot 100)", "Total (from 0 to 100)")
_VALUE_SIGN = Text("stand", "value")
RANGE_SIGN = Text(
    "bereik: waar de stand uitkomt als alles wat nog open is "
    "op het laagste of op het hoogste niveau staat",
    "range: where the value comes to be if all that is still open "
    "has the lowest or the highest level",
)
THEMES = Text("Thema's", "Themes")
_CHOSEN_IN = Text("{} (gekozen in: {})", "{} (chosen in: {})")
_EIGHT = Text("de acht van het CBS, hier en nu", "the eight of CBS, here and now")
PER_ACTOR = Text("Per actor", "Per actor")
_HIDDEN = Text(
    "Hoe een actor het ziet en waarin die van een ander verschilt, staat hier pas "
    "vanaf drie inbrengen van die actor, of als je erom vraagt: {}.",
    "How an actor sees it, and where that differs from another, is shown from three responses "
    "of that actor up, or if you ask for it: {}.",
)


def page(
    scores: Scores,
    say: Words,
    *,
    show_actors: Iterable[str] = (),
    notes: bool = False,
    all_differences: bool = False,
) -> Iterator[Block]:
    """All there is to say of the scores of an assessment.

    Args:
        scores: The scores.
        say: The language.
        show_actors: The ids of actors whose figures are shown though they have few responses.
        notes: Whether to show notes and evidence too.
        all_differences: Whether to show every difference, by step and actor; else the largest.
    """
    shown = scores.shown_actors(show_actors)
    names = Names(say, scores.plan, scores.assessment)
    yield from title(scores.assessment, names, say)
    yield Heading(say(TOTAL))
    yield Bars(((bar_of(scores.total), facts_of(scores.total, scores.asked, say)),))
    yield _steps(scores, names, say)
    actors = [scores.actor(key).total for key in shown]
    yield _legend((*scores.steps.values(), *actors), say)
    yield from _actors(scores, shown, names, say)
    for apart in (differences.differences, differences.spread):
        yield from apart(scores, shown, names, say, is_all=all_differences)
    yield from findings.next_steps(scores, names, say)
    yield from findings.exclusions(scores, shown, names, say)
    if notes:
        yield from findings.notes(scores, names, say)
    yield from remark(scores.plan, say)


def title(assessment: Assessment, names: Names, say: Words) -> Iterator[Block]:
    """Whom it is about, when, by which plan and themes, and what a reader must know first."""
    organisation = assessment.organisation
    region = organisation.region if organisation else None
    yield Heading(
        organisation_of(assessment, say),
        level=1,
        facts=(
            region or "",
            say.day(assessment.date) if assessment.date else "",
            say(EDITION, assessment.edition),
        ),
    )
    for note in assessment.notes:
        yield Note(say(note))
    yield Note(themes_of(assessment, names, say))


def themes_of(assessment: Assessment, names: Names, say: Words) -> str:
    """By which themes an assessment judges, as a line of its own."""
    return f"{say(THEMES)}: {chosen_themes(assessment, names, say)}"


def chosen_themes(assessment: Assessment, names: Names, say: Words) -> str:
    """By which themes an assessment judges."""
    chosen = assessment.themes
    if chosen is None:
        return say(_EIGHT)
    called = [names.theme(item.theme) if item.theme else clean(item.name) for item in chosen.items]
    papers = [clean(paper.title) for paper in chosen.evidence]
    listed = say.listed(called)
    return say(_CHOSEN_IN, listed, say.listed(papers)) if papers else listed


def organisation_of(assessment: Assessment, say: Words) -> str:
    """The name of whom an assessment is about."""
    organisation = assessment.organisation
    return clean(organisation.name) if organisation else say(ASSESSMENT)


def remark(plan: Plan, say: Words) -> Iterator[Block]:
    """What the plan says a reader must know, such as whose order this is."""
    if plan.note:
        yield Note(say(plan.note))


def _legend(scores: Iterable[Score], say: Words) -> Block:
    """What the signs mean; the last only where it is used."""
    rows = [("●", say(_VALUE_SIGN)), ("━", say(RANGE_SIGN))]
    if any(score.exact_coverage is not None and not score.is_enough for score in scores):
        rows.append((DASH, say(TOO_LITTLE)))
    return pairs(rows)


def _steps(scores: Scores, names: Names, say: Words) -> Table:
    """The steps that count in their order, under the names of their phases."""
    counted = [step for step in scores.plan.active_steps if step.id in scores.steps]
    groups = [
        Rows(
            [_step_row(step, scores, names, say) for step in steps],
            names.phase(phase) if phase else "",
        )
        for phase, steps in groupby(counted, key=lambda step: step.phase)
    ]
    return score_table(say(STEP), groups, say)


def _step_row(step: Step, scores: Scores, names: Names, say: Words) -> Row:
    """A step; one of which nothing was asked says so."""
    why = why_nothing(step.criteria, scores)
    return score_row(names.number(step.id), say(step.name), scores.steps[step.id], say, why)


def why_nothing(criteria: Iterable[Criterion], scores: Scores) -> Text:
    """Why there is nothing to score of these criteria, if there is nothing."""
    own = {criterion.id for criterion in criteria}
    return DOES_NOT_APPLY if own.isdisjoint(scores.asked.not_asked) else NOT_ASKED


def _actors(scores: Scores, shown: tuple[str, ...], names: Names, say: Words) -> Iterator[Block]:
    """The totals of the actors that may be shown; of the others, how to ask for them."""
    if len(scores.actors) <= 1 and not shown:
        return
    yield Heading(say(PER_ACTOR))
    if shown:
        rows = [_actor_row(names.actor(key), scores.actor(key), say) for key in shown]
        yield score_table(say(ACTOR), [Rows(rows)], say)
    if hidden := hidden_actors(scores, shown, say):
        yield Note(hidden)


def hidden_actors(scores: Scores, shown: Sequence[str], say: Words) -> str:
    """That there are actors whose figures are not shown, and how to ask for these; else empty."""
    hidden = [actor for actor in scores.actors if actor not in shown]
    return say(_HIDDEN, ", ".join(hidden)) if hidden else ""


def _actor_row(name: str, own: Scores, say: Words) -> Row:
    asked = asked_of(own.asked, say)
    why = DOES_NOT_APPLY if own.asked.count else NOT_ASKED
    return score_row("", f"{name} ({asked})" if asked else name, own.total, say, why)


def score_table(first: str, groups: Iterable[Rows], say: Words) -> Table:
    """A table of scores: range and coverage before the value."""
    return Table(
        (
            Column("", ColumnKind.NUMBER, Tone.QUIET),
            Column(first),
            Column("", ColumnKind.BAR),
            *(Column(say(text), ColumnKind.NUMBER) for text in (RANGE, ANSWERED, VALUE)),
        ),
        groups,
    )


def score_row(number: str, name: str, score: Score, say: Words, why: Text) -> Row:
    """A score; where there is nothing to score, it says why behind the name."""
    behind = "" if score.exact_coverage is not None else f" ({say(why)})"
    return (
        number,
        f"{name}{behind}",
        bar_of(score),
        range_of(score, say),
        coverage_of(score, say),
        value_of(score, say),
    )
