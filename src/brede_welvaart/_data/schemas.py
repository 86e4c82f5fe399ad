"""The JSON Schemas of the formats, for tools that do not know our classes."""

from typing import TYPE_CHECKING, Any

from brede_welvaart._data import loading
from brede_welvaart.errors import UnknownIdError, known

if TYPE_CHECKING:
    from brede_welvaart.model.assessment import Assessment
    from brede_welvaart.model.plan import Plan
    from brede_welvaart.model.scan import Scan
    from brede_welvaart.model.spec import Spec


def json_schema(kind: "type[Assessment | Plan | Scan | Spec] | str") -> dict[str, Any]:
    """The JSON Schema (2020-12) of a format; the page on JSON Schemas says what it cannot check.

    Args:
        kind: `Assessment`, `Plan`, `Scan` or `index.Spec`; or the name of one as in its format,
            such as ``assessment`` or ``brede_welvaart/assessment/1``; or a part of the catalogue:
            ``actors``, ``themes``, ``sources``, ``indicators`` or ``regions``; or a result that
            the command line writes with ``--json``: ``scores``, ``profile``, ``comparison``,
            ``scan_comparison``, ``monitor`` or ``check``.

    Returns:
        The schema of the newest edition, as plain values; a fresh copy each time.

    Raises:
        UnknownIdError: If there is no such format.

    >>> json_schema("plan")["$id"]
    'urn:brede-welvaart:schema:plan:1'
    >>> json_schema("scores")["properties"]["format"]["const"]
    'brede_welvaart/scores/1'
    """
    given = kind if isinstance(kind, str) else getattr(kind, "FORMAT", None)
    names = {name: name for name in loading.SCHEMAS}
    names |= {f"brede_welvaart/{name}/1": name for name in loading.SCHEMAS}
    if given not in names:
        shown = getattr(kind, "__name__", kind)
        raise UnknownIdError("schema", shown, hint=known(loading.SCHEMAS))
    return loading.load_schema(loading.EDITIONS[0], names[given])
