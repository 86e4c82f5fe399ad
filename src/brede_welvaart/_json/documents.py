"""Whole documents: which formats there are, and what one converter does for all of them."""

from functools import cache
from types import GenericAlias
from typing import Any, NamedTuple, cast

from cattrs import BaseConverter as BaseConverter  # noqa: PLC0414 (given on, as a type)
from cattrs import Converter

from brede_welvaart._base.likely import likely
from brede_welvaart._json import structure, unions, unstructure
from brede_welvaart._json.structure import RejectedError, is_record
from brede_welvaart._json.text import RepeatedKeys
from brede_welvaart.errors import DataError, Fault, shown
from brede_welvaart.model._check import Checked, Document, View


class Outcome(NamedTuple):
    """What came of a document.

    Attributes:
        record: The record, or a view of what was right in it.
        faults: What was wrong; without any, the record is whole.
    """

    record: Any
    faults: tuple[Fault, ...]


@cache
def strict() -> Converter:
    """The converter that makes and writes our records, and nothing else."""
    converter = Converter()
    structure.register(converter)
    unions.register(converter)
    unstructure.register(converter)
    return converter


def make(data: object, kind: type[Checked]) -> Outcome:
    """Make a record of one kind from plain values that name its format.

    Args:
        data: The plain values of the whole document.
        kind: A kind of document.
    """
    if not isinstance(data, dict):
        return Outcome(View({}), (Fault("", f"expected an object, got {shown(data)}"),))
    document = cast("dict[object, object]", data)
    faults = _format_faults(document, format_of(kind))
    given = document.get("format")
    if faults and isinstance(given, str) and given in document_kinds():
        # All of it is another document; to go on would only find that its keys are others.
        return Outcome(View({}), faults)
    try:
        record = strict().structure(_without_format(document), kind)
    except RejectedError as rejected:
        return Outcome(rejected.view, (*faults, *rejected.faults))
    return Outcome(record, faults)


def _format_faults(data: dict[object, object], wanted: str) -> tuple[Fault, ...]:
    if "format" not in data:
        return (Fault("format", f"is missing; write {wanted!r}"),)
    given = data["format"]
    if given == wanted:
        return ()
    return (Fault("format", f"expected {wanted!r}, got {shown(given)}"),)


def _without_format(data: dict[object, object]) -> dict[object, object]:
    """The same document without its format; keys that stand twice are still known."""
    rest = {key: value for key, value in data.items() if key != "format"}
    if not isinstance(data, RepeatedKeys):
        return rest
    kept = RepeatedKeys(cast("dict[str, Any]", rest))
    kept.repeated = data.repeated
    return cast("dict[object, object]", kept)


def document_kinds() -> dict[str, type[Checked]]:
    """Every kind of document, by its format."""
    from brede_welvaart.model.assessment import Assessment
    from brede_welvaart.model.plan import Plan
    from brede_welvaart.model.scan import Scan
    from brede_welvaart.model.spec import Spec

    return {kind.FORMAT: kind for kind in (Assessment, Plan, Scan, Spec)}


def kind_of(data: object) -> type[Checked]:
    """The kind of a document, by its format.

    Raises:
        DataError: If it has no format, or one that is not known.
    """
    if not isinstance(data, dict):
        raise DataError([Fault("", f"expected an object, got {shown(data)}")])
    kinds = document_kinds()
    given = cast("dict[object, object]", data).get("format")
    if isinstance(given, str) and given in kinds:
        return kinds[given]
    known = " or ".join(map(repr, kinds))
    message = f"expected {known}, got {shown(given)}{likely(given, kinds)}"
    raise DataError([Fault("format", message)])


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
    fields = strict().unstructure(record)
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
    if file.get("edition") != edition:
        raise DataError(
            [Fault("edition", f"expected {edition!r}, got {shown(file.get('edition'))}")]
        )
    wanted = GenericAlias(tuple, (kind, ...))
    try:
        made = strict().structure(file.get(name), cast("type[tuple[Any, ...]]", wanted))
    except RejectedError as rejected:
        raise DataError([fault.under(name) for fault in rejected.faults]) from None
    return made


def configure(converter: BaseConverter) -> None:
    """Teach somebody's own converter our classes, and leave all else in it alone."""
    converter.register_structure_hook_func(is_record, _nested)
    converter.register_unstructure_hook_func(is_record, plain_record)


def _nested(value: object, kind: type[Checked]) -> object:
    """A record inside somebody's own model; a document may carry its format there."""
    if is_document(kind) and isinstance(value, dict) and "format" in value:
        record, faults = make(cast("object", value), kind)
        if faults:
            raise DataError(faults)
        return record
    try:
        return strict().structure(value, kind)
    except RejectedError as rejected:
        raise DataError(rejected.faults) from None
