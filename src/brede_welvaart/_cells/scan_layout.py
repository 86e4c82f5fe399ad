"""The layout of a table of effects: what stands above it, its columns, and what may be typed."""

import re
from collections.abc import Mapping

from brede_welvaart._base.likely import folded
from brede_welvaart._cells.layout import LANGUAGES, Layout
from brede_welvaart.errors import Lang
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import EvidenceKind, Horizon, Importance, Place, Sentiment

#: What stands above the effects: a label, and what it is behind it.
HEAD: Mapping[str, Text] = {
    "plan": Text("Plan", "Plan"),
    "description": Text("Omschrijving", "Description"),
    "organisation": Text("Organisatie", "Organisation"),
    "region": Text("Regio", "Region"),
    "date": Text("Datum", "Date"),
    "edition": Text("Editie", "Edition"),
    "scheme": Text("Themalijst", "Theme scheme"),
}
#: The columns of the effects, in their order.
COLUMNS: Mapping[str, Text] = {
    "theme": Text("Thema", "Theme"),
    "effect": Text("Effect", "Effect"),
    "explanation": Text("Uitleg", "Explanation"),
    "sentiment": Text("Gunstig of ongunstig", "Favourable or not"),
    "importance": Text("Belang", "Importance"),
    "horizons": Text("Wanneer", "When"),
    "places": Text("Waar", "Where"),
    "evidence_kind": Text("Soort onderbouwing", "Kind of evidence"),
    "evidence": Text("Onderbouwing", "Evidence"),
    "link": Text("Link", "Link"),
    "evidence_date": Text("Datum van onderbouwing", "Date of evidence"),
    "evidence_note": Text("Wat die zegt", "What it says"),
    "discussion": Text("Te bespreken", "To be discussed"),
    "written_by_ai": Text("Door AI geschreven", "Written by AI"),
    "reviewed": Text("Nagekeken", "Reviewed"),
}
_ALSO = {key: key for key in COLUMNS} | {"title": "effect", "url": "link"}
#: The table of effects.
EFFECTS = Layout(HEAD, COLUMNS, _ALSO, "effect")

Fixed = Sentiment | Importance | Horizon | Place | EvidenceKind
Kind = type[Sentiment] | type[Importance] | type[Horizon] | type[Place] | type[EvidenceKind]
#: The columns in which fixed words stand.
WORDS: Mapping[str, Kind] = {
    "sentiment": Sentiment,
    "importance": Importance,
    "horizons": Horizon,
    "places": Place,
    "evidence_kind": EvidenceKind,
}
#: The columns in which more words may stand, with a comma between them.
SEVERAL = frozenset({"horizons", "places"})
YES, NO = Text("ja", "yes"), Text("nee", "no")
#: The columns in which yes or no stands.
FLAGS = frozenset({"discussion", "written_by_ai", "reviewed"})

_YES_OR_NO = {
    folded(word): is_yes
    for is_yes, text, others in ((True, YES, ("true", "x")), (False, NO, ("false",)))
    for word in (*(text.get(lang) for lang in LANGUAGES), *others)
}


def word(text: str, kind: Kind) -> str | None:
    """The fixed word that somebody typed: its label in either language, or the word itself.

    Args:
        text: What was typed.
        kind: The words that there are.

    >>> word("Gunstig", Sentiment), word("positive", Sentiment), word("mooi", Sentiment)
    ('positive', 'positive', None)
    """
    typed = folded(text)
    return next((one.value for one in kind if typed in map(folded, _names(one))), None)


def parts(text: str, kind: Kind) -> list[str]:
    """The texts in a cell in which more may stand, with a comma, ``;``, ``|`` or line between.

    A comma that is part of a label parts nothing.

    >>> parts("wijk, heel Nederland", Place), parts("abroad, inside the EU|street", Place)
    (['wijk', 'heel Nederland'], ['abroad, inside the EU', 'street'])
    """
    found = (
        part
        for whole in re.split(r"[;|\n]", text)
        for part in ([whole] if word(whole, kind) else whole.split(","))
    )
    return [part.strip() for part in found if part.strip()]


def known(kind: Kind, lang: Lang) -> tuple[str, ...]:
    """What may be typed for a fixed word, by its labels in one language."""
    return tuple(one.label.get(lang) for one in kind)


def _names(one: Fixed) -> tuple[str, ...]:
    return (one.value, *(one.label.get(lang) for lang in LANGUAGES))


def yes_or_no(text: str) -> bool | None:
    """Whether yes or no was typed; None if neither.

    >>> yes_or_no("Ja"), yes_or_no("x"), yes_or_no("nee"), yes_or_no("misschien")
    (True, True, False, None)
    """
    return _YES_OR_NO.get(folded(text))
