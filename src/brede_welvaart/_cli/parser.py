"""What can be asked on the command line."""

import argparse
from typing import NoReturn

import brede_welvaart as bw
from brede_welvaart._cli import commands, list_commands, monitor_commands, scan_commands
from brede_welvaart._cli.export_parser import add_export
from brede_welvaart._pages.output import clean

_DESCRIPTION = "Broad well-being (brede welvaart): the ten steps of a Dutch municipality."
_EPILOG = """\
exit codes: 0 fine, 1 the input is wrong, 2 the call is wrong

examples:
  brede-welvaart score                    the invented Voorbeeldgemeente
  brede-welvaart new form.json            a blank form, and form.md to read beside it
  brede-welvaart check form.json
  brede-welvaart score form.json
  brede-welvaart scan plan.json           a scan; also a project of Amsterdam's scan
  brede-welvaart compare old.json new.json
  brede-welvaart show keuzes_maken        a step; also any other record, by id or name
  brede-welvaart find groen wijk          records with these words in their texts
  brede-welvaart export csv regions       a table for another program
  brede-welvaart regions --in Drenthe     the municipalities and COROP areas of a province
"""

_FEWEST_YEARS = 2


class Parser(argparse.ArgumentParser):
    """A parser whose complaints cannot steer a terminal."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call and stop."""
        super().error(clean(message))


def build() -> Parser:
    """The parser of the command ``brede-welvaart``."""
    parser = Parser(
        prog="brede-welvaart",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"brede-welvaart {bw.__version__}")
    _add_lang(parser, default="nl")
    verbs = parser.add_subparsers(metavar="COMMAND", required=True)
    _add_score(_command(verbs, "score", "score an assessment by the ten steps"))
    _add_check(_command(verbs, "check", "check a file: an assessment, a plan or a scan"))
    _add_scan(_command(verbs, "scan", "show what a plan does to every theme"))
    _add_compare(_command(verbs, "compare", "set two assessments or two scans beside each other"))
    _add_monitor(_command(verbs, "monitor", "show how regions stand and move, from their figures"))
    _add_new(_command(verbs, "new", "write a blank form and a sheet to read beside it"))
    _add_lists(verbs)
    _add_show(_command(verbs, "show", "show one record of any kind"))
    _add_find(_command(verbs, "find", "find records by words in their names and texts"))
    add_export(_verb(verbs, "export", "write data, results and schemas for other programs"))
    return parser


def _add_lang(parser: argparse.ArgumentParser, default: str) -> None:
    parser.add_argument(
        "--lang", choices=("nl", "en"), default=default, help="language of the texts (default: nl)"
    )


def _verb(
    verbs: "argparse._SubParsersAction[Parser]", name: str, summary: str
) -> argparse.ArgumentParser:
    return verbs.add_parser(
        name, help=summary, description=f"{summary.capitalize()}.", allow_abbrev=False
    )


def _command(
    verbs: "argparse._SubParsersAction[Parser]", name: str, summary: str
) -> argparse.ArgumentParser:
    """A command, with the options that every command has that people read."""
    command = _verb(verbs, name, summary)
    _add_lang(command, default=argparse.SUPPRESS)
    command.add_argument("--plan", metavar="FILE", help="a plan of your own")
    command.add_argument("--json", action="store_true", help="the same for a program")
    return command


def _add_score(command: argparse.ArgumentParser) -> None:
    what = command.add_mutually_exclusive_group()
    what.add_argument(
        "file", metavar="FILE", nargs="?", help="an assessment; - reads standard input"
    )
    what.add_argument("--example", metavar="NAME", help="a worked example of the package")
    command.add_argument(
        "--actor",
        metavar="ID",
        action="append",
        default=[],
        help="show the figures of this actor too; may be repeated",
    )
    command.add_argument("--notes", action="store_true", help="show notes and evidence too")
    command.set_defaults(run=commands.score)


def _add_check(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "file", metavar="FILE", help="an assessment, a plan or a scan; - reads standard input"
    )
    command.set_defaults(run=commands.check)


def _add_scan(command: argparse.ArgumentParser) -> None:
    what = command.add_mutually_exclusive_group()
    what.add_argument("file", metavar="FILE", nargs="?", help="a scan; - reads standard input")
    what.add_argument("--example", metavar="NAME", help="a worked scan of the package")
    _add_scheme(command)
    _add_figures(command)
    command.add_argument(
        "--notes", action="store_true", help="show every effect too, with its evidence"
    )
    command.set_defaults(run=scan_commands.scan)


