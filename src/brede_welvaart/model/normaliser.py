"""Normalisers: how the figures of an indicator become points on a scale. No numpy here."""

from collections.abc import Iterator
from typing import Any, ClassVar

from attrs import field, frozen

from brede_welvaart.errors import Fault, FaultCode, Phrase
from brede_welvaart.model._check import checked, optional, words
from brede_welvaart.model._real import (
    Direction,
    Pair,
    as_optional_pair,
    as_pair,
    as_real,
    ends_of,
    flag,
    pair,
    positive,
    real,
    rising,
    shares,
)
from brede_welvaart.model._variants import Tagged

_POINTS: Pair = (0.0, 100.0)


class Normaliser(Tagged):
    """A normaliser (*normalisatie*): how figures become points on a scale.

    Direction -1 turns the figures round, so that more points are always better. A class of your
    own gives `transform`, and works in `index.compute` as ours do, year by year; it may give
    `known_scale` too. A file cannot hold it.

    >>> import numpy as np
    >>> from brede_welvaart import index as ix
    >>> class Logged(ix.Normaliser):
    ...     def transform(self, values, direction):
    ...         return direction * np.log10(values)
    >>> ix.normalise([[10.0, 100.0, float("nan")]], Logged(), -1).tolist()
    [[-1.0, -2.0, nan]]
    """

    __slots__ = ()

    def transform(self, values: Any, direction: Direction) -> Any:  # noqa: ANN401, ARG002 (arrays of numpy)
        """The points of the figures of one indicator in one year; for a class of your own.

        Args:
            values: The figures, shape (regions,); NaN is missing, and stays so whatever is given.
            direction: 1 if more is better, -1 if less is.

        Returns:
            The points, shape (regions,).

        Raises:
            SpecError: If the class does not give it.
        """
        raise self.lacks("transform", "normalise")

    @classmethod
    def variants(cls) -> "tuple[type[Normaliser], ...]":
        """All normalisers, in order."""
        return _ALL

    @property
    def known_scale(self) -> Phrase | str | None:
        """The scale of the points in words; None if it is not known."""
        return None


@frozen(repr=False)
class MinMax(Normaliser):
    """Min-max (*min-max*): the worst figure seen gets `lower`, the best `upper`.

    ``(x - min) / (max - min) * (upper - lower) + lower`` (OECD and JRC, Handbook on
    Constructing Composite Indicators, 2008). A constant column is an error. With `quantiles` these
    take the place of the lowest and the highest figure, and what lies beyond is cut, so that a few
    outliers do not press all others together (OECD, Regional Well-Being: 0.04 and 0.96).

    Args:
        lower: The points of the worst figure.
        upper: The points of the best figure.
        quantiles: The shares of the figures below which `lower` and above which `upper` is given,
            from 0 to 1; None is the lowest and the highest figure.

    Raises:
        DataError: If a field is not of its form.
    """

    KIND: ClassVar[str] = "min_max"

    lower: float = field(default=0.0, converter=as_real, metadata=checked(real))
    upper: float = field(default=100.0, converter=as_real, metadata=checked(real))
    quantiles: Pair | None = field(
        default=None, converter=as_optional_pair, metadata=checked(optional(shares))
    )

    @staticmethod
    def faults_between(record: Any) -> Iterator[Fault]:  # noqa: ANN401 (the record or a view of it)
        """The upper end lies above the lower one."""
        yield from rising(record.lower, record.upper, "upper")

    @property
    def known_scale(self) -> Phrase:
        """From the lower to the upper end."""
        return ends_of((self.lower, self.upper))


@frozen(repr=False)
class ZScore(Normaliser):
    """Z-score (*z-score*): distance to the mean in standard deviations of the sample.

    ``(x - mean(x)) / s(x) * sd + mean``, with n - 1 in ``s``. A constant column is an error.

    Args:
        mean: The points of an average figure.
        sd: How many points one standard deviation is.

    Raises:
        DataError: If a field is not of its form.
    """

    KIND: ClassVar[str] = "z_score"

    mean: float = field(default=0.0, converter=as_real, metadata=checked(real))
    sd: float = field(default=1.0, converter=as_real, metadata=checked(positive))

    @property
    def known_scale(self) -> Phrase:
        """Its mean and standard deviation."""
        en = f"mean {self.mean:g}, sd {self.sd:g}"
        return Phrase(en.replace("mean", "gemiddelde"), en)


