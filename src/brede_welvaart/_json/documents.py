"""Whole documents: which formats there are, and how they are made and written."""

from types import GenericAlias
from typing import Any, NamedTuple, cast

from brede_welvaart._json.found import NOTHING, Found
from brede_welvaart._json.structure import is_record, maker
from brede_welvaart._json.text import without_key
from brede_welvaart._json.unstructure import plain
from brede_welvaart.errors import DataError, Fault, FaultCode
from brede_welvaart.model._check import Checked, Document
from brede_welvaart.model._places import in_order


class Outcome(NamedTuple):
    """What came of a document.

    Attributes:
        record: The record, or a view of what was right in it.
        found: What was wrong; without any, the record is whole.
    """

    record: Any
    found: Found


def make(data: object, kind: type[Checked]) -> Outcome:
    """Make a record of one kind from plain values that name its format.

    Args:
        data: The plain values of the whole document.
        kind: A kind of document.
    """
    found = Found()
    if not isinstance(data, dict):
        found.add(FaultCode.NOT_AN_OBJECT, given=data)
        return Outcome(NOTHING, found)
    document = cast("dict[object, object]", data)
    _check_format(document, format_of(kind), found)
    given = document.get("format")
    if found.count and isinstance(given, str) and given in document_kinds():
        # All of it is another document; to go on would only find that its keys are others.
        return Outcome(NOTHING, found)
    return Outcome(maker(cast("Any", kind))(without_key(document, "format"), found), found)


def _check_format(data: dict[object, object], wanted: str, found: Found) -> None:
    if "format" not in data:
        found.add(FaultCode.MISSING_FORMAT, "format", wanted=wanted)
    elif data["format"] != wanted:
        found.add(FaultCode.OTHER_FORMAT, "format", given=data["format"], wanted=wanted)


def refuse(found: Found, data: object, where: str | None = None) -> None:
    """Refuse a document in which something is wrong.

    Args:
        found: What is wrong.
        data: The plain values of the document, for the order and the place of its faults.
        where: The file that it came from.

    Raises:
        DataError: If anything is wrong: every fault, in the order of the document.
    """
    if found.count:
        raise DataError(in_order(found.faults, data), where, found.count)


def document_kinds() -> dict[str, type[Checked]]:
    """Every kind of document, by its format."""
    from brede_welvaart.model.assessment import Assessment
    from brede_welvaart.model.plan import Plan
    from brede_welvaart.model.receipt import Receipt
    from brede_welvaart.model.scan import Scan
    from brede_welvaart.model.spec import Spec

    return {kind.FORMAT: kind for kind in (Assessment, Plan, Scan, Spec, Receipt)}


def kind_of(data: object) -> type[Checked]:
    """The kind of a document, by its format.

    Raises:
        DataError: If it has no format, or one that is not known.
    """
    if not isinstance(data, dict):
        raise DataError([Fault(FaultCode.NOT_AN_OBJECT, given=data)])
    kinds = document_kinds()
    known = tuple(kinds)
    if "format" not in data:
        raise DataError([Fault(FaultCode.MISSING_CHOICE, "format", known=known)])
    given = cast("dict[object, object]", data)["format"]
    if isinstance(given, str) and given in kinds:
        return kinds[given]
    raise DataError(
        [Fault(FaultCode.UNKNOWN_FORMAT, "format", given=given, known=known, likely=known)]
    )


def is_document(kind: object) -> bool:
    """Whether documents of this kind exist."""
    return isinstance(kind, type) and issubclass(kind, Document) and "FORMAT" in vars(kind)


def format_of(kind: type[Any]) -> str:
    """The format of a kind of document.

    Raises:
        TypeError: If documents of this kind do not exist.
    """
    if not is_document(kind):
        names = " or ".join(known.__name__ for known in document_kinds().values())
        raise TypeError(f"expected {names}, got {getattr(kind, '__name__', kind)}")
    return cast("str", kind.FORMAT)


def plain_record(record: Checked) -> Any:  # noqa: ANN401 (a scale is a list)
    """A record as plain values; those of a document begin with its format.

    Raises:
        DataError: If a number has more digits than JSON may hold.
        TypeError: If it is neither a document nor another record.
    """
    kind = type(record)
    form = None if is_record(kind) and not is_document(kind) else format_of(kind)
    fields: Any = plain(record)
    return fields if form is None else {"format": form, **fields}


def make_records(data: object, name: str, kind: type[Any], edition: str) -> tuple[Any, ...]:
    """The records of one list in a file of our own data.

    Args:
        data: The plain values of the file, which names its edition.
        name: The key of the list.
        kind: The class of its records.
        edition: The edition that the file must name.

    Raises:
        DataError: If a record is not of its form, or the file is of another edition.
    """
    file = cast("dict[str, object]", data)
    found = Found()
    if file.get("edition") != edition:
        given = file.get("edition")
        found.add(FaultCode.OTHER_FORMAT, "edition", given=given, wanted=edition)
    wanted = GenericAlias(tuple, (kind, ...))
    start = len(found.faults)
    made = maker(wanted)(file.get(name), found)
    found.move(start, name)
    refuse(found, data)
    return cast("tuple[Any, ...]", made)


def made_of(value: object, kind: Any) -> Any:  # noqa: ANN401 (a type, and one of it)
    """What plain values make of a kind that stands in a document.

    Raises:
        DataError: If they are not of that kind.
    """
    found = Found()
    made = maker(kind)(value, found)
    refuse(found, value)
    return made
