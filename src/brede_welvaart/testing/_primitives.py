"""The small things that records are made of: texts, ids, dates, links, weights."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from brede_welvaart.model.source import Source
from brede_welvaart.model.text import Text

#: Writing that trips up careless code: markup, other scripts, combining marks, control characters.
_AWKWARD = (
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
_ORDINARY = ("Wonen", "De raad heeft gekozen.", "Nog niet", "Een nota.", "\u2019s-Gravenhage")
_CHARACTERS = st.characters(exclude_categories=["Cs"])
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def prose(max_size: int = 20) -> st.SearchStrategy[str]:
    """A line of text that is not blank and that UTF-8 can carry.

    Args:
        max_size: The most characters of a text that is made up on the spot.
    """
    made_up = st.text(_CHARACTERS, min_size=1, max_size=max_size).filter(str.strip)
    return st.one_of(st.sampled_from(_ORDINARY), st.sampled_from(_AWKWARD), made_up)


def texts() -> st.SearchStrategy[Text]:
    """A `Text`, with or without English."""
    return st.builds(Text, nl=prose(), en=st.none() | prose())


def ids() -> st.SearchStrategy[str]:
    """An id: lower-case ASCII words, joined by an underscore."""
    words = st.text(_LETTERS, min_size=1, max_size=8)
    return st.lists(words, min_size=1, max_size=3).map("_".join)


def editions() -> st.SearchStrategy[str]:
    """The name of an edition that is not one of the library's own."""
    return st.sampled_from(("1", "2", "proef.1", "raad_2026"))


def links() -> st.SearchStrategy[str]:
    """The address of a page."""
    return st.builds(
        "{}://{}.example/{}".format,
        st.sampled_from(("https", "http")),
        st.text(_LETTERS, min_size=1, max_size=8),
        st.sampled_from(("", "nota.pdf", "stuk?id=1&deel=2#top", "%C3%A9")),
    )


def days() -> st.SearchStrategy[date]:
    """A day of this century or around it."""
    return st.dates(date(1970, 1, 1), date(2099, 12, 31))


def dates() -> st.SearchStrategy[str]:
    """The date of a paper: a year, a month or a day."""
    length = st.sampled_from((4, 7, 10))
    return st.builds(lambda day, size: day.isoformat()[:size], days(), length)


def weights() -> st.SearchStrategy[Fraction]:
    """A weight: often 1, sometimes 0, otherwise an exact fraction."""
    usual = st.sampled_from([Fraction(1), Fraction(0), Fraction(1, 2), Fraction(3), Fraction(2, 7)])
    return usual | st.builds(Fraction, st.integers(0, 20), st.integers(1, 60))


def positive_weights() -> st.SearchStrategy[Fraction]:
    """A weight above 0."""
    return weights().map(lambda weight: weight or Fraction(1))


def sources(
    names: st.SearchStrategy[str] | None = None, words: st.SearchStrategy[Text] | None = None
) -> st.SearchStrategy[Source]:
    """A `Source`.

    Args:
        names: Where its id comes from; any id by default.
        words: Where its texts come from; any text by default.
    """
    words = texts() if words is None else words
    return st.builds(
        Source,
        id=ids() if names is None else names,
        title=words.map(str),
        publisher=words.map(str),
        url=st.none() | links(),
        date=st.none() | dates(),
        updated=st.none() | dates(),
        licence=st.none() | st.sampled_from(("CC BY 4.0", "EUPL-1.2")),
        note=st.none() | words,
    )


def some_of(items: Iterable[str], max_size: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    """Some of these, no two the same, in any order.

    Args:
        items: What there is to choose from; may be empty.
        max_size: The most to take.
    """
    pool = tuple(items)
    if not pool:
        return st.just(())
    return st.lists(st.sampled_from(pool), unique=True, max_size=max_size).map(tuple)
