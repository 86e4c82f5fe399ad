"""The pages of documents, and of the catalogue: what there is in it, before anything is made of it.

A plan has its page among the lists: it is the list of its steps.
"""

from collections.abc import Iterator
from contextlib import suppress

from brede_welvaart._api import records
from brede_welvaart._api.plans import chosen_plan, editions, judging_plan
from brede_welvaart._api.relating import credits as credits_of
from brede_welvaart._base.lines import clean
from brede_welvaart._catalogue.edition import Catalogue
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
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.record_parts import CRITERIA, INDICATORS, SCHEMES, SOURCES, STEPS, THEMES
from brede_welvaart._pages.scan_parts import SCHEME
from brede_welvaart._pages.scan_parts import title as scan_title
from brede_welvaart._pages.score_words import ANSWERED, asked_of
from brede_welvaart._pages.scores import ACTOR, EDITION, title
from brede_welvaart._pages.words import DASH, Words
from brede_welvaart._steps.asked import progress
from brede_welvaart.errors import UnknownIdError
from brede_welvaart.model.assessment import Assessment, Response
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.scan import Effect, Scan
from brede_welvaart.model.spec import Group, Leaf, Node, Spec
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import AnswerStatus, Dimension

_OF_ALL = Text("{} van {} criteria beantwoord", "{} of {} criteria answered")
_WITH_EVIDENCE = Text("Onderbouwd", "With evidence")
_EFFECT = Text("Gevolg", "Effect")
_WAY = Text("Richting", "Way")
_IMPORTANCE = Text("Belang", "Importance")
_SPEC = Text("{} groepen met {} indicatoren", "{} groups with {} indicators")
_PART = Text("Onderdeel", "Part")
_WEIGHT = Text("Gewicht", "Weight")
_HOW = Text("Rekenwijze", "How")
_NORMALISE = Text("Normalisatie", "Normalisation")
_LEFT_OUT = Text("Weggelaten", "Left out")
_CATALOGUE = Text("Catalogus", "Catalogue")
_ACTORS = Text("Actoren", "Actors")
_REGIONS = Text("Regio's", "Regions")
_DASH = "- "
# What stands below something else stands this much to the right of it.
_INDENT = "\N{NO-BREAK SPACE}" * 2
_DECIMALS_OF_WEIGHT = 2


def assessment_page(
    assessment: Assessment, say: Words, *, plan: Plan | None = None
) -> Iterator[Block]:
    """An assessment: who answered how much, and nothing of what they answered.

    Args:
        assessment: The assessment.
        say: The language.
        plan: The plan that judges, if it is one of your own; by default that of its edition.
    """
    with suppress(UnknownIdError):  # of a plan of one's own, which was not given
        plan = judging_plan(assessment.edition, plan)
    names = Names(say, chosen_plan(plan), assessment)
    yield from title(assessment, names, say)
    if plan:
        yield Paragraph([progress_of(assessment, plan, say)])
    if assessment.responses:
        titles = (ANSWERED, *(status.label for status in AnswerStatus), _WITH_EVIDENCE)
        columns = [Column(say(text).capitalize(), ColumnKind.NUMBER) for text in titles]
        rows = [_response(one, names, say) for one in assessment.responses]
        yield Table([Column(say(ACTOR)), *columns], [Rows(rows)])


def progress_of(assessment: Assessment, plan: Plan | None, say: Words) -> str:
    """How many of the criteria that were asked have a level; and how many those are, if not all.

    Args:
        assessment: The assessment.
        plan: The plan that judges; None is that of its edition.
        say: The language.
    """
    answered, asked = progress(assessment, judging_plan(assessment.edition, plan))
    said = say(_OF_ALL, answered, asked.count)
    return said if asked.is_all else f"{said} · {asked_of(asked, say)}"


def _response(response: Response, names: Names, say: Words) -> Row:
    answers = response.answers
    counts = (
        sum(answer.level is not None for answer in answers),
        *(sum(answer.status is status for answer in answers) for status in AnswerStatus),
        sum(bool(answer.evidence) for answer in answers),
    )
    who = names.response(response.actor, response.respondent)
    return (who, *(say.number(count, 0) for count in counts))


