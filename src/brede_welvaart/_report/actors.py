"""Where those who answered see it differently: only figures in which nobody is seen alone."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from brede_welvaart._base.markup import Html, join, tag
from brede_welvaart._pages import differences
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.score_words import (
    CRITERION,
    GAP,
    VIEWS,
    bar_of,
    facts_of,
    value_of,
    why_no_value,
)
from brede_welvaart._pages.scores import ACTOR, STEP, hidden_actors
from brede_welvaart._pages.words import Words
from brede_welvaart._report.blocks import rendered
from brede_welvaart._report.marks import axis, bar, sign, strip
from brede_welvaart._report.parts import (
    Section,
    cell,
    column,
    head,
    heard,
    key,
    more,
    row,
    row_head,
    table,
)
from brede_welvaart._report.score_rows import columns, score_row
from brede_welvaart._steps.results import Score
from brede_welvaart._steps.scores import Scores
from brede_welvaart.model.plan import Step
from brede_welvaart.model.text import Text

_TITLE = Text("Waar beelden verschillen", "Where views differ")
_HINT = Text("Hoe de actoren het zien", "How the actors see it")
_TOGETHER = Text("Alle stappen samen", "All steps together")
_PER_STEP = Text("Per stap", "By step")
_PER_CRITERION = Text("Per criterium", "By criterion")
_SIGN = Text("Teken", "Sign")
_NUMBER = Text("Nummer", "Number")
_STANDS = Text("Stand per actor, van 0 tot 100", "Value by actor, from 0 to 100")
_SAYS = Text("{} {}", "{} {}")
_TOO_FEW = Text("{}: {}", "{}: {}")
_OTHERS = Text(
    "De andere criteria waarop beelden verschillen", "The other criteria on which views differ"
)
#: So many criteria are seen at once; the others are folded away.
_AT_ONCE = 5


def sections(scores: Scores, shown: Sequence[str], names: Names, say: Words) -> Iterable[Section]:
    """How the actors see it who may be shown, and how to ask for the others; nothing of one.

    Args:
        scores: The scores.
        shown: The ids of the actors that may be shown.
        names: What records are called.
        say: The language.
    """
    if len(scores.actors) <= 1 and not shown:
        return
    hidden = hidden_actors(scores, shown, say)
    called = [names.actor(one) for one in shown]
    signs = key((sign(number), name) for number, name in enumerate(called)) if shown else None
    parts = [head(say(_TITLE), [say(VIEWS)] if shown else [hidden], signs, id="views")]
    if shown:
        parts += [tag("h3", say(_TOGETHER)), _totals(scores, shown, called, say)]
    if len(shown) > 1:
        parts += _per_step(scores, shown, called, names, say)
        parts += _per_criterion(scores, shown, called, names, say)
    parts.append(rendered(differences.spread(scores, shown, names, say)))
    if shown and hidden:
        parts.append(tag("p", hidden, class_="note"))
    yield Section("views", say(_TITLE), say(_HINT), join(*parts))


def _totals(scores: Scores, shown: Sequence[str], called: Sequence[str], say: Words) -> Html:
    rows = []
    for number, (one, name) in enumerate(zip(shown, called, strict=True)):
        own = scores.actor(one)
        said = f"{name}: {facts_of(own.total, own.asked, say)}"
        drawn = [bar(bar_of(own.total), said)]
        rows.append(score_row(sign(number), row_head(name), drawn, own.total, say))
    heads = columns(say(ACTOR), scores.plan.scale, say)
    return table(say(_TOGETHER), heads, [rows], "stacked road")


def _per_step(
    scores: Scores, shown: Sequence[str], called: Sequence[str], names: Names, say: Words
) -> list[Html]:
    """How each step stands with each actor, what lies furthest apart first."""
    own = [scores.actor(one) for one in shown]
    rows: list[tuple[Fraction, Html]] = []
    for step in scores.plan.active_steps:
        if step.id in scores.steps:
            found = [one.steps[step.id] for one in own]
            gap = differences.apart(found)
            number = tag("span", names.number(step.id))
            name, drawn = _step(step, found, called, say)
            made = _strip_row(number, name, drawn, gap, say)
            rows.append((Fraction(-1) if gap is None else gap, made))
    rows.sort(key=lambda one: -one[0])
    return [
        tag("h3", say(_PER_STEP)),
        _strips(say(STEP), [made for _, made in rows], scores, say),
    ]


def _step(
    step: Step, found: Sequence[Score], called: Sequence[str], say: Words
) -> tuple[Html, Html]:
    """The name of a step, with who was not heard enough, and how it stands with each actor."""
    points = {
        place: one.exact
        for place, one in enumerate(found)
        if one.is_enough and one.exact is not None
    }
    said = "; ".join(
        say(_SAYS, name, why_no_value(one, say) or value_of(one, say))
        for name, one in zip(called, found, strict=True)
    )
    unheard = [
        tag("small", say(_TOO_FEW, name, why_no_value(one, say)))
        for name, one in zip(called, found, strict=True)
        if why_no_value(one, say)
    ]
    return row_head(say(step.name), *unheard), strip(points, said)


def _per_criterion(
    scores: Scores, shown: Sequence[str], called: Sequence[str], names: Names, say: Words
) -> list[Html]:
    """The criteria on which they differ, what lies furthest apart first; the most folded away."""
    gaps = {key: gap for key, gap in differences.shown_gaps(scores, shown).items() if gap}
    if not gaps:
        return []
    statements = {one.id: one.statement for one in scores.plan.criteria}
    rows = []
    for found in sorted(gaps, key=lambda one: -gaps[one]):
        views = scores.criteria[found].actors
        points = {place: views[one] for place, one in enumerate(shown) if one in views}
        said = "; ".join(
            say(_SAYS, called[place], say.number(value)) for place, value in points.items()
        )
        number = join(names.criterion_number(found))
        name = row_head(say(statements[found]))
        rows.append(_strip_row(number, name, strip(points, said), gaps[found], say))
    at_once = _strips(say(CRITERION), rows[:_AT_ONCE], scores, say, "criteria")
    parts = [tag("h3", say(_PER_CRITERION)), at_once]
    if rest := rows[_AT_ONCE:]:
        parts.append(more(say(_OTHERS), _strips(say(CRITERION), rest, scores, say, "criteria")))
    return parts


def _strip_row(number: Html, name: Html, drawn: Html, gap: Fraction | None, say: Words) -> Html:
    apart = "" if gap is None else say.number(gap)
    return row(
        cell(number, class_="sign"),
        name,
        cell(drawn, class_="drawn"),
        cell(apart, label=say(GAP) if apart else None, class_="number value"),
    )


def _strips(first: str, rows: Sequence[Html], scores: Scores, say: Words, of: str = "") -> Html:
    heads = [
        column(heard(say(_NUMBER))),
        column(first),
        column(heard(say(_STANDS)), axis(scores.plan.scale, say)),
        column(say(GAP), class_="number"),
    ]
    return table(f"{say(_TITLE)}: {first}", heads, [rows], f"stacked road strips {of}".strip())
