"""The picture of the steps: how far each of them is, and how sure that is."""

from collections.abc import Iterator
from itertools import groupby

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from brede_welvaart._pages.names import Names
from brede_welvaart._pages.score_words import (
    ANSWERED,
    RANGE,
    VALUE,
    coverage_of,
    facts_of,
    range_of,
    value_of,
    why_no_value,
)
from brede_welvaart._pages.scores import ASSESSMENT, STEP, TOTAL, organisation_of, why_nothing
from brede_welvaart._pages.words import Words
from brede_welvaart._steps.results import Score
from brede_welvaart._steps.scores import Scores
from brede_welvaart.errors import Lang
from brede_welvaart.plot._layout import drawn
from brede_welvaart.plot._pens import BAR, BODY, SMALL, THIN, Ink, bar
from brede_welvaart.plot._scale import about, bar_keys, ticks_of
from brede_welvaart.plot._sheet import Column, Draw, Row, Sheet, across, nothing

_THICK = 13.0


def steps(scores: Scores, lang: Lang = "nl", *, ax: Axes | None = None) -> Figure:
    """How far every step is: a bar on the scale of the plan, with its range and its value.

    The bar is filled up to the low end of the score and hatched from there to its high end:
    what is hatched is still open. The upright stroke is the value; where less than half is
    answered there is none, and the words stand in its place. Range, coverage and value are those
    of `Scores.total`, `Scores.phases` and `Scores.steps`.

    Args:
        scores: What `brede_welvaart.score` gave.
        lang: ``nl`` or ``en``.
        ax: Axes of your own to draw on, such as one of ``figure.subplots(2)``; labels stand to the
            left of them, figures to the right. None is a figure of its own, of the right height.

    Returns:
        The figure. ``figure.axes[0]`` has everything that is drawn: heights are in points from
        above, places across in points of the score.

    Raises:
        UnknownIdError: If there is no such language.

    >>> import brede_welvaart as bw
    >>> from brede_welvaart import plot
    >>> figure = plot.steps(bw.score(bw.example("voorbeeldgemeente")), "en")
    >>> print(figure.axes[0].get_label().splitlines()[1])
    Total (from 0 to 100): range 41.0... · answered 86% · value 47.5
    """
    say = Words(lang)
    names = Names(say, scores.plan, scores.assessment)
    columns = (Column(say(RANGE), 70), Column(say(ANSWERED), 66), Column(say(VALUE), 66))
    found = [scores.total, *scores.steps.values()]
    is_open = any(score.exact_low != score.exact_high for score in found)
    sheet = Sheet(
        title=organisation_of(scores.assessment, say),
        under=[about(ASSESSMENT, scores.assessment, say)],
        rows=[*_rows(scores, names, say)],
        columns=columns,
        ticks=ticks_of(scores.plan, say, across(columns)),
        first=say(STEP),
        keys=[*bar_keys(say, is_open=is_open)],
        has_knots=True,
    )
    return drawn(sheet, ax)


def _rows(scores: Scores, names: Names, say: Words) -> Iterator[Row]:
    """The total, then the steps that count in their order, under their phases."""
    facts = facts_of(scores.total, scores.asked, say)
    cells = _cells(scores.total, say)
    yield Row(say(TOTAL), facts, _bar(scores.total, _THICK), cells, level=1)
    counted = [step for step in scores.plan.active_steps if step.id in scores.steps]
    for phase, own in groupby(counted, key=lambda step: step.phase):
        if phase:
            score = scores.phases[phase]
            said = facts_of(score, scores.asked, say)
            yield Row(names.phase(phase), said, _bar(score, THIN), _cells(score, say), level=1)
        for step in own:
            score = scores.steps[step.id]
            nothing_there = score.exact_coverage is None
            why = say(why_nothing(step.criteria, scores)) if nothing_there else ""
            yield Row(
                say(step.name),
                why or facts_of(score, scores.asked, say),
                _bar(score, BAR),
                _cells(score, say),
                number=names.number(step.id),
                under=[why] if why else [],
            )


def _bar(score: Score, height: float) -> Draw:
    if score.low is None or score.high is None:
        return nothing
    ends, value = (score.low, score.high), score.value if score.is_enough else None

    def draw(axes: Axes, y: float) -> None:
        bar(axes, ends, value, y, height=height)

    return draw


def _cells(score: Score, say: Words) -> list[list[Ink]]:
    """Range and coverage before the value, or the words in its place."""
    value = Ink(value_of(score, say), BODY, bold=True)
    if score.exact_coverage is not None and not score.is_enough:
        value = Ink(why_no_value(score, say), SMALL, "soft")
    return [[Ink(range_of(score, say))], [Ink(coverage_of(score, say))], [value]]
