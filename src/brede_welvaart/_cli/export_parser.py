"""What can be asked of ``export``."""

import argparse
from collections.abc import Callable

from brede_welvaart._cli import export_commands as commands
from brede_welvaart._cli.commands import Outcome

_PARTS = "actors, themes, sources, indicators or regions"
_RESULTS = "scores, profile, comparison, scan_comparison, monitor or check"


def add_export(command: argparse.ArgumentParser) -> None:
    """Add the kinds of export to a parser."""
    kinds = command.add_subparsers(metavar="WHAT", required=True)
    for name, run, summary in (
        ("csv", commands.csv, "a table of records or results as CSV"),
        ("json", commands.records, "the same rows as JSON"),
    ):
        table = _kind(kinds, name, run, summary)
        table.add_argument(
            "table",
            metavar="TABLE",
            choices=commands.TABLES,
            help=f"one of {', '.join(commands.TABLES)}",
        )
        table.add_argument(
            "file",
            metavar="FILE",
            nargs="?",
            help="the assessment of scores or the scan of a profile; without one an example",
        )
        table.add_argument("--plan", metavar="FILE", help="a plan of your own")
        if name == "csv":
            table.add_argument("--nl", action="store_true", help="for a Dutch spreadsheet")
    schema = _kind(kinds, "schema", commands.schema, "the JSON Schema of a format")
    schema.add_argument(
        "format", metavar="FORMAT", help=f"assessment, plan, scan, spec, {_PARTS}; or {_RESULTS}"
    )
    skos = _kind(kinds, "skos", commands.skos, "the data as linked data (SKOS in JSON-LD)")
    skos.add_argument("--base", metavar="URI", required=True, help="what every address begins with")
    data = _kind(kinds, "data", commands.data, "a file of the data, just as it is in the package")
    data.add_argument("name", metavar="NAME", help=f"plan, {_PARTS}")
    vectors = kinds.add_parser(
        "vectors", help="the test vectors, into a folder", allow_abbrev=False
    )
    vectors.add_argument("folder", metavar="FOLDER", help="the folder to write them in")
    _add_force(vectors)
    vectors.set_defaults(run=commands.vectors)


def _kind(
    kinds: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Callable[[argparse.Namespace], Outcome],
    summary: str,
) -> argparse.ArgumentParser:
    """A kind of export that is printed, or written to a file."""
    kind = kinds.add_parser(
        name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.", allow_abbrev=False
    )
    kind.add_argument("--to", metavar="FILE", help="write it to this file, not to the screen")
    _add_force(kind)
    kind.set_defaults(run=run)
    return kind


def _add_force(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--force", action="store_true", help="overwrite files that exist")
