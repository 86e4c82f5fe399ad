"""The page of how sure places are when every choice may be another one."""

from collections.abc import Iterator

import numpy as np

from brede_welvaart._base.lines import clean
from brede_welvaart._pages.blocks import (
    Block,
    Column,
    ColumnKind,
    Heading,
    Note,
    Paragraph,
    Row,
    Rows,
    Table,
)
from brede_welvaart._pages.figures import MOST_REGIONS, region
from brede_welvaart._pages.index import REGIONS, group_names
from brede_welvaart._pages.words import DASH, Words
from brede_welvaart.index import Choice, ChoiceEffect, Uncertainty
from brede_welvaart.model.text import Text

_TITLE = Text("Onzekerheid van plaatsen: {}", "Uncertainty of places: {}")
_DRAWN = Text(
    "{} keer alle keuzes tegelijk getrokken (startgetal {}). {} van de {} regio's hebben een score "
    "wat er ook gekozen wordt; plaatsen zijn onder hen.",
    "All choices drawn at once, {} times (seed {}). {} of {} regions have a score whatever is "
    "chosen; places are among these.",
)
_MOST = Text(
    "Plaatsen hangen het meest af van {}: die keuze heeft deel aan {} van de verschillen.",
    "Places hang most on {}: that choice has a part in {} of the differences.",
)
_FIXED = Text("Plaatsen verschillen in geen trekking.", "Places differ in no draw.")
_READ = Text(
    "Alleen: hoeveel plaatsen regio's gemiddeld schuiven als alleen deze keuze verandert. Over: "
    "over hoeveel plaatsen negen van de tien van die trekkingen lopen. Eerste orde: welk deel van "
    "de verschillen van die keuze alleen komt; totaal: ook van wat zij samen met de andere doet; "
    "met de standaardfout.",
    "By itself: how many places regions move on average if this choice alone changes. Over: over "
    "how many places nine in ten of those draws run. First order: which share of the differences "
    "comes from that choice alone; total: also from what it does together with the others; with "
    "the standard error.",
)
_CHOICE = Text("Keuze", "Choice")
_SHIFT = Text("Alleen", "By itself")
_SPAN = Text("Over", "Over")
_FIRST = Text("Eerste orde", "First order")
_TOTAL = Text("Totaal", "Total")
_ERROR = Text("{} ± {}", "{} ± {}")
_OPTIONS = Text("Opties, elk alleen", "Options, each by itself")
_OPTION = Text("Optie", "Option")
_MEAN_SHIFT = Text("Plaatsen op of neer", "Places up or down")
_LARGEST = Text("Hoogstens", "At most")
_REGION = Text("Regio", "Region")
_PLACE = Text("Plaats", "Place")
_MEDIAN = Text("Midden", "Middle")
_NINE_IN_TEN = Text("In negen van de tien", "In nine of ten")
_MORE = Text("… en {} regio's meer", "… and {} regions more")
_BOUNDS = Text("elk {} tot {} keer zichzelf", "each {} to {} times itself")
_ANY = Text("elk gewicht kan", "any weights")


def page(found: Uncertainty, say: Words) -> Iterator[Block]:
    """What each choice does to places, and how far these run; the best places first.

    Args:
        found: How sure places are.
        say: The language.
    """
    name = group_names(say).get(found.node) or clean(found.node)
    regions = len(found.result.regions)
    facts = (str(found.result.periods[0]), say(REGIONS, regions))
    yield Heading(say(_TITLE, name), level=1, facts=facts)
    drawn, ranked = say.number(2 * found.draws, 0), say.number(len(found.places), 0)
    yield Note(say(_DRAWN, drawn, found.seed, ranked, say.number(regions, 0)))
    yield Paragraph([_what_matters(found, say)])
    columns = (
        Column(say(heading), ColumnKind.NUMBER) for heading in (_SHIFT, _SPAN, _FIRST, _TOTAL)
    )
    rows = [_choice(effect, say) for effect in found.effects]
    yield Table((Column(say(_CHOICE)), *columns), [Rows(rows)])
    yield Note(say(_READ))
    yield from _options(found, say)
    yield from _places(found, say)


def _what_matters(found: Uncertainty, say: Words) -> str:
    shares = [(effect.total_order, effect.choice) for effect in found.effects]
    known = [(share, choice) for share, choice in shares if share is not None]
    if not known:
        return say(_FIXED)
    share, choice = max(known, key=lambda pair: pair[0])
    return say(_MOST, say(choice.label), say.percent(min(share, 1.0)))


def _choice(effect: ChoiceEffect, say: Words) -> Row:
    orders = (
        (effect.first_order, effect.first_order_error),
        (effect.total_order, effect.total_order_error),
    )
    shares = [
        DASH if share is None else say(_ERROR, say.number(share, 2), say.number(error or 0, 2))
        for share, error in orders
    ]
    return (
        say(effect.choice.label),
        say.number(effect.mean_shift),
        say.number(effect.span),
        *shares,
    )


def _options(found: Uncertainty, say: Words) -> Iterator[Block]:
    """What each option moves by itself, beside the first; and how weights were drawn."""
    yield Heading(say(_OPTIONS))
    groups = [
        Rows(
            [
                (clean(one.option), say.number(one.mean_shift), str(one.largest))
                for one in effect.options
            ],
            say(effect.choice.label),
        )
        for effect in found.effects
        if effect.options
    ]
    if groups:
        columns = (Column(say(heading), ColumnKind.NUMBER) for heading in (_MEAN_SHIFT, _LARGEST))
        yield Table((Column(say(_OPTION)), *columns), groups)
    if any(effect.choice == Choice.WEIGHTS for effect in found.effects):
        bounds = found.options.bounds
        how = say(_ANY) if bounds is None else say(_BOUNDS, *map(say.figure, bounds))
        yield Note(f"{say(Choice.WEIGHTS.label)}: {how}")


def _places(found: Uncertainty, say: Words) -> Iterator[Block]:
    place, median, low, high = found.place, found.median, found.p5, found.p95
    order = [at for at in np.argsort(place, kind="stable").tolist() if not np.isnan(place[at])]
    rows = [
        (
            region(found.result.regions[at]),
            str(int(place[at])),
            str(int(median[at])),
            say.span(int(low[at]), int(high[at]), 0),
        )
        for at in order[:MOST_REGIONS]
    ]
    columns = (
        Column(say(heading), ColumnKind.NUMBER) for heading in (_PLACE, _MEDIAN, _NINE_IN_TEN)
    )
    yield Table((Column(say(_REGION)), *columns), [Rows(rows)])
    if len(order) > MOST_REGIONS:
        yield Note(say(_MORE, say.number(len(order) - MOST_REGIONS, 0)))
