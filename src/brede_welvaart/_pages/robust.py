"""The pages of how sure ranks are: with other weights, and without each part."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from brede_welvaart._base.lines import clean
from brede_welvaart._kernel.ties import Floats
from brede_welvaart._pages.blocks import Block, Column, ColumnKind, Heading, Note, Row, Rows, Table
from brede_welvaart._pages.figures import MOST_REGIONS, Figures, from_to, region
from brede_welvaart._pages.index import PART, REGIONS, group_names
from brede_welvaart._pages.words import DASH, Words
from brede_welvaart.index import (
    Dominance,
    IndexResult,
    LeaveOneOut,
    RankComparison,
    RankRange,
    RankStability,
)
from brede_welvaart.model.text import Text

_STABILITY = Text("Zekerheid van plaatsen: {}", "How sure places are: {}")
_DOMINANCE = Text("Wie blijft boven wie: {}", "Who stays above whom: {}")
RANKS = Text("Bereik van plaatsen: {}", "Range of places: {}")
_WITHOUT = Text("Zonder één onderdeel: {}", "Without one part: {}")
REGION = Text("Regio", "Region")
PLACE = Text("Plaats", "Place")
_MEAN = Text("Gemiddeld", "Mean")
_NINE_IN_TEN = Text("In negen van de tien", "In nine of ten")
_TOP = Text("Bij de eerste {}", "Among the first {}")
_ABOVE = Text("Blijft boven", "Stays above")
_BELOW = Text("Blijft onder", "Stays below")
OTHER_WEIGHTS = Text("Met andere gewichten", "With other weights")
_PROOF = Text("Bewijs", "Proof")
PROVED = Text("bewezen", "proved")
OUTER = Text("ruim genomen", "outer bounds")
_SHIFT = Text("Plaatsen op of neer", "Places up or down")
_LARGEST = Text("Hoogstens", "At most")
_WITHOUT_MEANS = Text(
    "Hoeveel plaatsen regio's gemiddeld en hoogstens schuiven als het onderdeel niet meetelt.",
    "How many places regions move, on average and at most, if the part does not count.",
)
_DRAWS = Text(
    "{} keer gewichten getrokken (startgetal {}): {}. Een regio waarvan een deel ontbreekt, staat "
    "er niet bij.",
    "Weights drawn {} times (seed {}): {}. A region of which a part is missing is not there.",
)
_ANY = Text("elk gewicht kan", "any weights")
_BOUNDS = Text(
    "elk gewicht van {} tot {} keer dat van de specificatie",
    "every weight from {} to {} times that of the specification",
)
WITHIN = Text(
    "Bij {}. Een regio waarvan een deel ontbreekt, staat er niet bij.",
    "With {}. A region of which a part is missing is not there.",
)
_NEITHER = Text(
    "Bij {} paren staat vast wie boven wie blijft.", "Of {} pairs it is certain who stays above."
)
_COMPARED = Text("Verschuiving van plaatsen: {}", "Places that moved: {}")
_MOVED = Text(
    "{} van de {} regio's hebben een andere plaats; gemiddeld scheelt het {}.",
    "{} of {} regions have another place; on average they move {}.",
)
_ONE_SIDED = Text(
    "Alleen in de eerste een score: {}; alleen in de tweede: {}. Zij tellen niet mee.",
    "A score in the first alone: {}; in the second alone: {}. These do not count.",
)
_BEFORE = Text("Eerst", "First")
_AFTER = Text("Daarna", "Then")
_UP = Text("Omhoog", "Up")
MORE = Text("… en {} regio's meer", "… and {} regions more")


def stability(found: RankStability, say: Words) -> Iterator[Block]:
    """How sure ranks are over many draws of weights; the best places first."""
    yield _title(_STABILITY, found.result, found.node, say)
    weights = say(_ANY) if found.bounds is None else within(found.bounds, say)
    yield Note(say(_DRAWS, say.number(found.draws, 0), found.seed, weights))
    mean, p5, p95, top = found.mean, found.p5, found.p95, found.top()

    def row(place: int) -> Row:
        ends = say.span(int(p5[place]), int(p95[place]), 0)
        return (say.number(float(mean[place])), ends, say.percent(float(top[place])))

    headings = (say(_MEAN), say(_NINE_IN_TEN), say(_TOP, found.best))
    yield from _regions(found.result, mean, headings, row, say)


def dominance(found: Dominance, say: Words) -> Iterator[Block]:
    """Above and below how many others regions stay; those above most first."""
    yield _title(_DOMINANCE, found.result, found.node, say)
    yield Note(say(WITHIN, within(found.bounds, say)))
    above, below = found.dominates_count, found.dominated_by_count

    def row(place: int) -> Row:
        return (str(int(above[place])), str(int(below[place])))

    yield Note(say(_NEITHER, say.number(int(found.matrix.sum()), 0)))
    yield from _regions(found.result, -above, (say(_ABOVE), say(_BELOW)), row, say)


def rank_range(found: RankRange, say: Words) -> Iterator[Block]:
    """The best and the worst place of regions; those with the best first."""
    yield _title(RANKS, found.result, found.node, say)
    yield Note(say(WITHIN, within(found.bounds, say)))

    def row(place: int) -> Row:
        ends = say.span(int(found.best[place]), int(found.worst[place]), 0)
        proof = say(PROVED if found.proved[place] else OUTER)
        return (str(int(found.place[place])), ends, proof)

    headings = (say(PLACE), say(OTHER_WEIGHTS), say(_PROOF))
    yield from _regions(found.result, found.place, headings, row, say)


def leave_one_out(found: LeaveOneOut, say: Words) -> Iterator[Block]:
    """How many places regions move without each part; what moves them most first."""
    yield _title(_WITHOUT, found.result, found.of, say)
    names, figures = group_names(say), Figures(say)
    rows: list[tuple[float, Row]] = []
    for node, mean in found.mean_shift.items():
        moves = np.abs(found.rank_change(node))
        is_leaf = node in found.result.directions
        name = figures.name(node) if is_leaf else names.get(node) or clean(node)
        if np.isnan(mean):
            rows.append((0.0, (name, DASH, DASH)))
        else:
            rows.append((-mean, (name, say.number(mean), str(int(np.nanmax(moves))))))
    rows.sort(key=lambda row: row[0])
    columns = (Column(say(heading), ColumnKind.NUMBER) for heading in (_SHIFT, _LARGEST))
    yield Note(say(_WITHOUT_MEANS))
    yield Table((Column(say(PART)), *columns), [Rows([row for _, row in rows])])


def comparison(found: RankComparison, say: Words) -> Iterator[Block]:
    """Which regions have another place; those that move most first."""
    name = group_names(say).get(found.node) or clean(found.node)
    years = from_to(found.before.periods[0], found.after.periods[0])
    yield Heading(say(_COMPARED, name), level=1, facts=(years,))
    moved = found.moved
    counts = say.number(len(moved), 0), say.number(len(found.moves), 0)
    yield Note(say(_MOVED, *counts, say.number(found.mean_shift)))
    one_sided = len(found.only_before), len(found.only_after)
    if any(one_sided):
        yield Note(say(_ONE_SIDED, *one_sided))
    rows = [
        (region(move.region), str(move.before), str(move.after), say.number(-move.change, 0))
        for move in moved[:MOST_REGIONS]
    ]
    headings = (_BEFORE, _AFTER, _UP)
    columns = (Column(say(heading), ColumnKind.NUMBER) for heading in headings)
    yield Table((Column(say(REGION)), *columns), [Rows(rows)])
    if len(moved) > MOST_REGIONS:
        yield Note(say(MORE, say.number(len(moved) - MOST_REGIONS, 0)))


def _title(text: Text, result: IndexResult, node: str, say: Words) -> Heading:
    name = group_names(say).get(node) or clean(node)
    facts = (str(result.periods[0]), say(REGIONS, len(result.regions)))
    return Heading(say(text, name), level=1, facts=facts)


def within(bounds: tuple[float, float], say: Words) -> str:
    return say(_BOUNDS, *map(say.figure, bounds))


def _regions(
    result: IndexResult,
    order: Floats,
    headings: Sequence[str],
    row: Callable[[int], Row],
    say: Words,
) -> Iterator[Block]:
    """The first regions by an order, and how many there are more; without one they are left out."""
    places = [place for place in np.argsort(order, kind="stable") if not np.isnan(order[place])]
    rows = [(region(result.regions[place]), *row(int(place))) for place in places[:MOST_REGIONS]]
    columns = (Column(heading, ColumnKind.NUMBER) for heading in headings)
    yield Table((Column(say(REGION)), *columns), [Rows(rows)])
    if len(places) > MOST_REGIONS:
        yield Note(say(MORE, say.number(len(places) - MOST_REGIONS, 0)))
