"""What was assumed when figures were read, so that whoever sees them can know it."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import field, frozen

from brede_welvaart._base.lines import clean
from brede_welvaart._base.ranges import Count, Year
from brede_welvaart.errors import Lang
from brede_welvaart.model.text import Text, Word
from brede_welvaart.model.vocabulary import RegionKind

# So many of what is listed are named in a sentence.
_MOST_NAMED = 10


class NoteKind(Word):
    """What kind of note it is (*soort aantekening*)."""

    MARKS = "marks", "decimaalteken en duizendtallen", "decimal mark and thousands"
    UNITS = "units", "teken van een eenheid", "sign of a unit"
    MISSING = "missing", "woord voor geen cijfer", "word for no figure"
    COLUMNS = "columns", "kolommen die niet meetellen", "columns that do not count"
    LINES = "lines", "regels die niet meetellen", "lines that do not count"
    SHEETS = "sheets", "bladen die niet meetellen", "sheets that do not count"
    REGIONS = "regions", "herkende regio's", "recognised regions"
    CHOSEN_KIND = "chosen_kind", "gekozen soort regio", "chosen kind of region"
    UNCLEAR_REGIONS = (
        "unclear_regions",
        "regio's die niet duidelijk zijn",
        "regions that are unclear",
    )
    MIXED_KINDS = "mixed_kinds", "verschillende soorten regio's", "different kinds of regions"
    ZEROS = "zeros", "nullen als geen cijfer", "zeros as no figure"


_SENTENCES = {
    NoteKind.MARKS: Text(
        "Getallen zoals {given} zijn gelezen als {became}.",
        "Numbers such as {given} were read as {became}.",
    ),
    NoteKind.UNITS: Text(
        "{given} bij elk cijfer van {indicators} is gelezen als de eenheid.",
        "{given} at every figure of {indicators} was read as the unit.",
    ),
    NoteKind.MISSING: Text(
        "{given} is {count} keer gelezen als: geen cijfer.",
        "{given} was read {count} times as: no figure.",
    ),
    NoteKind.COLUMNS: Text(
        "Deze kolommen tellen niet mee: {given}.", "These columns do not count: {given}."
    ),
    NoteKind.LINES: Text(
        "Deze regels boven of onder de tabel tellen niet mee: {given}.",
        "These lines above or under the table do not count: {given}.",
    ),
    NoteKind.SHEETS: Text(
        "Deze bladen hebben de kolommen niet en tellen niet mee: {given}.",
        "These sheets do not have the columns and do not count: {given}.",
    ),
    NoteKind.REGIONS: Text(
        "{count} regio's zijn aan hun naam of nummer herkend en hebben nu hun CBS-code: {pairs}.",
        "{count} regions were recognised by name or number and have their CBS code now: {pairs}.",
    ),
    NoteKind.CHOSEN_KIND: Text(
        "Deze namen heeft meer dan één regio; ze zijn gelezen als {became}, zoals de andere: "
        "{given}.",
        "More than one region has these names; they were read as {became}, like the others: "
        "{given}.",
    ),
    NoteKind.UNCLEAR_REGIONS: Text(
        "Deze namen heeft meer dan één regio, en ze zijn gelaten zoals ze zijn: {given}.",
        "More than one region has these names, and they were left as they are: {given}.",
    ),
    NoteKind.MIXED_KINDS: Text(
        "Er staan verschillende soorten regio's in ({given}); een plaats is er een binnen één "
        "soort.",
        "There are different kinds of regions ({given}); a place is one within one kind.",
    ),
    NoteKind.ZEROS: Text(
        "Bij deze indicatoren is 0 gelezen als: geen cijfer ({count} keer): {indicators}.",
        "In these indicators 0 was read as: no figure ({count} times): {indicators}.",
    ),
}
#: The kind of all labels of regions that were not recognised.
UNKNOWN_KIND = "unknown"
_UNKNOWN = Text("niet herkend", "not recognised")
_MORE = Text("{} en nog {}", "{} and {} more")


@frozen
class ReplacedCell:
    """A figure that was replaced (*vervangen cijfer*).

    Attributes:
        region: The code of its region.
        indicator: The id of its indicator.
        period: Its year.
    """

    region: str
    indicator: str
    period: Year


def _as_cells(cells: Iterable[ReplacedCell]) -> tuple[ReplacedCell, ...]:
    return tuple(cells)


@frozen
class PanelNote:
    """A note on figures (*aantekening*): what was assumed when they were read.

    Attributes:
        kind: What kind of note it is.
        given: What stood there, such as labels of regions, columns or signs.
        became: What that was taken for, in the same order; or one thing for all.
        indicators: The ids of the indicators that it is about.
        cells: The figures that were replaced.
        count: How many regions or figures it is about.
    """

    kind: NoteKind
    given: tuple[str, ...] = ()
    became: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    cells: tuple[ReplacedCell, ...] = field(default=(), converter=_as_cells, repr=False)
    count: Count = 0

    def parts(self) -> Iterator[tuple[str, "PanelNote"]]:
        """What it says of each region, with the code of that; nothing if it is about all."""
        if self.kind is NoteKind.REGIONS:
            for label, code in zip(self.given, self.became, strict=True):
                yield code, PanelNote(self.kind, (label,), (code,), count=1)
        cells: dict[str, list[ReplacedCell]] = {}
        for cell in self.cells:
            cells.setdefault(cell.region, []).append(cell)
        for code, own in cells.items():
            keys = tuple(dict.fromkeys(cell.indicator for cell in own))
            yield code, PanelNote(self.kind, (), (), keys, tuple(own), len(own))

    def text(self, lang: Lang = "nl") -> str:
        """What was assumed, in one sentence.

        Args:
            lang: ``nl`` or ``en``.

        Raises:
            LookupError: If there is no such language.
        """
        given, became = self.given, self.became
        if self.kind is NoteKind.MIXED_KINDS:
            named = zip(_kinds(given, lang), became, strict=True)
            given = tuple(f"{kind} {count}" for kind, count in named)
        elif self.kind is NoteKind.CHOSEN_KIND:
            became = _kinds(became, lang)
        pairs = (f"{a} → {b}" for a, b in zip(given, became, strict=False))
        return (
            _SENTENCES[self.kind]
            .get(lang)
            .format(
                given=_listed(given, lang),
                became=_listed(became, lang),
                indicators=_listed(self.indicators, lang),
                pairs=_listed(tuple(pairs), lang),
                count=self.count,
            )
        )


def _kinds(names: Sequence[str], lang: Lang) -> tuple[str, ...]:
    """Kinds of regions in words; what is none was not recognised."""
    known = {str(kind): kind.label.get(lang) for kind in RegionKind}
    return tuple(known.get(name, _UNKNOWN.get(lang)) for name in names)


def _listed(names: Sequence[str], lang: Lang) -> str:
    said = ", ".join(map(clean, names[:_MOST_NAMED]))
    left = len(names) - _MOST_NAMED
    return _MORE.get(lang).format(said, left) if left > 0 else said


def as_notes(notes: Iterable[PanelNote]) -> tuple[PanelNote, ...]:
    """Notes as a tuple, each once."""
    return tuple(dict.fromkeys(notes))


def by_region(notes: Iterable[PanelNote]) -> Callable[[str], tuple[PanelNote, ...]]:
    """Gives the notes of a panel as far as they are about one region, or about all.

    Of what was replaced, only what is of that region is kept: all together are no longer than the
    notes themselves.
    """
    common: list[PanelNote] = []
    own: dict[str, list[PanelNote]] = {}
    for note in notes:
        if note.kind not in {NoteKind.REGIONS, NoteKind.ZEROS}:
            common.append(note)
        for code, part in note.parts():
            own.setdefault(code, []).append(part)
    return lambda region: (*own.get(region, ()), *common)
