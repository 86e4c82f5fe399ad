"""Which column of somebody's rows holds what."""

from collections import Counter
from collections.abc import Mapping

from brede_welvaart._api.row_source import Source
from brede_welvaart._api.row_words import label_of
from brede_welvaart._base.columns import NO_HINT, other_columns
from brede_welvaart._cells import form_layout as layout
from brede_welvaart.errors import DataError, Fault, FaultCode, Key, Phrase
from brede_welvaart.model._check import is_match

_CRITERION = r"[a-z][a-z0-9_]*\.[0-9]+"
_NOTE = ".note"
#: What a column may hold beside the answers to one criterion.
_KEYS = frozenset(
    {
        *("assessment", "edition", "organisation", "region", "date"),
        *("response", "actor", "respondent"),
        *("asked", "criterion", "answer", "status", "note"),
    }
)
#: What it may be called beside the headings of a form.
_ALSO = {
    "statcode": "region",
    "assessment": "assessment",
    "meting": "assessment",
    "response": "response",
    "inbreng": "response",
}


class Headings:
    """The headings by what stands under them.

    Args:
        source: The rows.
        own: What columns are called that have another name, by the name that they should have.

    Attributes:
        named: The heading of each key that is there.
        criteria: The heading of each criterion that is a column.
        notes: The heading of the notes to each.

    Raises:
        DataError: If a column stands there twice, one that is named is not there or has no
            meaning, or there are no answers.
    """

    def __init__(self, source: Source, own: Mapping[str, str]) -> None:
        self.named: dict[str, str] = {}
        self.criteria: dict[str, str] = {}
        self.notes: dict[str, str] = {}
        faults = [fault for name in own if (fault := self._wrong(name, own[name], source))]
        names = {heading: name for name, heading in own.items()}
        count = Counter(source.headings)
        for heading in count:
            home = self._home(names.get(heading, heading))
            if home is None:
                continue
            place, key = home
            if key in place or count[heading] > 1:
                twice = Fault(FaultCode.COLUMN_TWICE, given=heading)
                faults.append(source.heading_place(twice, heading))
            place.setdefault(key, heading)
        if not self.criteria and not self.is_long:
            wanted = Phrase(*map("'{}'".format, label_of("criterion")))
            faults.append(Fault(FaultCode.NO_CRITERIA, wanted=wanted))
        if self.is_long:
            # Answers in two ways are answers that nobody reads.
            faults += [
                source.heading_place(Fault(FaultCode.UNKNOWN_COLUMN, given=heading), heading)
                for heading in (*self.criteria.values(), *self.notes.values())
            ]
        if faults:
            raise DataError(faults)

    @property
    def is_long(self) -> bool:
        """Whether every row is an answer; else every row is a response."""
        return "criterion" in self.named

    @property
    def wanted(self) -> tuple[str, ...]:
        """The headings of all columns that are read."""
        places = (self.named, self.criteria, self.notes)
        return tuple(heading for place in places for heading in place.values())

    def _wrong(self, name: str, heading: str, source: Source) -> Fault | None:
        """What is wrong with a name that somebody gives a column."""
        if heading not in source.headings:
            there = other_columns(source.headings)
            values = {"column": heading, "there": there, "hint": NO_HINT}
            return Fault(FaultCode.NO_COLUMN, "columns", Key(name), **values)
        if self._home(name) is None:
            likely = (*_KEYS, "level")
            return Fault(FaultCode.UNKNOWN_COLUMN, "columns", Key(name), given=name, likely=likely)
        return None

    def _home(self, name: str) -> tuple[dict[str, str], str] | None:
        """Where a heading is kept, and under which key; None if it means nothing here."""
        text = name.strip() if isinstance(name, str) else ""
        if is_match(_CRITERION, text):
            return self.criteria, text
        if text.endswith(_NOTE) and is_match(_CRITERION, text.removesuffix(_NOTE)):
            return self.notes, text.removesuffix(_NOTE)
        found = layout.ANSWERS.column(text)
        key = _ALSO.get(text.lower()) or (found.key if found and found.number == 1 else None)
        return (self.named, key) if key in _KEYS else None
