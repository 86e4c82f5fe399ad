"""Who took part, as a workbook: counts, and nothing of what was answered."""

from collections.abc import Iterator

from brede_welvaart._pages import participation as page
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.score_words import ANSWERED
from brede_welvaart._pages.scores import ACTOR
from brede_welvaart._pages.words import Words
from brede_welvaart._steps.participation import Participation
from brede_welvaart._workbook.about import credit_blocks
from brede_welvaart._workbook.book import Book, Column, Kind, Sheet, columns
from brede_welvaart._workbook.score_rows import ASKED, NUMBER, Criteria
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import AnswerStatus

_RESPONSES = Text("Inbreng", "Responses")
_LABEL = Text("Label", "Label")


def book(found: Participation, say: Words) -> Book:
    """Who answered how much, who did not, and what nobody answered."""
    names = Names(say, found.plan, found.assessment)
    about = (*page.page(found, say), *credit_blocks(names.edition, say))
    return Book(_sheets(found, names, say), about)


def _sheets(found: Participation, names: Names, say: Words) -> Iterator[Sheet]:
    """The first is there also where nobody answered."""
    yield _responses(found, names, say)
    if found.missing:
        missing = ((names.actor(key),) for key in found.missing)
        yield Sheet(say(page.MISSING), columns(say(ACTOR)), missing)
    if found.open:
        criteria = Criteria(found.plan, names, say)
        yield Sheet(say(page.OPEN), criteria.columns(), map(criteria.called, found.open))


def _responses(found: Participation, names: Names, say: Words) -> Sheet:
    counts = (ASKED, ANSWERED, *(status.label for status in AnswerStatus), page.SILENT)
    headings = (
        Column(say(NUMBER), Kind.WHOLE),
        Column(say(ACTOR)),
        Column(say(_LABEL), is_optional=True),
        *columns(*(say(text).capitalize() for text in counts), kind=Kind.WHOLE),
    )
    rows = (
        (
            *(number, names.actor(one.actor), one.respondent, one.asked, one.answered),
            *(one.unknown, one.not_applicable, one.unanswered),
        )
        for number, one in enumerate(found.responses, start=1)
    )
    return Sheet(say(_RESPONSES), headings, rows)
