"""Where actors see it differently, and where those of one actor do."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

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
)
from brede_welvaart._pages.findings import SHOWN, statement
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.score_words import VALUE, bar_of, value_of
from brede_welvaart._pages.words import Words
from brede_welvaart._steps.results import Score
from brede_welvaart._steps.scores import Scores
from brede_welvaart.model.text import Text

DIFFERENCES = Text("Verschil van beeld", "Seen differently")
NO_DIFFERENCES = Text(
    "De actoren die antwoordden, zien het overal hetzelfde.",
    "The actors who answered see it the same way everywhere.",
)
SPREAD = Text("Verschil binnen een actor", "Differences within an actor")
_APART = Text("{} punten verschil", "{} points apart")
MORE = Text("… en nog {}", "… and {} more")
_PER_STEP = Text("Per stap en actor", "Per step and actor")
_ACTOR = Text("Actor", "Actor")


def shown_spread(scores: Scores, shown: Sequence[str]) -> dict[str, dict[str, Fraction]]:
    """Per criterion and actor that may be shown how far its own responses lie apart.

    Args:
        scores: The scores.
        shown: The ids of the actors that may be shown.
    """
    found = {
        key: {actor: gap for actor, gap in actors.items() if gap is not None and actor in shown}
        for key, actors in scores.spread.items()
    }
    return {key: actors for key, actors in found.items() if actors}


def differences(
    scores: Scores, shown: Sequence[str], names: Names, say: Words, *, is_all: bool = False
) -> Iterator[Block]:
    """Where actors who may all be shown see a criterion most differently.

    Args:
        scores: The scores.
        shown: The ids of the actors that may be shown.
        names: What records are called.
        say: The language.
        is_all: Whether to show every difference, by step, and the steps by actor; else the largest.
    """
    gaps = shown_gaps(scores, shown)
    if not any(gaps.values()):
        if all_agree(scores, gaps):
            yield Heading(say(DIFFERENCES))
            yield Paragraph([say(NO_DIFFERENCES)])
        return
    yield Heading(say(DIFFERENCES))
    if is_all:
        yield Heading(say(_PER_STEP), level=3)
        yield _by_actor(scores, shown, names, say)
    plan = scores.plan
    items = {
        key: [
            *statement(plan, key, names, say, say(_APART, say.number(gap))),
            _views(scores.criteria[key].actors, names, say),
        ]
        for key, gap in gaps.items()
        if gap
    }
    yield from _by_step(scores, items, names, say) if is_all else _largest(items, gaps, say)


def _gaps(scores: Scores) -> dict[str, Fraction]:
    """Per criterion how far actors lie apart, where two or more gave a level."""
    return {key: gap for key, gap in scores.disagreement.items() if gap is not None}


def shown_gaps(scores: Scores, shown: Sequence[str]) -> dict[str, Fraction]:
    """The same, of criteria on which all who gave a level may be shown."""
    gaps = _gaps(scores)
    return {key: gap for key, gap in gaps.items() if set(scores.criteria[key].actors) <= {*shown}}


def all_agree(scores: Scores, gaps: Mapping[str, Fraction]) -> bool:
    """Whether actors see all the same; it is not said where a difference is kept back."""
    return bool(gaps) and not any(gaps.values()) and len(gaps) == len(_gaps(scores))


def spread(
    scores: Scores, shown: Sequence[str], names: Names, say: Words, *, is_all: bool = False
) -> Iterator[Block]:
    """Where responses of one actor, who may be shown, lie furthest apart.

    Args:
        scores: The scores.
        shown: The ids of the actors that may be shown.
        names: What records are called.
        say: The language.
        is_all: Whether to show it of every criterion, by step; else where it is largest.
    """
    found = shown_spread(scores, shown)
    gaps = {key: most for key, actors in found.items() if (most := max(actors.values()))}
    if not gaps:
        return
    yield Heading(say(SPREAD))
    items = {
        key: [*statement(scores.plan, key, names, say), *_own_gaps(found[key], names, say)]
        for key in gaps
    }
    yield from _by_step(scores, items, names, say) if is_all else _largest(items, gaps, say)


def _by_actor(scores: Scores, shown: Sequence[str], names: Names, say: Words) -> Table:
    """How every step stands with each actor, and how far that lies apart."""
    own = [(names.actor(key), scores.actor(key)) for key in shown]
    groups: list[Rows] = []
    for step in scores.plan.active_steps:
        if step.id in scores.steps:
            found = [(name, one.steps[step.id]) for name, one in own]
            title = f"{names.number(step.id)} {say(step.name)}"
            apart = _apart([one for _, one in found], say)
            rows = [("", name, bar_of(one), value_of(one, say)) for name, one in found]
            groups.append(Rows(rows, " · ".join([title, *apart])))
    return Table(
        (
            Column("", ColumnKind.NUMBER, Tone.QUIET),
            Column(say(_ACTOR)),
            Column("", ColumnKind.BAR),
            Column(say(VALUE), ColumnKind.NUMBER),
        ),
        groups,
    )


def _apart(found: Iterable[Score], say: Words) -> Iterator[str]:
    """How far scores lie apart, in words."""
    gap = apart(found)
    if gap is not None:
        yield say(_APART, say.number(gap))


def apart(found: Iterable[Score]) -> Fraction | None:
    """How far scores lie apart, where two or more have a value that is shown."""
    values = [one.exact for one in found if one.exact is not None and one.is_enough]
    return max(values) - min(values) if len(values) > 1 else None


def _views(views: Mapping[str, Fraction], names: Names, say: Words) -> Line:
    """How each actor sees a criterion."""
    told = (f"{names.actor(actor)} {say.number(points)}" for actor, points in views.items())
    return Line(" · ".join(told), Tone.QUIET)


def _own_gaps(gaps: Mapping[str, Fraction], names: Names, say: Words) -> Iterator[Line]:
    """How far the responses of each actor lie apart."""
    for actor, gap in gaps.items():
        if gap:
            yield Line(f"{names.actor(actor)}: {say(_APART, say.number(gap))}", Tone.QUIET)


def _largest(
    items: Mapping[str, list[Line]], gaps: Mapping[str, Fraction], say: Words
) -> Iterator[Block]:
    """The criteria on which views lie furthest apart, and how many more there are."""
    first = sorted(items, key=lambda key: -gaps[key])[:SHOWN]
    yield Listing(items[key] for key in first)
    if len(items) > SHOWN:
        yield Note(say(MORE, len(items) - SHOWN))


def _by_step(
    scores: Scores, items: Mapping[str, list[Line]], names: Names, say: Words
) -> Iterator[Block]:
    """All criteria on which views differ, step by step."""
    for step in scores.plan.active_steps:
        own = [items[key] for key in items if scores.criteria[key].step == step.id]
        if own:
            yield Heading(f"{names.number(step.id)} {say(step.name)}", level=3)
            yield Listing(own)
