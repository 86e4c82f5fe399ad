"""The small things that records are made of: texts, ids, dates, links, weights."""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from itertools import cycle
from typing import Final, TypeVar

from hypothesis import strategies as st

from brede_welvaart.model.source import Source
from brede_welvaart.model.text import Text

T = TypeVar("T")

#: Writing that trips up careless code: markup, other scripts, combining marks, control characters.
_AWKWARD: Final = (
    "<b>vet</b> & 'meer'",
    "[red]geen opmaak[/red]",
    "n\u0303 e\u0301 \ufb01 \u1e9e",
    "\u0663 \u4e09 \U0001f9ed",
    "regel een\nregel twee\ttab",
    "\u202eachterstevoren",
    "nul\x00byte",
    '{"nl": "geen JSON"}',
    "2022-02-30",
    "None",
)
_ORDINARY: Final = (
    "Wonen",
    "De raad heeft gekozen.",
    "Nog niet",
    "Een nota.",
    "\u2019s-Gravenhage",
)
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


class Choices:
    """Many small choices out of one draw of bytes; a draw for each takes far longer.

    Args:
        seeds: The bytes; as many as there are choices, or they come round again.
    """

    def __init__(self, seeds: bytes) -> None:
        self._seeds = cycle(seeds)

    def pick(self, options: Sequence[T]) -> T:
        """One of these; the first is the simplest."""
        return options[next(self._seeds) % len(options)]

    def some(self, options: Iterable[T], most: int = 3) -> tuple[T, ...]:
        """Some of these, at most so many; none is the simplest."""
        return tuple(option for option in options if self.pick((False, True)))[:most]

    def distinct(self, options: Sequence[T], count: int) -> list[T]:
        """So many of these, no two the same; the first ones are the simplest."""
        left = list(options)
        return [left.pop(self.pick(range(len(left)))) for _ in range(count)]


# Strategies that are made once, since to make one takes longer than to draw from it.
_PROSE = st.one_of(
    st.sampled_from(_ORDINARY),
    st.sampled_from(_AWKWARD),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).filter(str.strip),
)
_TEXTS = st.builds(Text, nl=_PROSE, en=st.none() | _PROSE)
_IDS = st.lists(st.text(_LETTERS, min_size=1, max_size=8), min_size=1, max_size=3).map("_".join)
_LINKS = st.builds(
    "{}://{}.example/{}".format,
    st.sampled_from(("https", "http")),
    st.text(_LETTERS, min_size=1, max_size=8),
    st.sampled_from(("", "nota.pdf", "stuk?id=1&deel=2#top", "%C3%A9")),
)
_DAYS = st.dates(date(1970, 1, 1), date(2099, 12, 31))
_DATES = st.builds(lambda day, size: day.isoformat()[:size], _DAYS, st.sampled_from((4, 7, 10)))
_WEIGHTS = st.sampled_from(
    (Fraction(1), Fraction(0), Fraction(1, 2), Fraction(3), Fraction(2, 7))
) | st.builds(Fraction, st.integers(0, 20), st.integers(1, 60))
# Long ones vary; a short one comes first, since what fails is made small by way of it.
_LONG = st.binary(min_size=256, max_size=256)
_CHOICES = st.one_of(st.binary(min_size=1, max_size=256), *[_LONG] * 7).map(Choices)


def prose() -> st.SearchStrategy[str]:
    """A line of text that is not blank and that UTF-8 can carry."""
    return _PROSE


def texts() -> st.SearchStrategy[Text]:
    """A `Text`, with or without English."""
    return _TEXTS


def ids() -> st.SearchStrategy[str]:
    """An id: lower-case ASCII words, joined by an underscore."""
    return _IDS


def links() -> st.SearchStrategy[str]:
    """The address of a page."""
    return _LINKS


def days() -> st.SearchStrategy[date]:
    """A day of this century or around it."""
    return _DAYS


def dates() -> st.SearchStrategy[str]:
    """The date of a paper: a year, a month or a day."""
    return _DATES


def weights() -> st.SearchStrategy[Fraction]:
    """A weight: often 1, sometimes 0, otherwise an exact fraction."""
    return _WEIGHTS


def choices() -> st.SearchStrategy[Choices]:
    """What many small choices are made of."""
    return _CHOICES


def sources(names: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Source]:
    """A `Source`.

    Args:
        names: Where its id comes from; any id by default.
    """
    return st.builds(
        Source,
        id=ids() if names is None else names,
        title=prose(),
        publisher=prose(),
        url=st.none() | links(),
        date=st.none() | dates(),
        updated=st.none() | dates(),
        licence=st.none() | st.sampled_from(("CC BY 4.0", "EUPL-1.2")),
        note=st.none() | texts(),
    )
