"""A table of effects, in a workbook or CSV, as a scan."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from brede_welvaart._api.filled import Filled, Path, text_of, value_of
from brede_welvaart._base.likely import folded
from brede_welvaart._cells import scan_layout as layout
from brede_welvaart._cells.form_rows import Cell, read_blocks
from brede_welvaart._cells.layout import LANGUAGES, Column
from brede_welvaart._cells.sheet import Sheet
from brede_welvaart._data import loading
from brede_welvaart.errors import Fault, FaultCode, Phrase, kind_of_thing
from brede_welvaart.model.scan import Scan
from brede_welvaart.model.text import Text

_ABOUT: Mapping[str, Path] = {
    "plan": ("title",),
    "description": ("description",),
    "organisation": ("organisation", "name"),
    "region": ("organisation", "region"),
    "date": ("date",),
    "edition": ("edition",),
    "scheme": ("scheme",),
}
#: The scheme of a table that names none, as of a form that is written without one.
_SCHEME = "cbs"
_EFFECT = {"effect": "title", "explanation": "explanation"}
_EVIDENCE = {
    "evidence_kind": "kind",
    "evidence": "title",
    "link": "url",
    "evidence_date": "date",
    "evidence_note": "note",
}
#: What people call that which must be there, by the depth at which it stands and its name.
_LABELS: Mapping[tuple[int, str], Text] = {
    (1, "title"): layout.HEAD["plan"],
    (2, "name"): layout.HEAD["organisation"],
    (3, "theme"): layout.COLUMNS["theme"],
    (3, "title"): layout.COLUMNS["effect"],
    (5, "kind"): layout.COLUMNS["evidence_kind"],
}


def read_effects(sheets: Iterable[Sheet], make: Callable[[object], Scan]) -> Scan:
    """The scan in a table that was filled in.

    Args:
        sheets: Its sheets.
        make: Makes it of plain values.

    Raises:
        DataError: If anything is wrong: every fault, with the cell or the line and the column.
    """
    filled = Filled(read_blocks(sheets, layout.EFFECTS), Scan.FORMAT)
    return _Effects(filled).made(make)


class _Effects:
    """A table, as the plain values of a scan."""

    def __init__(self, filled: Filled) -> None:
        self._filled = filled
        filled.about(_ABOUT, _ABOUT)
        filled.data.setdefault("scheme", _SCHEME)
        filled.data["effects"] = []
        self._themes = self._known_themes()
        for block in filled.blocks:
            for row in block.rows or ():
                self._effect(row)

    def made(self, make: Callable[[object], Scan]) -> Scan:
        """The scan."""
        return self._filled.made(make, lambda path: _LABELS.get((len(path), str(path[-1]))))

    def _known_themes(self) -> dict[str, str]:
        """The ids of the themes of the scheme, by id, full key and name in both languages."""
        data = self._filled.data
        edition = loading.edition_behind(data.get("edition", loading.EDITIONS[0]))
        found: dict[str, str] = {}
        for theme in loading.load_themes(edition):
            if theme.scheme == data["scheme"]:
                names = (theme.id, theme.key, *(theme.name.get(lang) for lang in LANGUAGES))
                found |= {folded(name): theme.id for name in names}
        return found

    def _effect(self, row: Mapping[Column, Cell]) -> None:
        effects = self._filled.data["effects"]
        path: Path = ("effects", len(effects))
        effects.append({})
        self._filled.places[path] = next(iter(row.values())).place
        pieces: dict[int, int] = {}
        for column, cell in row.items():
            if column.key == "theme":
                self._theme((*path, "theme"), cell)
            elif column.key in _EFFECT:
                self._filled.put((*path, _EFFECT[column.key]), value_of(column.key, cell), cell)
            elif column.key in layout.FLAGS:
                self._flag((*path, column.key), cell)
            elif column.key in _EVIDENCE:
                piece = pieces.setdefault(column.number, len(pieces))
                self._evidence((*path, "evidence", piece), column.key, cell)
            elif column.key in layout.SEVERAL:
                self._words((*path, column.key), column.key, cell)
            elif column.key in layout.WORDS:
                self._word((*path, column.key), column.key, text_of(cell), cell)

    def _theme(self, path: Path, cell: Cell) -> None:
        """A theme by id, key or name; what is none of the scheme is a fault, and left as it is."""
        name = text_of(cell)
        found = self._themes.get(folded(name))
        self._filled.put(path, found or name, cell)
        if found is None and self._themes:
            kind, likely = kind_of_thing("theme"), tuple(self._themes)
            fault = Fault(FaultCode.NO_SUCH, *path, kind=kind, given=name, likely=likely)
            self._filled.faults.append((cell.place, fault))

    def _evidence(self, path: Path, key: str, cell: Cell) -> None:
        path = (*path, _EVIDENCE[key])
        if key in layout.WORDS:
            self._word(path, key, text_of(cell), cell)
        elif key == "link":
            self._filled.put(path, text_of(cell), cell)
        else:
            self._filled.put(path, value_of(key, cell), cell)

    def _words(self, path: Path, key: str, cell: Cell) -> None:
        for number, part in enumerate(layout.parts(text_of(cell), layout.WORDS[key])):
            self._word((*path, number), key, part, cell)

    def _word(self, path: Path, key: str, text: str, cell: Cell) -> None:
        """A fixed word; what is none is a fault, and left as it is."""
        kind = layout.WORDS[key]
        found = layout.word(text, kind)
        self._filled.put(path, found or text, cell)
        if found is None:
            named = [layout.known(kind, lang) for lang in LANGUAGES]
            self._not_a_choice(path, text, named, cell)

    def _flag(self, path: Path, cell: Cell) -> None:
        found = layout.yes_or_no(text_of(cell))
        self._filled.put(path, bool(found), cell)
        if found is None:
            named = [(layout.YES.get(lang), layout.NO.get(lang)) for lang in LANGUAGES]
            self._not_a_choice(path, text_of(cell), named, cell)

    def _not_a_choice(
        self, path: Path, text: str, named: Sequence[tuple[str, ...]], cell: Cell
    ) -> None:
        known, likely = Phrase(*map(", ".join, named)), (*named[0], *named[1])
        fault = Fault(FaultCode.NOT_A_CHOICE, *path, given=text, known=known, likely=likely)
        self._filled.faults.append((cell.place, fault))
