"""Finding records of any kind: by what names them, and by words in their texts.

A record is named in full by its kind, a colon and its key, such as ``theme:cbs.wonen``: ids are
unique within a kind, so a bare id may stand for more records.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from typing import Any, Literal, NamedTuple, cast

from brede_welvaart._api.records import catalogue, indicator
from brede_welvaart._base.likely import folded
from brede_welvaart._catalogue import records
from brede_welvaart._catalogue.edition import Catalogue
from brede_welvaart._catalogue.records import active
from brede_welvaart._data import loading
from brede_welvaart.errors import Lang, Phrase, UnknownIdError, known
from brede_welvaart.model.actor import Actor
from brede_welvaart.model.indicator import Indicator
from brede_welvaart.model.plan import Criterion, Plan, Step
from brede_welvaart.model.region import Region
from brede_welvaart.model.source import Source
from brede_welvaart.model.text import Text
from brede_welvaart.model.theme import Theme, ThemeScheme

#: A record (*gegeven*) of any kind, as `find` and `look_up` give them.
Record = Step | Criterion | Actor | Theme | ThemeScheme | Indicator | Region | Source
Kind = Literal["step", "criterion", "actor", "theme", "scheme", "indicator", "region", "source"]

_DUTCH = {
    "stap": "step",
    "criterium": "criterion",
    "thema": "theme",
    "themalijst": "scheme",
    "regio": "region",
    "bron": "source",
}
#: The fields that say what a record is called, and those that tell about it.
_NAMES = ("id", "name", "title", "aliases", "statement")
_TEXTS = (
    "summary",
    "definition",
    "description",
    "explanation",
    "hint",
    "unit",
    "publisher",
    "note",
)
_SENTENCE = re.compile(r"(?<=[.?!])\s+")


class _Kind(NamedTuple):
    """One kind of records: all of them, and those that a key stands for."""

    every: Callable[[Catalogue], tuple[Record, ...]]
    named: Callable[[Catalogue, str], Iterable[Record]]


# What a key stands for.


def look_up(key: str | int, *, plan: Plan | str | None = None) -> tuple[Record, ...]:
    """Every record that an id, a name or a number stands for, whatever its kind.

    Args:
        key: An id, a name, the number of a step or a code; case, accents and apostrophes in a
            name do not count. A kind and a colon before it look among that kind only: ``step``,
            ``criterion``, ``actor``, ``theme``, ``scheme``, ``indicator``, ``region`` or
            ``source``, in English or in Dutch.
        plan: A plan of your own, whose steps, actors and sources are meant; or the name of an
            edition; None is the newest.

    Returns:
        One record, or more where the key is ambiguous; `full_id` tells them apart. Those that
        were withdrawn are found by id.

    Raises:
        UnknownIdError: If there is none; what it suggests can be looked up. Or if there is no
            such edition.

    >>> [full_id(record) for record in look_up("cbs")]
    ['actor:cbs', 'scheme:cbs']
    >>> [record.name.nl for record in look_up("thema:cbs.wonen")]
    ['Wonen']
    """
    among = catalogue(plan)
    asked, wanted = _asked(str(key))
    found: list[Record] = []
    misses: list[str] = []
    hints: list[Phrase] = []
    for name, kind in _KINDS.items():
        if asked in {None, name}:
            try:
                found.extend(kind.named(among, wanted))
            except UnknownIdError as miss:
                misses += [f"{name}:{near}" for near in miss.suggestions]
                hints.append(miss.words_of_hint)
    if not found:
        # Most kinds have none; of a number, steps say how they are numbered.
        hint = next((hint for hint in hints if hint.en), "")
        raise UnknownIdError(asked or "record", wanted, _nearest(wanted, misses), hint)
    return tuple(found)


def full_id(record: Record) -> str:
    """What finds only this record: its kind, a colon and its key, as `look_up` takes it.

    Args:
        record: A record of any kind.

    Raises:
        TypeError: If it is not one.

    >>> full_id(look_up("wonen")[0])
    'theme:cbs.wonen'
    """
    if not isinstance(record, Record):
        raise TypeError(f"expected a record of the catalogue, got {type(record).__name__}")
    kind = record.FORMAT.split("/")[1]
    return f"{kind}:{record.key if isinstance(record, Theme) else record.id}"


def _asked(key: str) -> tuple[str | None, str]:
    """The kind that stands before a colon, in English or in Dutch, and what it is asked for."""
    before, _, rest = key.partition(":")
    word = before.strip().casefold()
    kind = _DUTCH.get(word, word)
    return (kind, rest.strip()) if kind in _KINDS and rest.strip() else (None, key)


def _nearest(wanted: str, misses: list[str]) -> list[str]:
    """The suggestions of all kinds, the most alike first."""

    def unlike(miss: str) -> float:
        return -SequenceMatcher(None, wanted, miss.partition(":")[2]).ratio()

    return sorted(misses, key=unlike)


def _themes(among: Catalogue, key: str) -> list[Theme]:
    """A theme by its full key; or the themes of every scheme with this id or name."""
    misses: list[str] = []
    found: list[Theme] = []
    for scheme in dict.fromkeys(theme.scheme for theme in among.themes):
        themes = tuple(theme for theme in among.themes if theme.scheme == scheme)
        try:
            found.append(records.find("theme", themes, key.removeprefix(f"{scheme}.")))
        except UnknownIdError as miss:
            misses += [f"{scheme}.{near}" for near in miss.suggestions]
    if not found:
        raise UnknownIdError("theme", key, misses)
    return found


def _by_id_or_name(kind: Kind, every: Callable[[Catalogue], tuple[Record, ...]]) -> _Kind:
    """A kind of which a key stands for the one record with this id or name."""

    def named(among: Catalogue, key: str) -> list[Record]:
        return [records.find(kind, cast("tuple[Any, ...]", every(among)), key)]

    return _Kind(every, named)


def _criteria(among: Catalogue) -> tuple[Criterion, ...]:
    return tuple(criterion for step in among.plan.steps for criterion in step.criteria)


#: The kinds of records, in the order in which they are searched.
_KINDS: dict[str, _Kind] = {
    "step": _Kind(
        lambda among: among.plan.steps,
        lambda among, key: [records.find_step(among.plan, key)],
    ),
    "criterion": _by_id_or_name("criterion", _criteria),
    "actor": _by_id_or_name("actor", lambda among: among.actors),
    "theme": _Kind(lambda among: among.themes, _themes),
    "scheme": _by_id_or_name("scheme", lambda among: among.schemes),
    "indicator": _Kind(
        lambda among: among.indicators,
        lambda among, key: [indicator(key, among.edition)],
    ),
    "region": _Kind(
        lambda among: among.regions,
        lambda among, key: loading.load_region_index(among.edition).find_all(key),
    ),
    "source": _by_id_or_name("source", lambda among: among.sources),
}


# Words in their texts.


def find(
    words: str, kind: Kind | None = None, *, plan: Plan | str | None = None
) -> tuple[Record, ...]:
    """The records in which all words occur, in their names or in their texts.

    Args:
        words: What to look for, in Dutch or in English; case, accents and apostrophes do not
            count, and a part of a word is enough. Without any word nothing is found.
        kind: Only among this kind: ``step``, ``criterion``, ``actor``, ``theme``, ``scheme``,
            ``indicator``, ``region`` or ``source``.
        plan: As for `look_up`.

    Returns:
        First the records with all words in their name, then the others, by kind; without those
        withdrawn. `passage` says where the words stand.

    Raises:
        UnknownIdError: If there is no such kind or edition.

    >>> [full_id(record) for record in find("verenigd koninkrijk handel", kind="theme")]
    []
    >>> [region.name for region in find("sudwest", kind="region")]
    ['Súdwest-Fryslân']
    """
    if kind is not None and kind not in _KINDS:
        raise UnknownIdError("kind of record", kind, hint=known(tuple(_KINDS)))
    among = catalogue(plan)
    wanted = folded(words).split()
    hits = [
        (bool(sentence), record)
        for name in _KINDS
        if wanted and kind in {None, name}
        for record in _listed(name, among)
        if (sentence := _where(record, wanted, "nl")) is not None
    ]
    return tuple(record for _, record in sorted(hits, key=lambda hit: hit[0]))


def passage(record: Record, words: str, lang: Lang = "nl") -> str:
    """The sentence of a record with the first of the words that its name does not have.

    Args:
        record: A record that `find` gave.
        words: The words by which it was found.
        lang: The language of the sentence, where the word occurs in both: ``nl`` or ``en``.

    Returns:
        The sentence; empty if all words are in the name, or not all are in the record.

    >>> passage(look_up("theme:cbs.gezondheid")[0], "gezondheid zorg", lang="en") != ""
    True
    """
    return _where(record, folded(words).split(), lang) or ""


def _listed(kind: str, among: Catalogue) -> tuple[Record, ...]:
    # A criterion that still stands may be of a step that was withdrawn.
    if kind == "criterion":
        return among.plan.criteria
    return active(cast("tuple[Any, ...]", _KINDS[kind].every(among)))


def _where(record: Record, wanted: list[str], lang: Lang) -> str | None:
    """The sentence of a record with a word that is not in its name; None if a word is missing."""
    names = folded(" ".join(_strings(record, _NAMES, lang)))
    others = [word for word in wanted if word not in names]
    if not others:
        return ""
    texts = list(_strings(record, _TEXTS, lang))
    plain = folded(" ".join(texts))
    if any(word not in plain for word in others):
        return None
    sentences = (part for text in texts for part in _SENTENCE.split(text))
    return next(part for part in sentences if others[0] in folded(part))


def _strings(record: Record, fields: Iterable[str], lang: Lang) -> Iterator[str]:
    """The texts in these fields of a record, those in the language asked for first."""
    values = [getattr(record, name, None) for name in fields]
    texts = [value for value in values if isinstance(value, Text)]
    yield from (text.get(lang) for text in texts)
    yield from (other for text in texts if (other := text.get("en" if lang == "nl" else "nl")))
    for value in values:
        yield from (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
