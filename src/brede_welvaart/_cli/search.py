"""Finds records by words in their names and texts, in Dutch and in English."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, cast

import brede_welvaart as bw
from brede_welvaart._base.likely import folded
from brede_welvaart._catalogue.records import active
from brede_welvaart._cli.lookup import Found, look_up
from brede_welvaart._cli.store import KINDS, Record, Store
from brede_welvaart.errors import UnknownIdError

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


class Hit(NamedTuple):
    """A record with all the words, and the sentence that has one; empty if it is in the name."""

    found: Found
    sentence: str


def search(words: Iterable[str], store: Store, lang: str) -> list[Hit]:
    """The records in which all words occur: first those with all of them in the name.

    Args:
        words: What to look for; case, accents and apostrophes do not count, and a part of a word
            is enough. Without any word nothing is found.
        store: Where to look; what was withdrawn is not found.
        lang: The language of the sentence, where it occurs in both.
    """
    wanted = folded(" ".join(words)).split()
    if not wanted:
        return []
    hits = [
        Hit(Found(kind, record), sentence)
        for kind in KINDS
        for record in _listed(kind, store)
        if (sentence := _where(record, wanted, lang)) is not None
    ]
    return sorted(hits, key=lambda hit: bool(hit.sentence))


def near(words: Iterable[str], store: Store) -> tuple[str, ...]:
    """What may have been meant where nothing is found: at most three, each to be shown."""
    try:
        return tuple(str(found) for found in look_up(" ".join(words), store))[:3]
    except UnknownIdError as miss:
        return miss.suggestions


def _listed(kind: str, store: Store) -> tuple[Record, ...]:
    # A criterion that still stands may be of a step that was withdrawn.
    if kind == "criterion":
        return store.plan.criteria
    return active(cast("Iterable[Any]", KINDS[kind](store)))


def _where(record: Record, wanted: list[str], lang: str) -> str | None:
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


def _strings(record: Record, fields: Iterable[str], lang: str) -> Iterator[str]:
    """The texts in these fields of a record, those in the language asked for first."""
    values = [getattr(record, name, None) for name in fields]
    texts = [value for value in values if isinstance(value, bw.Text)]
    yield from (text.get(lang) for text in texts)
    yield from (other for text in texts if (other := text.get("en" if lang == "nl" else "nl")))
    for value in values:
        yield from (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
