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
    "[rood]geen opmaak[/rood]",
    "ñ e\u0301 ﬁ ẞ",
    "٣ 三 🧭",
    "regel een\nregel twee\ttab",
    "\u202eachterstevoren",
    "nul\x00byte",
    '{"nl": "geen JSON"}',
    "2022-02-30",
    "None",
)
_ORDINARY = ("Wonen", "De raad heeft gekozen.", "Nog niet", "Laat zien met: een nota.", "’s-Gravenhage")
_ALPHABET = st.characters(exclude_categories=["Cs"])
_WORD = "abcdefghijklmnopqrstuvwxyz"


def prose(max_size: int = 20) -> st.SearchStrategy[str]:
    """A line of text that is not blank and that UTF-8 can carry.

    Args:
        max_size: The most characters of a text that is made up on the spot.
    """
    made_up = st.text(_ALPHABET, min_size=1, max_size=max_size).filter(str.strip)
    return st.one_of(st.sampled_from(_ORDINARY), st.sampled_from(_AWKWARD), made_up)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    """A `Text`, with or without English."""
    return Text(nl=draw(prose()), en=draw(st.none() | prose()))


def ids() -> st.SearchStrategy[str]:
    """An id: lower-case ASCII words, joined by an underscore."""
    words = st.text(_WORD, min_size=1, max_size=8)
    return st.lists(words, min_size=1, max_size=3).map("_".join)


def distinct_ids(count: int, prefix: str = "") -> st.SearchStrategy[list[str]]:
    """So many ids, no two the same.

    Args:
        count: How many.
        prefix: What each begins with, to keep them apart from those of a catalogue.
    """
    return st.lists(ids(), min_size=count, max_size=count, unique=True).map(
        lambda found: [prefix + one for one in found]
    )


def editions() -> st.SearchStrategy[str]:
    """The name of an edition that is not one of the library's own."""
    return st.sampled_from(("1", "2", "proef.1", "raad_2026"))


def links() -> st.SearchStrategy[str]:
    """The address of a page."""
    return st.builds(
        "{}://{}.example/{}".format,
        st.sampled_from(("https", "http")),
        ids().map(lambda found: found.replace("_", "-")),
        st.sampled_from(("", "nota.pdf", "stuk?id=1&deel=2#top", "%C3%A9")),
    )


def days() -> st.SearchStrategy[date]:
    """A day of this century or around it."""
    return st.dates(date(1970, 1, 1), date(2099, 12, 31))


def dates() -> st.SearchStrategy[str]:
    """The date of a paper: a year, a month or a day."""
    return st.builds(
        lambda day, length: day.isoformat()[:length], days(), st.sampled_from((4, 7, 10))
    )


def weights() -> st.SearchStrategy[Fraction]:
    """A weight: often 1, sometimes 0, otherwise an exact fraction."""
    usual = st.sampled_from([Fraction(1), Fraction(1), Fraction(1, 2), Fraction(3), Fraction(0)])
    return usual | st.fractions(0, 20, max_denominator=60)


def positive_weights() -> st.SearchStrategy[Fraction]:
    """A weight above 0."""
    return weights().map(lambda weight: weight or Fraction(1))


@st.composite
def sources(draw: st.DrawFn, ids: st.SearchStrategy[str] = ids()) -> Source:  # noqa: B008 - a strategy is a value
    """A `Source`.

    Args:
        draw: Given by hypothesis.
        ids: Where its id comes from.
    """
    return Source(
        id=draw(ids),
        title=draw(prose()),
        publisher=draw(prose()),
        url=draw(st.none() | links()),
        date=draw(st.none() | dates()),
        updated=draw(st.none() | dates()),
        licence=draw(st.none() | st.sampled_from(("CC BY 4.0", "EUPL-1.2"))),
        note=draw(st.none() | texts()),
    )


def subset(items: Iterable[str], max_size: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    """Some of these, no two the same, in any order.

    Args:
        items: What there is to choose from; may be empty.
        max_size: The most to take.
    """
    pool = tuple(items)
    if not pool:
        return st.just(())
    chosen = st.lists(st.sampled_from(pool), unique=True, max_size=min(max_size, len(pool)))
    return chosen.map(tuple)
