"""Scores as bars and tables: range and coverage stand before the value."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

import brede_welvaart as bw
from brede_welvaart._cli.names import Names
from brede_welvaart._cli.paper import (
    ACCENT,
    HEADING,
    QUIET,
    Either,
    heading,
    indented,
    pairs,
    words,
)
from brede_welvaart._cli.words import Phrases

_TOTAL_BAR = 40
_ROW_BAR = 20
_ROOM_FOR_COLUMNS = 72
_NOTHING, _RANGE, _VALUE = "·", "━", "●"
_NO_NUMBER = _DASH = "\N{EN DASH}"

Row = tuple[str, str, bw.Score]


def bar(score: bw.Score, width: int) -> Text:
    """A line from 0 to 100 with the range on it, and the value where it is shown."""
    if score.exact_low is None or score.exact_high is None:
        return Text(_NOTHING * width, style=QUIET)
    first, last = _cell(score.exact_low, width), _cell(score.exact_high, width)
    line = Text.assemble(
        (_NOTHING * first, QUIET),
        (_RANGE * (last - first + 1), ACCENT),
        (_NOTHING * (width - last - 1), QUIET),
    )
    if score.exact is None or not score.is_enough:
        return line
    place = _cell(score.exact, width)
    return Text.assemble(line[:place], (_VALUE, f"{HEADING} {ACCENT}"), line[place + 1 :])


def _cell(points: Fraction, width: int) -> int:
    """Which of the cells of a line stands for these points."""
    return min(width - 1, int(points * width / 100))


def range_of(score: bw.Score, phrases: Phrases) -> str:
    """Between what the value lies; one number when nothing is open."""
    if score.exact_low is None or score.exact_high is None:
        return _NO_NUMBER
    low, high = phrases.number(score.exact_low), phrases.number(score.exact_high)
    return low if score.exact_low == score.exact_high else f"{low}{_DASH}{high}"


def coverage_of(score: bw.Score, phrases: Phrases) -> str:
    """Which part is answered."""
    return _NO_NUMBER if score.exact_coverage is None else phrases.percent(score.exact_coverage)


def value_of(score: bw.Score, phrases: Phrases) -> str:
    """The value, where enough is answered to show it."""
    if score.exact is None or not score.is_enough:
        return _NO_NUMBER
    return phrases.number(score.exact)


def why_no_value(score: bw.Score, phrases: Phrases) -> str:
    """What to say in the place of a value that is not shown; empty when it is shown."""
    if score.exact_coverage is None:
        return phrases.does_not_count
    return "" if score.is_enough else phrases.too_little


def facts_of(score: bw.Score, phrases: Phrases) -> str:
    """Range, coverage and value on one line."""
    value = f"{phrases.value.lower()} {value_of(score, phrases)}"
    return " · ".join(
        (
            f"{phrases.range.lower()} {range_of(score, phrases)}",
            f"{phrases.answered.lower()} {coverage_of(score, phrases)}",
            why_no_value(score, phrases) or value,
        )
    )


def legend(scores: Iterable[bw.Score], phrases: Phrases) -> RenderableType:
    """What the signs mean; the last only where it is used."""
    rows = [(_VALUE, phrases.legend_value), (_RANGE, phrases.legend_range)]
    if any(why_no_value(score, phrases) == phrases.too_little for score in scores):
        rows.append((_NO_NUMBER, phrases.too_little))
    return Padding(pairs(rows), (1, 0, 0, 0))


def total(score: bw.Score, phrases: Phrases) -> RenderableType:
    """The total."""
    return Group(
        heading(f"{phrases.total} ({phrases.out_of})"),
        indented(
            Either(bar(score, _TOTAL_BAR), bar(score, _ROW_BAR), least=_TOTAL_BAR),
            words(facts_of(score, phrases)),
        ),
    )


def steps(scores: bw.Scores, names: Names, phrases: Phrases) -> RenderableType:
    """The steps in their order, under the names of their phases."""
    groups: list[tuple[str, list[Row]]] = []
    for step in scores.plan.active_steps:
        phase = names.phase(step.phase) if step.phase else ""
        if not groups or groups[-1][0] != phase:
            groups.append((phase, []))
        row = (names.number(step.id), step.name.get(phrases.lang), scores.step(step.id))
        groups[-1][1].append(row)
    return Padding(_either(phrases.step, groups, phrases), (1, 0, 0, 0))


def actors(
    scores: bw.Scores, shown: Iterable[str], names: Names, phrases: Phrases
) -> Iterator[RenderableType]:
    """The totals of the actors that may be shown; of the others, how to ask for them."""
    shown = tuple(shown)
    hidden = [actor for actor in scores.actors if actor not in shown]
    if len(scores.actors) <= 1 and not shown:
        return
    yield heading(phrases.per_actor)
    if shown:
        rows = [("", names.actor(actor), scores.actor(actor).total) for actor in shown]
        yield _either(phrases.actor, [("", rows)], phrases)
    if hidden:
        yield indented(words(phrases.per_actor_hidden.format(", ".join(hidden)), QUIET))


def _either(first: str, groups: list[tuple[str, list[Row]]], phrases: Phrases) -> RenderableType:
    wide, narrow = _columns(first, groups, phrases), _stacked(groups, phrases)
    return Either(wide, narrow, least=_ROOM_FOR_COLUMNS)


def _columns(first: str, groups: list[tuple[str, list[Row]]], phrases: Phrases) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style=QUIET, expand=True)
    table.add_column("", justify="right", style=QUIET, no_wrap=True)
    table.add_column(first, overflow="fold", ratio=1)
    table.add_column(f"0{'100':>{_ROW_BAR - 1}}", no_wrap=True, width=_ROW_BAR)
    for title in (phrases.range, phrases.answered, phrases.value):
        table.add_column(title, justify="right", no_wrap=True)
    for title, rows in groups:
        if title:
            table.add_row("", words(title, HEADING))
        for number, name, score in rows:
            table.add_row(
                number,
                _name(name, score, phrases),
                bar(score, _ROW_BAR),
                range_of(score, phrases),
                coverage_of(score, phrases),
                value_of(score, phrases),
            )
    return table


def _name(name: str, score: bw.Score, phrases: Phrases) -> RenderableType:
    if score.exact_coverage is not None:
        return words(name)
    return Group(words(name), words(phrases.does_not_count, f"{QUIET} italic"))


def _stacked(groups: list[tuple[str, list[Row]]], phrases: Phrases) -> RenderableType:
    lines: list[RenderableType] = []
    for title, rows in groups:
        lines += [words(title, HEADING)] if title else []
        for number, name, score in rows:
            lines.append(words(f"{number} {name}"))
            lines.append(indented(words(facts_of(score, phrases), QUIET)))
    return Group(*lines)
