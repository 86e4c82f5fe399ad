"""How a law is tried on a function of somebody else: examples, comparing, and what to say."""

import json
from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import wraps
from typing import Any, Final, Protocol, TypeVar

from hypothesis import HealthCheck, Phase, Verbosity, given, settings
from hypothesis import strategies as st

from brede_welvaart.errors import LawBrokenError

CaseT = TypeVar("CaseT")
TrialT = TypeVar("TrialT", bound="Trial")

#: How far numbers may lie apart and still be the same; room for floats, not for rounding.
TOLERANCE: Final = Fraction(1, 10**9)
#: What hypothesis does: it looks for an example that breaks the law, and makes it smaller.
PHASES: tuple[Phase, ...] = (Phase.explicit, Phase.generate, Phase.shrink)


class Law(Protocol):
    """A law: a function that tries it, and raises if it is broken."""

    __name__: str

    def __call__(
        self,
        function: Callable[..., Any],
        /,
        *,
        tolerance: float | Fraction = TOLERANCE,
        max_examples: int | None = None,
    ) -> None:
        """Try the law."""
        ...


class Trial:
    """One function, tried on one example of one law.

    Args:
        function: What is tried.
        tolerance: How far numbers may lie apart and still be the same.
    """

    def __init__(self, function: Callable[..., Any], tolerance: Fraction) -> None:
        self.function = function
        self.tolerance = tolerance
        #: What the function got, call by call.
        self.calls: list[dict[str, Any]] = []

    def call(self, **documents: Any) -> Any:  # noqa: ANN401 (what their function gives)
        """What the function gives for these documents, of which it gets copies, in this order."""
        self.calls.append(documents)
        copies = [json.loads(json.dumps(document)) for document in documents.values()]
        try:
            found = self.function(*copies)
        except Exception as error:
            message = f"the function raised {type(error).__name__}: {error}"
            raise self.broken(message) from error
        if copies != list(documents.values()):
            raise self.broken("the function changed what it was given")
        return found

    def broken(self, message: str) -> LawBrokenError:
        """The error for this example; the law is filled in by whoever tries it."""
        first, *others = self.calls or [{}]
        example = dict(first)
        if others:
            # Of what it was compared with, only what is different.
            example |= {
                f"other_{name}": document
                for name, document in others[-1].items()
                if document != first[name]
            }
        return LawBrokenError("", "", message, json.dumps(example, ensure_ascii=False))

    def exact(self, value: object, where: str) -> Fraction | None:
        """A number as their function writes it, exactly as it is; None stays None."""
        if value is None:
            return None
        if not isinstance(value, bool) and isinstance(
            value, int | float | Fraction | Decimal | str
        ):
            try:
                return Fraction(value)
            except (ValueError, OverflowError, ZeroDivisionError):
                pass  # NaN, infinity, or a text that is no number
        raise self.broken(f"{where}: expected a number or None, got {value!r}")

    def is_same(self, one: Fraction | None, other: Fraction | None, times: int = 1) -> bool:
        """Whether two numbers are the same; `times` for what is made of numbers that are not."""
        if one is None or other is None:
            return one is other
        return abs(one - other) <= times * self.tolerance

    def is_at_most(self, one: Fraction, other: Fraction) -> bool:
        """Whether the first number is not above the second."""
        return one <= other + self.tolerance


def shown(number: Fraction | None) -> str:
    """A number in a message, in at most twelve digits.

    >>> shown(Fraction(1, 3)), shown(Fraction(25)), shown(None)
    ('0.333333333333', '25', 'None')
    """
    return "None" if number is None else f"{float(number):.12g}"


def law(
    kind: Callable[[Callable[..., Any], Fraction], TrialT], cases: st.SearchStrategy[CaseT]
) -> Callable[[Callable[[TrialT, CaseT], None]], Law]:
    """Make a law of a function that tries one case.

    Args:
        kind: What makes a trial.
        cases: Where cases come from.
    """

    def decorate(body: Callable[[TrialT, CaseT], None]) -> Law:
        sentence = (body.__doc__ or "").partition("\n")[0].removesuffix(".")

        @wraps(body)
        def tried(
            function: Callable[..., Any],
            /,
            *,
            tolerance: float | Fraction = TOLERANCE,
            max_examples: int | None = None,
        ) -> None:
            allowed = Fraction(tolerance)

            @_settings(max_examples)
            @given(cases)
            def one_case(case: CaseT) -> None:
                body(kind(function, allowed), case)

            try:
                one_case()
            except LawBrokenError as error:
                found, cause = error, error.__cause__
            else:
                return
            # A new error, without the notes of hypothesis and the many frames of its search.
            raise LawBrokenError(body.__name__, sentence, found.message, found.example) from cause

        del tried.__wrapped__  # its signature is its own
        return tried

    return decorate


def _settings(max_examples: int | None) -> settings:
    """Always the same examples, and nothing printed or kept."""
    return settings(
        max_examples=settings().max_examples if max_examples is None else max_examples,
        derandomize=True,
        database=None,
        deadline=None,
        phases=PHASES,
        print_blob=False,
        report_multiple_bugs=False,
        verbosity=Verbosity.quiet,
        suppress_health_check=[
            HealthCheck.too_slow,
            HealthCheck.filter_too_much,
            HealthCheck.data_too_large,
        ],
    )


def check_all(
    laws: Sequence[Law],
    function: Callable[..., Any],
    *,
    tolerance: float | Fraction,
    max_examples: int | None,
) -> None:
    """Try laws in their order, up to the first that is broken."""
    for one in laws:
        one(function, tolerance=tolerance, max_examples=max_examples)
