"""What scores give to talk about: next steps, what does not count, notes."""

from collections.abc import Iterator, Sequence

from brede_welvaart._base.lines import clean
from brede_welvaart._pages.blocks import Block, Heading, Line, Listing, Paragraph, Tone
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.words import Words
from brede_welvaart._steps.results import Exclusion, Improvement
from brede_welvaart._steps.scores import Scores
from brede_welvaart.model.assessment import Answer
from brede_welvaart.model.plan import Criterion, Plan, Step
from brede_welvaart.model.text import Text

#: How many of a kind are shown where not all are asked for.
SHOWN = 3
NEXT_STEPS = Text("Mogelijke volgende stappen", "Possible next steps")
ALL_HIGHEST = Text(
    "Alles wat meetelt, staat op het hoogste niveau.", "All that counts is at the highest level."
)
_NEXT_LEVEL = Text("Volgend niveau: {}", "Next level: {}")
FIND_OUT = Text("Zoek eerst uit hoe het hier staat.", "Find out first how this stands.")
_EXCLUDED = Text("Telt niet mee", "Does not count")
DISPUTED = Text(
    "Telt mee, maar niet iedereen vindt dat het hier geldt",
    "Counts, though not everyone says that it applies here",
)
_SAYS_NOT = Text("Geldt hier niet volgens: {}.", "Does not apply here according to: {}.")
_OTHERS = Text("Anders volgens: {}.", "Otherwise according to: {}.")
NOTES = Text("Toelichting en onderbouwing", "Notes and evidence")
_NO_NOTES = Text(
    "Er is geen toelichting of onderbouwing gegeven.", "No notes or evidence were given."
)
_SOURCE = Text("bron", "source")
_PLACE = Text("Stap {}, {}", "Step {}, {}")


def statement(plan: Plan, key: str, names: Names, say: Words, fact: str = "") -> list[Line]:
    """A criterion: its statement, in which step it stands, and a fact about it."""
    step, criterion = step_and_criterion(plan, key)
    place = say(_PLACE, names.number(step.id), key)
    return [
        Line(say(criterion.statement)),
        Line(f"{place} · {fact}" if fact else place, Tone.QUIET),
    ]


def step_and_criterion(plan: Plan, key: str) -> tuple[Step, Criterion]:
    """A criterion of a plan by its id, and the step in which it stands."""
    return next(
        (step, criterion)
        for step in plan.steps
        for criterion in step.criteria
        if criterion.id == key
    )


def next_steps(scores: Scores, names: Names, say: Words) -> Iterator[Block]:
    """Which criteria could go to a next level."""
    yield Heading(say(NEXT_STEPS))
    found = scores.improvements(SHOWN)
    if not found:
        yield Paragraph([say(ALL_HIGHEST)])
        return
    yield Listing(
        [*statement(scores.plan, step.criterion, names, say), Line(_how(step, say))]
        for step in found
    )


def _how(step: Improvement, say: Words) -> str:
    """Find out first where nobody knows; else what the next level asks."""
    if step.is_open:
        return say(FIND_OUT)
    return say(_NEXT_LEVEL, f"{step.target.value} {say(step.target.name)}")


def exclusions(scores: Scores, shown: Sequence[str], names: Names, say: Words) -> Iterator[Block]:
    """What is left out because it does not apply, and what stays in though someone says so.

    Who says so is told only of actors who may all be shown.
    """
    for title, found in ((_EXCLUDED, scores.excluded), (DISPUTED, scores.disputed)):
        if found:
            yield Heading(say(title))
            yield Listing(
                [
                    *statement(scores.plan, item.criterion, names, say),
                    *([Line(who)] if (who := who_says(item, shown, names, say)) else []),
                ]
                for item in found
            )


def who_says(exclusion: Exclusion, shown: Sequence[str], names: Names, say: Words) -> str:
    """Who says that a criterion does not apply, and who says otherwise.

    Args:
        exclusion: What is said of it.
        shown: The ids of the actors that may be shown.
        names: What records are called.
        say: The language.

    Returns:
        A sentence or two; empty where not all of them may be shown.
    """
    if not {*exclusion.actors, *exclusion.others} <= set(shown):
        return ""
    says = say(_SAYS_NOT, names.actors(exclusion.actors))
    if not exclusion.others:
        return says
    return f"{says} {say(_OTHERS, names.actors(exclusion.others))}"


def notes(scores: Scores, names: Names, say: Words) -> Iterator[Block]:
    """Every note and piece of evidence, by criterion, in the order of the plan."""
    given: dict[str, list[Line]] = {}
    for response in scores.assessment.responses:
        for answer in response.answers:
            if answer.note.strip() or answer.evidence:
                found = given.setdefault(answer.criterion, [])
                found += _note(names.actor(response.actor), answer, say)
    yield Heading(say(NOTES))
    if not given:
        yield Paragraph([say(_NO_NOTES)])
        return
    yield Listing(
        [*statement(scores.plan, criterion.id, names, say), *given[criterion.id]]
        for criterion in scores.plan.criteria
        if criterion.id in given
    )


def _note(actor: str, answer: Answer, say: Words) -> Iterator[Line]:
    if answer.note.strip():
        yield Line(f"{actor}: {clean(answer.note)}")
    for piece in answer.evidence:
        date = f" ({say.date(piece.date)})" if piece.date else ""
        yield Line(f"{actor}, {say(_SOURCE)}: {clean(piece.title)}{date}")
        if piece.url:
            yield Line(piece.url, Tone.QUIET, url=piece.url)
