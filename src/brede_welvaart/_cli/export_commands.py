"""What ``export`` does: it writes the data, results and schemas for other programs."""

import argparse
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

import brede_welvaart as bw
from brede_welvaart._cli import inputs, record_machine
from brede_welvaart._cli.commands import CallError, Outcome, refuse_existing
from brede_welvaart._pages.output import write_text
from brede_welvaart.errors import Phrase, UnknownIdError, known

#: What `bw.records` takes by name, and results that are made of a file.
TABLES = (
    *("steps", "criteria", "roles", "actors", "schemes", "themes", "matches"),
    *("indicators", "regions", "sources", "scores", "profile"),
)
_NO_FILE = bw.Text(
    "alleen scores en profile komen uit een bestand", "only scores and profile are made of a file"
)
_DATA_FILE = Phrase("gegevensbestand", "data file")


def csv(call: argparse.Namespace) -> Outcome:
    """A table of records, or of the results of a file, as CSV."""
    dialect: Literal["plain", "dutch"] = "dutch" if call.nl else "plain"
    return _written(call, _table(call, lambda what, plan: bw.to_csv(what, dialect, plan=plan)))


def records(call: argparse.Namespace) -> Outcome:
    """The same as JSON: a list of flat rows."""
    rows = _table(call, lambda what, plan: record_machine.as_json(bw.records(what, plan=plan)))
    return _written(call, rows)


def _table(
    call: argparse.Namespace,
    told: "Callable[[str | bw.Scores | bw.ScanProfile, bw.Plan | None], str]",
) -> str:
    plan = inputs.read_plan(call)
    if call.table == "scores":
        return told(bw.score(inputs.read_assessment(call, plan), plan=plan), plan)
    if call.table == "profile":
        return told(bw.weigh(inputs.read_scan(call)), plan)
    if call.file is not None:
        raise CallError(_NO_FILE)
    return told(call.table, plan)


def schema(call: argparse.Namespace) -> Outcome:
    """The JSON Schema of a format."""
    return _written(call, _indented(bw.json_schema(call.format)))


def skos(call: argparse.Namespace) -> Outcome:
    """The data as linked data."""
    return _written(call, _indented(bw.skos(call.base)))


def data(call: argparse.Namespace) -> Outcome:
    """A file of the data, just as it is in the package."""
    with bw.data_files() as folder:
        files = {path.stem: path for path in sorted(folder.glob("*.json"))}
        return _written(call, _named(call.name, files).read_text(encoding="utf-8"))


def vectors(call: argparse.Namespace) -> Outcome:
    """The test vectors, into a folder."""
    target = Path(call.folder)
    with bw.data_files() as folder:
        files = sorted((folder / "vectors").glob("*.json"))
        refuse_existing([target / path.name for path in files], force=call.force)
        target.mkdir(parents=True, exist_ok=True)
        for path in files:
            write_text(target / path.name, path.read_text(encoding="utf-8"))
    return Outcome("".join(f"{target / path.name}\n" for path in files))


def _named(name: str, files: Mapping[str, Path]) -> Path:
    if name not in files:
        raise UnknownIdError(_DATA_FILE, name, hint=known(tuple(files)))
    return files[name]


def _indented(value: object) -> str:
    """JSON for people and programs, in all letters that there are."""
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def _written(call: argparse.Namespace, text: str) -> Outcome:
    """The text for standard output; or into a file, of which only the name is printed."""
    if call.to is None:
        return Outcome(text, for_programs=True)
    target = Path(call.to)
    refuse_existing([target], force=call.force)
    write_text(target, text)
    return Outcome(f"{target}\n")
