"""The regions of the Netherlands: municipalities, COROP areas, provinces, the country itself."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, Protocol

from attrs import field, frozen

from brede_welvaart._base.result import Shown
from brede_welvaart.errors import Fault, FaultCode, Phrase, UnknownIdError, kind_of_thing
from brede_welvaart.model._check import (
    Checked,
    checked,
    day,
    each,
    identifier,
    member,
    optional,
    record,
    region_code,
    repeated,
    some,
    words,
)
from brede_welvaart.model._convert import as_day, as_texts
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import (
    RegionKind,
    RegionKindLike,
    Status,
    as_region_kind,
    as_status,
)

#: The kind of a region by the letters of its code.
KINDS = {
    "GM": RegionKind.GEMEENTE,
    "CR": RegionKind.COROP,
    "PV": RegionKind.PROVINCIE,
    "NL": RegionKind.LAND,
    "WK": RegionKind.WIJK,
    "BU": RegionKind.BUURT,
}
#: The kinds of which no list is kept: only their codes are known.
UNLISTED = (RegionKind.WIJK, RegionKind.BUURT)
#: The kinds that stand above a region of each kind, the nearest first.
ABOVE: dict[RegionKind, tuple[RegionKind, ...]] = {
    RegionKind.GEMEENTE: (RegionKind.COROP, RegionKind.PROVINCIE),
    RegionKind.COROP: (RegionKind.PROVINCIE,),
    RegionKind.PROVINCIE: (),
    RegionKind.LAND: (),
    RegionKind.WIJK: (RegionKind.GEMEENTE, RegionKind.COROP, RegionKind.PROVINCIE),
    RegionKind.BUURT: (RegionKind.GEMEENTE, RegionKind.COROP, RegionKind.PROVINCIE),
}
_NO_PEERS = Phrase(
    "alleen een regio uit de catalogus heeft regio's naast zich; zoek deze op bij haar code",
    "only a region that the catalogue gave has peers; look this one up by its code",
)
_NO_LIST = Phrase(
    "van wijken en buurten zijn alleen de codes bekend, niet welke er zijn",
    "of districts and neighbourhoods only the codes are known, not which there are",
)
_TOOI = "https://identifier.overheid.nl/tooi/id"


class _Family(Protocol):
    """The regions of one edition, to which a region of the catalogue knows that it belongs."""

    def by_code(self, code: str) -> "Region": ...
    def under(self, kind: RegionKind, parent: str) -> "tuple[Region, ...]": ...


class _Related(Checked):
    """A record with one thing more than its fields, which is no part of what it says."""

    __slots__ = ("_family",)

    _family: _Family


@frozen(repr=False)
class Region(_Related, Shown):
    """A region (*regio*): a municipality, a COROP area, a province or the country.

    Districts (*wijken*) and neighbourhoods (*buurten*) are known by their codes only: such a code
    is also the name, and the municipality in it is the first parent.

    That a COROP area lies in a province is our reading; its note says so. The province of a
    municipality is that of its COROP area.

    Args:
        id: Its code: ``GM``, ``CR``, ``PV``, ``NL``, ``WK`` or ``BU`` and digits, as CBS writes it.
        name: Its name, as CBS writes it.
        kind: What kind of region it is.
        parents: The codes of the regions in which it lies, the smallest first.
        status: ``published`` if a source gives the code and the name so, else ``editorial``.
        sources: Ids of sources, one or more.
        aliases: Other names that people use for it; that they do is our reading.
        note: What a reader must know of it.
        withdrawn: The day on which the record was dropped, or None.

    Raises:
        DataError: If a field is not of its form, or the code is not one of this kind.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/region/1"
    DERIVED: ClassVar[tuple[str, ...]] = ("statcode", "tooi")

    id: str = field(metadata=checked(region_code))
    name: str = field(metadata=checked(words))
    kind: RegionKind = field(converter=as_region_kind, metadata=checked(member(RegionKind)))
    parents: tuple[str, ...] = field(converter=as_texts, metadata=checked(each(region_code)))
    status: Status = field(converter=as_status, metadata=checked(member(Status)), repr=False)
    sources: tuple[str, ...] = field(
        converter=as_texts, metadata=checked(some(identifier)), repr=False
    )
    aliases: tuple[str, ...] = field(
        default=(), converter=as_texts, metadata=checked(each(words)), repr=False
    )
    note: Text | None = field(default=None, metadata=checked(optional(record(Text))), repr=False)
    withdrawn: dt.date | None = field(
        default=None, converter=as_day, metadata=checked(optional(day)), repr=False
    )

    @staticmethod
    def faults_between(record: Any) -> Iterator[Fault]:  # noqa: ANN401 (the record or a view of it)
        """The letters of the code are those of the kind; no parent stands twice."""
        if record.id is not None and record.kind not in {None, KINDS[record.id[:2]]}:
            kind = kind_words(KINDS[record.id[:2]])
            yield Fault(FaultCode.OTHER_KIND, "kind", given=record.id, kind=kind)
        yield from repeated("parents[{}]", record.parents or ())

    @property
    def statcode(self) -> str:
        """The code as CBS writes it, such as ``GM0855``."""
        return self.id

    @property
    def code(self) -> str:
        """The digits of the code, such as ``0855``."""
        return self.id[2:]

    @property
    def tooi(self) -> str | None:
        """The address by which the government names a municipality or province; else None."""
        if self.kind not in {RegionKind.GEMEENTE, RegionKind.PROVINCIE}:
            return None
        return f"{_TOOI}/{self.kind}/{self.id.lower()}"

    def parent(self, kind: RegionKindLike) -> str:
        """The code of the region of this kind in which it lies.

        Args:
            kind: ``corop`` or ``provincie``, or the ``gemeente`` of a district.

        Raises:
            UnknownIdError: If it lies in none.
        """
        above = {str(KINDS[parent[:2]]): parent for parent in self.parents}
        if kind not in above:
            raise UnknownIdError(f"parent of {self.id}", str(kind), above)
        return above[kind]

    def peers(self, kind: RegionKindLike) -> "tuple[Region, ...]":
        """The regions of its own kind with the same parent of this kind, itself included.

        Args:
            kind: ``corop`` or ``provincie``.

        Returns:
            The regions in the order of the catalogue, without those withdrawn.

        Raises:
            UnknownIdError: If it has no parent of this kind, or it is not a region of the
                catalogue, as `region` gives them, or one of which only the code is known.

        >>> import brede_welvaart as bw
        >>> [region.name for region in bw.region("CR37").peers("provincie")]
        ['Noord-Limburg', 'Midden-Limburg', 'Zuid-Limburg']
        """
        parent = self.parent(kind)
        family: _Family | None = getattr(self, "_family", None)
        if self.kind in UNLISTED:
            raise UnknownIdError("region of the catalogue", self.id, hint=_NO_LIST)
        if family is None:
            raise UnknownIdError("region of the catalogue", self.id, hint=_NO_PEERS)
        return family.under(self.kind, parent)

    def __reduce_ex__(self, protocol: Any) -> Any:  # noqa: ANN401 (as `object` has it)
        # A region of the catalogue is looked up again, so that it has its peers everywhere.
        family: _Family | None = getattr(self, "_family", None)
        return super().__reduce_ex__(protocol) if family is None else (family.by_code, (self.id,))


