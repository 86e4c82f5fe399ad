"""The signs of actors: a shape and a letter each, so that they need no colour."""

import math
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.transforms import Transform

from brede_welvaart.plot._pens import line, sign
from brede_welvaart.plot._sheet import Key

# Shapes with their sizes, so that they look as large as each other; only the first is filled.
_SHAPES = (("o", 14.0), ("s", 12.5), ("D", 11.5), ("^", 16.0), ("h", 15.0), ("p", 15.5), ("8", 14))
# How far below the middle of a shape there is most room for its letter.
_LOWER = {"^": 2.0}
_APART = 15.0
_WIDTH = 15.0


class Sign(NamedTuple):
    """A shape with a letter in it."""

    shape: str
    size: float
    letter: str
    filled: bool

    def draw(self, axes: Axes, x: float, y: float, where: Transform) -> None:
        """Draw it with its middle at a place."""
        sign(
            axes,
            (x, y),
            self.shape,
            where,
            size=self.size,
            filled=self.filled,
            letter=self.letter,
            lower=_LOWER.get(self.shape, 0),
        )

    def key(self, axes: Axes, x: float, y: float, where: Transform) -> float:
        """Draw it in a key, and say how wide it is."""
        self.draw(axes, x + _WIDTH / 2, y, where)
        return _WIDTH


def signs_of(names: Mapping[str, str]) -> dict[str, Sign]:
    """A sign for every actor, by id.

    Args:
        names: What they are called, by id.
    """
    signs: dict[str, Sign] = {}
    for number, (key, name) in enumerate(names.items()):
        shape, size = _SHAPES[number % len(_SHAPES)]
        used = {one.letter for one in signs.values()}
        letters = (char.upper() for char in name if char.isalnum())
        letter = next((one for one in letters if one not in used), str(number + 1))
        signs[key] = Sign(shape, size, letter, number == 0)
    return signs


def keys_of(signs: Mapping[str, Sign], names: Mapping[str, str]) -> Iterator[Key]:
    """Which sign is whose."""
    for key, one in signs.items():
        yield one.key, names[key]


class Strip(NamedTuple):
    """Signs on a line from the lowest to the highest, those that would overlap above each other.

    Attributes:
        places: Where every sign stands, by id of its actor.
        signs: The sign of every actor.
        room: How wide the axis from 0 to 100 is, in points.
    """

    places: Mapping[str, float]
    signs: Mapping[str, Sign]
    room: float

    @property
    def stacks(self) -> list[list[str]]:
        """Whose signs would overlap, from the left: these stand above each other."""
        stacks: list[list[str]] = []
        last = -math.inf
        for key in sorted(self.places, key=self.places.__getitem__):
            if (self.places[key] - last) * self.room / 100 < _APART:
                stacks[-1].append(key)
            else:
                stacks.append([key])
            last = self.places[key]
        return stacks

    @property
    def height(self) -> float:
        """How high it is, in points."""
        return _APART * max(map(len, self.stacks), default=0)

    def draw(self, axes: Axes, y: float) -> None:
        """Draw it around a height."""
        if len(self.places) > 1:
            ends = (min(self.places.values()), max(self.places.values()))
            line(axes, ends, (y, y), axes.transData, tone="road", width=1.9)
        for stack in self.stacks:
            for number, key in enumerate(stack):
                place = y + (number - (len(stack) - 1) / 2) * _APART
                self.signs[key].draw(axes, self.places[key], place, axes.transData)
