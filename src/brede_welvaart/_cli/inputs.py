"""Reads what the call names: files, standard input, examples, actors."""

import sys
from collections.abc import Iterable

import brede_welvaart as bw
from brede_welvaart._catalogue import find
from brede_welvaart.errors import DataError, Fault, UnknownIdError

STANDARD_INPUT = "-"
_WORKED_EXAMPLE = "voorbeeldgemeente"


def read_plan(file: str | None) -> bw.Plan | None:
    """The plan of one's own that the call names, if it names one."""
    return None if file is None else bw.read(file, bw.Plan)


def read_document(file: str, plan: bw.Plan | None) -> bw.Assessment | bw.Plan:
    """An assessment or a plan: its format decides."""
    if file == STANDARD_INPUT:
        return bw.from_json(_standard_input(), plan=plan)
    return bw.read(file, plan=plan)


def read_assessment(file: str | None, example: str | None, plan: bw.Plan | None) -> bw.Assessment:
    """The assessment in a file or an example; with neither, the invented municipality."""
    if file is None:
        return bw.example(example or _WORKED_EXAMPLE)
    if file == STANDARD_INPUT:
        return bw.from_json(_standard_input(), bw.Assessment, plan=plan)
    return bw.read(file, bw.Assessment, plan=plan)


def _standard_input() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError as error:
        fault = Fault("", f"this is not UTF-8 text (byte {error.start})")
        raise DataError([fault]) from None


def actor_id(name: str, own: Iterable[bw.Actor] = ()) -> str:
    """The id of an actor by id or name: of those of one's own, or of the catalogue."""
    own = tuple(own)
    ids = {actor.id for actor in own}
    catalogue = (actor for actor in bw.actors() if actor.id not in ids)
    return find("actor", (*own, *catalogue), name).id


def responding(names: Iterable[str], scores: bw.Scores) -> tuple[str, ...]:
    """The ids of actors by name, each of whom must have responded."""
    own = (*scores.assessment.actors, *scores.plan.actors)
    chosen = tuple(actor_id(name, own) for name in names)
    for name, actor in zip(names, chosen, strict=True):
        if actor not in scores.actors:
            raise UnknownIdError("actor that responded", name, scores.actors)
    return chosen
