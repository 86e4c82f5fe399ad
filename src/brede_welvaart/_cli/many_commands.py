"""What is done with many assessments: each is scored by itself, in one table."""

import argparse
import io
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import brede_welvaart as bw
from brede_welvaart._base.extras import require
from brede_welvaart._base.files import MEGABYTE, read_lines, stream_lines, write_bytes
from brede_welvaart._cli import complaints, inputs
from brede_welvaart._cli.commands import CallError, Outcome, refuse_existing
from brede_welvaart._pages.output import clean, emit
from brede_welvaart._pages.words import Words

_TOGETHER = bw.Text(
    "--many en -o horen bij elkaar, zoals in: score --many antwoorden.jsonl -o tabel.csv",
    "--many and -o go together, as in: score --many answers.jsonl -o table.csv",
)
_NAME_NEEDED = bw.Text(
    "geef het bestand achter -o een naam die eindigt op {}",
    "give the file behind -o a name that ends with {}",
)
_OR = bw.Text("{} of {}", "{} or {}")
_NOT_WITH = bw.Text("kan niet samen met --many: {}", "not allowed with --many: {}")
_WRITTEN = bw.Text("{}: {} voortgangsmetingen, elk in een rij", "{}: {} assessments, each in a row")
_ONE_WRITTEN = bw.Text("{}: 1 voortgangsmeting, in een rij", "{}: 1 assessment, in a row")
_REFUSED = bw.Text(
    "{} voortgangsmetingen staan er niet in, omdat er iets niet klopt:",
    "{} assessments are not in it, as something is wrong with them:",
)
_ONE_REFUSED = bw.Text(
    "1 voortgangsmeting staat er niet in, omdat er iets niet klopt:",
    "1 assessment is not in it, as something is wrong with it:",
)
_READ = bw.Text("{} gelezen", "{} read")
#: The ending of a table of rows; all else is JSON Lines.
_TABLES = (".csv", ".xlsx", ".xlsm")
_FIRST_FAULTS = 50
#: So many lines are read between looks at the clock, and so many seconds lie between messages.
_LINES, _SECONDS = 500, 0.2


def score_many(call: argparse.Namespace) -> Outcome:
    """Score many assessments, and write the table; what is wrong in one does not stop the rest."""
    target = _target(call)
    plan = inputs.read_plan(call)
    name, say = complaints.name_of(call.many, call.lang), Words(call.lang)
    is_table = Path(call.many).suffix.lower() in _TABLES
    given = call.many if is_table else _told(_lines(call), say)
    table = bw.score_many(given, plan=plan, on_fault="collect")
    write_bytes(target, _WRITERS[target.suffix.lower()](table))
    written = say(_ONE_WRITTEN, target) if len(table) == 1 else say(_WRITTEN, target, len(table))
    aside = "".join(f"{line}\n" for line in _refused(table, name, say))
    return Outcome(f"{clean(written)}\n", code=1 if table.refused else 0, aside=aside)


def _target(call: argparse.Namespace) -> Path:
    """The file to write."""
    if call.many is None or call.output is None:
        raise CallError(_TOGETHER)
    options = ("json", "actor", "notes", "all", "replace", "organisation", "theme")
    given = [f"--{name}" for name in options if getattr(call, name)]
    if given:
        raise CallError(_NOT_WITH, ", ".join(given))
    target = Path(call.output)
    if target.suffix.lower() not in _WRITERS:
        *most, last = _WRITERS
        listed = [_OR.get(lang).format(", ".join(most), last) for lang in ("nl", "en")]
        raise CallError(_NAME_NEEDED, bw.Text(*listed))
    refuse_existing([target], force=call.force)
    return target


def _lines(call: argparse.Namespace) -> Iterator[bytes]:
    most = call.max_size * MEGABYTE
    if call.many == inputs.STANDARD_INPUT:
        return stream_lines(inputs.standard_input(), most)
    return read_lines(call.many, most)


def _told(lines: Iterable[bytes], say: Words) -> Iterator[bytes]:
    """The lines, while a terminal is told how many were read."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield from lines
        return
    told = time.monotonic()
    try:
        for number, line in enumerate(lines):
            if number % _LINES == 0 and time.monotonic() - told > _SECONDS:
                told = time.monotonic()
                emit(f"\r{say(_READ, say.number(number, 0))}", sys.stderr)
            yield line
    finally:
        emit("\r\x1b[K", sys.stderr)


def _refused(table: bw.ScoreTable, name: str, say: Words) -> Iterator[str]:
    """What is not in the table, and why."""
    if not table.refused:
        return
    count = len(table.refused)
    yield say(_ONE_REFUSED) if count == 1 else say(_REFUSED, count)
    placed = [
        fault.at(file=f"{name}:{number}")
        for number, faults in table.faults.items()
        for fault in faults
    ]
    for line in complaints.faults(bw.DataError(placed), say.lang, _FIRST_FAULTS):
        yield f"  {line}"


def _csv(table: bw.ScoreTable) -> bytes:
    return bw.to_csv(table).encode()


def _json_lines(table: bw.ScoreTable) -> bytes:
    rows = (json.dumps(row, ensure_ascii=False, allow_nan=False) for row in table.to_records())
    return "".join(f"{row}\n" for row in rows).encode()


def _parquet(table: bw.ScoreTable) -> bytes:
    require("parquet", "narwhals", "polars")
    content = io.BytesIO()
    table.to_frame("polars").write_parquet(content)
    return content.getvalue()


_WRITERS: dict[str, Callable[[bw.ScoreTable], bytes]] = {
    ".csv": _csv,
    ".jsonl": _json_lines,
    ".parquet": _parquet,
}
