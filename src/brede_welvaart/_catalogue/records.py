"""The records of one edition, and finding one of them by its id, number or name."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from brede_welvaart._base.likely import folded
from brede_welvaart.errors import Phrase, UnknownIdError, near

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brede_welvaart.model.actor import Actor
    from brede_welvaart.model.indicator import Indicator
    from brede_welvaart.model.plan import Criterion, Plan, Step
    from brede_welvaart.model.region import Region
    from brede_welvaart.model.source import Source
    from brede_welvaart.model.text import Text
    from brede_welvaart.model.theme import Theme, ThemeScheme

RecordT = TypeVar(
    "RecordT", "Actor", "Criterion", "Indicator", "Region", "Source", "Step", "Theme", "ThemeScheme"
)

#: More digits than any plan has steps.
_DIGITS = 4
_GIVE = Phrase("geef een id of een naam", "give an id or a name")
_MORE = Phrase("meer dan één heet zo", "more than one has it")


def active(records: Iterable[RecordT]) -> tuple[RecordT, ...]:
    """The records that were not withdrawn."""
    return tuple(record for record in records if getattr(record, "withdrawn", None) is None)


def first_of_each_id(records: Iterable[RecordT]) -> tuple[RecordT, ...]:
    """The records without those of which an earlier one has the id: one's own go before."""
    first: dict[str, RecordT] = {}
    for record in records:
        first.setdefault(record.id, record)
    return tuple(first.values())


def find(kind: str, records: Sequence[RecordT], key: object) -> RecordT:
    """The record with this id, or else the one active record with this Dutch or English name.

    Args:
        kind: What is looked for, for the error.
        records: Where to look.
        key: An id or a name; case, accents, apostrophes and surrounding space do not count.

    Raises:
        UnknownIdError: If there is no such record, or more than one.
    """
    if not isinstance(key, str):
        raise UnknownIdError(kind, key, hint=_GIVE)
    for record in records:
        if record.id == key:
            return record
    wanted = folded(key)
    found = [record for record in active(records) if wanted in _names(record)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UnknownIdError(kind, key, [record.id for record in found], _MORE)
    raise UnknownIdError(kind, key, suggestions(key, records))


def find_step(plan: Plan, key: object) -> Step:
    """The step with this id, name or number, counted from 1 without what was withdrawn.

    Raises:
        UnknownIdError: If there is no such step.
    """
    steps = plan.active_steps
    is_digits = isinstance(key, str) and key.isascii() and key.isdecimal() and len(key) <= _DIGITS
    number = int(cast("str", key)) if is_digits else key
    if isinstance(number, int) and not isinstance(number, bool):
        if 1 <= number <= len(steps):
            return steps[number - 1]
        hint = Phrase(
            f"de stappen zijn genummerd van 1 tot en met {len(steps)}",
            f"the steps are numbered 1 to {len(steps)}",
        )
        raise UnknownIdError("step", key, hint=hint)
    return find("step", plan.steps, key)


def _names(record: RecordT) -> set[str]:
    name: Text | None = getattr(record, "name", None)
    names = {record.id, *((name.nl, name.en) if name else ())}
    return {folded(text) for text in names if text}


def suggestions(key: str, records: Iterable[RecordT]) -> list[str]:
    """At most three ids of records whose id or name is near to what was given, or has it in it."""
    ids = {name: record.id for record in active(records) for name in _names(record)}
    return list(dict.fromkeys(ids[name] for name in near(folded(key), list(ids))))[:3]
