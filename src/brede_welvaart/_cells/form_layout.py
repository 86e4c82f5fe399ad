"""The layout of a form in a table: its sheets, what stands above the answers, and its columns.

A form is written by it and read by it, so that both are always of one mind.
"""

import re
from collections.abc import Mapping

from brede_welvaart._base.likely import folded
from brede_welvaart._cells.layout import LANGUAGES, Layout
from brede_welvaart.errors import Fault, FaultCode, Lang, Phrase
from brede_welvaart.model._convert import as_number
from brede_welvaart.model.plan import Level, Scale
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import AnswerStatus

START = Text("Begin hier", "Start here")
LISTS = Text("Lijsten", "Lists")

#: What stands above the answers, or on the first sheet: a label, and what it is behind it.
HEAD: Mapping[str, Text] = {
    "organisation": Text("Organisatie", "Organisation"),
    "region": Text("Regio", "Region"),
    "date": Text("Datum", "Date"),
    "edition": Text("Editie", "Edition"),
    "actor": Text("Namens", "On behalf of"),
    "respondent": Text("Jouw label", "Your label"),
    "asked": Text("Gevraagd", "Asked"),
    "theme": Text("Gekozen thema", "Chosen theme"),
    "paper": Text("Stuk met de lijst", "Paper with the list"),
}
#: The columns of the answers, in their order.
COLUMNS: Mapping[str, Text] = {
    "step": Text("Stap", "Step"),
    "criterion": Text("Criterium", "Criterion"),
    "statement": Text("Uitspraak", "Statement"),
    "hint": Text("Waaraan je het ziet", "What shows it"),
    "answer": Text("Antwoord", "Answer"),
    "note": Text("Toelichting", "Note"),
    "evidence": Text("Onderbouwing", "Evidence"),
    "link": Text("Link", "Link"),
    "evidence_date": Text("Datum van onderbouwing", "Date of evidence"),
}
#: The columns for one piece of evidence; a form has them twice.
EVIDENCE = ("evidence", "link", "evidence_date")
EVIDENCE_COUNT = 2
#: Columns that only help who fills it in.
GUIDANCE = frozenset({"step", "statement", "hint"})
#: What a response was asked: what stands there only, or all that there is.
ONLY_THESE = Text("alleen deze criteria", "only these criteria")
ALL = Text("alle criteria", "all criteria")
#: Behind a chosen theme: that it is none of a scheme.
OWN_NAME = Text("eigen naam", "name of one's own")

# What people and other programs write for these too.
_ALSO = {
    "actor": "actor",
    "respondent": "respondent",
    "label": "respondent",
    "level": "answer",
    "niveau": "answer",
    "status": "status",
    "url": "link",
}
#: The table of answers.
ANSWERS = Layout(HEAD, COLUMNS, _ALSO, "criterion", GUIDANCE)
_LONGEST_NAME = 31
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
# What programs write behind a whole number.
_ZEROS = r"(?<=[0-9])[.,]0+$"
_STATUS_WORDS = {
    folded(name): status
    for status in AnswerStatus
    for name in (status.value, status.label.nl, status.label.get("en"))
}


def sheet_names(wanted: list[str]) -> list[str]:
    """Names that sheets can have, no two alike.

    >>> sheet_names(["Raad: leden", "raad leden", "x" * 40])
    ['Raad leden', 'raad leden 2', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx']
    """
    taken: set[str] = set()
    names: list[str] = []
    for text in wanted:
        plain = " ".join(_NOT_IN_A_NAME.sub("", text).split())
        name, number = _cut(plain, _LONGEST_NAME) or "-", 1
        while name.casefold() in taken:
            number += 1
            end = f" {number}"
            name = f"{_cut(plain, _LONGEST_NAME - len(end)) or '-'}{end}"
        taken.add(name.casefold())
        names.append(name)
    return names


def _cut(text: str, most: int) -> str:
    """The start of a text, as long as it may be by the count of Excel, without quotes around it."""
    start = text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")
    return start.strip("' ")


class Choices:
    """What can be chosen for an answer by a scale, and what people and programs write for it.

    Args:
        scale: The levels.
    """

    def __init__(self, scale: Scale) -> None:
        self._scale = scale
        self._answers = answers(scale)

    def find(self, text: str) -> Level | AnswerStatus | Fault:
        """A level by its number or name, or a reason to give none; else what is wrong.

        A whole number may have zeros behind its decimal sign, as programs write it.

        Args:
            text: What stands in a cell, without the space around it.
        """
        number: object = as_number(re.sub(_ZEROS, "", text, flags=re.ASCII))
        found = self._answers.get(folded(text)) or self._answers.get(str(number))
        if found is not None:
            return found
        if not isinstance(number, str):
            return self._scale.off_scale(number)
        named = [tuple(choices(self._scale, lang)) for lang in LANGUAGES]
        known, likely = Phrase(*map(", ".join, named)), (*named[0], *named[1])
        return Fault(FaultCode.NOT_A_CHOICE, given=text, known=known, likely=likely)


def choices(scale: Scale, lang: Lang) -> dict[str, Level | AnswerStatus]:
    """What can be chosen for an answer, by what it is called; that is what a drop-down lists.

    A level that has no name of its own is called by its number too.

    Args:
        scale: The levels.
        lang: ``nl`` or ``en``.
    """
    names = [level.name.get(lang) for level in scale]
    count = [folded(name) for name in names]
    found: dict[str, Level | AnswerStatus] = {}
    for level, name in zip(scale, names, strict=True):
        key = folded(name)
        is_own = count.count(key) == 1 and key not in _STATUS_WORDS and not key.isnumeric()
        found[name if is_own else f"{level.value} {name}"] = level
    return found | {status.label.get(lang): status for status in AnswerStatus}


def answers(scale: Scale) -> dict[str, Level | AnswerStatus]:
    """All that may be written for an answer, folded: by name in both languages, or by number."""
    found: dict[str, Level | AnswerStatus] = {}
    for lang in LANGUAGES:
        for name, choice in choices(scale, lang).items():
            found[folded(name)] = choice
            if isinstance(choice, Level):
                found[folded(f"{choice.value} {choice.name.get(lang)}")] = choice
    return found | _STATUS_WORDS | {str(level.value): level for level in scale}
