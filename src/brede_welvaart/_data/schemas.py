"""The JSON Schemas of the formats, for tools that do not know our classes."""

from typing import Any, ClassVar, Literal, Protocol, cast

from brede_welvaart._data import loading
from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase, UnknownIdError, known

_DEFS, _MODEL = "#/$defs/", "{model}"
_TEMPLATE = Phrase(f"een tekst met {_MODEL} erin", f"a text with {_MODEL} in it")
# What a schema says of the file that it is in: with it, references would begin there.
_OF_A_FILE = ("$schema", "$id")


class HasFormat(Protocol):
    """What can be written as JSON."""

    FORMAT: ClassVar[str]


def json_schema(
    kind: type[HasFormat] | str,
    *,
    lang: Literal["nl", "en"] = "en",
    ref_template: str | None = None,
) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a format; the page on JSON Schemas says what it cannot check.

    Args:
        kind: A class of which there is a format, such as `Assessment`, `Step` or `Scores`; or the
            name of one as in its format, such as ``assessment`` or ``brede_welvaart/scores/1``;
            or a file of the catalogue: ``actors``, ``themes``, ``sources``, ``indicators`` or
            ``regions``.
        lang: The language of the titles and descriptions in it; what the keys of a result are is
            said in English only.
        ref_template: How its definitions are referred to where they will stand, with ``{model}``
            for the name: ``#/components/schemas/{model}`` in OpenAPI. They still stand under
            ``$defs``, to be put there, and the schema does not name a file then. None is
            ``#/$defs/{model}``.

    Returns:
        The schema of the newest edition, as plain values; a fresh copy each time.

    Raises:
        UnknownIdError: If there is no such format.
        DataError: If the template has no ``{model}`` in it.

    >>> json_schema("plan")["$id"]
    'urn:brede-welvaart:schema:plan:1'
    >>> json_schema("scores")["properties"]["format"]["const"]
    'brede_welvaart/scores/1'
    >>> json_schema("plan", lang="nl")["title"]
    'Stappenplan'
    >>> schema = json_schema("plan", ref_template="#/components/schemas/{model}")
    >>> schema["properties"]["name"]["$ref"], "$id" in schema
    ('#/components/schemas/Text', False)
    """
    given = kind if isinstance(kind, str) else getattr(kind, "FORMAT", None)
    names = {name: name for name in loading.SCHEMAS}
    names |= {f"brede_welvaart/{name}/1": name for name in loading.SCHEMAS}
    if given not in names:
        shown = getattr(kind, "__name__", kind)
        raise UnknownIdError("schema", shown, hint=known(loading.SCHEMAS))
    schema = loading.load_schema(loading.EDITIONS[0], names[given], lang)
    if ref_template is None:
        return schema
    if _MODEL not in ref_template:
        fault = Fault(FaultCode.NOT_OF_FORM, "ref_template", given=ref_template, wanted=_TEMPLATE)
        raise DataError([fault])
    whole = {key: value for key, value in schema.items() if key not in _OF_A_FILE}
    return cast("dict[str, Any]", _referring(whole, ref_template))


def _referring(part: object, template: str) -> object:
    """A part of a schema whose references go by a template."""
    if isinstance(part, list):
        return [_referring(item, template) for item in cast("list[object]", part)]
    if not isinstance(part, dict):
        return part
    found = cast("dict[str, object]", part)
    if isinstance(name := found.get("$ref"), str):
        found = found | {"$ref": template.replace(_MODEL, name.removeprefix(_DEFS))}
    return {key: _referring(value, template) for key, value in found.items()}
