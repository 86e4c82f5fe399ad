"""Finding a region by its code, its address or its name, and the regions that stand beside it."""

from __future__ import annotations

import operator
import re
from typing import TYPE_CHECKING, Any, SupportsIndex, cast

from brede_welvaart._base.lazy import lazy
from brede_welvaart._base.likely import folded
from brede_welvaart._catalogue.records import active
from brede_welvaart.errors import Lang, Phrase, UnknownIdError, known
from brede_welvaart.model.region import KINDS, Region, adopt
from brede_welvaart.model.vocabulary import RegionKind, RegionKindLike, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_MOST_DIGITS = 4
_NO_REGION = Phrase(
    "geen code, nummer van een gemeente of naam in deze editie",
    "not a code, the number of a municipality or a name in this edition",
)
#: A district or a neighbourhood, with the number of its municipality in its code.
_UNLISTED = re.compile(r"(?:WK(?=[0-9]{6}$)|BU(?=[0-9]{8}$))([0-9]{4})[0-9]+", re.ASCII)
#: Words before or behind a name that say of what kind it is: ``Gemeente Goes``, ``Drenthe (PV)``.
_KIND_WORDS = {
    "gemeente": RegionKind.GEMEENTE,
    "gem": RegionKind.GEMEENTE,
    "gm": RegionKind.GEMEENTE,
    "municipality of": RegionKind.GEMEENTE,
    "corop": RegionKind.COROP,
    "corop gebied": RegionKind.COROP,
    "cr": RegionKind.COROP,
    "provincie": RegionKind.PROVINCIE,
    "prov": RegionKind.PROVINCIE,
    "pv": RegionKind.PROVINCIE,
    "province of": RegionKind.PROVINCIE,
}
#: What people write between the words of a name, or leave out: ``Bergen (NH.)``, ``Bergen NH``.
_BETWEEN = str.maketrans(dict.fromkeys("-/.,()\u2010\u2013", " "))


