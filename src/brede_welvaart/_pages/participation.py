"""The page of who took part: counts, and nothing of what was answered."""

from collections.abc import Iterator

from brede_welvaart._pages.blocks import (
    Block,
    Column,
    ColumnKind,
    Heading,
    Listing,
    Note,
    Paragraph,
    Row,
    Rows,
    Table,
    Tone,
    pairs,
)
from brede_welvaart._pages.findings import statement
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.score_words import ANSWERED
from brede_welvaart._pages.scores import ACTOR, title
from brede_welvaart._pages.words import Words
from brede_welvaart._steps.participation import EqualResponses, Participation, ResponseCount
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import AnswerStatus

_RESPONSES = Text("Wie heeft geantwoord", "Who answered")
_NOBODY = Text("Er is nog geen inbreng.", "There are no responses yet.")
_ASKED = Text("Gevraagd", "Asked")
SILENT = Text("Leeg", "Blank")
MISSING = Text("Nog geen antwoord van", "No answer yet from")
_ALL_THERE = Text(
    "Alle actoren van wie antwoord werd verwacht, hebben geantwoord.",
    "All actors of whom an answer was expected have answered.",
)
_EQUAL = Text(
    "De inbrengen {} van {} zijn gelijk en hebben geen label: telt er een dubbel?",
    "Responses {} of {} are equal and have no label: is one of them counted twice?",
)
OPEN = Text("Door niemand beantwoord", "Answered by nobody")
_OF_STEP = Text("{} van {} criteria", "{} of {} criteria")
#: Above so many criteria that nobody answered they are counted, not listed.
_MOST_STATEMENTS = 12
_NONE_OPEN = Text(
    "Alles wat is gevraagd, is door iemand beantwoord.",
    "All that was asked was answered by someone.",
)


def page(found: Participation, say: Words) -> Iterator[Block]:
    """Who answered how much, who did not, and what nobody answered.

    Args:
        found: Who took part.
        say: The language.
    """
    names = Names(say, found.plan, found.assessment)
    yield from title(found.assessment, names, say)
    yield Heading(say(_RESPONSES))
    if not found.responses:
        yield Paragraph([say(_NOBODY)])
    else:
        yield _responses(found, names, say)
    for equal in found.equal:
        yield Note(_said(equal, names, say))
    if found.expected:
        yield from _missing(found, names, say)
    if found.responses:
        yield Heading(say(OPEN))
        yield _open(found, names, say)


def _open(found: Participation, names: Names, say: Words) -> Block:
    """What nobody answered: the criteria, or of very many how many there are per step."""
    if not found.open:
        return Paragraph([say(_NONE_OPEN)])
    if len(found.open) <= _MOST_STATEMENTS:
        return Listing(statement(found.plan, key, names, say) for key in found.open)
    left = set(found.open)
    return pairs(
        (f"{names.number(step.id)} {say(step.name)}", say(_OF_STEP, len(own), len(keys)))
        for step in found.plan.active_steps
        if (own := left.intersection(keys := [one.id for one in step.active_criteria]))
    )


def _responses(found: Participation, names: Names, say: Words) -> Table:
    counts = (_ASKED, ANSWERED, *(status.label for status in AnswerStatus), SILENT)
    columns = [Column(say(text).capitalize(), ColumnKind.NUMBER) for text in counts]
    rows = [_row(number, one, names, say) for number, one in enumerate(found.responses, start=1)]
    first = Column("", ColumnKind.NUMBER, Tone.QUIET)
    return Table([first, Column(say(ACTOR)), *columns], [Rows(rows)])


def _row(number: int, one: ResponseCount, names: Names, say: Words) -> Row:
    counts = (one.asked, one.answered, one.unknown, one.not_applicable, one.unanswered)
    who = names.response(one.actor, one.respondent)
    return (str(number), who, *(say.number(count, 0) for count in counts))


def _said(equal: EqualResponses, names: Names, say: Words) -> str:
    places = say.listed([str(place + 1) for place in equal.responses])
    return say(_EQUAL, places, names.actor(equal.actor))


def _missing(found: Participation, names: Names, say: Words) -> Iterator[Block]:
    """Who of those expected did not answer."""
    if not found.missing:
        yield Paragraph([say(_ALL_THERE)])
        return
    yield Heading(say(MISSING))
    yield Listing([names.actor(actor)] for actor in found.missing)
