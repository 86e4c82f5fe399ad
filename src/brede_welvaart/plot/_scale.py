"""What pictures of scores share: whom they are about, the words of the scale, marks of a bar."""

from collections.abc import Iterator

from matplotlib.axes import Axes
from matplotlib.transforms import Transform

from brede_welvaart._pages.score_words import OPEN, SURE, VALUE
from brede_welvaart._pages.scores import EDITION
from brede_welvaart._pages.words import Words
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.text import Text
from brede_welvaart.plot._pens import BAR, box, upright
from brede_welvaart.plot._sheet import DrawMark, Key, Tick, thinned

_WIDE = 22.0


def about(what: Text, assessment: Assessment, say: Words) -> str:
    """What is shown, to which day it applies, and of which edition it is."""
    day = say.day(assessment.date) if assessment.date else ""
    return " · ".join(filter(None, (say(what), day, say(EDITION, assessment.edition))))


def ticks_of(plan: Plan, say: Words, room: float) -> list[Tick]:
    """The names of the levels above their scores, as far as there is room for them."""
    levels = [Tick(float(100 * level.score), say(level.name)) for level in plan.scale]
    first, *middle, last = levels
    ends = [Tick(first.at, first.text, "left"), Tick(last.at, last.text, "right")]
    return thinned([ends[0], *middle, ends[1]], (0, 100), room)


def bar_keys(say: Words, *, is_open: bool) -> Iterator[Key]:
    """What the marks of a bar mean; the range only where there is one."""
    yield mark(hatched=False), say(SURE)
    if is_open:
        yield mark(hatched=True), say(OPEN)
    yield upright_mark, say(VALUE).lower()


def mark(*, hatched: bool) -> DrawMark:
    """A part of a bar, in a key."""

    def draw(axes: Axes, x: float, y: float, where: Transform) -> float:
        box(axes, (x, x + _WIDE), (y - BAR / 2, y + BAR / 2), where, hatched=hatched)
        return _WIDE

    return draw


def upright_mark(axes: Axes, x: float, y: float, where: Transform) -> float:
    """The mark of a value, in a key."""
    upright(axes, x + 2, y, where, height=11)
    return 4.0
