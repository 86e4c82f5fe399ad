"""What messages are made of: words in both languages, and values as they are shown in them."""

from collections.abc import Collection
from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple

#: A language in which texts are.
Lang = Literal["nl", "en"]
_LONGEST_SHOWN = 60
_LARGEST_SHOWN = 10**18
#: No name of ours is near to a longer word, and comparing long texts takes long.
_LONGEST_WORD = 200
#: From so many signs on a part of a word tells which one was meant.
_SHORTEST_PART = 4


class Phrase(NamedTuple):
    """The same words in Dutch and in English."""

    nl: str
    en: str

    def get(self, lang: Lang) -> str:
        """The words in a language.

        Args:
            lang: ``nl`` or ``en``.

        Raises:
            LookupError: If there is no such language.
        """
        return {"nl": self.nl, "en": self.en}[lang]


_OBJECT = Phrase("een object", "an object")
_LIST = Phrase("een lijst", "a list")
_MANY_DIGITS = Phrase("een getal van meer dan 18 cijfers", "a number of more than 18 digits")
_DID_YOU_MEAN = Phrase("; bedoel je {}?", "; did you mean {}?")
_OR = Phrase(" of ", " or ")
_KNOWN = Phrase("bekend: {}", "known: {}")
#: What there is of each kind of thing, for messages; the English word stands in `UnknownIdError`.
_KINDS: dict[str, str] = {
    "COROP area or province": "COROP-gebied of provincie",
    "actor": "actor",
    "aspect": "aspect",
    "choice": "keuze",
    "criterion": "criterium",
    "dialect": "dialect",
    "dimension": "dimensie",
    "edition": "editie",
    "example": "voorbeeld",
    "group": "groep",
    "groups": "groepen",
    "importance": "belang",
    "indicator": "indicator",
    "kind of finding": "soort bevinding",
    "kind of flag": "soort aandachtspunt",
    "kind of record": "soort record",
    "kind of match": "soort verband",
    "kind of region": "soort regio",
    "kind of data frame": "soort dataframe",
    "language": "taal",
    "leaf": "blad",
    "node": "knoop",
    "period": "jaar",
    "phase": "fase",
    "record": "record",
    "region": "regio",
    "region of the catalogue": "regio van de catalogus",
    "response of actor": "inbreng van actor",
    "schema": "schema",
    "source": "bron",
    "step": "stap",
    "step or criterion": "stap of criterium",
    "table": "tabel",
    "theme": "thema",
    "theme scheme": "themalijst",
    "way of asking": "manier van vragen",
    "way to impute": "manier om aan te vullen",
    "way with faults": "manier bij fouten",
    "way with ties": "manier bij gelijke stand",
}


def as_phrase(words: Phrase | str) -> Phrase:
    """Words in both languages; those of code that has them in one language stand in both."""
    return words if isinstance(words, Phrase) else Phrase(words, words)


def kind_of_thing(en: str) -> Phrase:
    """The words for a kind of thing, such as ``step``, by the English ones."""
    return Phrase(_KINDS.get(en, en), en)


def known(names: Collection[str]) -> Phrase:
    """A hint that lists what there is."""
    return Phrase(*(words.format(", ".join(names)) for words in _KNOWN))


def kept(value: object) -> object:
    """A foreign value as a message keeps it: small, hashable, plain; all else in words."""
    if isinstance(value, str):
        return str.__str__(value)
    is_short = type(value) is int and -_LARGEST_SHOWN < value < _LARGEST_SHOWN
    if is_short or value is None or type(value) in {bool, float, date}:
        return value
    if isinstance(value, int | Fraction):
        # Python itself refuses to print a number of thousands of digits.
        is_short = abs(value.numerator) < _LARGEST_SHOWN and value.denominator < _LARGEST_SHOWN
        return value if is_short else _MANY_DIGITS
    if isinstance(value, dict):
        return _OBJECT
    if isinstance(value, list | tuple):
        return _LIST
    # What cannot stand in a document may say in words what it is.
    words = getattr(value, "words", None)
    return words if isinstance(words, Phrase) else Phrase(*[_short(repr(value))] * 2)


def shown(value: object, lang: Lang = "en") -> str:
    """A value in a message: short, on one line, never an error."""
    return said(kept(value), lang)


def said(value: object, lang: Lang) -> str:
    """What a message keeps, in a language: words as they are, a text between quotes."""
    if isinstance(value, Phrase):
        return value.get(lang)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, str):
        start = value[: 2 * _LONGEST_SHOWN]
        return _short(repr(start) if is_encodable(start) else ascii(start))
    return str(value) if isinstance(value, Fraction) else _short(repr(value))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN]}…"


def is_encodable(value: str) -> bool:
    """Whether a text can be written as UTF-8: it has no lone surrogates."""
    if value.isascii():
        return True
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def near(word: str, among: Collection[str], most: int = 6) -> list[str]:
    """The words among some that are most alike to one, the nearest first.

    After these come those that have it in them, the shortest first.
    """
    import difflib

    if len(word) > _LONGEST_WORD:
        return []
    found = difflib.get_close_matches(word, sorted(among), n=most, cutoff=0.6)
    part = word.casefold()
    if len(part) >= _SHORTEST_PART and len(found) < most:
        has_it = [one for one in sorted(among) if part in one.casefold()]
        found += [one for one in sorted(has_it, key=len) if one not in found]
    return found[:most]


def did_you_mean(found: Collection[str], lang: Lang) -> str:
    """The end of a message, with what may have been meant; nothing where that is nothing."""
    return _DID_YOU_MEAN.get(lang).format(_OR.get(lang).join(map(repr, found))) if found else ""
