"""Scores in the rows of a table: a bar, then range and coverage, and the value after these."""

from collections.abc import Iterable

from brede_welvaart._base.markup import Html, tag
from brede_welvaart._pages.score_words import (
    ANSWERED,
    OPEN,
    RANGE,
    SURE,
    VALUE,
    coverage_of,
    range_of,
    value_of,
    why_no_value,
)
from brede_welvaart._pages.words import Words
from brede_welvaart._report.marks import axis
from brede_welvaart._report.parts import cell, column, heard, key, row
from brede_welvaart._steps.results import Score
from brede_welvaart.model.plan import Scale
from brede_welvaart.model.text import Text

_NUMBER = Text("Nummer", "Number")
_BAR = Text("Balk van 0 tot 100", "Bar from 0 to 100")
_BOX = (
    '<svg width="34" height="14" aria-hidden="true">'
    '<rect class="{}" x=".5" y="2" width="33" height="10"></rect></svg>'
)
_LINE = Html(
    '<svg width="8" height="20" aria-hidden="true">'
    '<rect class="value" x="4" width="4" height="20"></rect></svg>'
)


def signs(say: Words) -> Html:
    """What the parts of a bar mean."""
    return key(
        [
            (Html(_BOX.format("sure")), say(SURE)),
            (Html(_BOX.format("still-open")), say(OPEN)),
            (_LINE, say(VALUE).lower()),
        ]
    )


def columns(first: str, scale: Scale, say: Words) -> list[Html]:
    """The headings of a table of scores."""
    return [
        column(heard(say(_NUMBER))),
        column(first),
        column(heard(say(_BAR)), axis(scale, say)),
        *(column(say(one), class_="number") for one in (RANGE, ANSWERED, VALUE)),
    ]


def score_row(  # noqa: PLR0913 (the cells of a row)
    sign: Html,
    name: Html,
    drawn: Iterable[Html],
    found: Score,
    say: Words,
    *,
    class_: str | None = None,
) -> Html:
    """A score: range and coverage before the value."""
    why = "" if found.exact_coverage is None else why_no_value(found, say)
    value = tag("span", why, class_="why") if why else value_of(found, say)
    return row(
        cell(sign, class_="sign"),
        name,
        cell(*drawn, class_="drawn"),
        cell(range_of(found, say), label=say(RANGE), class_="number"),
        cell(coverage_of(found, say), label=say(ANSWERED), class_="number"),
        cell(value, label=say(VALUE), class_="number value"),
        class_=class_,
    )