def _add_figures(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--figures", metavar="DATA", help="show today's signals too, from this CSV file"
    )
    command.add_argument(
        "--region", metavar="REGION", help="of this region, if the scan names none"
    )
    command.add_argument("--period", metavar="YEAR", help="in this year, if not the last")
    _add_zeros(command)


def _add_zeros(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--zero-is-missing",
        metavar="WHICH",
        help="in which indicators 0 stands for missing: all, suspect, or ids with commas between",
    )


def _add_scheme(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--scheme", metavar="ID", help="carry it to another theme scheme, such as cbs"
    )


def _add_compare(command: argparse.ArgumentParser) -> None:
    command.add_argument("before", metavar="A", help="the earlier, or the first")
    command.add_argument("after", metavar="B", help="the later, or the second")
    _add_scheme(command)
    command.set_defaults(run=scan_commands.compare)


def _years(text: str) -> int:
    """Over how many years a trend goes; argparse says what is wrong with others."""
    count = int(text)
    if count < _FEWEST_YEARS:
        raise argparse.ArgumentTypeError(f"expected {_FEWEST_YEARS} years or more, got {count}")
    return count


def _add_monitor(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "file", metavar="DATA", help="a CSV file with region, indicator, period and value"
    )
    command.add_argument(
        "--region",
        metavar="REGION",
        action="append",
        default=[],
        help="show this region, by code or name; may be repeated",
    )
    command.add_argument(
        "--peers",
        choices=("corop", "provincie", "province"),
        help="the place among those in the same area",
    )
    command.add_argument(
        "--period", metavar="YEAR", help="the year, or all (default: the last in the file)"
    )
    command.add_argument(
        "--window", metavar="YEARS", type=_years, default=8, help="over how many years (default: 8)"
    )
    command.add_argument(
        "--spec", metavar="SPEC", help="score too: by a specification in a file, or by themes"
    )
    command.add_argument(
        "--reference",
        metavar="WHAT",
        help="what figures are set against in a score: a year, panel (all years together) or each",
    )
    _add_zeros(command)
    command.add_argument(
        "--check", action="store_true", help="only say what looks wrong in the figures"
    )
    command.add_argument("--csv", action="store_true", help="one table for a program")
    command.add_argument("--csv-nl", action="store_true", help="the same for a Dutch spreadsheet")
    command.set_defaults(run=monitor_commands.monitor)


def _add_new(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", help="the form to write, such as form.json")
    command.add_argument(
        "--actor",
        metavar="ID",
        action="append",
        default=[],
        help="only the steps in which this actor has a role; may be repeated",
    )
    command.add_argument(
        "--aspect", choices=("plan", "do", "check", "act"), help="only the criteria of this aspect"
    )
    command.add_argument("--force", action="store_true", help="overwrite files that exist")
    command.set_defaults(run=commands.new)


def _add_show(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "key",
        metavar="ID",
        help="an id, a name or the number of a step; KIND:ID where an id has more meanings, "
        "such as theme:cbs.wonen",
    )
    command.set_defaults(run=list_commands.show)


def _add_lists(verbs: "argparse._SubParsersAction[Parser]") -> None:
    """The commands that list records."""
    _command(verbs, "steps", "list the steps").set_defaults(run=list_commands.steps)
    themes = _command(verbs, "themes", "list the themes of a scheme")
    themes.add_argument(
        "scheme", metavar="SCHEME", nargs="?", default="cbs", help="a theme scheme (default: cbs)"
    )
    themes.set_defaults(run=list_commands.themes)
    _command(verbs, "actors", "list the actors").set_defaults(run=list_commands.actors)
    indicators = _command(verbs, "indicators", "list the indicators of the monitor")
    indicators.add_argument("--theme", metavar="ID", help="only those of this theme")
    indicators.add_argument(
        "--dimension", choices=[*bw.Dimension], help="only those of a theme of this dimension"
    )
    indicators.set_defaults(run=list_commands.indicators)
    regions = _command(verbs, "regions", "list the regions")
    regions.add_argument("--kind", choices=[*bw.RegionKind], help="only those of this kind")
    regions.add_argument(
        "--in", dest="inside", metavar="REGION", help="only those in this COROP area or province"
    )
    regions.set_defaults(run=list_commands.regions)
    _command(verbs, "sources", "list the sources").set_defaults(run=list_commands.sources)
    credit = _command(verbs, "credits", "say whom to credit for the data")
    credit.set_defaults(run=list_commands.credit)


def _add_find(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "words", metavar="WORD", nargs="+", help="a word or part of one; all must occur"
    )
    command.add_argument(
        "--all", action="store_true", help="show everything that is found, not the first 20"
    )
    command.set_defaults(run=list_commands.find_words)
