"""The pictures of actors: how each of them sees it, and where that lies furthest apart."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from attrs import frozen
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from brede_welvaart._pages.differences import (
    DIFFERENCES,
    MORE,
    NO_DIFFERENCES,
    all_agree,
    shown_gaps,
)
from brede_welvaart._pages.findings import step_and_criterion
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.score_words import CRITERION, GAP, VIEWS, why_no_value
from brede_welvaart._pages.scores import (
    PER_ACTOR,
    STEP,
    TOTAL,
    hidden_actors,
    organisation_of,
)
from brede_welvaart._pages.words import DASH, Words
from brede_welvaart._steps.results import Score
from brede_welvaart._steps.scores import Scores
from brede_welvaart.errors import Lang
from brede_welvaart.model._convert import Texts
from brede_welvaart.model.text import Text
from brede_welvaart.plot._layout import drawn
from brede_welvaart.plot._pens import Ink
from brede_welvaart.plot._scale import about, ticks_of
from brede_welvaart.plot._sheet import Column, Row, Sheet, across
from brede_welvaart.plot._signs import Sign, Strip, keys_of, signs_of

#: How many criteria are shown unless more are asked for.
_MOST = 10


def actors(
    scores: Scores, lang: Lang = "nl", *, show_actors: Texts = (), ax: Axes | None = None
) -> Figure:
    """How every actor sees every step: a strip of signs, one for each actor.

    A sign stands at the value of `Scores.actor`, of all steps and of each. The line runs from the
    lowest to the highest; how long it is, is the figure behind it. Who answered less than half of
    a step has no sign there, and is named in the row. An actor is shown from three responses up, or
    if it is asked for, as `Scores.shown_actors` says; a note says who is not.

    Args:
        scores: What `brede_welvaart.score` gave.
        lang: ``nl`` or ``en``.
        show_actors: The ids of actors that are shown though they have fewer than three responses.
        ax: Axes of your own to draw on; labels stand to the left of them, figures to the right.
            None is a figure of its own, of the right height.

    Returns:
        The figure. On ``figure.axes[0]`` heights are in points from above, places across in points
        of the score.

    Raises:
        UnknownIdError: If there is no such language, or an actor did not respond.

    >>> import brede_welvaart as bw
    >>> from brede_welvaart import plot
    >>> scores = bw.score(bw.example("voorbeeldgemeente"))
    >>> figure = plot.actors(scores, "en", show_actors=scores.actors)
    >>> print(figure.axes[0].get_label().splitlines()[2])
    Total (from 0 to 100): ...
    """
    strips = _Strips.of(scores, lang, show_actors)
    say, names = strips.say, strips.names
    own = {key: scores.actor(key) for key in strips.called}

    def row(label: str, found: Mapping[str, Score], *, number: str = "", level: int = 0) -> Row:
        enough = {key: one.exact for key, one in found.items() if one.is_enough}
        exact = {key: value for key, value in enough.items() if value is not None}
        left = [key for key in found if key not in exact]
        why = [f"{strips.called[key]}: {why_no_value(found[key], say)}" for key in left]
        return strips.row(label, exact, number=number, level=level, under=why)

    rows = [row(say(TOTAL), {key: one.total for key, one in own.items()}, level=1)]
    for step in scores.plan.active_steps:
        if step.id in scores.steps:
            found = {key: one.steps[step.id] for key, one in own.items()}
            rows.append(row(say(step.name), found, number=names.number(step.id)))
    return strips.draw(PER_ACTOR, STEP, rows if own else [], strips.hidden(), ax)


def differences(
    scores: Scores,
    lang: Lang = "nl",
    *,
    show_actors: Texts = (),
    most: int | None = _MOST,
    ax: Axes | None = None,
) -> Figure:
    """On which criteria actors lie furthest apart: a strip of signs, the largest difference first.

    Signs stand at the means of `CriterionScore.actors`, the figure behind them is that of
    `Scores.disagreement`. A criterion is shown only if every actor that answered it may be shown:
    from three responses up, or if it is asked for. Where all agree there is no row.

    Args:
        scores: What `brede_welvaart.score` gave.
        lang: ``nl`` or ``en``.
        show_actors: The ids of actors that are shown though they have fewer than three responses.
        most: How many criteria at the most; None is all on which they differ.
        ax: Axes of your own to draw on; labels stand to the left of them, figures to the right.
            None is a figure of its own, of the right height.

    Returns:
        The figure. On ``figure.axes[0]`` heights are in points from above, places across in points
        of the score.

    Raises:
        UnknownIdError: If there is no such language, or an actor did not respond.

    >>> import brede_welvaart as bw
    >>> from brede_welvaart import plot
    >>> scores = bw.score(bw.example("voorbeeldgemeente"))
    >>> figure = plot.differences(scores, "en", show_actors=scores.actors, most=3)
    >>> len(figure.axes[0].get_label().splitlines())
    6
    """
    strips = _Strips.of(scores, lang, show_actors)
    say = strips.say
    gaps = shown_gaps(scores, tuple(strips.called))
    apart = sorted((key for key in gaps if gaps[key]), key=lambda key: -gaps[key])
    notes = strips.hidden()
    if all_agree(scores, gaps):
        notes.insert(0, say(NO_DIFFERENCES))
    if most is not None and len(apart) > most:
        notes.insert(0, say(MORE, len(apart) - most))
    rows: list[Row] = []
    for key in apart[:most]:
        step, criterion = step_and_criterion(scores.plan, key)
        number = f"{strips.names.number(step.id)}.{key.rpartition('.')[2]}"
        label = f"{number} {say(criterion.statement)}"
        rows.append(strips.row(label, scores.criteria[key].actors, is_quiet=True))
    return strips.draw(DIFFERENCES, CRITERION, rows, notes, ax)


@frozen
class _Strips:
    """What both pictures are made of.

    Attributes:
        scores: The scores.
        say: The language.
        names: What records are called.
        called: The names of the actors that may be shown, by id.
        signs: The sign of each.
    """

    scores: Scores
    say: Words
    names: Names
    called: Mapping[str, str]
    signs: Mapping[str, Sign]

    @classmethod
    def of(cls, scores: Scores, lang: Lang, show_actors: Texts) -> "_Strips":
        """Those of the actors that may be shown."""
        say = Words(lang)
        names = Names(say, scores.plan, scores.assessment)
        called = {key: names.actor(key) for key in scores.shown_actors(show_actors)}
        return cls(scores, say, names, called, signs_of(called))

    @property
    def columns(self) -> tuple[Column, ...]:
        """How far the signs lie apart."""
        return (Column(self.say(GAP), 60),)

    def row(  # noqa: PLR0913 (what stands in it)
        self,
        label: str,
        exact: Mapping[str, Fraction],
        *,
        number: str = "",
        level: int = 0,
        under: Sequence[str] = (),
        is_quiet: bool = False,
    ) -> Row:
        """A strip with the signs of the actors that have a value."""
        say = self.say
        places = {key: float(value) for key, value in exact.items()}
        strip = Strip(places, self.signs, across(self.columns))
        gap = say.number(max(exact.values()) - min(exact.values())) if len(exact) > 1 else DASH
        views = [f"{self.called[key]} {say.number(value)}" for key, value in exact.items()]
        return Row(
            label,
            said=" · ".join([*views, *under, f"{say(GAP).lower()} {gap}"]),
            draw=strip.draw,
            cells=[[Ink(gap, bold=True)]],
            number=number,
            under=under,
            height=strip.height,
            level=level,
            is_quiet=is_quiet,
        )

    def hidden(self) -> list[str]:
        """Who is not shown, and how to ask for it."""
        hidden = hidden_actors(self.scores, tuple(self.called), self.say)
        return [hidden] if hidden else []

    def draw(
        self, what: Text, first: Text, rows: Sequence[Row], notes: Sequence[str], ax: Axes | None
    ) -> Figure:
        """The picture."""
        say, assessment = self.say, self.scores.assessment
        sheet = Sheet(
            title=organisation_of(assessment, say),
            under=[about(what, assessment, say), say(VIEWS)],
            rows=rows,
            columns=self.columns,
            ticks=ticks_of(self.scores.plan, say, across(self.columns)),
            first=say(first),
            keys=[*keys_of(self.signs, self.called)],
            notes=notes,
            has_knots=any(row.number for row in rows),
        )
        return drawn(sheet, ax)
