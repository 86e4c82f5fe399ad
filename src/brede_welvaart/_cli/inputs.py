"""Reads what the call names: files, standard input, examples, actors."""

import argparse
import errno
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from glob import glob, has_magic
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO, cast

import brede_welvaart as bw
from brede_welvaart._base.files import MEGABYTE, read_bytes, read_stream
from brede_welvaart._cli import complaints
from brede_welvaart.errors import DataError, Phrase, UnknownIdError

if TYPE_CHECKING:
    from brede_welvaart.index import Spec

STANDARD_INPUT = "-"
_WORKED_EXAMPLE = "voorbeeldgemeente"
_RESPONDED = Phrase("wel: {}", "responded: {}")
_NOBODY = Phrase("niemand", "nobody")


def read_plan(call: argparse.Namespace) -> bw.Plan | None:
    """The plan of one's own that the call names, if it names one."""
    if call.plan is None:
        return None
    return bw.read(call.plan, bw.Plan, max_size=call.max_size * MEGABYTE)


def read_plans(call: argparse.Namespace) -> list[bw.Plan]:
    """The plans of one's own that the call names, where it may name more."""
    most = call.max_size * MEGABYTE
    return [bw.read(file, bw.Plan, max_size=most) for file in call.plan]


def read_document(
    call: argparse.Namespace, file: str, plan: bw.Plan | None
) -> "bw.Assessment | bw.Plan | bw.Receipt | bw.Scan | Spec":
    """A document: its format decides; a project of Amsterdam's is a scan."""
    found = _read(call, file, None, plan)
    return cast("bw.Assessment | bw.Plan | bw.Receipt | bw.Scan | Spec", found)


def read_scan(call: argparse.Namespace, example: str | None = None) -> bw.Scan:
    """The scan in the file of a call or an example; with neither, that of the invented plan."""
    if call.file is None:
        return bw.example(example or bw.examples(bw.Scan)[0], bw.Scan)
    return cast("bw.Scan", _read(call, call.file, bw.Scan, None))


def expanded(files: Sequence[str]) -> list[str]:
    """Files, in the place of a pattern such as ``raad*.json`` all that fit it.

    Not every shell does that itself.
    """
    found: list[str] = []
    for file in files:
        is_pattern = has_magic(file) and not os.path.lexists(file)
        fit = sorted(glob(file)) if is_pattern else []  # noqa: PTH207 (it may begin at the root)
        found += fit or [file]
    return found


def names_of(call: argparse.Namespace, files: Sequence[str]) -> list[str]:
    """What files are called."""
    return [complaints.name_of(file, call.lang) for file in files]


def read_assessments(
    call: argparse.Namespace, files: Sequence[str], plan: bw.Plan | None
) -> dict[str, bw.Assessment]:
    """The assessments in files, by what each file is called.

    Raises:
        DataError: If something is wrong in any of them; of several, each fault names its file.
    """
    if len(files) == 1:
        return {files[0]: cast("bw.Assessment", _read(call, files[0], bw.Assessment, plan))}
    found = _each(call, files, lambda file: _read(call, file, bw.Assessment, plan))
    return dict(zip(names_of(call, files), cast("list[bw.Assessment]", found), strict=True))


def read_documents(
    call: argparse.Namespace, files: Sequence[str], plans: Sequence[bw.Plan]
) -> "list[bw.Assessment | bw.Plan | bw.Receipt | bw.Scan | Spec]":
    """The documents in files; an assessment is judged by the plan of its edition among these.

    Raises:
        DataError: If something is wrong in any of them; each fault names its file.
    """
    found = _each(call, files, lambda file: _read(call, file, None, *plans, None))
    return cast("list[bw.Assessment | bw.Plan | bw.Receipt | bw.Scan | Spec]", found)


def _each(
    call: argparse.Namespace, files: Sequence[str], read: Callable[[str], object]
) -> list[object]:
    """What is in each of several files; each fault names its file."""
    found: list[object] = []
    faults: list[bw.Fault] = []
    count = 0
    for file, name in zip(files, names_of(call, files), strict=True):
        try:
            found.append(read(file))
        except DataError as error:
            faults += [fault.at(file=name) for fault in error.faults]
            count += error.count
    if count:
        raise DataError(faults, count=count)
    return found


def read_example(name: str | None) -> bw.Assessment:
    """An example; without a name, the invented municipality."""
    return bw.example(name or _WORKED_EXAMPLE)


def read_assessment(call: argparse.Namespace, plan: bw.Plan | None) -> bw.Assessment:
    """The assessment in the file of a call; without one, an invented one."""
    if call.file is None:
        return read_example(None)
    return cast("bw.Assessment", _read(call, call.file, bw.Assessment, plan))


def _read(
    call: argparse.Namespace, file: str, kind: type[Any] | None, *plans: bw.Plan | None
) -> object:
    """What is in a file, of one kind or of any; what is wrong in a file names it.

    It is read once, so that it may be a pipe. Of several plans that of its edition judges.
    """
    is_file = file != STANDARD_INPUT
    most = call.max_size * MEGABYTE
    try:
        content = read_bytes(file, most) if is_file else read_stream(standard_input(), most)
        return _judged(content, kind, plans)
    except DataError as error:
        raise DataError(error.faults, file if is_file else None, error.count) from None


def _judged(content: bytes, kind: type[Any] | None, plans: Sequence[bw.Plan | None]) -> object:
    """What a text holds, by the first of these plans that is of its edition, or else the last."""
    for plan in plans[:-1]:
        try:
            return _made(content, kind, plan)
        except DataError as error:
            if all(fault.code is not bw.FaultCode.OTHER_EDITION for fault in error.faults):
                raise
    return _made(content, kind, plans[-1])


def _made(content: bytes, kind: type[Any] | None, plan: bw.Plan | None) -> object:
    """What a text holds: a document, or else a project, which is known by having no format."""
    try:
        return bw.read(BytesIO(content), cast("Any", kind), plan=plan, max_size=len(content))
    except DataError as error:
        if kind is bw.Assessment or all(fault.path != "format" for fault in error.faults):
            raise
        # Loaded only for what may be a project.
        from brede_welvaart.interop import amsterdam

        if not amsterdam.is_project(content):
            raise
    return amsterdam.from_project(content)


def standard_input() -> BinaryIO:
    """Standard input, as bytes.

    Raises:
        OSError: If it is closed.
    """
    if sys.stdin is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF), STANDARD_INPUT)
    return sys.stdin.buffer


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
            names_of = [", ".join(scores.actors) or nobody for nobody in _NOBODY]
            hint = Phrase(
                *(said.format(who) for said, who in zip(_RESPONDED, names_of, strict=True))
            )
            likely = [other for other in near if other in scores.actors]
            raise UnknownIdError("response of actor", name, likely, hint)
        chosen.append(key)
    return tuple(chosen)
