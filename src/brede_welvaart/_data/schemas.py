"""The JSON Schemas of the formats, for tools that do not know our classes."""

from typing import Any, ClassVar, Literal, Protocol

from brede_welvaart._data import loading
from brede_welvaart.errors import UnknownIdError, known


class HasFormat(Protocol):
    """What can be written as JSON."""

    FORMAT: ClassVar[str]


def json_schema(kind: type[HasFormat] | str, *, lang: Literal["nl", "en"] = "en") -> dict[str, Any]:
    """The JSON Schema (2020-12) of a format; the page on JSON Schemas says what it cannot check.

    Args:
        kind: A class of which there is a format, such as `Assessment`, `Step` or `Scores`; or the
            name of one as in its format, such as ``assessment`` or ``brede_welvaart/scores/1``;
            or a file of the catalogue: ``actors``, ``themes``, ``sources``, ``indicators`` or
            ``regions``.
        lang: The language of the titles and descriptions in it; what the keys of a result are is
            said in English only.

    Returns:
        The schema of the newest edition, as plain values; a fresh copy each time.

    Raises:
        UnknownIdError: If there is no such format.

    >>> json_schema("plan")["$id"]
    'urn:brede-welvaart:schema:plan:1'
    >>> json_schema("scores")["properties"]["format"]["const"]
    'brede_welvaart/scores/1'
    >>> json_schema("plan", lang="nl")["title"]
    'Stappenplan'
    """
    given = kind if isinstance(kind, str) else getattr(kind, "FORMAT", None)
    names = {name: name for name in loading.SCHEMAS}
    names |= {f"brede_welvaart/{name}/1": name for name in loading.SCHEMAS}
    if given not in names:
        shown = getattr(kind, "__name__", kind)
        raise UnknownIdError("schema", shown, hint=known(loading.SCHEMAS))
    return loading.load_schema(loading.EDITIONS[0], names[given], lang)
