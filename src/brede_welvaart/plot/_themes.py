"""The picture of scores on themes: how a region scores, and how sure that is."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from brede_welvaart._base.lines import clean
from brede_welvaart._pages import monitor
from brede_welvaart._pages.index import COVERAGE, GROUP, RANGE, SCORE, SCORES, covered, group_names
from brede_welvaart._pages.signals import among
from brede_welvaart._pages.words import DASH, Words
from brede_welvaart.errors import Lang
from brede_welvaart.index import RegionReport, ScoreReport
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import Dimension
from brede_welvaart.plot._layout import drawn
from brede_welvaart.plot._pens import Ink, bar
from brede_welvaart.plot._scale import bar_keys
from brede_welvaart.plot._sheet import Column, Draw, Row, Sheet, Tick, nothing

_NO_SCORES = Text(
    "Er zijn geen scores: geef een specificatie mee, zoals die van `theme_spec`.",
    "There are no scores: give a specification, such as that of `theme_spec`.",
)
_WIDTH = 900.0
_POINTS = 100.0


def themes(report: RegionReport, lang: Lang = "nl", *, ax: Axes | None = None) -> Figure:
    """How a region scores on every theme, under its dimension, and how sure that is.

    The upright stroke is the score. A bar is filled up to the score if what is missing were at its
    worst, and hatched to the score if that were at its best: what is hatched is not known. Range
    and coverage stand before the score, then its place; with other weights, where these were
    looked at. All are those of `ScoreReport`. Dimensions are not added up.

    Args:
        report: What `brede_welvaart.index.report` gave with a specification.
        lang: ``nl`` or ``en``.
        ax: Axes of your own to draw on; labels stand to the left of them, figures to the right.
            None is a figure of its own, of the right height.

    Returns:
        The figure. On ``figure.axes[0]`` heights are in points from above, places across in points
        of the scores.

    Raises:
        UnknownIdError: If there is no such language.

    >>> from brede_welvaart import index as ix, plot
    >>> codes = ["GM0200", "GM0363", "GM0772", "GM0855"]
    >>> panel = ix.Panel(codes, ["tevredenheid_leven"], [2023], [[[86]], [[80]], [[84]], [[82]]])
    >>> report = ix.report(panel, "Eindhoven", spec=ix.theme_spec(panel))
    >>> print(plot.themes(report, "en").axes[0].get_label().splitlines()[-1])
    Subjective well-being: range 66.7 · coverage 100% · score 66.7 · 2 of 4
    """
    say = Words(lang)
    scores = {part.score.node: part.score for part in report.themes if part.score}
    scores |= {score.node: score for score in report.scores}
    picture = _Scores(report, _ends([*scores.values()]), say)
    has_spans = any(score.span for score in scores.values())
    first = among(report.among, report.within, say)
    notes = [] if scores else [say(_NO_SCORES)]
    if any(score.imputed for score in scores.values()):
        notes.append(say(monitor.FILLED_LEGEND))
    if has_spans:
        notes.append(say(monitor.WEIGHTS_LEGEND))
    numbers = ((RANGE, 76), (COVERAGE, 74), (SCORE, 50))
    sheet = Sheet(
        title=clean(report.name),
        under=[f"{say(SCORES)} {report.period} · {first}"],
        rows=[*picture.rows(scores)],
        columns=(
            *(Column(say(heading), width) for heading, width in numbers),
            Column(say(monitor.PLACE), 84, "left"),
            *([Column(say(monitor.OTHER_WEIGHTS), 92, "left")] if has_spans else []),
        ),
        ends=picture.ends,
        ticks=picture.ticks() if scores else (),
        first=say(GROUP),
        keys=[*bar_keys(say, is_open=any(_is_open(score) for score in scores.values()))],
        notes=notes,
        width=_WIDTH,
    )
    return drawn(sheet, ax)


def _is_open(score: ScoreReport) -> bool:
    return score.value is not None and score.low != score.high


def _ends(scores: Sequence[ScoreReport]) -> tuple[float, float]:
    """From which to which points the axis runs: 0 to 1 or 100, unless scores go beyond these."""
    numbers = [number for one in scores for number in (one.low, one.value, one.high)]
    there = [number for number in numbers if number is not None]
    top = max(there, default=_POINTS)
    return min([0.0, *there]), 1.0 if top <= 1 else max(_POINTS, top)


@frozen
class _Scores:
    """The scores of a region, to be drawn.

    Attributes:
        report: All that there is to say of the region.
        ends: From which to which points the axis runs.
        say: The language.
    """

    report: RegionReport
    ends: tuple[float, float]
    say: Words

    def ticks(self) -> list[Tick]:
        """The ends of the axis, and three places between."""
        low, high = self.ends
        aligned = enumerate(("left", "center", "center", "center", "right"))
        places = [(low + number * (high - low) / 4, align) for number, align in aligned]
        decimals = 0 if all(at.is_integer() for at, _ in places) else 2
        return [Tick(at, self.say.number(at, decimals), align) for at, align in places]

    def rows(self, scores: Mapping[str, ScoreReport]) -> Iterator[Row]:
        """The themes under their dimensions; then what is neither."""
        names, left = group_names(self.say), dict(scores)
        for dimension in (*Dimension, None):
            whole = left.pop(dimension.value, None) if dimension else None
            if whole:
                yield self._row(names[whole.node], whole, level=1)
            for part in self.report.themes:
                if part.theme and part.score and part.theme.dimension == dimension:
                    left.pop(part.score.node)
                    yield self._row(self.say(part.theme.name), part.score)
        for score in left.values():
            yield self._row(names.get(score.node) or clean(score.node), score)

    def _row(self, name: str, score: ScoreReport, *, level: int = 0) -> Row:
        say = self.say
        extent = monitor.range_of(score, say)
        coverage = covered(score.coverage, score.imputed, say)
        value = DASH if score.value is None else say.figure(score.value)
        place = monitor.place_of(score, self.report.period, say)
        span = monitor.span_of(score.span, score.of, say)
        facts = ((RANGE, extent), (COVERAGE, coverage), (SCORE, value))
        said = [f"{say(what).lower()} {fact}" for what, fact in facts]
        if score.span:
            said.append(f"{say(monitor.OTHER_WEIGHTS).lower()} {span}")
        return Row(
            name,
            said=" · ".join([*said[:3], place, *said[3:]]),
            draw=self._bar(score),
            cells=[
                [Ink(extent)],
                [Ink(coverage)],
                [Ink(value, bold=True)],
                [Ink(place)],
                [Ink(span)],
            ],
            level=level,
        )

    def _bar(self, score: ScoreReport) -> Draw:
        value = score.value
        if value is None:
            return nothing
        low = value if score.low is None else score.low
        high = value if score.high is None else score.high
        # Where 0 is not the lowest score, a bar from there would say nothing.
        start = low if self.ends[0] < 0 or score.low is None else 0.0

        def draw(axes: Axes, y: float) -> None:
            bar(axes, (low, high), value, y, start=start)

        return draw
