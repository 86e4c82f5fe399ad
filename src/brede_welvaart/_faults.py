"""One thing that is wrong in the input: what, where, and in words."""

import re
from collections.abc import Collection, Iterable
from itertools import islice
from typing import Any, NamedTuple, NoReturn, TypeAlias

from brede_welvaart._fault_codes import FaultCode
from brede_welvaart._phrases import (
    Lang,
    Phrase,
    did_you_mean,
    is_encodable,
    kept,
    near,
    said,
    shown,
)

Part: TypeAlias = str | int
#: The code, the parts, the spot and the values of a fault: what it says.
_What: TypeAlias = tuple[FaultCode, tuple[Part, ...], "Spot", tuple[tuple[str, object], ...]]

#: How many faults are kept; the rest is counted.
MOST_FAULTS = 1000
_WITH_SUGGESTION = 20
# Compiled on first use: who makes no fault does not pay for it.
_PLAIN = r"\w[\w.\-]{0,59}"
_WHOLE = Phrase("(het geheel)", "(the whole)")


class Spot(NamedTuple):
    """Where a fault is, as people know it; what is not known is None.

    Attributes:
        actor: Whose answer it is.
        criterion: To which criterion.
        step: In which step of a plan.
        theme: On which theme an effect is.
        effect: The title of the effect.
        sheet: On which sheet of a workbook.
        cell: In which cell, such as ``D7``.
        line: On which line of a text, counted from 1.
        column: In which column of that: its name, or its number.
        file: In which of several files.
        region: Of which region a figure is.
        indicator: Of which indicator, or group of an index.
        period: Of which year.
    """

    actor: str | None = None
    criterion: str | None = None
    step: str | None = None
    theme: str | None = None
    effect: str | None = None
    sheet: str | None = None
    cell: str | None = None
    line: int | None = None
    column: str | int | None = None
    file: str | None = None
    region: str | None = None
    indicator: str | None = None
    period: int | None = None

    @property
    def is_cell(self) -> bool:
        """Whether it says by itself where in a table it is, so that people need no path."""
        return not (self.line is None and self.cell is None and self.indicator is None)


_NOWHERE = Spot()
#: How a spot is said: the first of which all is known.
_PLACES: tuple[tuple[tuple[str, ...], Phrase], ...] = (
    (("sheet", "cell"), Phrase("blad {sheet}, cel {cell}", "sheet {sheet}, cell {cell}")),
    (("line", "column"), Phrase("regel {line}, kolom {column}", "line {line}, column {column}")),
    (("line",), Phrase("regel {line}", "line {line}")),
    (
        ("actor", "criterion"),
        Phrase("antwoord van {actor} op {criterion}", "answer of {actor} to {criterion}"),
    ),
    (("actor",), Phrase("inbreng van {actor}", "response of {actor}")),
    (("criterion",), Phrase("criterium {criterion}", "criterion {criterion}")),
    (("step",), Phrase("stap {step}", "step {step}")),
    (("effect", "theme"), Phrase("effect {effect} op {theme}", "effect {effect} on {theme}")),
    (("effect",), Phrase("effect {effect}", "effect {effect}")),
    (("theme",), Phrase("effect op {theme}", "effect on {theme}")),
    (
        ("region", "indicator", "period"),
        Phrase("{indicator} van {region} in {period}", "{indicator} of {region} in {period}"),
    ),
    (("indicator", "period"), Phrase("{indicator} in {period}", "{indicator} in {period}")),
    (("indicator",), Phrase("{indicator}", "{indicator}")),
)


class Key(str):
    """A key of a mapping, such as that of a weight: it stands between brackets in a path."""

    __slots__ = ()


class _Written(str):
    """A part of a path that stands in it as it is written."""

    __slots__ = ()


