"""The page around what there is to say: its head, a list of contents, and what it rests on."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from brede_welvaart._api.relating import credits as credits_of
from brede_welvaart._base.document import document, margins
from brede_welvaart._base.markup import Html, join, tag
from brede_welvaart._base.palette import PALETTE
from brede_welvaart._data.assets import style
from brede_welvaart._pages.words import Words
from brede_welvaart._report.marks import definitions
from brede_welvaart._report.parts import Chapter, Section, described, more
from brede_welvaart.model.text import Text

_KICKER = Text("Rapport brede welvaart", "Report on broad well-being")
_TITLE = Text("{}, rapport brede welvaart", "{}, report on broad well-being")
_SKIP = Text("Naar het rapport", "To the report")
_CONTENTS = Text("In dit rapport", "In this report")
_FOOT = Text("Bronnen, instellingen en controlebewijs", "Sources, settings and receipt")
_SOURCES = Text("Bronnen", "Sources")
_SETTINGS = Text("Instellingen", "Settings")
_RECEIPT = Text("Controlebewijs", "Receipt")
_AGAIN = Text(
    "Wie dezelfde invoer heeft, kan hiermee elk cijfer narekenen.",
    "Who has the same input can make every figure again by this.",
)
_NO_RANKING = Text(
    "Dit rapport zet geen gemeenten op volgorde van hun eigen antwoorden.",
    "This report does not rank municipalities by their own answers.",
)
_EDITION = Text("Editie {}", "Edition {}")
_PAGE_OF = Text("van", "of")
_STYLES = ("report.css", "figures.css", "narrow.css", "paper.css")


def page(chapters: Sequence[Chapter], say: Words) -> str:
    """The whole file.

    Args:
        chapters: What each result gives; the first is what the page is about.
        say: The language.
    """
    first = chapters[0]
    scale = next((one.scale for one in chapters if one.scale), None)
    sections = [section for chapter in chapters for section in chapter.sections]
    body = tag(
        "body",
        tag("a", say(_SKIP), class_="skip", href="#report"),
        definitions(scale, [letter for one in chapters for letter in one.letters]),
        _top(chapters, say),
        _contents(sections, say),
        tag("main", *map(_section, sections), id="report", tabindex=-1),
        _foot(chapters, say),
    )
    title = say(_TITLE, first.name)
    days = [chapter.day for chapter in chapters if chapter.day]
    named = f"{title}, {days[0]}" if days else title
    paper = margins(
        say(_PAGE_OF),
        top_left=title,
        top_right=days[0] if days else "",
        bottom_left=say(_EDITION, first.edition),
    )
    soft = f"@page {{ color: {PALETTE['soft'][0]}; }}\n"
    look = "\n".join([style("_report", *_STYLES), soft, paper])
    return document(say.lang, named, look, body)


def _top(chapters: Sequence[Chapter], say: Words) -> Html:
    """Whom it is about, and the answer to what a reader asks first."""
    answers = [
        tag("div", tag("p", one.answer, class_="answer"), one.figure or Html(), class_="found")
        for one in chapters
        if one.answer
    ]
    facts: dict[str, str] = {}
    for chapter in chapters:
        for label, said in chapter.facts:
            facts.setdefault(label, said)
    return tag(
        "header",
        tag("p", say(_KICKER), class_="kicker"),
        tag("h1", chapters[0].name),
        tag(
            "div",
            tag("div", *answers),
            described(facts.items(), "facts"),
            class_="beside",
        ),
    )


def _contents(sections: Iterable[Section], say: Words) -> Html:
    links = (
        tag("li", tag("a", one.title, href=f"#{one.key}"), tag("span", one.hint))
        for one in sections
    )
    return tag("nav", tag("ol", *links), class_="contents", aria_label=say(_CONTENTS))


def _section(one: Section) -> Html:
    return tag("section", one.content, id=one.key, aria_labelledby=f"{one.key}-title")


def _foot(chapters: Sequence[Chapter], say: Words) -> Html:
    """Sources, settings and receipt."""
    settings = [fact for chapter in chapters for fact in chapter.settings]
    receipt = [fact for chapter in chapters for fact in chapter.receipt]
    columns = [
        tag("div", tag("h2", say(_SETTINGS)), described(settings, "made")),
        tag("div", tag("h2", say(_RECEIPT)), tag("p", say(_AGAIN)), described(receipt, "made")),
    ]
    kept = [one for one, rows in zip(columns, (settings, receipt), strict=True) if rows]
    editions = dict.fromkeys(chapter.edition for chapter in chapters)
    sources = [part for edition in editions for part in _credits(edition, say)]
    made = tag(
        "div",
        tag("div", tag("h2", say(_SOURCES)), *sources, class_="sources"),
        tag("div", *kept),
        class_="beside",
    )
    return tag("footer", more(say(_FOOT), made), tag("p", say(_NO_RANKING), class_="note"))


def _credits(edition: str, say: Words) -> Iterator[Html]:
    """Whom to credit, with lists as lists."""
    lines = credits_of(edition, say.lang).splitlines()
    for is_item, found in groupby(lines, key=lambda line: line.startswith("- ")):
        if is_item:
            yield tag("ul", *(tag("li", _linked(line.removeprefix("- "))) for line in found))
        else:
            yield join(*(tag("p", _linked(line)) for line in found if line))


def _linked(line: str) -> Html:
    """A line in which an address is a link."""
    said, is_there, rest = line.partition("https://")
    if not is_there:
        return join(line)
    address = f"https://{rest.rstrip(').')}"
    return join(said, tag("a", address, href=address), rest[len(rest.rstrip(").")) :])
