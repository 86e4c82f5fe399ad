"""Records for a program: as in the data files, with the words that find each."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import brede_welvaart as bw
from brede_welvaart._checked_file import checked_file
from brede_welvaart.errors import DataError


def records(found: Iterable[bw.Record], plan: bw.Plan) -> str:
    """A list of records as JSON, in ASCII so that it survives every pipe."""
    return as_json([_record(record, plan) for record in found])


def faults(name: str, error: DataError | None) -> str:
    """What a check found: whether all is fine, and every fault with its path."""
    return as_json(bw.to_dict(checked_file(name, error.faults if error else ())))


def as_json(data: object) -> str:
    """Plain values as JSON."""
    return json.dumps(data, indent=2, allow_nan=False) + "\n"


def _record(record: bw.Record, plan: bw.Plan) -> Mapping[str, Any]:
    return {"record": bw.full_id(record), **bw.to_dict(record), **_place(record, plan)}


def _place(record: bw.Record, plan: bw.Plan) -> Mapping[str, Any]:
    """The number of a step, which follows from its plan."""
    steps = plan.active_steps
    if isinstance(record, bw.Step) and record in steps:
        return {"number": steps.index(record) + 1}
    return {}