def scan_page(scan: Scan, say: Words) -> Iterator[Block]:
    """A scan: its effects per theme.

    Args:
        scan: The scan.
        say: The language.
    """
    edition = scan.edition if scan.edition in editions() else None
    names = Names(say, chosen_plan(edition))
    yield from scan_title(scan, say)
    if scan.description.strip():
        yield Paragraph([clean(scan.description)])
    yield Note(say(SCHEME, scan.scheme))
    themes = {theme.id: say(theme.name) for theme in scan.themes or names.themes_of(scan.scheme)}
    by_theme: dict[str, list[Row]] = {key: [] for key in themes}
    for effect in scan.effects:
        by_theme.setdefault(effect.theme, []).append(_effect(effect, say))
    groups = [
        Rows(rows, themes.get(key) or names.theme(f"{scan.scheme}.{key}"))
        for key, rows in by_theme.items()
        if rows
    ]
    if groups:
        marks = [Column(say(text), ColumnKind.MARK) for text in (_WAY, _IMPORTANCE)]
        yield Table([Column(say(_EFFECT)), *marks], groups)


def _effect(effect: Effect, say: Words) -> Row:
    facts = (effect.sentiment, effect.importance)
    return (clean(effect.title), *(say(fact.label) if fact else DASH for fact in facts))


def spec_page(spec: Spec, say: Words) -> Iterator[Block]:
    """The specification of an index: its tree, and what was left out of it.

    Args:
        spec: The specification.
        say: The language.
    """
    called = {indicator.id: say(indicator.name) for indicator in records.indicators()}
    called |= {theme.id: say(theme.name) for theme in records.themes()}
    called |= {str(dimension): say(dimension.label).capitalize() for dimension in Dimension}
    counts = say(_SPEC, len(spec.groups), len(spec.leaves))
    yield Heading(called.get(spec.root.id, clean(spec.root.id)), 1, (counts,))
    yield pairs([(say(_NORMALISE), repr(spec.normalise))])
    columns = (
        Column(say(_PART)),
        Column(say(_WEIGHT), ColumnKind.NUMBER),
        Column(say(_HOW), tone=Tone.QUIET),
    )
    yield Table(columns, [Rows(_nodes(spec.root, called, say))])
    if spec.left_out:
        yield Heading(say(_LEFT_OUT))
        yield pairs((clean(item.indicator), say(item.reason)) for item in spec.left_out)


def _nodes(node: Node, called: dict[str, str], say: Words, depth: int = 0) -> Iterator[Row]:
    """A node and all below it, each further to the right than what it is in."""
    name = called.get(node.id, clean(node.id))
    weight = say.number(node.weight, _DECIMALS_OF_WEIGHT)
    yield (f"{_INDENT * depth}{name}", weight, _how(node))
    if isinstance(node, Group):
        for child in node.children:
            yield from _nodes(child, called, say, depth + 1)


def _how(node: Node) -> str:
    """How a group takes its children together; what a leaf says itself of its points."""
    if isinstance(node, Group):
        return repr(node.aggregate)
    assert isinstance(node, Leaf)  # noqa: S101  there is nothing else
    way = f"{node.direction:+d}" if node.direction else ""
    return ", ".join(filter(None, (way, repr(node.normalise) if node.normalise else "")))


def catalogue_page(catalogue: Catalogue, say: Words) -> Iterator[Block]:
    """The catalogue: how much there is of what, and whom to credit.

    Args:
        catalogue: The catalogue.
        say: The language.
    """
    yield Heading(say(_CATALOGUE), 1, (say(EDITION, catalogue.edition),))
    counted = (
        (STEPS, catalogue.plan.active_steps),
        (CRITERIA, catalogue.plan.criteria),
        (_ACTORS, catalogue.actors),
        (SCHEMES, catalogue.schemes),
        (THEMES, catalogue.themes),
        (INDICATORS, catalogue.indicators),
        (_REGIONS, catalogue.regions),
        (SOURCES, catalogue.sources),
    )
    yield pairs((say(text), say.number(len(found), 0)) for text, found in counted)
    yield from _credits(credits_of(catalogue.edition, say.lang))


def _credits(said: str) -> Iterator[Block]:
    """The credits, of which the lines that begin with a dash are a list."""
    for part in said.split("\n\n"):
        lines = [clean(line) for line in part.splitlines()]
        yield Paragraph(line for line in lines if not line.startswith(_DASH))
        if listed := [[line[len(_DASH) :]] for line in lines if line.startswith(_DASH)]:
            yield Listing(listed)
