"""Records inside somebody's own cattrs models; nothing else here needs cattrs."""

from typing import cast

from cattrs import BaseConverter

from brede_welvaart._json.documents import is_document, made_of, make, plain_record, refuse
from brede_welvaart._json.structure import is_record
from brede_welvaart.model._check import Checked


def configure_converter(converter: BaseConverter) -> None:
    """Teach a cattrs converter of your own the classes of this library; all else stays as it is.

    The classes are read as strictly as by `from_dict`, and raise the same `DataError`; references
    to a plan are not checked, as a converter knows no plan.

    Args:
        converter: The converter, which is changed.

    >>> import attrs, cattrs
    >>> import brede_welvaart as bw
    >>> @attrs.frozen
    ... class File:
    ...     owner: str
    ...     assessment: bw.Assessment
    >>> converter = cattrs.Converter()
    >>> configure_converter(converter)
    >>> file = File("Noor", bw.blank(["gemeenteraad"]))
    >>> converter.structure(converter.unstructure(file), File) == file
    True
    """
    converter.register_structure_hook_func(is_record, _nested)
    converter.register_unstructure_hook_func(is_record, plain_record)


def _nested(value: object, kind: type[Checked]) -> object:
    """A record inside somebody's own model; a document may carry its format there."""
    if not (is_document(kind) and isinstance(value, dict) and "format" in value):
        return made_of(value, kind)
    record, found = make(cast("object", value), kind)
    refuse(found, value)
    return record
