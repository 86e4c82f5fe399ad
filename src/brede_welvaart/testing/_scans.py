"""Scans, what they are made of, and what comes of weighing them."""

from collections.abc import Sequence
from functools import cache
from typing import Any, Final, TypeVar

from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.model.scan import Effect, EffectEvidence, Scan
from brede_welvaart.model.vocabulary import (
    EvidenceKind,
    Horizon,
    Importance,
    MatchKind,
    Place,
    Sentiment,
)
from brede_welvaart.testing._assessments import organisations
from brede_welvaart.testing._primitives import dates, days, links, prose, texts, weights
from brede_welvaart.testing._records import own_themes

T = TypeVar("T")

_MOST_EFFECTS: Final = 8
_SENTIMENTS: Final = (None, *Sentiment, Sentiment.POSITIVE, Sentiment.NEGATIVE)
_MAYBE_PROSE = st.just("") | prose()
_HORIZONS = st.lists(st.sampled_from(Horizon), unique=True, max_size=3).map(tuple)
_PLACES = st.lists(st.sampled_from(Place), unique=True, max_size=3).map(tuple)
_EVIDENCE = st.builds(
    EffectEvidence,
    kind=st.sampled_from(EvidenceKind),
    title=_MAYBE_PROSE,
    url=st.none() | links(),
    date=st.none() | dates(),
    note=_MAYBE_PROSE,
)
# Strategies that are made once, since to make one takes longer than to draw from it.
_OWN_THEMES = st.just(()) | own_themes()
_MAYBE_ORGANISATION = st.none() | organisations()
_MAYBE_DAY = st.none() | days()
_MAYBE_TEXT = st.none() | texts()
_MAYBE_ORIGINAL = st.none() | prose()


def effect_evidence() -> st.SearchStrategy[EffectEvidence]:
    """An `EffectEvidence`."""
    return _EVIDENCE


def effects(scheme: str = "cbs", *, themes: Sequence[str] = ()) -> st.SearchStrategy[Effect]:
    """An `Effect` without an id.

    Args:
        scheme: The scheme of its theme.
        themes: The ids of the themes to choose from; all those of the scheme by default.
    """
    return st.builds(
        Effect,
        theme=st.sampled_from(themes or [theme.id for theme in bw.themes(scheme)]),
        title=prose(),
        explanation=_MAYBE_PROSE,
        sentiment=st.sampled_from(_SENTIMENTS),
        importance=st.none() | st.sampled_from(Importance),
        horizons=_HORIZONS,
        places=_PLACES,
        evidence=st.lists(_EVIDENCE, max_size=2).map(tuple),
        discussion=st.booleans(),
        written_by_ai=st.booleans(),
        reviewed=st.booleans(),
    )


@st.composite
def scans(draw: st.DrawFn, scheme: str | None = None, *, plain: bool = False) -> Scan:
    """A `Scan`; often with more effects on one theme, so that every flag comes up.

    Args:
        draw: Given by hypothesis.
        scheme: The id of its theme scheme; any of the library, or one's own, by default.
        plain: Without what no profile depends on, and without themes of one's own.
    """
    own = () if scheme or plain else draw(_OWN_THEMES)
    if own:
        scheme = own[0].scheme
    scheme = scheme or draw(_schemes())
    known = tuple(theme.id for theme in own or bw.themes(scheme))
    few = draw(st.sampled_from((known, known[:1], known[-2:])))
    made = draw(_some_effects(scheme, few))
    title = draw(prose())
    if plain:
        return Scan(title, scheme, tuple(made))
    return Scan(
        title,
        scheme,
        tuple(_with_ids(draw, made)),
        description=draw(_MAYBE_PROSE),
        organisation=draw(_MAYBE_ORGANISATION),
        date=draw(_MAYBE_DAY),
        note=draw(_MAYBE_TEXT),
        edition=draw(st.sampled_from((None, *bw.editions()))),
        original=draw(_MAYBE_ORIGINAL),
        themes=own,
    )


