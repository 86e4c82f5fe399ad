"""Points in the words of the scale: on a level, or between two."""

from fractions import Fraction

from brede_welvaart._pages.words import Words
from brede_welvaart.model.plan import Level, Scale
from brede_welvaart.model.text import Text

_ON = Text("op '{}'", "at '{}'")
_BETWEEN = Text("tussen '{}' en '{}'", "between '{}' and '{}'")


def standing(scale: Scale, points: Fraction, say: Words) -> str:
    """On which level points lie, or between which."""
    below, above = around(scale, points)
    if below is above:
        return say(_ON, named(below, say))
    return say(_BETWEEN, named(below, say), named(above, say))


def around(scale: Scale, points: Fraction) -> tuple[Level, Level]:
    """The level at or under points, and the one at or above."""
    below = [level for level in scale.levels if 100 * level.score <= points]
    above = [level for level in scale.levels if 100 * level.score >= points]
    return below[-1], above[0]


def named(level: Level, say: Words) -> str:
    """The name of a level within a sentence."""
    name = say(level.name)
    return name[:1].lower() + name[1:]
