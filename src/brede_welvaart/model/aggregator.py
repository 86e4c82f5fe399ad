"""Aggregators: how the points of a group's children become those of the group. No numpy here.

``w`` are the weights of the children that have a value, divided by their sum.
"""

from typing import Any, ClassVar

from attrs import field, frozen

from brede_welvaart.model._check import checked
from brede_welvaart.model._convert import as_whole
from brede_welvaart.model._real import as_real, one_of, real
from brede_welvaart.model._variants import Tagged


class Aggregator(Tagged):
    """An aggregator (*samenvoeging*): how the points of children become those of their group.

    A class of your own gives `combine`, and works in `index.compute` as ours do. As nothing more
    is known of it, it has no bounds and no contributions, weights cannot be varied within bounds
    by `index.dominance` and `index.rank_range`, and a file cannot hold it.

    >>> from brede_welvaart import index as ix
    >>> class Highest(ix.Aggregator):
    ...     def combine(self, values, weights):
    ...         return values.max(axis=0)
    >>> ix.aggregate([[40.0, 10.0], [60.0, float("nan")]], aggregator=Highest()).tolist()
    [60.0, 10.0]
    """

    __slots__ = ()

    def combine(self, values: Any, weights: Any) -> Any:  # noqa: ANN401, ARG002 (arrays of numpy)
        """The points of a group, of regions that have the same children; for a class of your own.

        Args:
            values: The points of the children that are there, shape (children, regions).
            weights: Their weights, adding up to 1, shape (children,).

        Returns:
            The points of the group, shape (regions,); NaN is no value.

        Raises:
            SpecError: If the class does not give it.
        """
        raise self.lacks("combine", "aggregate")

    @classmethod
    def variants(cls) -> "tuple[type[Aggregator], ...]":
        """All aggregators, in order."""
        return _ALL


@frozen(repr=False)
class Arithmetic(Aggregator):
    """The arithmetic mean (*rekenkundig gemiddelde*): ``sum w x``; a low can be made up for."""

    KIND: ClassVar[str] = "arithmetic"


@frozen(repr=False)
class Geometric(Aggregator):
    """The geometric mean (*meetkundig gemiddelde*): ``exp(sum w ln x)``; points above 0 only."""

    KIND: ClassVar[str] = "geometric"


@frozen(repr=False)
class Harmonic(Aggregator):
    """The harmonic mean (*harmonisch gemiddelde*): ``1 / sum (w / x)``; points above 0 only."""

    KIND: ClassVar[str] = "harmonic"


@frozen(repr=False)
class Power(Aggregator):
    """The power mean (*machtsgemiddelde*): ``(sum w x^p)^(1/p)``; for p = 0 the geometric mean.

    Points below 0 are an error unless p is 1, and so are points of 0 where p is 0 or less.

    Args:
        p: The power: 1 is the arithmetic mean, 0 the geometric, -1 the harmonic.

    Raises:
        DataError: If the power is not a finite number.
    """

    KIND: ClassVar[str] = "power"

    p: float = field(converter=as_real, metadata=checked(real))


@frozen(repr=False)
class Minimum(Aggregator):
    """The minimum (*laagste*): the lowest of the children, whatever their weights above 0."""

    KIND: ClassVar[str] = "minimum"


@frozen(repr=False)
class MazziottaPareto(Aggregator):
    """The Mazziotta-Pareto index (*Mazziotta-Pareto-index*): a mean with a price on imbalance.

    ``M + penalty * S^2 / M``, with ``M`` the weighted mean and ``S^2`` the weighted variance
    ``sum w (x - M)^2 * n / (n - ddof)`` of the n children with a value; a child alone has no
    imbalance (Mazziotta and Pareto, 2013; De Muro, Mazziotta and Pareto, 2011). MPI is children by
    ``ZScore(100, 10)`` and ddof 1; AMPI is children by ``Goalposts(r - h, r + h, clip=False,
    scale=(70, 130))``, with reference r and half the range h, and ddof 0.

    Args:
        penalty: -1 takes imbalance off (for more is better), 1 adds it; 0 is the mean.
        ddof: 1 for the variance of a sample, 0 for that of a population.

    Raises:
        DataError: If a field is not of its form.
    """

    KIND: ClassVar[str] = "mazziotta_pareto"

    penalty: float = field(default=-1.0, converter=as_real, metadata=checked(real))
    ddof: int = field(default=1, converter=as_whole, metadata=checked(one_of(0, 1)))


@frozen(repr=False)
class Apart(Aggregator):
    """Kept apart (*naast elkaar*): the children stay beside each other; the group has no value.

    So here and now, later and elsewhere stand in one specification and are never added up.
    """

    KIND: ClassVar[str] = "apart"


_ALL: tuple[type[Aggregator], ...] = (
    Arithmetic,
    Geometric,
    Harmonic,
    Power,
    Minimum,
    MazziottaPareto,
    Apart,
)