class RegionIndex:
    """The regions of one edition, ready to be found.

    Attributes:
        regions: All regions, with those withdrawn.

    Args:
        regions: The same; from now on they belong to this index.
        again: Gives this index once more, in another process too.
    """

    def __init__(self, regions: tuple[Region, ...], again: Callable[[], RegionIndex]) -> None:
        self.regions = regions
        self._again = again
        self._by_code = {region.id: region for region in regions}
        self._by_code |= {region.tooi: region for region in regions if region.tooi}
        for region in regions:
            adopt(region, self)

    def __reduce__(self) -> tuple[Callable[[], RegionIndex], tuple[()]]:
        return self._again, ()

    @lazy
    def _by_name(self) -> dict[str, list[Region]]:
        found: dict[str, list[Region]] = {}
        for region in active(self.regions):
            for name in {_plain(text) for text in (region.name, *region.aliases)}:
                found.setdefault(name, []).append(region)
        return found

    @lazy
    def _listed(self) -> dict[RegionKind | None, tuple[Region, ...]]:
        listed = active(self.regions)
        found: dict[RegionKind | None, tuple[Region, ...]] = {None: listed}
        for kind in RegionKind:
            found[kind] = tuple(region for region in listed if region.kind is kind)
        return found

    @lazy
    def _under(self) -> dict[tuple[RegionKind, str], tuple[Region, ...]]:
        found: dict[tuple[RegionKind, str], list[Region]] = {}
        for region in active(self.regions):
            for parent in region.parents:
                found.setdefault((region.kind, parent), []).append(region)
        return {group: tuple(members) for group, members in found.items()}

    def by_code(self, code: str) -> Region:
        """The region with this code, exactly as CBS writes it."""
        return self._by_code.get(code) or self._unlisted(code)[0]

    def under(self, kind: RegionKind, parent: str) -> tuple[Region, ...]:
        """The active regions of one kind with this parent."""
        return self._under.get((kind, parent), ())

    def listed(
        self, kind: RegionKindLike | None = None, within: object = None
    ) -> tuple[Region, ...]:
        """The active regions, of one kind or of all, everywhere or within one region.

        Raises:
            UnknownIdError: If there is no such kind or region, or no region lies within it.
        """
        found = self._listed[_known_kind(kind)]
        if within is None:
            return found
        around = self.find(within)
        if around.kind is RegionKind.LAND:
            return tuple(region for region in found if region is not around)
        if around.kind not in {RegionKind.COROP, RegionKind.PROVINCIE}:
            label = around.kind.label
            hint = Phrase(
                f"in {around.id} ligt geen regio: het is een {label.nl}",
                f"no region lies in {around.id}: it is a {label.en}",
            )
            raise UnknownIdError("COROP area or province", within, hint=hint)
        return tuple(region for region in found if around.id in region.parents)

    def find_all(self, key: object) -> list[Region]:
        """Every region that a code, a number, an address or a name stands for.

        Raises:
            UnknownIdError: If there is none.
        """
        return self.candidates(key) or [self.find(key)]

    def candidates(self, key: object) -> list[Region]:
        """The regions that a code, a number, an address or a name may stand for; none if none."""
        text = key.strip() if isinstance(key, str) else _digits(key)
        if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS:
            text = f"GM{text:0>{_MOST_DIGITS}}"
        found = self._by_code.get(text) or self._by_code.get(text.upper())
        if found:
            return [found]
        name = _plain(text)
        return self._by_name.get(name) or self._of_kind(name) or self._unlisted(text.upper())

    def _of_kind(self, name: str) -> list[Region]:
        """The regions with a name beside which stands of what kind they are."""
        for word, kind in _KIND_WORDS.items():
            for bare in (name.removeprefix(f"{word} "), name.removesuffix(f" {word}")):
                regions = self._by_name.get(bare, []) if bare != name else []
                if found := [region for region in regions if region.kind is kind]:
                    return found
        return []

    def _unlisted(self, code: str) -> list[Region]:
        """The district or neighbourhood with this code, if its municipality is known."""
        match = _UNLISTED.fullmatch(code)
        around = self._by_code.get(f"GM{match[1]}") if match else None
        if around is None:
            return []
        region = Region(
            id=code,
            name=code,
            kind=KINDS[code[:2]],
            parents=(around.id, *around.parents),
            status=Status.EDITORIAL,
            sources=around.sources,
        )
        adopt(region, self)
        return [region]

    def find(self, key: object, kind: RegionKindLike | None = None) -> Region:
        """The one region that a code, a number, an address or a name stands for.

        Raises:
            UnknownIdError: If there is none, or more than one; it names all candidates.
        """
        wanted = _known_kind(kind)
        found = self.candidates(key)
        fitting = [region for region in found if wanted in {None, region.kind}]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            hint = Phrase(
                f"meer dan één heet zo: {_shown(fitting, 'nl')}; geef een code of kind=",
                f"more than one has this name: {_shown(fitting, 'en')}; give a code or kind=",
            )
            raise UnknownIdError("region", key, [region.id for region in fitting], hint)
        raise self._miss(key, wanted, found)

    def _miss(self, key: object, kind: RegionKind | None, found: list[Region]) -> UnknownIdError:
        """The error for what stands for no region, or for none of this kind."""
        hint = _NO_REGION
        if found:
            hint = Phrase(
                f"van een andere soort: {_shown(found, 'nl')}",
                f"of another kind: {_shown(found, 'en')}",
            )
        elif isinstance(key, str) and not any(map(str.isdigit, key)):
            found = self._near(key, kind)
            hint = Phrase(_shown(found, "nl"), _shown(found, "en")) if found else hint
        # What has digits is a code: others are near to it, but say nothing of what was meant.
        return UnknownIdError("region", key, [region.id for region in found], hint)

    def _near(self, name: str, kind: RegionKind | None) -> list[Region]:
        import difflib

        names = difflib.get_close_matches(_plain(name), self._by_name, n=6)
        near = [region for name in names for region in self._by_name[name]]
        return list(dict.fromkeys(item for item in near if kind in {None, item.kind}))[:3]


def _digits(key: object) -> str:
    """A whole number of any type as text; nothing if it is not one, or of no municipality."""
    if isinstance(key, bool):
        return ""
    try:
        number = operator.index(cast("SupportsIndex", key))
    except TypeError:
        return ""
    return str(number) if 0 <= number < 10**_MOST_DIGITS else ""


def _known_kind(kind: Any) -> RegionKind | None:  # noqa: ANN401 (whatever is given)
    if kind is None or isinstance(kind, RegionKind):
        return kind
    for member in RegionKind:
        if member == kind:
            return member
    raise UnknownIdError("kind of region", kind, hint=known(tuple(RegionKind)))


def _plain(name: str) -> str:
    """A name for comparing: as `folded`, with nothing but spaces between its words."""
    return " ".join(folded(name).translate(_BETWEEN).split())


def _shown(regions: Iterable[Region], lang: Lang) -> str:
    # The kind is said by its id in English too: it is what kind= takes.
    kinds = {kind: kind.label.nl if lang == "nl" else kind.value for kind in RegionKind}
    return ", ".join(f"{region.id} {region.name} ({kinds[region.kind]})" for region in regions)
