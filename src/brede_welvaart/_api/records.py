"""Finding records of the canonical data, by id, number or name."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from attrs import evolve

from brede_welvaart._catalogue.records import active, find, find_step, first_of_each_id
from brede_welvaart._data import loading
from brede_welvaart.errors import UnknownIdError, known
from brede_welvaart.model.plan import Criterion, Plan, Step
from brede_welvaart.model.vocabulary import Dimension, RegionKind

if TYPE_CHECKING:
    from brede_welvaart._catalogue.edition import Catalogue
    from brede_welvaart.model.actor import Actor
    from brede_welvaart.model.assessment import Assessment
    from brede_welvaart.model.indicator import Indicator
    from brede_welvaart.model.region import Region
    from brede_welvaart.model.source import Source
    from brede_welvaart.model.theme import Theme, ThemeScheme


def editions() -> tuple[str, ...]:
    """The names of all editions of the data, the newest first.

    >>> editions()
    ('2026.1',)
    """
    return loading.EDITIONS


def plan(edition: str | None = None) -> Plan:
    """The plan of the ten steps.

    Args:
        edition: The edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such edition.

    >>> plan().name.en
    'Ten steps to broad well-being'
    """
    return loading.load_plan(loading.known_edition(edition))


def chosen_plan(given: Plan | str | None) -> Plan:
    """A plan as it is given: itself, by its edition, or the newest.

    Raises:
        UnknownIdError: If there is no such edition.
    """
    return given if isinstance(given, Plan) else plan(given)


def steps(plan: Plan | str | None = None) -> tuple[Step, ...]:
    """The steps in order, without those withdrawn.

    Args:
        plan: A plan, or the name of an edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such edition.

    >>> len(steps())
    10
    """
    return chosen_plan(plan).active_steps


def step(key: str | int, plan: Plan | str | None = None) -> Step:
    """The step with this id, number or name.

    Args:
        key: An id, a number from 1, or a Dutch or English name; case, accents and apostrophes do
            not count.
        plan: A plan, or the name of an edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such step or edition; it suggests at most three ids.

    >>> step(5) is step("keuzes_maken")
    True
    """
    return find_step(chosen_plan(plan), key)


def criterion(key: str, plan: Plan | str | None = None) -> Criterion:
    """The criterion with this id.

    Args:
        key: The id: a step's id, a dot and a number.
        plan: A plan, or the name of an edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such criterion or edition.

    >>> criterion("keuzes_maken.2").aspect.value
    'do'
    """
    found = chosen_plan(plan)
    return find("criterion", [item for step in found.steps for item in step.criteria], key)


def edition_of(plan: Plan | str | None) -> str:
    """The edition of the data that is meant: that on which a plan leans, or the one named.

    Raises:
        UnknownIdError: If there is no such edition.
    """
    if isinstance(plan, Plan):
        return loading.edition_behind(plan.edition)
    return loading.known_edition(plan)


def actors(plan: Plan | str | None = None) -> tuple[Actor, ...]:
    """The actors, without those withdrawn.

    Args:
        plan: A plan of your own, whose actors go before those of the edition on which it leans;
            or the name of an edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such edition.
    """
    return active(_actors(plan))


def _actors(plan: Plan | str | None) -> tuple[Actor, ...]:
    """The actors, with those withdrawn."""
    ours = loading.load_actors(edition_of(plan))
    return first_of_each_id((*plan.actors, *ours)) if isinstance(plan, Plan) else ours


def actor(
    key: str, plan: Plan | str | None = None, *, assessment: Assessment | None = None
) -> Actor:
    """The actor with this id or name.

    Args:
        key: An id, or a Dutch or English name; case, accents and apostrophes do not count.
        plan: As for `actors`.
        assessment: An assessment, whose own actors go before all others.

    Raises:
        UnknownIdError: If there is no such actor or edition.

    >>> actor("gemeenteraad").name.en
    'Municipal council'
    """
    known = _actors(plan)
    if assessment is not None:
        known = first_of_each_id((*assessment.actors, *known))
    return find("actor", known, key)


def theme_schemes(edition: str | None = None) -> tuple[ThemeScheme, ...]:
    """The theme schemes, without those withdrawn.

    Args:
        edition: The edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such edition.
    """
    return active(loading.load_schemes(loading.known_edition(edition)))


def themes(scheme: str = "cbs", edition: str | None = None) -> tuple[Theme, ...]:
    """The themes of one scheme, without those withdrawn.

    Args:
        scheme: The id or name of the scheme.
        edition: The edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such scheme or edition.

    >>> len(themes())
    14
    """
    return active(_themes(scheme, edition))


def theme(key: str, scheme: str = "cbs", edition: str | None = None) -> Theme:
    """The theme with this full key, or with this id or name in one scheme.

    Args:
        key: A full key such as ``bli.housing``; or an id, or a Dutch or English name, of which
            case, accents and apostrophes do not count.
        scheme: The id or name of the scheme; a full key names its own.
        edition: The edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such theme, scheme or edition.

    >>> theme("wonen").key
    'cbs.wonen'
    >>> theme("bli.housing").name.en
    'Housing'
    """
    if isinstance(key, str):
        own, dot, rest = key.partition(".")
        schemes = loading.load_schemes(loading.known_edition(edition))
        if dot and any(item.id == own for item in schemes):
            scheme, key = own, rest
    return find("theme", _themes(scheme, edition), key)


def theme_of(given: Theme | str, edition: str | None = None) -> Theme:
    """A theme as it is given: itself, or by what `theme` finds it.

    Raises:
        UnknownIdError: If there is no such theme or edition.
    """
    # Only here: most look-ups need no theme.
    from brede_welvaart.model.theme import Theme

    return given if isinstance(given, Theme) else theme(given, edition=edition)


def _themes(scheme: str, edition: str | None) -> tuple[Theme, ...]:
    name = loading.known_edition(edition)
    wanted = find("theme scheme", loading.load_schemes(name), scheme).id
    return tuple(item for item in loading.load_themes(name) if item.scheme == wanted)


def indicators(
    theme: Theme | str | None = None,
    dimension: Dimension | str | None = None,
    edition: str | None = None,
) -> tuple[Indicator, ...]:
    """The indicators of the regional monitor, without those withdrawn.

    Args:
        theme: Only those under this theme: a theme, its full key, or its id or name in scheme
            ``cbs``, the only scheme under which indicators stand.
        dimension: Only those under a theme of this dimension.
        edition: The edition of the data; None is the newest.

    Raises:
        UnknownIdError: If there is no such theme, dimension or edition.

    >>> [indicator.id for indicator in indicators("veiligheid")]
    ['onveilig_voelen_buurt', 'ondervonden_delicten', 'geregistreerde_misdrijven']
    >>> {theme for indicator in indicators(dimension="elsewhere") for theme in indicator.themes}
    set()
    """
    name = loading.known_edition(edition)
    found = active(loading.load_indicators(name))
    if dimension is not None and dimension not in tuple(Dimension):
        raise UnknownIdError("dimension", dimension, hint=known(tuple(Dimension)))
    if theme is None and dimension is None:
        return found
    themes = loading.load_themes(name) if theme is None else (theme_of(theme, edition),)
    keys = {item.key for item in themes if dimension is None or item.dimension == dimension}
    return tuple(item for item in found if not keys.isdisjoint(item.themes))


def indicator(key: str, edition: str | None = None) -> Indicator:
    """The indicator with this id or name.

    Args:
        key: An id, or a Dutch or English name; case, accents and apostrophes do not count. A name
            that stands under two themes is that of the indicator that counts for both.
        edition: The edition of the data; None is the newest.

    Raises:
        UnknownIdError: If there is no such indicator or edition.

    >>> indicator("Life expectancy").id
    'levensverwachting'
    """
    records = loading.load_indicators(loading.known_edition(edition))
    counted = [item for item in records if item.same_series_as is None]
    with contextlib.suppress(UnknownIdError):
        return find("indicator", counted, key)
    return find("indicator", records, key)


def regions(
    kind: RegionKind | str | None = None,
    edition: str | None = None,
    *,
    within: int | str | None = None,
) -> tuple[Region, ...]:
    """The regions, without those withdrawn.

    Args:
        kind: Only those of this kind: ``gemeente``, ``corop`` or ``provincie``.
        edition: The edition of the data; None is the newest.
        within: Only those in this COROP area or province: what `region` finds it by.

    Raises:
        UnknownIdError: If there is no such kind, region or edition; or if it is a municipality,
            as no region lies in one.

    >>> [len(regions(kind)) for kind in RegionKind]
    [342, 40, 12]
    >>> [region.name for region in regions("corop", within="Zeeland")]
    ['Zeeuwsch-Vlaanderen', 'Overig Zeeland']
    """
    return loading.load_region_index(loading.known_edition(edition)).listed(kind, within)


def region(
    key: int | str, kind: RegionKind | str | None = None, edition: str | None = None
) -> Region:
    """The region with this code, number, address or name.

    Args:
        key: A code such as ``GM0855``, ``CR34`` or ``PV30``, in any case and with spaces around
            it; the number of a municipality, as an int or in digits; the TOOI address of a
            municipality or a province; or a name, of which case, accents, apostrophes, hyphens
            and brackets do not count.
        kind: Only a region of this kind: ``gemeente``, ``corop`` or ``provincie``.
        edition: The edition of the data; None is the newest.

    Raises:
        UnknownIdError: If there is no such region, kind or edition, or more than one region has
            the name; it names all of them.

    >>> region(855) is region("gm0855") is region("Tilburg")
    True
    >>> region("Den Haag").name, region("Utrecht", kind="provincie").id
    ("'s-Gravenhage", 'PV26')
    """
    return loading.load_region_index(loading.known_edition(edition)).find(key, kind)


def peers(
    key: int | str,
    by: RegionKind | str = "provincie",
    *,
    kind: RegionKind | str | None = None,
    edition: str | None = None,
) -> tuple[Region, ...]:
    """The regions of the same kind in the same parent; the region itself is one of them.

    So its place among its peers is a place among these. The same as `Region.peers`.

    Args:
        key: The region, by whatever `region` takes.
        by: In which kind of parent: ``corop`` or ``provincie``.
        kind: The kind of the region, where its name is that of more.
        edition: The edition of the data; None is the newest.

    Returns:
        The regions in the order of the catalogue, without those withdrawn.

    Raises:
        UnknownIdError: If there is no such region, kind or edition, or it has no such parent.

    >>> [item.name for item in peers("Zuid-Limburg")]
    ['Noord-Limburg', 'Midden-Limburg', 'Zuid-Limburg']
    >>> len(peers("Goes", by="provincie"))
    13
    """
    return region(key, kind, edition).peers(by)


def sources(plan: Plan | str | None = None) -> tuple[Source, ...]:
    """All sources.

    Args:
        plan: A plan of your own, whose sources go before those of the edition on which it leans;
            or the name of an edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such edition.
    """
    ours = loading.load_sources(edition_of(plan))
    return first_of_each_id((*plan.sources, *ours)) if isinstance(plan, Plan) else ours


def source(key: str, plan: Plan | str | None = None) -> Source:
    """The source with this id.

    Args:
        key: The id.
        plan: As for `sources`.

    Raises:
        UnknownIdError: If there is no such source or edition.

    >>> source("tilburg_10_stappen").publisher
    'Tilburg University'
    """
    return find("source", sources(plan), key)


def catalogue(plan: Plan | str | None = None) -> Catalogue:
    """All data of an edition as one object.

    Args:
        plan: A plan of your own, which then stands in the place of ours: its actors and sources
            go before those of the edition on which it leans; or the name of an edition; None is
            the newest. A plan leans on its own edition if that is one of ours, else on the newest.

    Raises:
        UnknownIdError: If there is no such edition.

    >>> catalogue().plan is plan()
    True
    """
    found = loading.load_catalogue(edition_of(plan))
    if not isinstance(plan, Plan):
        return found
    return evolve(found, plan=plan, actors=_actors(plan), sources=sources(plan))
