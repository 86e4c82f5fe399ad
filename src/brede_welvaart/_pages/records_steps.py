"""The pages of what a plan is made of: a step, a criterion, and an actor that takes part."""

from collections.abc import Iterator

from brede_welvaart._api.plans import chosen_plan
from brede_welvaart._pages.blocks import Block, Heading, Line, Listing, Paragraph, Tone
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.record_parts import CRITERIA, THEMES, prose, rests_on, section, withdrawn
from brede_welvaart._pages.words import Words
from brede_welvaart.model.actor import Actor, Involvement
from brede_welvaart.model.plan import Criterion, Plan, Step
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import Role

_STEP = Text("Stap {}", "Step {}")
_PART = Text("Stap {}: {}", "Step {}: {}")
_WHO = Text("Wie doet mee", "Who takes part")
_LEVELS = Text("Niveaus", "Levels")
_TAKES_PART = Text("Doet mee in", "Takes part in")


def step_page(step: Step, say: Words, *, plan: Plan | None = None) -> Iterator[Block]:
    """A step: its criteria, who takes part, and what it leans on.

    Args:
        step: The step.
        say: The language.
        plan: The plan that it is of; by default the newest. Another plan says nothing of its
            number and its phase.
    """
    plan = chosen_plan(plan)
    names = Names(say, plan)
    yield Heading(say(step.name), 1, _place(step, plan, names, say))
    yield from withdrawn(step, say)
    yield from prose(say, step.summary, step.explanation)
    yield Heading(say(CRITERIA))
    yield Listing(
        [
            Line(say(criterion.statement)),
            Line(" · ".join(_facts(criterion, say)), Tone.QUIET),
            *([say(criterion.hint)] if criterion.hint else []),
        ]
        for criterion in step.active_criteria
    )
    roles = [(say(role.label), _who(step, role, names, say)) for role in Role]
    yield from section(say(_WHO), [row for row in roles if row[1]])
    yield from section(say(THEMES), [(names.theme(key), key) for key in step.themes])
    yield from rests_on(step.status, step.sources, names, say)


def criterion_page(
    criterion: Criterion, say: Words, *, plan: Plan | None = None
) -> Iterator[Block]:
    """A criterion: in which step it stands, and the levels to choose from.

    Args:
        criterion: The criterion.
        say: The language.
        plan: The plan that it is of; by default the newest. Another plan says nothing of its step
            and its levels.
    """
    plan = chosen_plan(plan)
    names = Names(say, plan)
    of = next((step for step in plan.steps if criterion in step.criteria), None)
    yield Heading(say(criterion.statement), 1)
    lines = [_facts(criterion, say)]
    if of:
        lines.append((*_place(of, plan, names, say), say(of.name)))
    yield Paragraph(Line(" · ".join(line), Tone.QUIET) for line in lines)
    yield from withdrawn(criterion, say)
    yield from prose(say, criterion.hint)
    if of:
        levels = [
            (f"{level.value} {say(level.name)}", say(level.description)) for level in plan.scale
        ]
        yield from section(say(_LEVELS), levels)


def actor_page(actor: Actor, say: Words, *, plan: Plan | None = None) -> Iterator[Block]:
    """An actor: what it does, and in which steps it takes part.

    Args:
        actor: The actor.
        say: The language.
        plan: The plan of the steps; by default the newest.
    """
    plan = chosen_plan(plan)
    names = Names(say, plan)
    yield Heading(say(actor.name), 1, (say(actor.kind.label) if actor.kind else "", actor.id))
    yield from withdrawn(actor, say)
    yield from prose(say, actor.summary)
    parts = [
        (
            say(part.role.label),
            _with_note(say(_PART, names.number(step.id), say(step.name)), part, say),
        )
        for step in plan.active_steps
        for part in step.actors
        if part.actor == actor.id
    ]
    yield from section(say(_TAKES_PART), parts)
    yield from rests_on(actor.status, actor.sources, names, say)


def _place(step: Step, plan: Plan, names: Names, say: Words) -> tuple[str, ...]:
    """The number and the phase of a step where the plan has it, and its id."""
    if step not in plan.steps:
        return (step.id,)
    number = names.number(step.id)
    phase = names.phase(step.phase) if step.phase else ""
    return tuple(filter(None, (say(_STEP, number) if number else "", phase, step.id)))


def _facts(criterion: Criterion, say: Words) -> tuple[str, ...]:
    return (criterion.id, *([say(criterion.aspect.label)] if criterion.aspect else []))


def _who(step: Step, role: Role, names: Names, say: Words) -> str:
    """Who has this role in a step."""
    return ", ".join(
        _with_note(names.actor(part.actor), part, say) for part in step.actors if part.role is role
    )


def _with_note(said: str, part: Involvement, say: Words) -> str:
    return f"{said} ({say(part.note)})" if part.note else said