class Fault:
    """One thing that is wrong in the input (*fout*).

    Two faults are equal if they are of one kind, in one place, with the same values.
    """

    __slots__ = ("_likely", "_said")

    _said: _What
    _likely: Collection[str]

    def __init__(
        self, code: FaultCode, *parts: Part, likely: Collection[str] = (), **values: object
    ) -> None:
        """A fault of a kind in a place.

        Args:
            code: What kind of fault it is.
            parts: Where it is.
            likely: Among what the likely one is sought, if somebody reads the sentence.
            values: What goes into the sentence; ``given`` is what stood in the input.
        """
        if "given" in values:
            values["given"] = kept(values["given"])
        _set(self, "_said", (code, parts, _NOWHERE, tuple(values.items())))
        _set(self, "_likely", likely)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a fault cannot be changed: {name}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a fault cannot be changed: {name}")

    def __eq__(self, other: object) -> bool:
        return self._said == other._said if isinstance(other, Fault) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._said)

    def __reduce__(self) -> tuple[Any, ...]:
        return _fault, (self._said, tuple(self._likely))

    @property
    def code(self) -> FaultCode:
        """What kind of fault it is."""
        return self._said[0]

    @property
    def parts(self) -> tuple[Part, ...]:
        """Where it is, as keys and indices, such as ``("responses", 0, "answers", 3, "level")``."""
        return self._said[1]

    @property
    def spot(self) -> Spot:
        """Where it is as people know it, such as whose answer, which cell, which line."""
        return self._said[2]

    @property
    def values(self) -> dict[str, Any]:
        """What goes into the sentence, by name; ``given`` is what stood in the input."""
        return dict(self._said[3])

    @property
    def path(self) -> str:
        """Where it is, as in ``responses[0].answers[3].level``; empty for the whole."""
        return "".join(map(_step, self.parts)).removeprefix(".")

    @property
    def pointer(self) -> str:
        """Where it is, as a JSON Pointer (RFC 6901), such as ``/responses/0/answers/3/level``."""
        steps = (str(part).replace("~", "~0").replace("/", "~1") for part in self.parts)
        pointer = "".join(f"/{step}" for step in steps)
        return pointer.encode("utf-8", "backslashreplace").decode()

    @property
    def message(self) -> str:
        """What is wrong, in one English sentence without a full stop."""
        return self.text("en")

    def text(self, lang: Lang = "nl") -> str:
        """What is wrong, in one sentence without a full stop.

        Args:
            lang: ``nl`` or ``en``.

        Raises:
            LookupError: If there is no such language.
        """
        values = self.values
        words = {name: _Said(value, lang) for name, value in values.items()}
        given = values.get("given")
        found = near(given, self._likely, 1) if isinstance(given, str) and self._likely else ()
        return self.code.sentence.get(lang).format_map(words) + did_you_mean(found, lang)

    def place(self, lang: Lang = "nl") -> str:
        """Where it is, in words, such as whose answer to which criterion, which cell, which line.

        Args:
            lang: ``nl`` or ``en``.

        Returns:
            The path, where nothing of that is known.

        Raises:
            LookupError: If there is no such language.

        >>> fault = Fault(FaultCode.MISSING, "responses", 0, "actor")
        >>> fault.place(), fault.at(line=3, column="actor").place()
        ('responses[0].actor', 'regel 3, kolom actor')
        """
        known = {name: item for name, item in self.spot._asdict().items() if item is not None}
        for names, words in _PLACES:
            if known.keys() >= set(names):
                told = words.get(lang).format_map({name: _name(known[name]) for name in names})
                return self._in_file(told)
        return self._in_file(self.path) or _WHOLE.get(lang)

    def _in_file(self, where: str) -> str:
        """A place, with the file in which it is if there are several; empty if that is nothing."""
        return ", ".join(part for part in (self.spot.file, where) if part)

    def line(self, lang: Lang = "nl") -> str:
        """The path and the sentence on one line; of a table its line or cell in place of a path.

        Args:
            lang: ``nl`` or ``en``.

        Raises:
            LookupError: If there is no such language.
        """
        where = self.place(lang) if self.spot.is_cell else self._in_file(self.path)
        return f"{where or _WHOLE.get(lang)}: {self.text(lang)}"

    def __str__(self) -> str:
        """The same in English."""
        return self.line("en")

    def __repr__(self) -> str:
        """The code, the path and the message, on one line."""
        return f"<Fault {self.code} at {self.path!r}: {self.message}>"

    def under(self, *parts: Part) -> "Fault":
        """This fault as seen from further up.

        Args:
            parts: The keys and indices that lead to the faulty part.
        """
        code, own, spot, values = self._said
        return _fault((code, (*parts, *own), spot, values), self._likely)

    def at(self, **spot: Any) -> "Fault":  # noqa: ANN401 (the fields of a spot)
        """This fault with more of where it is, as people know it.

        Args:
            spot: Fields of `Spot`.
        """
        code, parts, own, values = self._said
        return _fault((code, parts, own._replace(**spot), values), self._likely)

    def seeking(self, likely: Collection[str]) -> "Fault":
        """This fault with another collection in which the likely one is sought."""
        return _fault(self._said, likely) if self._likely else self


_set = object.__setattr__


def _fault(said: _What, likely: Collection[str]) -> Fault:
    """A fault that says this."""
    fault = object.__new__(Fault)
    _set(fault, "_said", said)
    _set(fault, "_likely", likely)
    return fault


def _name(found: object) -> object:
    """What somebody called it: as it is where that is plain, else as in a message."""
    is_plain = not isinstance(found, str) or re.fullmatch(_PLAIN, found) is not None
    return found if is_plain else said(found, "en")


class _Said:
    """A value that says itself in a sentence; with a format, it is written by that."""

    def __init__(self, value: object, lang: Lang) -> None:
        self._value = value
        self._lang: Lang = lang

    def __format__(self, form: str) -> str:
        return format(self._value, form) if form else said(self._value, self._lang)


def _step(part: Part) -> str:
    """A part of a path: a name with a dot before it, all else between brackets."""
    if isinstance(part, int):
        return f"[{part}]"
    if isinstance(part, _Written):
        return part if part.startswith("[") else f".{part}"
    is_name = part.isidentifier() and is_encodable(part) and not isinstance(part, Key)
    return f".{part}" if is_name else f"[{shown(part)}]"


def key_part(key: object) -> Part:
    """A key of an object as a part; what is no text stands between brackets."""
    return key if isinstance(key, str) else _Written(f"[{shown(key)}]")


def kept_faults(faults: Iterable[Fault]) -> tuple[tuple[Fault, ...], int]:
    """The faults that an error keeps, and how many there are.

    Of the first ones somebody will read the sentence, so only they seek the likely word.
    """
    found = iter(faults)
    first = [fault.seeking(tuple(fault._likely)) for fault in islice(found, _WITH_SUGGESTION)]  # noqa: SLF001 (our own)
    more = [fault.seeking(()) for fault in islice(found, MOST_FAULTS - _WITH_SUGGESTION)]
    rest = sum(1 for _ in found)
    return (*first, *more), len(first) + len(more) + rest
