"""The ten steps in a report: how far it is, the road, and what of it does not count."""

from collections.abc import Iterable, Sequence
from itertools import groupby

import attrs

from brede_welvaart._base.markup import Html, join, tag
from brede_welvaart._pages import findings, receipt
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.score_words import (
    ANSWERED,
    ASKED,
    RANGE,
    VALUE,
    bar_of,
    coverage_of,
    facts_of,
    range_of,
    value_of,
    why_no_value,
)
from brede_welvaart._pages.scores import STEP, THEMES, chosen_themes, organisation_of, why_nothing
from brede_welvaart._pages.words import Words
from brede_welvaart._report import actors, next_steps
from brede_welvaart._report.blocks import rendered
from brede_welvaart._report.levels import standing
from brede_welvaart._report.marks import axis, bar, letters
from brede_welvaart._report.parts import (
    Chapter,
    Section,
    described,
    head,
    row_head,
    table,
)
from brede_welvaart._report.score_rows import columns, score_row, signs
from brede_welvaart._steps.results import Score
from brede_welvaart._steps.scores import Scores
from brede_welvaart.model.plan import Criterion, Step
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import Aspect

_BETWEEN = Text(
    "Met {} van de criteria beantwoord ligt {} tussen {} en {} van de 100 punten; ",
    "With {} of the criteria answered {} lies between {} and {} of 100 points; ",
)
_AT = Text(
    "Met {} van de criteria beantwoord staat {} op {} van de 100 punten",
    "With {} of the criteria answered {} stands at {} of 100 points",
)
_VALUE_IS = Text("de stand is {}, {}.", "the value is {}, {}.")
_NO_VALUE = Text(
    "er is nog te weinig beantwoord voor een stand.", "too little is answered yet for a value."
)
_WHO = Text("Wie", "Who")
_WHEN = Text("Wanneer", "When")
_WAS_ASKED = Text("Gevraagd", "Asked")
_EDITION = Text("Editie", "Edition")
_MIND = Text("Let op", "Mind")
_HINT = Text(
    "Hoe ver is de gemeente, van agenda naar actie?",
    "How far is the municipality, from agenda to action?",
)
_INTRO = Text(
    "Elke balk loopt van '{}' tot '{}'. Hoe langer de arcering, hoe meer er nog open is.",
    "Each bar runs from '{}' to '{}'. The longer the hatching, the more is still open.",
)
_CAPTION = Text(
    "{}: bereik, deel dat beantwoord is en stand, van 0 tot 100 punten",
    "{}: range, share that is answered and value, from 0 to 100 points",
)
_PHASE = Text("Fase {}", "Phase {}")
_NUMBERED = Text("Stap {}", "Step {}")
_MORE_IS = Text("Er is meer {} dan {}", "More is {} than {}")
_PER_PART = Text("Per onderdeel van elke stap", "By part of every step")
_SAME = Text(
    "Dezelfde criteria, nu geordend naar de onderdelen van elke stap.",
    "The same criteria, now by the parts of every step.",
)
_PART = Text("Onderdeel", "Part")


def chapter(scores: Scores, say: Words, show_actors: Sequence[str]) -> Chapter:
    """What the scores of an assessment give to a report.

    Args:
        scores: The scores.
        say: The language.
        show_actors: The ids of actors whose figures are shown though they have few responses.
    """
    shown = scores.shown_actors(show_actors)
    names = Names(say, scores.plan, scores.assessment)
    views = (*actors.sections(scores, shown, names, say), next_steps.section(scores, names, say))
    whole = road(scores, say, shown)
    found = letters(names.actor(one) for one in shown)
    return attrs.evolve(whole, sections=(*whole.sections, *views), letters=tuple(found))


def road(scores: Scores, say: Words, shown: Sequence[str] = ()) -> Chapter:
    """How far it is, without what single actors see and what could come next.

    Args:
        scores: The scores.
        say: The language.
        shown: The ids of the actors who may be named.
    """
    assessment, plan = scores.assessment, scores.plan
    names = Names(say, plan, assessment)
    name = organisation_of(assessment, say)
    day = say.day(assessment.date) if assessment.date else ""
    facts = [
        (_WHO, say.listed([names.actor(one) for one in scores.actors])),
        (_WHEN, day),
        (_WAS_ASKED, say(ASKED, scores.asked.count, scores.asked.of)),
        (THEMES, chosen_themes(assessment, names, say)),
        (_EDITION, f"{say(plan.name)}, {plan.edition}"),
        (_MIND, " ".join(say(note) for note in assessment.notes)),
    ]
    return Chapter(
        name=name,
        answer=_answer(scores, name, say),
        figure=_total(scores, say),
        facts=tuple((say(label), said) for label, said in facts if said),
        sections=(_steps(scores, shown, names, say),),
        day=day,
        edition=names.edition,
        receipt=tuple(receipt.rows(scores.receipt, say)),
        scale=plan.scale,
    )