@frozen(repr=False)
class Rank(Normaliser):
    """Rank (*rangnummer*): 1 for the worst figure, up to n; equal figures share the lowest rank.

    A single figure is an error: it has no rank among others.
    """

    KIND: ClassVar[str] = "rank"

    @property
    def known_scale(self) -> Phrase:
        """Ranks."""
        return Phrase("rangnummers", "ranks")


@frozen(repr=False)
class PercentileRank(Normaliser):
    """Percentile rank (*percentielrang*): the share of other figures that are worse.

    ``(rank - 1) / (n - 1)`` over the figures that are there, times the scale. A constant column
    and a single figure are errors.

    Args:
        scale: The points of the worst and of the best figure.

    Raises:
        DataError: If a field is not of its form.
    """

    KIND: ClassVar[str] = "percentile_rank"

    scale: Pair = field(default=_POINTS, converter=as_pair, metadata=checked(pair))

    @property
    def known_scale(self) -> Phrase:
        """The ends of its scale."""
        return ends_of(self.scale)


@frozen(repr=False)
class Goalposts(Normaliser):
    """Goalposts (*doelpalen*): fixed figures get the ends of the scale, in every year the same.

    ``(x - lower) / (upper - lower)``, cut at 0 and 1 unless `clip` is false, turned round by
    direction -1, then times the scale (UNDP, Human Development Report, technical note 1).

    Args:
        lower: The figure at the low end.
        upper: The figure at the high end.
        log: Take natural logarithms first; figures and goalposts must be above 0.
        clip: Cut what lies beyond the goalposts.
        scale: The points at the ends.

    Raises:
        DataError: If a field is not of its form, or the goalposts do not rise.
    """

    KIND: ClassVar[str] = "goalposts"

    lower: float = field(converter=as_real, metadata=checked(real))
    upper: float = field(converter=as_real, metadata=checked(real))
    log: bool = field(default=False, metadata=checked(flag))
    clip: bool = field(default=True, metadata=checked(flag))
    scale: Pair = field(default=_POINTS, converter=as_pair, metadata=checked(pair))

    @staticmethod
    def faults_between(record: Any) -> Iterator[Fault]:  # noqa: ANN401 (the record or a view of it)
        """The upper goalpost lies above the lower one; under a logarithm both above 0."""
        yield from rising(record.lower, record.upper, "upper")
        if record.log and record.lower is not None and record.lower <= 0:
            yield Fault(FaultCode.NOT_ABOVE_0, "lower", given=record.lower)

    @property
    def known_scale(self) -> Phrase:
        """The ends of its scale."""
        return ends_of(self.scale)


@frozen(repr=False)
class FractionOfMax(Normaliser):
    """Fraction of the best (*deel van het beste*): ``x / max``, or ``min / x`` by direction -1.

    Figures of 0 and less are errors.

    Args:
        scale: The points of 0 and of the best figure.

    Raises:
        DataError: If a field is not of its form.
    """

    KIND: ClassVar[str] = "fraction_of_max"

    scale: Pair = field(default=_POINTS, converter=as_pair, metadata=checked(pair))

    @property
    def known_scale(self) -> Phrase:
        """The ends of its scale."""
        return ends_of(self.scale)


@frozen(repr=False)
class DistanceToReference(Normaliser):
    """Distance to a reference (*afstand tot een referentie*): how near one region's figure.

    ``1 - (reference - x) / (reference - worst)``, times the scale: the worst figure gets the low
    end, the reference region the high end, and better figures more. A constant column, and a
    reference region that is itself the worst or has no figure, are errors.

    Args:
        region: The code of the reference region.
        scale: The points of the worst figure and of the reference.

    Raises:
        DataError: If a field is not of its form.
    """

    KIND: ClassVar[str] = "distance_to_reference"

    region: str = field(metadata=checked(words))
    scale: Pair = field(default=_POINTS, converter=as_pair, metadata=checked(pair))

    @property
    def known_scale(self) -> Phrase:
        """The ends of its scale."""
        return ends_of(self.scale)


@frozen(repr=False)
class Identity(Normaliser):
    """Identity (*onveranderd*): the figures as they are, with the other sign by direction -1."""

    KIND: ClassVar[str] = "identity"


_ALL: tuple[type[Normaliser], ...] = (
    MinMax,
    ZScore,
    Rank,
    PercentileRank,
    Goalposts,
    FractionOfMax,
    DistanceToReference,
    Identity,
)
