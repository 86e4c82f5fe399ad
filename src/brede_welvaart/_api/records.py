"""Finding records of the canonical data, by id, number or name."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from brede_welvaart._catalogue.records import Catalogue, active, find, find_step
from brede_welvaart._data import loading
from brede_welvaart.errors import UnknownIdError, known
from brede_welvaart.model.plan import Criterion, Plan, Step
from brede_welvaart.model.vocabulary import Dimension, RegionKind

if TYPE_CHECKING:
    from brede_welvaart.model.actor import Actor
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


def actors(edition: str | None = None) -> tuple[Actor, ...]:
    """The actors, without those withdrawn.

    Args:
        edition: The edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such edition.
    """
    return active(loading.load_actors(loading.known_edition(edition)))


def actor(key: str, edition: str | None = None) -> Actor:
    """The actor with this id or name.

    Args:
        key: An id, or a Dutch or English name; case, accents and apostrophes do not count.
        edition: The edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such actor or edition.

    >>> actor("gemeenteraad").name.en
    'Municipal council'
    """
    return find("actor", loading.load_actors(loading.known_edition(edition)), key)


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


def regions(kind: RegionKind | str | None = None, edition: str | None = None) -> tuple[Region, ...]:
    """The regions, without those withdrawn.

    Args:
        kind: Only those of this kind: ``gemeente``, ``corop`` or ``provincie``.
        edition: The edition of the data; None is the newest.

    Raises:
        UnknownIdError: If there is no such kind or edition.

    >>> [len(regions(kind)) for kind in RegionKind]
    [342, 40, 12]
    """
    return loading.load_region_index(loading.known_edition(edition)).listed(kind)


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


def sources(edition: str | None = None) -> tuple[Source, ...]:
    """All sources.

    Args:
        edition: The edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such edition.
    """
    return loading.load_sources(loading.known_edition(edition))


def source(key: str, edition: str | None = None) -> Source:
    """The source with this id.

    Args:
        key: The id.
        edition: The edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such source or edition.

    >>> source("tilburg_10_stappen").publisher
    'Tilburg University'
    """
    return find("source", loading.load_sources(loading.known_edition(edition)), key)


def catalogue(edition: str | None = None) -> Catalogue:
    """All data of an edition as one object.

    Args:
        edition: The edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such edition.
    """
    return loading.load_catalogue(loading.known_edition(edition))
