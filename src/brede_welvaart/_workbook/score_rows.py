"""Scores and criteria as rows of a workbook, for all that shows these."""

from collections.abc import Iterator

from brede_welvaart._export.result_tables import scores_table
from brede_welvaart._pages import scores as page
from brede_welvaart._pages.blocks import Block, pairs
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.score_words import (
    ANSWERED,
    NOT_ASKED,
    RANGE,
    VALUE,
    why_no_value,
)
from brede_welvaart._pages.words import Words
from brede_welvaart._steps.results import Score
from brede_welvaart._steps.scores import Scores
from brede_welvaart._workbook.book import Cell, Column, Kind, Row, columns
from brede_welvaart._workbook.headings import HIGH, LOW, NAME, OF, REMARK
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.text import Text

SCORES = Text("Stand", "Scores")
PART = Text("Onderdeel", "Part")
NUMBER = Text("Nr.", "No.")
ASKED = Text("Gevraagd", "Asked")
STATE = Text("Antwoord", "Answer")
VALUE_OF = Text("Stand: {}", "Value: {}")
_CRITERION = Text("Criterium", "Criterion")
_STATEMENT = Text("Uitspraak", "Statement")
_POINTS = Text(
    "punten van 0 tot 100; gevraagd en van: criteria",
    "points from 0 to 100; asked and of: criteria",
)
PARTS = {
    "total": Text("Totaal", "Total"),
    "phase": Text("Fase", "Phase"),
    "aspect": Text("Aspect", "Aspect"),
    "step": page.STEP,
}


def points_mean(say: Words) -> Block:
    """How to read the points of scores."""
    return pairs(((say(VALUE), say(_POINTS)), (say(RANGE), say(page.RANGE_SIGN))))


def score_columns(say: Words) -> tuple[Column, ...]:
    """Range and coverage stand before the value."""
    return (
        *columns(say(PART), say(NUMBER), say(NAME)),
        *columns(say(LOW), say(HIGH), kind=Kind.NUMBER),
        Column(say(ANSWERED), Kind.SHARE),
        Column(say(VALUE), Kind.NUMBER),
        Column(say(REMARK)),
        *columns(say(ASKED), say(OF), kind=Kind.WHOLE),
    )


def score_rows(scores: Scores, names: Names, say: Words) -> Iterator[Row]:
    """The total, and every phase, aspect and step."""
    for row in scores_table(scores).records:
        # A step in which nothing counts is no part of the total, whatever was asked.
        counts = row.part != "step" or row.of or row.id in scores.steps
        if row.score and counts:
            number = names.number(row.id) if row.part == "step" else ""
            why = why_no_value(row.score, say) if row.asked else say(NOT_ASKED)
            figures = _figures(row.score)
            yield (
                *(say(PARTS[row.part]), number, say(row.name)),
                *(*figures, why, row.asked, row.of),
            )


def _figures(score: Score) -> tuple[Cell, ...]:
    """Range and coverage, and the value where enough is answered to show it."""
    return score.low, score.high, score.coverage, score.value if score.is_enough else None


class Criteria:
    """The criteria of a plan, and what stands before each in a row of its own."""

    def __init__(self, plan: Plan, names: Names, say: Words) -> None:
        self._names, self._say = names, say
        self._where = {item.id: (step, item) for step in plan.steps for item in step.criteria}

    @property
    def ids(self) -> tuple[str, ...]:
        """Their ids, in the order of the plan."""
        return tuple(self._where)

    def columns(self) -> tuple[Column, ...]:
        """What stands above these cells."""
        titles = (NUMBER, page.STEP, _CRITERION, _STATEMENT, PARTS["aspect"])
        return columns(*map(self._say, titles))

    def called(self, key: str) -> Row:
        """In which step a criterion stands, and what it says."""
        say = self._say
        step, item = self._where[key]
        aspect = say(item.aspect.label) if item.aspect else None
        return self._names.number(step.id), say(step.name), key, say(item.statement), aspect