@cache
def _schemes() -> st.SearchStrategy[str]:
    """A scheme of the library."""
    return st.sampled_from([one.id for one in bw.theme_schemes()])


@cache
def _some_effects(scheme: str, themes: tuple[str, ...]) -> st.SearchStrategy[list[Effect]]:
    """Effects on these themes of a scheme."""
    return st.lists(effects(scheme, themes=themes), max_size=_MOST_EFFECTS)


def _with_ids(draw: st.DrawFn, made: Sequence[Effect]) -> list[Effect]:
    """The effects, some with an id of their own."""
    from attrs import evolve

    numbered = draw(st.lists(st.booleans(), min_size=len(made), max_size=len(made)))
    return [
        evolve(effect, id=f"nr {place}") if has_id else effect
        for place, (effect, has_id) in enumerate(zip(made, numbered, strict=True))
    ]


def scan_settings() -> st.SearchStrategy[bw.ScanSettings]:
    """A `ScanSettings`."""
    return st.builds(
        bw.ScanSettings, low=weights(), medium=weights(), high=weights(), unrated=weights()
    )


@st.composite
def scan_profiles(draw: st.DrawFn, scheme: str | None = None) -> bw.ScanProfile:
    """A `ScanProfile`, by any weights.

    Args:
        draw: Given by hypothesis.
        scheme: As for `scans`.
    """
    return bw.weigh(draw(scans(scheme, plain=True)), weights=draw(scan_weights()))


def scan_weights() -> st.SearchStrategy[Any]:
    """Weights by importance to weigh a scan with, or None for those by default."""
    names = st.sampled_from(("low", "medium", "high", "unrated"))
    return st.none() | st.dictionaries(names, weights(), max_size=4)


def theme_profiles() -> st.SearchStrategy[bw.ThemeProfile]:
    """A `ThemeProfile`, as one of the profile of a scan."""
    return scan_profiles().flatmap(lambda found: st.sampled_from([*found.themes.values()]))


def tallies() -> st.SearchStrategy[bw.Tally]:
    """A `Tally`, as one of the profile of a theme."""
    return theme_profiles().flatmap(lambda found: st.sampled_from([*found.dimensions.values()]))


def _one_of(found: st.SearchStrategy[tuple[T, ...]]) -> st.SearchStrategy[T]:
    return found.filter(bool).flatmap(st.sampled_from)


def flags() -> st.SearchStrategy[bw.Flag]:
    """A `Flag`, as one of the profile of a scan."""
    return _one_of(scan_profiles().map(lambda found: found.flags))


@st.composite
def scan_comparisons(draw: st.DrawFn) -> bw.ScanComparison:
    """The `ScanComparison` of two scans by one scheme, which may share effects."""
    before = draw(scans(plain=True))
    after = draw(scans(before.scheme, plain=True))
    kept = draw(st.sampled_from((before.effects, ())))
    both = Scan(after.title, after.scheme, (*after.effects, *kept))
    return bw.compare_scans(before, both)


def scan_moves() -> st.SearchStrategy[bw.ScanMove]:
    """A `ScanMove`, as one of a comparison."""
    return _one_of(scan_comparisons().map(lambda found: (*found.gains, *found.losses)))


@st.composite
def carried_scans(draw: st.DrawFn) -> bw.CarriedScan:
    """A `CarriedScan`: to any scheme, by any kinds of match."""
    scheme = draw(_schemes())
    kinds = draw(st.sets(st.sampled_from(MatchKind)))
    return bw.carry_scan(draw(scans()), scheme, kinds=kinds)


def carried_effects() -> st.SearchStrategy[bw.CarriedEffect]:
    """A `CarriedEffect`, as one of a scan that was carried over."""
    return _one_of(carried_scans().map(lambda found: found.effects))
