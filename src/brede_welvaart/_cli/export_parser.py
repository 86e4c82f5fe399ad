"""What can be asked of ``export``."""

import argparse
from collections.abc import Callable

import brede_welvaart as bw
from brede_welvaart._cli import export_commands as commands
from brede_welvaart._cli.commands import Outcome
from brede_welvaart._cli.options import FILE, NAME, add_force, add_lang, add_plan
from brede_welvaart._cli.speech import Parser, Verbs, add_verb
from brede_welvaart._cli.workbook_parser import add_workbooks

_EXPORT = bw.Text(
    "schrijf gegevens, uitkomsten en schema's voor andere programma's",
    "write data, results and schemas for other programs",
)
_KIND = bw.Text("WAT", "WHAT")
_CSV = bw.Text(
    "een tabel met gegevens of uitkomsten als CSV", "a table of records or results as CSV"
)
_JSON = bw.Text("dezelfde rijen als JSON", "the same rows as JSON")
_SCHEMA = bw.Text("het JSON-schema van een formaat", "the JSON Schema of a format")
_SKOS = bw.Text(
    "de gegevens als linked data (SKOS in JSON-LD)", "the data as linked data (SKOS in JSON-LD)"
)
_DATA = bw.Text(
    "een bestand met gegevens, net zoals het in het pakket zit",
    "a file of the data, just as it is in the package",
)
_VECTORS = bw.Text("de testvectoren, in een map", "the test vectors, into a folder")
_TABLE = bw.Text("TABEL", "TABLE")
_TABLES = bw.Text("een van {}", "one of {}")
_RESULT = bw.Text(
    "de voortgangsmeting bij scores of de scan bij profile; zonder bestand een voorbeeld",
    "the assessment of scores or the scan of a profile; without one an example",
)
_DUTCH = bw.Text("voor een Nederlands rekenblad", "for a Dutch spreadsheet")
_FORMAT = bw.Text("FORMAAT", "FORMAT")
_ONE_OF = bw.Text("een van: {}", "one of: {}")
_PARTS = "actors, themes, sources, indicators, regions"
_FORMATS = bw.Text(
    "zoals assessment, plan, scan, spec, receipt, scores, profile, monitor of check",
    "such as assessment, plan, scan, spec, receipt, scores, profile, monitor or check",
)
_BASE = bw.Text("waar elk adres mee begint", "what every address begins with")
_FOLDER_NAME = bw.Text("MAP", "FOLDER")
_FOLDER = bw.Text("de map waarin ze komen", "the folder to write them in")
_TO = bw.Text(
    "schrijf het naar dit bestand, niet naar het scherm", "write it to this file, not to the screen"
)


def add_export(verbs: Verbs, parser: Parser) -> None:
    """Add ``export`` with its kinds."""
    command = add_verb(verbs, "export", _EXPORT, parser.say)
    add_lang(command)
    say = command.say
    kinds = command.verbs(_KIND)
    csv = _kind(kinds, "csv", commands.csv, _CSV, command)
    csv.add_argument("--nl", action="store_true", help=say(_DUTCH))
    for table in (csv, _kind(kinds, "json", commands.records, _JSON, command)):
        table.add_argument(
            "table",
            metavar=say(_TABLE),
            choices=commands.TABLES,
            help=say(_TABLES, ", ".join(commands.TABLES)),
        )
        table.add_argument("file", metavar=say(FILE), nargs="?", help=say(_RESULT))
        add_plan(table)
    schema = _kind(kinds, "schema", commands.schema, _SCHEMA, command)
    schema.add_argument("format", metavar=say(_FORMAT), help=say(_FORMATS))
    skos = _kind(kinds, "skos", commands.skos, _SKOS, command)
    skos.add_argument("--base", metavar="URI", required=True, help=say(_BASE))
    data = _kind(kinds, "data", commands.data, _DATA, command)
    data.add_argument("name", metavar=say(NAME), help=say(_ONE_OF, f"plan, {_PARTS}"))
    add_workbooks(kinds, command)
    vectors = add_verb(kinds, "vectors", _VECTORS, say)
    add_lang(vectors)
    vectors.add_argument("folder", metavar=say(_FOLDER_NAME), help=say(_FOLDER))
    add_force(vectors)
    vectors.set_defaults(run=commands.vectors)


def _kind(
    kinds: Verbs,
    name: str,
    run: Callable[[argparse.Namespace], Outcome],
    summary: bw.Text,
    command: Parser,
) -> Parser:
    """A kind of export that is printed, or written to a file."""
    kind = add_verb(kinds, name, summary, command.say)
    add_lang(kind)
    kind.add_argument("--to", metavar=kind.say(FILE), help=kind.say(_TO))
    add_force(kind)
    kind.set_defaults(run=run)
    return kind