def adopt(region: Region, family: _Family) -> None:
    """Make a region know its family. It is no part of what the region says or equals."""
    object.__setattr__(region, "_family", family)


def kind_words(kind: RegionKind) -> Phrase:
    """A kind of region in words."""
    label = kind.label
    return Phrase(label.nl, label.get("en"))


def region_faults(regions: Sequence[Region]) -> Iterator[Fault]:
    """What does not hold together between the regions of one edition.

    Codes are unique; every region has one parent of each kind above its own, and no other; the
    province of a municipality is that of its COROP area.
    """
    yield from repeated("regions[{}].id", [region.id for region in regions])
    known = {region.id: region for region in regions}
    for index, region in enumerate(regions):
        path = ("regions", index, "parents")
        for j, code in enumerate(region.parents):
            if code not in known:
                yield Fault(FaultCode.NO_SUCH, *path, j, kind=kind_of_thing("region"), given=code)
            elif not set(region.parents) >= set(known[code].parents):
                yield Fault(
                    FaultCode.LIES_ELSEWHERE, *path, j, given=code, parents=known[code].parents
                )
        found = Counter(KINDS[code[:2]] for code in region.parents)
        for kind in RegionKind:
            wanted = int(kind in ABOVE[region.kind])
            if found[kind] != wanted:
                yield Fault(
                    FaultCode.PARENT_COUNT,
                    *path,
                    kind=kind_words(region.kind),
                    above=kind_words(kind),
                    wanted=wanted,
                    count=found[kind],
                )
