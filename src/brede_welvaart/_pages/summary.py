"""The question of the monitor's page: how does it stand, where does it move, how sure is that?"""

from collections.abc import Iterator, Sequence

from brede_welvaart._base.lines import clean
from brede_welvaart._pages.blocks import Block, Line, Paragraph
from brede_welvaart._pages.figures import Figures
from brede_welvaart._pages.signals import FEW_BY_CHANCE, few
from brede_welvaart._pages.words import Words
from brede_welvaart.index import RegionReport
from brede_welvaart.model.text import Text

_STANDS = Text("Hoe staat {} ervoor?", "How does {} stand?")
_MOVES = Text("Waar beweegt het?", "Where does it move?")
_SURE = Text("Hoe zeker is dat?", "How sure is that?")
_NOWHERE = Text(
    "Bij geen indicator is te zeggen in welk kwart van de regio's het staat.",
    "Of no indicator it can be said in which quarter of the regions it stands.",
)
_BEST = Text(
    "In het beste kwart bij {} van {} indicatoren{}.",
    "In the best quarter on {} of {} indicators{}.",
)
_WORST = Text("In het laatste kwart bij {}{}.", "In the last quarter on {}{}.")
_TRENDS = Text(
    "Duidelijke trend: {} gunstig{}, {} ongunstig{}.",
    "Clear trend: {} favourable{}, {} unfavourable{}.",
)
_CHANGES = Text(
    "Opvallend laatste verschil: {} gunstig{}, {} ongunstig{}.",
    "Striking latest change: {} favourable{}, {} unfavourable{}.",
)
_STILL = Text(
    "Geen trend of verschil is te toetsen.", "There is no trend or change that can be tested."
)
_CHANCE = Text(
    "Ook als er niets verandert, krijgt door toeval gemiddeld hooguit {} een teken: {} van de {} "
    "trends en {} van de {} verschillen.",
    "Even if nothing changes, {} at most get a sign by chance, on average: {} of {} trends and {} "
    "of {} changes.",
)
_SIGNS = Text(
    "Aantal tekens voor trend en verschil: {}; door toeval alleen gemiddeld {}.",
    "Number of signs for trend and change: {}; by chance alone {}, on average.",
)
_AT_MOST = Text("hooguit {}", "{} at most")
# No sentence begins with a number: the one before it may end with one.
_OLDER = Text(
    "Van de cijfers zijn er {} van voor {}: het jaar staat erbij.",
    "Of the figures {} are from before {}: the year stands with them.",
)
_ONE_OLDER = Text(
    "Van de cijfers is er 1 van voor {1}: het jaar staat erbij.",
    "Of the figures 1 is from before {1}: the year stands with it.",
)
_UNTOLD = Text(
    "Over {} van {} indicatoren is niets te zeggen.",
    "Nothing can be said of {} of {} indicators.",
)
_ASSUMED = Text(
    "Bij {} is aangenomen hoe jaren samenhangen.",
    "For {} it was assumed how years hang together.",
)
# So many indicators are named; more are counted.
_MOST_NAMED = 4


def blocks(report: RegionReport, say: Words) -> Iterator[Block]:
    """The three answers."""
    questions = (say(_STANDS, clean(report.name)), say(_MOVES), say(_SURE))
    for question, answer in zip(questions, answers(report, say), strict=True):
        yield Paragraph([Line(f"{question} {answer}")])


def answers(report: RegionReport, say: Words, *, is_short: bool = False) -> tuple[str, str, str]:
    """How it stands, where it moves and how sure that is; short is without names."""
    found, signals = report.summary, report.signals
    figures = Figures(say)

    def named(keys: Sequence[str]) -> str:
        names = [figures.name(key) for key in keys[:_MOST_NAMED]]
        more = ["…"] if len(keys) > _MOST_NAMED else []
        return f" ({', '.join([*names, *more])})" if keys and not is_short else ""

    stands = [say(_NOWHERE)]
    if found.placed:
        stands = [
            say(_BEST, len(found.best), found.placed, named(found.best)),
            say(_WORST, len(found.worst), named(found.worst)),
        ]
    moves = [say(_STILL)]
    if found.trends or found.changes:
        sides = [
            (_TRENDS, found.improving, found.worsening),
            (_CHANGES, found.improved, found.worsened),
        ]
        moves = [
            say(text, len(well), named(well), len(badly), named(badly))
            for text, well, badly in sides
        ]
    signs = sum(map(len, (found.improving, found.worsening, found.improved, found.worsened)))
    tested = found.trends + found.changes
    sure = [say(_SIGNS, signs, few(report.settings.level, tested, say, count=_AT_MOST))]
    if report.settings.false_discovery:
        sure = [chance(report, say)]
    if found.older:
        sure.append(
            say(_ONE_OLDER if len(found.older) == 1 else _OLDER, len(found.older), report.period)
        )
    if found.assumed:
        sure.append(say(_ASSUMED, len(found.assumed)))
    if found.untold:
        sure.append(say(_UNTOLD, len(found.untold), len(signals)))
    return " ".join(stands), " ".join(moves), " ".join(sure)


def chance(report: RegionReport, say: Words) -> str:
    """How many signs are there by chance alone."""
    found, settings = report.summary, report.settings
    level = say.percent(settings.level)
    if settings.false_discovery:
        return say(FEW_BY_CHANCE, level)
    tested = found.trends, found.changes
    trends, changes = (few(settings.level, count, say) for count in tested)
    return say(_CHANCE, level, trends, found.trends, changes, found.changes)
