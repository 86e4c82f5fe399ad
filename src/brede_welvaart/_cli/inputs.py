"""Reads what the call names: files, standard input, examples, actors."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import brede_welvaart as bw
from brede_welvaart._json.documents import document_kinds
from brede_welvaart._json.text import parse
from brede_welvaart.errors import DataError, UnknownIdError

DocumentT = TypeVar("DocumentT")

if TYPE_CHECKING:
    from brede_welvaart.model.spec import Spec

STANDARD_INPUT = "-"
_WORKED_EXAMPLE = "voorbeeldgemeente"


def read_plan(file: str | None) -> bw.Plan | None:
    """The plan of one's own that the call names, if it names one."""
    return None if file is None else bw.read(file, bw.Plan)


def read_document(file: str, plan: bw.Plan | None) -> "bw.Assessment | bw.Plan | bw.Scan | Spec":
    """A document: its format decides; a project of Amsterdam's is a scan."""
    return _named(file, lambda data: bw.from_dict(data, plan=plan))


def kind_in(file: str) -> str | None:
    """What a file says that it is, such as ``scan``; None where it does not say so."""
    if file == STANDARD_INPUT:
        return None
    try:
        data = parse(Path(file).read_bytes())
    except DataError:
        return None
    given = data.get("format") if isinstance(data, dict) else None
    kind = document_kinds().get(given) if isinstance(given, str) else None
    return kind.__name__.lower() if kind else None


def read_scan(file: str | None, example: str | None) -> bw.Scan:
    """The scan in a file or an example; with neither, that of the invented plan."""
    if file is None:
        return bw.example(example or bw.examples(bw.Scan)[0], bw.Scan)
    return _named(file, lambda data: bw.from_dict(data, bw.Scan))


def _named(file: str, make: Callable[[object], DocumentT]) -> DocumentT | bw.Scan:
    """What is made of the values in a file; what is wrong in a file names it."""
    is_file = file != STANDARD_INPUT
    content = Path(file).read_bytes() if is_file else _standard_input()
    try:
        data = parse(content)
        # Loaded only for what may be a project.
        if isinstance(data, dict) and "format" not in data:
            from brede_welvaart.interop import amsterdam

            if amsterdam.is_project(data):
                return amsterdam.from_project(cast("dict[str, Any]", data))
        return make(data)
    except DataError as error:
        raise DataError(error.faults, file if is_file else None) from None


def read_assessment(file: str | None, example: str | None, plan: bw.Plan | None) -> bw.Assessment:
    """The assessment in a file or an example; with neither, the invented municipality."""
    if file is None:
        return bw.example(example or _WORKED_EXAMPLE)
    if file == STANDARD_INPUT:
        return bw.from_json(_standard_input(), bw.Assessment, plan=plan)
    return bw.read(file, bw.Assessment, plan=plan)


def _standard_input() -> bytes:
    return sys.stdin.buffer.read()


def responding(names: Iterable[str], scores: bw.Scores) -> tuple[str, ...]:
    """The ids of actors by id or name, each of whom must have responded.

    Raises:
        UnknownIdError: If one did not respond.
    """
    chosen: list[str] = []
    for name in names:
        try:
            key = bw.actor(name, scores.plan, assessment=scores.assessment).id
            near: tuple[str, ...] = ()
        except UnknownIdError as error:
            key, near = name, error.suggestions
        if key not in scores.actors:
            hint = f"responded: {', '.join(scores.actors) or 'nobody'}"
            likely = [other for other in near if other in scores.actors]
            raise UnknownIdError("response of actor", name, likely, hint)
        chosen.append(key)
    return tuple(chosen)
