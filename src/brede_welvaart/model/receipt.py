"""How a score was made, and of what: its settings and its receipt, which can be stored and read."""

from collections.abc import Sequence
from typing import ClassVar, Literal, cast, get_args

from attrs import field, frozen

from brede_welvaart.errors import Fault, FaultCode, Key, Phrase
from brede_welvaart.model._check import (
    Check,
    Checked,
    Document,
    checked,
    edition,
    exact,
    matching,
    record,
    words,
    wrong,
)
from brede_welvaart.model._convert import as_tuple
from brede_welvaart.model._real import Weights

Method = Literal["mean", "median", "weakest"]
Missing = Literal["skip", "zero", "refuse"]

_PAIR = Phrase("een id en een gewicht", "an id and a weight")

_digest = matching(
    "[0-9a-f]{64}",
    "een controlegetal van 64 hexadecimale cijfers",
    "a digest of 64 hexadecimal digits",
)


def _short(digest: str) -> str:
    return f"'{digest[:8]}…'"


def _one_of(*allowed: str) -> Check:
    def check(value: object) -> Sequence[Fault]:
        if type(value) is str and value in allowed:
            return ()
        return wrong(FaultCode.NOT_A_CHOICE, value, known=allowed, likely=allowed)

    return check


def _weights(value: object) -> Sequence[Fault]:
    """Pairs of an id and an exact number of 0 or more."""
    if not isinstance(value, tuple):
        return wrong(FaultCode.NOT_A_LIST, value)
    faults: list[Fault] = []
    for index, item in enumerate(cast("tuple[object, ...]", value)):
        match item:
            case (str(key), weight):
                faults += [fault.under(Key(key)) for fault in exact(weight)]
            case _:
                faults.append(Fault(FaultCode.NOT_OF_FORM, index, given=item, wanted=_PAIR))
    return faults


@frozen(cache_hash=True, repr=False)
class Settings(Checked):
    """The settings (*instellingen*) of a score.

    Args:
        method: ``mean``, ``median`` (the lower weighted median) or ``weakest`` (the lowest);
            within the steps and over them.
        missing: What becomes of open criteria: ``skip``, ``zero`` or ``refuse``.
        weights: Weights that take the place of the plan's, by step or criterion id, sorted.

    Raises:
        DataError: If there is no such method or way with what is missing, or a weight is not an
            exact number of 0 or more.
    """

    IN_FULL: ClassVar[bool] = True

    method: Method = field(default="mean", metadata=checked(_one_of(*get_args(Method))))
    missing: Missing = field(default="skip", metadata=checked(_one_of(*get_args(Missing))))
    weights: Weights = field(default=(), converter=as_tuple, metadata=checked(_weights))


@frozen(repr=False)
class Receipt(Document):
    """A receipt (*controlebewijs*): what a result was made of, so that it can be made again.

    Args:
        edition: The edition of the plan.
        plan: The digest of the plan, 64 hexadecimal digits.
        input: The digest of the assessment, whatever the order of its answers.
        results: The digest of the results together with all the rest of the receipt.
        settings: The settings.
        version: The version of the library.

    Raises:
        DataError: If a field is not of its form.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/receipt/1"
    IN_FULL: ClassVar[bool] = True

    edition: str = field(metadata=checked(edition))
    plan: str = field(metadata=checked(_digest), repr=_short)
    input: str = field(metadata=checked(_digest), repr=_short)
    results: str = field(metadata=checked(_digest), repr=_short)
    settings: Settings = field(metadata=checked(record(Settings)))
    version: str = field(metadata=checked(words))
