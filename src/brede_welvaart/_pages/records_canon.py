"""The pages of what stands beside the plan: a theme, a theme scheme, an indicator, a source."""

from collections.abc import Iterator

from brede_welvaart._api import records
from brede_welvaart._api.plans import chosen_plan
from brede_welvaart._base.lines import clean
from brede_welvaart._pages.blocks import Block, Heading, Line, Listing, Paragraph, Tone, pairs
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.record_parts import (
    INDICATORS,
    THEMES,
    prose,
    rests_on,
    section,
    source_facts,
    steps_with,
    withdrawn,
)
from brede_welvaart._pages.scores import EDITION
from brede_welvaart._pages.words import Words
from brede_welvaart.model.indicator import Indicator
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.source import Source
from brede_welvaart.model.text import Text
from brede_welvaart.model.theme import Theme, ThemeScheme
from brede_welvaart.model.vocabulary import MatchKind

_MATCHES = Text("Verband met andere lijsten", "Matches in other schemes")
_OURS = Text("de verbanden zijn van ons", "the matches are ours")
_UNIT = Text("Eenheid", "Unit")
_DIRECTION = Text("Richting", "Direction")
_SEEN_FOR = Text("Cijfers gezien voor", "Figures seen for")
_SEEN_IN = Text("Eerst gezien in", "First seen in")
_SAME_SERIES = Text("Dezelfde reeks als", "The same series as")
_CREDIT = Text("Zo noem je deze bron", "How to credit this source")
_WAYS = {
    1: Text(
        "een stijging gaat samen met meer brede welvaart",
        "a rise goes with more broad well-being",
    ),
    -1: Text(
        "een stijging gaat samen met minder brede welvaart",
        "a rise goes with less broad well-being",
    ),
    None: Text("geen richting: dat is een keuze", "no direction: it is a choice"),
}


def theme_page(theme: Theme, say: Words, *, plan: Plan | None = None) -> Iterator[Block]:
    """A theme: what it is called in other schemes, its indicators, the steps that lean on it.

    Args:
        theme: The theme.
        say: The language.
        plan: The plan of the steps; by default the newest.
    """
    plan = chosen_plan(plan)
    names = Names(say, plan)
    dimension = say(theme.dimension.label) if theme.dimension else ""
    yield Heading(say(theme.name), 1, (dimension, theme.key))
    yield from withdrawn(theme, say)
    yield from prose(say, theme.definition)
    yield from _matches(theme, names, say)
    indicators = [
        (say(indicator.name), indicator.id)
        for indicator in records.indicators(edition=names.edition)
        if theme.key in indicator.themes
    ]
    yield from section(say(INDICATORS), indicators)
    leaning = [step for step in plan.active_steps if theme.key in step.themes]
    yield from steps_with(leaning, plan, say)
    yield from rests_on(theme.status, theme.sources, names, say)


def _matches(theme: Theme, names: Names, say: Words) -> Iterator[Block]:
    """What a theme is called in other schemes, the same first, the wider and narrower last."""
    if not theme.matches:
        return
    yield Heading(say(_MATCHES), facts=(say(_OURS),))
    yield Listing(
        [
            Line(names.theme(match.theme), facts=(match.theme, say(match.kind.label))),
            *([Line(say(match.note), Tone.QUIET)] if match.note else []),
        ]
        for kind in MatchKind
        for match in theme.matches
        if match.kind is kind
    )


def scheme_page(scheme: ThemeScheme, say: Words, *, plan: Plan | None = None) -> Iterator[Block]:
    """A theme scheme: what it is, and its themes.

    Args:
        scheme: The scheme.
        say: The language.
        plan: The plan whose edition has the themes; by default the newest.
    """
    names = Names(say, chosen_plan(plan))
    yield Heading(say(scheme.name), 1, (scheme.id,))
    yield from withdrawn(scheme, say)
    yield from prose(say, scheme.description)
    themes = names.themes_of(scheme.id)
    yield from section(say(THEMES), [(theme.key, say(theme.name)) for theme in themes])
    yield from rests_on(scheme.status, scheme.sources, names, say)


def indicator_page(
    indicator: Indicator, say: Words, *, plan: Plan | None = None
) -> Iterator[Block]:
    """An indicator: its unit, which way is better, and the themes under which it stands.

    Args:
        indicator: The indicator.
        say: The language.
        plan: The plan whose edition has the themes; by default the newest.
    """
    names = Names(say, chosen_plan(plan))
    yield Heading(say(indicator.name), 1, (indicator.id,))
    yield from withdrawn(indicator, say)
    basis = indicator.direction_basis
    way = direction(indicator, say)
    facts = [
        (say(_UNIT), say(indicator.unit)),
        (say(_DIRECTION), f"{way} ({say(basis.label)})" if basis else way),
        (say(_SEEN_FOR), ", ".join(say(level.label) for level in indicator.levels)),
        (say(_SEEN_IN), say(EDITION, indicator.edition)),
        (say(_SAME_SERIES), indicator.same_series_as or ""),
    ]
    yield pairs(fact for fact in facts if fact[1])
    yield from prose(say, indicator.note)
    yield from section(say(THEMES), [(names.theme(key), key) for key in indicator.themes])
    yield from rests_on(indicator.status, indicator.sources, names, say)


def direction(indicator: Indicator, say: Words) -> str:
    """Which way is better."""
    return say(_WAYS[indicator.direction])


def source_page(source: Source, say: Words, *, plan: Plan | None = None) -> Iterator[Block]:
    """A source: who published it, how to credit it, the steps that rest on it.

    Args:
        source: The source.
        say: The language.
        plan: The plan of the steps; by default the newest.
    """
    plan = chosen_plan(plan)
    yield Heading(clean(source.title), 1)
    yield Paragraph(source_facts(source, say))
    yield from prose(say, source.note)
    yield Heading(say(_CREDIT))
    yield Paragraph([clean(source.credit)])
    resting = [step for step in plan.active_steps if source.id in step.sources]
    yield from steps_with(resting, plan, say)
