"""What a specification asks of a panel: which rows, which way, against which figures."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

import numpy as np

from brede_welvaart._base.likely import likely
from brede_welvaart._kernel.ties import Floats
from brede_welvaart._kernel.transform import Context, Places, column
from brede_welvaart._kernel.tree import Tree, tree_of
from brede_welvaart._kernel.trouble import Naming
from brede_welvaart.errors import Fault, Lang, Phrase, SpecError, UnknownIdError, as_phrase
from brede_welvaart.index._from_catalogue import as_direction, known_directions
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.index._reading.parts import as_year
from brede_welvaart.model._real import Direction
from brede_welvaart.model.normaliser import (
    DistanceToReference,
    Goalposts,
    Identity,
    Normaliser,
    PercentileRank,
    Rank,
)
from brede_welvaart.model.spec import Group, Leaf, Node, Spec

_NOTHING = Phrase("", "")
_NO_FIGURES = Phrase(
    "er zijn geen cijfers van deze bladen", "the panel has no figures of these leaves"
)
_NO_SIGN = Phrase(
    "een richting is 1 of -1, en die van deze niet", "a direction is 1 or -1, which these are not"
)
_GIVE_DIRECTION = Phrase(
    "geef een richting (1 als meer beter is, -1 als minder beter is) voor deze bladen",
    "give a direction (1 if more is better, -1 if less is) for these leaves",
)
_UNLIKE = Phrase(
    "onderdelen op verschillende schalen ({}) in deze groepen",
    "children on unlike scales ({}) in these groups",
)
_AND = Phrase(" en ", " and ")
_YEAR_BY_YEAR = Phrase(
    "jaar voor jaar genormaliseerd zijn scores van verschillende jaren niet te vergelijken: geef "
    "reference= een jaar, 'panel' voor alle jaren samen, of 'each' als jaar voor jaar de bedoeling "
    "is; of gebruik doelpalen voor deze bladen",
    "normalised year by year, scores of several years cannot be compared: give reference= a year, "
    "'panel' for all years together, or 'each' if year by year is what you want; or use goalposts "
    "for these leaves",
)
_ONE_YEAR = Phrase(
    "een afstand is tot één jaar, niet tot 'panel'", "a distance is to one year, not to 'panel'"
)
_OTHER_YEAR = Phrase(
    "rangen zijn niet tegen een ander jaar af te zetten; gebruik 'panel' of 'each'",
    "ranks cannot be set against another year; use 'panel' or 'each'",
)
_OWN_YEAR_BY_YEAR = Phrase(
    "een eigen normaliser gaat jaar voor jaar; gebruik 'each'",
    "a normaliser of your own goes year by year; use 'each'",
)
_NAME_YEARS = Phrase("noem een jaar of meer", "name one year or more")
_NO_REFERENCE = Phrase(
    "er zijn geen cijfers van deze regio's om mee te vergelijken",
    "the panel has no figures of these regions of reference",
)

#: Against which figures a figure is set: a year, all years of the panel, or each year by itself.
Reference = int | str | None


class Years(NamedTuple):
    """The years that are computed, and those against which.

    Attributes:
        chosen: The places of the years in the panel.
        against: ``each`` year by itself, the whole ``panel``, or one ``year``.
        place: The place of that year in the panel.
    """

    chosen: tuple[int, ...]
    against: Literal["each", "panel", "year"] = "each"
    place: int = 0


class Outline(NamedTuple):
    """What a specification comes to, whatever the panel.

    Attributes:
        tree: Its tree.
        normalisers: That of every leaf of the tree.
        unlike: Per group whose children are on unlike scales those scales.
    """

    tree: Tree
    normalisers: tuple[Normaliser, ...]
    unlike: Mapping[str, Sequence[Phrase]]


@lru_cache(maxsize=32)
def outline(spec: Spec) -> Outline:
    """What a specification comes to; the same again for an equal one."""
    tree = tree_of(spec.root)
    unlike: dict[str, list[Phrase]] = {}
    _scale(spec.root, spec, unlike)
    return Outline(tree, tuple(leaf.normalise or spec.normalise for leaf in tree.leaves), unlike)


def rows_of(tree: Tree, panel: Panel) -> slice | Places:
    """The rows of the leaves in the panel, as a slice where they follow on each other.

    Raises:
        SpecError: If the panel does not have an indicator: every such leaf.
    """
    known = panel.indicator_places
    rows = [known.get(leaf.id, -1) for leaf in tree.leaves]
    if -1 in rows:
        unknown = [leaf.id for leaf in tree.leaves if leaf.id not in known]
        hint = likely(unknown[0], known) if len(unknown) == 1 else _NOTHING
        words = Phrase(*(said + more for said, more in zip(_NO_FIGURES, hint, strict=True)))
        raise SpecError(words, unknown)
    first, last = rows[0], rows[0] + len(rows)
    is_run = rows == list(range(first, last))
    return slice(first, last) if is_run else np.array(rows, np.intp)


def directions_of(tree: Tree, given: Mapping[str, int] | None) -> tuple[Direction, ...]:
    """The direction of every leaf: its own, else as given, else the catalogue's.

    Raises:
        SpecError: If one has none: every such leaf; or if one that is given is not 1 or -1.
    """
    own = dict(given or {})
    wrong = [key for key, direction in own.items() if direction not in (1, -1)]
    if wrong:
        raise SpecError(_NO_SIGN, wrong)
    found = [leaf.direction or own.get(leaf.id, 0) for leaf in tree.leaves]
    if 0 not in found:
        return tuple(as_direction(sign) for sign in found)
    open_ = [leaf.id for leaf, sign in zip(tree.leaves, found, strict=True) if not sign]
    known = known_directions(open_)
    missing = [key for key in open_ if key not in known]
    if missing:
        raise SpecError(_GIVE_DIRECTION, missing)
    return tuple(
        as_direction(sign or known[leaf.id]) for leaf, sign in zip(tree.leaves, found, strict=True)
    )


def check_scales(unlike: Mapping[str, Sequence[Phrase]]) -> None:
    """Refuse a group whose children are on unlike scales.

    Raises:
        SpecError: If there is one: every such group.
    """
    if unlike:
        raise SpecError(Phrase(_unlike(unlike, "nl"), _unlike(unlike, "en")), unlike)


def _unlike(unlike: Mapping[str, Sequence[Phrase]], lang: Lang) -> str:
    groups = (
        f"{key}: {_AND.get(lang).join(scale.get(lang) for scale in scales)}"
        for key, scales in unlike.items()
    )
    return _UNLIKE.get(lang).format("; ".join(groups))


def _scale(node: Node, spec: Spec, unlike: dict[str, list[Phrase]]) -> Phrase | None:
    """The scale of a node in words, as far as it is known."""
    if isinstance(node, Leaf):
        words = (node.normalise or spec.normalise).known_scale
        return None if words is None else as_phrase(words)
    children = node.children if isinstance(node, Group) else ()
    found = [_scale(child, spec, unlike) for child in children if child.weight > 0]
    # That of a class of one's own may be in one language, so the English words tell.
    scales = list({scale.en: scale for scale in found if scale is not None}.values())
    if len(scales) > 1:
        unlike[node.id] = scales
        return None
    return scales[0] if scales else None


def years_of(panel: Panel, of: Outline, period: object, reference: Reference) -> Years:
    """The years that are computed, and those against which.

    Raises:
        UnknownIdError: If a year is not in the panel.
        SpecError: If scores of several years could not be compared, or a normaliser cannot be set
            against such figures.
    """
    chosen = _chosen(panel, period)
    if reference is None:
        needy = [key for key, how in _normalised(of) if not isinstance(how, _FIXED)]
        if len(chosen) > 1 and needy:
            raise SpecError(_YEAR_BY_YEAR, needy)
        return Years(chosen)
    if reference == "each":
        return Years(chosen)
    if reference == "panel":
        _refuse(of, (DistanceToReference,), _ONE_YEAR)
        _refuse_own(of)
        return Years(chosen, "panel")
    place = panel.period_number(reference)
    if chosen == (place,):
        return Years(chosen)
    _refuse(of, (Rank, PercentileRank), _OTHER_YEAR)
    _refuse_own(of)
    return Years(chosen, "year", place)


_FIXED = (Goalposts, Identity)


def _normalised(of: Outline) -> Iterator[tuple[str, Normaliser]]:
    """The id of every leaf, and how it is normalised."""
    return zip((leaf.id for leaf in of.tree.leaves), of.normalisers, strict=True)


def _refuse(of: Outline, kinds: tuple[type[Normaliser], ...], message: Phrase) -> None:
    found = [key for key, how in _normalised(of) if isinstance(how, kinds)]
    if found:
        raise SpecError(message, found)


def _refuse_own(of: Outline) -> None:
    """A normaliser of one's own knows the figures of one year."""
    found = [key for key, how in _normalised(of) if how.is_own]
    if found:
        raise SpecError(_OWN_YEAR_BY_YEAR, found)


