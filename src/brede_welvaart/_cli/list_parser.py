"""What can be asked of the commands that list, show and find records."""

import brede_welvaart as bw
from brede_welvaart._cli import list_commands as commands
from brede_welvaart._cli.options import ID, REGION, add_command
from brede_welvaart._cli.speech import Parser, Verbs

_STEPS = bw.Text("toon de stappen", "list the steps")
_THEMES = bw.Text("toon de thema's van een themalijst", "list the themes of a scheme")
_ACTORS = bw.Text("toon de actoren", "list the actors")
_INDICATORS = bw.Text("toon de indicatoren van de monitor", "list the indicators of the monitor")
_REGIONS = bw.Text("toon de regio's", "list the regions")
_SOURCES = bw.Text("toon de bronnen", "list the sources")
_CREDITS = bw.Text(
    "zeg wie je moet noemen als je de gegevens gebruikt", "say whom to credit for the data"
)
_SHOW = bw.Text(
    "toon alles over een stap, een thema, een regio of iets anders", "show one record of any kind"
)
_FIND = bw.Text(
    "zoek met woorden in namen en teksten", "find records by words in their names and texts"
)
_SCHEME_NAME = bw.Text("THEMALIJST", "SCHEME")
_SCHEME = bw.Text("een themalijst (standaard: cbs)", "a theme scheme (default: cbs)")
_OF_THEME = bw.Text("alleen die van dit thema", "only those of this theme")
_OF_DIMENSION = bw.Text(
    "alleen die van een thema van deze dimensie", "only those of a theme of this dimension"
)
_OF_KIND = bw.Text("alleen die van deze soort", "only those of this kind")
# Of the other kinds only codes are known.
_LISTED = ("gemeente", "corop", "provincie", "land")
_INSIDE = bw.Text(
    "alleen die in dit COROP-gebied of deze provincie",
    "only those in this COROP area or province",
)
_KEY = bw.Text(
    "een id, een naam of het nummer van een stap; SOORT:ID als een id meer betekent, zoals "
    "theme:cbs.wonen",
    "an id, a name or the number of a step; KIND:ID where an id has more meanings, such as "
    "theme:cbs.wonen",
)
_WORD = bw.Text("WOORD", "WORD")
_WORDS = bw.Text(
    "een woord of een deel ervan; ze moeten er allemaal in staan",
    "a word or part of one; all must occur",
)
_ALL = bw.Text(
    "toon alles wat er is, niet alleen de eerste 20",
    "show everything that is found, not the first 20",
)


def add_lists(verbs: Verbs, parser: Parser) -> None:
    """Add the commands that list, show and find records."""
    say = parser.say
    add_command(verbs, "steps", _STEPS, parser).set_defaults(run=commands.steps)
    themes = add_command(verbs, "themes", _THEMES, parser)
    themes.add_argument(
        "scheme", metavar=say(_SCHEME_NAME), nargs="?", default="cbs", help=say(_SCHEME)
    )
    themes.set_defaults(run=commands.themes)
    add_command(verbs, "actors", _ACTORS, parser).set_defaults(run=commands.actors)
    indicators = add_command(verbs, "indicators", _INDICATORS, parser)
    indicators.add_argument("--theme", metavar=ID, help=say(_OF_THEME))
    indicators.add_argument(
        "--dimension", choices=[*map(str, bw.Dimension)], help=say(_OF_DIMENSION)
    )
    indicators.set_defaults(run=commands.indicators)
    regions = add_command(verbs, "regions", _REGIONS, parser)
    regions.add_argument("--kind", choices=_LISTED, help=say(_OF_KIND))
    regions.add_argument("--in", dest="inside", metavar=say(REGION), help=say(_INSIDE))
    regions.set_defaults(run=commands.regions)
    add_command(verbs, "sources", _SOURCES, parser).set_defaults(run=commands.sources)
    add_command(verbs, "credits", _CREDITS, parser).set_defaults(run=commands.credit)
    show = add_command(verbs, "show", _SHOW, parser)
    show.add_argument("key", metavar=ID, help=say(_KEY))
    show.set_defaults(run=commands.show)
    find = add_command(verbs, "find", _FIND, parser)
    find.add_argument("words", metavar=say(_WORD), nargs="+", help=say(_WORDS))
    find.add_argument("--all", action="store_true", help=say(_ALL))
    find.set_defaults(run=commands.find_words)
