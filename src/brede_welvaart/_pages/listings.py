"""Lists of records: steps, themes, actors, indicators, regions, sources, and what was found."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from brede_welvaart._api import records
from brede_welvaart._api.finding import Record, full_id
from brede_welvaart._api.plans import chosen_plan
from brede_welvaart._base.lines import clean
from brede_welvaart._pages.blocks import (
    Block,
    Column,
    ColumnKind,
    Heading,
    Line,
    Listing,
    Note,
    Paragraph,
    Rows,
    Table,
    Tone,
    pairs,
)
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.record_parts import SCHEMES, name_of
from brede_welvaart._pages.records_canon import direction
from brede_welvaart._pages.records_region import LIES_IN
from brede_welvaart._pages.scores import EDITION, RULES, remark
from brede_welvaart._pages.words import Words
from brede_welvaart.model.actor import Actor
from brede_welvaart.model.indicator import Indicator
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.region import Region
from brede_welvaart.model.source import Source
from brede_welvaart.model.text import Text
from brede_welvaart.model.theme import Theme, ThemeScheme
from brede_welvaart.model.vocabulary import ActorKind

_CODE = Text("Code", "Code")
_NAME = Text("Naam", "Name")
_KIND = Text("Soort", "Kind")
_SEVERAL = Text(
    "Hier horen meer dingen bij. Kies er een:", "More than one thing answers to this. Choose one:"
)
_MORE = Text("Nog {} gevonden.", "{} more found.")
_NOTHING = Text("Niets gevonden voor '{}'.", "Nothing found for '{}'.")
_PERHAPS = Text("Misschien bedoel je: {}", "Perhaps you mean: {}")


def plan_page(plan: Plan, say: Words) -> Iterator[Block]:
    """A plan: its steps in order, under the names of their phases, and its rules.

    Args:
        plan: The plan.
        say: The language.
    """
    names = Names(say, plan)
    yield Heading(say(plan.name), 1, (say(EDITION, plan.edition),))
    numbered = enumerate(plan.active_steps, start=1)
    for phase, group in groupby(numbered, key=lambda step: step[1].phase):
        if phase:
            yield Heading(names.phase(phase))
        found = list(group)
        yield Listing(
            [_entry(say(step.name), step.id, say(step.summary)) for _, step in found],
            [number for number, _ in found],
        )
    if plan.rules:
        yield Heading(say(RULES))
        yield Listing([say(rule)] for rule in plan.rules)
    yield from remark(plan, say)


def themes(
    scheme: ThemeScheme, found: Iterable[Theme], say: Words, edition: str | None = None
) -> Iterator[Block]:
    """The themes of a scheme by dimension, where they have one; then the other schemes.

    Args:
        scheme: The scheme.
        found: Its themes.
        say: The language.
        edition: The edition of the other schemes; None is the newest.
    """
    yield Heading(say(scheme.name), 1, (scheme.id,))
    for dimension, group in groupby(found, key=lambda theme: theme.dimension):
        if dimension:
            yield Heading(say(dimension.label).capitalize())
        yield Listing(_entry(say(one.name), one.key, say(one.definition)) for one in group)
    yield Heading(say(SCHEMES))
    yield pairs((other.id, say(other.name)) for other in records.theme_schemes(edition))


def actors(found: Iterable[Actor], say: Words) -> Iterator[Block]:
    """The actors by kind, in the order of the kinds; those without a kind come last."""
    found = list(found)
    for kind in (*ActorKind, None):
        group = [actor for actor in found if actor.kind is kind]
        if group:
            if kind:
                yield Heading(say(kind.label).capitalize())
            yield Listing(_entry(say(one.name), one.id, say(one.summary)) for one in group)


def indicators(found: Iterable[Indicator], say: Words, plan: Plan | None = None) -> Iterator[Block]:
    """The indicators by theme; one under two themes is listed with both.

    Args:
        found: The indicators.
        say: The language.
        plan: The plan whose edition has the themes; by default the newest.
    """
    names = Names(say, chosen_plan(plan))
    for keys, group in groupby(found, key=lambda indicator: indicator.themes):
        yield Heading(", ".join(map(names.theme, keys)))
        yield Listing(
            _entry(say(one.name), one.id, f"{say(one.unit)} · {direction(one, say)}")
            for one in group
        )


def regions(found: Iterable[Region], say: Words, edition: str | None = None) -> Iterator[Block]:
    """The regions with code, name, kind and what they lie in.

    Args:
        found: The regions.
        say: The language.
        edition: The edition of what they lie in; None is the newest.
    """
    names = {region.id: clean(region.name) for region in records.regions(edition=edition)}
    columns = (
        Column(say(_CODE), ColumnKind.MARK, Tone.QUIET),
        Column(say(_NAME)),
        Column(say(_KIND), ColumnKind.MARK, Tone.QUIET),
        Column(say(LIES_IN), tone=Tone.QUIET),
    )
    rows = [(one.id, clean(one.name), say(one.kind.label), _above(one, names)) for one in found]
    yield Table(columns, [Rows(rows)])


def _above(region: Region, names: dict[str, str]) -> str:
    """What a region lies in; a name that is that of its area and its province is said once."""
    return " · ".join(dict.fromkeys(names.get(parent, parent) for parent in region.parents))


def sources(found: Iterable[Source], say: Words) -> Iterator[Block]:
    """The sources by publisher."""
    in_order = sorted(found, key=lambda source: source.publisher.casefold())
    for publisher, group in groupby(in_order, key=lambda source: source.publisher):
        yield Heading(clean(publisher))
        yield Listing(
            [Line(clean(one.title), facts=(one.id, _date(one, say), clean(one.licence or "")))]
            for one in group
        )


def _date(source: Source, say: Words) -> str:
    date = source.date or source.updated
    return say.date(date) if date else ""


def several(found: Iterable[Record], say: Words, plan: Plan | None = None) -> Iterator[Block]:
    """What an ambiguous id may mean, each with the words that find only it.

    Args:
        found: The records.
        say: The language.
        plan: The plan whose edition has the theme schemes; by default the newest.
    """
    names = Names(say, chosen_plan(plan))
    yield Paragraph([say(_SEVERAL)])
    yield pairs((full_id(record), name_of(record, names, say)) for record in found)


def hits(
    found: Iterable[tuple[Record, str]],
    left: int,
    say: Words,
    plan: Plan | None = None,
    hint: str = "",
) -> Iterator[Block]:
    """What was found, and how much is not shown.

    Args:
        found: The records, each with the sentence in which it was found; none if in its name.
        left: How many more there are.
        say: The language.
        plan: The plan whose edition has the theme schemes; by default the newest.
        hint: A sentence that says how to see these too.
    """
    names = Names(say, chosen_plan(plan))
    yield Listing(
        [
            Line(name_of(record, names, say), facts=(full_id(record),)),
            *([Line(clean(sentence), Tone.QUIET)] if sentence else []),
        ]
        for record, sentence in found
    )
    if left:
        yield Note(f"{say(_MORE, left)} {hint}".rstrip())


def nothing(wanted: str, near: Iterable[str], say: Words) -> Iterator[Block]:
    """That nothing was found, and what may have been meant."""
    others = ", ".join(near)
    yield Paragraph([say(_NOTHING, wanted), *([say(_PERHAPS, others)] if others else [])])


def _entry(name: str, key: str, text: str) -> list[Line]:
    """A name with its id behind it, and a text under it where there is one."""
    return [Line(name, facts=(key,)), *([Line(text, Tone.QUIET)] if text else [])]