def _chosen(panel: Panel, period: object) -> tuple[int, ...]:
    if period is None:
        return tuple(range(len(panel.periods)))
    if as_year(period) is not None or not isinstance(period, list | tuple | range):
        return (panel.period_number(period),)
    places = sorted({panel.period_number(item) for item in period})
    if not places:
        raise UnknownIdError("period", period, hint=_NAME_YEARS)
    return tuple(places)


def context(
    panel: Panel,
    normalisers: Sequence[Normaliser],
    figures: Floats,
    years: Years,
    leaves: tuple[slice | Places, Sequence[int]],
) -> Context:
    """What the normalisers of the leaves look at.

    Args:
        panel: The panel.
        normalisers: Of every leaf.
        figures: Of the years that are computed, shape (I, P, R).
        years: Which these are, and against which they are set.
        leaves: The rows of the leaves in the panel, and the direction of each.

    Raises:
        SpecError: If a region of reference is not in the panel.
    """
    regions = {
        item.region: panel.places.get(item.region)
        for item in normalisers
        if isinstance(item, DistanceToReference)
    }
    unknown = [region for region, place in regions.items() if place is None]
    if unknown:
        raise SpecError(_NO_REFERENCE, unknown)
    whole = panel.figures
    if years.against == "each":
        reference = figures
    elif years.against == "panel":
        reference = whole.reshape(len(whole), 1, -1)
    else:
        reference = whole[:, years.place : years.place + 1]
    known = {region: place for region, place in regions.items() if place is not None}
    rows, directions = leaves
    return Context(figures, reference, rows, column(directions), known)


def names(panel: Panel, ids: Sequence[str], years: Years) -> Naming:
    """How cells are named in errors: by node, region and year; a whole row by node and year."""

    def name(fault: Fault, row: int, period: int, region: int | None = None) -> Fault:
        if region is None and years.against == "panel":
            return in_cell(fault, ids[row])
        is_other = region is None and years.against == "year"
        year = panel.periods[years.place if is_other else years.chosen[period]]
        return in_cell(fault, ids[row], year, None if region is None else panel.regions[region])

    return name


def in_cell(fault: Fault, node: str, period: int | None = None, region: str | None = None) -> Fault:
    """A fault in the points of a node: ``roken.GM0855[2023]``, ``roken[2023]`` or ``roken``."""
    parts = [part for part in (region, period) if part is not None]
    return fault.under(node, *parts).at(indicator=node, region=region, period=period)
