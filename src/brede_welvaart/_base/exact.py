"""Exact numbers as text, of any size."""

from decimal import Decimal
from fractions import Fraction

# Python itself refuses to write a whole number of more digits than this may be set to.
_SHORT = 10**600


def ratio(number: Fraction | int) -> str:
    """A number as ``n`` or ``n/d``, exact, however many digits it has.

    >>> ratio(Fraction(475, 12)), ratio(Fraction(6, 2))
    ('475/12', '3')
    """
    fraction = Fraction(number)
    if fraction.denominator == 1:
        return _digits(fraction.numerator)
    return f"{_digits(fraction.numerator)}/{_digits(fraction.denominator)}"


def _digits(number: int) -> str:
    return str(number) if abs(number) < _SHORT else f"{Decimal(number):f}"
