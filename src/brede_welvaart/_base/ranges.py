"""Numbers with the range that they are in by definition, which the schemas of results say too."""

from fractions import Fraction
from typing import Annotated, NamedTuple


class Range(NamedTuple):
    """From where to where a number goes.

    Attributes:
        least: The lowest that it can be.
        most: The highest that it can be; None if there is none.
    """

    least: int
    most: int | None = None


Points = Annotated[float, Range(0, 100)]
ExactPoints = Annotated[Fraction, Range(0, 100)]
ExactChange = Annotated[Fraction, Range(-100, 100)]
Share = Annotated[float, Range(0, 1)]
ExactShare = Annotated[Fraction, Range(0, 1)]
#: What effects of a scan weigh together.
ExactWeight = Annotated[Fraction, Range(0)]
Count = Annotated[int, Range(0)]
#: A place among others; 1 is best.
Place = Annotated[int, Range(1)]
#: A mean of places, or one that was drawn.
MeanPlace = Annotated[float, Range(1)]
Year = Annotated[int, Range(1000, 2999)]
Quarter = Annotated[int, Range(1, 4)]
#: How many times as much.
Multiple = Annotated[float, Range(0)]
