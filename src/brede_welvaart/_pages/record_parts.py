"""What the page of every record is made of: prose, sections, steps, sources, and its name."""

from collections.abc import Iterable, Iterator, Sequence

from brede_welvaart._api.finding import Record
from brede_welvaart._base.lines import clean
from brede_welvaart._pages.blocks import (
    Block,
    Heading,
    Line,
    Listing,
    Paragraph,
    Tone,
    pairs,
)
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.words import Words
from brede_welvaart.model.actor import Actor
from brede_welvaart.model.indicator import Indicator
from brede_welvaart.model.plan import Criterion, Plan, Step
from brede_welvaart.model.region import Region
from brede_welvaart.model.source import Source
from brede_welvaart.model.text import Text
from brede_welvaart.model.theme import Theme, ThemeScheme
from brede_welvaart.model.vocabulary import Status

STEPS = Text("Stappen", "Steps")
CRITERIA = Text("Criteria", "Criteria")
SCHEMES = Text("Themalijsten", "Theme schemes")
THEMES = Text("Thema's", "Themes")
INDICATORS = Text("Indicatoren", "Indicators")
SOURCES = Text("Bronnen", "Sources")
_STATUS = Text("status: {}", "status: {}")
_WITHDRAWN = Text("Vervallen op {}", "Withdrawn on {}")
_UPDATED = Text("bijgewerkt {}", "updated {}")
_LICENCE = Text("licentie {}", "licence {}")


def name_of(record: Record, names: Names, say: Words) -> str:
    """How a record is called where others stand beside it, so with what tells it apart."""
    match record:
        case Criterion():
            return say(record.statement)
        case Source():
            return clean(record.title)
        case Region():
            return f"{clean(record.name)} ({say(record.kind.label)})"
        case Theme():
            return f"{say(record.name)} ({names.scheme(record.scheme)})"
        case _:
            return say(record.name)


def withdrawn(
    record: Step | Criterion | Actor | Theme | ThemeScheme | Indicator | Region, say: Words
) -> Iterator[Block]:
    """Since when a record is dropped, if it is."""
    if record.withdrawn:
        yield Paragraph([say(_WITHDRAWN, say.day(record.withdrawn))])


def prose(say: Words, *texts: Text | None) -> Iterator[Block]:
    """Texts, each of one or more paragraphs."""
    for text in filter(None, texts):
        for paragraph in text.get(say.lang).split("\n\n"):
            yield Paragraph([clean(paragraph)])


def section(title: str, rows: Sequence[tuple[str, str]]) -> Iterator[Block]:
    """A heading, and labels with what belongs to them; nothing where there are none."""
    if rows:
        yield Heading(title)
        yield pairs(rows)


def steps_with(steps: Iterable[Step], plan: Plan, say: Words) -> Iterator[Block]:
    """Steps of a plan by number and name under a heading; nothing where there are none."""
    numbered = [(plan.active_steps.index(step) + 1, say(step.name)) for step in steps]
    if numbered:
        yield Heading(say(STEPS))
        yield Listing([[name] for _, name in numbered], [number for number, _ in numbered])


def rests_on(status: Status, sources: Iterable[str], names: Names, say: Words) -> Iterator[Block]:
    """The status of a record, and its sources."""
    yield Heading(say(SOURCES), facts=(say(_STATUS, say(status.label)),))
    found = [_source_lines(names.source(key), key, say) for key in sources]
    if found:
        yield Listing(found)


def _source_lines(source: Source | None, key: str, say: Words) -> list[Line]:
    if source is None:
        return [Line(key)]
    return [Line(clean(source.title)), *source_facts(source, say)]


def source_facts(source: Source, say: Words) -> Iterator[Line]:
    """Who published a source, when, and how it is found."""
    facts = [clean(source.publisher)]
    if source.date:
        facts.append(say.date(source.date))
    if source.updated:
        facts.append(say(_UPDATED, say.date(source.updated)))
    if source.licence:
        facts.append(say(_LICENCE, source.licence))
    yield Line(" · ".join((*facts, source.id)), Tone.QUIET)
    if source.url:
        yield Line(source.url, Tone.QUIET, url=source.url)
