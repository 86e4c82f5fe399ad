"""The laws of weighing a scan, each as a function that tries it on a function of somebody else."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any, Final, NamedTuple

import attrs
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart._api.scan import themes_of
from brede_welvaart.testing._scans import scans
from brede_welvaart.testing._trial import Law, Trial, law, shown

_NUMBERS: Final = ("positive", "negative", "neutral", "net")
_NONE: Final = Fraction(0)
_MIRROR: Final = {
    bw.Sentiment.POSITIVE: bw.Sentiment.NEGATIVE,
    bw.Sentiment.NEGATIVE: bw.Sentiment.POSITIVE,
}
_TEN_YEARS: Final = {bw.Horizon.YEARS_10_20, bw.Horizon.YEARS_20_40, bw.Horizon.YEARS_40_PLUS}
_OUTSIDE: Final = {bw.Place.ABROAD_EU, bw.Place.OUTSIDE_EU}
#: How many effects of low importance weigh as much; not rated is low.
_WEIGHTS: Final = {None: 1, bw.Importance.LOW: 1, bw.Importance.MEDIUM: 2, bw.Importance.HIGH: 3}

_MOST_EFFECTS: Final = 6

Key = tuple[str, str, str]


class _Found(NamedTuple):
    """What was given: every number by theme, dimension and name, and coverage if it is there."""

    numbers: dict[Key, Fraction]
    coverage: object


class _ScanTrial(Trial):
    """A function that weighs scans on trial."""

    def weigh(self, scan: bw.Scan, found: Iterable[bw.Effect] | None = None) -> _Found:
        """What the function gives for the scan, or for the scan with other effects."""
        weighed = scan if found is None else attrs.evolve(scan, effects=tuple(found))
        result = self.call(scan=bw.to_dict(weighed))
        plain = _plain(result) if isinstance(result, bw.ScanProfile) else result
        themes = self._mapping(self._mapping(plain, "the result").get("themes"), "themes")
        numbers: dict[Key, Fraction] = {}
        for theme in themes_of(scan):
            dimensions = self._mapping(themes.get(theme.id, {}), theme.id)
            for dimension in bw.Dimension:
                place = f"{theme.id}, {dimension}"
                tally = self._mapping(dimensions.get(dimension.value, {}), place)
                for name in _NUMBERS:
                    if tally and name not in tally:
                        raise self.broken(f"{place} has no {name!r}")
                    # A theme or dimension that is not there has nothing in it.
                    number = self.exact(tally.get(name, 0), f"{name} of {place}")
                    numbers[theme.id, dimension.value, name] = number or _NONE
        return _Found(numbers, plain.get("coverage"))

    def _mapping(self, value: object, where: str) -> Mapping[Any, Any]:
        if not isinstance(value, Mapping):
            raise self.broken(f"{where}: expected a mapping, got {type(value).__name__}")
        return value

    def same(self, found: Mapping[Key, Fraction], expected: Mapping[Key, Fraction]) -> None:
        """Refuse numbers that differ."""
        for key, number in expected.items():
            if not self.is_same(found[key], number):
                theme, dimension, name = key
                where = f"{name} of {theme}, {dimension}"
                raise self.broken(f"{where}: {shown(found[key])}, not {shown(number)}")


def _plain(profile: bw.ScanProfile) -> dict[str, Any]:
    """Our own profile in the form of a port."""
    return {
        "themes": {
            theme: {
                dimension.value: {name: getattr(tally, name) for name in _NUMBERS}
                for dimension, tally in one.dimensions.items()
            }
            for theme, one in profile.themes.items()
        },
        "coverage": profile.exact_coverage,
    }


_SENTIMENTS = st.sampled_from((*bw.Sentiment, None))
_IMPORTANCES = st.none() | st.sampled_from(bw.Importance)
_HORIZONS = st.sampled_from(bw.Horizon)
_PLACES = st.sampled_from(bw.Place)


def _effects(themes: Sequence[str], least: int) -> st.SearchStrategy[bw.Effect]:
    """An effect with only what weighs; those of `strategies` take longer to make small."""

    def some(options: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
        return st.lists(options, unique=True, min_size=least, max_size=2)

    return st.builds(
        bw.Effect,
        st.sampled_from(themes),
        st.just("Effect"),
        sentiment=_SENTIMENTS,
        importance=_IMPORTANCES,
        horizons=some(_HORIZONS),
        places=some(_PLACES),
    )


@st.composite
def _with_effect(
    draw: st.DrawFn, *, is_crowded: bool = False, least: int = 0
) -> tuple[bw.Scan, bw.Effect]:
    """A scan and one more effect on a theme of its scheme.

    Args:
        draw: Given by hypothesis.
        is_crowded: Several effects, all on one theme.
        least: How many times and places an effect has at least.
    """
    scheme = draw(st.sampled_from([one.id for one in bw.theme_schemes()]))
    themes = [theme.id for theme in bw.themes(scheme)]
    # Often few themes, so that effects meet.
    few = themes[:1] if is_crowded else draw(st.sampled_from((themes[:1], themes[:2], themes)))
    effects = _effects(few, least)
    found = draw(st.lists(effects, min_size=2 * is_crowded, max_size=_MOST_EFFECTS))
    return bw.Scan("Plan", scheme, tuple(found)), draw(effects)


_SCANS = _with_effect().map(lambda drawn: drawn[0])
_CROWDED = _with_effect(is_crowded=True, least=1).map(lambda drawn: drawn[0])


@law(_ScanTrial, _SCANS | _CROWDED)
def scan_is_the_sum_of_its_effects(trial: _ScanTrial, scan: bw.Scan) -> None:
    """A profile is the sum of those of its effects: each counts in full, whatever is beside it."""
    whole = trial.weigh(scan)
    parts = [trial.weigh(scan, [effect]).numbers for effect in scan.effects]
    del trial.calls[1:]  # the example is the whole
    sums = {key: sum((one[key] for one in parts), start=_NONE) for key in whole.numbers}
    trial.same(whole.numbers, sums)


@law(_ScanTrial, _SCANS)
def scan_net_is_the_difference(trial: _ScanTrial, scan: bw.Scan) -> None:
    """Net is positive less negative, and positive, negative and neutral are 0 or more."""
    numbers = trial.weigh(scan).numbers
    for (theme, dimension, name), number in numbers.items():
        if name == "net":
            positive, negative = (
                numbers[theme, dimension, one] for one in ("positive", "negative")
            )
            trial.same(numbers, {(theme, dimension, name): positive - negative})
        elif number < 0:
            raise trial.broken(f"{name} of {theme}, {dimension}: {shown(number)}")


@law(_ScanTrial, _SCANS.flatmap(lambda scan: st.tuples(st.just(scan), _orders(scan))))
def scan_order_changes_nothing(
    trial: _ScanTrial, drawn: tuple[bw.Scan, Sequence[bw.Effect]]
) -> None:
    """The order of effects changes nothing."""
    scan, other = drawn
    trial.same(trial.weigh(scan).numbers, trial.weigh(scan, other).numbers)


def _orders(scan: bw.Scan) -> st.SearchStrategy[Sequence[bw.Effect]]:
    return st.permutations(scan.effects)


@law(_ScanTrial, _SCANS)
def scan_mirrored_is_mirrored(trial: _ScanTrial, scan: bw.Scan) -> None:
    """Where good becomes bad and bad good, positive and negative change places."""
    mirrored = [
        one
        if one.sentiment is None
        else attrs.evolve(one, sentiment=_MIRROR.get(one.sentiment, one.sentiment))
        for one in scan.effects
    ]
    numbers, other = trial.weigh(scan).numbers, trial.weigh(scan, mirrored).numbers
    names = {"positive": "negative", "negative": "positive", "neutral": "neutral"}
    for (theme, dimension, name), number in other.items():
        if name in names:
            trial.same(numbers, {(theme, dimension, names[name]): number})


@law(_ScanTrial, _with_effect())
def scan_neutral_weighs_nothing(trial: _ScanTrial, drawn: tuple[bw.Scan, bw.Effect]) -> None:
    """An effect that makes no difference changes neither positive nor negative nor net."""
    scan, effect = drawn
    neutral = attrs.evolve(effect, sentiment=bw.Sentiment.NEUTRAL)
    before = trial.weigh(scan).numbers
    after = trial.weigh(scan, [*scan.effects, neutral]).numbers
    trial.same(after, {key: one for key, one in before.items() if key[2] != "neutral"})


@law(_ScanTrial, st.tuples(_with_effect(), st.booleans()))
def scan_unspecified_counts_nowhere(
    trial: _ScanTrial, drawn: tuple[tuple[bw.Scan, bw.Effect], bool]
) -> None:
    """An effect without a time or without a place counts in no dimension: nothing is guessed."""
    (scan, effect), has_time = drawn
    vague = attrs.evolve(effect, places=()) if has_time else attrs.evolve(effect, horizons=())
    before = trial.weigh(scan).numbers
    trial.same(trial.weigh(scan, [*scan.effects, vague]).numbers, before)


@law(_ScanTrial, _with_effect())
def scan_themes_stand_alone(trial: _ScanTrial, drawn: tuple[bw.Scan, bw.Effect]) -> None:
    """An effect changes the numbers of its own theme and of no other theme."""
    scan, effect = drawn
    before = trial.weigh(scan).numbers
    after = trial.weigh(scan, [*scan.effects, effect]).numbers
    trial.same(after, {key: one for key, one in before.items() if key[0] != effect.theme})


@law(_ScanTrial, _with_effect(least=1))
def scan_when_and_where_decide(trial: _ScanTrial, drawn: tuple[bw.Scan, bw.Effect]) -> None:
    """Later is ten years or more, at any place; elsewhere is outside the Netherlands, at any time.

    Somewhere in the EU may be here or elsewhere: it does not make an effect count as elsewhere.
    """
    scan, effect = drawn
    good = attrs.evolve(effect, sentiment=bw.Sentiment.POSITIVE)
    numbers = trial.weigh(scan, [good]).numbers
    expected = {
        bw.Dimension.LATER: not _TEN_YEARS.isdisjoint(effect.horizons),
        bw.Dimension.ELSEWHERE: not _OUTSIDE.isdisjoint(effect.places),
    }
    for dimension, is_in in expected.items():
        number = numbers[effect.theme, dimension.value, "positive"]
        if (number > 0) != is_in:
            raise trial.broken(f"positive of {effect.theme}, {dimension}: {shown(number)}")


@law(_ScanTrial, _with_effect())
def scan_importance_weighs(trial: _ScanTrial, drawn: tuple[bw.Scan, bw.Effect]) -> None:
    """Medium importance weighs as two effects of low importance, high as three, unrated as one."""
    scan, effect = drawn
    low = attrs.evolve(effect, importance=bw.Importance.LOW)
    found = trial.weigh(scan, [effect]).numbers
    trial.same(found, trial.weigh(scan, [low] * _WEIGHTS[effect.importance]).numbers)


@law(_ScanTrial, _SCANS)
def scan_coverage_is_a_share(trial: _ScanTrial, scan: bw.Scan) -> None:
    """Coverage is the share of themes with an effect, of whatever kind."""
    coverage = trial.exact(trial.weigh(scan).coverage, "coverage")
    touched = len({effect.theme for effect in scan.effects})
    expected = Fraction(touched, len(themes_of(scan)))
    if not trial.is_same(coverage, expected):
        raise trial.broken(f"coverage: {shown(coverage)}, not {shown(expected)}")


@law(_ScanTrial, scans(plain=True))
def scan_words_change_nothing(trial: _ScanTrial, scan: bw.Scan) -> None:
    """Titles, explanations, evidence and marks change no number."""
    other = [
        bw.Effect(
            one.theme,
            "Een titel",
            sentiment=one.sentiment,
            importance=one.importance,
            horizons=one.horizons,
            places=one.places,
        )
        for one in scan.effects
    ]
    trial.same(trial.weigh(scan).numbers, trial.weigh(scan, other).numbers)


#: All laws of the scan, the plainest first.
ALL_OF_SCAN: Final[tuple[Law, ...]] = (
    scan_net_is_the_difference,
    scan_unspecified_counts_nowhere,
    scan_when_and_where_decide,
    scan_neutral_weighs_nothing,
    scan_importance_weighs,
    scan_coverage_is_a_share,
    scan_themes_stand_alone,
    scan_is_the_sum_of_its_effects,
    scan_mirrored_is_mirrored,
    scan_order_changes_nothing,
    scan_words_change_nothing,
)