def _answer(scores: Scores, name: str, say: Words) -> str:
    """How far it is in one sentence: range and coverage before the value."""
    total = scores.total
    low, high, coverage = total.exact_low, total.exact_high, total.exact_coverage
    if low is None or high is None or coverage is None:
        return f"{name}: {facts_of(total, scores.asked, say)}."
    answered, (first, last) = say.percent(coverage), (say.number(low), say.number(high))
    if total.exact is None or not total.is_enough:
        return say(_BETWEEN, answered, name, first, last) + " " + say(_NO_VALUE)
    where = standing(scores.plan.scale, total.exact, say)
    if first == last:
        return f"{say(_AT, answered, name, first)}, {where}."
    between = say(_BETWEEN, answered, name, first, last)
    return f"{between} {say(_VALUE_IS, say.number(total.exact), where)}"


def _total(scores: Scores, say: Words) -> Html:
    total, scale = scores.total, scores.plan.scale
    numbers = [
        (say(RANGE), range_of(total, say)),
        (say(ANSWERED), coverage_of(total, say)),
        (say(VALUE), why_no_value(total, say) or value_of(total, say)),
    ]
    return tag(
        "figure",
        bar(bar_of(total), facts_of(total, scores.asked, say), "total"),
        axis(scale, say),
        tag("figcaption", described(numbers, "numbers")),
        class_="total",
    )


def _steps(scores: Scores, shown: Sequence[str], names: Names, say: Words) -> Section:
    """The road: the steps in their phases, the parts of every step, and what does not count."""
    plan = scores.plan
    title, scale = say(plan.name), plan.scale
    intro = say(_INTRO, say(scale.levels[0].name), say(scale.levels[-1].name))
    groups = [
        _phase(phase, list(found), scores, names, say)
        for phase, found in groupby(
            (step for step in plan.active_steps if step.id in scores.steps),
            key=lambda step: step.phase,
        )
    ]
    content = join(
        head(title, [intro], signs(say), id="steps"),
        table(say(_CAPTION, title), columns(say(STEP), scale, say), groups, "stacked road rail"),
        *_aspects(scores, say),
        rendered(findings.exclusions(scores, shown, names, say)),
        tag("p", say(plan.note), class_="note") if plan.note else "",
    )
    return Section("steps", title, say(_HINT), content)


def _phase(
    phase: str | None, steps: Sequence[Step], scores: Scores, names: Names, say: Words
) -> list[Html]:
    """The steps of a phase, under its own score."""
    rows = [_step(step, scores, names, say) for step in steps]
    if phase is not None:
        name = names.phase(phase)
        found = scores.phases[phase]
        said = f"{say(_PHASE, name)}: {facts_of(found, scores.asked, say)}"
        first = row_head(name, scope="rowgroup")
        parts = (bar(bar_of(found), said, "phase"), axis(scores.plan.scale, say))
        rows.insert(0, score_row(Html(), first, parts, found, say, class_="phase"))
    return rows


def _step(step: Step, scores: Scores, names: Names, say: Words) -> Html:
    found, number = scores.steps[step.id], names.number(step.id)
    said = f"{say(_NUMBERED, number)}: {facts_of(found, scores.asked, say)}"
    name = row_head(say(step.name), _why_nothing(found, step.criteria, scores, say))
    return score_row(tag("span", number), name, [bar(bar_of(found), said)], found, say)


def _why_nothing(found: Score, own: Iterable[Criterion], scores: Scores, say: Words) -> Html:
    """Why there is nothing to score of these criteria, if there is nothing."""
    there = found.exact_coverage is not None
    return Html() if there else tag("small", say(why_nothing(own, scores)))


def _aspects(scores: Scores, say: Words) -> list[Html]:
    """The same criteria by what was agreed, done, looked at and used; nothing of one of these."""
    found = scores.aspects
    if sum(score.exact_coverage is not None for score in found.values()) <= 1:
        return []
    own = {
        aspect: [one for one in scores.plan.criteria if one.aspect == aspect] for aspect in found
    }
    rows = [
        score_row(
            Html(),
            row_head(say(aspect.label), _why_nothing(score, own[aspect], scores, say)),
            [bar(bar_of(score), f"{say(aspect.label)}: {facts_of(score, scores.asked, say)}")],
            score,
            say,
        )
        for aspect, score in found.items()
    ]
    return [
        tag("h3", _headline(scores, say)),
        tag("p", say(_SAME), class_="text"),
        table(say(_SAME), columns(say(_PART), scores.plan.scale, say), [rows], "stacked road"),
    ]


def _headline(scores: Scores, say: Words) -> str:
    """That more is agreed than used, only where that holds whatever is still open."""
    plan, act = (scores.aspects.get(one) for one in (Aspect.PLAN, Aspect.ACT))
    low = plan.exact_low if plan else None
    high = act.exact_high if act else None
    if low is None or high is None or low <= high:
        return say(_PER_PART)
    return say(_MORE_IS, say(Aspect.PLAN.label), say(Aspect.ACT.label))
