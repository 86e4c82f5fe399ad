"""Reads what the call names: files, standard input, examples, actors."""

import errno
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import brede_welvaart as bw
from brede_welvaart.errors import DataError, UnknownIdError

if TYPE_CHECKING:
    from brede_welvaart.index import Spec

STANDARD_INPUT = "-"
_WORKED_EXAMPLE = "voorbeeldgemeente"


def read_plan(file: str | None) -> bw.Plan | None:
    """The plan of one's own that the call names, if it names one."""
    return None if file is None else bw.read(file, bw.Plan)


def read_document(file: str, plan: bw.Plan | None) -> "bw.Assessment | bw.Plan | bw.Scan | Spec":
    """A document: its format decides; a project of Amsterdam's is a scan."""
    return cast("bw.Assessment | bw.Plan | bw.Scan | Spec", _read(file, None, plan))


def read_scan(file: str | None, example: str | None) -> bw.Scan:
    """The scan in a file or an example; with neither, that of the invented plan."""
    if file is None:
        return bw.example(example or bw.examples(bw.Scan)[0], bw.Scan)
    return cast("bw.Scan", _read(file, bw.Scan, None))


def read_assessment(file: str | None, example: str | None, plan: bw.Plan | None) -> bw.Assessment:
    """The assessment in a file or an example; with neither, the invented municipality."""
    if file is None:
        return bw.example(example or _WORKED_EXAMPLE)
    if file == STANDARD_INPUT:
        return bw.from_json(_standard_input(), bw.Assessment, plan=plan)
    return bw.read(file, bw.Assessment, plan=plan)


def _read(file: str, kind: type[bw.Scan] | None, plan: bw.Plan | None) -> object:
    """What is in a file, of one kind or of any; what is wrong in a file names it."""
    is_file = file != STANDARD_INPUT
    content = Path(file).read_bytes() if is_file else _standard_input()
    try:
        return _made(content, kind, plan)
    except DataError as error:
        raise DataError(error.faults, file if is_file else None) from None


def _made(content: bytes, kind: type[bw.Scan] | None, plan: bw.Plan | None) -> object:
    """What a text holds: a document, or else a project, which is known by having no format."""
    try:
        return bw.from_json(content, cast("Any", kind), plan=plan)
    except DataError as error:
        if all(fault.path != "format" for fault in error.faults):
            raise
        # Loaded only for what may be a project.
        from brede_welvaart.interop import amsterdam

        if not amsterdam.is_project(content):
            raise
    return amsterdam.from_project(content)


def _standard_input() -> bytes:
    """All of standard input.

    Raises:
        OSError: If it is closed.
    """
    if sys.stdin is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF), "standard input")
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
