"""Labels of regions, as people write them, to the codes of CBS."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, get_args

from brede_welvaart._data import loading
from brede_welvaart.errors import Fault, FaultCode, Phrase
from brede_welvaart.index._reading.notes import UNKNOWN_KIND, NoteKind, PanelNote
from brede_welvaart.model.region import Region
from brede_welvaart.model.vocabulary import RegionKind

#: To give recognised regions their code, or to leave labels as they are.
Codes = Literal["cbs", "keep"]
_CODES = Phrase("'cbs' of 'keep'", "'cbs' or 'keep'")


def code_faults(codes: object) -> Iterator[Fault]:
    """What is wrong with a way to read codes."""
    if codes not in get_args(Codes):
        yield Fault(FaultCode.NOT_OF_FORM, "codes", given=codes, wanted=_CODES)


def recognised(labels: Sequence[str | None]) -> tuple[list[str | None], list[PanelNote]]:
    """The code of every label that stands for one region; what does not stays as it is.

    A name that more regions have is that of the kind of all others in the column.

    Args:
        labels: The labels, each once; None is what is no label.
    """
    index = loading.load_region_index(loading.known_edition(None))
    found = {label: index.candidates(_bare(label)) for label in labels if label is not None}
    sure = {label: regions[0].id for label, regions in found.items() if len(regions) == 1}
    unsure = {label: regions for label, regions in found.items() if len(regions) > 1}
    kinds = Counter(regions[0].kind for regions in found.values() if len(regions) == 1)
    chosen = dict(_of_one_kind(unsure, kinds))
    codes = sure | {label: region.id for label, region in chosen.items()}
    return (
        [None if label is None else codes.get(label, label) for label in labels],
        [*_on_codes(codes), *_on_kinds(chosen, [x for x in unsure if x not in chosen])],
    )


def kinds_of(codes: Iterable[str]) -> tuple[RegionKind | None, ...]:
    """Of which kind regions are, by their codes; None is not recognised."""
    index = loading.load_region_index(loading.known_edition(None))
    found = (index.candidates(code) for code in codes)
    return tuple(regions[0].kind if len(regions) == 1 else None for regions in found)


def on_mix(codes: Sequence[str]) -> Iterator[PanelNote]:
    """A note if regions of more than one kind stand beside each other."""
    counts = Counter(str(kind or UNKNOWN_KIND) for kind in kinds_of(codes))
    if len(counts) > 1:
        kinds, numbers = zip(*counts.most_common(), strict=True)
        yield PanelNote(NoteKind.MIXED_KINDS, kinds, tuple(map(str, numbers)), count=len(codes))


def _bare(label: str) -> str:
    """A label without what makes a fraction of the number of a municipality: ``855.0``."""
    number = label.removesuffix(".0")
    return number if number.isdecimal() else label


def _of_one_kind(
    unsure: Mapping[str, Sequence[Region]], kinds: Mapping[RegionKind, int]
) -> Iterator[tuple[str, Region]]:
    """The regions that are meant where a name has more: those of the one kind that is there."""
    for label, regions in unsure.items():
        fitting = [region for region in regions if region.kind in kinds]
        if len(fitting) == 1:
            yield label, fitting[0]


def _on_codes(codes: Mapping[str, str]) -> Iterator[PanelNote]:
    replaced = {label: code for label, code in codes.items() if label != code}
    if replaced:
        given, became = tuple(replaced), tuple(replaced.values())
        yield PanelNote(NoteKind.REGIONS, given, became, count=len(given))


def _on_kinds(chosen: Mapping[str, Region], unclear: Sequence[str]) -> Iterator[PanelNote]:
    for kind in dict.fromkeys(region.kind for region in chosen.values()):
        names = tuple(label for label, region in chosen.items() if region.kind is kind)
        yield PanelNote(NoteKind.CHOSEN_KIND, names, (kind.value,), count=len(names))
    if unclear:
        yield PanelNote(NoteKind.UNCLEAR_REGIONS, tuple(unclear), count=len(unclear))
