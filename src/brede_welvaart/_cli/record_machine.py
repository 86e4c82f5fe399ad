"""Records for a program: as in the data files, with the words that find each."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import brede_welvaart as bw
from brede_welvaart._cli.lookup import Found
from brede_welvaart._cli.store import Record, Store
from brede_welvaart._json.unstructure import plain
from brede_welvaart.errors import DataError


def records(found: Iterable[Found], store: Store) -> str:
    """A list of records as JSON, in ASCII so that it survives every pipe."""
    return as_json([_record(one, store) for one in found])


def faults(name: str, error: DataError | None) -> str:
    """What a check found: whether all is fine, and every fault with its path."""
    found = error.faults if error else ()
    listed = [{"path": fault.path, "message": fault.message} for fault in found]
    form = "brede_welvaart/check/1"
    return as_json({"format": form, "file": name, "fine": not listed, "faults": listed})


def as_json(data: object) -> str:
    """Plain values as JSON."""
    return json.dumps(data, indent=2, allow_nan=False) + "\n"


def _record(found: Found, store: Store) -> Mapping[str, Any]:
    fields = plain(found.record)
    assert isinstance(fields, dict)  # noqa: S101  a record has fields
    return {"record": str(found), **fields, **_more(found.record, store)}


def _more(record: Record, store: Store) -> Mapping[str, Any]:
    """What follows from a record and its place, and is not among its fields."""
    if isinstance(record, bw.Region):
        return {"statcode": record.statcode, "tooi": record.tooi}
    if isinstance(record, bw.Source):
        return {"credit": record.credit}
    steps = store.plan.active_steps
    if isinstance(record, bw.Step) and record in steps:
        return {"number": steps.index(record) + 1}
    return {}
