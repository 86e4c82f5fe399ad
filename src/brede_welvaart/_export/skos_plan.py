"""The plan as SKOS: phases, under them steps, under them criteria."""

from collections.abc import Iterator

from brede_welvaart._export.skos_address import Addresses
from brede_welvaart._export.skos_node import (
    Node,
    about,
    collection,
    concept,
    dropped,
    filled,
    in_languages,
    scheme,
    whose,
)
from brede_welvaart._export.skos_words import CRITERIA_OF, CRITERION
from brede_welvaart.model.plan import Criterion, Plan, Step
from brede_welvaart.model.vocabulary import Aspect

_STEPS = "steps"


def plan_nodes(at: Addresses, plan: Plan) -> Iterator[Node]:
    """The scheme of the steps, its concepts, and the criteria by aspect as collections."""
    ours = in_languages(*whose(plan.status))
    yield scheme(at, _STEPS, plan.name, plan.note, editorialNote=ours)
    for phase in plan.phases:
        yield concept(
            at,
            "phase",
            phase.id,
            of=_STEPS,
            notation=phase.id,
            label=phase.name,
            definition=phase.summary,
            editorialNote=ours,
        )
    for step in plan.steps:
        yield _step_node(at, step)
        yield from (_criterion_node(at, step, criterion) for criterion in step.criteria)
    for aspect in Aspect:
        label = filled(CRITERIA_OF, word=aspect.label)
        yield collection(at, f"aspect.{aspect}", label, _criteria_of(at, plan, aspect))


def _step_node(at: Addresses, step: Step) -> Node:
    return concept(
        at,
        "step",
        step.id,
        of=_STEPS,
        notation=step.id,
        label=step.name,
        definition=step.summary,
        broader=[at.of("phase", step.phase)] if step.phase else [],
        comment=in_languages(step.explanation),
        relatedMatch=[at.of("theme", key) for key in step.themes],
        **about(at, step),
    )


def _criterion_node(at: Addresses, step: Step, criterion: Criterion) -> Node:
    """A criterion has no name: it is called after its step and its number there."""
    number = criterion.id.rpartition(".")[2]
    rests = about(at, step) | dropped(step.withdrawn or criterion.withdrawn)
    return concept(
        at,
        "criterion",
        criterion.id,
        of=_STEPS,
        notation=criterion.id,
        label=filled(CRITERION, step=step.name, number=number),
        definition=criterion.statement,
        broader=[at.of("step", step.id)],
        scopeNote=in_languages(criterion.hint),
        **rests,
    )


def _criteria_of(at: Addresses, plan: Plan, aspect: Aspect) -> Iterator[str]:
    for step in plan.steps:
        for criterion in step.criteria:
            if criterion.aspect is aspect:
                yield at.of("criterion", criterion.id)
