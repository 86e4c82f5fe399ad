"""To and from the project file of Amsterdam's Brede Welvaartscan.

A scan that is made from a project keeps the whole of it as JSON text. Going back, only what was
changed in the scan is changed in the project: every other field stays what it was, those that
this library does not know too, and absent, null and an empty list stay three things.

>>> from brede_welvaart.interop import amsterdam
>>> project = {"name": "Plan", "themes": [{"name": "Wonen", "arguments": [{"title": "Huizen"}]}]}
>>> scan = amsterdam.from_project(project)
>>> [(effect.theme, effect.title) for effect in scan.effects]
[('wonen', 'Huizen')]
>>> amsterdam.to_project(scan) == project
True
"""

from collections.abc import Mapping
from typing import Any, cast

import attrs

from brede_welvaart._catalogue.references import scan_faults
from brede_welvaart._data import loading
from brede_welvaart._json.documents import refuse
from brede_welvaart._json.text import parse
from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase
from brede_welvaart.interop._amsterdam_read import Place, Reading, read_project
from brede_welvaart.interop._amsterdam_words import TEMPLATES
from brede_welvaart.interop._amsterdam_write import new_project, patch
from brede_welvaart.interop._plain import as_text, from_text, plain_faults
from brede_welvaart.model._places import error_of
from brede_welvaart.model.scan import Effect, Scan
from brede_welvaart.model.theme import Theme

__all__ = ["from_project", "is_project", "to_project"]

_JSON = Phrase("JSON-tekst", "JSON text")
#: What a scan has and a project has no place for.
_NO_PLACE = ("organisation", "date", "note")


def is_project(data: object) -> bool:
    """Whether plain values look like a project: they have themes, and no format of ours.

    The answer of the API that holds one project, ``{"data": {"project": {…}}}``, does so too.

    Args:
        data: Plain values, as `json` gives them; or a JSON text.

    Raises:
        DataError: If it is a text, and not JSON.
    """
    data = parse(data) if isinstance(data, str | bytes) else data
    if not isinstance(data, dict):
        return False
    found = cast("dict[object, object]", data)
    return "format" not in found and isinstance(_inside(found, _way_in(found)).get("themes"), list)


def from_project(data: Mapping[str, Any] | str | bytes) -> Scan:
    """The scan that a project holds.

    Themes are found by slug, with ``_`` or ``-``, or else by name; letter case does not count.
    The first template gives a scan by scheme ``amsterdam``, the second by ``amsterdam_v1_1``.
    An argument without an id of its own gets its place as one.

    Args:
        data: The project as plain values, as `json` gives them, or the answer of the API that
            holds one; or either as JSON text, which is read as strictly as `read` does.

    Raises:
        DataError: If it is not a project or not JSON, or a field cannot be read: every fault,
            each with its path in the project.
    """
    project = parse(data) if isinstance(data, str | bytes) else data
    wrong = DataError(plain_faults(project))
    if wrong.count:
        raise wrong
    reading = _reading(project)
    refuse(reading.found, project)
    return attrs.evolve(reading.scan, original=as_text(project))


def _reading(data: object) -> Reading:
    """What a project holds; its faults have their place in the whole."""
    way = _way_in(data)
    inner = _inside(cast("dict[object, object]", data), way) if way else data
    reading = read_project(inner, {scheme: _themes(scheme) for scheme in TEMPLATES.values()})
    for part in reversed(way):
        reading.found.move(0, part)
    return reading


def _way_in(data: object) -> tuple[str, ...]:
    """The keys behind which the project is: two in an answer of the API, else none."""
    answer = cast("dict[object, object]", data).get("data") if isinstance(data, dict) else None
    if not isinstance(answer, dict) or "themes" in cast("dict[object, object]", data):
        return ()
    named = cast("dict[str, object]", answer)
    found = [key for key, value in named.items() if isinstance(value, dict) and "themes" in value]
    return ("data", *found) if len(found) == 1 else ()


def _inside(data: dict[object, Any], way: tuple[str, ...]) -> dict[Any, Any]:
    """What is behind keys."""
    for part in way:
        data = data[part]
    return data


def _themes(scheme: str) -> tuple[Theme, ...]:
    """The themes of a scheme, with those withdrawn."""
    return tuple(
        theme for theme in loading.load_themes(loading.EDITIONS[0]) if theme.scheme == scheme
    )


def to_project(scan: Scan, *, partial: bool = False) -> dict[str, Any]:
    """The project that a scan is, as plain values; what did not change stays what it was.

    Args:
        scan: A scan by scheme ``amsterdam`` or ``amsterdam_v1_1``; carry another one there first.
        partial: Whether to leave out what a project has no place for, such as the place
            ``region`` or a second piece of evidence; else that is an error.

    Raises:
        DataError: If the scheme is another one, or the project has no place for something: all
            that it has no place for, each with its path in the scan.
    """
    if scan.scheme not in TEMPLATES.values():
        known = tuple(TEMPLATES.values())
        raise DataError([Fault(FaultCode.OTHER_SCHEME, "scheme", given=scan.scheme, known=known)])
    themes = _themes(scan.scheme)
    wrong = error_of(scan_faults(scan, {scan.scheme}, themes), scan)
    if wrong.count:
        raise wrong
    project = new_project(scan, themes) if scan.original is None else _original(scan.original)
    reading = _reading(project)
    reading.found.move(0, "original")
    refuse(reading.found, scan)
    if reading.scan.scheme != scan.scheme:
        given = reading.scan.scheme
        raise DataError([Fault(FaultCode.OTHER_ORIGINAL, "scheme", given=given)])
    places = patch(scan, _inside(cast("Any", project), _way_in(project)), reading, themes)
    lost = [] if partial else _lost(scan, _reading(project), places)
    if lost:
        raise DataError(lost)
    return project


def _original(text: str) -> dict[str, Any]:
    """The project that a scan was made from."""
    try:
        data = from_text(text)
    except RecursionError:
        raise DataError([Fault(FaultCode.TOO_DEEP, "original")]) from None
    except ValueError:
        raise DataError(
            [Fault(FaultCode.NOT_OF_FORM, "original", given=text, wanted=_JSON)]
        ) from None
    if not isinstance(data, dict):
        raise DataError([Fault(FaultCode.NOT_AN_OBJECT, "original", given=data)])
    return cast("dict[str, Any]", data)


def _lost(scan: Scan, again: Reading, places: list[Place]) -> list[Fault]:
    """What does not come back when the project is read again."""
    code = FaultCode.NO_PLACE
    made = again.scan
    faults = [Fault(code, name) for name in _NO_PLACE if getattr(scan, name) is not None]
    faults += [
        Fault(code, name)
        for name in ("title", "description")
        if getattr(scan, name) != getattr(made, name)
    ]
    for index, (effect, place) in enumerate(zip(scan.effects, places, strict=True)):
        back = again.effects[place]
        faults += [
            Fault(code, "effects", index, field.name)
            for field in attrs.fields(Effect)
            if field.name != "id" and getattr(effect, field.name) != getattr(back, field.name)
        ]
    return faults
