"""The picture of a weighed scan: the balance per theme and dimension."""

import math
from collections.abc import Mapping, Sequence
from fractions import Fraction

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.transforms import Transform

from brede_welvaart._base.lines import clean
from brede_welvaart._pages.scan import SIGNS, UNDECIDED_SIGN, cell, facts
from brede_welvaart._pages.scan_parts import LEFT, RIGHT, THEME, counted, decimals
from brede_welvaart._pages.words import DASH, Words
from brede_welvaart._scan.profiles import ScanProfile, Tally
from brede_welvaart.errors import Lang
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import Dimension, Importance, Sentiment
from brede_welvaart.plot._layout import drawn
from brede_welvaart.plot._pens import SMALL, Ink, box, line, width_of, write
from brede_welvaart.plot._sheet import Draw, DrawMark, Key, Row, Sheet, Tick, across
from brede_welvaart.plot._spread import word

_BLOCK = Text(
    "Eén blokje is één punt belang: laag {}, middel {}, hoog {}.",
    "One block is one point of importance: low {}, medium {}, high {}.",
)
# Within the room of a dimension, which is 1: where nought is, how far blocks reach, the figures.
_NOUGHT, _REACH, _FIGURE = 0.28, 0.26, 0.56
_LEAST_BLOCKS = 5
_HIGH, _TALL = 10.0, 9.0
# Between blocks, and at most which share of one; so many can be told apart, more are one bar.
_SPACE, _SHARE = 0.005, 0.35
_MOST_BLOCKS = 60
_WIDTH = 900.0
_ROOM = across((), _WIDTH) / len(Dimension)


def scan(profile: ScanProfile, lang: Lang = "nl", *, ax: Axes | None = None) -> Figure:
    """What a plan does to every theme, here and now, later and elsewhere: blocks on a balance.

    One block is one point of importance: unfavourable to the left, favourable to the right, each
    the sums of `Tally`. ``=`` is looked at without a difference, ``?`` not decided yet, a dash no
    effect that counts there. Nothing is added up over themes or dimensions.

    Args:
        profile: What `brede_welvaart.weigh` gave.
        lang: ``nl`` or ``en``.
        ax: Axes of your own to draw on; labels stand to the left of them. None is a figure of its
            own, of the right height.

    Returns:
        The figure. On ``figure.axes[0]`` heights are in points from above; each dimension is 1
        wide.

    Raises:
        UnknownIdError: If there is no such language.

    >>> import brede_welvaart as bw
    >>> from brede_welvaart import plot
    >>> figure = plot.scan(bw.weigh(bw.example("wijkplan", bw.Scan)), "en")
    >>> print(figure.axes[0].get_label().splitlines()[3])
    Health: here and now +3 (1 effect) · later ... · elsewhere ...
    """
    say = Words(lang)
    organisation, date = profile.scan.organisation, profile.scan.date
    whose = [clean(organisation.name) if organisation else "", say.day(date) if date else ""]
    tallies = [tally for one in profile.themes.values() for tally in one.dimensions.values()]
    weights = [weight for tally in tallies for weight in (tally.positive, tally.negative)]
    unit = _REACH / float(max([Fraction(_LEAST_BLOCKS), *weights]))
    used = {cell(tally, say) for tally in tallies}
    keys: list[Key] = [
        (_blocks("unfavourable"), say(LEFT, say(Sentiment.NEGATIVE.label))),
        (_blocks("favourable"), say(RIGHT, say(Sentiment.POSITIVE.label))),
    ]
    keys += [
        (word(mark, "ink"), say(SIGNS[mark]))
        for mark in ("=", UNDECIDED_SIGN, DASH)
        if any(mark in text for text in used)
    ]
    settings = [profile.settings.weight(importance) for importance in Importance]
    sheet = Sheet(
        title=clean(profile.scan.title),
        under=[
            " · ".join(filter(None, [*whose, *facts(profile, None, say)])),
            say(_BLOCK, *(say.number(weight, decimals(weight)) for weight in settings)),
        ],
        rows=[
            _row(say(one.theme.name), one.dimensions, unit, say) for one in profile.themes.values()
        ],
        ends=(0, len(Dimension)),
        ticks=[
            Tick(number + _NOUGHT - _REACH, say(one.label), "left", has_line=False, bold=True)
            for number, one in enumerate(Dimension)
        ],
        first=say(THEME),
        keys=keys,
        width=_WIDTH,
    )
    return drawn(sheet, ax)


def _row(name: str, dimensions: Mapping[Dimension, Tally], unit: float, say: Words) -> Row:
    said: list[str] = []
    for dimension, tally in dimensions.items():
        count = f" ({counted(tally, say)})" if tally.effects else ""
        said.append(f"{say(dimension.label).lower()} {cell(tally, say)}{count}")
    balance = _balance([*dimensions.values()], unit, say)
    return Row(name, said=" · ".join(said), draw=balance, height=_HIGH)


def _balance(tallies: Sequence[Tally], unit: float, say: Words) -> Draw:
    """Blocks left and right of nought in every dimension, and the figures behind them."""

    def draw(axes: Axes, y: float) -> None:
        where = axes.transData
        for number, tally in enumerate(tallies):
            nought, text = number + _NOUGHT, cell(tally, say)
            if tally.positive or tally.negative:
                _draw_blocks(axes, (nought, y), -unit, tally.negative, "unfavourable")
                _draw_blocks(axes, (nought, y), unit, tally.positive, "favourable")
                line(axes, (nought,) * 2, (y - _TALL, y + _TALL), where, tone="edge", width=0.75)
            else:
                tone = "ink" if tally.effects else "soft"
                write(axes, (nought, y), Ink(text[:1], bold=True, tone=tone), where, "center")
            if tally.effects:
                figure = Ink(text, bold=True)
                behind = (width_of(figure) + 5) / _ROOM
                write(axes, (number + _FIGURE, y), figure, where)
                count = Ink(counted(tally, say), SMALL, "soft")
                write(axes, (number + _FIGURE + behind, y), count, where)

    return draw


def _draw_blocks(
    axes: Axes, place: tuple[float, float], unit: float, weight: Fraction, tone: str
) -> None:
    """As many blocks as a weight has points, the last of them narrower if it is broken."""
    x, y = place
    left = float(weight)
    whole = 1.0 if left <= _MOST_BLOCKS else left
    while left > 0:
        wide = unit * min(left, whole)
        space = math.copysign(min(_SPACE, abs(unit) * _SHARE), unit)
        ends = sorted((x + space, x + wide))
        box(axes, (ends[0], ends[1]), (y - _HIGH / 2, y + _HIGH / 2), axes.transData, tone=tone)
        x, left = x + wide, left - whole


def _blocks(tone: str) -> DrawMark:
    """Two blocks, in a key."""

    def draw(axes: Axes, x: float, y: float, where: Transform) -> float:
        for at in (x, x + _HIGH + 1):
            box(axes, (at, at + _HIGH), (y - _HIGH / 2, y + _HIGH / 2), where, tone=tone)
        return 2 * _HIGH + 1

    return draw
