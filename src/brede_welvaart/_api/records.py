"""Finding records of the canonical data, by id, number or name."""

import contextlib

from attrs import evolve

from brede_welvaart._api.actors import all_actors
from brede_welvaart._api.plans import edition_of
from brede_welvaart._catalogue.edition import Catalogue
from brede_welvaart._catalogue.records import active, find, first_of_each_id
from brede_welvaart._data import loading
from brede_welvaart.errors import UnknownIdError, known
from brede_welvaart.model.indicator import Indicator
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.region import Region
from brede_welvaart.model.source import Source
from brede_welvaart.model.theme import Theme, ThemeScheme
from brede_welvaart.model.vocabulary import Dimension, DimensionLike, RegionKindLike


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
    return given if isinstance(given, Theme) else theme(given, edition=edition)


def _themes(scheme: str, edition: str | None) -> tuple[Theme, ...]:
    name = loading.known_edition(edition)
    wanted = find("theme scheme", loading.load_schemes(name), scheme).id
    return tuple(item for item in loading.load_themes(name) if item.scheme == wanted)


def indicators(
    theme: Theme | str | None = None,
    dimension: DimensionLike | None = None,
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
    kind: RegionKindLike | None = None,
    edition: str | None = None,
    *,
    within: int | str | None = None,
) -> tuple[Region, ...]:
    """The regions, without those withdrawn.

    Args:
        kind: Only those of this kind: ``gemeente``, ``corop``, ``provincie`` or ``land``; of
            ``wijk`` and ``buurt`` there is no list.
        edition: The edition of the data; None is the newest.
        within: Only those in this COROP area, province or country: what `region` finds it by.

    Raises:
        UnknownIdError: If there is no such kind, region or edition; or if it is a municipality,
            as no region lies in one.

    >>> [len(regions(kind)) for kind in ("gemeente", "corop", "provincie")]
    [342, 40, 12]
    >>> len(regions("gemeente", within="Zeeland"))
    13
    >>> [region.name for region in regions("corop", within="Zeeland")]
    ['Zeeuwsch-Vlaanderen', 'Overig Zeeland']
    """
    return loading.load_region_index(loading.known_edition(edition)).listed(kind, within)


def region(
    key: int | str, kind: RegionKindLike | None = None, edition: str | None = None
) -> Region:
    """The region with this code, number, address or name.

    Args:
        key: A code such as ``GM0855``, ``CR34``, ``PV30`` or ``NL01``, in any case and with spaces
            around it; the number of a municipality, as an int or in digits; the TOOI address of a
            municipality or a province; or a name, of which case, accents, apostrophes, hyphens
            and brackets do not count. A name may have its kind beside it: ``Gemeente Goes``,
            ``Drenthe (PV)``. The code of a district or a neighbourhood, such as ``WK085501``, is
            known with its municipality as parent.
        kind: Only a region of this kind: ``gemeente``, ``corop``, ``provincie``, ``land``,
            ``wijk`` or ``buurt``.
        edition: The edition of the data; None is the newest.

    Raises:
        UnknownIdError: If there is no such region, kind or edition, or more than one region has
            the name; it names all of them.

    >>> region(855) is region("gm0855") is region("Tilburg")
    True
    >>> region("Den Haag").name, region("Utrecht", kind="provincie").id
    ("'s-Gravenhage", 'PV26')
    >>> region("Gemeente Goes").id, region("BU08550102").parent("gemeente")
    ('GM0664', 'GM0855')
    """
    return loading.load_region_index(loading.known_edition(edition)).find(key, kind)


def peers(
    key: int | str,
    by: RegionKindLike = "provincie",
    *,
    kind: RegionKindLike | None = None,
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
        plan: A plan of your own, which then stands in the place of ours: its actors, sources and
            themes go before those of the edition on which it leans; or the name of an edition;
            None is the newest. A plan leans on its own edition if that is one of ours, else on the
            newest.

    Raises:
        UnknownIdError: If there is no such edition.

    >>> catalogue().plan is catalogue("2026.1").plan
    True
    """
    found = loading.load_catalogue(edition_of(plan))
    if not isinstance(plan, Plan):
        return found
    themes = (*plan.themes, *found.themes)
    return evolve(found, plan=plan, actors=all_actors(plan), sources=sources(plan), themes=themes)
