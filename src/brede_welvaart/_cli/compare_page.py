"""The page that ``compare`` prints of two assessments."""

from collections.abc import Iterator
from fractions import Fraction

from rich.console import RenderableType
from rich.padding import Padding

import brede_welvaart as bw
from brede_welvaart._cli.names import Names
from brede_welvaart._cli.paper import HEADING, QUIET, heading, indented, listed, pairs, words
from brede_welvaart._cli.scan_words import ScanPhrases
from brede_welvaart._cli.tables import facts_of
from brede_welvaart._cli.words import Phrases
from brede_welvaart._pages.words import MINUS


def assessments(
    before: bw.Scores,
    after: bw.Scores,
    found: bw.Comparison,
    say: ScanPhrases,
    phrases: Phrases,
) -> Iterator[RenderableType]:
    """Two assessments beside each other: range and coverage before the value.

    Args:
        before: The scores of the first.
        after: The scores of the second.
        found: The comparison.
        say: What to say of comparisons, in one language.
        phrases: What else to say, in the same.
    """
    names = Names(phrases, after.plan)
    for title, scores in ((say.before, before), (say.after, after)):
        yield words(f"{title.capitalize()}: {_name(scores, phrases)}", HEADING)
        yield indented(words(facts_of(scores.total, phrases)))
    enough = found.before.is_enough and found.after.is_enough
    yield Padding(
        pairs(
            [
                (say.change, _points(found.change if enough else None, say, phrases)),
                (say.like_for_like, _points(found.like_for_like if enough else None, say, phrases)),
            ]
        ),
        (1, 0, 0, 0),
    )
    yield from _steps(after, found, names, say, phrases)
    yield from _criteria(after, found, names, say, phrases)


def _name(scores: bw.Scores, phrases: Phrases) -> str:
    assessment = scores.assessment
    name = assessment.organisation.name if assessment.organisation else phrases.assessment
    return f"{name} ({phrases.day(assessment.date)})" if assessment.date else name


def _points(change: Fraction | None, say: ScanPhrases, phrases: Phrases) -> str:
    """A change in points with its sign."""
    if change is None:
        return say.unknown
    sign = MINUS if change < 0 else "+" if change else ""
    return say.points.format(f"{sign}{phrases.short(abs(change))}")


def _steps(
    after: bw.Scores, found: bw.Comparison, names: Names, say: ScanPhrases, phrases: Phrases
) -> Iterator[RenderableType]:
    """The steps that changed, where enough is answered to show it."""
    rows = [
        (
            f"{names.number(step.id)} {step.name.get(say.lang)}",
            _points(found.steps[step.id], say, phrases),
        )
        for step in after.plan.active_steps
        if found.steps.get(step.id) and after.step(step.id).is_enough
    ]
    if rows:
        yield heading(say.per_step)
        yield pairs(rows)


def _criteria(
    after: bw.Scores, found: bw.Comparison, names: Names, say: ScanPhrases, phrases: Phrases
) -> Iterator[RenderableType]:
    statements = {item.id: item.statement.get(say.lang) for item in after.plan.criteria}
    changes = {move.criterion: _points(move.change, say, phrases) for move in found.moved}
    for title, keys in (
        (say.moved, tuple(changes)),
        (say.newly_answered, found.newly_answered),
        (say.newly_open, found.newly_open),
        (say.no_longer_applicable, found.no_longer_applicable),
    ):
        if keys:
            yield heading(title)
            yield listed(
                [words(statements[key]), words(_where(key, names, phrases, changes), QUIET)]
                for key in keys
            )


def _where(key: str, names: Names, phrases: Phrases, changes: dict[str, str]) -> str:
    """In which step a criterion stands, and how much it changed."""
    place = f"{phrases.step} {names.number(key.partition('.')[0])}, {key}"
    return f"{place} · {changes[key]}" if key in changes else place
