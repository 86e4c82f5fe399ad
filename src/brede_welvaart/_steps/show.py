"""Scores for people, in Dutch: range and coverage before the value (rule 11)."""

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from brede_welvaart._scan.sentences import one_line
from brede_welvaart._steps.results import Score

if TYPE_CHECKING:
    from brede_welvaart._steps.scores import Scores

_HEADINGS = ("", "bereik", "beantwoord", "stand")
TOO_LITTLE = "nog te weinig beantwoord"
_NOTHING = "geldt hier niet"


class Row(NamedTuple):
    """What is shown of one score."""

    name: str
    span: str
    coverage: str
    value: str


def is_enough(score: Score) -> bool:
    """Whether so much is answered that a value may be shown: half or more."""
    return score.exact_coverage is not None and score.exact_coverage >= Fraction(1, 2)


def _comma(number: float | None) -> str:
    return f"{number:.1f}".replace(".", ",")


def row(name: str, score: Score) -> Row:
    """A score as texts; without a value where too little is answered."""
    if score.coverage is None:
        return Row(name, "", "", _NOTHING)
    span = f"{_comma(score.low)}\N{EN DASH}{_comma(score.high)}"
    value = _comma(score.value) if is_enough(score) else TOO_LITTLE
    return Row(name, span, f"{100 * score.coverage:.0f} %", value)


def _rows(scores: "Scores") -> list[Row]:
    names = {step.id: one_line(step.name.nl) for step in scores.plan.steps}
    return [
        row("Totaal", scores.total),
        *(row(names[key], score) for key, score in scores.steps.items()),
    ]


def text(scores: "Scores") -> str:
    """A table in plain text."""
    rows = _rows(scores)
    width = max(len(item.name) for item in rows)
    lines = [_line(Row(*_HEADINGS), width), *(_line(item, width) for item in rows)]
    return "\n".join(lines)


def _line(item: Row, width: int) -> str:
    line = f"{item.name:<{width}}  {item.span:>13}  {item.coverage:>10}  {item.value}"
    return line.rstrip()


def html(scores: "Scores") -> str:
    """A table in HTML; every text in it is escaped."""
    from html import escape

    head = "".join(f"<th>{heading}</th>" for heading in _HEADINGS)
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in item)}</tr>" for item in _rows(scores)
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
